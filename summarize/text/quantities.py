"""Numbers in news text, with what they count and how firmly they are said.

``at least 31 members of the regime forces`` is (31, "member", ">=").  Digits,
number words, vague counts ("dozens"), percentages, money, fractions and ranges
are read; dates, times, ordinals, model names and numbered things ("Route 6",
"Resolution 2254") are not quantities.
"""

from __future__ import annotations

import re

from summarize.records import Quantity, Span
from summarize.text.dates import find_dates
from summarize.text.numberwords import NUMBER, Number, Relation, number_of
from summarize.text.units import Unit, unit_of

_CUES: tuple[tuple[Relation, str], ...] = (
    (">=", r"at least|no fewer than|no less than|not less than|a minimum of|upwards? of|in excess of"
           r"|more than|greater than|over|above|exceed(?:s|ed|ing)?|well over|just over|minimum"),
    ("<=", r"at most|up to|as many as|as much as|no more than|not more than|a maximum of|fewer than"
           r"|less than|under|below|just under|maximum"),
    ("~", r"nearly|almost|close to|about|around|roughly|approximately|some|an estimated|estimated"
          r"|near|circa|or so|perhaps|an average of|approx\.?|~"),
)  # fmt: skip
_CUE = re.compile(
    "|".join(f"(?P<c{number}>{words})" for number, (_, words) in enumerate(_CUES)).join(
        [
            r"(?<!\w)(?:",
            r")(?:\s+(?:an?\s+)?(?:additional|another|further|total of|estimated))?\s+$",
        ]
    ),
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"\s?(?P<plus>\+|plus\b|or\s+more\b|and\s+counting\b)|\s+or\s+(?P<less>fewer|less)\b|\s+(?P<so>or\s+so)\b"
)
_BETWEEN = re.compile(r"\s*(?:(?:-|–|—)\s*|\s(?:to|and|or)\s)\Z")
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_BETWEEN_CUE = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_TIME = re.compile(
    r":\d\d|\s?(?:[ap]\.?m\b|o['’]clock|GMT\b|UTC\b|hrs?\b(?=\s+(?:local|on)))|\s?(?:°|º)\s?[NSEW]",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_MODEL = re.compile(r"[A-Za-z]|-[A-Z]|/\d|-\d+-\d|:\d")
_DESIGNATOR = re.compile(
    r"\b(?:[Rr]oute|[Hh]ighway|[Ff]light|[Rr]esolution|[Aa]rticle|[Ss]ection|[Cc]hapter|[Cc]hannel|[Uu]nit|[Rr]oom"
    r"|[Gg]ate|[Nn]o\.?|[Nn]os\.|[Nn]umber|[Ll]evel|[Pp]hase|[Aa]rea|[Zz]one|[Bb]ill|[Pp]age|[Tt]ype|[Mm]ark|[Mm]odel"
    r"|[Gg]rade|[Tt]erminal|[Pp]latform|[Dd]istrict|[Ll]ine|[Vv]ersion|[Aa]mendment|[Pp]roposition|[Cc]ategory|[Tt]ier"
    r"|[Aa]pollo|[Bb]oeing|[Aa]irbus|[Ww]ar|[Ff]ormula|[Ff]ortune|[Ww]indows|[Tt]op|#)\s?$"
)
_CAPITAL_BEFORE = re.compile(r"(?:^|[^.!?:;,\s]\s+|[^\s])(?<![\w])[A-Z][\w-]+\s$")
_PRONOUN_ONE = re.compile(
    r"\s+(?:of|another|day\b|who|thing|can|could|must|may|should|would|is|was|has|that|side|way|time|more)\b|[.,;:!?'’)]|-"
)


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of ``text``, in order, their spans disjoint.

    A span runs from the word that qualifies the number ("at least") to the head
    noun that it counts.  The two ends of a range are two quantities, ``>=`` and
    ``<=``.  Fractions ("two-thirds of the city") are values below one with the unit
    "share".  Deaths have the unit "killed", injuries "injured", where no noun is
    counted.

    Cost: linear, some tens of microseconds a sentence.
    """
    dates = [mention.span for mention in find_dates(text, None)]
    found: list[Quantity] = []
    matches = [match for match in NUMBER.finditer(text) if _counts(text, match, dates)]
    reach = 0
    skip = False
    for index, match in enumerate(matches):
        if skip or match.start() < reach:
            skip = False
            continue
        try:
            number = number_of(match)
        except (ValueError, OverflowError):
            continue
        following = matches[index + 1] if index + 1 < len(matches) else None
        if following and _BETWEEN.match(text[match.end() : following.start()]):
            pair = _range(text, match, following)
            if pair:
                found.extend(pair)
                reach, skip = pair[1].span.end, True
                continue
        quantity = _quantity(text, match, number)
        if quantity and quantity.span.start >= reach:
            found.append(quantity)
            reach = quantity.span.end
    return found


def _quantity(text: str, match: re.Match[str], number: Number) -> Quantity | None:
    start, end = match.span()
    relation = number.relation
    trail = _TRAIL.match(text, end)
    if trail:
        end = trail.end()
        relation = ">=" if trail["plus"] else "<=" if trail["less"] else "~"
    cue = _CUE.search(text[max(0, start - 40) : start])
    if cue:
        relation = _CUES[int((cue.lastgroup or "c0")[1:])][0]
        start -= len(cue[0])
    unit = _unit(text, match.start(), end, number)
    if not unit.name and _is_name(text, match):
        return None
    return Quantity(Span(start, unit.end), number.value, unit.name, relation)


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
    joint = text[first.end() : second.start()].strip().lower()
    before = text[max(0, first.start() - 12) : first.start()]
    between = _BETWEEN_CUE.search(before)
    if joint == "and" and not between:
        return None
    if not unit.name or low.value >= high.value:
        return None
    change = joint == "to" and _FROM.search(before)
    lower, upper = ("=", "=") if change else (">=", "<=")
    start = first.start() - (len(between[0]) if between else 0)
    return (
        Quantity(Span(start, first.end()), low.value, unit.name, lower),  # type: ignore[arg-type]
        Quantity(Span(second.start(), unit.end), high.value, unit.name, upper),  # type: ignore[arg-type]
    )


def _counts(text: str, match: re.Match[str], dates: list[Span]) -> bool:
    """Whether the number may be a quantity at all."""
    span = Span(*match.span())
    if any(span.overlaps(date) for date in dates):
        return False
    if match["words"]:
        word = match["words"].lower()
        if word == "one" and _PRONOUN_ONE.match(text, span.end):
            return False
        return not (word in {"zero", "one"} and text[span.end : span.end + 1] == "-")
    if match["digits"] and not match["money"]:
        if _ORDINAL.match(text, span.end) or _TIME.match(text, span.end):
            return False
        return not (_MODEL.match(text, span.end) or _DESIGNATOR.search(text[: span.start][-20:]))
    return True


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
