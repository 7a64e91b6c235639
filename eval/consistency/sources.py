"""The sources of a summary, indexed once for all the sentences that are checked."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from eval.consistency.checker import DocSpan
from summarize.records import Quantity
from summarize.text.names import find_names, name_key
from summarize.text.quantities import find_quantities
from summarize.text.sentences import split
from summarize.text.tokens import content_stems, words

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence of a source with what is compared: stems, quantities."""

    place: DocSpan
    text: str
    stems: frozenset[str]
    quantities: tuple[Quantity, ...]


class Sources:
    """All sentences of the sources of one summary.

    Args:
        docs: The texts, in order.

    Cost: linear in the texts.
    """

    def __init__(self, docs: Sequence[str]) -> None:
        self.sentences: list[SourceSentence] = []
        self.folded = [fold(doc) for doc in docs]
        self._postings: dict[str, list[int]] = {}
        self.names: set[str] = set()
        self.words: set[str] = set()
        for number, doc in enumerate(docs):
            self.words.update(words(doc))
            for span in split(doc):
                text = span.of(doc)
                stems = frozenset(content_stems(text))
                place = DocSpan(number, span.start, span.end)
                index = len(self.sentences)
                self.sentences.append(
                    SourceSentence(place, text, stems, tuple(find_quantities(text)))
                )
                self.names.update(name_key(name.of(text)) for name in find_names(text))
                for stem in sorted(stems):
                    self._postings.setdefault(stem, []).append(index)

    def weight(self, stem: str) -> float:
        """Inverse document frequency of a stem over the sentences."""
        return math.log(1 + len(self.sentences) / (1 + len(self._postings.get(stem, ()))))

    def nearest(self, stems: frozenset[str], number: int) -> list[SourceSentence]:
        """The sentences that share most with ``stems``, each for what the ones before lack."""
        chosen: list[SourceSentence] = []
        missing = stems
        while missing and len(chosen) < number:
            gains: Counter[int] = Counter()
            for stem in sorted(missing):
                for index in self._postings.get(stem, ()):
                    gains[index] += self.weight(stem)
            if not gains:
                break
            best = min(gains, key=lambda index: (-gains[index], index))
            chosen.append(self.sentences[best])
            missing = missing - self.sentences[best].stems
        return chosen

    def verbatim(self, text: str) -> DocSpan | None:
        """The source sentence or source that holds ``text`` word for word, if one does."""
        wanted = fold(text)
        if not wanted:
            return None
        for number, folded in enumerate(self.folded):
            if wanted in folded:
                for sentence in self.sentences:
                    inside = fold(sentence.text)
                    if sentence.place.doc == number and (wanted in inside or inside in wanted):
                        return sentence.place
                return DocSpan(number, 0, 0)
        return None


@lru_cache(maxsize=4)
def sources_of(docs: tuple[str, ...]) -> Sources:
    """The index of these texts, kept for the summaries of the same event that follow."""
    return Sources(docs)


def fold(text: str) -> str:
    """``text`` with one kind of quotation marks and single spaces."""
    return _SPACE.sub(" ", text.translate(_QUOTES)).strip()
