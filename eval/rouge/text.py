"""Text as ROUGE sees it: tokens, sentences, and what is counted once per text.

A reference is compared with many summaries, so everything that depends on one
text alone (tokens, n-gram counts, positions as bit masks) is computed on first
use and kept with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from itertools import chain
from typing import Any, Literal

from summarize.text.sentences import split

TokenizerName = Literal["ascii", "unicode", "space"]
SentenceMode = Literal["split", "newline", "period", "whole"]

_ASCII = re.compile(r"[a-z0-9]+")
_STEMMED_FROM = 4  # rouge-score leaves words of up to three characters alone
_MOST_STEMS = 1_000_000


def ascii_tokens(text: str) -> list[str]:
    """Runs of ``[a-z0-9]`` in the lower-cased text: rouge-score's tokens.

    Letters with accents break a word, and other scripts vanish altogether.
    """
    return _ASCII.findall(text.lower())


def unicode_tokens(text: str) -> list[str]:
    """Words of any script, case-folded and normalized (NFKC).

    Letters, digits and the marks that belong to them; Han and Kana characters
    are one token each, since nothing separates their words.
    """
    return _word_pattern().findall(unicodedata.normalize("NFKC", text).casefold())


def space_tokens(text: str) -> list[str]:
    """What stands between single blanks, case and punctuation kept (the ``rouge`` package)."""
    return " ".join(text.split()).split(" ")


_TOKENIZERS: dict[TokenizerName, Callable[[str], list[str]]] = {
    "ascii": ascii_tokens,
    "unicode": unicode_tokens,
    "space": space_tokens,
}


def tokenizer(name: TokenizerName, stem: bool = False) -> Callable[[str], list[str]]:
    """The tokenizer of that name, with the Porter stemmer behind it if asked for.

    Stems are cached for the life of the process.
    """
    tokenize = _TOKENIZERS[name]
    if not stem:
        return tokenize
    stems = _stems()

    def stemmed(text: str) -> list[str]:
        if len(stems) > _MOST_STEMS:
            stems.clear()
        return [word for word in map(stems.__getitem__, tokenize(text)) if word]

    return stemmed


def sentences_of(text: str, mode: SentenceMode) -> list[str]:
    """The sentences that summary-level ROUGE-L compares.

    ``split`` finds them, ``newline`` takes each line for one (rouge-score),
    ``period`` cuts at every full stop (the ``rouge`` package), ``whole`` is one.
    """
    if mode == "split":
        return [span.of(text) for span in split(text)]
    if mode == "newline":
        return [line for line in text.split("\n") if line]
    if mode == "period":
        return [part for part in text.split(".") if part]
    return [text]


class Prepared:
    """One text, tokenized once; counts and masks are made when first asked for.

    Args:
        sentences: The tokens of each sentence, in order.
    """

    def __init__(self, sentences: Iterable[Sequence[str]]) -> None:
        self.sentences: tuple[Sequence[str], ...] = tuple(sentences)
        self.tokens: list[str] = list(chain.from_iterable(self.sentences))
        self._grams: dict[int, Counter[Any]] = {}

    def grams(self, n: int) -> Counter[Any]:
        """How often each n-gram occurs; unigrams are plain tokens."""
        if n not in self._grams:
            tokens = self.tokens
            self._grams[n] = Counter(
                tokens if n == 1 else zip(*(tokens[i:] for i in range(n)), strict=False)
            )
        return self._grams[n]

    @cached_property
    def skips(self) -> Counter[Any]:
        """Unigrams and pairs with at most four words in between: R-SU4 (Lin 2004)."""
        tokens = self.tokens
        counts: Counter[Any] = Counter(tokens)
        for distance in range(1, 6):
            counts.update(zip(tokens, tokens[distance:], strict=False))
        return counts

    @cached_property
    def masks(self) -> dict[str, int]:
        """For each token the positions at which it stands, as bits of an integer."""
        masks: dict[str, int] = {}
        bit = 1
        for token in self.tokens:
            masks[token] = masks.get(token, 0) | bit
            bit <<= 1
        return masks

    @cached_property
    def sentence_masks(self) -> dict[str, list[tuple[int, int]]]:
        """For each token the sentences that hold it, with its positions there as bits."""
        index: dict[str, list[tuple[int, int]]] = {}
        for number, sentence in enumerate(self.sentences):
            masks: dict[str, int] = {}
            for position, token in enumerate(sentence):
                masks[token] = masks.get(token, 0) | 1 << position
            for token, mask in masks.items():
                index.setdefault(token, []).append((number, mask))
        return index


class _Stems(dict[str, str]):
    def __init__(self, stem: Callable[[str], str]) -> None:
        super().__init__()
        self._stem = stem

    def __missing__(self, word: str) -> str:
        stemmed = self._stem(word) if len(word) >= _STEMMED_FROM else word
        self[word] = stemmed
        return stemmed


@cache
def _stems() -> _Stems:
    from nltk.stem.porter import PorterStemmer

    return _Stems(PorterStemmer().stem)


@cache
def _word_pattern() -> re.Pattern[str]:
    marks = "".join(_ranges("Mn", "Mc"))
    # Hiragana, Katakana, Han with its extensions and compatibility forms.
    single = (
        "\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
    )
    letter = rf"(?:(?![{single}])[^\W_])"
    return re.compile(rf"[{single}][{marks}]*|{letter}(?:{letter}|[{marks}])*")


def _ranges(*categories: str) -> Iterable[str]:
    """The code points of those general categories, as ranges of a character class."""
    start = previous = -2
    for point in range(0x300, 0x1F000):
        if unicodedata.category(chr(point)) in categories:
            if point != previous + 1:
                if start >= 0:
                    yield f"{chr(start)}-{chr(previous)}"
                start = point
            previous = point
    yield f"{chr(start)}-{chr(previous)}"
