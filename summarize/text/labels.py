"""Loaded labels: words that take sides when an outlet says them in its own voice."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from summarize.records import Span
from summarize.text.quoted import quoted_spans


@cache
def _pattern() -> re.Pattern[str]:
    text = resources.files("summarize.data").joinpath("words/loaded_labels.txt")
    lines = text.read_text(encoding="utf-8").splitlines()
    words = sorted({line.strip().lower() for line in lines if line.strip() and line[0] != "#"})
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def loaded_spans(text: str) -> list[Span]:
    """Where loaded labels stand in ``text`` outside quotation marks; linear in the text."""
    quoted = quoted_spans(text)
    return [
        span
        for span in (Span(*match.span()) for match in _pattern().finditer(text))
        if not any(span.overlaps(quote) for quote in quoted)
    ]
