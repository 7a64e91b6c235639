"""What bounds a count: whether it is a part, its day, its stretch of time, the means of harm."""

from __future__ import annotations

import datetime as dt
import re

from summarize.claims.conflicts.saying import Saying
from summarize.records import Quantity
from summarize.text.dates import find_dates

PART_BEFORE = re.compile(
    r"\b(?:among (?:the|those) (?:dead|killed|wounded|injured|victims) (?:were|was|are)"
    r"|including|among them|among whom|of whom|of them|of these|of those|another|a further|an"
    r" additional"
    r"|all but|additional|other|the first|the other|each|every|per)\s"
    r"(?:at least\s|about\s|some\s)?$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"^\s(?:of (?:them|whom|these|those|the \w+)|more\b(?! than)|others?\b|a (?:day|week|month"
    r"|year)|per\s"
    r"|each\b|an hour)|^,? (?:apiece)\b|^(?:\s[\w-]+){0,2}\s(?:was|were|is|are)\samong\b",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(
    r"^[^.;]{0,60}?\b(?:the (?:previous|preceding) (?:day|week|night)|the day before|a day earlier"
    r"|(?:last|previous) (?:month|year))\b",
    re.IGNORECASE,
)
_PART_INSIDE = re.compile(
    r"\b(?:more|other|another|additional|further|new|of (?:them|whom|those|the (?!\w+['’])"
    r"\w+))\b(?!\sthan)",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:up|down|risen|rose|raised|fallen|fell|lowered|revised|increased) from\s$|\bfrom\s$"
    r"|\bprevious (?:\w+ )?(?:toll|count|tally|figure|estimate|number)\b[^.;]{0,20}$"
    r"|\b(?:earlier|previously|initially|at first|originally|compared with|capacity|licensed"
    r" for|average of)"
    r"\b[^.;]{0,40}$|\b(?:would|could|might|(?-i:may)|if)\b[^.;]{0,16}$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rul(?:ed|es|ing) out"
    r"|absurd|false|rumou?rs?)\b[^;]*$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:in|over|during|for) the (?:past|last|whole|previous) (?:[\w-]+ )?(?:hours?|days?"
    r"|weeks?|months?|years?"
    r"|weekend)|\bin (?:24|48) hours\b|\b(?:civil war|conflict began|uprising)\b",
    re.IGNORECASE,
)
_MEANS = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in (
        ("air", r"air ?-?strikes?|air raids?|war ?planes?|jets|bombers|helicopters?|barrel bombs?"),
        ("fire", r"rockets?|shells|shelling|mortars?|snipers?|(?:rebel|insurgent|artillery) fire"),
        ("bomb", r"(?:car|truck|suicide|roadside) bomb\w*|landmines?|booby-trapped|mines?"),
        ("gas", r"gas|chlorine|sarin|chemical weapons?|poison\w*"),
    )
)
_SINCE_REACH = 40
_SINCE_WHAT = re.compile(r"\s(?:the|an?|it|its|his|her|their)\s")
_CLAUSE = re.compile(r"[,;:]|\b(?:and that|but|while)\b")


_OF_BOTH = r"(?:wom[ae]n|m[ae]n|child(?:ren)?|boys?|girls?)"
_SUMMAND_AFTER = re.compile(rf"^\sand\s(?:an?|one|two|three|four|five|\d+)\s{_OF_BOTH}\b")
_SUMMAND_BEFORE = re.compile(
    rf"\b(?:an?|one|two|three|four|five|\d+)\s{_OF_BOTH}\sand\s$", re.IGNORECASE
)
_RANGE_AFTER = re.compile(r"^\s?[-–]\s?(?:\$|€|£)?(?:\d|[mb]illion)")
_RANGE_BEFORE = re.compile(r"\bbetween\s$")
_THOSE_WHO = re.compile(
    r"^\s(?:detained|arrested|injured|wounded|held)\s(?:during|in|at|on|by)\s[^.;,]{3,60}?"
    r"\s(?:had|were|was|have|are)\s"
)
_PARENT_OF = re.compile(
    r"\b(?:mother|father|parent|grandmother|grandfather)[- ]of[- ]$", re.IGNORECASE
)
_BY_PLACE = re.compile(
    r"^[^.;\d]{0,40}\b(?:in|at|from)\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*,?\s(?:and\s)?\d+"
    r"\s(?:in|at|from)\s[A-Z]"
)
_PRIOR = re.compile(r"\b(?:prior|previous)\b", re.IGNORECASE)


def is_part(text: str, quantity: Quantity) -> bool:
    """Whether a number counts a part, an addition, an earlier or a denied figure."""
    before, after = text[: quantity.span.start], text[quantity.span.end :]
    return bool(
        PART_BEFORE.search(before[-40:])
        or _PART_AFTER.match(after)
        or _DAY_BEFORE.match(after)
        or _PART_INSIDE.search(quantity.span.of(text))
        or _EARLIER.search(before[-60:])
        or _DENIED.search(before)
        or _SUMMAND_AFTER.match(after)
        or _SUMMAND_BEFORE.search(before)
        or _RANGE_AFTER.match(after)
        or _RANGE_BEFORE.search(before)
        or _PARENT_OF.search(before)
        or _BY_PLACE.match(after)
        or _THOSE_WHO.match(after)
        or _PRIOR.search(quantity.span.of(text))
    )


def day_of(text: str, quantity: Quantity, saying: Saying) -> tuple[str | None, bool]:
    """The day that the figure's clause names, and whether it is long before the article."""
    anchor = saying.document.article.date
    day: str | None = None
    for mention in find_dates(text, anchor):
        if mention.start is None or mention.end is None:
            continue
        since = re.search(
            r"\b(?:since|until|till|by|dated)\s(?:the\s)?$", text[: mention.span.start]
        )
        if anchor is not None and not since:
            if (anchor - dt.date.fromisoformat(mention.end)).days > 45:
                return None, True
        elif anchor is None and mention.precision in ("year", "month"):
            return None, True
        ends = quantity.span.end, mention.span.end, quantity.span.start, mention.span.start
        apart = _CLAUSE.search(text[min(ends[:2]) : max(ends[2:])])
        if (
            mention.precision == "day"
            and not since
            and not apart
            and saying.span.start <= (saying.sentence.start + mention.span.start) < saying.span.end
        ):
            day = mention.start
    return day, False


def means_of(text: str) -> frozenset[str]:
    """By what people came to harm, where the sentence says it: two means, two incidents."""
    return frozenset(name for name, pattern in _MEANS if pattern.search(text))


def window_of(text: str, saying: Saying) -> str:
    """The stretch of time that is counted over: "in the past two weeks", since a day."""
    past = _PAST.search(text)
    if past:
        return past[0].lower()
    since = re.search(r"\bsince\b", text)
    if since is None:
        return ""
    for mention in find_dates(text, saying.document.article.date):
        if 0 <= mention.span.start - since.end() <= _SINCE_REACH and mention.start:
            return mention.start
    return "since" if _SINCE_WHAT.match(text, since.end()) else ""
