"""Days that mean nothing out of their article: "on Wednesday", where no date is known for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.claims.sentence.shallow import Shallow
from summarize.methods.fusion.cuts import Cut
from summarize.methods.fusion.leading import opening_cut
from summarize.methods.fusion.reading import finite

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?"
_NEAR = (
    r"(?:(?:last|this|earlier\sthis|late\slast|early\sthis|later\sthis)\s"
    r"(?:week|month|year|morning|afternoon|evening|weekend|summer|winter|spring|fall|autumn)"
    r"|(?:last|this)\s" + _DAY + r"|yesterday|today|tonight|earlier\s(?:today|" + _DAY + r"))"
)
_ADVERBIAL = re.compile(
    r"(?P<before>^|(?<=[\w’'”\")])\s)(?:(?i:(?:late\s|early\s)?on\s(?:early\s|late\s)?|late\s|early\s|over\sthe\s"
    r"(?=weekend))?(?:" + _DAY + r"|weekend\b)|(?i:" + _NEAR + r"))(?P<after>,?(?=\s)|(?=[.,]))"
)
_NOT_ADVERB = re.compile(
    r"\b(?:since|until|till|by|from|between|before|after|for|of|to|through|every|each|next|and|or"
    r"|than|as|the|a|an|on|any|during|late|early|that|this|last|preceding|following|previous|coming"
    r"|upcoming|past|first|second|third|one|earlier|later|just|only|even)$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^\s(?:and|or|to|through|until|that|which|before|after|at\s\d|night|[’'\"(“]|[a-z]+[’']s)"
)
_SAID = re.compile(r"\b(?:said|says|told|announced|added|wrote)\b(?:(?! that |[,;]).)*$")
_SAYS = frozenset(("said", "says", "announced", "reported"))
_PERIOD = re.compile(r"week|month|year|summer|winter|spring|fall|autumn")
_ROW = re.compile(
    rf"^,?\s(?:(?:and\s|or\s)?{_DAY}\b|(?:when|where|the|a|just|only|hours|days)\s"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\s\d)"
)


def day_cuts(s: Shallow) -> Iterator[Cut]:
    """Adverbs of time that only the date of the article would explain.

    Not those that belong to a noun or a preposition, that bound a stretch of time or are the
    period of a figure, that go on in an hour or a date, or that a verb needs to say anything.
    Cost: linear.
    """
    for match in _ADVERBIAL.finditer(s.text):
        start, end = match.span()
        before, after = s.text[:start], s.text[end:]
        if _PERIOD.search(match[0]) and any(tag == "U" for tag in s.tags):
            continue
        if _NOT_ADVERB.search(before) or _quoted(s, start):
            continue
        said = after.startswith(" that ") and _SAID.search(before) is not None
        if _ROW.match(match["after"] + after) or (_GOES_ON.match(after) and not said):
            continue
        at = next((j for j in range(len(s)) if s.starts[j] >= end), len(s))
        if not before:
            if match["after"] != "," or at >= len(s) or s.tags[at] not in "DCNU":
                continue
            yield opening_cut(s.text, s.starts[at], "undated day")
            continue
        if match["after"] == "," and not before.endswith(",") and s.tags[at - 1] == ",":
            end, at = end - 1, at - 1
        last = next(j for j in range(len(s) - 1, -1, -1) if s.ends[j] <= start)
        closes = s.tags[at : at + 1] in (".", "", ",") or finite(s, at, at + 1)
        told = s.tags[at : at + 1] == "." and s.low[last] in _SAYS and "," in s.tags[:last]
        if closes and not told and (finite(s, last, last + 1) or s.tags[last] in "veKBHM"):
            continue
        if s.tags[last] == "e" and s.tags[last - 1 : last] in ("N", "K") and s.tags[at] in "NvBHMe":
            continue  # "reports published on Monday cover": which ones
        yield Cut(start, end, "undated day")


def _quoted(s: Shallow, place: int) -> bool:
    return any(s.tags[j] == "Q" and s.starts[j] <= place < s.ends[j] for j in range(len(s)))
