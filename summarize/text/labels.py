"""Loaded labels: words that take sides when an outlet says them in its own voice."""

from __future__ import annotations

import re
from functools import cache

from summarize.records import Span
from summarize.text.quoted import quoted_spans
from summarize.text.wordlists import word_list

_WORD = re.compile(r"\w+")


@cache
def _labels() -> tuple[str, ...]:
    return tuple(sorted(word_list("loaded_labels")))


@cache
def _first_words() -> frozenset[str]:
    """The words that a label begins with: most sentences hold none of them."""
    return frozenset(_WORD.findall(label)[0] for label in _labels())


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _labels()))})\b", re.IGNORECASE)


def loaded_spans(text: str) -> list[Span]:
    """Where loaded labels stand in ``text`` outside quotation marks; linear in the text."""
    if _first_words().isdisjoint(_WORD.findall(text.lower())):
        return []
    quoted = quoted_spans(text)
    return [
        span
        for span in (Span(*match.span()) for match in _pattern().finditer(text))
        if not any(span.overlaps(quote) for quote in quoted)
    ]
