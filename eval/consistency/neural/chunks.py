"""Sources cut into stretches that a model can read at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eval.consistency.checker import DocSpan
from summarize.text.sentences import split


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of one source; ``text`` is the source's text at ``place``."""

    text: str
    place: DocSpan


def chunks(docs: Sequence[str], size: int, measure: Callable[[str], int]) -> list[Chunk]:
    """Whole sentences, as many as fit; a longer sentence is a chunk of its own.

    Args:
        docs: The sources; no chunk goes across two of them.
        size: The measure of a chunk at most; 0 makes every sentence a chunk.
        measure: The size of a sentence, in words or tokens.

    Cost: linear; every sentence is measured once.
    """
    made: list[Chunk] = []
    for number, doc in enumerate(docs):
        start, end, used = 0, 0, 0
        for span in split(doc):
            weight = measure(span.of(doc)) if size else 1
            if end and used + weight > size:
                made.append(_chunk(doc, number, start, end))
                end = 0
            if not end:
                start, used = span.start, 0
            end, used = span.end, used + weight
        if end:
            made.append(_chunk(doc, number, start, end))
    return made


def words(text: str) -> int:
    """Tokens between white space: what AlignScore and MiniCheck's Flan-T5 count."""
    return len(text.split())


def _chunk(doc: str, number: int, start: int, end: int) -> Chunk:
    return Chunk(doc[start:end], DocSpan(number, start, end))
