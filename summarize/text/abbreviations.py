"""What a full stop after an abbreviation means, decided by Punkt with our own parameters.

Punkt (Kiss and Strunk, 2006) learns abbreviations, collocations and sentence
starters from a corpus.  Here they are lists, so that nothing is downloaded and the
result is the same everywhere; the decision that Punkt then takes for a full stop that
follows an abbreviation is kept (NLTK is asked in the tests only), with what Punkt cannot
know (titles, dates) put in front.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.text.wordlists import word_list

TITLES = word_list("titles")
STARTERS = word_list("starters")
STATES = word_list("state_abbreviations")
KNOWN = TITLES | STATES | word_list("abbreviations")
_MONTHS_DAYS = frozenset(
    ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
) | {"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"}
_BEFORE_NUMBERS = _MONTHS_DAYS | {"a.d", "est", "approx", "ft", "mt"}
_STREETS = frozenset(["st", "ave", "blvd", "rd", "hwy"])
_PUNKT_SPLITS = re.compile("['’]|--")


@lru_cache(maxsize=1 << 15)
def ends_sentence(word: str, following: str, lead: str = "") -> bool:
    """Whether the full stop after an abbreviation or an initial ends a sentence.

    Args:
        word: The word before the full stop, without it (``U.S``, ``Gen``, ``J``).
        following: The next word as it stands in the text.
        lead: The word before the abbreviation, if there is one.
    """
    lower = word.lower()
    number = following[:1].isdigit()
    opens = following.lower() in STARTERS
    if lower == "no":
        return not number
    if lower in _STREETS:  # "Main St. The" against "St. Petersburg"
        return opens and lead[:1].isupper()
    if len(word) == 1 and word.isupper():
        return opens
    if lower in TITLES:
        return False
    if len(word) == 1:
        return not number
    if number:
        return lower not in _BEFORE_NUMBERS and lower in KNOWN
    if lower not in KNOWN:  # initials without spaces, H.R. or J.K.
        return opens
    return _opens_by_punkt(following)


def _opens_by_punkt(following: str) -> bool:
    """What Punkt says of the word after an abbreviation: a known starter with a capital.

    With lists for parameters this is all that is left of its heuristics; of a word that its
    tokenizer splits it looks at the first part.
    """
    head = _PUNKT_SPLITS.split(following, maxsplit=1)[0]
    return head[:1].isupper() and head.lower() in STARTERS
