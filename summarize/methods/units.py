"""Whole quotations: sentences that a quotation runs across are printed together or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.records import Sentence

MAX_SENTENCES = 3
_MARK = re.compile('[“«„”»"]')
OPENING = tuple('“«„"')


@dataclass(frozen=True, slots=True)
class Unit:
    """What is printed where one sentence is chosen: ``sentences[first:last + 1]``.

    ``inside`` is true where the first of them begins in the middle of a quotation, so that its
    words are somebody's without saying so; ``whole`` is false where a quotation stays open.
    """

    first: int
    last: int
    inside: bool
    whole: bool


def units(sentences: Sequence[Sentence]) -> list[Unit]:
    """The unit of each sentence of one article.

    A unit grows over the next sentences, up to three in all, until the quotation that its first
    sentence opens is closed.  A quotation runs on over the end of a paragraph only where the next
    one opens with a mark again, as quotations of several paragraphs do in print.
    """
    after: list[bool] = []
    before: list[bool] = []
    state = False
    for index, sentence in enumerate(sentences):
        if index and sentence.paragraph != sentences[index - 1].paragraph:
            state = False
        before.append(state)
        state = open_after(sentence.text, state)
        after.append(state)
    found = []
    for index in range(len(sentences)):
        last = index
        while (
            after[last]
            and last + 1 < len(sentences)
            and last + 1 - index < MAX_SENTENCES
            and _runs_on(sentences[last], sentences[last + 1])
        ):
            last += 1
        if after[last]:
            found.append(Unit(index, index, before[index], False))
        else:
            found.append(Unit(index, last, before[index], True))
    return found


def _runs_on(sentence: Sentence, following: Sentence) -> bool:
    return sentence.paragraph == following.paragraph or following.text[:1] in OPENING


def open_after(text: str, state: bool) -> bool:
    """Whether a quotation is open at the end of ``text``, given whether one is at its start."""
    for mark in _MARK.finditer(text):
        character = mark.group()
        if character in "“«„":
            state = True
        elif character in "”»":
            state = False
        elif state or not text[: mark.start()][-1:].isdigit():
            state = not state
    return state
