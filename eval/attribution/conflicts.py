"""Whether a summary that takes one side of a conflict gives the other as well."""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from eval.attribution.units import numbers_of
from summarize.claims.conflicts import find_conflicts
from summarize.records import Conflict, Event, Position, Statement
from summarize.text.tokens import content_stems

_SHARE = 0.3
"""Share of the stems of a sentence that the evidence of a position must hold."""

_known: WeakKeyDictionary[Event, tuple[Conflict, ...]] = WeakKeyDictionary()


def conflict_kept(summary: Sequence[Statement], event: Event) -> float | None:
    """Of the conflicts that a summary takes a side of, the share of which it gives both.

    A position is given by a sentence that has its evidence, or its value together with a
    part of its evidence's words.

    Args:
        summary: The statements.
        event: The event with its claims; its conflicts are found once.

    Returns:
        A share in [0, 1]; ``None`` if no conflict is touched.
    """
    conflicts = _known.get(event)
    if conflicts is None:
        conflicts = _known[event] = find_conflicts(event) if event.claims else ()
    touched = both = 0
    for conflict in conflicts:
        given = sum(
            any(gives(statement, position) for statement in summary) for position in conflict.values
        )
        touched += given > 0
        both += given > 1
    return both / touched if touched else None


def gives(statement: Statement, position: Position) -> bool:
    """Whether a sentence gives one side of a conflict: its evidence, or its value and words."""
    for evidence in position.evidence:
        for own in statement.evidence:
            if own.article_id == evidence.article_id and own.text == evidence.text:
                return True
    value = numbers_of(position.value)
    if value and not value <= numbers_of(statement.text):
        return False
    stems = set(content_stems(statement.text))
    if not value and not set(content_stems(position.value)) & stems:
        return False
    return any(
        len(stems & set(content_stems(evidence.text))) >= _SHARE * len(stems)
        for evidence in position.evidence
    )
