"""What a page says of itself: which outlet, and when it was published."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from summarize.records import Dateline
from summarize.text.dateline import MONTH_NAMES
from summarize.text.page.rules import STAMP

_WORD = r"[A-Z][\w.&'\-]*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|of|the|and|for|\d+)){{0,4}}"
_SOURCES = (
    re.compile(rf"^\(?(?:.{{0,160}}\s)?[Ss]ource\s*:\s*(?P<source>{_NAME})\s*(?=[|,;)]|$)"),
    re.compile(
        rf"^(?P<source>{_NAME}?)'s (?:web)?site can (?:also )?be (?:accessed|reached|visited|found)"
    ),
    re.compile(
        rf"^(?P<source>{_NAME}?)'s? {_WORD}(?: (?:{_WORD}|al|el|bin|de|van|von)){{1,4}} "
        r"(?:has (?:more|the|this)|reports|explains)\b"
    ),
    re.compile(
        r"^\(?(?:©|\(c\)|[Cc]opyright)[©\s]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:[-–]\d+)?)?,?\s*"
        rf"(?:by )?(?P<source>{_NAME}?)(?=\s*(?:\.|,|\(|$|All\b|LLC\b|Inc\b|Ltd\b|Limited\b))"
    ),
    re.compile(r"^(?:https?://)?www\.(?P<source>[\w-]+\.[\w.-]+\w)/?$"),
)
_HEADER_SOURCES = 8
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_MONTH_DAY = re.compile(r"\b([A-Z][a-z]{2,8})\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s*(\d{4}))?\b")
_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?(?:,?\s+(\d{4}))?\b")
_NUMERIC = re.compile(r"\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b")
_STAMP = re.compile(STAMP, re.I)
_YEARS = range(1970, 2101)
_NEAR_DAYS = 120
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_ELAPSED = re.compile(
    rf"\b(?P<days>\d{{1,2}}|{'|'.join(_NUMBERS)}) days (?:after|later)\b"
    r".{0,160}?\bon (?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.S | re.I,
)
_DEADLINE = re.compile(r"\b(?:by|until|before|till|through|for|to) (?:the )?$", re.I)
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?!\d)", re.I)
_URL_HOST = re.compile(r"^(?:https?:)?//(?:www\.)?([^/:?#\s]+)", re.I)


def find_source(lines: Sequence[str], dateline: Dateline | None) -> str:
    """The outlet that a page names as its own.

    Args:
        lines: The lines of the page that are not story, flattened.
        dateline: The dateline of the story, whose agency is the last resort
            before a bare web address.

    Returns:
        The name as the page gives it, or "".
    """
    for order, pattern in enumerate(_SOURCES):
        if order == len(_SOURCES) - 1 and dateline is not None and dateline.agency:
            return dateline.agency
        for at, flat in enumerate(lines):
            match = pattern.match(flat)
            if match and not (order == 0 and at >= _HEADER_SOURCES):
                return match["source"].strip(" .,")
    return dateline.agency if dateline is not None else ""


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _month(name: str) -> int | None:
    low = name.lower()
    if low == "sept":
        return 9
    return next(
        (at for at, full in enumerate(MONTH_NAMES, start=1) if low in (full, full[:3])), None
    )


def read_stamp(flat: str) -> str | None:
    """The date of a header line, ISO 8601; its time is left, for its zone is not known.

    A numeric day and month may stand in either order, except between full stops, where the
    day comes first; where both are dates and differ, nothing is known.
    """
    match = _ISO.search(flat)
    if match:
        day = _day(int(match[1]), int(match[2]), int(match[3]))
        if day is not None:
            return day.isoformat()
    for name, number, year in _month_days(flat):
        month = _month(name)
        day = _day(year, month, number) if month and year else None
        if day is not None:
            return day.isoformat()
    match = _NUMERIC.search(flat)
    if match:
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == ".":
            day = _day(year, second, first)
            return day.isoformat() if day else None
        days = {day for day in (_day(year, second, first), _day(year, first, second)) if day}
        if len(days) == 1:
            return days.pop().isoformat()
    return None


def _month_days(flat: str) -> Iterable[tuple[str, int, int | None]]:
    for match in _MONTH_DAY.finditer(flat):
        yield match[1], int(match[2]), int(match[3]) if match[3] else None
    for match in _DAY_MONTH.finditer(flat):
        yield match[2], int(match[1]), int(match[3]) if match[3] else None


def find_published(
    stamps: Sequence[str], dateline: Dateline | None, page: str, lead: str
) -> str | None:
    """When a page was published, if the page settles it.

    Args:
        stamps: Header lines that hold a date with its year, flattened, best first.
        dateline: The dateline of the story.
        page: The whole page, flattened.
        lead: The first paragraphs of the story, flattened.

    Returns:
        ISO 8601, or ``None``: a date that is only likely is not given.
    """
    for flat in stamps:
        published = read_stamp(flat)
        if published is not None:
            return published
    if dateline is not None and dateline.date:
        return read_stamp(dateline.date) or _complete(dateline.date, _latest_full_date(page))
    counted = _ELAPSED.search(lead)
    return None if counted is None else _settled(counted, page, _latest_full_date(page))


def _latest_full_date(page: str) -> dt.date | None:
    """The latest day, with its year, that a page speaks of and that is not a deadline."""
    days = [
        read_stamp(match.group())
        for match in _STAMP.finditer(page)
        if not _DEADLINE.search(page, max(0, match.start() - 20), match.start())
    ]
    return max((dt.date.fromisoformat(day) for day in days if day), default=None)


def _complete(partial: str, latest: dt.date | None) -> str | None:
    """A day and month with the year that puts it on or soon after the latest date."""
    if latest is None:
        return None
    for name, number, _ in _month_days(partial):
        month = _month(name)
        for year in (latest.year, latest.year + 1):
            day = _day(year, month, number) if month else None
            if day is not None and 0 <= (day - latest).days <= _NEAR_DAYS:
                return day.isoformat()
    return None


def _settled(counted: re.Match[str], page: str, latest: dt.date | None) -> str | None:
    """The day of "ten days after ... on Sunday", where a dated fact makes it certain.

    The count must lead from one day that the page names to the weekday that it
    names, and the year comes from a full date elsewhere on the page.
    """
    if latest is None:
        return None
    count = counted["days"].lower()
    step = dt.timedelta(days=int(count) if count.isdigit() else _NUMBERS.index(count) + 2)
    weekday = _WEEKDAYS.index(counted["weekday"].lower())
    found: set[dt.date] = set()
    for name, number, year in _month_days(page):
        month = _month(name)
        day = _day(year or latest.year, month, number) if month else None
        if day is None or not 0 <= (day + step - latest).days <= _NEAR_DAYS:
            continue
        if (day + step).weekday() == weekday:
            found.add(day + step)
    return found.pop().isoformat() if len(found) == 1 else None


def read_url(url: str) -> tuple[str, str | None]:
    """The host and the day that an address gives: ``https://news.example/2021/may/03/x``.

    Returns:
        The host without ``www.`` ("" if there is none), and the ISO day or ``None``.
    """
    host = _URL_HOST.match(url)
    found = _URL_DAY.search(url)
    day = None
    if found is not None:
        month = int(found[2]) if found[2].isdigit() else _month(found[2])
        day = _day(int(found[1]), month, int(found[3])) if month else None
    return host[1].lower() if host else "", day.isoformat() if day else None
