"""Two days or two hours of one happening, in two voices."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import partial

from summarize.claims.conflicts.joining import opposed
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.moments import Moment, moments
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict, Position
from summarize.text.dates import find_dates
from summarize.text.names import find_names

_DAY_MINUTES = 1440
_EXACT, _ROUGH = 5, 45
_FAR_DAYS, _FAR_MONTHS = 31, 400
_NIGHT_HOURS = 3
_MONTHS = frozenset(["Jan ", "May ", "June", "Apri", "Augu"])
_INDEFINITE = re.compile(r"^(?:an?|another)\s", re.IGNORECASE)
_PERSON = re.compile(
    r"^(?:the|an?)\s(?:man|woman|boy|girl|victim|suspect|officer|soldier|child|driver|policeman"
    r"|protester|prisoner|patient|body|person|official|student|worker|passenger|plane|bomb|shell"
    r"|rocket|missile|car|vehicle|bus|truck|boat|train)$",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|last|latest|final|north\w*|south\w*|east\w*"
    r"|west\w*"
    r"|earlier|later|previous|new|old|other|another|upper|lower|left|right|\d+)\b",
    re.IGNORECASE,
)
_LOWER = frozenset(["The", "A", "An", "Its", "His", "Her", "Their"])
_AGES = frozenset(["old", "new"])


def when_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts about the day or the hour of a happening.

    Cost: linear in the text, quadratic in the dated happenings of one kind.
    """
    kinds: dict[str, list[Moment]] = {}
    for moment in moments(told):
        kinds.setdefault(moment.deed, []).append(moment)
    for deed in sorted(kinds):
        for sides in opposed(kinds[deed], partial(_oppose, told)):
            yield _conflict(sides)


def _oppose(told: Sayings, earlier: Moment, later: Moment) -> bool:
    """Whether two voices give one happening another day, or another hour."""
    if earlier.saying.voice == later.saying.voice or earlier.saying.key == later.saying.key:
        return False
    return one_happening(told, earlier, later) and (
        _other_day(earlier, later) or _other_hour(earlier, later)
    )


def one_happening(told: Sayings, first: Moment, second: Moment) -> bool:
    """Whether two subjects are one thing, and no name, number or rank tells them apart."""
    if _INDEFINITE.match(first.subject) and _INDEFINITE.match(second.subject):
        return False
    same_article = first.saying.document.id == second.saying.document.id
    if (
        not same_article
        and not told.brief
        and (_PERSON.match(first.subject) or _PERSON.match(second.subject))
    ):
        return False
    a, b = _stems(first), _stems(second)
    outage = first.deed == "~power" or (told.brief and _decided(first, second))
    names = _subject_names(told, first), _subject_names(told, second)
    if all(names):
        if not names[0] & names[1]:
            return False
    elif not a & b and not outage:
        return False
    named = all(names) or names[0] | names[1]
    if (
        not named
        and not outage
        and not _head(first) & (b | _head(second))
        and not _head(second) & a
    ):
        return False
    marks = _marks(first), _marks(second)
    telling = {mark for mark in marks[0] | marks[1] if not mark.isdigit()} - _AGES
    if marks[0] != marks[1] and (all(marks) or telling):
        return False
    around = _names(told, first), _names(told, second)
    if all(around) and not around[0] & around[1]:
        return False
    shared = a & b
    return (
        same_article
        or bool(a & told.central)
        or bool(names[0] & names[1])
        or len(shared) > 1
        or (told.brief and (bool(shared) or outage))
    )


def _decided(first: Moment, second: Moment) -> bool:
    """Whether one of two is only "the decision"."""
    subjects = {first.subject.lower(), second.subject.lower()}
    return first.deed == "decide" and "the decision" in subjects


def _stems(moment: Moment) -> frozenset[str]:
    return kindred(plain_stems(moment.subject))


def _head(moment: Moment) -> frozenset[str]:
    head = re.split(r"\s(?:of|in|at|on|from|near|between|against|to)\s", moment.subject)[0]
    return kindred(plain_stems(head.split()[-1]))


def _marks(moment: Moment) -> frozenset[str]:
    found = (word.lower() for word in _APART.findall(moment.subject))
    return frozenset("last" if word == "final" else word for word in found)


def _subject_names(told: Sayings, moment: Moment) -> frozenset[str]:
    subject = moment.subject
    month = find_dates(subject, None) or subject[:4] in _MONTHS
    if month and all(word[:1].isupper() for word in subject.split()):
        return frozenset([told.names.key(subject)])
    return frozenset(told.names.key(s.of(subject)) for s in find_names(subject))


def _names(told: Sayings, moment: Moment) -> frozenset[str]:
    """The names in the clause, its dates left out."""
    text = moment.rest
    for mention in reversed(find_dates(text, None)):
        gap = " " * (mention.span.end - mention.span.start)
        text = text[: mention.span.start] + gap + text[mention.span.end :]
    return frozenset(told.names.key(span.of(text)) for span in find_names(text))


def _other_day(first: Moment, second: Moment) -> bool:
    """Whether two days differ, by more than a night that belongs to either."""
    if not first.day or not second.day or first.day == second.day:
        return False
    if first.last or second.last:
        return _other_stretch(first, second)
    if first.minutes and second.minutes and first.zone == second.zone:
        return _hours_apart(first, second) >= _NIGHT_HOURS
    gap = abs((dt.date.fromisoformat(first.day) - dt.date.fromisoformat(second.day)).days)
    return gap <= _FAR_DAYS and not (gap == 1 and _one_night(first, second))


def _one_night(first: Moment, second: Moment) -> bool:
    """Whether two days that follow each other may be told of one night between them."""
    earlier, later = sorted((first, second), key=lambda moment: moment.day)
    if not first.parts and not second.parts:
        return False
    return (not earlier.parts or "late" in earlier.parts) and (
        not later.parts or "early" in later.parts
    )


def _other_stretch(first: Moment, second: Moment) -> bool:
    """Whether a month, or a year, of the one does not hold the day or month of the other."""
    if not (first.last and second.last) and first.day[:7] != second.day[:7]:
        near = abs((dt.date.fromisoformat(first.day) - dt.date.fromisoformat(second.day)).days)
        return near <= _FAR_MONTHS and not _overlap(first, second)
    return not _overlap(first, second)


def _overlap(first: Moment, second: Moment) -> bool:
    return first.day <= (second.last or second.day) and second.day <= (first.last or first.day)


def _hours_apart(first: Moment, second: Moment) -> float:
    """How many hours lie between two moments at the least; midnight is of either day."""
    found = []
    for a in first.minutes:
        for b in second.minutes:
            for early in (0, _DAY_MINUTES) if a == 0 else (0,):
                for late in (0, _DAY_MINUTES) if b == 0 else (0,):
                    days = dt.date.fromisoformat(first.day) - dt.date.fromisoformat(second.day)
                    found.append(abs(days.days * _DAY_MINUTES + a + early - b - late))
    return min(found) / 60


def _other_hour(first: Moment, second: Moment) -> bool:
    """Whether two hours of one day differ by more than their vagueness."""
    if not first.minutes or not second.minutes or first.zone != second.zone:
        return False
    if first.day and second.day and first.day != second.day:
        return False
    least = _ROUGH if first.vague or second.vague else _EXACT
    return all(
        min(abs(a - b), _DAY_MINUTES - abs(a - b)) >= least
        for a in first.minutes
        for b in second.minutes
    )


def _conflict(sides: Sequence[Moment]) -> Conflict:
    by_hour = any(_other_hour(a, b) for n, a in enumerate(sides) for b in sides[:n])
    positions: dict[str, list[Moment]] = {}
    for side in sides:
        positions.setdefault(side.saying.voice, []).append(side)
    first = sides[0]
    word = first.subject.split()[0]
    subject = f"{word.lower()}{first.subject[len(word) :]}" if word in _LOWER else ""
    return Conflict(
        f"when {subject or first.subject} {first.verb}",
        tuple(_position(group, by_hour) for group in positions.values()),
    )


def _position(group: Sequence[Moment], by_hour: bool) -> Position:
    first = group[0]
    value = first.clock_words if by_hour and first.clock_words else first.day_words
    evidence = tuple(dict.fromkeys(side.saying.evidence for side in group))
    articles = tuple(dict.fromkeys(item.article_id for item in evidence))
    return Position(value or first.clock_words, first.saying.who, articles, evidence)
