"""A claim as it is being read off one sentence, before its speaker has a name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from summarize.claims.sentence.lexicon import Verb
from summarize.claims.sentence.shallow import Shallow
from summarize.records import Modality, Span

Range = tuple[int, int]
RawKind = Literal["verb", "according_to", "noun", "colon", "passive", "adverb", "quotation"]


@dataclass(slots=True)
class Raw:
    """One act of saying in one sentence; ranges are token indices of ``sentence``.

    ``speaker`` is who is named at the cue, ``outlets`` who passed it on, nearest
    first; ``parent`` is the claim this one stands inside of.  ``awaits`` says that the
    content follows in the next sentence, after a colon, ``behind`` that it is the
    quotation of the sentence before.
    """

    sentence: Shallow
    index: int
    kind: RawKind
    cue: list[Range]
    content: list[Range]
    speaker: Range | None = None
    verb: Verb | None = None
    outlets: list[Range] = field(default_factory=list)
    addressee: Range | None = None
    parent: Raw | None = None
    awaits: bool = False
    behind: bool = False
    modality: Modality | None = None
    preposed: bool = True

    def spans(self) -> tuple[Span, ...]:
        """The content as character spans, quotation marks at its ends left off."""
        return tuple(
            span for first, last in self.content if (span := _trim(self.sentence, first, last))
        )


@dataclass(slots=True)
class Reading:
    """What has been read off a sentence so far."""

    sentence: Shallow
    index: int
    after_quote: bool = False
    claims: list[Raw] = field(default_factory=list)


def _trim(s: Shallow, first: int, last: int) -> Span | None:
    """Characters of tokens ``first`` to ``last`` without punctuation around them."""
    while (last > first and s.tags[last - 1] in ",;:-c(") or (
        last > first and s.tags[last - 1] == "."
    ):
        if s.raw[last - 1] in "?!":
            break
        last -= 1
    while first < last and s.tags[first] in ",;:-.)":
        first += 1
    if first >= last:
        return None
    start, end = s.starts[first], s.ends[last - 1]
    if last - first == 1 and first in s.quotes:
        inner = s.quotes[first].inner
        start, end = max(start, inner.start), min(end, inner.end)
        while end > start and s.text[end - 1] in ", \n":
            end -= 1
    return Span(start, end) if end > start else None
