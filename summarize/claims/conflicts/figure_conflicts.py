"""Figures for the same thing at the same time that cannot both be right.

Figures are joined where they measure the same (``measures``) of the same people or things
(``figure_groups``).  A voice's later figure replaces its earlier one; a toll that rises through
the day is no conflict, nor are "at least 30" and 31, a part and its total, or the figures of two
days.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarize.claims.conflicts.figure_groups import adjacent, groups
from summarize.claims.conflicts.figures import GROWING, Figure, figures
from summarize.claims.conflicts.longfigures import Given, at_odds
from summarize.claims.conflicts.measures import compatible
from summarize.claims.conflicts.readernames import reader_name
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict, Position

_FAR = 1.6
_UNDATED_RISE = 2.5
_SAME_SIZE = 12
_SLICE_HOURS = 30.0
_SETTLED = 3
_ONE_QUAKE = 1.0
_FALLING = frozenset(["missing", "displaced"])
_GONE_BY = 12.0


def figure_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts between the figures of an event.

    Cost: linear in the text; quadratic in the figures of one measure and one day.
    """
    by_measure: dict[str, list[Figure]] = {}
    for figure in figures(told):
        by_measure.setdefault(figure.measure.name, []).append(figure)
    for name in sorted(by_measure):
        apart = frozenset() if told.brief else _told_apart(by_measure[name])
        given = Given.of(by_measure[name])
        for group in groups(by_measure[name], told):
            for part in _slices(group) if name in GROWING else (group,):
                conflict = _conflict(told, part, apart, given)
                if conflict:
                    yield conflict


def _slices(group: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures of one time: a new slice begins after a day without any.

    Articles without a date go with the last.
    """
    latest = max((figure.hours for figure in group if figure.hours is not None), default=0.0)

    def moment(figure: Figure) -> float:
        return latest if figure.hours is None else figure.hours

    part: list[Figure] = []
    for figure in sorted(group, key=lambda f: (moment(f), f.saying.key, f.quantity.span)):
        if part and moment(figure) - moment(part[-1]) > _SLICE_HOURS:
            yield part
            part = []
        part.append(figure)
    yield part


def _told_apart(found: Sequence[Figure]) -> frozenset[tuple[float, float]]:
    """Pairs of values that one article gives in one voice: they count two things."""
    held: dict[tuple[str, str], set[float]] = {}
    for figure in found:
        key = figure.saying.document.id, figure.saying.voice
        held.setdefault(key, set()).add(figure.quantity.value)
    return frozenset((a, b) for values in held.values() for a in values for b in values if a < b)


def _conflict(
    told: Sayings,
    part: Sequence[Figure],
    apart: frozenset[tuple[float, float]],
    given: Given,
) -> Conflict | None:
    """One conflict with the last figure of each voice, if any two cannot both hold."""
    against: set[int] = set()
    for number, figure in enumerate(part):
        for earlier, other in enumerate(part[:number]):
            low, high = sorted((other, figure), key=lambda one: one.quantity.value)
            if (low.quantity.value, high.quantity.value) in apart:
                continue
            if not contradict(other, figure):
                continue
            if told.brief or at_odds(told, low, high, given, adjacent(low, high)):
                against |= {earlier, number}
    if not against:
        return None
    sides: dict[tuple[str, str], list[int]] = {}
    for number, figure in enumerate(part):
        sides.setdefault((figure.saying.voice, figure.measure.group), []).append(number)
    values = {part[number].quantity.value for number in against}
    positions = [
        _position(part, numbers, against)
        for numbers in sides.values()
        if part[numbers[-1]].quantity.value in values or against & set(numbers)
    ]
    if len({position.value for position in positions}) < 2:
        return None
    return Conflict(name_of(part), tuple(positions))


def _position(part: Sequence[Figure], numbers: Sequence[int], against: set[int]) -> Position:
    """The last figure of a voice; an earlier one that differed is told with it."""
    last = part[numbers[-1]]
    same = [part[n] for n in numbers if part[n].quantity.value == last.quantity.value]
    before = [part[n] for n in numbers if n in against and part[n] not in same]
    value = f"{last.written} (earlier {before[0].written})" if before else last.written
    evidence = tuple(dict.fromkeys(figure.saying.evidence for figure in (*before[:1], *same)))
    return Position(
        value,
        last.saying.who,
        tuple(dict.fromkeys(item.article_id for item in evidence)),
        evidence,
    )


def contradict(first: Figure, second: Figure) -> bool:
    """Whether two figures of the same thing, the earlier first, cannot both hold."""
    if first.saying.voice == second.saying.voice:
        return False
    low, high = (
        (first, second) if first.quantity.value <= second.quantity.value else (second, first)
    )
    if not compatible(first.measure, second.measure) or _is_subgroup(low, high):
        return _part_over_total(first, second)
    if low.measure.name == "magnitude" and high.quantity.value - low.quantity.value > _ONE_QUAKE:
        return False
    if _far_apart(low, high) or _may_be_part(low, high):
        return False
    if low.high >= high.low:
        distinct = low.quantity.relation == ">=" and high.quantity.relation in ("=", ">=")
        if not distinct or high.quantity.value < _FAR * low.quantity.value:
            return False
    return not _may_have_grown(low, high)


def _far_apart(low: Figure, high: Figure) -> bool:
    """Whether two tolls differ so much that they cannot be of one thing."""
    return low.measure.name in GROWING and high.quantity.value > _SAME_SIZE * low.quantity.value


def _may_be_part(low: Figure, high: Figure) -> bool:
    """Whether the lower figure names a place of its own, and the higher one does not."""
    return low.foreign and not low.names & high.names and not adjacent(low, high)


def _is_subgroup(low: Figure, high: Figure) -> bool:
    return low.measure.group not in ("", "any") and high.measure.group == ""


def _part_over_total(first: Figure, second: Figure) -> bool:
    """Whether a part ("150 passengers") is larger than its total ("about 90 people")."""
    part, total = (first, second) if first.measure.group not in ("", "any") else (second, first)
    return total.measure.group == "" and part.measure.group != "" and part.low > total.high


def _may_have_grown(low: Figure, high: Figure) -> bool:
    """Whether the higher figure may only be the later one of a count that rises.

    Of people who are missing, or away from home, also the earlier one.
    """
    if low.measure.name not in GROWING or adjacent(low, high):
        return False
    if low.as_of and not high.as_of and (low.hours or 0.0) <= (high.hours or 0.0):
        return True
    before, after = low.hours, high.hours
    ratio = high.quantity.value / max(low.quantity.value, 1.0)
    if before is None or after is None:
        bound = low.quantity.relation == ">="
        return low.saying.document.id != high.saying.document.id and (
            bound or ratio < _UNDATED_RISE
        )
    if after <= before:
        return low.measure.name in _FALLING and before - after > _GONE_BY
    gap = after - before
    return (gap > _SETTLED and ratio < 2) or gap > 20 or (low.quantity.relation == ">=" and gap > 6)


def name_of(part: Sequence[Figure]) -> str:
    """What the figures of a group count, for readers: ``soldiers killed``."""
    groups = [figure.measure.group for figure in part if figure.measure.group not in ("", "any")]
    common = groups[0] if groups and len(set(groups)) == 1 and len(groups) * 2 >= len(part) else ""
    return reader_name(part[0].measure.name, common)
