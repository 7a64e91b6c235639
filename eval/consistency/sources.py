"""The sources of a summary, indexed once for all the sentences that are checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from eval.consistency.articles import SentenceIndex, article_index, bare_words, fold
from eval.consistency.checker import DocSpan
from eval.consistency.tokens import Token
from summarize.records import Claim
from summarize.text.reading import uncollected

MAX_CHARACTERS = 400_000
"""Longer sources are cut, all texts together, and the result says so."""


@dataclass(slots=True, eq=False)
class SourceSentence:
    """A sentence of a source as it was read; ``index`` counts over all sources."""

    index: int
    place: DocSpan
    number: int
    read: SentenceIndex

    @property
    def text(self) -> str:
        """What it says."""
        return self.read.text

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens without punctuation."""
        return self.read.tokens

    @property
    def marks(self) -> tuple[str, ...]:
        """The punctuation before each token, and at the end."""
        return self.read.marks

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its content words."""
        return self.read.keys

    @property
    def at(self) -> dict[str, list[int]]:
        """Where each key stands among its tokens."""
        return self.read.at


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Where a text stands word for word, and whether it is ``whole`` sentences there."""

    place: DocSpan
    whole: bool


class Sources:
    """All sentences of the sources of one summary.

    Args:
        docs: The texts, in order.

    Cost: linear in the texts; each article is read once for all events
    (:func:`eval.consistency.articles.article_index`).
    """

    def __init__(self, docs: Sequence[str]) -> None:
        self.truncated = sum(map(len, docs)) > MAX_CHARACTERS
        self.docs = _cut(docs) if self.truncated else list(docs)
        self.articles = [article_index(doc) for doc in self.docs]
        self.sentences: list[SourceSentence] = []
        self.postings: dict[str, list[int]] = defaultdict(list)
        self._first: list[int] = []
        self._pairs: dict[tuple[str, str], list[int]] = {}
        self._around: dict[int, frozenset[str]] = {}
        for number, article in enumerate(self.articles):
            first = len(self.sentences)
            self._first.append(first)
            for place, span in enumerate(article.spans):
                where = DocSpan(number, span.start, span.end)
                read = article.sentences[place]
                self.sentences.append(SourceSentence(first + place, where, place, read))
            for key, places in article.postings.items():
                self.postings[key] += [first + place for place in places]
        self.postings.default_factory = None

    def pairs(self, left: str, right: str) -> list[int]:
        """The sentences in which one key follows right behind the other."""
        pair = (left, right)
        found = self._pairs.get(pair)
        if found is None:
            few, many = self.postings.get(left, []), self.postings.get(right, [])
            if len(many) < len(few):
                few = many
            found = [index for index in few if pair in self.sentences[index].read.pairs]
            self._pairs[pair] = found
        return found

    def is_name(self, key: str) -> bool:
        """Whether a source has the key as a name anywhere."""
        return any(
            token.name and token.key == key
            for index in self.postings.get(key, ())
            for token in self.sentences[index].tokens
        )

    def around(self, index: int) -> frozenset[str]:
        """All keys of a sentence, the two before it and the one behind it in its article."""
        found = self._around.get(index)
        if found is None:
            doc = self.sentences[index].place.doc
            near = self.sentences[max(0, index - 2) : index + 2]
            keys = [other.read.all_keys for other in near if other.place.doc == doc]
            found = self._around[index] = frozenset[str]().union(*keys)
        return found

    def claims_at(self, index: int) -> Sequence[Claim]:
        """The claims that reach into a sentence; offsets are into its article."""
        sentence = self.sentences[index]
        return self.articles[sentence.place.doc].claims_at(sentence.number)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, as they are written in lower case."""
        return frozenset[str]().union(*(article.words for article in self.articles))

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
        return frozenset[str]().union(*(article.name_keys for article in self.articles))

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Words that are nothing but capitals."""
        return frozenset[str]().union(*(article.acronyms for article in self.articles))

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of every run of two to six words with a capital."""
        return frozenset[str]().union(*(article.initials for article in self.articles))

    def verbatim(self, text: str) -> Verbatim | None:
        """Where the sources hold ``text`` word for word; whole sentences are preferred."""
        wanted = fold(text)
        if not wanted:
            return None
        part = None
        for number, article in enumerate(self.articles):
            found = article.folded.find(wanted)
            while found >= 0:
                end = found + len(wanted)
                if _is_apart(article.folded, found, end):
                    place = self.sentences[self._first[number] + article.sentence_at(found)].place
                    if article.whole(found, end):
                        return Verbatim(place, whole=True)
                    part = part or place
                found = article.folded.find(wanted, found + 1)
        return None if part is None else Verbatim(part, whole=False)

    def has_words(self, text: str) -> bool:
        """Whether a source has these words in a row, punctuation and capitals aside."""
        wanted = bare_words(text)
        return bool(wanted) and any(f" {wanted} " in doc.bare for doc in self.articles)


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends with whole words."""
    before = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    after = end == len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
    return before and after


def _cut(docs: Sequence[str]) -> list[str]:
    """The texts, each cut to an equal share of what can be read."""
    share = MAX_CHARACTERS // len(docs)
    spare = sum(max(0, share - len(doc)) for doc in docs)
    longer = sum(len(doc) > share for doc in docs)
    return [doc[: share + spare // longer] if len(doc) > share else doc for doc in docs]


@lru_cache(maxsize=8)
@uncollected
def sources_of(docs: tuple[str, ...]) -> Sources:
    """The index of these texts, kept for the summaries of the same event that follow."""
    return Sources(docs)
