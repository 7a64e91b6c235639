"""Two days or two hours of one happening, in two voices."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from summarize.claims.joining import Groups
from summarize.claims.moments import Moment, moments
from summarize.claims.negation import plain_stems
from summarize.claims.sayings import Sayings
from summarize.records import Conflict, Position
from summarize.text.dates import find_dates
from summarize.text.names import find_names

_DAY_MINUTES = 1440
_EXACT, _ROUGH = 5, 45
_FAR_DAYS = 31
_INDEFINITE = re.compile(r"^(?:an?|another)\s", re.IGNORECASE)
_PERSON = re.compile(
    r"^(?:the|an?)\s(?:man|woman|boy|girl|victim|suspect|officer|soldier|child|driver|policeman"
    r"|protester|prisoner|patient|body|person|official|student|worker|passenger|plane|bomb|shell"
    r"|rocket|missile|car|vehicle|bus|truck|boat|train)$",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|last|latest|final|north\w*|south\w*|east\w*|west\w*"
    r"|earlier|later|previous|new|old|other|another|upper|lower|left|right|\d+)\b",
    re.IGNORECASE,
)
_AGES = frozenset(["old", "new"])


def when_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts about the day or the hour of a happening.

    Cost: linear in the text, quadratic in the dated happenings of one kind.
    """
    kinds: dict[str, list[Moment]] = {}
    for moment in moments(told):
        kinds.setdefault(moment.deed, []).append(moment)
    for deed in sorted(kinds):
        found = kinds[deed]
        joined = Groups(len(found))
        against: set[int] = set()
        for second, later in enumerate(found):
            for first, earlier in enumerate(found[:second]):
                if (
                    earlier.saying.voice == later.saying.voice
                    or earlier.saying.key == later.saying.key
                ):
                    continue
                if _one_happening(told, earlier, later) and (
                    _other_day(earlier, later) or _other_hour(earlier, later)
                ):
                    joined.join(first, second)
                    against |= {first, second}
        for group in joined.lists():
            sides = [found[number] for number in group if number in against]
            if len(sides) > 1:
                yield _conflict(sides)


def _one_happening(told: Sayings, first: Moment, second: Moment) -> bool:
    """Whether two subjects are one thing, and no name, number or rank tells them apart."""
    if _INDEFINITE.match(first.subject) and _INDEFINITE.match(second.subject):
        return False
    same_article = first.saying.document.id == second.saying.document.id
    if not same_article and (_PERSON.match(first.subject) or _PERSON.match(second.subject)):
        return False
    a, b = _stems(first), _stems(second)
    names = _subject_names(told, first), _subject_names(told, second)
    if all(names):
        if not names[0] & names[1]:
            return False
    elif not a & b:
        return False
    if not all(names) and _head(first) != _head(second) and not names[0] | names[1]:
        return False
    marks = _marks(first), _marks(second)
    telling = {mark for mark in marks[0] | marks[1] if not mark.isdigit()} - _AGES
    if marks[0] != marks[1] and (all(marks) or telling):
        return False
    around = _names(told, first), _names(told, second)
    if all(around) and not around[0] & around[1]:
        return False
    return same_article or bool(a & told.central) or bool(names[0] & names[1]) or len(a & b) > 1


def _stems(moment: Moment) -> frozenset[str]:
    return plain_stems(moment.subject)


def _head(moment: Moment) -> frozenset[str]:
    return plain_stems(re.split(r"\s(?:of|in|at|on|from|near)\s", moment.subject)[0].split()[-1])


def _marks(moment: Moment) -> frozenset[str]:
    return frozenset(word.lower() for word in _APART.findall(moment.subject))


def _subject_names(told: Sayings, moment: Moment) -> frozenset[str]:
    return frozenset(told.names.key(s.of(moment.subject)) for s in find_names(moment.subject))


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
    gap = abs((dt.date.fromisoformat(first.day) - dt.date.fromisoformat(second.day)).days)
    return gap <= _FAR_DAYS and not (gap == 1 and (first.night or second.night))


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
    subject = f"{word.lower()}{first.subject[len(word) :]}" if word in ("The", "A", "An") else ""
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
