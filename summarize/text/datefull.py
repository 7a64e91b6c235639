"""Solvers for dates that name their month or their year.

Each takes the match and where the text stands in time; it gives the days, ``None``
where they cannot be known without an anchor, and raises ``ValueError`` where the
words are no date after all.
"""

from __future__ import annotations

import calendar
import datetime as dt

from summarize.text.dateunits import (
    Days,
    Found,
    Now,
    a_day,
    a_month,
    a_season,
    a_year,
    around,
    full_year,
    month_number,
    nearest_year,
    part_of,
)
from summarize.text.datewords import SEASONS, WEEKDAYS


def _year_of(now: Now, anchor: dt.date, month: int, day: int, weekday: str | None) -> int:
    """The year of a day without one; a weekday beside it settles it, else the nearest."""
    days = {
        year: dt.date(year, month, day)
        for year in around(anchor)
        if day <= calendar.monthrange(year, month)[1]
    }
    if not days:
        raise ValueError("no such day")
    if weekday:
        number = WEEKDAYS.index(weekday.lower()[:3])
        days = {year: found for year, found in days.items() if found.weekday() == number} or days
    return nearest_year(anchor, now.ahead, days)


def iso(match: Found, now: Now) -> Days | None:
    """``2017-11-19``."""
    return a_day(dt.date(int(match["y"]), int(match["m"]), int(match["d"])))


def slash(match: Found, now: Now) -> Days | None:
    """``19/11/2017``, ``19.11.2017``, ``19/11``: day first unless only the other way is a date."""
    first, second, year = int(match["a"]), int(match["b"] or match["b2"]), match["y"]
    if year is None and (max(first, second) <= 12 or (first, second) == (24, 7)):
        raise ValueError("a fraction, or round the clock")
    day, month = (second, first) if second > 12 else (first, second)
    if year is not None:
        return a_day(dt.date(full_year(year), month, day))
    dt.date(2024, month, day)
    if now.anchor is None:
        return None
    return a_day(dt.date(_year_of(now, now.anchor, month, day, None), month, day))


def nine_eleven(match: Found, now: Now) -> Days | None:
    """``9/11``, which is a name for one day."""
    return a_day(dt.date(2001, 9, 11))


def _dated(
    match: Found, first: tuple[int, str], until: tuple[int, str] | None, now: Now
) -> Days | None:
    month, day, year = first[0], int(first[1]), match["y"]
    if year is not None:
        number = full_year(year)
    elif now.anchor is not None:
        number = _year_of(now, now.anchor, month, day, match["w"])
    else:
        dt.date(2024, month, day)
        return None
    start = dt.date(number, month, day)
    if until is None:
        return a_day(start)
    end = dt.date(number, until[0], int(until[1]))
    if end < start and until[0] >= month:
        raise ValueError("a range runs forward")
    if end < start and year is None:
        end = end.replace(year=number + 1)
    elif end < start:
        start = start.replace(year=number - 1)
    return Days(start, end, "range")


def month_day(match: Found, now: Now) -> Days | None:
    """``Nov. 9``, ``November 9-11, 2017``, ``Oct. 30 to Nov. 2``."""
    month = month_number(match["m"])
    until = None
    if match["d2"]:
        until = (month_number(match["m2"]) if match["m2"] else month, match["d2"])
    return _dated(match, (month, match["d"]), until, now)


def day_month(match: Found, now: Now) -> Days | None:
    """``9 November 2017``, ``the 9th of November``, ``30 October to 2 November``."""
    month = month_number(match["m"])
    if match["d2"]:
        first = month_number(match["m1"]) if match["m1"] else month
        return _dated(match, (first, match["d"]), (month, match["d2"]), now)
    return _dated(match, (month, match["d"]), None, now)


def month_year(match: Found, now: Now) -> Days | None:
    """``March 2011``, ``early March 2011``."""
    days = a_month(full_year(match["y"]), month_number(match["m"]))
    return part_of(days, match["part"])


def years(match: Found, now: Now) -> Days | None:
    """``2014``, ``late 2014``, ``2011-2014``, ``the 1990s``, ``spring 2012``."""
    if match["s"]:
        first = int(match["s"])
        return Days(dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "range")
    first = int(match["y"])
    if match["season"]:
        return a_season(SEASONS[match["season"].lower()], first)
    if match["y2"]:
        last = int(match["y2"]) + (first // 100 * 100 if len(match["y2"]) == 2 else 0)
        if not first < last < first + 80:
            raise ValueError("no range of years")
        return Days(dt.date(first, 1, 1), dt.date(last, 12, 31), "range")
    return part_of(a_year(first), match["part"])
