"""Who can be named as a speaker: adverbs and days are no part of a name, a clause is none."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.text.wordlists import word_list

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TAIL = re.compile(
    rf"(?:\s(?:[a-z]{{3,}}ly|initially|again|ever|later|soon|since|also|then|now|long|once|never"
    rf"|himself|herself|itself|themselves|both|(?:on\s|late\s|early\s|last\s)*{_DAY}"
    r"|today|yesterday)"
    r"(?<!\bfamily)(?<!\bassembly)(?<!\bally)(?<!\bmonthly)(?<!\bweekly)(?<!\bdaily))+$"
)
_CLAUSE = re.compile(
    r"\b(?:does|do|did|could|can|would|should|might|must|cannot|was|were|is|are|has|had|have"
    r"|not|whether|because)\b|[\[\]]|^\(|^\W|^(?:in|at|on|of|if|as|to|such|failed)\s",
)
_DOING = re.compile(r"^[a-z]+ing\s(?!companies|officials|director|president|party)")
_ARTICLES = frozenset(["the", "a", "an"])
_HELD_CLAUSE = re.compile(
    r"\s(?:never|express(?:es|ed)?|blasted|restarted|became|followed|following)\s|\s(?:his|her|its"
    r"|their)$"
)
_ADVERB = re.compile(r"(?:ently|edly|ately|ally|antly|ilarly|nwhile|ever)$")
_TRIM = " ,;:-–—"


@lru_cache(maxsize=1 << 12)
def tidy(name: str) -> str:
    """A name without the adverbs and days behind it; empty where it is no speaker.

    ``AARP initially`` gives ``AARP``; ``entering its fifth week`` and ``Bell faces`` give none.
    """
    plain = _TAIL.sub("", name.strip(_TRIM)).strip(_TRIM)
    if not plain or _CLAUSE.search(plain) or _DOING.match(plain):
        return ""
    words = plain.split()
    if plain.lower() in _ARTICLES or _HELD_CLAUSE.search(plain):
        return ""
    if len(words) == 1 and _ADVERB.search(plain):
        return ""
    last = words[-1]
    verb = len(words) > 1 and words[0][:1].isupper() and last in word_list("finite_verbs")
    return "" if verb else plain
