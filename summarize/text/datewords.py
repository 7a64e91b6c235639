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

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
# Month names that are no verbs, given names or adjectives: dates wherever they stand.
_SAFE = r"(?:January|February|July|September|October|November|December)"
_RISKY = r"(?:March|April|May|June|August)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]\d\d|20\d\d)(?!\d)"
_COUNT = r"(?:a couple of|couple of|an?|\d{1,3}|" + "|".join(n for n in NUMBERS if len(n) > 2) + ")"
_NO_COUNT = r"(?![.,:]?\d|\s?[ap]\.?m\b|\s(?:percent|per\ cent|people|others)\b|%)"
_DASH = (  # "Nov. 9 and 11 soldiers" is no range
    r"(?:\s?[-–—]\s?|\s(?:to|through|until)\s|\sand\s(?=(?:[A-Z][a-z.]+\s)?[\d]+"
    r"(?:st|nd|rd|th)?(?:[,.;)]|$|\s(?:[A-Z]|in\b|the\b))))"
)
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_PART = r"(?:early|late|mid|earlier|later)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT_DAY = r"(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?"
_LEAD = rf"(?:(?P<w>{_WEEKDAY}|{_SHORT_DAY}),?[ ](?:the[ ])?)?"


def _compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | flags)


ISO = _compile(
    r"(?<![\w/.-])(?P<y>(?:18|19|20)\d\d)(?P<by>[-/.])(?P<m>\d\d?)(?P=by)(?P<d>\d\d?)(?![\d-])"
)
SLASH = _compile(
    r"""(?<![\w/.,:-])(?P<a>\d{1,2})(?:(?P<by>[/.-])(?P<b>\d{1,2})(?P=by)(?P<y>(?:19|20)\d\d|(?<=/)\d\d)
    |/(?P<b2>\d{1,2}))(?![\w/%-]|[.,]\d)"""
)
MONTH_DAY = _compile(
    rf"""(?<![\w-]){_LEAD}(?P<m>{_MONTH})[ ]?(?P<d>{_DAY}){_TH}(?!\w|[.:]\d|%)
    (?:{_DASH}(?:(?P<m2>{_MONTH})[ ])?(?P<d2>{_DAY}){_TH}(?!\w){_NO_COUNT})?
    (?:,?[ ](?P<y>{_YEAR}))?"""
)
DAY_MONTH = _compile(
    rf"""(?<![\w.,/-]){_LEAD}(?P<d>{_DAY}){_TH}(?:[ ]of)?
    (?:(?:[ ](?P<m1>{_MONTH}))?{_DASH}(?P<d2>{_DAY}){_TH}(?:[ ]of)?)?
    [ -](?P<m>{_MONTH})(?:(?:,?[ ]|-)(?P<y>{_YEAR}))?"""
)
MONTH_YEAR = _compile(
    rf"""(?<![\w-])(?:(?P<part>[Ee]arly|[Ll]ate|[Mm]id)[ -](?:in[ ])?)?
    (?P<m>{_MONTH}),?[ ](?:of[ ])?(?P<y>{_YEAR})"""
)
MONTH_ALONE = _compile(
    rf"""(?<![\w-])(?:
      (?:(?P<part>{_PART})[ -](?:in[ ])?)?(?:(?P<mode>[Ll]ast|[Nn]ext|[Tt]his|past|coming)[ ])?
        (?P<safe>{_SAFE})
    | (?:(?P<part2>{_PART})[ -](?:in[ ])?(?:(?P<mode2>last|next|this|past)[ ])?
        |(?P<mode3>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast)[ ]
        |(?<=\b[Ii]n[ ])|(?<=\b[Ss]ince[ ])|(?<=\b[Uu]ntil[ ])|(?<=\b[Dd]uring[ ])
        |(?<=\bbetween[ ])|(?<=\bthrough[ ])
        |(?:(?<=\b[Bb]y[ ])|(?<=\b[Ff]rom[ ])|(?<=\bof[ ]))(?!\w+[ ][A-Z]))(?P<risky>{_RISKY})
    )(?!\w)"""
)
WEEKDAY = _compile(
    rf"""(?<![\w-])(?:(?P<mode>last|next|this|past|this[ ]past|this[ ]coming|coming|previous
      |following)[ ])?(?P<wd>{_WEEKDAY})(?:[ ](?:of[ ])?(?P<week>last|this|next)[ ]week)?(?!\w)""",
    re.IGNORECASE,
)
WEEKDAY_NOT_BEFORE = re.compile(
    r"\b(?:Black|Good|Ash|Palm|Easter|Bloody|Super|Cyber|Shrove|Maundy|Giving|Ruby|Holy|Fat|Blue"
    r"|Sheffield)\s$"
)
WEEKDAY_NOT_AFTER = re.compile(
    r"(?:\s+(?:Times|Mirror|Telegraph|Express|Mail|Post|Herald|Night|Tribune|Independent|Review|Age"
    r"|Mercury|Star|Sun|Business|Standard|Morning|World|People)\b|['’]s\schild)"
)
DAYWORD = _compile(
    r"""(?<![\w-])(?P<word>the[ ]day[ ]before[ ]yesterday|the[ ]day[ ]after[ ]tomorrow|today|tonight
    |yesterday|tomorrow|last[ ]night|this[ ](?:morning|afternoon|evening))(?!\w)""",
    re.IGNORECASE,
)
DAYWORD_NOT = re.compile(r"(?<![.!?:\"“‘]\s)\b[A-Z][\w'’]+\s$")
AGO = _compile(
    rf"""(?<![\w-])(?P<n>{_COUNT.replace(" ", "[ ]")})[ ](?P<unit>day|week|month|year|decade)s?[ ]
    (?:(?P<way>ago|earlier|later|previously)|(?P<way2>before|after)(?=\s*(?:[,.;:!?)—–]|$|\n)))
    (?!\w|[ ](?:this|last|in)\b)""",
    re.IGNORECASE,
)
STEP = _compile(
    r"""(?<![\w-])(?:the[ ](?:(?P<mode>previous|preceding|prior|following|next)[ ]
      (?P<unit>day|week|month|year)
    |(?P<unit2>day|week|month|year)[ ](?P<mode2>before|after|prior)(?=\s*(?:[,.;:!?)—–]|$|\n)))
    |(?P<same>on[ ]that[ ]day|that[ ]same[ ]day|the[ ]same[ ]day))(?!\w)""",
    re.IGNORECASE,
)
STRETCH = _compile(
    rf"""(?<![\w-])(?:(?P<part>{_PART})[ -](?:in[ ])?)?
    (?:(?P<mode>last|next|this|the[ ]past|coming|this[ ]coming|the[ ]coming)[ ]
      (?P<unit>week|month|year|weekend|decade|{_SEASON})
    |(?:over|during|at|on)[ ]the[ ](?P<unit2>weekend))(?!\w|-)""",
    re.IGNORECASE,
)
SPAN_BACK = _compile(
    rf"""(?<![\w-])the[ ](?:last|past|previous)[ ]
    (?P<n>{_COUNT.replace(" ", "[ ]")}|few|several)[ -]
    (?P<unit>hour|day|week|month|year)s?(?!\w)""",
    re.IGNORECASE,
)
YEARS = _compile(
    rf"""(?<![\w.,:$£€/-])(?:
      (?P<s>(?:18|19|20)\d0)['’]?s
    | (?:(?P<part>[Ee]arly|[Ll]ate|[Mm]id)[ -](?:in[ ])?)?(?:(?P<season>{_SEASON})[ ](?:of[ ])?)?
      (?P<y>{_YEAR})(?:{_DASH}(?P<y2>{_YEAR}|\d\d(?=[\s,.;)]|$)))?
    )(?!\w|[.,:]\d|%|-\w|/|[ ](?:people|percent|per[ ]cent|troops|soldiers|miles|km|dollars|euros
      |GMT|UTC|hours|hrs|local|men|women|civilians|others)\b)""",
    re.IGNORECASE,
)
YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|by|during|until|till|before|after|from|of|early|late|mid|between|and|to|than"
    r"|the|a|his|her|its|their|for|around|about|circa|through|year|back|as of)[ -]|[(\[])$",
    re.IGNORECASE,
)
NINE_ELEVEN = re.compile(
    r"(?<![\w/.-])(?:9/11(?![\w/])|Sept(?:ember|\.)? 11(?= (?:attack|terror|hijack)))"
)

# What makes a clause look ahead, and the past tense that takes it back.
FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|would(?!\shave)|going\sto"
    r"|(?:is|are|was|were|be|been)\s(?:\w+ly\s)?(?:due|set|scheduled|expected|slated|planned|to(?!\sblame)\b)"
    r"|(?:plan(?:s|ned)?|due|set|scheduled|expected|agreed|vowed|slated|hopes?|intends?|wants?"
    r"|preparing|ready)\s(?:to|for)|takes?\seffect|scheduled|slated|upcoming|deadline)\b|['’]ll\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?!(?:scheduled|planned|expected|need|agreed|slated|postponed)\b)"
    r"(?:sa(?:id|ys?)|tells?|told|announces|reports|adds|was|were|had|took|came|went|began|held|fell|left|met|\w{2,}ed)\b",
    re.IGNORECASE,
)
LIMIT = re.compile(
    r"\b(?:by|until|till|ahead\sof|run-up\sto)\s(?:the\s|late\s|early\s|mid-|end\sof\s|as\searly\sas\s)*$",
    re.IGNORECASE,
)
