"""Which figures of an event speak of the same people or things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.claims.conflicts.amounts import RATE, TURNOUT, one_rate
from summarize.claims.conflicts.figures import BARE, Figure
from summarize.claims.conflicts.longfigures import anchors
from summarize.claims.conflicts.measures import compatible
from summarize.claims.conflicts.sayings import Sayings

_KNOWN_SHARE = 0.22
_NOUN_SHARE = 0.45
_TELLING = 10
_SURE_SHARE, _BRIEF_SHARE = 0.75, 0.6
_LONG_WORDS = 3
_POLLED = re.compile(r"\b(?:polls?|polled|polling|surveys?|surveyed)\b", re.IGNORECASE)
_LAST = re.compile(r"(?:in|over|during|for) ")
_OWN = re.compile(r"\b(?:report(?:s|ed)|said|says|announced) (?:it|they|he|she|[a-z]+ing)\b")
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_SO_FAR = re.compile(
    r"\b(?:so far|by (?:noon|midday|mid-\w+|early|late|\d)|at (?:noon|midday)|provisional"
    r"|preliminary|partial|early (?:count|results?|figures?))\b|\b\d\sa\.?m\b",
    re.IGNORECASE,
)
_LOOSE = ("amount", "percentage", "share", "speed")
_WHOLE = frozenset(["", "any", "civilians", "passengers"])


def groups(found: Sequence[Figure], told: Sayings) -> Iterator[list[Figure]]:
    """Figures of one measure that speak of the same, joined nearest first.

    Two groups are not joined if that would put together what is told apart: two values of
    one voice in one article, two days, two groups of people, or two named incidents.
    """
    scored = []
    for second, later in enumerate(found):
        for first in range(second):
            score = _kinship(found[first], later, told)
            if score > 0:
                scored.append((-score, first, second))
    members: dict[int, list[int]] = {n: [n] for n in range(len(found))}
    root = list(range(len(found)))
    for _, first, second in sorted(scored):
        a, b = root[first], root[second]
        if a == b or any(_apart(found[x], found[y], told) for x in members[a] for y in members[b]):
            continue
        a, b = min(a, b), max(a, b)
        for member in members[b]:
            root[member] = a
        members[a] += members.pop(b)
    for group in members.values():
        if len(group) > 1:
            yield [found[member] for member in sorted(group)]


def _kinship(first: Figure, second: Figure, told: Sayings) -> float:
    """How surely two figures of one measure speak of the same; 0 if they do not."""
    if _apart(first, second, told):
        return 0.0
    known = first.measure.known and second.measure.known
    same = first.measure.group == second.measure.group
    shared = first.context & second.context
    smaller = min(told.weight(first.context), told.weight(second.context))
    share = told.weight(shared) / smaller if smaller else 0.0
    if adjacent(first, second) and first.saying.voice != second.saying.voice:
        inherited = first.measure.given != second.measure.given
        unsure = "any" in (first.measure.group, second.measure.group) and not shared
        together = first.saying.sentence.paragraph == second.saying.sentence.paragraph
        sure = known and compatible(first.measure, second.measure) and not unsure
        if inherited or (sure and (together or shared)):
            apart = abs(first.saying.sentence.index - second.saying.sentence.index)
            return 3.0 + share - 0.1 * apart
    equal = first.quantity.value == second.quantity.value >= _TELLING
    if equal and shared and first.low == second.low:
        return 2.0 + share
    least = _KNOWN_SHARE if known else _NOUN_SHARE
    loose = first.measure.name.startswith(_LOOSE if told.brief else (*_LOOSE, "cost", "price"))
    if told.brief and first.measure.name in (TURNOUT, RATE):
        return 1.0 + share if _of_one_ballot(first, second) else 0.0
    if loose and _of_two(first, second):
        return 0.0
    if not told.brief and (not known or loose):
        least = _SURE_SHARE if loose else _NOUN_SHARE
        words = min(len(one.saying.text.split()) for one in (first, second))
        sure = share >= least and len(shared) >= _LONG_WORDS and words > BARE
        return 1.0 + share if sure else 0.0
    if not told.brief and first.measure.name == "crowd" and not anchors(told, first, second):
        return 0.0
    if loose:
        least = _BRIEF_SHARE if told.brief else _SURE_SHARE
    if share >= least and len(shared) > (0 if known or told.brief else 1):
        return 1.0 + share
    if loose:
        return 0.0
    if not known and (first.only or second.only) and (shared or first.names & second.names):
        return 0.6 + share
    plain = {first.measure.group, second.measure.group} <= _WHOLE
    if known and same and first.measure.group not in _WHOLE:
        return 0.5 + share
    if known and plain and _is_main(first, told) and _is_main(second, told):
        return 0.5 + share
    sure = bool(shared) or "any" not in (first.measure.group, second.measure.group)
    if known and plain and sure and first.saying.document.id == second.saying.document.id:
        tolls = "killed" in (first.quantity.unit, second.quantity.unit)
        return 0.4 + share if tolls and not (first.foreign or second.foreign) else 0.0
    return 0.0


def _of_one_ballot(first: Figure, second: Figure) -> bool:
    """Whether two voices of an event of a few sentences give one turnout, or one month's rate."""
    if first.saying.document.id == second.saying.document.id or first.places != second.places:
        return False
    texts = [figure.saying.sentence.text for figure in (first, second)]
    if first.measure.name == TURNOUT:
        return not any(_SO_FAR.search(text) for text in texts)
    months = [frozenset(_MONTH.findall(text)) for text in texts]
    return bool(months[0] & months[1]) and one_rate(*texts)


def _of_two(first: Figure, second: Figure) -> bool:
    """Whether two voices give amounts of their own, or one is of a poll."""
    texts = [figure.saying.sentence.text for figure in (first, second)]
    if any(_POLLED.search(text) for text in texts):
        return True
    own = all(_OWN.search(text) for text in texts)
    return own and first.saying.voice != second.saying.voice


def _apart(first: Figure, second: Figure, told: Sayings) -> bool:
    """Whether two figures are of different things for a reason that the texts give."""
    a, b = first.saying, second.saying
    together = a.document.id == b.document.id
    if together and a.voice == b.voice and first.quantity.value != second.quantity.value:
        return True
    if first.day and second.day and first.day != second.day:
        return True
    higher = max(first, second, key=lambda figure: figure.quantity.value)
    lower = second if higher is first else first
    if first.window != second.window and (higher.window or _LAST.match(lower.window)):
        return True
    if first.places and second.places and not first.places & second.places:
        return True
    inherited = first.measure.given != second.measure.given
    if together and (a.speaker is None) != (b.speaker is None) and not inherited:
        return True
    if first.means and second.means and not first.means & second.means:
        return True
    groups = {first.measure.group, second.measure.group}
    if len(groups) > 1 and not groups & {"", "any"}:
        return True
    return bool(
        (first.foreign or second.foreign)
        and first.measure.name != "margin"
        and first.names
        and second.names
        and not first.names & second.names
    )


def _is_main(figure: Figure, told: Sayings) -> bool:
    """Whether a figure tells of what the whole event is about: nothing sets it apart."""
    return not figure.foreign and (
        bool(figure.context & told.central) or len(figure.context) <= BARE
    )


def adjacent(first: Figure, second: Figure) -> bool:
    """Whether two figures stand within two sentences of one article."""
    a, b = first.saying, second.saying
    return a.document.id == b.document.id and abs(a.sentence.index - b.sentence.index) <= 2
