"""What a metric looks at: one summary of one event, and what it may be held against."""

from __future__ import annotations

from dataclasses import dataclass

from summarize.records import Event, Statement


@dataclass(frozen=True, slots=True)
class Example:
    """One summary of one event.

    Args:
        event_id: The id of the event.
        method: The label of the method that wrote the summary.
        summary: The sentences of the summary, in order, with their evidence.
        event: The articles that were summarized.
        references: Summaries of the same event written by people; may be empty.
    """

    event_id: str
    method: str
    summary: tuple[Statement, ...]
    event: Event
    references: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The sentences of the summary, one after the other."""
        return " ".join(statement.text for statement in self.summary)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The text of each sentence of the summary."""
        return tuple(statement.text for statement in self.summary)
