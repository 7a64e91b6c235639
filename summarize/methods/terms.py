"""What a sentence is looked up by: stems, names in any form, and numbers by their value."""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarize.methods.names import Names
from summarize.text.names import find_names
from summarize.text.numberwords import NUMBER, may_hold_number, number_of
from summarize.text.tokens import content_stems

HEAVY = 2.0
"""What a name or a number counts, where another word counts 1."""

_PLAIN_WORDS = frozenset({"one", "a", "an"})


def terms_of(text: str, names: Names) -> tuple[str, ...]:
    """The terms of a sentence, each once, in order of first occurrence.

    Numbers are terms by their value, so that "nine thousand" and "9,000" meet; every form of a
    name that the event's table holds is one term.  Cost: linear.
    """
    values: list[str] = []
    if may_hold_number(text):

        def taken(match: re.Match[str]) -> str:
            if (match["words"] or "").lower() in _PLAIN_WORDS:
                return match[0]
            values.append(f"#{number_of(match).value:g}")
            return " , "

        text = NUMBER.sub(taken, text)
    return tuple(dict.fromkeys((*names.stems(text), *values)))


def weights_of(text: str, terms: tuple[str, ...], names: Names) -> Mapping[str, float]:
    """What each term of a sentence counts: 2 in a name or as a number, else 1."""
    named = {stem for span in find_names(text) for stem in content_stems(span.of(text))}
    return {
        term: HEAVY
        if term[0] == "#" or term[0].isdigit() or term in named or term in names.terms
        else 1.0
        for term in terms
    }
