"""Sentences that stand on different sides of a conflict: none is a copy of the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarize.claims.conflicts import find_conflicts
from summarize.records import Event, Evidence, Position, Statement

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")

Place = tuple[str, int]
"""The id of an article, and where in it a sentence begins."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Which sentences of an event tell which side of which of its conflicts.

    ``places`` gives for the beginning of a sentence the sides that it tells, each the number of a
    conflict and the number of a side in it; ``counts`` says how many sides each conflict has.
    """

    places: Mapping[Place, frozenset[tuple[int, int]]]
    counts: tuple[int, ...]

    def told(self, statement: Statement) -> frozenset[tuple[int, int]]:
        """The sides that a statement tells: those of the sentences that it stands on."""
        found: frozenset[tuple[int, int]] = frozenset()
        for evidence in statement.evidence:
            found |= self.places.get(_place(evidence), frozenset())
        return found


def sides_of(event: Event) -> Sides:
    """The sides of the conflicts of an event.  Cost: that of finding them, which is kept."""
    places: dict[Place, set[tuple[int, int]]] = {}
    counts: list[int] = []
    for number, conflict in enumerate(find_conflicts(event) if event.claims else ()):
        counts.append(len(conflict.values))
        for side, position in enumerate(conflict.values):
            for evidence in _telling(position):
                places.setdefault(_place(evidence), set()).add((number, side))
    return Sides({place: frozenset(sides) for place, sides in places.items()}, tuple(counts))


def opposed(told: Sequence[frozenset[tuple[int, int]]], index: int) -> list[int]:
    """The sentences that tell another side than sentence ``index``, and not its own as well."""
    own = told[index]
    if not own:
        return []
    return [
        other
        for other, sides in enumerate(told)
        if any(
            number == conflict and side != mine and (number, mine) not in sides
            for conflict, mine in own
            for number, side in sides
        )
    ]


def same_sides(told: Sequence[frozenset[tuple[int, int]]], index: int) -> NDArray[np.bool_]:
    """Which sentences tell the same sides of conflicts as sentence ``index``, ``(n,)``."""
    own = told[index]
    return np.array([sides == own for sides in told], dtype=bool)


def _telling(position: Position) -> Sequence[Evidence]:
    """The evidence that gives the figures of a side; all of it where none does."""
    figures = frozenset(_FIGURE.findall(position.value))
    telling = [e for e in position.evidence if figures <= frozenset(_FIGURE.findall(e.text))]
    return telling or position.evidence


def _place(evidence: Evidence) -> Place:
    return evidence.article_id, evidence.start
