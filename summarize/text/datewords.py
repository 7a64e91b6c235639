"""The words of date expressions, and one pattern for each kind of expression."""

from __future__ import annotations

import re

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "twenty": 20, "thirty": 30, "couple of": 2, "a couple of": 2,
}  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
FUTURE = re.compile(
    r"\b(?:will|won't|shall|(?:is|are|was|were) (?:to|due|set|scheduled|expected|slated)|plan(?:s|ned)?"
    r"|schedul\w+|going to|set (?:to|for)|due|deadline|upcoming|slated)\b|['’]ll\b",
    re.IGNORECASE,
)
DEADLINE = re.compile(r"\b(?:by|until|till)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_LONG = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# Month names that are no verbs, given names or adjectives: dates wherever they stand.
_SAFE = r"(?:January|February|July|September|October|November|December)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]\d\d|20\d\d)(?!\d)"
_COUNT = (
    r"(?:a couple of|couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|twenty|thirty|\d{1,3})"
)
_NO_COUNT = r"(?![.,:]?\d|\s?[ap]\.?m\b|\s(?:percent|per cent|people|others)\b|%)"
_DASH = r"\s?(?:-|–|—|to|and|through|until)\s?"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_PART = r"(?:early|late|mid|earlier|later)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT_DAY = r"(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?"

WEEKDAY_LEAD = rf"(?:(?:{_WEEKDAY}|{_SHORT_DAY}),?\ (?:the\ )?)?"


def _compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | flags)


ISO = _compile(r"(?<![\w/.-])(?P<y>(?:18|19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])")
SLASH = _compile(
    r"(?<![\w/.-])(?P<a>\d{1,2})(?P<by>[/.])(?P<b>\d{1,2})(?:(?P=by)(?P<y>(?:19|20)\d\d|\d\d))?(?![\w/%]|[.,]\d)"
)
MONTH_DAY = _compile(
    rf"""(?<![\w-]){WEEKDAY_LEAD}(?P<m>{_MONTH})[ ]?(?P<d>{_DAY}){_TH}(?!\w|[.:]\d|%)
    (?:{_DASH}(?:(?P<m2>{_MONTH})[ ])?(?P<d2>{_DAY}){_TH}(?!\w){_NO_COUNT})?
    (?:,?[ ](?P<y>{_YEAR}))?"""
)
DAY_MONTH = _compile(
    rf"""(?<![\w.,/-]){WEEKDAY_LEAD}(?P<d>{_DAY}){_TH}(?:[ ]of)?
    (?:(?:[ ](?P<m1>{_MONTH}))?{_DASH}(?P<d2>{_DAY}){_TH}(?:[ ]of)?)?
    [ ](?P<m>{_MONTH})(?!\w)(?:,?[ ](?P<y>{_YEAR}))?"""
)
MONTH_YEAR = _compile(
    rf"(?<![\w-])(?:(?P<part>[Ee]arly|[Ll]ate|[Mm]id)[ -](?:in[ ])?)?(?P<m>{_MONTH}),?[ ](?:of[ ])?(?P<y>{_YEAR})"
)
MONTH_ALONE = _compile(
    rf"""(?<![\w-])(?:
      (?:(?P<part>{_PART})[ -](?:in[ ])?)?(?:(?P<mode>last|next|this|past|coming)[ ])?(?P<safe>{_SAFE})
    | (?:(?P<part2>{_PART})[ -](?:in[ ])?(?:(?P<mode2>last|next|this|past)[ ])?
        |(?P<mode3>last|next|this|past)[ ]
        |(?<=\bin[ ])|(?<=\bsince[ ])|(?<=\buntil[ ])|(?<=\bby[ ])|(?<=\bfrom[ ])|(?<=\bduring[ ])
        |(?<=\bbetween[ ])|(?<=\bthrough[ ])|(?<=\bof[ ]))(?P<risky>March|April|May|June|August)
    )(?!\w|[ ][A-Z])"""
)
WEEKDAY = _compile(
    rf"""(?<![\w-])(?:(?P<mode>last|next|this|past|this[ ]past|this[ ]coming|coming|previous|following)[ ])?
    (?P<wd>{_WEEKDAY})(?!\w|['’]s[ ]child)""",
    re.IGNORECASE,
)
WEEKDAY_NOT = re.compile(
    r"(?:\b(?:Black|Good|Ash|Palm|Easter|Bloody|Super|Cyber|Shrove|Maundy|Giving|Ruby|Throwback|Holy)"
    r"(?:\s+and)?\s+$)|(?:\bThe\s+(?=Sunday\b)$)"
)
WEEKDAY_NOT_AFTER = re.compile(
    r"\s+(?:Times|Mirror|Telegraph|Express|Mail|Post|Herald|Night (?:Live|Football)|Tribune"
    r"|Independent|Review|Age|Mercury|Star|Sun|Business Post|Standard|Morning Herald)\b"
)
DAYWORD = _compile(
    r"(?<![\w-])(?P<word>last[ ]night|the[ ]day[ ]before[ ]yesterday|the[ ]day[ ]after[ ]tomorrow|today|tonight|yesterday|tomorrow)(?!\w)",
    re.IGNORECASE,
)
AGO = _compile(
    rf"""(?<![\w-])(?P<n>{_COUNT})[ ](?P<unit>day|week|month|year|decade)s?[ ]
    (?P<way>ago|earlier|before|later|after|previously)(?!\w)(?![ ](?:this|last|the)\b)""",
    re.IGNORECASE,
)
STEP = _compile(
    r"""(?<![\w-])(?:the[ ](?:(?P<mode>previous|preceding|prior|following|next)[ ](?P<unit>day|week|month|year)
    |(?P<unit2>day|week|month|year)[ ](?P<mode2>before|after|prior))|on[ ](?P<same>the[ ]same[ ]day|that[ ]day)
    |(?P<same2>the[ ]same[ ]day))(?!\w)(?![ ](?:yesterday|tomorrow)\b)""",
    re.IGNORECASE,
)
STRETCH = _compile(
    rf"""(?<![\w-])(?:(?P<part>{_PART})[ -](?:in[ ])?)?(?P<mode>last|next|this|the[ ]past|coming|this[ ]coming|the[ ]coming)[ ]
    (?P<unit>week|month|year|weekend|decade|{_SEASON})(?!\w|-)""",
    re.IGNORECASE,
)
YEARS = _compile(
    rf"""(?<![\w.,$£€/-])(?:
      (?P<s>(?:18|19|20)\d0)['’]?s
    | (?:(?P<part>[Ee]arly|[Ll]ate|[Mm]id)[ -](?:in[ ])?)?(?:(?P<season>{_SEASON})[ ](?:of[ ])?)?
      (?P<y>{_YEAR})(?:{_DASH}(?P<y2>{_YEAR}|\d\d(?=[\s,.;)]|$)))?
    )(?!\w|[.,:]\d|%|-\w|/|[ ](?:people|percent|per[ ]cent|troops|soldiers|miles|km|dollars|euros))""",
    re.IGNORECASE,
)
YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|by|during|until|till|before|after|from|of|early|late|mid|between|and|to|than|the|a|his|her|its|their|for"
    r"|around|about|circa|through|year|back|as of|old)[ -]|[(\[]|\b(?:January|February|March|April|June|July|August|September|October|November|December),?[ ])$",
    re.IGNORECASE,
)
