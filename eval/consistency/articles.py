"""One source article as it is read for checking: once, however many summaries it is used for."""

from __future__ import annotations

import bisect
import itertools
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache

from eval.consistency.keys import plain_word
from eval.consistency.tokens import Token, read_keys, tokenize
from summarize.claims.extract import Extraction
from summarize.records import Article, Claim, Document, Sentence, Span
from summarize.text.names import acronym_pairs, name_key
from summarize.text.sentences import split

_QUOTES = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "`": "'", "ʼ": "'"}
    | dict.fromkeys("‐‑–—", "-")
)
_NOT_WORD = re.compile(r"[^\w]+")
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
_BEFORE_SIGN = re.compile(r" (?=[.,;:!?%)\]']|n't\b)")
_REACH = 8
"""Sentences, its own among them, over which a claim can go on."""
_INSIDE_NAMES = frozenset({"of", "for", "the", "and", "in", "on"})


class SentenceIndex:
    """What a source sentence holds.

    Args:
        text: The sentence.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.order, self.words = read_keys(text)
        self.all_keys = frozenset(self.order)

    @cached_property
    def all_tokens(self) -> tuple[Token, ...]:
        """Its tokens: few sentences are ever asked for them."""
        return tokenize(self.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens without punctuation."""
        return tuple([token for token in self.all_tokens if token.kind != "p"])

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The keys of neighbouring tokens."""
        return frozenset(itertools.pairwise(self.order))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its content words."""
        return frozenset([token.key for token in self.tokens if token.kind != "f"])

    @cached_property
    def at(self) -> dict[str, list[int]]:
        """Where each key stands among the tokens."""
        found: dict[str, list[int]] = {}
        for position, key in enumerate(self.order):
            found.setdefault(key, []).append(position)
        return found

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """The punctuation before each token, and at the end."""
        return marks_of(self.all_tokens)


def marks_of(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """The punctuation before each token that is none, and behind the last."""
    marks: list[str] = []
    before = ""
    for token in tokens:
        if token.kind == "p":
            before += token.word
        else:
            marks.append(before)
            before = ""
    return (*marks, before or ".")


class ArticleIndex:
    """The sentences of one article and where each key stands.

    Args:
        text: The article.

    Cost: linear, some three microseconds a word; claims, name keys and initials are
    found when they are asked for.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self.spans = split(text)
        self.sentences = [SentenceIndex(span.of(text)) for span in self.spans]
        self._claims_at: dict[int, list[Claim]] = {}
        self.postings: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            for key in sentence.all_keys:
                self.postings[key].append(number)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, as they are written in lower case."""
        raw = set[str]().union(*(sentence.words for sentence in self.sentences))
        return frozenset(map(plain_word, raw))

    @cached_property
    def explained(self) -> Mapping[str, str]:
        """The acronyms that the article explains, with the names they stand for."""
        return acronym_pairs(self.text)

    @cached_property
    def bare(self) -> str:
        """Nothing but its words, with a space on either side, for quotations."""
        return f" {bare_words(self.folded)} "

    @cached_property
    def name_keys(self) -> frozenset[str]:
        """The keys of all words with a capital, for names in other spellings."""
        words = {t.word for s in self.sentences for t in s.tokens if t.name and t.content}
        return frozenset([name_key(word.title()) for word in words])

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Words that are nothing but capitals."""
        return frozenset(_CAPITALS.findall(self.text))

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of every run of two to six words with a capital."""
        found: set[str] = set()
        for sentence in self.sentences:
            run = ""
            for token in sentence.tokens:
                if token.name or (run == "" and token.content and token.start == 0):
                    run += token.word[0]
                    found.update(run[-size:] for size in range(2, min(6, len(run)) + 1))
                elif token.word not in _INSIDE_NAMES:
                    run = ""
        return frozenset(found)

    @cached_property
    def _extraction(self) -> Extraction:
        return Extraction(as_document(self.text, self.spans))

    def claims_at(self, number: int) -> list[Claim]:
        """The claims that reach into a sentence, narrated ones left out.

        The article is read for claims no further than to that sentence.
        """
        found = self._claims_at.get(number)
        if found is None:
            span = self.spans[number]
            found = self._claims_at[number] = [
                claim
                for claim in self._extraction.first(number + 1)
                if number - claim.sentence < _REACH
                and any(part.overlaps(span) for part in claim.content)
            ]
        return found

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int], list[int]]:
        """Where sentences start and end in the folded text, and which they are."""
        starts, ends, numbers, reached = [], [], [], 0
        for number, sentence in enumerate(self.sentences):
            text = fold(sentence.text)
            at = self.folded.find(text, reached)
            if at >= 0:
                starts.append(at)
                reached = at + len(text)
                ends.append(reached)
                numbers.append(number)
        return starts, ends, numbers

    def whole(self, start: int, end: int) -> bool:
        """Whether a stretch of the folded text is a sentence, or several."""
        starts, ends, _ = self._bounds
        first, last = bisect.bisect_left(starts, start), bisect.bisect_left(ends, end)
        return starts[first : first + 1] == [start] and ends[last : last + 1] == [end]

    def sentence_at(self, start: int) -> int:
        """The number of the sentence at a place of the folded text."""
        starts, _, numbers = self._bounds
        return numbers[max(0, bisect.bisect_right(starts, start) - 1)] if numbers else 0


@lru_cache(maxsize=128)
def article_index(text: str) -> ArticleIndex:
    """The index of an article, kept for the events and summaries that follow."""
    return ArticleIndex(text)


def as_document(text: str, spans: list[Span]) -> Document:
    """A bare text as a document: all of it is story."""
    sentences = []
    paragraph = last = 0
    for index, span in enumerate(spans):
        paragraph += "\n" in text[last : span.start]
        last = span.end
        sentences.append(Sentence("", index, span.start, span.end, span.of(text), paragraph))
    return Document(Article("", text), tuple(sentences))


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """``text`` with one kind of quotation marks and dashes, and single spaces."""
    text = " ".join(text.translate(_QUOTES).replace("''", '"').split())
    return _BEFORE_SIGN.sub("", text)


@lru_cache(maxsize=1 << 14)
def bare_words(text: str) -> str:
    """The words of a text in lower case, with single spaces: marks are the typesetter's."""
    return _NOT_WORD.sub(" ", fold(text).replace("'", "")).strip().casefold()
