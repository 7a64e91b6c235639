"""The articles of an event as the ground on which a summary's units are looked up."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from eval.attribution.names import Speakers
from eval.attribution.units import Unit, units_of
from summarize.claims.annotate import annotate
from summarize.records import Claim, Document, Event
from summarize.text.names import find_names

_FLOOR = 0.3
"""Coverage below which a source unit is not looked at."""
_OTHER_NUMBERS = 0.6
"""What coverage is worth if a number of the summary is not among the source's."""

_QUOTES = re.compile(r"[\"“”„«»]|[‘'](?=\w)|(?<=[\w.,!?])[’'](?!\w)")
_SPACE = re.compile(r"\s+")

_known: WeakKeyDictionary[Event, Ground] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Match:
    """A source unit, and the share of the summary unit's weight that it holds."""

    score: float
    unit: Unit
    outlet: str
    document: Document


class Ground:
    """All units of an event's articles with an index of their stems.

    Args:
        event: The event; if it has no claims yet, it is annotated.

    Cost: linear in the articles; a look-up costs the postings of a unit's stems.
    """

    def __init__(self, event: Event) -> None:
        if not event.claims:
            event = annotate(event)
        self.speakers = Speakers(event.names)
        self._documents: list[Document] = []
        self._units: list[Unit] = []
        claims: dict[str, list[Claim]] = {}
        for claim in event.claims:
            claims.setdefault(claim.article_id, []).append(claim)
        for document in sorted(event.documents, key=lambda document: document.id):
            for unit in units_of(document, claims.get(document.id, [])):
                self._units.append(unit)
                self._documents.append(document)
        self._postings: dict[str, list[int]] = {}
        counts: Counter[str] = Counter()
        for number, unit in enumerate(self._units):
            for stem in unit.stems:
                self._postings.setdefault(stem, []).append(number)
                counts[stem] += 1
        self._texts = [fold(document.article.text) for document in event.documents]
        self._folded = [fold(unit.text) for unit in self._units]
        size = max(1, len(self._units))
        self._weights = {stem: math.log1p(size / count) for stem, count in counts.items()}
        self._unseen = math.log1p(size)

    def weight(self, stems: frozenset[str]) -> float:
        """The summed rarity of stems; those that no article has are the rarest."""
        return math.fsum(self._weights.get(stem, self._unseen) for stem in stems)

    def matches(self, unit: Unit) -> list[Match]:
        """The source units that hold a part of a summary's unit, best first."""
        total = self.weight(unit.stems)
        if not total:
            return []
        held: dict[int, list[float]] = {}
        for stem in unit.stems:
            weight = self._weights.get(stem)
            if weight is not None:
                for number in self._postings[stem]:
                    held.setdefault(number, []).append(weight)
        found = []
        for number, weights in held.items():
            score = math.fsum(weights) / total
            source = self._units[number]
            if not unit.numbers <= source.numbers:
                score *= _OTHER_NUMBERS
            if score >= _FLOOR:
                document = self._documents[number]
                found.append(Match(score, source, document.article.source, document))
        found.sort(key=lambda m: (-m.score, m.unit.article_id, m.unit.span, m.unit.speakers))
        return found

    def held(self, stems: frozenset[str], source: Unit) -> float:
        """The share of the weight of some stems that a source unit holds."""
        total = self.weight(stems)
        return self.weight(stems & source.stems) / total if total else 0.0

    def names_in(self, name: str, text: str) -> bool:
        """Whether a sentence of the articles names a speaker."""
        return name.lower() in text.lower() or any(
            self.speakers.same(name, span.of(text)) for span in find_names(text)
        )

    def quoted(self, parts: Sequence[str]) -> list[tuple[str, ...]] | None:
        """Whose the words of a quotation are, for every place that has them.

        Args:
            parts: The words between omissions, in order.

        Returns:
            The speakers of each unit that holds them, empty for narration; ``None`` if no
            article has them in these words.
        """
        wanted = [fold(part) for part in parts]
        if not any(_in_order(wanted, text) for text in self._texts):
            return None
        return [
            (*unit.speakers, unit.written) if unit.speakers else ()
            for unit, text in zip(self._units, self._folded, strict=True)
            if _in_order(wanted, text)
        ]

    def back(self, unit: Unit, source: Unit) -> float:
        """The share of a source unit's weight that a summary's unit holds."""
        return self.held(source.stems, unit)


def ground_of(event: Event) -> Ground:
    """The ground of an event, made once."""
    known = _known.get(event)
    if known is None:
        known = _known[event] = Ground(event)
    return known


def fold(text: str) -> str:
    """A text in lower case without quotation marks, with single spaces."""
    return _SPACE.sub(" ", _QUOTES.sub("", text)).lower().strip()


def _in_order(parts: Sequence[str], text: str) -> bool:
    place = 0
    for part in parts:
        place = text.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return True
