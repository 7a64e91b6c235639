"""Whether a sentence leans on a pronoun that only an earlier sentence explains.

The test looks at the sentence as it would be printed, alone: in a summary, in a timeline, or
behind the name of an outlet.
"""

from __future__ import annotations

import re

from summarize.text.tokens import STOPWORDS, word_set, words

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*")
_PRONOUN = r"(?:he|she|they|it|this|that|these|those|his|her|hers|their|theirs|its|him|them|such)"
_EXPLETIVE = re.compile(
    r"^(?:it(?:['’]s| is| was| has been| will be| remains?| would be| (?:is|was) not)"
    r"(?: \w+){0,4}? (?:that|to|how|whether|who|why|if|when|what|for)\b"
    r"|(?:this|that) (?:week|month|year|morning|afternoon|evening|summer|winter|spring|fall|autumn"
    r"|weekend|season|time)\b|those (?:who|in|with|of|on|from|killed|injured|who've)\b"
    r"|they say\b)",
    re.IGNORECASE,
)
_ORPHAN_START = re.compile(
    rf"^(?:\W*)(?:(?:when|after|as|if|while|before|since|although|though|once|because|until|in"
    rf"|for|at|of|with|by|on|from|to|even|not|about|among|despite|during|under|besides?|all of"
    rf"|both of|one of|some of|many of|most of|none of|each of|neither of|two of)\s+)?{_PRONOUN}\b"
    r"(?!\s+(?:week|month|year|morning|afternoon|evening|summer|weekend|season)\b)",
    re.IGNORECASE,
)
_ORPHAN_LATER = re.compile(r"\b(?:he|she|his|her|him|they|their|them)\b", re.IGNORECASE)
_ORPHAN_SPEAKER = re.compile(
    r"[,?!.…][”\"’']\s+(?:(?:he|she|they|it) \w+|\w+ (?:he|she|they|it))\b"
)
_ORPHAN_QUOTED = re.compile(
    r"^[“\"](?:(?:let )?(?:he|she|his|her|him)\b|let it\b"
    r"|(?:\w+ of |let )?(?:those|these(?! are\b)|them)\b"
    r"(?! (?:who|whose|that|which|in|on|with|from|of|days|times|things)\b))",
    re.IGNORECASE,
)
_ORPHAN_COUNT = re.compile(
    r"\b(?:those|these) (\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?)\b",
    re.IGNORECASE,
)
# A subject cannot be whom its own verb has for an object: "The brigade named her as Kate".
_ORPHAN_OBJECT = re.compile(
    r"^\W*(?:The |An? |[A-Z][\w’'-]+ )?"
    r"(?:(?!(?:and|or|who|whose|that|which|of|where|when|as)\b|[A-Z])[\w’'-]+ ){1,5}?"
    r"(?:him|them|her(?= (?:as|to|from|in|on|at|with|for|by|and|of|after|before|up|out|down)\b"
    r"|[.,]))(?![\w’'-])"
)
_LEANING_WORDS = frozenset(
    (
        *("he", "she", "they", "it", "this", "that", "these", "those", "his", "her", "hers"),
        *("their", "theirs", "its", "him", "them", "such", "here", "there", "then", "so"),
    )
)
"""One of them is in every sentence that leans on another one."""
_ORPHAN_PLACE = re.compile(r"\b(?:t?here|then|so)[.!][”\"]?$")
_INTRO = re.compile(r"^([^,]{1,24}), (?:he|she|they|it)\b")
_FORWARD = re.compile(
    r"^(?i:when|after|as|while|before|since|although|though|once|until|in|for|at|with|by|during"
    r"|despite) [^,]{1,90}, (?:the |a )?(?!I\b|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[A-Z][\w’'-]+",
)
_NAME_AFTER_START = re.compile(
    r"(?<=[\w,;:’”\"'] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Febr)uary\b|March\b"
    r"|April\b|May\b|June\b|July\b|August\b|(?:Sept|Nov|Dec)ember\b|October\b)[A-Z][\w’'-]+"
)
# "Asked whom he meant, he pointed": whoever the participle belongs to stands before it.
_ORPHAN_ASIDE = re.compile(r"^[A-Z][a-z]+(?:ed|ing)\b([^,;:“\"]*), (?:he|she|they)\b")
_ORPHAN_USED = re.compile(
    r"^(?:[A-Z][a-z]+ing (?:this|these|those)\b(?! (?:week|month|year|season|who|in)\b)"
    r"|(?:Until|Since|By|Before) then\b)"
)
_TIMES = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|morning|afternoon|evening|night|yesterday|today|tonight|late|early|earlier|last|later"
    r"|\d{1,4}"
)


def orphaned(text: str, own: str | None = None) -> bool:
    """Whether ``text`` leans on a pronoun whose antecedent would stand before it.

    Args:
        text: An English sentence.
        own: ``text`` without what stands in quotation marks, if that is known already.

    Cost: linear in the text.
    """
    if word_set(text).isdisjoint(_LEANING_WORDS):
        return False
    if own is None:
        own = _QUOTED.sub(" ", text)
    if _ORPHAN_START.match(own.strip() or text):
        return not (_EXPLETIVE.match(own.strip()) or _FORWARD.match(own.strip()))
    if _ORPHAN_QUOTED.match(text) or _ORPHAN_OBJECT.match(own) or _ORPHAN_USED.match(own):
        return True
    counted = _ORPHAN_COUNT.search(text)
    if counted is not None and counted[1].lower() not in text[: counted.start()].lower():
        return True
    if _ORPHAN_SPEAKER.search(text) or _ORPHAN_PLACE.search(own.rstrip()):
        return True
    intro = _INTRO.match(own)
    if intro is not None and not _NAME_AFTER_START.search(intro.group(1)):
        return True
    aside = _ORPHAN_ASIDE.match(own)
    if aside is not None and not _NAME_AFTER_START.search(own[: aside.end(1)]):
        return True
    pronoun = _ORPHAN_LATER.search(own)
    if pronoun is None:
        return False
    before = own[: pronoun.start()]
    if len(before.split()) < 3 and not _CAPITALISED.search(before):
        return True
    return _only_a_time(before) and not _FORWARD.match(own)


def _only_a_time(text: str) -> bool:
    """Whether some words tell when, and of nobody: "On Tuesday"; or are "The one"."""
    told = words(text)
    if told in (["the", "one"], ["the", "ones"]):
        return True
    times = [word for word in told if _TIMES.fullmatch(word)]
    return bool(times) and all(word in STOPWORDS for word in told if word not in times)
