"""Sentences that others lean on: what they say must not come to be said of somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.records import Statement
from summarize.run.guard.form import is_heading
from summarize.text.names import find_names

_OPENS = r"^[\"“‘'(]*(?:[-*•]\s+)?"
_ONE = re.compile(
    _OPENS + r"(?:he|she|his|her)\b|\b(?:he|she)\s(?:says?|said|adds?|added|writes|wrote|tells|told"
    r"|notes?|noted)\b|\b(?:says?|said|adds?|added)\s(?:he|she)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    _OPENS + r"(?:they|it|their|its|this|that|these|those|both|such|there"
    r"|the\s(?:former|latter|two|pair|couple))\b",
    re.IGNORECASE,
)


def is_needed(
    statement: Statement, before: Sequence[Statement], after: Sequence[Statement]
) -> bool:
    """Whether a sentence may not be taken out: it is the only one, or the next leans on it.

    The next leans on it if it begins with "it" or the like, or speaks of "him" and nothing just
    before names whom the sentence names: "He was arrested" behind another name is another man.
    """
    if is_heading(statement.text):
        return False
    if not any(not is_heading(other.text) for other in (*before, *after)):
        return True
    following = next((other.text for other in after), "")
    if _THING.match(following):
        return True
    if not _ONE.search(following):
        return False
    told = " ".join(other.text for other in before[-2:])
    names = [span.of(statement.text) for span in find_names(statement.text)]
    return any(name.split()[-1] not in told for name in names)
