"""Which sentences cannot stand in a summary, and why.

The rules look at the sentence as it would stand there, alone.  Those about punctuation and length
hold for every script; those about words are for English and are skipped elsewhere.
"""

from __future__ import annotations

import re

from summarize.claims.standalone.leaning import orphaned
from summarize.text.tokens import STOPWORDS, count_words, word_set, words

SPARE = frozenset(
    (
        "too short",
        "too long",
        "question",
        "first person",
        "second person",
        "dangling connective",
        "dangling also",
        "scene",
        "broken",
    )
)
"""Faults that are borne with where nothing better is left to use the budget."""

LEANING = frozenset(("orphaned reference",))
"""Faults that are borne with, for the same end, where the sentence before is printed too.

Words whose speaker is not known are never among them: they would pass for the outlet's own.
"""

MIN_WORDS = 6
MAX_WORDS = 90

_LETTER = re.compile(r"[^\W\d_]")
_FINAL = re.compile(r"[.!…。।॥۔؟?!][\"'”’»)\]]*$")
_QUESTION = re.compile(r"[?؟;][\"'”’»)\]]*$")
_DIRT_START = re.compile(
    r"\W*(?:copyright\b|©|advertisement\b|sign up\b|subscribe\b|follow us\b|read more\b"
    r"|(?:file )?(?:photo|image|video|caption|source|note|related|watch|editor['’]?s note"
    r"|updated?)s?:|(?:photo|image|video) (?:by|credit|courtesy|caption|source)\b"
    r"|click (?:here|to|for|on|through)\b|watch (?:the|this|live|now|below|\w+ news)\b"
    r"|share (?:this|on|your)\b|related (?:articles?|stories|content|news|topics)\b)",
    re.IGNORECASE,
)
_DIRT_WORDS = frozenset(
    (
        *("reserved", "contributed", "shown", "pictured", "this", "our", "updated", "corrected"),
        *("address", "cookie", "cookies", "javascript", "policy", "terms"),
    )
)
_DIRT_ENDS = ("|", "»", "›")
"""Without an address, one of these is in every text that :data:`_DIRT` matches."""
_DIRT = re.compile(
    r"https?://|www\.|\S@\S+\.\w|[|»›]\s*$|\ball rights reserved\b|\bcontributed to this"
    r"|\b(?:is|are) (?:shown|pictured)(?: here| above| below| in th(?:is|ese) \w+)?\.$"
    r"|\b(?:this|our) (?:web ?site|newsletter)|\b(?:story|article|report) (?:has been|was)"
    r" (?:updated|corrected)\b|\b(?:e-?mail address|cookies?|javascript|privacy policy"
    r"|terms of (?:use|service))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|[Mm]e|I['’](?:m|ve|d|ll)|[Ww]e['’]\w+)\b")
_FIRST_WORDS = frozenset(("i", "we", "my", "our", "us", "me"))
_SECOND_PERSON = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Yy]ou['’]\w+)\b")
_SECOND_WORDS = frozenset(("you", "your"))

_LISTED = re.compile(r"(?:\d{1,2}[.)]|[•●▪■◦*])\s")
_BACKWARD = re.compile(
    r"^\W*(?:the (?:former|latter|pair|duo|trio|same|other|others)\b|others?\b|another\b"
    r"|the (?:source|statement|report|paper|newspaper|official|spokes(?:man|woman|person))s?"
    r" (?!of\b|for\b|from\b|in\b|at\b|that\b|which\b|who\b)"
    r"|neither\b(?! (?:[\w’'.-]+ ){1,5}nor\b)|both\b(?! (?:[\w’'.-]+ ){1,5}and\b)"
    r"|here(?:['’]s)?\b|there(?:fore|by|in)?,|such\b|so\b(?! far\b)|then\b"
    r"|yes\b|no,|nor\b|or\b|which\b|who\b|whose\b|that['’]s\b|instead\b|otherwise\b|similarly\b"
    r"|likewise\b|as such\b|as a result\b|for (?:example|instance|that)\b|in (?:addition\b(?! to)"
    r"|contrast|other words|fact|short|that case|turn)\b"
    r"|at (?:the time,|that point\b|the same time,)"
    r"|on the other hand\b|by contrast\b|after(?:wards?|(?: all)? that)\b|thus\b|hence\b"
    r"|among them\b|not so\b|even so\b|that said\b|of course\b)",
    re.IGNORECASE,
)
_TOLD_BY = re.compile(
    r",[”\"]? the (?:source|official|statement|report|paper|newspaper|officer|commander|group"
    r"|spokes(?:man|woman|person))s? (?:said|says|added|adds|explained|noted|continued)\b[^,]*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?:[A-Z][\w’'-]*\s){0,4}?(?:[\w’'-]+\s){0,3}put (?:the|that|this)"
    r" (?:number|figure|toll|count|total) at\b"
)
_DANGLING = re.compile(
    r"(?<!but )(?<!and )(?<!who )(?<!which )(?<!that )\b(?:also|likewise)\b"
    r"|\b(?:too|as well|either)(?=[.,;]| (?:said|says)\b)",
    re.IGNORECASE,
)
_DOUBLE = re.compile('[“”"]')
_DANGLING_WORDS = frozenset(("also", "likewise", "too", "well", "either"))
_SHORTENED = re.compile(r"\b['’](?:s|re|ve|ll|d|m|t)\b", re.IGNORECASE)
_VERBS = frozenset(
    (
        *("is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did"),
        *("will", "would", "can", "could", "may", "might", "must", "shall", "should", "say"),
        *("said", "told", "went", "came", "took", "made", "got", "gave", "found", "left", "kept"),
        *("held", "led", "met", "ran", "saw", "won", "lost", "fell", "rose", "grew", "began"),
        *("hit", "put", "set", "cut", "let", "quit", "shot", "fought", "sent", "spent", "built"),
        *("bought", "brought", "caught", "broke", "spoke", "wrote", "drove", "flew", "knew"),
        *("threw", "became", "paid", "sold", "felt", "stood", "struck", "sat", "thought"),
        *("sank", "fled", "swept", "burst", "blew", "tore", "drew", "shook", "stole", "sought"),
        *("swam", "swore", "wore", "rode", "woke", "hung", "burnt", "slept", "wept", "dealt"),
        *("taught", "meant", "fed", "slid", "spread", "split", "froze", "chose", "ate", "drank"),
    )
)
_VERB_ENDINGS = ("s", "ed", "ing")
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*")


def is_english(text: str) -> bool:
    """Whether the rules about words apply: enough of them are English stop words."""
    tokens = words(text)
    return bool(tokens) and sum(map(STOPWORDS.__contains__, tokens)) > 0.2 * len(tokens)


def fault(text: str, english: bool = True, length: int | None = None) -> str:
    """Why ``text`` should not stand in a summary; an empty string if it may.

    Args:
        text: The sentence as it would be printed.
        english: Whether the rules about English words are to be applied.
        length: Its words, if they have been counted already.

    Returns:
        The name of the first rule that it breaks, or ``""``.  Cost: linear in the text.
    """
    if length is None:
        length = count_words(text)
    if not _LETTER.search(text):
        return "fragment"
    if length < MIN_WORDS:
        return "too short"
    if length > MAX_WORDS:
        return "too long"
    if _QUESTION.search(text):
        return "question"
    if not _FINAL.search(text):
        return "no end"
    if _dirty(text):
        return "not the story"
    if _half_quoted(text):
        return "half quotation"
    return _english_fault(text) if english else ""


def _english_fault(text: str) -> str:
    if text[0].islower() or _LISTED.match(text):
        return "fragment"
    own = _QUOTED.sub(" ", text)
    if len(own) < len(text) and count_words(own) < 2:
        return "quotation without its speaker"
    if not _has_verb(text):
        return "fragment"
    spoken = word_set(text)
    if not spoken.isdisjoint(_FIRST_WORDS) and _FIRST_PERSON.search(own):
        return "first person"
    if not spoken.isdisjoint(_SECOND_WORDS) and _SECOND_PERSON.search(own):
        return "second person"
    if orphaned(text, own):
        return "orphaned reference"
    if _BACKWARD.match(text) or _COUNTED.match(text) or _TOLD_BY.search(text):
        return "dangling connective"
    if not spoken.isdisjoint(_DANGLING_WORDS) and _DANGLING.search(own[:90]):
        return "dangling also"
    capitals = len(_CAPITALISED.findall(text))
    if capitals > 0.75 * len(text.split()):
        return "heading"
    return ""


def _dirty(text: str) -> bool:
    """Whether the text is of the page, not of the story."""
    if _DIRT_START.match(text):
        return True
    lower = text.lower()
    if word_set(text).isdisjoint(_DIRT_WORDS) and not (
        "http" in lower or "www." in lower or "@" in lower or lower.rstrip()[-1:] in _DIRT_ENDS
    ):
        return False
    return _DIRT.search(text) is not None


def _has_verb(text: str) -> bool:
    """Whether a word of an English text may be a finite verb, by its form."""
    forms = word_set(text)
    if not forms.isdisjoint(_VERBS):
        return True
    for word in forms:
        if word.endswith(_VERB_ENDINGS) and len(word) > (4 if word[-1] == "g" else 3):
            return True
    return ("'" in text or "’" in text) and _SHORTENED.search(text) is not None


def _half_quoted(text: str) -> bool:
    if text.count("«") != text.count("»") or text.count("(") != text.count(")"):
        return True
    # Pages mix their marks: a straight one closes what a curly one has opened.
    inside = False
    for mark in _DOUBLE.finditer(text):
        if mark[0] == ("“" if inside else "”"):
            return True
        if mark[0] != '"' or not _inches(text, mark.start(), inside):
            inside = not inside
    return inside


def _inches(text: str, at: int, inside: bool) -> bool:
    """Whether a straight mark behind a digit is no quotation mark: a 12" pipe."""
    return text[at - 1 : at].isdigit() and (not inside or "”" in text[at:])
