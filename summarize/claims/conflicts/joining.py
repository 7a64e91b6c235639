"""Joining what belongs together: disjoint sets with the smallest member as their root."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


class Groups:
    """Numbers ``0 .. size - 1`` in disjoint groups.  Cost: nearly constant a join."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, member: int) -> int:
        """The smallest member of a group."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, first: int, second: int) -> None:
        """Puts two groups together."""
        a, b = sorted((self.root(first), self.root(second)))
        self._parent[b] = a

    def lists(self) -> list[list[int]]:
        """The groups, each in order, by their first member."""
        groups: dict[int, list[int]] = {}
        for member in range(len(self._parent)):
            groups.setdefault(self.root(member), []).append(member)
        return list(groups.values())


def opposed(found: Sequence[T], oppose: Callable[[T, T], bool]) -> Iterator[list[T]]:
    """The groups of what stands against each other, directly or through a third.

    Args:
        found: What may, in order.
        oppose: Whether an earlier and a later one cannot both be.  Cost: one call a pair.
    """
    joined = Groups(len(found))
    against: set[int] = set()
    for second, later in enumerate(found):
        for first, earlier in enumerate(found[:second]):
            if oppose(earlier, later):
                joined.join(first, second)
                against |= {first, second}
    for group in joined.lists():
        sides = [found[number] for number in group if number in against]
        if sides:
            yield sides
