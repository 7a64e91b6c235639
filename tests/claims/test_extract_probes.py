"""Invented mini-articles with gold speaker, chain, content and modality.

A gold claim is found where a claim shares at least half of its content words (token
F1); its speaker, chain and modality are then compared, case and leading articles aside.
A trap must give no claim at all.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from summarize.claims.extract import extract
from summarize.records import Article, Claim, Document, Sentence, Span
from summarize.text.sentences import split

PROBES = [
    json.loads(line)
    for path in sorted(Path(__file__).parent.glob("probes*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
_WORD = re.compile(r"\w+")


def document(text: str, source: str = "") -> Document:
    sentences = []
    for number, match in enumerate(re.finditer(r"[^\n]+", text)):
        for span in split(text, [Span(*match.span())]):
            sentences.append(Sentence("a", len(sentences), *span, span.of(text), number))
    return Document(Article("a", text, source=source), tuple(sentences))


def plain(name: str | None) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", (name or "").replace("’", "'"), flags=re.I).lower()


def content(claim: Claim, text: str) -> list[str]:
    return [w for span in claim.content for w in _WORD.findall(span.of(text).lower())]


def overlap(ours: list[str], gold: list[str]) -> float:
    shared = sum((Counter(ours) & Counter(gold)).values())
    return 2 * shared / (len(ours) + len(gold)) if shared else 0.0


def judge(probe: dict[str, Any]) -> Counter[str]:
    """What is right in one probe, and the messages of what is wrong."""
    text = probe["text"]
    claims = extract(document(text, probe["source"]))
    seen: Counter[str] = Counter()
    if not probe["gold"]:
        seen["traps"] += 1
        seen["traps right"] += not claims
        if claims:
            seen[f"! claim on {text!r}: {content(claims[0], text)}"] += 1
        return seen
    for gold in probe["gold"]:
        words = _WORD.findall(gold["content"].lower())
        best = max(claims, key=lambda c: overlap(content(c, text), words), default=None)
        seen["claims"] += 1
        if best is None or overlap(content(best, text), words) < 0.5:
            seen[f"! no claim for {gold['content']!r} in {text!r}"] += 1
            continue
        seen["found"] += 1
        seen["content"] += overlap(content(best, text), words) >= 0.8
        name = best.speaker.name if best.speaker else None
        for what, ours, theirs in (
            ("speaker", plain(name), plain(gold["speaker"])),
            ("chain", [plain(c) for c in best.chain], [plain(c) for c in gold["chain"] if c]),
            ("modality", best.modality, gold["modality"]),
        ):
            seen[what] += ours == theirs
            if ours != theirs:
                seen[f"! {what} {ours!r} for {theirs!r} in {text!r}"] += 1
    return seen


def total(probes: list[dict[str, Any]]) -> Counter[str]:
    result: Counter[str] = Counter()
    for probe in probes:
        result += judge(probe)
    return result


def test_there_are_enough_probes_of_every_kind() -> None:
    assert len(PROBES) >= 200
    assert len({probe["id"] for probe in PROBES}) == len(PROBES)
    assert sum(not probe["gold"] for probe in PROBES) >= 40


@pytest.mark.parametrize("what", ["found", "content", "speaker", "chain", "modality"])
def test_probes(what: str) -> None:
    result = total([probe for probe in PROBES if probe["gold"]])
    wrong = "\n".join(key for key in result if key.startswith("!"))
    assert result[what] >= 0.95 * result["claims"], wrong


def test_traps_give_no_claim() -> None:
    result = total([probe for probe in PROBES if not probe["gold"]])
    wrong = "\n".join(key for key in result if key.startswith("!"))
    assert result["traps right"] >= 0.95 * result["traps"], wrong


@pytest.mark.parametrize("group", sorted({probe["group"] for probe in PROBES}))
def test_every_construction_is_read(group: str) -> None:
    own = [probe for probe in PROBES if probe["group"] == group]
    result = total(own)
    right = result["speaker"] + result["traps right"]
    wrong = "\n".join(key for key in result if key.startswith("!"))
    assert right >= 0.8 * (result["claims"] + result["traps"]), wrong
