"""Days named by their distance from the day of writing, with their date put in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from summarize.claims.rewrite import Change
from summarize.records import Document, Sentence, Span
from summarize.text.dates import DateMention, find_dates
from summarize.text.quoted import quoted_spans

_ABSOLUTE = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_RELATED = re.compile(r"\b(?:after|before|later|prior|same|this year)\b", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:every|each|any|a|most)\s+(?:\w+\s+)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s?\b")
_MONTHS = (
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)


def date_changes(document: Document, sentence: Sentence) -> Iterator[Change]:
    """``on Sunday`` becomes ``on Sunday (Nov. 19)``; ``last month``, ``last month (October)``.

    Only words that mean nothing without the day of writing are dated, and only where
    that day is known.  A sentence that names a day twice has it dated once.
    """
    anchor = document.article.date
    if anchor is None:
        return
    text = sentence.text
    quotes = quoted_spans(text)
    given: set[str] = set()
    for mention in find_dates(text, anchor):
        date = _written(mention, anchor)
        if not date or date in given or not _leans(text, mention.span):
            continue
        if any(mention.span.overlaps(quote) for quote in quotes):
            continue
        given.add(date)
        possessive = _POSSESSIVE.match(text, mention.span.end)
        place = sentence.start + (possessive.end() if possessive else mention.span.end)
        yield Change(place, place, f" ({date})", "date")


def _leans(text: str, span: Span) -> bool:
    """Whether a mention means nothing without the day of writing.

    ``ten days after`` leans on another happening, ``every Sunday`` on none.
    """
    words = span.of(text)
    if _ABSOLUTE.search(words) or _RELATED.search(words):
        return False
    return not _EVERY.search(text[: span.start])


def _written(mention: DateMention, anchor: dt.date) -> str:
    """The date for reading, with its year only where that is not the anchor's."""
    if mention.start is None or mention.end is None:
        return ""
    start = dt.date.fromisoformat(mention.start)
    year = "" if start.year == anchor.year else f", {start.year}"
    if mention.start == mention.end:
        return f"{_MONTHS[start.month - 1]} {start.day}{year}"
    if mention.precision == "month":
        full = start.strftime("%B")
        return f"{full}{year.replace(',', '')}"
    if mention.precision == "year":
        return str(start.year)
    return ""
