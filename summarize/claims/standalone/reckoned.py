"""Days that are reckoned from the day of something else, and other days in words.

"A day later" and "the previous evening" count from the last day that the article names, "a
week before the collision" from the one day of the sentence before, "a day after the minister
resigned" back from the day in its own sentence.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from summarize.records import Document, Sentence, Span
from summarize.text.dates import DateMention, find_dates
from summarize.text.dateunits import count_of

_NUMBER = r"an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}"
_LATER = re.compile(
    rf"\b(?P<n>{_NUMBER})\s(?P<unit>day|week|fortnight|month|year)s?\s(?P<way>earlier|later|before(?=[,.;]|$)"
    r"|after(?=[,.;]|$|ward)|previously)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:the\s(?P<way>next|following|previous|preceding|same)|(?P<that>that(?:\ssame)?))"
    r"\s(?P<unit>day|morning|evening|afternoon|night|week|month|year)\b"
    r"|\bthe\sday\s(?P<side>before|after)(?=[,.;]|$)",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"\b(?P<n>{_NUMBER})\s(?P<unit>day|week|fortnight|month|year)s?\s(?P<way>before|after)\s"
    r"(?:the|its|his|her|their|that)\s(?P<of>\w+)",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf",\s(?:just\s|only\s)?(?P<n>{_NUMBER})\s(?P<unit>day|week|fortnight|month|year)s?\s(?P<way>after"
    rf"|before)"
    r"\s(?!(?:that|this)\b)(?=\w)",
    re.IGNORECASE,
)
_HOLIDAY = re.compile(
    r"\b(?P<name>New Year[’']s (?:Eve|Day)|Christmas (?:Eve|Day)|Boxing Day|Halloween"
    r"|Valentine[’']s Day|May Day)\b"
)
_HOLIDAYS = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "christmas eve": (12, 24),
    "christmas day": (12, 25), "boxing day": (12, 26), "halloween": (10, 31),
    "valentine's day": (2, 14), "may day": (5, 1),
}  # fmt: skip
_WEEKS_AGO = re.compile(rf"^(?P<n>{_NUMBER})\sweeks?\sago$", re.IGNORECASE)
_PART_OF_MONTH = re.compile(r"^(?:early|late|mid)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_BY = re.compile(r"\bby\s(?:late\s|early\s|the\s)?$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|was|were|has been|have been)\b|\b[a-z]{3,}ed\b")
_AHEAD = re.compile(
    r"\b(?:will|would|to|must|should|can|could|may|expected|planned|scheduled|due|until|if)\b"
)
_OPENS = re.compile(
    r"\b(?:reopens|opens|begins|starts|returns|resumes|takes?\seffect|meets|votes|goes"
    r"|flies|travels|visits|arrives|leaves|ends|closes|expires|holds|faces"
    r"|hosts)\s(?:[\w’'-]+\s){0,5}?"
    r"(?:on\s)?$"
)
_SAID = re.compile(r"\b(?:said|says|told|announced|reported|confirmed|added)\b[^,;.]{0,25}$", re.I)
_WEEKS = {"week": 1, "fortnight": 2}
_BACK = 1
_HALF_YEAR = 183


def mentions(document: Document, sentence: Sentence) -> list[DateMention]:
    """The dates of a sentence, those among them that are reckoned from others too.

    Args:
        document: The article; its day of publication is what "Sunday" leans on.
        sentence: One of its sentences.

    Returns:
        In the order of the text.  What would be reckoned from a day that is not told is left
        out.  Cost: linear in the sentence and the one before it.
    """
    anchor, text = document.article.date, sentence.text
    plain = _plain(text, anchor)
    reckoned = list(_reckoned(document, sentence, plain))
    spans = [mention.span for mention in reckoned]
    leaning = [
        Span(*match.span()) for pattern in (_LATER, _NEXT) for match in pattern.finditer(text)
    ]
    kept = [
        mention
        for mention in plain
        if not any(mention.span.overlaps(span) for span in spans)
        and not (_later(mention, anchor) and any(mention.span.overlaps(s) for s in leaning))
    ]
    return sorted((*kept, *reckoned), key=lambda mention: mention.span.start)


def _later(mention: DateMention, anchor: dt.date | None) -> bool:
    """Whether a day lies after that of writing: "a day later" never counts from there."""
    return anchor is not None and (mention.end or "") > anchor.isoformat()


def _plain(text: str, anchor: dt.date | None) -> list[DateMention]:
    """The dates that lean on nothing but the day of writing."""
    found = [_settled(text, mention, anchor) for mention in find_dates(text, anchor)]
    if anchor is not None:
        found += [
            _on(Span(*match.span()), _nearest(match["name"], anchor))
            for match in _HOLIDAY.finditer(text)
        ]
    return sorted(found, key=lambda mention: mention.span.start)


def _settled(text: str, mention: DateMention, anchor: dt.date | None) -> DateMention:
    """A weekday that the verb puts on the other side of today; a part of a month as the month."""
    words = mention.span.of(text)
    if mention.start is None or anchor is None:
        return mention
    if mention.precision == "range":
        weeks = _WEEKS_AGO.match(words)
        if weeks:
            return _on(mention.span, anchor - dt.timedelta(weeks=count_of(weeks["n"])))
        if _PART_OF_MONTH.match(words):
            return DateMention(mention.span, mention.start, mention.end, "month")
        return mention
    return weekday(text, mention, anchor)


def weekday(text: str, mention: DateMention, anchor: dt.date) -> DateMention:
    """A weekday on the side of the day of writing that the verb puts it on.

    "By Tuesday evening, police had caught nine" is past, "reopens on Thursday" to come.
    """
    words = mention.span.of(text)
    if mention.precision != "day" or mention.start is None or not _WEEKDAY.search(words):
        return mention
    day = dt.date.fromisoformat(mention.start)
    before, after = text[: mention.span.start], text[mention.span.end :]
    if day > anchor and _BY.search(before) and _PAST.search(after) and not _AHEAD.search(after):
        return _on(mention.span, day - dt.timedelta(days=7))
    if day < anchor and _OPENS.search(before) and not words.lower().startswith("last"):
        return _on(mention.span, day + dt.timedelta(days=7))
    return mention


def _on(span: Span, day: dt.date) -> DateMention:
    return DateMention(span, day.isoformat(), day.isoformat(), "day")


def _nearest(name: str, anchor: dt.date) -> dt.date:
    """The holiday that lies nearest before the day of writing, or soon after it."""
    month, day = _HOLIDAYS[name.lower().replace("’", "'")]
    this = dt.date(anchor.year, month, day)
    return (
        this
        if this <= anchor + dt.timedelta(days=_HALF_YEAR) - dt.timedelta(days=150)
        else (dt.date(anchor.year - 1, month, day))
    )


def _reckoned(
    document: Document, sentence: Sentence, plain: list[DateMention]
) -> Iterator[DateMention]:
    text = sentence.text
    own = _OWN.search(text)
    if own:
        days = [m for m in plain if m.precision == "day" and m.start and m.span.end <= own.start()]
        if days:
            after = own["way"].lower() == "after"
            yield _moved(Span(own.start("n"), own.end()), days[-1], own, -1 if after else 1)
            return
    for pattern in (_LATER, _NEXT, _FROM):
        match = pattern.search(text)
        if match is None:
            continue
        before = [m for m in plain if m.span.end <= match.start() and m.start]
        if pattern is _FROM and before:
            return
        base = (
            before[-1]
            if before
            else _last_day(
                document,
                sentence,
                single=pattern is _FROM,
                of=match["of"] if pattern is _FROM else "",
            )
        )
        if base is None or base.precision != "day" or not base.start:
            return
        groups = match.groupdict()
        way = (groups.get("way") or groups.get("side") or "same").lower()
        sign = -1 if way in ("earlier", "before", "previous", "preceding", "previously") else 1
        yield _moved(Span(*match.span()), base, match, 0 if way == "same" else sign)
        return


def _moved(span: Span, base: DateMention, match: re.Match[str], sign: int) -> DateMention:
    """A day some days, weeks, months or years away from another; a month or year as such."""
    groups = match.groupdict()
    count = sign * count_of(groups.get("n") or "one")
    unit = (groups.get("unit") or "day").lower()
    day = dt.date.fromisoformat(base.start or "")
    if unit in _WEEKS:
        return _on(span, day + dt.timedelta(weeks=count * _WEEKS[unit]))
    if unit == "month":
        months = day.year * 12 + day.month - 1 + count
        first = dt.date(months // 12, months % 12 + 1, 1)
        return DateMention(span, first.isoformat(), first.isoformat(), "month")
    if unit == "year":
        year = day.year + count
        return DateMention(span, f"{year:04}-01-01", f"{year:04}-12-31", "year")
    return _on(span, day + dt.timedelta(days=count))


def _last_day(
    document: Document, sentence: Sentence, *, single: bool, of: str = ""
) -> DateMention | None:
    """The last day named before a sentence, in the sentence right before it.

    With ``single`` only where its sentence names one such day, or one just behind the word
    that it is the day ``of`` ("a dam collapse of 3 October").
    """
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        other = document.sentences[index]
        plain = _plain(other.text, document.article.date)
        found = [m for m in (*plain, *_reckoned(document, other, plain)) if m.precision == "day"]
        beside = [m for m in found if of and _beside(other.text[: m.span.start], of)]
        if len(beside) == 1:
            return beside[0]
        told = [m for m in found if not _SAID.search(other.text[: m.span.start])]
        if told:
            return None if single and len(told) > 1 else max(told, key=lambda m: m.span.start)
        if found:
            return max(found, key=lambda m: m.span.start) if not single else None
    return None


def _beside(before: str, word: str) -> bool:
    """Whether a word stands right before a date: "the collapse of", "the collision on"."""
    return bool(re.search(rf"\b{re.escape(word)}\s(?:of|on)\s(?:the\s)?$", before, re.IGNORECASE))
