"""Days, months, seasons and years as stretches of the calendar."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from summarize.text.datewords import MONTHS, NUMBERS

Precision = Literal["day", "month", "year", "range"]


class Now(NamedTuple):
    """Where a mention stands: publication, the day last mentioned, the sense of time."""

    anchor: dt.date | None
    near: dt.date | None
    ahead: bool


class Days(NamedTuple):
    """The first and the last day of a mention, and how finely it speaks."""

    start: dt.date
    end: dt.date
    precision: Precision


Found = re.Match[str]


def a_day(day: dt.date) -> Days:
    """One day."""
    return Days(day, day, "day")


def a_month(year: int, month: int) -> Days:
    """All of a month."""
    last = calendar.monthrange(year, month)[1]
    return Days(dt.date(year, month, 1), dt.date(year, month, last), "month")


def a_year(year: int) -> Days:
    """All of a year."""
    return Days(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def month_number(word: str) -> int:
    """The number of a month by its first three letters."""
    return MONTHS[word.lower()[:3]]


def full_year(word: str) -> int:
    """A year of two or four digits as four."""
    year = int(word)
    return year if len(word) > 2 else year + (2000 if year < 50 else 1900)


def shift(day: dt.date, unit: str, count: int) -> Days:
    """``count`` units from ``day``: a day for days, else the stretch around that day."""
    if unit == "day":
        return a_day(day + dt.timedelta(days=count))
    if unit == "week":
        middle = day + dt.timedelta(weeks=count)
        monday = middle - dt.timedelta(days=middle.weekday())
        return Days(monday, monday + dt.timedelta(days=6), "range")
    if unit == "month":
        index = day.year * 12 + day.month - 1 + count
        return a_month(index // 12, index % 12 + 1)
    if unit == "decade":
        return a_year(day.year + 10 * count)
    return a_year(day.year + count)


def count_of(word: str) -> int:
    """The value of a count word or of digits; a few are three."""
    word = word.lower()
    return int(word) if word.isdecimal() else NUMBERS.get(word, 3)


def part_of(days: Days, part: str | None) -> Days:
    """The first, middle or last third of a stretch, for ``early``, ``mid``, ``late``."""
    part = (part or "").lower()
    if part not in {"early", "mid", "late"}:
        return days
    third = dt.timedelta(days=((days.end - days.start).days + 1) // 3)
    if part == "early":
        return Days(days.start, days.start + third - dt.timedelta(days=1), "range")
    if part == "late":
        return Days(days.end - third + dt.timedelta(days=1), days.end, "range")
    return Days(days.start + third, days.end - third, "range")


def a_season(month: int, year: int) -> Days:
    """The three months from ``month`` on."""
    index = year * 12 + month + 1
    return Days(dt.date(year, month, 1), a_month(index // 12, index % 12 + 1).end, "range")


def around(anchor: dt.date) -> range:
    """The years that a date without one may belong to."""
    return range(anchor.year - 1, anchor.year + 2)


def nearest_year(anchor: dt.date, ahead: bool, days: Mapping[int, dt.date]) -> int:
    """The year whose day is nearest in the news sense.

    The past comes first unless the words look ahead, and this year before the next.
    """

    def cost(year: int) -> int:
        distance = (days[year] - anchor).days
        if ahead:
            return distance if distance >= 0 else -3 * distance
        return -distance if distance <= 0 else distance * (3 if year == anchor.year else 6)

    return min(days, key=cost)
