"""Numbers in news text, with what they count and how firmly they are said.

``at least 31 members of the regime forces`` is (31, "member", ">=").  Digits,
number words, vague counts ("dozens"), percentages, money, fractions and ranges
are read; dates, times, ordinals, model names and numbered things ("Route 6",
"Resolution 2254") are not quantities.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import replace
from functools import lru_cache

from summarize.records import Quantity, Span
from summarize.text.dates import find_dates
from summarize.text.numberwords import Number, Relation, find_numbers, may_hold_number, number_of
from summarize.text.units import Unit, unit_of

_MORE = (
    "at least|no fewer than|no less than|not less than|a minimum of|upwards? of|in excess of"
    "|well over|more than|greater than|just over|over|above|exceed(?:s|ed|ing)?"
)
_LESS = (
    "at most|up to|as many as|as much as|no more than|not more than|a maximum of|fewer than"
    "|less than|just under|under|below"
)
_ABOUT = (
    "nearly|almost|close to|about|around|roughly|approximately|some|an estimated|estimated|circa"
    "|perhaps|an average of|approx[.]?|~"
)
_CUE = re.compile(
    rf"(?<!\w)(?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<about>{_ABOUT}))"
    r"(?:\s+(?:an?\s+)?(?:additional|another|further|total of|estimated))?\s+$",
    re.IGNORECASE,
)
# "control over two villages", "talk about two men": no qualifiers.
_GOVERNS = re.compile(
    r"\b(?:control|power|authority|rule|victory|dispute|concerns?|war|fight|battle|flew|fly|spread|talk\w*"
    r"|th(?:ink|ought)|know\w*|worr\w+|questions?|information|reports?|stor(?:y|ies)|books?|complain\w*"
    r"|learn\w*|debates?|doubts?|details?|tells?|told|asked|speak\w*|spoke|split|divided)\s$",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"\s?(?P<plus>\+|plus\b|or\s+more\b|and\s+counting\b)|\s+or\s+(?P<less>fewer|less)\b"
    r"|\s+(?P<so>or\s+so)\b"
)
_JOINT = re.compile(r"\s*[-–—]\s*\Z|\s(?P<word>to|and|or)\s\Z")
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_TIME = re.compile(
    r":\s?\d\d|\s?(?:[ap]\.?m\b|o['’]clock|(?:GMT|UTC|EST|hrs)\b)|\s?[°º]\s?[NSEW]", re.IGNORECASE
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_MODEL = re.compile(r"[^\W\d_]|-[A-Z]|/\d|-\d+-\d|:\d|\s?-\s?11\b")
_LISTED = re.compile(r"[.)]\s")
_DESIGNATOR = re.compile(
    r"(?:\b(?:[Rr]oute|[Hh]ighway|[Ff]light|[Rr]esolution|[Aa]rticle|[Ss]ection|[Cc]hapter|[Cc]hannel|[Uu]nit"
    r"|[Rr]oom|[Gg]ate|[Nn]os?\.|[Nn]umber|[Ll]evel|[Pp]hase|[Aa]rea|[Zz]one|[Pp]age|[Tt]ype|[Mm]ark|[Mm]odel"
    r"|[Gg]rade|[Tt]erminal|[Pp]latform|[Dd]istrict|[Ll]ine|[Vv]ersion|[Aa]mendment|[Pp]roposition"
    r"|[Cc]ategory|[Tt]ier|[Tt]op|[Pp]art|[Ss]eason|[Ee]pisode|Camp|Group|Act|Bill"
    r"|War|Formula|Fortune|Windows|Apollo|Boeing|Airbus)|#|©|\([Cc]\)|Copyright)\s?$"
    r"|\b(?:[Rr]oute|[Hh]ighway|[Ff]light|[Rr]esolution|[Aa]rticle|[Ss]ection|[Cc]hapter|[Cc]hannel|[Rr]oom"
    r"|[Gg]ate|[Nn]umber|[Pp]hase|[Zz]one|[Pp]age|[Tt]erminal|[Pp]latform|[Dd]istrict|[Ll]ine|[Vv]ersion"
    r"|[Ss]eason|[Ee]pisode|[Pp]art|[Tt]ram|[Bb]us(?:es)?)s?\s(?:\d{1,4}(?:,\s|\s(?:and|or|to)\s)){0,3}$"
)
_CAPITAL_BEFORE = re.compile(r"(?<![.!?:;,]\s)(?<!\w)(?!\A)[A-Z][\w.-]+\s$")
_NO_COUNT_BEFORE = re.compile(r"\b(?:each|every|any|no|this|that|the|which|another|if)\s$", re.I)
_NO_COUNT_AFTER = re.compile(
    r"\s+(?:of|another|day\b|who|thing|can|could|must|may|should|would|will|is|was|has|had|did|does"
    r"|that|side|way|time|point\s*,|more|by\sone)\b|\W*$|[.,;:!?'’)]|-"
)
_SCORE = re.compile(r"\s?[-–]\s?")
_NOTE = re.compile(r"\[\d+\]")


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of ``text``, in order, their spans disjoint.

    A span runs from the word that qualifies the number ("at least") to the head
    noun that it counts.  The two ends of a range are two quantities, ``>=`` and
    ``<=``.  Fractions ("two-thirds of the city") are values below one with the unit
    "share".  Deaths have the unit "killed", injuries "injured", where no noun is
    counted.

    Cost: linear, some tens of microseconds a sentence; what was asked for lately is kept.
    """
    return list(_found(text))


@lru_cache(maxsize=1 << 14)
def _found(text: str) -> tuple[Quantity, ...]:
    numbers = find_numbers(text) if may_hold_number(text) else []
    if not numbers:
        return ()
    dates = [mention.span for mention in find_dates(text, None)]
    matches = [match for match in numbers if _counts(text, match, dates)]
    found: list[Quantity] = []
    reach = 0
    for index, match in enumerate(matches):
        if match.start() < reach:
            continue
        number = number_of(match)
        following = matches[index + 1] if index + 1 < len(matches) else None
        joint = _JOINT.match(text[match.end() : following.start()]) if following else None
        if following and joint:
            pair = _range(text, match, following)
            if pair:
                found.extend(pair)
                reach = pair[1].span.end
                continue
            if _SCORE.fullmatch(joint[0]) and match["digits"] and following["digits"]:
                reach = following.end()
                continue
        quantity = _quantity(text, match, number)
        if following and joint and joint["word"] and quantity and not quantity.unit:
            shared = _unit(text, following.start(), following.end(), number_of(following))
            quantity = replace(quantity, unit=shared.name)
        if quantity and quantity.span.start >= reach:
            found.append(quantity)
            reach = quantity.span.end
    return tuple(found)


def _quantity(text: str, match: re.Match[str], number: Number) -> Quantity | None:
    start, end = match.span()
    relation = number.relation
    trail = _TRAIL.match(text, end)
    if trail:
        end = trail.end()
        relation = ">=" if trail["plus"] else "<=" if trail["less"] else "~"
    start, said = _qualifier(text, start)
    relation = said or relation
    unit = _unit(text, start, end, number)
    if not unit.name and _is_name(text, match):
        return None
    return Quantity(Span(start, unit.end), number.value, unit.name, relation)


def _qualifier(text: str, start: int) -> tuple[int, Relation | None]:
    """Where the words that qualify a number begin, and the relation they give it."""
    cue = _CUE.search(text[max(0, start - 40) : start])
    if cue is None:
        return start, None
    begin = start - len(cue[0])
    if _GOVERNS.search(text[max(0, begin - 16) : begin]):
        return start, None
    return begin, ">=" if cue["more"] else "<=" if cue["less"] else "~"


def _unit(text: str, start: int, end: int, number: Number) -> Unit:
    if number.currency:
        return Unit(number.currency, end)
    if number.fraction:
        return Unit("share", end)
    return unit_of(text, start, end, number.value)


def _range(
    text: str, first: re.Match[str], second: re.Match[str]
) -> tuple[Quantity, Quantity] | None:
    """``30 to 40`` as two bounds, ``from 30 to 40`` as two figures."""
    low, high = number_of(first), number_of(second)
    unit = _unit(text, second.start(), second.end(), high)
    if not unit.name:
        unit = _unit(text, first.start(), first.end(), low)._replace(end=second.end())
    joint = text[first.end() : second.start()].strip().lower()
    before = text[max(0, first.start() - 12) : first.start()]
    between = _BETWEEN.search(before)
    if joint == "and" and not between:
        return None
    if not unit.name or low.value >= high.value:
        return None
    lower: Relation = ">="
    upper: Relation = "<="
    if joint == "to" and _FROM.search(before):  # "rose from 30 to 40": two figures
        lower = upper = "="
    start = first.start() - (len(between[0]) if between else 0)
    return (
        Quantity(Span(start, first.end()), low.value, unit.name, lower),
        Quantity(Span(second.start(), unit.end), high.value, unit.name, upper),
    )


def _counts(text: str, match: re.Match[str], dates: list[Span]) -> bool:
    """Whether the number may be a quantity at all."""
    span = Span(*match.span())
    place = bisect.bisect_left(dates, span)
    if any(span.overlaps(date) for date in dates[max(0, place - 1) : place + 1]):
        return False
    if match["words"]:
        word = match["words"].lower()
        if word == "one":
            before = text[max(0, span.start - 10) : span.start]
            return not (_NO_COUNT_AFTER.match(text, span.end) or _NO_COUNT_BEFORE.search(before))
        return word != "zero" and not _DESIGNATOR.search(text[max(0, span.start - 20) : span.start])
    if match["digits"] and not match["money"]:
        if _ORDINAL.match(text, span.end) or _TIME.match(text, span.end):
            return False
        if _LISTED.match(text, span.end) and _opens_line(text, span.start):
            return False
        if match["digits"] == "911" or _NOTE.match(text, max(0, span.start - 1)):
            return False
        return not (
            _MODEL.match(text, span.end)
            or _DESIGNATOR.search(text[max(0, span.start - 20) : span.start])
        )
    return True


def _opens_line(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start]
    return not (before.rpartition("\n")[2].strip() or (len(before) == 12 and before.isspace()))


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether a number without a unit belongs to a name, a year or a score."""
    digits = match["digits"] or ""
    if match["money"] or match["d_scale"] or match["d_short"]:
        return False
    if len(digits) == 4 and digits.isdigit() and 1800 <= int(digits) <= 2100:
        return True
    before = text[max(0, match.start() - 40) : match.start()]
    hyphen = text[match.end() : match.end() + 1] in {"-", "–"} or before.endswith(("-", "–"))
    return hyphen or bool(_CAPITAL_BEFORE.search(before))
