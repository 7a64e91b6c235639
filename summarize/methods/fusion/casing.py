"""How the first word of a sentence is written where the sentence goes on after another."""

from __future__ import annotations

from collections import Counter

from summarize.claims.sentence.shallow import tag
from summarize.claims.speakers.persons import is_title
from summarize.methods.candidates import Pool
from summarize.text.namewords import COMMON
from summarize.text.wordlists import word_list

_CLOSED = frozenset("DUPsRWatc")
_MARKS = ".,;:!?()[]“”\"'’‘"


class Casing:
    """What the articles write with a capital inside a sentence, and what without.

    Args:
        pool: The sentences of the event.  Cost: linear in its words.
    """

    def __init__(self, pool: Pool) -> None:
        self._capital: Counter[str] = Counter()
        self._small: Counter[str] = Counter()
        for candidate in pool.candidates:
            for word in candidate.sentence.text.split()[1:]:
                base = _base(word)
                if base[:1].isupper():
                    self._capital[base.lower()] += 1
                elif base[:1].islower():
                    self._small[base] += 1

    def inside(self, text: str) -> str | None:
        """``text`` as it goes on after another clause; ``None`` where its case is not known."""
        word = text.split(None, 1)[0] if text.strip() else ""
        base = _base(word)
        if not base[:1].isupper():
            return text
        low = base.lower()
        if len(base) > 1 and base.isupper():
            return text
        if is_title(word) and text.split()[1:2] and text.split()[1][:1].isupper():
            return text
        capital, small = self._capital[low], self._small[low]
        letter = tag(low, False)
        if letter in _CLOSED and low != "i":
            return _lowered(text)
        if letter == "T" or low == "i":
            return text
        if capital and capital >= small:
            return text
        if small or low in word_list("speaker_nouns") or low in COMMON:
            return _lowered(text)
        return None


def _base(word: str) -> str:
    """A word without marks around it and without the ending of the genitive."""
    word = word.strip(_MARKS)
    return word.removesuffix("'s").removesuffix("’s")


def _lowered(text: str) -> str:
    place = next(i for i, letter in enumerate(text) if letter.isalpha())
    return text[:place] + text[place].lower() + text[place + 1 :]
