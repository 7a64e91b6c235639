"""What is kept of a text that a model wrote: whole sentences, each once, within the budget."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarize.methods.budget import Limit
from summarize.methods.units import MAX_SENTENCES, open_after
from summarize.text.sentences import split
from summarize.text.tokens import count_words, words

_ENDED = re.compile(r"[.!?…。！？｡؟।॥۔։።][\"'”’»)\]」』]*\Z")
_INNER_BULLET = re.compile(r"(?<=[.!?”\"]) [-–—•*] (?=[^\W\d_])")
_BULLET = re.compile(r"\A(?:[-–—•*·]+|\d{1,2}[.)])\s+")


def whole_sentences(text: str, finished: bool = True) -> list[str]:
    """The sentences of a text that came to their end.

    Args:
        text: What was written; ends of lines end a sentence, bullets are left out.
        finished: Whether the model came to an end by itself.

    Returns:
        Each sentence once, though it was written twice; without what has no word.  The last one
        is left out if it has no end mark, unless the model ended there and uses none at all; so
        is what came before it in a quotation that it would have closed.
    """
    found: dict[tuple[str, ...], str] = {}
    last = ""
    for line in _INNER_BULLET.sub("\n", text).splitlines():
        bare = _BULLET.sub("", line.strip(), count=1)
        for span in split(bare):
            last = " ".join(span.of(bare).split())
            said = tuple(words(last))
            if said:
                found.setdefault(said, last)
    sentences = list(found.values())
    if sentences and sentences[-1] == last and not _ENDED.search(last):
        marks = any(map(_ENDED.search, sentences))
        return _closed(sentences[:-1]) if marks or not finished else sentences
    return sentences


def within(sentences: Iterable[str], limit: Limit) -> list[str]:
    """The first sentences that fit, in order.

    None is cut, what follows one that is too long is not taken in its place, and no quotation is
    left open.
    """
    found: list[str] = []
    used = 0
    for sentence in sentences:
        used += limit.cost(count_words(sentence))
        if used > limit.size:
            return _closed(found)
        found.append(sentence)
    return found


def _closed(sentences: list[str]) -> list[str]:
    """The sentences up to a quotation that is open at their end, if it began not long before."""
    for count in range(len(sentences), max(-1, len(sentences) - MAX_SENTENCES), -1):
        if not open_after(" ".join(sentences[:count]), False):
            return sentences[:count]
    return sentences
