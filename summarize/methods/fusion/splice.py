"""A path through the word graph as a sentence: one source sentence with a stretch of another.

A path is refused unless it is faithful by its make: it changes sentences at two shared words in a
row, holds every cue, hedge, negation and condition of both, and keeps each number and name with
the words around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.claims.sentence.shallow import Shallow
from summarize.methods.fusion.clauses import main_clause
from summarize.methods.fusion.constraints import binding
from summarize.methods.fusion.reading import finite, reading
from summarize.methods.fusion.wordgraph import CONTENT, WordGraph

_RUN = 3
_AROUND = 2
_CLASSES = ("NCUD", "MBHXvKe", "aT")


@dataclass(frozen=True, slots=True)
class Splice:
    """``sentences[base]`` whose tokens ``[first, last)`` give way to ``[start, end)`` of another.

    ``first`` is behind words that both share; so is ``last``, or it is the end.
    """

    base: int
    first: int
    last: int
    other: int
    start: int
    end: int

    def text(self, sentences: Sequence[Shallow]) -> str:
        """The sentence that comes out."""
        base, other = sentences[self.base], sentences[self.other]
        head = base.text[: base.ends[self.first - 1]]
        tail = base.text[base.ends[self.last - 1] :] if self.last < len(base) else ""
        return head + self.put(sentences) + tail if tail or other else head

    def put(self, sentences: Sequence[Shallow]) -> str:
        """The stretch of the other sentence, with the space before it."""
        other = sentences[self.other]
        return other.text[other.ends[self.start - 1] : other.ends[self.end - 1]]


def splice_of(graph: WordGraph, path: Sequence[int]) -> Splice | None:
    """The path as a splice of two sentences; ``None`` if it takes from more, or from one."""
    for base in sorted(graph.nodes[path[0]].at):
        if graph.nodes[path[0]].at[base] != 0:
            continue
        head = _run(graph, path, 0, base)
        if head >= len(path):
            return None
        for other in sorted(graph.nodes[path[head - 1]].at):
            if other == base:
                continue
            stop = _run(graph, path, head - 1, other)
            if stop <= head:
                continue
            start = graph.nodes[path[head - 1]].at[other] + 1
            end = start + (stop - head)
            first = graph.nodes[path[head - 1]].at[base] + 1
            if stop == len(path):
                last = len(graph.paths[base]) - 2
                return Splice(base, first, last, other, start, end)
            back = graph.nodes[path[stop - 1]].at.get(base, -1)
            if back >= first and _run(graph, path, stop - 1, base) == len(path):
                return Splice(base, first, back + 1, other, start, end)
    return None


def _run(graph: WordGraph, path: Sequence[int], at: int, sentence: int) -> int:
    """Up to where the path follows one sentence, token by token, from ``path[at]`` on."""
    place = graph.nodes[path[at]].at.get(sentence)
    if place is None:
        return at
    j = at + 1
    while j < len(path) and graph.nodes[path[j]].at.get(sentence) == place + j - at:
        j += 1
    return j


def faithful(splice: Splice, sentences: Sequence[Shallow]) -> bool:
    """Whether the splice says nothing that its two sentences do not."""
    base, other = sentences[splice.base], sentences[splice.other]
    gone = base.tags[splice.first : splice.last]
    new = other.tags[splice.start : splice.end]
    if not _anchored(base, splice.first, other, splice.start):
        return False
    closes = splice.last < len(base)
    if closes and not _anchored_behind(base, splice.last, other, splice.end):
        return False
    if splice.first < _RUN or len(new) < _RUN or not gone or _class(gone[0]) != _class(new[0]):
        return False
    if any(letter in gone and letter in new for letter in "U") and not _same_numbers(
        base, splice, other
    ):
        return False
    if _near_number(base, splice.first) or _near_number(other, splice.start):
        return False
    if _links(base, splice.first, splice.last) != _links(other, splice.start, splice.end):
        return False
    text = splice.text(sentences)
    s = reading(text)
    if ".." in text or not {*binding(base), *binding(other)} <= {*binding(s)}:
        return False
    if len(set(_names(base, splice.first, splice.last))) and not (
        set(_names(other, splice.start, splice.end)) <= set(_names(base, 0, len(base)))
    ):
        return False
    return main_clause(s, 0, len(s)) and not _repeats(s, base, other)


def _class(letter: str) -> str:
    """One letter for words that may stand in the same place."""
    return next((kind for kind in _CLASSES if letter in kind), letter)


def _anchored(base: Shallow, i: int, other: Shallow, j: int) -> bool:
    """Whether the two words before the seam are the same in both, one of them of content."""
    if i < 2 or j < 2:
        return False
    same = base.low[i - 2 : i] == other.low[j - 2 : j]
    return same and any(tag in CONTENT for tag in base.tags[i - 2 : i])


def _anchored_behind(base: Shallow, i: int, other: Shallow, j: int) -> bool:
    """The same for the seam where the base goes on: its last words stand in both."""
    return _anchored(base, i, other, j) or (
        base.low[i - 1 : i + 1] == other.low[j - 1 : j + 1]
        and any(tag in CONTENT for tag in base.tags[i - 1 : i + 1])
    )


def _links(s: Shallow, a: int, b: int) -> tuple[str, bool]:
    """What opens clauses in a stretch, and whether it holds a finite verb: both must be kept."""
    opened = "".join(tag for tag in s.tags[a:b] if tag in "sWt;:-(R")
    return opened, any(finite(s, j, j + 1) for j in range(a, b))


def _near_number(s: Shallow, seam: int) -> bool:
    """Whether a number stands so near a seam that it could lose what it counts."""
    return "U" in s.tags[max(0, seam - _AROUND) : seam + 1]


def _same_numbers(base: Shallow, splice: Splice, other: Shallow) -> bool:
    gone = [base.low[j] for j in range(splice.first, splice.last) if base.tags[j] == "U"]
    new = [other.low[j] for j in range(splice.start, splice.end) if other.tags[j] == "U"]
    return set(new) <= set(gone)


def _names(s: Shallow, a: int, b: int) -> list[str]:
    return [s.low[j] for j in range(a, b) if s.tags[j] in "CT"]


def _repeats(s: Shallow, base: Shallow, other: Shallow) -> bool:
    """Whether a content word stands more often than in either sentence."""
    return any(
        s.low.count(word) > max(base.low.count(word), other.low.count(word))
        for word, tag in zip(s.low, s.tags, strict=True)
        if tag in CONTENT
    )
