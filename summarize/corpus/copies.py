"""Wire copies and near-duplicates, found by the runs of words that articles share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from summarize.records import Document
from summarize.text.tokens import words

_RUN = 5
_SAMPLE = 4
_SHORTEST = 12
_CONTAINED = 0.8
_SAME_START = 0.7
_OWN_WORDS = 0.6
_POSTINGS = 30
_QUOTED = re.compile(r"“[^”]{20,}”|\"[^\"]{20,}\"|«[^»]{20,}»")


@dataclass(frozen=True, slots=True)
class _Print:
    """The runs of five words of an article, in order."""

    text: str
    runs: tuple[int, ...]
    words: int

    def own(self) -> frozenset[int]:
        """The runs outside quotations."""
        return frozenset(run for part in _QUOTED.split(self.text) for run in _runs(words(part)))


def find_copies(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Groups of article ids that are one voice, the one to read first.

    Two articles are copies if four fifths of the runs of five words of the shorter
    stand in the longer, near its start, and most of its words outside quotations do
    too.  So a text with another headline or dateline, or cut at the end, is a copy;
    two articles with one long statement in common are not.

    Args:
        documents: The articles of an event, or any number of them.

    Returns:
        Groups of at least two, in the order of their first ids.  The first of a group is
        the earliest among its longest; the others follow by date and id.

    Cost: linear in the words, by a fixed sample of the runs (Broder, "On the resemblance
    and containment of documents", 1997) and posting lists of bounded length.
    """
    if len(documents) < 2:
        return ()
    ordered = sorted(documents, key=lambda one: (one.article.published or "~", one.id))
    prints = [_print(document) for document in ordered]
    leader = list(range(len(ordered)))

    def root(at: int) -> int:
        while leader[at] != at:
            leader[at] = leader[leader[at]]
            at = leader[at]
        return at

    for one, other in _candidates(prints):
        a, b = root(one), root(other)
        if a != b and _is_copy(prints[one], prints[other]):
            leader[max(a, b)] = min(a, b)
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(len(ordered)):
        groups[root(at)].append(at)
    found: list[tuple[str, ...]] = []
    for members in groups.values():
        if len(members) > 1:
            longest = max(prints[at].words for at in members)
            first = next(at for at in members if prints[at].words >= 0.9 * longest)
            rest = (at for at in members if at != first)
            found.append((ordered[first].id, *(ordered[at].id for at in rest)))
    return tuple(sorted(found))


def _print(document: Document) -> _Print:
    text = " ".join(sentence.text for sentence in document.sentences) or document.article.text
    tokens = words(text)
    return _Print(text, tuple(_runs(tokens)), len(tokens))


def _runs(tokens: Sequence[str]) -> Iterable[int]:
    return (
        crc32(" ".join(tokens[at : at + _RUN]).encode()) for at in range(len(tokens) - _RUN + 1)
    )


def _candidates(prints: Sequence[_Print]) -> list[tuple[int, int]]:
    """Pairs that share at least two of the sampled runs."""
    postings: dict[int, list[int]] = defaultdict(list)
    for at, one in enumerate(prints):
        if one.words >= _SHORTEST:
            for run in sorted({run for run in one.runs if run % _SAMPLE == 0}):
                postings[run].append(at)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for articles in postings.values():
        for index, first in enumerate(articles):
            for second in articles[index + 1 : index + 1 + _POSTINGS]:
                shared[first, second] += 1
    return sorted(pair for pair, count in shared.items() if count >= 2)


def _is_copy(one: _Print, other: _Print) -> bool:
    short, long = sorted((one, other), key=lambda item: len(item.runs))
    needed = _CONTAINED * len(short.runs)
    known = set(long.runs)
    if sum(run in known for run in short.runs) < needed:
        return False
    start = set(long.runs[: int(1.4 * len(short.runs)) + 10])
    if sum(run in start for run in short.runs) < _SAME_START * len(short.runs):
        return False
    own = short.own()
    return not own or sum(run in known for run in own) >= _OWN_WORDS * len(own)
