"""What the guard makes of summaries that others wrote, and of errors put into true sentences.

    python benchmarks/guard.py [DATA] [--step N] [--errors N] [--read N] [--seed N]

DATA holds ``mds/multinews_sample100`` with ``clusters.jsonl`` and ``systems/*.jsonl``;
default: ``../shared/data`` beside the repository.  ``--read`` prints that many changes,
drawn by the seed, with the sentences they stand on, for reading by hand.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from compare_systems import event
from injected import CONTROLS, ERRORS, cases

from eval.attribution import AttributionMetric
from eval.example import Example
from summarize import catalog
from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.methods.grounding import ground
from summarize.records import Article, Draft, Event, Statement
from summarize.run.guard import guard
from summarize.text.sentences import split

ROOT = Path(__file__).resolve().parent.parent
_ROUGE = ("rouge1", "rouge2", "rougeL")
_CHANGED = ("repaired", "replaced", "dropped")


@dataclass(slots=True)
class Sums:
    """What is added up over the summaries of one system, before (0) and after (1)."""

    sentences: list[int] = field(default_factory=lambda: [0, 0])
    flags: list[int] = field(default_factory=lambda: [0, 0])
    flagged: list[int] = field(default_factory=lambda: [0, 0])
    values: dict[str, list[list[float]]] = field(default_factory=dict)
    kept: int = 0
    actions: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def add(self, when: int, draft: Draft, figures: Mapping[str, float | None]) -> None:
        """One summary, before or after."""
        self.sentences[when] += len(draft.sentences)
        for statement in draft.sentences:
            found = statement.verdict.flags if statement.verdict else ()
            self.flags[when] += len(found)
            self.flagged[when] += bool(found)
        for name, value in figures.items():
            self.values.setdefault(name, [[], []])
            if value is not None:
                self.values[name][when].append(value)

    def mean(self, name: str, when: int) -> float:
        """The mean of a figure over the summaries that have it."""
        found = self.values[name][when]
        return sum(found) / len(found) if found else float("nan")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--step", type=int, default=1, help="every so many-th event")
    parser.add_argument("--offset", type=int, default=0, help="the first event")
    parser.add_argument("--errors", type=int, default=0, help="injected cases of each kind")
    parser.add_argument("--read", type=int, default=0, help="changes that are printed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--skip-systems", action="store_true")
    options = parser.parse_args()
    folder = options.data / "mds" / "multinews_sample100"
    rows = [json.loads(line) for line in (folder / "clusters.jsonl").open(encoding="utf-8")]
    if not options.skip_systems:
        systems(folder, rows[options.offset :: options.step], options.read, options.seed)
    if options.errors:
        errors(rows[options.offset :: options.step], options.errors, options.seed)


def systems(folder: Path, rows: Sequence[Mapping[str, Any]], read: int, seed: int) -> None:
    """Summaries of others before and after the guard."""
    written = {
        path.stem: {
            row["id"]: row["summary"] for row in map(json.loads, path.open(encoding="utf-8"))
        }
        for path in sorted((folder / "systems").glob("*.jsonl"))
    }
    checker = catalog.checkers().get("typed").make()
    rouge = catalog.metrics().get("rouge").make()
    attribution = AttributionMetric()
    sums = {name: Sums() for name in written}
    changes: list[tuple[str, str, Statement]] = []
    for row in rows:
        item = annotate(event(dict(row)))
        references = tuple(row["refs"])
        for name, texts in written.items():
            if item.event_id not in texts:
                continue
            text = texts[item.event_id]
            draft = Draft(item.event_id, name, ground([s.of(text) for s in split(text)], item))
            begin = time.perf_counter()
            after = guard(draft, item, checker)
            sums[name].seconds += time.perf_counter() - begin
            before = guard(draft, item, checker, "flag")
            for when, one in enumerate((before, after)):
                example = Example(item.event_id, name, one.sentences, item, references)
                figures = rouge.measure(example) | attribution.measure(example)
                sums[name].add(when, one, figures)
            for statement in (*after.sentences, *after.dropped):
                if statement.repair is not None:
                    sums[name].actions[statement.repair.action] += 1
                    if statement.repair.action in _CHANGED:
                        kind = "heading" if "no statement" in statement.repair.note else None
                        sums[name].reasons[kind or statement.repair.why[0]] += 1
                        changes.append((name, item.event_id, statement))
            own = {statement.text for statement in draft.sentences}
            sums[name].kept += sum(statement.text in own for statement in after.sentences)
    print_systems(sums)
    print_changes(changes, read, seed)


def print_systems(sums: Mapping[str, Sums]) -> None:
    """Two lines a system, before and after, then what was done and why."""
    head = ("flags/100", "flagged %", "asserted %", "quotes %", *_ROUGE)
    print(f"{'system':10} {'':7} {'n':>5} " + " ".join(f"{name:>10}" for name in head))
    for name, one in sums.items():
        for when, label in enumerate(("before", "after")):
            n = one.sentences[when]
            cells = [100 * one.flags[when] / n, 100 * one.flagged[when] / n]
            cells += [100 * one.mean(key, when) for key in ("asserted_as_fact", "quote_fidelity")]
            cells += [100 * one.mean(f"{key}", when) for key in _ROUGE]
            shown = " ".join(f"{cell:10.2f}" for cell in cells)
            print(f"{name if not when else '':10} {label:7} {n:5} {shown}")
    print()
    for name, one in sums.items():
        n = one.sentences[0]
        acts = ", ".join(f"{key} {one.actions[key]}" for key in ("kept", *_CHANGED))
        why = ", ".join(f"{key} {count}" for key, count in one.reasons.most_common())
        print(f"{name}: {one.kept / n:.1%} word for word; {acts} ({why})")
    total = sum(sum(one.sentences[:1]) for one in sums.values())
    seconds = sum(one.seconds for one in sums.values())
    print(f"{1000 * seconds / total:.1f} ms a sentence")


def print_changes(changes: Sequence[tuple[str, str, Statement]], read: int, seed: int) -> None:
    """Changes drawn by the seed, headings and texts only parted aside, with what they stand on."""
    drawn = [change for change in changes if _is_read(change[2])]
    random.Random(seed).shuffle(drawn)
    for number, (name, event_id, statement) in enumerate(drawn[:read], 1):
        repair = statement.repair
        assert repair is not None
        print(f"\n{number}. {name} {event_id}: {repair.action}, {', '.join(repair.why)}")
        print(f"   ({repair.note})")
        print(f"   was: {repair.was[:600]}")
        if repair.action != "dropped":
            print(f"   now: {statement.text[:600]}")
        for item in statement.evidence[:2]:
            print(f"     < {' '.join(item.text.split())[:300]}")


def _is_read(statement: Statement) -> bool:
    """Whether a change is one to be judged: no heading, and more than a text that was parted."""
    repair = statement.repair
    return repair is not None and "no statement" not in repair.note and repair.why[0] != "run_on"


def errors(rows: Sequence[Mapping[str, Any]], each: int, seed: int) -> None:
    """Errors put into true sentences: how many are put right, taken out, or left."""
    checker = catalog.checkers().get("typed").make()
    events = [tuple(document["text"] for document in row["docs"]) for row in rows]
    known: dict[tuple[str, ...], Event] = {}
    found: dict[str, Counter[str]] = {kind: Counter() for kind in (*ERRORS, *CONTROLS)}
    for case in cases(events, each, seed):
        if case.docs not in known:
            known[case.docs] = annotate(_event(case.docs))
        item = known[case.docs]
        beside = _beside(item, case.original)
        draft = Draft(item.event_id, case.kind, ground([beside, case.summary], item))
        after = guard(draft, item, checker)
        after = replace(after, sentences=after.sentences[1:])
        outcome = _outcome(after, case.summary, case.original)
        if case.kind == "attribution_dropped" and _names_speaker(after, case.original):
            outcome = "right"
        found[case.kind][outcome] += 1
    columns = ("right", "replaced", "changed", "dropped", "left")
    print(f"\n{'':22} " + " ".join(f"{name:>9}" for name in columns))
    for kind, counts in found.items():
        n = sum(counts.values())
        if n:
            cells = " ".join(f"{100 * counts[name] / n:9.0f}" for name in columns)
            print(f"{kind:22} {cells}   (n={n})")


def _beside(item: Event, original: str) -> str:
    """A true sentence to stand before the case: the guard leaves no summary empty."""
    sentences = (s.text for document in item.documents for s in document.sentences)
    return next(text for text in sentences if text != original and len(text.split()) > 8)


def _outcome(after: Draft, changed: str, original: str) -> str:
    """Whether the true sentence stands there again, word for word or in what replaced it."""
    if not after.sentences:
        return "dropped"
    text = after.sentences[0].text
    if text == changed:
        return "left"
    if _bare(original) == _bare(text):
        return "right"
    if _bare(original) in _bare(text):
        return "right"
    repair = after.sentences[0].repair
    return "replaced" if repair is not None and repair.action == "replaced" else "changed"


def _names_speaker(after: Draft, original: str) -> bool:
    """Whether a sentence was given a speaker, and the true one names him as well."""
    statement = after.sentences[0] if after.sentences else None
    if statement is None or statement.repair is None or not statement.speaker:
        return False
    return statement.speaker.split()[-1].casefold() in original.casefold()


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _event(docs: Sequence[str]) -> Event:
    documents = tuple(prepare(Article(str(number), text)) for number, text in enumerate(docs))
    return Event("case", "", documents)


if __name__ == "__main__":
    main()
