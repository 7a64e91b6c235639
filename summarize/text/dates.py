"""Dates in running news text, resolved against the day of publication.

Each kind of expression has one pattern (:mod:`summarize.text.datewords`) and one
solver (:mod:`summarize.text.datefull`, :mod:`summarize.text.daterelative`).  The
longest expression at a place wins.  They are solved in order, since "a day earlier"
leans on the date before it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summarize.records import Span
from summarize.text import datefull, daterelative, datewords
from summarize.text.dateunits import Days, Now, Precision

_NEAR_CHARACTERS = 400
_CLAUSE_BEFORE = re.compile(r"(?<=\w\w)[.;:!?]\s|[\"“”]|''|\n|,\s(?:but|and|while|after|when)\b")
_CLAUSE_AFTER = re.compile(r"[.;:!?](?:\s|$)|[\"“”]|''|\n|\b(?:after|when|while|but)\b")
_BREAK = re.compile(r"\n\s*")
_OPENING_WORDS = 2


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression and the days it stands for.

    ``start`` and ``end`` are ISO days, both included; ``None`` where the words
    cannot be resolved without an anchor.  ``precision`` says how finely they
    speak: one day, one month, one year, or some other stretch of days.
    """

    span: Span
    start: str | None
    end: str | None
    precision: Precision


_Solver = Callable[[re.Match[str], Now], Days | None]
_DIGIT = re.compile(r"\d")
_MONTHS = tuple(datewords.MONTHS)
_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_WEEKDAYS = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
_UNITS = ("day", "week", "month", "year", "decade")


class _Rule(NamedTuple):
    """A kind of expression; of each of its ``hints`` a text must hold one of the letters.

    One that is told by its ``digits`` needs a text that this pattern finds something in.
    """

    pattern: re.Pattern[str]
    solve: _Solver
    precision: Precision
    digits: re.Pattern[str] | None
    hints: tuple[tuple[str, ...], ...] = ()


_YEAR_LIKE = re.compile(r"(?:1[89]|20)\d")
_RULES = (
    _Rule(datewords.ISO, datefull.iso, "day", _YEAR_LIKE),
    _Rule(datewords.NINE_ELEVEN, datefull.nine_eleven, "day", _DIGIT, (("11",),)),
    _Rule(datewords.MONTH_DAY, datefull.month_day, "day", _DIGIT, (_MONTHS,)),
    _Rule(datewords.DAY_MONTH, datefull.day_month, "day", _DIGIT, (_MONTHS,)),
    _Rule(datewords.SLASH, datefull.slash, "day", re.compile(r"\d[/.-]\d")),
    _Rule(datewords.MONTH_YEAR, datefull.month_year, "month", _YEAR_LIKE, (_MONTHS,)),
    _Rule(datewords.MONTH_ALONE, daterelative.month_alone, "month", None, (_MONTH_NAMES,)),
    _Rule(datewords.WEEKDAY, daterelative.weekday, "day", None, (("day",), _WEEKDAYS)),
    _Rule(
        *(datewords.DAYWORD, daterelative.dayword, "day", None),
        (("today", "night", "yesterday", "tomorrow", "this morning", "this after", "this eve"),),
    ),
    _Rule(
        *(datewords.AGO, daterelative.ago, "range", None),
        (_UNITS, (" ago", " earlier", " later", " before", " after", " previously")),
    ),
    _Rule(
        *(datewords.STEP, daterelative.step, "range", None),
        (
            _UNITS,
            (
                *("that day", "same day", "previous ", "preceding ", "prior", "following "),
                *("next ", "before", "after"),
            ),
        ),
    ),
    _Rule(
        *(datewords.STRETCH, daterelative.stretch, "range", None),
        ((*_UNITS, *datewords.SEASONS), ("last", "next", "this", "past", "coming", "weekend")),
    ),
    _Rule(
        *(datewords.SPAN_BACK, daterelative.span_back, "range", None),
        (("last", "past", "previous"), ("the ",), ("hour", *_UNITS)),
    ),
    _Rule(datewords.YEARS, datefull.years, "year", _YEAR_LIKE),
)
_WORD_HINTS = (
    *(*_UNITS, *_MONTH_NAMES, *datewords.SEASONS),
    *("night", "tomorrow", "this morning", "this after", "this eve", "hour"),
)
"""Without a digit, one of these is in every text that has a date."""


def find_dates(
    text: str, anchor: dt.date | None, *, future: bool | None = None
) -> list[DateMention]:
    """The date expressions of ``text``, in order and disjoint.

    Args:
        text: A sentence, a paragraph or a whole article; relative expressions
            ("a day earlier") lean on the mention before them in the same text.
        anchor: The day of publication; without it only full dates resolve.
        future: Whether the text speaks of what is to come, for weekdays and dates
            without a year; by default the words around each mention tell.

    A weekday is the most recent one on or before the anchor and a date without a
    year the nearest past one, unless the text looks ahead.

    Cost: linear; a dozen scans of the text.  What was asked for lately is kept.
    """
    return list(_found(text, anchor, future))


@lru_cache(maxsize=1 << 14)
def _found(text: str, anchor: dt.date | None, future: bool | None) -> tuple[DateMention, ...]:
    mentions: list[DateMention] = []
    near: dt.date | None = None
    reach = end = 0
    for _, _, rule, match in sorted(_matches(text)):
        if match.start() < end:
            continue
        ahead = _is_ahead(text, match) if future is None else future
        if near and not _is_near(text, reach, match.start()):
            near = None
        try:
            days = _RULES[rule].solve(match, Now(anchor, near, ahead))
        except (ValueError, OverflowError):
            continue
        end = match.end()
        span = Span(*match.span())
        if days is None:
            mentions.append(DateMention(span, None, None, _unsolved(match, _RULES[rule].precision)))
            continue
        mentions.append(
            DateMention(span, days.start.isoformat(), days.end.isoformat(), days.precision)
        )
        if days.precision == "day":
            near, reach = days.start, end
    return tuple(mentions)


def _matches(text: str) -> list[tuple[int, int, int, re.Match[str]]]:
    """Every match of every rule, to be sorted: earliest first, then longest."""
    digits = _DIGIT.search(text) is not None
    lower = text.lower()
    if not digits:
        for hint in _WORD_HINTS:
            if hint in lower:
                break
        else:
            return []
    return [
        (match.start(), -match.end(), number, match)
        for number, rule in enumerate(_RULES)
        if (rule.digits is None or (digits and rule.digits.search(text))) and _hinted(lower, rule)
        for match in rule.pattern.finditer(text)
        if _is_date(text, rule.pattern, match)
    ]


def _hinted(lower: str, rule: _Rule) -> bool:
    """Whether a text in small letters holds one of each of the hints of a rule."""
    for hints in rule.hints:
        for hint in hints:  # plain loops: this is asked of every sentence, and mostly in vain
            if hint in lower:
                break
        else:
            return False
    return True


def _is_date(text: str, pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 30) : match.start()]
    if pattern is datewords.YEARS:
        plain = not (match["part"] or match["season"] or match["s"])
        return not plain or bool(datewords.YEAR_CUE.search(before)) or not before.strip()
    if pattern is datewords.WEEKDAY:
        return not (
            datewords.WEEKDAY_NOT_BEFORE.search(before)
            or datewords.WEEKDAY_NOT_AFTER.match(text, match.end("wd"))
        )
    if pattern is datewords.DAYWORD and match[0][0].isupper():  # "World Today", "USA TODAY"
        return not datewords.DAYWORD_NOT.search(before)
    return True


def _is_near(text: str, end: int, start: int) -> bool:
    """Whether a mention may lean on the one before: same or next paragraph, not far."""
    return start - end <= _NEAR_CHARACTERS and len(_BREAK.findall(text, end, start)) <= 1


def _is_ahead(text: str, match: re.Match[str]) -> bool:
    """Whether the clause of a mention looks ahead: "will vote on Tuesday", "by Friday".

    A past tense between the cue and the mention takes it back ("said Sunday it will").
    """
    before = _CLAUSE_BEFORE.split(text[max(0, match.start() - 120) : match.start()])[-1]
    if datewords.LIMIT.search(before):
        return not datewords.PAST.search(before)
    cues = list(datewords.FUTURE.finditer(before))
    if cues:
        return not datewords.PAST.search(before, cues[-1].end())
    if len(before.split()) > _OPENING_WORDS:
        return False
    after = _CLAUSE_AFTER.split(text[match.end() : match.end() + 80], maxsplit=1)[0]
    cue = datewords.FUTURE.search(after)
    return bool(cue and not datewords.PAST.search(after[: cue.start()]))


def _unsolved(match: re.Match[str], precision: Precision) -> Precision:
    """The precision of a mention that cannot be resolved, by its unit."""
    groups = match.groupdict()
    if groups.get("d2"):
        return "range"
    unit = (groups.get("unit") or groups.get("unit2") or "").lower()
    if unit == "day" or groups.get("same"):
        return "day"
    if unit == "month":
        return "month"
    return "year" if unit == "year" else precision
