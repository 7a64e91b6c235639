"""Which stretches of a summary sentence are copied, from where, and what stands between.

Greedy longest match (Grusky et al. 2018) against the evidence sentences, so that clauses
may change their order.  What stands between two stretches copied from the same place is an
edit: words of the summary in the place of words of the source.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import Token

_NEAR = 8
_CARRYING = 4


@dataclass(frozen=True, slots=True)
class Fragment:
    """``length`` tokens of the summary from ``start``, copied from ``at`` in a sentence."""

    start: int
    length: int
    source: SourceSentence
    at: int


@dataclass(frozen=True, slots=True)
class Replaced:
    """Tokens of the summary that stand where the source has others; either may be empty."""

    new: tuple[Token, ...]
    old: tuple[Token, ...]
    source: SourceSentence


@dataclass(frozen=True, slots=True)
class Alignment:
    """A summary sentence held against its evidence.

    ``tokens`` are those of the summary without punctuation; ``found`` says for each
    where it was copied from.
    """

    tokens: tuple[Token, ...]
    fragments: tuple[Fragment, ...]
    found: tuple[tuple[SourceSentence, int] | None, ...]
    edits: tuple[Replaced, ...]


def bare(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Tokens without punctuation."""
    return tuple(token for token in tokens if token.kind != "p")


def align(tokens: Sequence[Token], evidence: Sequence[SourceSentence]) -> Alignment:
    """Aligns a sentence with its evidence.

    Args:
        tokens: The tokens of the summary sentence.
        evidence: Source sentences, best first; earlier ones win ties.

    Cost: the number of pairs of equal tokens times the length of what is copied.
    """
    own = bare(tokens)
    fragments: list[Fragment] = []
    position = 0
    while position < len(own):
        best = _longest(own, position, evidence, fragments[-1] if fragments else None)
        if best is None or (best.length == 1 and not own[position].content):
            position += 1
            continue
        fragments.append(best)
        position += best.length
    fragments = [f for i, f in enumerate(fragments) if not _intrudes(fragments, i)]
    found: list[tuple[SourceSentence, int] | None] = [None] * len(own)
    for fragment in fragments:
        for step in range(fragment.length):
            found[fragment.start + step] = (fragment.source, fragment.at + step)
    _bridge(own, found)
    return Alignment(own, tuple(fragments), tuple(found), tuple(_edits(own, fragments)))


def _intrudes(fragments: Sequence[Fragment], index: int) -> bool:
    """Whether a single word stands where the copied text goes on with another in its place."""
    if not 0 < index < len(fragments) - 1 or fragments[index].length > 1:
        return False
    left, own, right = fragments[index - 1 : index + 2]
    if left.source is not right.source or left.length + right.length < _CARRYING:
        return False
    begin, end = left.at + left.length, right.at
    filled = own.start == left.start + left.length and right.start == own.start + 1
    return (
        filled
        and 0 < end - begin <= 2
        and not (own.source is left.source and begin <= own.at < end)
    )


def _longest(
    own: Sequence[Token],
    position: int,
    evidence: Sequence[SourceSentence],
    before: Fragment | None,
) -> Fragment | None:
    best: Fragment | None = None
    rank: tuple[int, int, int] = (0, 0, 0)
    for order, source in enumerate(evidence):
        theirs = source.read.order
        for at in source.at.get(own[position].key, ()):
            length = 1
            while (
                position + length < len(own)
                and at + length < len(theirs)
                and own[position + length].key == theirs[at + length]
            ):
                length += 1
            follows = 0
            if before is not None and before.source is source:
                gap = at - before.at - before.length
                follows = max(0, _NEAR - gap) if gap >= 0 else 0
            here = (length, follows, -order)
            if best is None or here > rank:
                best, rank = Fragment(position, length, source, at), here
    return best


def _bridge(own: Sequence[Token], found: list[tuple[SourceSentence, int] | None]) -> None:
    """Single function words beside a copied stretch that stand at the same place there."""
    for position in range(1, len(own)):
        before = found[position - 1]
        if found[position] is None and before is not None:
            theirs = before[0].read.order
            at = before[1] + 1
            if at < len(theirs) and theirs[at] == own[position].key:
                found[position] = (before[0], at)


def _edits(own: Sequence[Token], fragments: Sequence[Fragment]) -> list[Replaced]:
    edits: list[Replaced] = []
    if fragments:
        first = fragments[0]
        stream = first.source
        head = own[: first.start]
        if head and first.at:
            old = stream.tokens[max(0, first.at - len(head) - 1) : first.at]
            edits.append(Replaced(tuple(head), old, first.source))
    for left, right in itertools.pairwise(fragments):
        new = tuple(own[left.start + left.length : right.start])
        if left.source is right.source:
            begin, end = left.at + left.length, right.at
            if begin <= end and (new or end > begin) and end - begin <= len(new) + _NEAR:
                edits.append(Replaced(new, left.source.tokens[begin:end], left.source))
                continue
        if new:
            after = left.at + left.length
            old = left.source.tokens[after : after + len(new) + 1]
            edits.append(Replaced(new, old, left.source))
    if fragments:
        last = fragments[-1]
        tail = own[last.start + last.length :]
        at = last.at + last.length
        if tail:
            stream = last.source
            old = stream.tokens[at : at + len(tail) + 1]
            edits.append(Replaced(tuple(tail), old, last.source))
    return edits
