"""Letters of tokens that their neighbours change: "May" as a month, "once said", "opposes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summarize.claims.lexicon import finite_verbs
from summarize.text.wordlists import word_list

_PREDICATE = re.compile(r"(?<=[NCRW]a)N|(?<=[RW])N|(?<=[NC])ND")
_SUBJECTS = frozenset(["he", "she", "it", "they", "we", "who"])
_NO_VERB = frozenset(["else", "alone", "first", "two", "people", "less", "home", "way"])
_STILL = frozenset(["still", "also", "now", "already", "often", "always", "never"])
_ARTICLES = frozenset(["the", "a", "an"])
_SHARES = frozenset(["half", "most", "all", "several", "any", "every", "many", "both"])
_PLANS = frozenset(["plans", "works", "moves", "needs", "hopes", "controls", "fights", "causes"])


def retag(raw: Sequence[str], low: Sequence[str], letters: list[str]) -> None:
    """Correct the letters of a sentence, in place, where the words beside a token decide.

    Args:
        raw: The tokens as written.
        low: The tokens in lower case.
        letters: One letter a token, as :func:`summarize.claims.shallow.tag` gives it.
    """
    tags = "".join(letters)
    for match in _PREDICATE.finditer(tags):
        j = match.start()
        if _is_predicate(low, j, match[0]):
            letters[j] = "v"
    for j in range(1, len(raw) - 1):
        letter = tags[j]
        if letter == "M":
            if raw[j] == "May" and (tags[j - 1] in "PTaN" or tags[j + 1] == "U"):
                letters[j] = "T"
        elif letter == "D":
            if raw[j][0].isupper() and low[j] in _SHARES and tags[j - 1] not in ".:-Q(":
                letters[j] = "C"
        elif letter == "s":
            if low[j] == "once" and tags[j - 1] in "C,NRWH" and tags[j + 1] in "Kve":
                letters[j] = "a"
        elif letter == "N":
            if tags[j - 1] == "a" and low[j - 1] in _STILL and low[j] in _bases():
                letters[j] = "v"
        elif letter == "v":
            noun = low[j] in _PLANS and tags[j - 1] in "KDP"
            if noun or (low[j - 1] in _ARTICLES and tags[j + 1] in "NC"):
                letters[j] = "N"
        elif letter == "." and tags[j + 1] == ")" and "(" in tags[max(0, j - 4) : j]:
            letters[j] = "o"


@cache
def _bases() -> frozenset[str]:
    """Verbs that agree with a plural: "the rebels still control"."""
    third = {word[:-1] for word in finite_verbs() if word.endswith("s")}
    return word_list("verbs") | third


def _is_predicate(low: Sequence[str], j: int, run: str) -> bool:
    """Whether the word at ``j`` is a verb, by its -s and its neighbours: "firmly opposes"."""
    before, word = low[j - 1], low[j]
    if before in _SUBJECTS:
        return word not in _NO_VERB
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "’s", "ics")):
        return False
    if before.endswith("ly"):
        return low[j - 2][-1:] != "s" or low[j - 2] in _SUBJECTS
    return len(run) > 1 and before not in _SUBJECTS and before[-1] != "s"
