"""What independent voices agree on: equal figures, days and causes in several outlets.

Found as conflicts are: figures of the same people, days of one happening, who was behind it.
Each needs two voices in two outlets that are no family of one another, in words of their
own: sentences that two outlets share come from one hand.  What any voice contradicts is not
agreed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from summarize.claims.conflicts.blame import blames
from summarize.claims.conflicts.culprits import one_deed
from summarize.claims.conflicts.figure_conflicts import contradict, name_of
from summarize.claims.conflicts.figure_groups import groups
from summarize.claims.conflicts.figures import Figure, figures
from summarize.claims.conflicts.joining import Groups
from summarize.claims.conflicts.longfigures import anchors
from summarize.claims.conflicts.moments import Moment, moments
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings, sayings
from summarize.claims.conflicts.whens import one_happening
from summarize.records import Conflict, Event, Position

T = TypeVar("T")
_COPIED = 0.6
_FEW = 3


def find_agreements(event: Event, conflicts: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """What at least two independent voices of an event say alike.

    Args:
        event: An event with its claims.
        conflicts: What its sources differ on; a sentence that takes a side in one is no
            ground for an agreement.

    Returns:
        As conflicts are recorded: what it is about, and a position for each voice; here
        all positions say one thing.  Cost: as finding the conflicts.
    """
    told = sayings(event)
    disputed = {
        (item.article_id, item.start)
        for conflict in conflicts
        for position in conflict.values
        for item in position.evidence
    }
    return (*_figures(told, disputed), *_days(told, disputed), *_culprits(told, disputed))


def _figures(told: Sayings, disputed: set[tuple[str, int]]) -> Iterator[Conflict]:
    by_measure: dict[str, list[Figure]] = {}
    for figure in figures(told):
        by_measure.setdefault(figure.measure.name, []).append(figure)
    for name in sorted(by_measure):
        for group in groups(by_measure[name], told):
            if any(
                contradict(a, b) or contradict(b, a) for n, a in enumerate(group) for b in group[:n]
            ):
                continue
            values = sorted({figure.quantity.value for figure in group})
            for value in values:
                same = [figure for figure in group if figure.quantity.value == value]
                if value <= _FEW and not told.brief:
                    same = [one for one in same if _anchored(told, one, same)]
                if not all(one.measure.known or one.measure.group for one in same):
                    continue
                if not same:
                    continue
                sides = [(figure.saying, figure.written) for figure in same]
                about = name_of(same) if same[0].measure.known else same[0].written
                yield from _agreement(told, about, sides, disputed)


def _anchored(told: Sayings, figure: Figure, same: Sequence[Figure]) -> bool:
    """Whether a small figure shares more than its number with another: a rare word, a day."""
    return any(other is not figure and anchors(told, figure, other) for other in same)


def _days(told: Sayings, disputed: set[tuple[str, int]]) -> Iterator[Conflict]:
    kinds: dict[str, list[Moment]] = {}
    for moment in moments(told):
        if moment.day and not moment.last:
            kinds.setdefault(moment.deed, []).append(moment)
    for deed in sorted(kinds):
        found = kinds[deed]
        for group in _joined(found, lambda a, b: a.day == b.day and one_happening(told, a, b)):
            day = dt.date.fromisoformat(group[0].day)
            first = group[0].subject
            subject = f"{first[0].lower()}{first[1:]}" if first[:4] in ("The ", "A fo") else first
            sides = [(one.saying, f"{day.day} {day:%B %Y}") for one in group]
            yield from _agreement(told, f"when {subject} {group[0].verb}", sides, disputed)


def _culprits(told: Sayings, disputed: set[tuple[str, int]]) -> Iterator[Conflict]:
    found = [blame for blame in blames(told) if not blame.act]
    for group in _joined(
        found,
        lambda a, b: bool(plain_stems(a.culprit) & plain_stems(b.culprit)) and one_deed(told, a, b),
    ):
        what = group[0].what
        what = f"the {what[4:]}" if what[:4] == "The " else what
        about = f"who or what was behind {what}"
        sides = [(blame.saying, blame.culprit) for blame in group]
        yield from _agreement(told, about, sides, disputed)


def _joined(found: Sequence[T], alike: Callable[[T, T], bool]) -> Iterator[list[T]]:
    joined = Groups(len(found))
    for second, later in enumerate(found):
        for first, earlier in enumerate(found[:second]):
            if alike(earlier, later):
                joined.join(first, second)
    for members in joined.lists():
        if len(members) > 1:
            yield [found[member] for member in members]


def _agreement(
    told: Sayings,
    about: str,
    sides: Sequence[tuple[Saying, str]],
    disputed: set[tuple[str, int]],
) -> Iterator[Conflict]:
    """The agreement, if two voices in two outlets stand behind it.

    One who is quoted by two outlets is one voice, and two voices of one outlet are one
    outlet.
    """
    positions: dict[str, list[tuple[Saying, str]]] = {}
    heard: list[frozenset[str]] = []
    for saying, value in sides:
        words = plain_stems(saying.sentence.text)
        if any(len(words & other) >= _COPIED * len(words | other) for other in heard):
            continue
        heard.append(words)
        if saying.modality == "denied" or (saying.document.id, saying.sentence.start) in disputed:
            continue
        positions.setdefault(saying.voice, []).append((saying, value))
    outlets = {told.outlet(saying.document) for side in positions.values() for saying, _ in side}
    if len(positions) < 2 or len(outlets) < 2:
        return
    yield Conflict(about, tuple(map(_position, positions.values())))


def _position(side: Sequence[tuple[Saying, str]]) -> Position:
    saying, value = side[0]
    evidence = tuple(dict.fromkeys(one.evidence for one, _ in side))
    articles = tuple(dict.fromkeys(item.article_id for item in evidence))
    return Position(value, saying.who, articles, evidence)
