"""The names that stand in a sentence beside the pronoun that speaks: whom it cannot mean."""

from __future__ import annotations

import re

from summarize.claims.sentence.proper import POSSESSIVE
from summarize.claims.sentence.shallow import Shallow

_QUOTED_NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")
_CLOSING = re.compile(r",(C+)K[^,]{0,8}\.?$")
_OWN_NAME = re.compile(r"\b(?:I[’']m|I am|name[’']s|name is|[Tt]his is)\s[A-Z]")


def named_before(s: Shallow, first: int) -> str | None:
    """The name mentioned last before a token: "said that Lund was fit; the player himself"."""
    end = s.tags.rfind("C", 0, first) + 1
    start = end
    while start and s.tags[start - 1] == "C":
        start -= 1
    return POSSESSIVE.sub("", s.words(start, end)) or None


def named_behind(s: Shallow, i: int) -> frozenset[str]:
    """The names in what a pronoun before its cue says: none of them is who says it.

    Nor is the one whose cue closes the sentence: "She was afraid, telling him, Reed said".
    """
    if s.tags[i : i + 1] not in tuple("KHa"):
        closing = None if s.tags[0] in "sP" else _CLOSING.search(s.tags, i)
        return frozenset(s.raw[slice(*closing.span(1))]) if closing is not None else frozenset()
    return frozenset(
        POSSESSIVE.sub("", word)
        for word, letter in zip(s.raw[i:], s.tags[i:], strict=True)
        if letter == "C"
    )


def named_in_quotes(s: Shallow) -> frozenset[str]:
    """The words that may be names in the quotations of a sentence, but not in "I'm Reed"."""
    if not s.quotes:
        return frozenset()
    quoted = " ".join(s.raw[j] for j in s.quotes)
    own = _OWN_NAME.search(quoted)
    return frozenset() if own else frozenset(_QUOTED_NAME.findall(quoted))
