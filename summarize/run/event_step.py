"""All the work on one event: claims once, then every method, its verdicts, brief and scores.

The results of an event lie in one bundle, ``steps/<event>.json``, by method and
step key.  A worker reads the bundle, computes only what is missing, and writes it
back whole; so a run that was killed goes on where it stopped, and a method added
to a job costs only itself.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from summarize import catalog
from summarize.brief.build import build_brief
from summarize.brief.introduce import introduce
from summarize.brief.json import brief_json
from summarize.brief.short import name_in_short
from summarize.claims.annotate import annotate
from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.records import Draft, Event
from summarize.rows import summary_row
from summarize.run.bundles import bundle_path, load_bundle
from summarize.run.drafting import DraftError, stored
from summarize.run.guard import guard
from summarize.run.pages import write_event
from summarize.run.recipe import Recipe, Use
from summarize.run.scores import Measured, measure
from summarize.run.store import RunDirectory, dumps, write_atomic
from summarize.run.verify import verify
from summarize.text.tokens import count_words


@dataclass(frozen=True, slots=True)
class Failure:
    """One step of one event that raised: shown, logged, and never the end of a run."""

    event_id: str
    step: str
    message: str
    traceback: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker reports of an event; its briefs and its page lie on disk.

    ``names`` are the forms of names with the name they stand for; ``summaries`` a line of JSON
    a method, and ``scores`` what it measures up to, by its label.
    """

    event_id: str
    failures: tuple[Failure, ...]
    seconds: Mapping[str, float] = field(default_factory=dict)
    names: Mapping[str, str] | None = None
    summaries: Mapping[str, str] = field(default_factory=dict)
    scores: Mapping[str, Measured] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EventStep:
    """The function that executors apply to events: pure but for the files of its one event.

    Args:
        recipe: What to do.
        directory: The run; bundles lie in ``steps/``.
        fresh: Compute everything again.
    """

    recipe: Recipe
    directory: RunDirectory
    fresh: bool = False

    def __call__(self, event: Event) -> Outcome:
        """Works on one event; whatever a step raises becomes a ``Failure``."""
        work = _Work(self.recipe, event)
        folder = self.directory.path / "steps"
        bundle = {} if self.fresh else load_bundle(folder, event.event_id)
        claims_key = self.recipe.claims_key(event)
        entries: dict[str, Any] = {}
        is_changed = bundle.get("claims_key") != claims_key
        for use in self.recipe.methods:
            key = self.recipe.method_key(use, claims_key)
            known = bundle.get("methods", {}).get(use.label)
            if known and known["key"] == key:
                entries[use.label] = known
                continue
            result = work.run(use, folder, claims_key)
            if result is not None:
                entries[use.label] = {"key": key, **result}
                is_changed = True
        names = None if is_changed else bundle.get("names")
        if names is None:
            names = work.names()
        if is_changed:
            new = {"claims_key": claims_key, "names": names, "methods": entries}
            write_atomic(bundle_path(folder, event.event_id), dumps(new))
        work.write(self.directory, entries)
        return Outcome(
            event.event_id,
            tuple(work.failures),
            work.seconds,
            names,
            {label: dumps(entry["summary"]) for label, entry in entries.items()},
            {label: entry["scores"] for label, entry in entries.items()},
        )


class _Work:
    """The shared prefix of one event, computed when the first method asks for it."""

    def __init__(self, recipe: Recipe, event: Event) -> None:
        self.recipe = recipe
        self.event = event
        self.failures: list[Failure] = []
        self.seconds: dict[str, float] = {}
        self._annotated: Event | None = None
        self._broken = False

    def names(self) -> dict[str, str] | None:
        event = self._claims()
        return dict(sorted(event.names.items())) if event else None

    def run(self, use: Use, folder: Path, claims_key: str) -> dict[str, Any] | None:
        event = self._claims()
        if event is None:
            return None
        try:
            begin = time.perf_counter()
            draft = self._draft(use, event, folder, claims_key)
            self._clock(use.label, begin)
            return self._results(use, event, draft)
        except DraftError as error:  # raised where the drafts of many events were written
            self.failures.append(Failure(event.event_id, use.label, error.message, error.traceback))
            return None
        except Exception as error:  # one bad event never ends a run
            self._failed(use.label, error)
            return None

    def write(self, directory: RunDirectory, entries: Mapping[str, Mapping[str, Any]]) -> None:
        begin = time.perf_counter()
        try:
            write_event(directory, self.recipe, self.event, entries)
        except Exception as error:  # one bad event never ends a run
            self._failed("pages", error)
        self._clock("pages", begin)

    def _draft(self, use: Use, event: Event, folder: Path, claims_key: str) -> Draft:
        if use.batch:
            draft = stored(
                folder, event.event_id, use.label, self.recipe.draft_key(use, claims_key)
            )
        else:
            draft = use.make(catalog.methods()).summarize(event, self.recipe.budget)
        return replace(draft, method=use.label)

    def _results(self, use: Use, event: Event, draft: Draft) -> dict[str, Any]:
        checker = None
        if self.recipe.checker and use.guard != "off":
            checker = self.recipe.checker.make(catalog.checkers())
        if checker and use.guard == "repair":
            begin = time.perf_counter()
            draft = guard(draft, event, checker, use.guard, self.recipe.budget)
            self._clock("guard", begin)
        draft = name_in_short(draft, event)
        draft = introduce(draft, event, self._room(draft, event))
        if checker:
            begin = time.perf_counter()
            draft = verify(draft, event, checker)
            self._clock("verify", begin)
        begin = time.perf_counter()
        scores = measure(self.recipe.metrics, draft, event)
        self._clock("score", begin)
        brief = None
        if use.label in self.recipe.briefs:
            begin = time.perf_counter()
            brief = brief_json(build_brief(event, draft))
            self._clock("brief", begin)
        return {
            "summary": summary_row(draft, count_words(draft.text)),
            "scores": scores,
            "brief": brief,
        }

    def _room(self, draft: Draft, event: Event) -> int | None:
        """The words that the budget leaves; ``None`` where it counts sentences."""
        budget = self.recipe.budget
        limit = limit_of(budget, pool_of(event).total_words if budget.share else 0)
        return max(0, limit.size - count_words(draft.text)) if limit.in_words else None

    def _claims(self) -> Event | None:
        if self._annotated is None and not self._broken:
            begin = time.perf_counter()
            try:
                self._annotated = annotate(self.event, self.recipe.alias_table())
            except Exception as error:  # one bad event never ends a run
                self._broken = True
                self._failed("claims", error)
            self._clock("claims", begin)
        return self._annotated

    def _clock(self, step: str, begin: float) -> None:
        self.seconds[step] = self.seconds.get(step, 0.0) + time.perf_counter() - begin

    def _failed(self, step: str, error: Exception) -> None:
        message = f"{type(error).__name__}: {error}"
        self.failures.append(Failure(self.event.event_id, step, message, traceback.format_exc()))
