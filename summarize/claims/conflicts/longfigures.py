"""In a long event: whether two figures that differ are of one thing, and at odds.

A few sentences can only be about one thing.  In a long event two tolls that share the words
the whole event is about share nothing, a sum explains its part, and a voice that gives both
figures holds them of two things.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarize.claims.conflicts.figures import GROWING, Figure
from summarize.claims.conflicts.sayings import Sayings
from summarize.text.quantities import find_quantities
from summarize.text.tokens import content_stems

_DAY = 10
_WIDE_RATIO = 2.5
_FEW, _PART = 3, 15
_TWO = 2
_WIDER = re.compile(r"\b(?:across|throughout|in and around|provinces?|nationwide|countrywide)\b")
_RISEN = re.compile(
    r"\b(?:updated|latest|revised) (?:death )?toll\b|\btoll (?:has |had )?(?:rises|rose|risen"
    r"|climbs|climbed|mounts|mounted|rising|hits)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What each voice gives for one measure anywhere in an event.

    ``values`` by voice; ``bounds`` are those that the voice somewhere gives as "at least".
    """

    values: Mapping[str, frozenset[float]]
    bounds: frozenset[tuple[str, float]]

    @classmethod
    def of(cls, found: Sequence[Figure]) -> Given:
        """Read the figures of one measure.  Cost: linear."""
        held: dict[str, set[float]] = {}
        for figure in found:
            held.setdefault(figure.saying.voice, set()).add(figure.quantity.value)
        bounds = {(f.saying.voice, f.quantity.value) for f in found if f.quantity.relation == ">="}
        return cls({voice: frozenset(held[voice]) for voice in held}, frozenset(bounds))


def at_odds(told: Sayings, low: Figure, high: Figure, given: Given, beside: bool) -> bool:
    """Whether two figures of a long event that cannot both hold are set against each other.

    Args:
        told: The event.
        low: The lower figure.
        high: The higher one.
        given: What each voice gives for the measure.
        beside: Whether they stand in neighbouring sentences.

    Cost: the numbers of two sentences are read once more.
    """
    a, b = low.saying, high.saying
    less, more = low.quantity.value, high.quantity.value
    if less in given.values.get(b.voice, ()) or more in given.values.get(a.voice, ()):
        return False
    if _is_sum(low, high) or (_WIDER.search(b.sentence.text) and low.places - high.places):
        return False
    if beside or low.measure.name not in GROWING:
        return True
    if _RISEN.search(b.sentence.text) or (
        _same_day_print(low, high) and (a.voice, less) in given.bounds
    ):
        return False
    rivals = a.speaker is not None and b.speaker is not None
    return more <= _WIDE_RATIO * less or rivals or anchors(told, low, high) >= _TWO


def anchors(told: Sayings, first: Figure, second: Figure) -> int:
    """What two figures share that is not common in the event: words, a name, a day, a means."""
    most = max(_FEW, math.ceil(len(told.by_sentence) / _PART))
    shared = first.context & second.context - frozenset(content_stems(first.written))
    words = [word for word in shared if told.counts.get(word, 0) <= most]
    names = (first.names & second.names) - told.names.central
    day = first.day is not None and first.day == second.day
    means = bool(first.means and first.means == second.means)
    return len(words) + len(names) + day + means


def _is_sum(low: Figure, high: Figure) -> bool:
    """Whether another number of the two sentences makes up the difference."""
    gap = high.quantity.value - low.quantity.value
    own = {low.quantity.value, high.quantity.value}
    return gap not in own and any(
        quantity.value == gap and quantity.value > 0
        for figure in (low, high)
        for quantity in find_quantities(figure.saying.sentence.text)
        if quantity.unit != "percent"
    )


def _same_day_print(first: Figure, second: Figure) -> bool:
    """Whether two articles of one day do not say at what hour they came out."""
    a, b = first.saying, second.saying
    return (
        a.document.id != b.document.id and a.published == b.published and len(a.published) <= _DAY
    )
