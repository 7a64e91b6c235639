"""Loaded labels: words that take sides when an outlet says them in its own voice."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarize.records import Span
from summarize.text.quoted import quoted_spans
from summarize.text.tokens import word_set
from summarize.text.wordlists import word_list

_WORD = re.compile(r"\w+")
_LABEL = re.compile(r"\w(?:.*\w)?")


def shipped_labels() -> frozenset[str]:
    """The labels that hold unless a house has its own (``data/words/loaded_labels.txt``)."""
    return word_list("loaded_labels")


def normal_label(text: str) -> str:
    """A label as lists hold it: small letters, single blanks; "" for what cannot be found."""
    label = " ".join(text.lower().replace("’", "'").split())
    return label if _LABEL.fullmatch(label) else ""


@lru_cache(maxsize=16)
def _first_words(labels: frozenset[str]) -> frozenset[str]:
    """The words that a label begins with: most sentences hold none of them."""
    return frozenset(_WORD.findall(label)[0] for label in labels)


@lru_cache(maxsize=16)
def _pattern(labels: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(labels, key=lambda label: (-len(label), label))
    words = (
        re.escape(label).replace(r"\ ", r"\s+").replace("'", "['’]") for label in longest_first
    )
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def loaded_spans(text: str, labels: frozenset[str] | None = None) -> list[Span]:
    """Where loaded labels stand in a text outside quotation marks.

    Args:
        text: A sentence or a headline.
        labels: What counts as loaded (``Event.labels``); ``None`` for the list that ships.

    Returns:
        Spans in order.  Linear in the text.
    """
    return list(_loaded(text, shipped_labels() if labels is None else labels))


@lru_cache(maxsize=1 << 14)
def _loaded(text: str, labels: frozenset[str]) -> tuple[Span, ...]:
    if _first_words(labels).isdisjoint(word_set(text)):
        return ()
    quoted = quoted_spans(text)
    return tuple(
        span
        for span in (Span(*match.span()) for match in _pattern(labels).finditer(text))
        if not any(span.overlaps(quote) for quote in quoted)
    )


@cache
def neutral_labels() -> dict[str, str]:
    """Label to neutral word, from ``data/words/neutral_labels.txt``."""
    pairs = (line.split(" = ") for line in word_list("neutral_labels"))
    return {loaded.strip(): neutral.strip() for loaded, neutral in pairs}


def neutral_name(name: str, labels: frozenset[str] | None = None) -> str:
    """How a page calls a speaker whom an outlet calls by a loaded label.

    "regime media" are "government media"; a label without a neutral word stands in
    quotation marks.

    Args:
        name: The speaker, as the articles call it.
        labels: What counts as loaded, as for :func:`loaded_spans`.
    """
    for span in reversed(loaded_spans(name, labels)):
        words = span.of(name)
        new = neutral_labels().get(" ".join(words.lower().split()), f"“{words}”")
        if words[0].isupper():
            new = new[0].upper() + new[1:]
        name = name[: span.start] + new + name[span.end :]
    return name
