"""Two sayings that are about the same but for one thing: what they have in common, and what not.

The ground of the wider comparisons (``rivals``, ``counts``, ``reversals``), which know no
construction and therefore read only events of a few sentences, where all is about one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict, Position
from summarize.text.dates import find_dates
from summarize.text.names import find_names, name_key

_HOURS = 30.0
_NOBODY = re.compile(r"^(?:he|she|they|it|we|i|you|one|others?|some|many)$", re.IGNORECASE)


class Topic(NamedTuple):
    """The words of a text: stems of one kind as one, the names beside them, and the days.

    ``parts`` are the words of each name, for "Orv National Park" and "Orv" may be one.
    """

    stems: frozenset[str]
    names: frozenset[str]
    days: frozenset[tuple[str, str]]
    parts: frozenset[tuple[str, str]] = frozenset()

    def words(self, known: frozenset[str]) -> frozenset[str]:
        """The words of its names, those of some names left out."""
        return frozenset(word for name, word in self.parts if name not in known)


def topic(told: Sayings, saying: Saying, text: str) -> Topic:
    """What a text of a saying is about."""
    dates = [day for day in find_dates(text, saying.document.article.date) if day.start]
    spans = [span for span in find_names(text) if not any(span.overlaps(day.span) for day in dates)]
    plain = text
    for span in reversed(spans):
        plain = f"{plain[: span.start]} {plain[span.end :]}"
    forms = [(told.names.key(span.of(text)), span.of(text)) for span in spans]
    return Topic(
        kindred(plain_stems(plain)),
        frozenset(name for name, _ in forms),
        frozenset((day.start or "", day.end or day.start or "") for day in dates),
        frozenset((name, name_key(word)) for name, form in forms for word in form.split()),
    )


def apart(first: Topic, second: Topic) -> bool:
    """Whether each topic names somebody or somewhere that the other does not, or another day."""
    both = first.names & second.names
    one, other = first.words(both), second.words(both)
    if one - second.words(frozenset()) and other - first.words(frozenset()):
        return True
    return bool(first.days and second.days) and not any(
        a[0] <= b[1] and b[0] <= a[1] for a in first.days for b in second.days
    )


def named(first: Topic, second: Topic) -> frozenset[str]:
    """The names of the one that a name of the other has a word of: "Golestak National Park"."""
    words = second.words(frozenset())
    met = (name for name, word in first.parts if word in words)
    return (first.names & second.names).union(met)


def rest(told: Sayings, first: Topic, second: Topic) -> float:
    """The part of the shorter topic's weight that the other has too; 0 for two that are apart."""
    if apart(first, second):
        return 0.0
    smaller = min(told.weight(first.stems), told.weight(second.stems))
    return told.weight(first.stems & second.stems) / smaller if smaller else 0.0


def voices(told: Sayings) -> list[Saying]:
    """The sayings of an event that somebody is named for; none where there are many."""
    if not told.brief:
        return []
    found = [told.voiced(saying) for saying in told if saying.modality != "denied"]
    return [one for one in found if one.speaker is not None and not _NOBODY.match(one.speaker)]


def pairs(found: list[Saying]) -> Iterator[tuple[int, int]]:
    """The numbers of sayings in two voices of two articles, published within a day."""
    for second, later in enumerate(found):
        for first, earlier in enumerate(found[:second]):
            if earlier.voice == later.voice or earlier.document.id == later.document.id:
                continue
            a, b = earlier.hours, later.hours
            if a is None or b is None or abs(a - b) <= _HOURS:
                yield first, second


def against(about: str, sides: tuple[tuple[Saying, str], ...]) -> Conflict:
    """The conflict of some sayings, each with its value."""
    return Conflict(
        about,
        tuple(
            Position(value, side.who, (side.document.id,), (side.evidence,))
            for side, value in sides
        ),
    )
