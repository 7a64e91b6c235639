"""What is kept of a text that a model wrote: whole sentences, each once, within the budget."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarize.methods.budget import Limit
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
        is left out if it has no end mark, unless the model ended there and uses none at all.
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
        return sentences[:-1] if marks or not finished else sentences
    return sentences


def within(sentences: Iterable[str], limit: Limit) -> list[str]:
    """The first sentences that fit, in order: none is cut, and what follows one that is too long
    is not taken in its place.
    """
    found: list[str] = []
    used = 0
    for sentence in sentences:
        used += limit.cost(count_words(sentence))
        if used > limit.size:
            break
        found.append(sentence)
    return found
