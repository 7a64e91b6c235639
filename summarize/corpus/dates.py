"""The date of publication, in whatever form the data gives it, as ISO 8601.

Own code rather than dateutil or dateparser: those guess (``"Mar 5"`` is this year,
``"03/04/2017"`` is March), and a guessed date of publication moves every relative
date in the article.  What cannot be read for certain is reported and left unknown.
"""

from __future__ import annotations

import datetime as dt
import math
import re

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}(?!\d)",
        rf"\b{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        rf"\b{_DAY}(?:\s+of)?[\s,.-]+{_MONTH}[\s,.-]*{_YEAR}\b",
        rf"\b{_MONTH}[\s-]*{_DAY}[\s,.-]+{_YEAR}\b",
        rf"\b{_YEAR}[\s,-]+{_MONTH}[\s-]*{_DAY}\b",
        rf"\b{_MONTH}\s+{_DAY}\b.*\b{_YEAR}$",  # Tue Nov 19 08:27:48 +0000 2017
        r"(?<![\d./-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)"
        rf"{_YEAR}\b",
    )
)
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{4}(?![\d/])")
_CLOCK = re.compile(
    r"(?<![\d.])(?P<hour>\d{1,2})(?:[:h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r"\s*(?P<half>[ap])?(?(half)\.?m\b\.?)",
    re.IGNORECASE,
)
_COMPACT_CLOCK = re.compile(r"T(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?", re.IGNORECASE)
_ZONE = re.compile(r"(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)?\b")
_ZONE_NAME = re.compile(r"\b(?P<name>[A-Z]{2,4}|Z)\b|(?<=\d)Z\b")
_HOURS = {
    **dict.fromkeys(("Z", "UTC", "GMT", "WET"), 0),
    **dict.fromkeys(("CET", "BST", "WEST"), 1),
    **dict.fromkeys(("CEST", "EET"), 2),
    **dict.fromkeys(("EEST", "MSK"), 3),
    **dict.fromkeys(("JST", "KST"), 9),
    **dict.fromkeys(("EDT",), -4),
    **dict.fromkeys(("EST", "CDT"), -5),
    **dict.fromkeys(("CST", "MDT"), -6),
    **dict.fromkeys(("MST", "PDT"), -7),
    "PST": -8,
}
_EPOCH = re.compile(r"-?\d{9,10}(?:\.\d+)?|\d{13}")


def normalise(value: object, day_first: bool | None = None) -> str | None:
    """The ISO form of a date of publication.

    Args:
        value: Text in one of the usual forms (ISO 8601, RFC 2822, ``Nov. 19, 2017
            4:27 PM EST``, ``19 November 2017``, ``20171119``, ``19/11/2017``), seconds
            or milliseconds since 1970, or a ``date`` or ``datetime``.
        day_first: What ``03/04/2017`` means, where :func:`order_of_days` has found out.

    Returns:
        ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM:SS``, in UTC where the zone is given.
        ``None`` where there is nothing to read, or nothing certain: no year, a day
        that does not exist, or ``03/04/2017``, which is March here and April there,
        in data that does not show which it uses.
    """
    if isinstance(value, dt.datetime):
        return _stamp(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        if not math.isfinite(value):
            return None
        text = str(int(value))
        return _from_text(text, day_first) if len(text) == 8 else _from_epoch(float(value))
    return _from_text(value.strip(), day_first) if isinstance(value, str) else None


def order_of_days(sample: str) -> bool | None:
    """Whether dates like ``03/04/2017`` in a file name the day first.

    Args:
        sample: A part of the file; dates with a part above 12 show which it is.

    Returns:
        ``None`` if no date shows it, or if they contradict each other.
    """
    seen = {
        first > 12
        for first, second in ((int(a), int(b)) for a, b in _SLASHED.findall(sample))
        if (first > 12) != (second > 12)
    }
    return seen.pop() if len(seen) == 1 else None


def _stamp(moment: dt.datetime) -> str:
    if moment.tzinfo is not None:
        moment = moment.astimezone(dt.UTC).replace(tzinfo=None)
    return moment.replace(microsecond=0).isoformat()


def _from_epoch(seconds: float) -> str | None:
    if abs(seconds) >= 1e11:
        seconds /= 1000
    if not 1e7 < abs(seconds) < 1e11:
        return None
    return _stamp(dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds))


def _from_text(text: str, day_first: bool | None) -> str | None:
    if _EPOCH.fullmatch(text):
        return _from_epoch(float(text))
    for form in _FORMS:
        match = form.search(text)
        if match is not None:
            break
    else:
        return None
    day = _day(match, day_first)
    if day is None:
        return None
    rest = text[: match.start()] + " " + text[match.end() :]
    if form is _FORMS[5]:
        rest = text[match.end("day") : match.start("year")]
    return _with_clock(day, rest)


def _day(match: re.Match[str], day_first: bool | None) -> dt.date | None:
    parts = match.groupdict()
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if parts["mark"] == "." or first > 12 or first == second:
            day, month = first, second
        elif second > 12:
            day, month = second, first
        elif day_first is not None:
            day, month = (first, second) if day_first else (second, first)
        else:
            return None
    else:
        name = parts["month"].lower()
        day, month = int(parts["day"]), _MONTHS[name] if name in _MONTHS else int(name)
    try:
        return dt.date(int(parts["year"]), month, day)
    except ValueError:
        return None


def _with_clock(day: dt.date, rest: str) -> str:
    clock = _COMPACT_CLOCK.search(rest)
    if clock is None:
        clock = next(
            (m for m in _CLOCK.finditer(rest) if m.group("minute") or m.group("half")), None
        )
    if clock is None:
        return day.isoformat()
    hour, minute = int(clock.group("hour")), int(clock.group("minute") or 0)
    second = int(clock.group("second") or 0)
    half = (clock.groupdict().get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59 or second > 60:
        return day.isoformat()
    moment = dt.datetime(day.year, day.month, day.day, hour, minute, min(second, 59))
    tail = rest[clock.end() :]
    zone = _ZONE.search(tail)
    offset = dt.timedelta()
    if zone is not None:
        offset = dt.timedelta(
            hours=int(zone.group("hours")), minutes=int(zone.group("minutes") or 0)
        )
        offset = -offset if zone.group("sign") == "-" else offset
    else:
        name = _ZONE_NAME.search(tail)
        offset = dt.timedelta(hours=_HOURS.get(name.group("name") or "Z", 0) if name else 0)
    return (moment - offset).isoformat()
