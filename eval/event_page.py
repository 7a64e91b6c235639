"""One event on one page: what every method wrote, side by side with its scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from eval.report import number
from summarize.records import Draft, Event

if TYPE_CHECKING:
    from jinja2 import Template


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
    return _template().render(
        event=event, drafts=drafts, scores=scores, metrics=metrics, brief=brief, number=number
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("eval"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("event.html")
