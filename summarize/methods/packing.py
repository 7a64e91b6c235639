"""What of the articles goes into an input that has no room for all of them.

Articles that are joined and cut at the end lose the last ones whole, which costs ten points of
ROUGE on events of many articles; here each has its share of the room.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

SHORTEST_CLIP = 16
"""Tokens below which the beginning of a sentence says nothing."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What is kept of each article.

    Attributes:
        kept: The places of the sentences of each article that go in, in order.
        clipped: For an article of which no sentence fits its share, how many tokens of its only
            kept sentence go in.
    """

    kept: tuple[tuple[int, ...], ...]
    clipped: tuple[int | None, ...]


def shares(lengths: Sequence[int], room: int) -> list[int]:
    """Room shared evenly; what short articles leave goes to the longer ones.

    Args:
        lengths: The tokens of each article.
        room: The tokens that there are for all.

    Returns:
        Tokens for each, at most its length, ``min(room, sum(lengths))`` together.  Of articles
        that are cut none gets more than one token more than another.

    Cost: n log n.
    """
    found = [0] * len(lengths)
    left = max(0, room)
    order = sorted(range(len(lengths)), key=lambda index: (lengths[index], index))
    for passed, index in enumerate(order):
        found[index] = min(lengths[index], left // (len(order) - passed))
        left -= found[index]
    return found


def pack(
    lengths: Sequence[Sequence[int]], room: int, worth: Callable[[], Sequence[Sequence[float]]]
) -> Packed:
    """Whole sentences within each article's share, those of the greatest worth first.

    Args:
        lengths: The tokens of each sentence of each article.
        room: The tokens that there are for all articles.
        worth: Gives what each sentence is worth; asked only if something must be left out.

    Returns:
        What goes in.  What whole sentences leave of the shares is filled up with the sentences of
        the greatest worth of any article.

    Cost: n log n in sentences.
    """
    totals = [sum(article) for article in lengths]
    if sum(totals) <= room:
        kept = tuple(tuple(range(len(article))) for article in lengths)
        return Packed(kept, (None,) * len(lengths))
    values = worth()
    chosen: list[set[int]] = []
    clipped: list[int | None] = []
    left = room
    for article, value, share in zip(lengths, values, shares(totals, room), strict=True):
        taken, used = _taken(article, value, share)
        clip = None
        if not taken and share >= SHORTEST_CLIP:
            taken, used = {_ranked(value)[0]}, share
            clip = share
        chosen.append(taken)
        clipped.append(clip)
        left -= used
    rest = sorted(
        (-value, place, index)
        for place, (taken, worths) in enumerate(zip(chosen, values, strict=True))
        for index, value in enumerate(worths)
        if index not in taken and clipped[place] is None
    )
    for _, place, index in rest:
        if lengths[place][index] <= left:
            chosen[place].add(index)
            left -= lengths[place][index]
    return Packed(tuple(tuple(sorted(taken)) for taken in chosen), tuple(clipped))


def _taken(article: Sequence[int], worth: Sequence[float], share: int) -> tuple[set[int], int]:
    taken: set[int] = set()
    used = 0
    for index in _ranked(worth):
        if used + article[index] <= share:
            taken.add(index)
            used += article[index]
    return taken, used


def _ranked(worth: Sequence[float]) -> list[int]:
    return sorted(range(len(worth)), key=lambda index: (-worth[index], index))
