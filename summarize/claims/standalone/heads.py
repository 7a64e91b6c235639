"""Who can speak at all: a person, a body, an outlet; no "failed attack" and no "technique"."""

from __future__ import annotations

import re
from collections.abc import Collection

from summarize.claims.names.called import is_descriptor
from summarize.claims.sentence.lexicon import speaker_nouns
from summarize.records import Span
from summarize.text.names import name_key

_AGENT = re.compile(
    r"(?:ers?|ors?|ists?|ians?|m[ae]n|people|ants?|agents|locals|allies|minority|countries"
    r"|embass(?:y|ies)|outlets?|nations|states|ally|child(?:ren)?|voice|one|dozens|hundreds"
    r"|thousands|many|some|others?|hosts?|justices?|liberals?|courts?|banks?|charit(?:y|ies)|firms?"
    r"|brigades?|clinics?|squads?|squadrons?|regiments?|battalions?|garrisons?|units?|labs?|museums?"
    r"|laborator(?:y|ies)|parish|diocese|facult(?:y|ies)|bod(?:y|ies)|tribes?|lobb(?:y|ies)|choirs?"
    r"|newsrooms?|halls?|ports?|mills?|plants?|start-?ups?|widows?|vicars?"
    r"|(?:operat|representat|relat|detect|execut|nat|conservat)ives?)$"
)
_NAME_LAST = re.compile(r"(?:the|this|that)\s(?:[a-z][\w-]*\s)+([A-Z][\w’'-]+)$", re.ASCII)
_HEAD = re.compile(r"\s(?:of|in|at|from|on|near|with|for|by|to|who|which|that)\s")


def can_speak(name: str, outlets: Collection[str]) -> bool:
    """Whether one who is described and not named can say anything.

    Args:
        name: The speaker of a claim.
        outlets: The outlets of the event, which always can.
    """
    named = name[:1].isupper() and not name.startswith(("The ", "A ", "An "))
    if named or name in outlets or not is_descriptor(name):
        return True
    words = [word.strip("“”\"'’.,").lower() for word in name.split()]
    head = _HEAD.split(f"{name} ")[0].split()[-1].strip("“”\"'’.,").lower()
    return not speaker_nouns().isdisjoint(words) or bool(_AGENT.search(head))


def name_last(words: str, name: str) -> str:
    """``Brandel`` of "the same statement Brandel": the part of a name that ends some words.

    Args:
        words: What is taken for the speaker.
        name: The name in full.
    """
    found = _NAME_LAST.match(words)
    last = found[1] if found else ""
    return last if last and name_key(last) in map(name_key, name.split()) else ""


def without_comma(span: Span, words: str, text: str) -> Span:
    """The span with the comma that closes its apposition, if it is one that a verb follows."""
    if "," in words and text[span.end : span.end + 1] == ",":
        return Span(span.start, span.end + 1)
    return span
