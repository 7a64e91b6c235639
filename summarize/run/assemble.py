"""The files of a run that hold a row for every event, written while events are worked on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import Any

from summarize.records import Event
from summarize.rows import article_row, event_row
from summarize.run.comparison import write_index
from summarize.run.event_step import Outcome
from summarize.run.keys import digest
from summarize.run.pages import brief_names
from summarize.run.plan import Plan
from summarize.run.scores import Measured, write_scores
from summarize.run.store import RunDirectory

_EVENTS, _ARTICLES, _NAMES, _REFERENCES = (
    f"{name}.jsonl" for name in ("events", "articles", "names", "references")
)


class Assembly:
    """Puts a run together from what its events leave, in their order.

    Rows go to files in ``steps/``, which take their places when the last event is done; so what
    an earlier run of the same job left stays whole till then.

    Args:
        directory: The run.
        plan: What is done.
        events: The events, in their order.
    """

    def __init__(self, directory: RunDirectory, plan: Plan, events: Sequence[Event]) -> None:
        self._directory = directory
        self._plan = plan
        self._events = events
        self._labels = [use.label for use in plan.recipe.methods]
        self._early: dict[int, Outcome] = {}
        self._done = 0
        self._scores: dict[str, dict[str, Measured]] = {label: {} for label in self._labels}
        self._kept = {directory.summaries_name(label) for label in self._labels}
        self._files = ExitStack()
        names = [_EVENTS, _ARTICLES, _NAMES, *sorted(self._kept)]
        if any(event.references for event in events):
            names.append(_REFERENCES)
        self._rows = {name: self._files.enter_context(directory.rows(name)) for name in names}

    def __enter__(self) -> Assembly:
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def add(self, index: int, outcome: Outcome) -> None:
        """Takes what one event left; rows are written as soon as their turn has come."""
        self._early[index] = outcome
        while self._done in self._early:
            self._write(self._events[self._done], self._early.pop(self._done))
            self._done += 1

    def _write(self, event: Event, outcome: Outcome) -> None:
        rows = self._rows
        rows[_EVENTS].add(event_row(event))
        for document in event.documents:
            rows[_ARTICLES].add(article_row(document.article, event.event_id))
        rows[_NAMES].add({"event_id": event.event_id, "names": _names(outcome.names or {})})
        if event.references:
            references = list(event.references)
            rows[_REFERENCES].add({"event_id": event.event_id, "references": references})
        recipe = self._plan.recipe
        self._kept.add(self._directory.page_name(event.event_id))
        for label, line in outcome.summaries.items():
            rows[self._directory.summaries_name(label)].add_line(line)
            self._scores[label][event.event_id] = outcome.scores[label]
            if label in recipe.briefs:
                self._kept.update(brief_names(self._directory, recipe, event.event_id, label))

    def finish(self) -> None:
        """Brings the rows to their places and writes scores and comparison.

        What is left of an earlier run with other events or methods is removed.
        """
        for rows in self._rows.values():
            rows.publish()
        for folder in ("summaries", "briefs", "report"):
            self._directory.remove_others(folder, self._kept)
        plan, recipe = self._plan, self._plan.recipe
        measured = {
            (event_id, label): values
            for label in self._labels
            for event_id, values in self._scores[label].items()
        }
        inputs = {
            "articles": digest([self._summarized(event) for event in self._events]),
            "references": digest([list(event.references) for event in self._events]),
        }
        write_scores(self._directory, recipe.metrics, measured, inputs, plan.seed, recipe.loaded)
        write_index(self._directory, plan.name, plan.compare)

    @staticmethod
    def _summarized(event: Event) -> list[Any]:
        return [event.event_id, [[d.id, digest(d.article.text)] for d in event.documents]]


def _names(known: Mapping[str, str]) -> list[dict[str, Any]]:
    """Every name with the forms that were held to be the same."""
    forms: dict[str, list[str]] = {}
    for form, name in known.items():
        forms.setdefault(name, []).append(form)
    return [{"name": name, "forms": found} for name, found in sorted(forms.items())]
