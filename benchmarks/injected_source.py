"""One true sentence of an article, and the words that edits to it need."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarize.records import Article, Document, Sentence
from summarize.text.sentences import split

NUMBER = re.compile(r"(?<![\w.,$£€-])(\d{1,3}(?:,\d{3})+|\d{1,4})(?![\w.,:-]*\d)(?!\w)")


def split_words(text: str) -> list[str]:
    """The words of a string."""
    return text.split()


WORDS = split_words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
DAYS = split_words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTHS = split_words(
    "January February March April June July August September October November December"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence of article ``doc`` of ``docs``; ``others`` are all events."""

    docs: tuple[str, ...]
    doc: int
    document: Document
    sentence: Sentence
    others: Sequence[tuple[str, ...]]

    @property
    def text(self) -> str:
        """The sentence on one line."""
        return " ".join(self.sentence.text.split())


def document_of(text: str) -> Document:
    """A bare text as a document."""
    spans = split(text)
    return Document(
        Article("a", text),
        tuple(Sentence("a", i, s.start, s.end, s.of(text), i) for i, s in enumerate(spans)),
    )


def put(text: str, start: int, end: int, new: str) -> str:
    """``text`` with ``new`` in the place of a stretch."""
    return text[:start] + new + text[end:]


Maker = Callable[[Source, random.Random], str | None]
"""Changes one sentence, or says that it cannot."""
