"""Cutting stretches out of a statement while every edit of it is kept account of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarize.records import Edit, Statement

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Cut:
    """Characters ``[start, end)`` of a statement give way to ``put``; ``rule`` says why."""

    start: int
    end: int
    rule: str
    put: str = ""


def apply(
    statement: Statement,
    cuts: Sequence[Cut],
    kind: Literal["cut", "fused", "date", "name", "cue"] = "cut",
) -> Statement:
    """``statement`` with ``cuts`` made, each recorded as an :class:`Edit` with what stood there.

    Of two cuts that cross, the one that starts first is made, of two that start together the
    longer one; a cut that crosses an earlier edit of the statement is not made.  What the article
    says is kept in ``was`` also where the stretch itself had been edited before.

    Cost: linear in the text and its edits.
    """
    text, edits = statement.text, statement.edits
    parts: list[str] = []
    made: list[Edit] = []
    here = length = 0
    waiting = list(edits)

    def carry(until: int) -> None:
        """Edits that lie before ``until`` move to where their words stand now."""
        while waiting and waiting[0].end <= until:
            edit = waiting.pop(0)
            made.append(
                replace(edit, start=edit.start - here + length, end=edit.end - here + length)
            )

    for cut in sorted(cuts, key=lambda one: (one.start, -one.end)):
        if cut.start < here or any(_crosses(cut, edit) for edit in edits):
            continue
        while waiting and waiting[0].start < cut.start and waiting[0].end <= cut.start:
            carry(waiting[0].end)
        inside = [edit for edit in waiting if edit.start >= cut.start and edit.end <= cut.end]
        waiting = [edit for edit in waiting if edit not in inside]
        parts += [text[here : cut.start], cut.put]
        length += cut.start - here
        was = _undone(text, cut.start, cut.end, inside)
        if was != cut.put:
            made.append(Edit(length, length + len(cut.put), was, kind))
        length += len(cut.put)
        here = cut.end
    carry(len(text))
    parts.append(text[here:])
    return replace(statement, text="".join(parts), edits=tuple(made))


def _crosses(cut: Cut, edit: Edit) -> bool:
    """Whether an edit lies partly inside the cut."""
    overlap = edit.start < cut.end and cut.start < edit.end
    return overlap and not (cut.start <= edit.start and edit.end <= cut.end)


def _undone(text: str, start: int, end: int, edits: Sequence[Edit]) -> str:
    """What the article says between ``start`` and ``end``."""
    parts, here = [], start
    for edit in edits:
        parts += [text[here : edit.start], edit.was]
        here = edit.end
    parts.append(text[here:end])
    return _SPACE.sub(" ", "".join(parts))
