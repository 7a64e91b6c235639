"""The outlet that an article means when it says "us" or "this newspaper"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.claims.standalone.rewrite import Change
from summarize.records import Sentence, Span

_US = re.compile(
    r"\b(?:told|tells|telling|assured|informed)\s(?P<us>us|me|this\s(?:news)?paper|this\s(?:reporter"
    r"|correspondent|website|magazine|network|agency|channel)|our\s(?:correspondent|reporter))\b"
)


def outlet_named(sentence: Sentence, quotes: Sequence[Span], outlet: str) -> tuple[Change, ...]:
    """``told The Post`` for ``told us``: the changes that name the outlet.

    Args:
        sentence: A sentence of one of its articles.
        quotes: The quotations that reach into the sentence, as offsets into the article; there
            "us" is whoever speaks.
        outlet: Its name, with the article that it takes; empty if it is not known.
    """
    if not outlet:
        return ()
    found = (
        Span(sentence.start + match.start("us"), sentence.start + match.end("us"))
        for match in _US.finditer(sentence.text)
    )
    return tuple(
        Change(span.start, span.end, outlet, "name")
        for span in found
        if not any(span.overlaps(quote) for quote in quotes)
    )
