"""Who says what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarize.records.articles import Span

Kind = Literal["direct", "indirect", "mixed", "according_to", "narrated"]
Modality = Literal["asserted", "hedged", "denied"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: ``at least 31 members`` is (31, "member", ">=")."""

    span: Span
    value: float
    unit: str = ""
    relation: Literal["=", ">=", "<=", "~"] = "="


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: the words in the text, where they stand, and the resolved name.

    ``span`` is ``None`` where the speaker stands in another sentence and is only
    resolved.  An unnamed speaker keeps the whole descriptor as its name.
    """

    text: str
    span: Span | None
    name: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing said to be so, in one article.

    ``chain`` runs from who first said it to who passed it on inside the text; the
    outlet that published it is known from the article and not repeated.  A
    narrated claim, which the outlet makes in its own voice, has no speaker.
    ``time`` is the ISO day the content speaks of.
    """

    article_id: str
    sentence: int
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    chain: tuple[str, ...] = ()
    kind: Kind = "narrated"
    modality: Modality = "asserted"
    time: str | None = None
    quantities: tuple[Quantity, ...] = ()
