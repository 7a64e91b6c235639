"""Loaded labels: words that take sides when an outlet says them in its own voice."""

from __future__ import annotations

import re
from functools import cache

from summarize.records import Statement
from summarize.text.wordlists import word_list

PENALTY = 0.8
"""Factor on the score of a sentence that takes sides in the outlet's own voice."""

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|‘[^’]{2,}’(?!\w)")


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(word_list("loaded_labels"))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def loaded_words(text: str) -> int:
    """How many loaded labels ``text`` holds outside quotation marks."""
    return len(_pattern().findall(_QUOTED.sub(" ", text)))


def label_weight(statement: Statement) -> float:
    """The factor by which the score of ``statement`` is to be multiplied.

    A label that a named speaker uses is that speaker's and costs nothing; in the outlet's own
    voice the sentence yields to a neutral one of similar score.
    """
    if statement.speaker is not None or not loaded_words(statement.text):
        return 1.0
    return PENALTY
