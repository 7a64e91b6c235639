"""Applying changes to a sentence while keeping account of every one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarize.records import Edit, Statement

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Change:
    """Characters ``[start, end)`` of an article give way to ``text``."""

    start: int
    end: int
    text: str
    kind: Literal["speaker", "name", "date", "cue", "label", "cut"]


def rewrite(sentence: str, offset: int, changes: Sequence[Change]) -> tuple[str, tuple[Edit, ...]]:
    """A sentence with changes made, white space folded, and the edits that tell them.

    Args:
        sentence: The text of the sentence.
        offset: Where it starts in its article; changes are given in the article.
        changes: What to change; of two that cross, the one that starts first is made.

    Returns:
        The new text, and an edit for every change that was made.
    """
    parts: list[str] = []
    edits: list[Edit] = []
    length = here = 0
    last = len(sentence)
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        start, end = max(0, change.start - offset), min(last, change.end - offset)
        if start < here or end < start or sentence[start:end] == change.text:
            continue
        before = _folded(sentence[here:start])
        doubled = change.text.endswith("r.") and sentence[end : end + 1] == "."
        new = change.text[:-1] if doubled else change.text  # "Penn Jr." before a full stop
        parts += [before, new]
        length += len(before)
        edits.append(Edit(length, length + len(new), sentence[start:end], change.kind))
        length += len(new)
        here = end
    parts.append(_folded(sentence[here:]))
    return "".join(parts), tuple(edits)


def _folded(text: str) -> str:
    """The text with every stretch of white space made one blank."""
    if text.isprintable() and "  " not in text:  # of white space only the blank is printable
        return text
    return _SPACE.sub(" ", text)


def reworked(statement: Statement, changes: Sequence[Change]) -> Statement:
    """A statement with further changes made, its edits still telling it from its source.

    A change that crosses an earlier edit becomes one with it; one that brings back what
    the source has leaves no edit.

    Args:
        statement: The statement.
        changes: What to change, as offsets into its text; disjoint.
    """
    for change in sorted(changes, key=lambda change: change.start, reverse=True):
        statement = _reworked(statement, change)
    return statement


def _reworked(statement: Statement, change: Change) -> Statement:
    text = statement.text
    crossed = [
        edit
        for edit in statement.edits
        if (edit.start < change.end and change.start < edit.end)
        or change.start < edit.start == edit.end < change.end
    ]
    start = min([change.start, *(edit.start for edit in crossed)])
    end = max([change.end, *(edit.end for edit in crossed)])
    new = text[start : change.start] + change.text + text[change.end : end]
    was, here = "", start
    for edit in sorted(crossed, key=lambda edit: (edit.start, edit.end)):
        was += text[here : edit.start] + edit.was
        here = edit.end
    was += text[here:end]
    longer = len(new) - (end - start)
    others = [edit for edit in statement.edits if edit not in crossed]
    edits = [edit for edit in others if edit.end <= start]
    if " ".join(was.split()) != " ".join(new.split()):
        kind = crossed[0].kind if crossed else change.kind
        edits.append(Edit(start, start + len(new), was, kind))
    edits += [
        replace(edit, start=edit.start + longer, end=edit.end + longer)
        for edit in others
        if edit.end > start
    ]
    return replace(statement, text=text[:start] + new + text[end:], edits=tuple(edits))
