"""Applying changes to a sentence while keeping account of every one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarize.records import Edit

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
        before = _SPACE.sub(" ", sentence[here:start])
        parts += [before, change.text]
        length += len(before)
        edits.append(Edit(length, length + len(change.text), sentence[start:end], change.kind))
        length += len(change.text)
        here = end
    parts.append(_SPACE.sub(" ", sentence[here:]))
    return "".join(parts), tuple(edits)
