"""Whether a sentence holds somebody whom its "he" or "her" can mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.claims.speakers.publisher import is_publisher
from summarize.text.names import find_names
from summarize.text.quoted import quoted_spans
from summarize.text.tokens import word_set

_PERSONS = frozenset(("he", "she", "his", "her", "him"))
_ONE = re.compile(rf"\b(?:{'|'.join(sorted(_PERSONS))})\b")
_NOUNS = re.compile(r"\b(?:an?|the|of|by|for|with|its|their|every|each|one|some)\b")


def is_nobodys(text: str, outlets: Sequence[str]) -> bool:
    """Whether a pronoun for a person comes when only outlets have been named.

    "Marna had reported his death": whose, the sentence before says.  Any noun between the outlet
    and the pronoun is enough to go by.

    Args:
        text: A sentence.
        outlets: The outlets of the event, whose names are no persons'.
    """
    if not outlets or _PERSONS.isdisjoint(word_set(text)):
        return False
    one = _ONE.search(text)
    if one is None or any(q.start <= one.start() < q.end for q in quoted_spans(text)):
        return False
    before = text[: one.start()]
    names = find_names(before)
    if not names or _NOUNS.search(before, names[0].end):
        return False
    return all(any(is_publisher(name.of(before), outlet) for outlet in outlets) for name in names)
