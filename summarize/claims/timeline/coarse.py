"""Coarse dates: the end of the month, the fall of 2018, and those that a plan puts ahead."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from summarize.records import Span
from summarize.text.dates import DateMention, find_dates

_PART_OF = re.compile(
    r"\b(?P<part>start|beginning|middle|end)\sof\sthe\s(?P<unit>month|year)\b(?!\s\d|\s(?:before"
    r"|after|earlier|later))"
    r"|\b(?:the\s)?(?P<ends>month|year)(?:[’']s\send|-end)\b",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(
    r"\b(?:spring|summer|autumn|fall|winter|quarter|half|early|late|mid)\b.*?\b(?P<year>[12]\d{3})$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|shall|is to|are to|is due|are due|due to|expected to|scheduled to|plans? to|must"
    r"|has to|have to)\b[^;,]{0,60}\b(?:by|before|until)\s(?:the\s)?$"
)
_OPEN = re.compile(r"\b(?:would|could|should|may|might|if|hopes?|wants?|hoped|wanted)\b[^;]*$")
_SINCE = re.compile(r"\bsince\s(?:the\s)?$", re.IGNORECASE)
_REPEATED = re.compile(r"\bof\s$")


def coarse(text: str, anchor: dt.date | None, found: list[DateMention]) -> list[DateMention]:
    """The dates of a sentence, with those a plan puts ahead, and its coarse ones besides.

    A season, quarter or part of a year that is named counts as that year, as only the
    year is sure; "Oct. 30 of this year" is one date.

    Args:
        text: The sentence.
        anchor: The day of publication.
        found: The dates found in it.
    """
    ahead = {mention.span: mention for mention in find_dates(text, anchor, future=True)}
    kept = []
    for mention in found:
        if mention.precision == "year" and _repeats(text, mention, found):
            continue
        if _PLANNED.search(text[: mention.span.start]):
            mention = ahead.get(mention.span, mention)
        year = _OF_YEAR.search(mention.span.of(text)) if mention.precision == "range" else None
        if year and not _SINCE.search(text[: mention.span.start]):
            mention = DateMention(
                mention.span, f"{year['year']}-01-01", f"{year['year']}-12-31", "year"
            )
        kept.append(mention)
    kept += [
        mention
        for mention in _parts(text, anchor)
        if not any(mention.span.overlaps(other.span) for other in kept)
    ]
    return sorted(kept, key=lambda mention: mention.span.start)


def _repeats(text: str, mention: DateMention, found: list[DateMention]) -> bool:
    """Whether a year only completes the date before it: "Oct. 30 of this year"."""
    return bool(_REPEATED.search(text[: mention.span.start])) and any(
        other.precision in ("day", "month") and 0 < mention.span.start - other.span.end <= 4
        for other in found
    )


def _parts(text: str, anchor: dt.date | None) -> Iterator[DateMention]:
    """``the end of the month``, ``the start of the year``, ``year's end``."""
    if anchor is None:
        return
    for match in _PART_OF.finditer(text):
        if _OPEN.search(text[: match.start()]):
            continue
        unit = (match["unit"] or match["ends"]).lower()
        first = (match["part"] or "end").lower() in ("start", "beginning")
        span = Span(*match.span())
        if unit == "month" or first:
            day = anchor.replace(day=1, month=anchor.month if unit == "month" else 1)
            yield DateMention(span, day.isoformat(), day.isoformat(), "month")
        else:
            yield DateMention(span, f"{anchor.year}-01-01", f"{anchor.year}-12-31", "year")
