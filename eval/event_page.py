"""One event on one page: what every method wrote, side by side with its scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.pages import template
from eval.report.words import number
from summarize.records import Draft, Event


def event_page(
    event: Event,
    drafts: Sequence[Draft],
    scores: Mapping[str, Mapping[str, float | None]],
    brief: str | None = None,
) -> str:
    """A self-contained page.

    Args:
        event: The event; its references are shown beside the summaries.
        drafts: The summaries, in the order of the methods.
        scores: Metric to value, by method.
        brief: The address of the event's brief, as seen from the page.

    Returns:
        HTML without script; missing values are "-".
    """
    metrics = list(dict.fromkeys(metric for values in scores.values() for metric in values))
    return template("event.html").render(
        event=event, drafts=drafts, scores=scores, metrics=metrics, brief=brief, number=number
    )
