"""Days named by their distance from the day of writing, with their date put in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from summarize.claims.standalone.reckoned import weekday
from summarize.claims.standalone.rewrite import Change
from summarize.records import Document, Sentence, Span
from summarize.text.dates import DateMention, find_dates
from summarize.text.dateunits import count_of

_ABSOLUTE = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_RELATED = re.compile(
    r"\b(?:after|before|earlier|later|prior|same|this year|following|previous|preceding"
    r"|next day)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_BREAK = re.compile(r"[;:]\s|,\s(?:but|and|which|who|while|when|after)\b")
_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|shall|can|next|is\sto|are\sto|was\sto|were\sto"
    r"|due|set|scheduled|expected|planned|plans?|likely|starting|beginning|effective|takes?\seffect"
    r"|begins|starts|opens|returns|resumes|leaves|meets|ahead\sof|coming)\b|[’']ll\b"
    r"|\b(?:until|till|by)\s(?:(?:the|late|early|mid-?)\s?)*$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:said|told|was|were|had|took|came|went|began|held|fell|left|met|led|won|lost|spoke|wrote"
    r"|made|gave|struck|hit|broke|rose|sank|shot|found|\w{3,}ed)\b",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:every|each|any|a|most)\s+(?:\w+\s+)?$", re.IGNORECASE)
_NUMBER = r"an?|one|two|three|four|five|six|seven|ten|\d{1,2}"
_COUNTED = re.compile(
    rf"\b(?:(?P<count>{_NUMBER})\s(?P<unit>days?|weeks?)\s(?:(?P<back>earlier|before(?=[,.;]))"
    r"|later|after(?=[,.;]))|the\s(?:(?P<back2>previous|preceding)|(?P<same>same)|next|following)"
    r"\sday(?=[,.;]))(?=[,.;]|\s(?:the|a|an|he|she|it|they|[A-Z])\b)",
    re.IGNORECASE,
)
_BACK_OPENING = re.compile(
    rf"\W*(?:(?:(?:only|just|about|some|barely)\s)?(?:{_NUMBER}|several|a\sfew|some|many)\s)?"
    r"(?:hours?|days?|weeks?|months?|minutes|moments|years?)\s"
    r"(?:(?:earlier|later)(?:[,.]|\s(?:the|a|an|he|she|it|they)\b)|(?:before|after),)"
    r"|\W*(?:on\s)?(?:the\s(?:next|following|previous|preceding|same)|that)"
    r"\s(?:day|morning|evening|afternoon|night|week|month|year)\b",
    re.IGNORECASE,
)
_OWN_DAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:19|20)\d\d\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?\s\d"
)
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


def date_changes(
    document: Document, sentence: Sentence, quotes: Sequence[Span]
) -> Iterator[Change]:
    """``on Sunday`` becomes ``on Sunday (Nov. 19)``; ``last month``, ``last month (October)``.

    Only words that mean nothing without the day of writing are dated, and only where
    that day is known and the sentence leaves no doubt whether it is past or to come.  A
    sentence that names a day twice has it dated once; a quotation is never touched.  "A
    day earlier" is counted from the one day that the sentence before it names.

    Args:
        document: The article.
        sentence: One of its sentences.
        quotes: The quotations that reach into the sentence, as offsets into the article.
    """
    anchor = document.article.date
    if anchor is None:
        return
    text = sentence.text
    given: set[str] = set()
    counted = counted_from_before(document, sentence)
    if counted is not None:
        span, day = counted
        place = Span(span.start + sentence.start, span.end + sentence.start)
        date = _written(DateMention(span, day.isoformat(), day.isoformat(), "day"), anchor)
        if date and not any(place.overlaps(quote) for quote in quotes):
            given.add(date)
            yield Change(place.end, place.end, f" ({date})", "date")
    for found in find_dates(text, anchor):
        mention = weekday(text, found, anchor)
        date = _written(mention, anchor)
        if not date or date in given or not _leans(text, mention.span):
            continue
        place = Span(mention.span.start + sentence.start, mention.span.end + sentence.start)
        if any(place.overlaps(quote) for quote in quotes) or _doubtful(text, mention, anchor):
            continue
        given.add(date)
        possessive = _POSSESSIVE.match(text, mention.span.end)
        end = sentence.start + (possessive.end() if possessive else mention.span.end)
        yield Change(end, end, f" ({date})", "date")


def points_back(text: str) -> bool:
    """Whether a sentence opens with a time that is counted from what stands before it.

    So "A day earlier, ..." and "Hours later ...", unless it names a day of its own.
    """
    return bool(_BACK_OPENING.match(text)) and not _OWN_DAY.search(text)


def counted_from_before(document: Document, sentence: Sentence) -> tuple[Span, dt.date] | None:
    """A day that is counted from the one that the sentence before names, with its words.

    ``None`` where the sentence has a day of its own before it, or where the sentence
    before names none, or two.
    """
    anchor = document.article.date
    lower = sentence.text.lower()
    if anchor is None or sentence.index == 0 or ("day" not in lower and "week" not in lower):
        return None
    match = _COUNTED.search(sentence.text)
    if match is None:
        return None
    before = document.sentences[sentence.index - 1]
    if _days(sentence.text[: match.start()], anchor):
        return None
    days = _days(before.text, anchor)
    if len(days) != 1:
        return None
    count = count_of(match["count"] or "one")
    if match["same"]:
        count = 0
    elif match["back"] or match["back2"]:
        count = -count
    weeks = 7 if (match["unit"] or "").lower().startswith("week") else 1
    day = days.pop() + dt.timedelta(days=count * weeks)
    return (Span(*match.span()), day) if day <= anchor else None


def _days(text: str, anchor: dt.date) -> set[dt.date]:
    """The single days that a text names, whichever way."""
    return {
        dt.date.fromisoformat(mention.start)
        for mention in find_dates(text, anchor)
        if mention.start is not None and mention.start == mention.end
    }


def _leans(text: str, span: Span) -> bool:
    """Whether a mention means nothing without the day of writing.

    ``ten days after`` leans on another happening, ``every Sunday`` on none.
    """
    words = span.of(text)
    if _ABSOLUTE.search(words) or _RELATED.search(words):
        return False
    return not _EVERY.search(text[: span.start])


def _doubtful(text: str, mention: DateMention, anchor: dt.date) -> bool:
    """Whether a day is put before the day of writing though words look ahead, or after it.

    "has closed the lake until Thursday" may be the Thursday to come, and "the meeting that
    he led on Tuesday" is none.
    """
    if mention.precision != "day" or mention.start is None:
        return False
    if not _WEEKDAY.search(mention.span.of(text)):
        return False
    before = _BREAK.split(text[: mention.span.start])[-1]
    ahead = list(_AHEAD.finditer(before))
    if dt.date.fromisoformat(mention.start) > anchor:
        return not ahead or bool(_PAST.search(before, ahead[-1].end()))
    return bool(ahead) and not _PAST.search(before, ahead[-1].end())


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
