"""Sides of a conflict that stand in sentences of their own, one behind the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.methods.candidates import Pool

_ANSWERS = re.compile(
    r"\b(?:denied|denies|deny|rejected|rejects|reject|dismissed|dismisses|disputed|disputes)\b"
    r"|\bcalled [“\"][^“”\"]+[”\"] the\b"
)


def abreast(pool: Pool, order: Sequence[int]) -> tuple[int, ...]:
    """The sentences in reading order, another side of a conflict behind the first that is told.

    A denial stands behind what it denies.

    Sentences that lean, or on which the next one leans, stay where they are, and so do those that
    tell more sides of the conflict than one.

    Args:
        pool: The sentences of the event.
        order: The chosen ones, in reading order.

    Returns:
        The same sentences.  Cost: linear in the pairs of chosen sentences.
    """
    result = list(order)
    place = 0
    while place < len(result):
        behind = place + 1
        for index in order:
            at = result.index(index)
            if at <= behind or not _opposed(pool, result[place], index):
                continue
            if _leads(pool, result, behind - 1) or not _free(pool, result, at):
                continue
            moved = result.pop(at)
            before = _answers(pool, result[place]) and not _answers(pool, moved)
            before = before and bool(pool.eligible[result[place]])
            result.insert(place if before else behind, moved)
            behind += 1
        place = max(behind, place + 1)
    return tuple(result)


def _answers(pool: Pool, index: int) -> bool:
    """Whether a sentence denies what another says, and so stands better behind that."""
    return _ANSWERS.search(pool.candidates[index].statement.text) is not None


def _opposed(pool: Pool, one: int, other: int) -> bool:
    """Whether two sentences tell one side each of a conflict, and not the same."""
    first, second = pool.told[one], pool.told[other]
    for conflict in {number for number, _ in first} & {number for number, _ in second}:
        mine = {side for number, side in first if number == conflict}
        theirs = {side for number, side in second if number == conflict}
        if len(mine) == len(theirs) == 1 and mine != theirs:
            return True
    return False


def _free(pool: Pool, order: Sequence[int], at: int) -> bool:
    """Whether a sentence neither leans nor has one behind it that leans on it."""
    return bool(pool.eligible[order[at]]) and not _leads(pool, order, at)


def _leads(pool: Pool, order: Sequence[int], at: int) -> bool:
    """Whether the sentence behind place ``at`` leans on the one there."""
    return at + 1 < len(order) and not pool.eligible[order[at + 1]]
