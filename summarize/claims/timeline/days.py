"""The days that the sentences of an article speak of, and what each says happened.

A date belongs to what happened, or only to the saying of it ("said on Sunday"); a date that
is denied, compared with ("as it had done on 5 September") or only a limit ("before 3
May") is no day of a happening.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.claims.conflicts.negation import denials
from summarize.claims.standalone.reckoned import mentions
from summarize.claims.timeline.coarse import coarse
from summarize.records import Claim, Document, Sentence, Span
from summarize.text.dates import DateMention, find_dates

_NO_DAY_BEFORE = re.compile(
    r"\b(?:every|each|before|than on|until last|not before|since (?:the )?(?:beginning|start|end"
    r"|spring|summer"
    r"|autumn|fall|winter) of|until)\s(?:the\s)?$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:as|than|figure|number|total|toll|what)\s(?:it|he|she|they)\s(?:had\s"
    r"|has\s)?\w+\s(?:on\s|in\s)?$"
    r"|\bthan\s[^,;]{0,30}\b(?:on|in)\s$",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:since|by)\s(?:early\s|late\s|mid-)?$", re.IGNORECASE)
_LASTS = re.compile(
    r"\b(?:has|have|had) been\s(?!\w+ing\b)(?:(?!\btwice\b|\btimes?\b)[^,;])*\bsince"
    r"\s(?:early\s|late\s|mid-)?$"
)
_OF_ORDINAL = re.compile(
    r"(?:\d(?:th|st|nd|rd)|\b(?:first|second|third|\w+th))\s(?:day\s)?of\s$", re.IGNORECASE
)
_AHEAD = re.compile(r"\b(?:will|shall|is to|are to|due to|must)\b[^;]*$")
_POSSESSIVE = re.compile(r"^[’']s\b")
_IDLE_AFTER = re.compile(r"^\s(?:was|is)\s(?:an?\s)?(?:\w+\s)?(?:day|holiday|Sunday)\b")
_MAY = re.compile(r"\b(?:may|might|could)\b[^.;]{0,60}$")
_FIRST_PERSON = re.compile(r"[\"“][^\"”]*\bI\b[^\"”]*$")
_UNTIL = re.compile(r"\buntil\s(?:the\s)?$", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:president|prime minister|minister|chancellor|king|queen|governor|ambassador|pope"
    r"|secretary"
    r"|spokes\w+|chief|general)\b",
    re.IGNORECASE,
)
_NIGHT_OF = re.compile(r"\bnight\sof\s$", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s$", re.IGNORECASE)
_PAIR = re.compile(r"\d\s+(?:[A-Z]\w+\s+)?and\s", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_OF_NOUN = re.compile(r"\b(?:the|an?|its|his|her|their|our)\s$", re.IGNORECASE)
_NAMED_DAY = re.compile(r"9/11|September 11 attacks?", re.IGNORECASE)
_WAS_DUE = re.compile(
    r"\b(?:was|were|had been)\s(?:\w+ly\s)?(?:due|scheduled|supposed|meant|set) to\b[^.;,]{0,50}$"
)
_ROUGHLY = re.compile(
    r"\b(?:about|around|nearly|almost|some|roughly|more than|over|less than)\s$", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\b(?:weeks?|months?)\s(?P<way>ago|after|before|earlier|later)\b", re.IGNORECASE
)
_ADVICE = re.compile(r"^(?:we|you|please|do not|don[’']t|join|follow|read|send|write|call)\b", re.I)


_STRETCH, _NEAR_CUE = 14, 60


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence with one date that it gives to a happening.

    ``date`` is an ISO day, month or year; ``span`` the words of the date in the sentence;
    ``said`` marks the day of a saying where no other day stands in what is said.
    """

    document: Document
    sentence: Sentence
    date: str
    span: Span
    said: bool


def dated(document: Document, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Dated]:
    """The dates of one sentence that are days of a happening.

    Args:
        document: The article; relative dates resolve against its day of publication.
        sentence: One of its sentences.
        claims: The attributed claims of the sentence.
    """
    text = sentence.text
    if _ADVICE.match(text):
        return
    kept = [
        mention
        for mention in _mentions(document, sentence)
        if _happens(text, mention) and not _was_due(document, text, mention)
    ]
    said = [_is_saying(sentence, mention, claims) for mention in kept]
    inside = any(
        not own and _in_content(sentence, mention, claims)
        for mention, own in zip(kept, said, strict=True)
    )
    seen: set[str] = set()
    for mention, own in zip(kept, said, strict=True):
        if own and ((inside and sentence.index > 0) or _only_quoted(sentence, claims)):
            continue
        for date in _dates(text, mention):
            if date not in seen:
                seen.add(date)
                yield Dated(document, sentence, date, mention.span, own)


def _mentions(document: Document, sentence: Sentence) -> list[DateMention]:
    """The dates of a sentence; an "until" looks ahead, "Monday and Tuesday" is a stretch."""
    anchor, text = document.article.date, sentence.text
    found = coarse(text, anchor, mentions(document, sentence))
    ahead = {mention.span: mention for mention in find_dates(text, anchor, future=True)}
    found = [
        ahead.get(mention.span, mention)
        if _UNTIL.search(text[: mention.span.start])
        and not mention.span.of(text).startswith("last")
        else mention
        for mention in found
    ]
    joined = {
        mention.span
        for first, second in pairwise(found)
        if first.precision == second.precision == "day"
        and text[first.span.end : second.span.start] in (" and ", " and on ")
        for mention in (first, second)
    }
    return [mention for mention in found if mention.span not in joined]


def _happens(text: str, mention: DateMention) -> bool:
    before, after = text[: mention.span.start], text[mention.span.end :]
    if mention.start is None or (_NO_DAY_BEFORE.search(before) and not _open(text, mention)):
        return False
    if _COMPARED.search(before) or _IDLE_AFTER.match(after) or _OF_ORDINAL.search(before):
        return False
    words = mention.span.of(text)
    if _YEAR.fullmatch(words) and _OF_NOUN.search(before) and after[1:2].isalpha():
        return False
    if _NAMED_DAY.match(words) and not before.endswith("n "):
        return False
    if _MAY.search(before) or _FIRST_PERSON.search(before):
        return False
    limit = _LIMIT.search(before) and not (_LASTS.search(before) or _AHEAD.search(before))
    if mention.precision == "month" and (limit or _POSSESSIVE.match(after)):
        return False
    if any(
        item.verb and item.start < mention.span.start and not item.anaphoric
        for item in denials(text)
    ):
        return False
    return mention.precision != "range" or bool(
        _PAIR.search(mention.span.of(text)) or _two(text, mention)
    )


def _was_due(document: Document, text: str, mention: DateMention) -> bool:
    """Whether a day that has passed is one on which something was only to happen."""
    written = document.article.date
    passed = written is not None and (mention.start or "") <= written.isoformat()
    return passed and bool(_WAS_DUE.search(text[: mention.span.start]))


def _open(text: str, mention: DateMention) -> bool:
    """``suspended until Thursday``: an end that lies ahead is a day of its own."""
    before = text[: mention.span.start]
    return bool(re.search(r"\buntil\s(?:the\s)?$", before)) and not mention.span.of(
        text
    ).startswith("last")


def _two(text: str, mention: DateMention) -> bool:
    """``9 to 10 April``: two ends a few days apart, both written."""
    if mention.start is None or mention.end is None:
        return False
    apart = dt.date.fromisoformat(mention.end) - dt.date.fromisoformat(mention.start)
    return 0 < apart.days <= _STRETCH and len(re.findall(r"\d{1,2}", mention.span.of(text))) > 1


def _dates(text: str, mention: DateMention) -> Iterator[str]:
    start, end = mention.start or "", mention.end or ""
    if mention.precision == "month":
        yield start[:7]
    elif mention.precision == "year":
        yield start[:4]
    elif mention.precision == "day":
        counted = _COUNTED.search(mention.span.of(text))
        rough = counted and _ROUGHLY.search(text[: mention.span.start])
        if not rough:
            yield start
        elif counted and counted["way"].lower() == "ago":
            yield start[:7]
    elif start.endswith("-01-01") and end.endswith("-12-31"):
        yield start[:4]
        if not _BETWEEN.search(text[: mention.span.start]):
            yield end[:4]
    elif _NIGHT_OF.search(text[: mention.span.start]):
        yield end
    elif _BETWEEN.search(text[: mention.span.start]) or not _PAIR.search(mention.span.of(text)):
        yield start
    else:
        yield start
        yield end


def _in_content(sentence: Sentence, mention: DateMention, claims: Sequence[Claim]) -> bool:
    place = sentence.start + mention.span.start
    return any(span.start <= place < span.end for claim in claims for span in claim.content)


def _is_saying(sentence: Sentence, mention: DateMention, claims: Sequence[Claim]) -> bool:
    """Whether a date stands with the cue of a claim and not in what is said."""
    if not claims or _in_content(sentence, mention, claims):
        return False
    place = sentence.start + mention.span.start
    for claim in claims:
        for cue in claim.cue:
            low, high = min(cue.end, place), max(cue.start, place)
            between = sentence.text[low - sentence.start : high - sentence.start]
            if len(between) <= _NEAR_CUE and not re.search(r",\s(?:who|which)\b|;\s", between):
                return True
    return False


def _only_quoted(sentence: Sentence, claims: Sequence[Claim]) -> bool:
    """Whether what is said is a quotation of no office: colour, and no announcement."""
    return bool(claims) and all(
        claim.kind == "direct"
        and not (claim.speaker and _OFFICE.search(f"{claim.speaker.text} {claim.speaker.name}"))
        for claim in claims
    )
