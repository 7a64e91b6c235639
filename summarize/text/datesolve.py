"""From the words of one date expression to the days it stands for.

Each solver takes the match and where the text stands in time; it gives the days,
``None`` where they cannot be known without an anchor, and raises ``ValueError``
where the words are no date after all.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Literal, NamedTuple

from summarize.text.datewords import MONTHS, NUMBERS, SEASONS, WEEKDAYS

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


def _month_number(word: str) -> int:
    return MONTHS[word.lower()[:3]]


def _full_year(word: str) -> int:
    year = int(word)
    return year if len(word) > 2 else year + (2000 if year < 50 else 1900)


def _nearest_year(anchor: dt.date, month: int, day: int, ahead: bool) -> int:
    """The year of a date without one: the nearest, past unless the words look ahead."""
    years = range(anchor.year - 1, anchor.year + 2)
    possible = [year for year in years if day <= calendar.monthrange(year, month)[1]]
    if not possible:
        raise ValueError("no such day")

    def cost(year: int) -> int:
        distance = (dt.date(year, month, day) - anchor).days
        wanted = distance >= 0 if ahead else distance <= 0
        return abs(distance) * (1 if wanted else 3)

    return min(possible, key=cost)


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
        return a_day(dt.date(_full_year(year), month, day))
    dt.date(2024, month, day)
    if now.anchor is None:
        return None
    return a_day(dt.date(_nearest_year(now.anchor, month, day, now.ahead), month, day))


def nine_eleven(match: Found, now: Now) -> Days | None:
    """``9/11``, which is a name for one day."""
    return a_day(dt.date(2001, 9, 11))


def _dated(
    first: tuple[int, str], until: tuple[int, str] | None, year: str | None, now: Now
) -> Days | None:
    month, day = first[0], int(first[1])
    if year is not None:
        number = _full_year(year)
    elif now.anchor is not None:
        number = _nearest_year(now.anchor, month, day, now.ahead)
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
    month = _month_number(match["m"])
    until = None
    if match["d2"]:
        until = (_month_number(match["m2"]) if match["m2"] else month, match["d2"])
    return _dated((month, match["d"]), until, match["y"], now)


def day_month(match: Found, now: Now) -> Days | None:
    """``9 November 2017``, ``the 9th of November``, ``30 October to 2 November``."""
    month = _month_number(match["m"])
    if match["d2"]:
        first = _month_number(match["m1"]) if match["m1"] else month
        return _dated((first, match["d"]), (month, match["d2"]), match["y"], now)
    return _dated((month, match["d"]), None, match["y"], now)


def month_year(match: Found, now: Now) -> Days | None:
    """``March 2011``, ``early March 2011``."""
    days = a_month(_full_year(match["y"]), _month_number(match["m"]))
    return part_of(days, match["part"])


def month_alone(match: Found, now: Now) -> Days | None:
    """``in May``, ``last November``, ``early March``."""
    if now.anchor is None:
        return None
    month = _month_number(match["safe"] or match["risky"])
    mode = (match["mode"] or match["mode2"] or match["mode3"] or "").lower()
    anchor = now.anchor
    if mode in {"next", "coming"}:
        year = anchor.year + (month <= anchor.month)
    elif mode in {"last", "past"}:
        year = anchor.year - (month >= anchor.month)
    elif mode == "this":
        year = anchor.year
    elif now.ahead:
        year = anchor.year + (month < anchor.month)
    else:
        year = anchor.year - (month > anchor.month)
    return part_of(a_month(year, month), match["part"] or match["part2"])


def weekday(match: Found, now: Now) -> Days | None:
    """``Thursday``: the most recent one, or the next where the words look ahead."""
    if now.anchor is None:
        return None
    number = WEEKDAYS.index(match["wd"].lower()[:3])
    if match["week"]:
        weeks = {"last": -1, "this": 0, "next": 1}[match["week"].lower()]
        monday = now.anchor - dt.timedelta(days=now.anchor.weekday())
        return a_day(monday + dt.timedelta(weeks=weeks, days=number))
    mode = (match["mode"] or "").lower()
    behind = (now.anchor.weekday() - number) % 7
    forward = mode in {"next", "coming", "this coming", "following"}
    if forward or (now.ahead and mode not in {"last", "past", "this past", "previous"}):
        ahead = -behind % 7
        return a_day(now.anchor + dt.timedelta(days=7 if forward and not ahead else ahead))
    if mode in {"last", "past", "this past", "previous"} and behind == 0:
        behind = 7
    return a_day(now.anchor - dt.timedelta(days=behind))


_DAYWORDS = {"yesterday": -1, "tomorrow": 1, "last night": -1}


def dayword(match: Found, now: Now) -> Days | None:
    """``today``, ``yesterday``, ``last night``, ``the day after tomorrow``."""
    if now.anchor is None:
        return None
    words = match["word"].lower()
    if words.startswith("the"):
        return a_day(now.anchor + dt.timedelta(days=-2 if "yesterday" in words else 2))
    offset = _DAYWORDS.get(words, 0)
    return a_day(now.anchor + dt.timedelta(days=offset))


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


_BACK = frozenset({"ago", "earlier", "before", "previously", "previous", "preceding", "prior"})


def ago(match: Found, now: Now) -> Days | None:
    """``two weeks ago`` from publication; ``a day earlier`` from the date before it."""
    way = (match["way"] or match["way2"]).lower()
    base = now.anchor if way == "ago" else now.near or now.anchor
    if base is None:
        return None
    count = _count(match["n"])
    return shift(base, match["unit"].lower(), -count if way in _BACK else count)


def _count(word: str) -> int:
    word = word.lower()
    return int(word) if word.isdecimal() else NUMBERS.get(word, 3)


def step(match: Found, now: Now) -> Days | None:
    """``the day before``, ``the following week``, ``the same day``."""
    base = now.near or now.anchor
    if base is None:
        return None
    if match["same"]:
        return a_day(base)
    mode = (match["mode"] or match["mode2"]).lower()
    return shift(base, (match["unit"] or match["unit2"]).lower(), -1 if mode in _BACK else 1)


def stretch(match: Found, now: Now) -> Days | None:
    """``last month``, ``early this month``, ``next weekend``, ``last summer``."""
    if now.anchor is None:
        return None
    mode = (match["mode"] or "this").lower().split()[-1]
    unit = (match["unit"] or match["unit2"]).lower()
    count = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(mode, 0)
    if unit in SEASONS:
        return _season(SEASONS[unit], now.anchor, count)
    if unit == "weekend":
        return _weekend(now.anchor, -1 if match["unit2"] and not now.ahead else count)
    days = shift(now.anchor, unit, count)
    part = (match["part"] or "").lower()
    if count == 0 and part == "earlier":
        return Days(days.start, now.anchor, "range")
    if count == 0 and part == "later":
        return Days(now.anchor, days.end, "range")
    return part_of(days, part)


def _weekend(anchor: dt.date, count: int) -> Days:
    """The weekend of this week, the last one begun on or before the anchor, or the next."""
    weekday = anchor.weekday()
    saturday = anchor + dt.timedelta(days=5 - weekday)
    if count < 0 and weekday < 5:
        saturday -= dt.timedelta(weeks=1)
    elif count > 0 and weekday > 4:
        saturday += dt.timedelta(weeks=1)
    return Days(saturday, saturday + dt.timedelta(days=1), "range")


def span_back(match: Found, now: Now) -> Days | None:
    """``in the past two weeks``, ``the last 24 hours``: from then to the anchor."""
    if now.anchor is None:
        return None
    count, unit = _count(match["n"]), match["unit"].lower()
    if unit in {"month", "year"}:
        months = count * (12 if unit == "year" else 1)
        index = now.anchor.year * 12 + now.anchor.month - 1 - months
        month = a_month(index // 12, index % 12 + 1)
        start = month.start.replace(day=min(now.anchor.day, month.end.day))
    else:
        days = {"hour": -(-count // 24), "day": count, "week": 7 * count}[unit]
        start = now.anchor - dt.timedelta(days=days)
    return Days(start, now.anchor, "range")


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


def _season(month: int, anchor: dt.date, count: int) -> Days:
    """The season last begun on or before the anchor, or the one before or after it."""
    year = anchor.year if month <= anchor.month else anchor.year - 1
    season = a_season(month, year)
    if count < 0 and season.end >= anchor:
        return a_season(month, year - 1)
    if count > 0 or (count == 0 and season.end < anchor):
        return a_season(month, year + 1)
    return season


def a_season(month: int, year: int) -> Days:
    """The three months from ``month`` on."""
    index = year * 12 + month + 1
    return Days(dt.date(year, month, 1), a_month(index // 12, index % 12 + 1).end, "range")


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
