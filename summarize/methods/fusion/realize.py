"""From chosen sentences to what is printed: neighbours are joined, and days linked."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.methods.fusion.connect import connected
from summarize.methods.fusion.merge import merged
from summarize.methods.fusion.style import Style
from summarize.records import Statement


def realize(
    chosen: Sequence[Statement], style: Style, *, merge: bool = True
) -> tuple[Statement, ...]:
    """The chosen sentences as they are printed, in order.

    Args:
        chosen: The sentences in reading order.
        style: How words and names are written.
        merge: Whether two sentences may become one; three never do.
    """
    printed: list[Statement] = []
    for statement in chosen:
        able = merge and printed and not _double(printed[-1]) and not _double(statement)
        both = merged(printed[-1], statement, style.casing) if able else None
        if both is not None:
            printed[-1] = both
        else:
            printed.append(statement)
    return style.again.shortened(connected(printed))


def _double(statement: Statement) -> bool:
    return any(edit.kind == "fused" for edit in statement.edits)
