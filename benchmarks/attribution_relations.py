"""Relations of PolNeAR that a gate can be made of: read, cut to sentences, and sifted.

What is eligible stands at the head of benchmarks/attribution_gate.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attribution import is_core

from eval.attribution.units import inside
from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.records import Article, Event, Span
from summarize.text.names import find_names
from summarize.text.sentences import split
from summarize.text.tokens import STOPWORDS, content_stems

Relation = dict[str, Any]
"""A relation as the data has it: lists of offsets for source, cue and content."""

FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall"
    r"|do|does|did|\w+ed(?= (?:the|an?|h[ei][sr]|its|their|our|no|him|them|it|me)\b)|came"
    r"|went|got|took|made|gave|said|says|saw|left|lost|won|held|knew|kept"
    r"|ran|fell|felt|wants|needs|makes|takes|goes|gets|thinks|believes|know|want|need|think)\b"
    r"|['’](?:re|m|ve|ll|d)\b|(?:\b(?i:he|she|it|that|there|here|who|what))['’]s\b|n['’]t\b"
)
OPENING = re.compile(
    r"\b(?:who|whom|which|that|whether|what|how|why|because|about|when|where)\b|:", re.IGNORECASE
)
PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
        "his",
        "her",
        "their",
        "one",
    ]
)
QUOTES = re.compile(r"[“”\"«»]")


@dataclass(frozen=True)
class Gold:
    """An eligible relation, its sentence, and the strings a summary is made of."""

    article: str
    sentence: Span
    source: Span
    cue: Span
    parts: tuple[Span, ...]
    text: str

    @property
    def source_text(self) -> str:
        """The words of the source."""
        return " ".join(self.source.of(self.text).split())

    @property
    def cue_text(self) -> str:
        """The words of the cue."""
        return self.cue.of(self.text)

    @property
    def content(self) -> str:
        """What is said, without "that" and quotation marks."""
        words = " ".join(part.of(self.text).strip(" ,;:") for part in self.parts)
        words = QUOTES.sub("", " ".join(words.split())).strip(" ,;:.…")
        words = re.sub(r"^(?:that|(?:But|And|So)\s(?=\w))\s*", "", words)
        first = words.split(" ")[0]
        return words[:1].lower() + words[1:] if first.lower() in STOPWORDS - {"i"} else words

    @property
    def quoted(self) -> bool:
        """Whether all of it is a quotation."""
        return len(self.parts) == 1 and QUOTES.match(self.parts[0].of(self.text)) is not None

    @property
    def said(self) -> str:
        """``S said that C.``, or ``“C,” S said.`` where the article quotes."""
        return says(self, short_source(self))


@dataclass(frozen=True)
class Row:
    """An article with its event, its eligible relations, and what belongs to none.

    The relations of PolNeAR are flat: none has its source and cue in another's content.
    """

    article: str
    text: str
    event: Event
    gold: tuple[Gold, ...]
    narrated: tuple[str, ...]


def one_span(spans: Sequence[tuple[int, int]]) -> Span | None:
    return Span(*spans[0]) if len(spans) == 1 else None


def as_event(article: str, text: str, source: str) -> Event:
    return annotate(Event(article, "", (prepare(Article(article, text, source=source)),)))


def read(path: Path, limit: int) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit and number >= limit:
                return
            row = json.loads(line)
            yield from as_row(row["id"], row["text"], row["source"], row["attributions"])


def as_row(article: str, text: str, outlet: str, relations: Sequence[Relation]) -> Iterator[Row]:
    event = as_event(article, text, outlet)
    story = {sentence.span for document in event.documents for sentence in document.sentences}
    spans = [Span(*span) for span in split(text)]
    covered = [
        Span(start, end)
        for relation in relations
        for key in ("source", "cue", "content")
        for start, end in relation[key]
    ]
    free = [s for s in spans if s in story and not any(s.overlaps(other) for other in covered)]
    narration = [set(content_stems(s.of(text))) for s in free]
    golds: list[Gold] = []
    for relation in relations:
        gold = as_gold(article, text, spans, relation)
        if gold is None or gold.sentence not in story:
            continue
        nests = any(
            any(inside(Span(s, e), part) for part in gold.parts)
            for other in relations
            if other is not relation
            for s, e in other["cue"]
        )
        if not nests:
            golds.append(gold)
    eligible = []
    for gold in golds:
        stems = set(content_stems(gold.content))
        told = any(5 * len(stems & other) >= 4 * len(stems) for other in narration)
        if not told:
            eligible.append(gold)
    narrated = tuple(s.of(text) for s in free if len(s.of(text).split()) >= 8)
    yield Row(article, text, event, tuple(eligible), narrated)


def as_gold(article: str, text: str, spans: Sequence[Span], relation: Relation) -> Gold | None:
    source, cue = one_span(relation["source"]), one_span(relation["cue"])
    parts = tuple(sorted(Span(*part) for part in relation["content"]))
    if source is None or cue is None or not parts:
        return None
    home = next((s for s in spans if inside(source, s) and inside(cue, s)), None)
    if home is None or not all(inside(part, home) or part == home for part in parts):
        return None
    gold = Gold(article, home, source, cue, parts, text)
    words = gold.source_text.split()
    named = any(w[0].isupper() for w in words[1:]) or (
        words[0][0].isupper() and source.start != home.start
    )
    named = named or bool(find_names(gold.source_text))
    if not named or words[0].lower() in PRONOUNS or not is_core(gold.cue_text):
        return None
    content = gold.content
    stems = content_stems(content)
    verb: re.Match[str] | None = FINITE.search(content)
    if verb is None or OPENING.search(content[: verb.start()]) or "?" in content:
        return None
    if (
        content.lower().startswith(("to ", "for ", "of ", "if "))
        or len(content.split()) < 5
        or len(stems) < 3
    ):
        return None
    return gold


def says(gold: Gold, source: str) -> str:
    """The faithful sentence, with any name for its source."""
    if gold.quoted:
        return f"“{capital(gold.content)},” {lower_the(source)} said."
    return f"{capital(source)} said that {gold.content}."


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def lower_the(words: str) -> str:
    return words[0].lower() + words[1:] if words.split()[0] in ("The", "A", "An") else words


def short_source(gold: Gold) -> str:
    """The source without what is said about it behind a comma."""
    return gold.source_text.split(",")[0]
