"""From chosen sentences to what is printed: neighbours are joined, and days linked."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.methods.fusion.connect import connected
from summarize.methods.fusion.merge import merged
from summarize.records import Statement


def realize(chosen: Sequence[Statement], *, merge: bool = True) -> tuple[Statement, ...]:
    """The chosen sentences as they are printed, in order.

    Args:
        chosen: The sentences in reading order.
        merge: Whether two sentences may become one; three never do.
    """
    printed: list[Statement] = []
    double = False
    for statement in chosen:
        both = merged(printed[-1], statement) if merge and printed and not double else None
        double = both is not None
        if both is not None:
            printed[-1] = both
        else:
            printed.append(statement)
    return connected(printed)
