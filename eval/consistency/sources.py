"""The sources of a summary, indexed once for all the sentences that are checked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from eval.consistency.checker import DocSpan
from eval.consistency.tokens import Token, tokenize
from summarize.claims.extract import extract
from summarize.records import Article, Claim, Document, Sentence
from summarize.text.names import name_key
from summarize.text.sentences import split

_QUOTES = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "`": "'", "ʼ": "'"}
)
_DASHES = str.maketrans(dict.fromkeys("‐‑–—", "-"))
_NOT_WORD = re.compile(r"[^\w]+")
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
_SPACE = re.compile(r"\s+")
_DOUBLED = re.compile(r"''")
_BEFORE_SIGN = re.compile(r"\s+(?=[.,;:!?%)\]']|n't\b)")
_INSIDE_NAMES = frozenset({"of", "for", "the", "and", "in", "on"})
MAX_CHARACTERS = 400_000
"""Longer sources are cut, all texts together, and the result says so."""


@dataclass(slots=True, eq=False)
class SourceSentence:
    """A sentence of a source with its tokens; ``index`` counts over all sources."""

    index: int
    place: DocSpan
    number: int
    text: str
    tokens: tuple[Token, ...]
    keys: frozenset[str]
    at: dict[str, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Where a text stands word for word, and whether it is ``whole`` sentences there."""

    place: DocSpan
    whole: bool


class Sources:
    """All sentences of the sources of one summary.

    Args:
        docs: The texts, in order.

    Cost: linear in the texts, about ten microseconds a word, claims only when asked for.
    """

    def __init__(self, docs: Sequence[str]) -> None:
        self.truncated = sum(map(len, docs)) > MAX_CHARACTERS
        self.docs = _cut(docs) if self.truncated else list(docs)
        self.folded = [fold(doc) for doc in self.docs]
        self.sentences: list[SourceSentence] = []
        self.postings: dict[str, list[int]] = defaultdict(list)
        self.pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.words: set[str] = set()
        self.names: set[str] = set()
        for number, doc in enumerate(self.docs):
            for place, span in enumerate(split(doc)):
                self._add(DocSpan(number, span.start, span.end), place, span.of(doc))

    def _add(self, place: DocSpan, number: int, text: str) -> None:
        tokens = tokenize(text)
        index = len(self.sentences)
        at: dict[str, list[int]] = {}
        before = ""
        for position, token in enumerate(tokens):
            if token.kind == "p":
                continue
            at.setdefault(token.key, []).append(position)
            self.words.add(token.word)
            if token.name:
                self.names.add(token.key)
            if before:
                posted = self.pairs[before, token.key]
                if not posted or posted[-1] != index:
                    posted.append(index)
            before = token.key
        for key in at:
            self.postings[key].append(index)
        keys = frozenset(token.key for token in tokens if token.content)
        self.sentences.append(SourceSentence(index, place, number, text, tokens, keys, at))

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """Each text with nothing but its words, for quotations."""
        return tuple(bare_words(doc) for doc in self.folded)

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The keys of all numbers."""
        return tuple(sorted(key for key in self.postings if key[0] == "#"))

    @cached_property
    def by_prefix(self) -> dict[str, list[str]]:
        """The words of the sources by their first three letters."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self.words):
            if len(word) > 2:
                found[word[:3]].append(word)
        return dict(found)

    @cached_property
    def name_keys(self) -> frozenset[str]:
        """The keys of all words with a capital, for names in other spellings."""
        words = {
            token.word for s in self.sentences for token in s.tokens if token.name and token.content
        }
        return frozenset(name_key(word.title()) for word in words)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Words that are nothing but capitals."""
        return frozenset(word for doc in self.docs for word in _CAPITALS.findall(doc))

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
    def claims(self) -> tuple[tuple[Claim, ...], ...]:
        """The claims of each source, narrated ones left out."""
        return tuple(extract(as_document(str(n), doc)) for n, doc in enumerate(self.docs))

    @cached_property
    def claims_at(self) -> dict[int, list[Claim]]:
        """The claims that reach into each sentence, by its index."""
        found: dict[int, list[Claim]] = defaultdict(list)
        for number, claims in enumerate(self.claims):
            own = self.by_doc[number]
            for claim in claims:
                for sentence in own[claim.sentence : claim.sentence + 8]:
                    place = sentence.place
                    if any(s.start < place.end and place.start < s.end for s in claim.content):
                        found[sentence.index].append(claim)
        return dict(found)

    def verbatim(self, text: str) -> Verbatim | None:
        """Where the sources hold ``text`` word for word; whole sentences are preferred."""
        wanted = fold(text)
        if not wanted:
            return None
        part = None
        for number, folded in enumerate(self.folded):
            found = folded.find(wanted)
            while found >= 0:
                end = found + len(wanted)
                if _is_apart(folded, found, end):
                    if found in self._starts[number] and end in self._ends[number]:
                        return Verbatim(self._place(number, wanted), whole=True)
                    part = number if part is None else part
                found = folded.find(wanted, found + 1)
        return None if part is None else Verbatim(self._place(part, wanted), whole=False)

    def has_words(self, text: str) -> bool:
        """Whether a source has these words in a row, punctuation and capitals aside."""
        wanted = bare_words(text)
        return bool(wanted) and any(f" {wanted} " in f" {doc} " for doc in self.bare)

    @cached_property
    def _starts(self) -> list[frozenset[int]]:
        """Where sentences start in the folded texts."""
        return [bounds[0] for bounds in self._bounds]

    @cached_property
    def _ends(self) -> list[frozenset[int]]:
        """Where sentences end in the folded texts."""
        return [bounds[1] for bounds in self._bounds]

    @cached_property
    def _bounds(self) -> list[tuple[frozenset[int], frozenset[int]]]:
        found = []
        for number, folded in enumerate(self.folded):
            starts, ends, reached = set(), set(), 0
            for sentence in self.by_doc[number]:
                text = fold(sentence.text)
                at = folded.find(text, reached)
                if at >= 0:
                    starts.add(at)
                    reached = at + len(text)
                    ends.add(reached)
            found.append((frozenset(starts), frozenset(ends)))
        return found

    @cached_property
    def by_doc(self) -> list[list[SourceSentence]]:
        """The sentences of each source."""
        found: list[list[SourceSentence]] = [[] for _ in self.docs]
        for sentence in self.sentences:
            found[sentence.place.doc].append(sentence)
        return found

    def _place(self, number: int, wanted: str) -> DocSpan:
        inside = None
        for sentence in self.by_doc[number]:
            text = fold(sentence.text)
            if wanted in text:
                return sentence.place
            if inside is None and text and text in wanted:
                inside = sentence.place
        return inside or DocSpan(number, 0, len(self.docs[number]))


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends with whole words."""
    before = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    after = end == len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
    return before and after


def as_document(name: str, text: str) -> Document:
    """A bare text as a document: all of it is story."""
    sentences = []
    paragraph = last = 0
    for index, span in enumerate(split(text)):
        paragraph += "\n" in text[last : span.start]
        last = span.end
        sentences.append(Sentence(name, index, span.start, span.end, span.of(text), paragraph))
    return Document(Article(name, text), tuple(sentences))


def _cut(docs: Sequence[str]) -> list[str]:
    """The texts, each cut to an equal share of what can be read."""
    share = MAX_CHARACTERS // len(docs)
    spare = sum(max(0, share - len(doc)) for doc in docs)
    longer = sum(len(doc) > share for doc in docs)
    return [doc[: share + spare // longer] if len(doc) > share else doc for doc in docs]


@lru_cache(maxsize=8)
def sources_of(docs: tuple[str, ...]) -> Sources:
    """The index of these texts, kept for the summaries of the same event that follow."""
    return Sources(docs)


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """``text`` with one kind of quotation marks and dashes, and single spaces."""
    text = _DOUBLED.sub('"', text.translate(_QUOTES).translate(_DASHES))
    return _SPACE.sub(" ", _BEFORE_SIGN.sub("", text)).strip()


@lru_cache(maxsize=1 << 14)
def bare_words(text: str) -> str:
    """The words of a text in lower case, with single spaces: marks are the typesetter's."""
    return _NOT_WORD.sub(" ", fold(text).replace("'", "")).strip().casefold()
