"""How a summary relates to its sources word by word, without references.

Coverage, density and compression are those of Grusky, Naaman and Artzi 2018,
"Newsroom"; redundancy is that of Bommasani and Cardie 2020.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import ClassVar

from eval.example import Example
from eval.rouge.core import lcs
from eval.rouge.text import Prepared, unicode_tokens
from summarize.records import Event
from summarize.text.tokens import count_words


class OverlapMetric:
    """Copying, novelty, redundancy and length of a summary.

    - ``coverage``: share of the summary's words inside a fragment copied from one
      article, in [0, 1].
    - ``density``: mean length in words of the fragment that a word stands in.
    - ``novelty``: share of the summary's bigrams that no article holds, in [0, 1].
    - ``redundancy``: mean ROUGE-L F over the pairs of its sentences, in [0, 1];
      ``None`` for a single sentence.
    - ``length``: words, counted as budgets count them.
    - ``compression``: words of the articles for each word of the summary.

    All but ``length`` are ``None`` for a summary without words.  A fragment never
    crosses from one article into another.  Words are those of any script.

    Cost: linear in the articles, which are read once an event.
    """

    name: ClassVar[str] = "overlap"
    better: ClassVar[dict[str, str]] = {
        "coverage": "neither",
        "density": "neither",
        "novelty": "neither",
        "redundancy": "lower",
        "length": "neither",
        "compression": "neither",
    }

    def signature(self) -> str:
        """What is counted as a word, and against what."""
        return "overlap|tok:unicode|sources:all|redundancy:rougeL|version:1"

    def measure(self, example: Example) -> dict[str, float | None]:
        """The six figures of one summary."""
        sentences = [unicode_tokens(sentence) for sentence in example.sentences]
        words = [word for sentence in sentences for word in sentence]
        length = float(count_words(example.text))
        if not words:
            return dict.fromkeys(self.better) | {"length": length}
        sources = _sources(example.event)
        fragments = sources.fragments(words)
        bigrams = list(pairwise(words))
        novel = sum(pair not in sources.bigrams for pair in bigrams)
        return {
            "coverage": sum(fragments) / len(words),
            "density": sum(size * size for size in fragments) / len(words),
            "novelty": novel / len(bigrams) if bigrams else None,
            "redundancy": redundancy(sentences),
            "length": length,
            "compression": sources.size / len(words),
        }


class Sources:
    """The words of several texts, indexed for finding copied fragments.

    Args:
        texts: The words of each text.
    """

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self.size = sum(map(len, texts))
        self._words: list[str | None] = []
        for text in texts:
            self._words += text
            self._words.append(None)
        self._vocabulary = frozenset(self._words)
        self.bigrams: dict[tuple[str | None, str | None], list[int]] = {}
        for place, pair in enumerate(pairwise(self._words)):
            self.bigrams.setdefault(pair, []).append(place)

    def fragments(self, words: Sequence[str]) -> list[int]:
        """The lengths of the copied fragments, greedily longest from left to right.

        Cost: the number of places in the sources where a pair of words of the
        summary stands, times the length of the match there.
        """
        lengths = []
        start = 0
        while start < len(words):
            longest = self._longest(words, start)
            if longest:
                lengths.append(longest)
            start += longest or 1
        return lengths

    def _longest(self, words: Sequence[str], start: int) -> int:
        if start + 1 == len(words) or (words[start], words[start + 1]) not in self.bigrams:
            return int(words[start] in self._vocabulary)
        best = 0
        source = self._words
        for place in self.bigrams[words[start], words[start + 1]]:
            size = 2
            while start + size < len(words) and words[start + size] == source[place + size]:
                size += 1
            best = max(best, size)
        return best


def redundancy(sentences: Sequence[Sequence[str]]) -> float | None:
    """Mean ROUGE-L F over all pairs of sentences; ``None`` if there is no pair."""
    prepared = [Prepared([sentence]) for sentence in sentences if sentence]
    pairs = [lcs(second, first).f for first, second in combinations(prepared, 2)]
    return sum(pairs) / len(pairs) if pairs else None


@lru_cache(maxsize=4)
def _sources(event: Event) -> Sources:
    """The words of an event's articles; an event is told apart by identity."""
    return Sources(
        [
            [word for sentence in document.sentences for word in unicode_tokens(sentence.text)]
            for document in event.documents
        ]
    )
