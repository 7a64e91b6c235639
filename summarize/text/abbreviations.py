"""What a full stop after an abbreviation means, decided by Punkt with our own parameters.

Punkt (Kiss and Strunk, 2006) learns abbreviations, collocations and sentence
starters from a corpus.  We hand it lists instead, so that nothing is downloaded
and the result is the same everywhere; its decision for a full stop that follows
an abbreviation is kept, with what Punkt cannot know (titles, dates) put in front.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from summarize.text.wordlists import word_list

TITLES = word_list("titles")
STARTERS = word_list("starters")
KNOWN = TITLES | word_list("abbreviations")
_MONTHS_DAYS = frozenset(
    ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
) | {"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"}
_BEFORE_NUMBERS = _MONTHS_DAYS | {"a.d", "est", "approx", "ft", "mt"}
_SEEN_IN_LOWER_CASE = 1 << 5  # Punkt's flag for a word that opens a sentence with a capital only


@cache
def _punkt() -> Callable[[str], bool]:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(KNOWN)
    parameters.sent_starters = set(STARTERS)
    for word in STARTERS:
        parameters.add_ortho_context(word, _SEEN_IN_LOWER_CASE)
    judge: Callable[[str], bool] = PunktSentenceTokenizer(parameters).text_contains_sentbreak
    return judge


@lru_cache(maxsize=1 << 15)
def ends_sentence(word: str, following: str) -> bool:
    """Whether the full stop after the abbreviation ``word`` ends a sentence.

    Args:
        word: The word before the full stop, without it (``U.S``, ``Gen``).
        following: The next word as it stands in the text.
    """
    lower = word.lower()
    if lower in TITLES:
        return False
    if following[:1].isdigit():
        return lower not in _BEFORE_NUMBERS
    return _punkt()(f"{word}. {following} .")
