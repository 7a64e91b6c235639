"""Solvers for dates that are told from publication or from the date before them.

They follow the same rules as those of full dates: days, ``None`` without an anchor,
``ValueError`` for what is no date.
"""

from __future__ import annotations

import datetime as dt

from summarize.text.dateunits import (
    Days,
    Found,
    Now,
    a_day,
    a_month,
    a_season,
    around,
    count_of,
    month_number,
    nearest_year,
    part_of,
    shift,
)
from summarize.text.datewords import SEASONS, WEEKDAYS


def month_alone(match: Found, now: Now) -> Days | None:
    """``in May``, ``last November``, ``early March``."""
    if now.anchor is None:
        return None
    month = month_number(match["safe"] or match["risky"])
    mode = (match["mode"] or match["mode2"] or match["mode3"] or "").lower()
    anchor = now.anchor
    if mode in {"next", "coming"}:
        year = anchor.year + (month <= anchor.month)
    elif mode in {"last", "past"}:
        year = anchor.year - (month >= anchor.month)
    elif mode == "this":
        year = anchor.year
    else:
        year = nearest_year(anchor, now.ahead, {y: dt.date(y, month, 1) for y in around(anchor)})
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


_BACK = frozenset({"ago", "earlier", "before", "previously", "previous", "preceding", "prior"})


def ago(match: Found, now: Now) -> Days | None:
    """``two weeks ago`` from publication; ``a day earlier`` from the date before it."""
    way = (match["way"] or match["way2"]).lower()
    base = now.anchor if way == "ago" else now.near or now.anchor
    if base is None:
        return None
    count = count_of(match["n"])
    return shift(base, match["unit"].lower(), -count if way in _BACK else count)


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
    count, unit = count_of(match["n"]), match["unit"].lower()
    if unit in {"month", "year"}:
        months = count * (12 if unit == "year" else 1)
        index = now.anchor.year * 12 + now.anchor.month - 1 - months
        month = a_month(index // 12, index % 12 + 1)
        start = month.start.replace(day=min(now.anchor.day, month.end.day))
    else:
        days = {"hour": -(-count // 24), "day": count, "week": 7 * count}[unit]
        start = now.anchor - dt.timedelta(days=days)
    return Days(start, now.anchor, "range")


def _season(month: int, anchor: dt.date, count: int) -> Days:
    """The season last begun on or before the anchor, or the one before or after it."""
    year = anchor.year if month <= anchor.month else anchor.year - 1
    season = a_season(month, year)
    if count < 0 and season.end >= anchor:
        return a_season(month, year - 1)
    if count > 0 or (count == 0 and season.end < anchor):
        return a_season(month, year + 1)
    return season
