"""The price of a loaded label in an outlet's own voice."""

from __future__ import annotations

from summarize.records import Statement
from summarize.text.labels import loaded_spans

PENALTY = 0.8
"""Factor on the score of a sentence that takes sides in the outlet's own voice."""


def label_weight(statement: Statement, labels: frozenset[str] | None = None) -> float:
    """The factor by which the score of ``statement`` is to be multiplied.

    A label that a named speaker uses is that speaker's and costs nothing; in the outlet's own
    voice the sentence yields to a neutral one of similar score.
    """
    if statement.speaker is not None or not loaded_spans(statement.text, labels):
        return 1.0
    return PENALTY
