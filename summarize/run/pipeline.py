"""The stages of a run, from its inputs to the files of its directory."""

from __future__ import annotations

import fnmatch
import logging
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from summarize import catalog
from summarize.console import Reporter
from summarize.corpus.references import read_references
from summarize.errors import InputError
from summarize.events import group
from summarize.records import Event, Reject
from summarize.rows import reject_row
from summarize.run.assemble import Assembly
from summarize.run.drafting import DraftStep, devices_for, shares
from summarize.run.earlier import beside, load_events
from summarize.run.event_step import EventStep, Failure, Outcome
from summarize.run.executors import Processes, Serial, WorkerLostError, results_of
from summarize.run.inputs import Inputs, attach_references, read_inputs
from summarize.run.pages import write_event
from summarize.run.plan import Plan
from summarize.run.spending import Spent, since, usage_of
from summarize.run.store import RunDirectory
from summarize.run.workers import Workers

_ARTICLE = 2000
_WORTH_READING = 64
_WORTH_WORKING_ON = 16

Result = TypeVar("Result")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which events are worked on, how, and by how many workers."""

    fresh: bool = False
    limit: int | None = None
    only: str | None = None
    jobs: int | None = None


class Pipeline:
    """The stages of one run, in order.

    Args:
        plan: What is done.
        options: Of what, and by how many.
        directory: Where the result goes.
        reporter: Told of stages and items.

    Attributes:
        seconds: What each stage took, and each step within the events, over all workers.
        usage: What each method spent that is paid for.
        failures: What failed, in the order of the events.
        rejected: How many rows could not be used, or only in part.
        articles: How many articles the events hold, and ``events`` how many these are.
    """

    def __init__(
        self, plan: Plan, options: Selection, directory: RunDirectory, reporter: Reporter
    ) -> None:
        self.plan = plan
        self.options = options
        self.directory = directory
        self.reporter = reporter
        self.seconds: dict[str, float] = {}
        self.usage: dict[str, Spent] = {}
        self.failures: list[Failure] = []
        self.rejected = 0
        self.articles = 0
        self.events = 0
        self._workers = Workers(plan, options.jobs)

    def run(self) -> None:
        """Runs all stages.

        Raises:
            InputError: There is nothing to work on.
        """
        with closing(self._workers):
            events = self._found()
            self.events = len(events)
            self._draft(events)
            with Assembly(self.directory, self.plan, events) as assembly:
                self._timed("events", lambda: self._work(events, assembly))
                self._workers.close()
                self.reporter.stage("writing")
                self._timed("write", assembly.finish)
        if not self.failures:
            shutil.rmtree(self.directory.path / "steps", ignore_errors=True)

    def _found(self) -> list[Event]:
        inputs = self._timed("read", self._read)
        return self._timed("group", partial(self._group, inputs))

    def _read(self) -> Inputs:
        size = sum(file.stat().st_size for file in self.plan.files)
        executor = self._workers.executor(size // _ARTICLE // _WORTH_READING)
        inputs = read_inputs(self.plan.articles, executor, self.reporter)
        if not inputs.documents:
            self._reject(inputs.rejects)
        place = self.directory.path / "rejects.jsonl"
        inputs.demand_articles(f"every row needs a text; all that was wrong stands in {place}")
        return inputs

    def _reject(self, rejects: Sequence[Reject]) -> None:
        """Lists what could not be used, of articles and of references."""
        self.rejected = len(rejects)
        self.directory.write_rows("rejects.jsonl", [reject_row(reject) for reject in rejects])
        for reject in rejects:
            logger.warning("%s", reject)

    def _unused(self, event_ids: Sequence[str]) -> list[Reject]:
        """What the methods were given and cannot use; what two of them share is told once."""
        found: list[Reject] = []
        for use in self.plan.recipe.methods:
            method = use.make(catalog.methods())
            if hasattr(method, "rejects"):
                found += method.rejects(event_ids)
        return list(dict.fromkeys(found))

    def _group(self, inputs: Inputs) -> list[Event]:
        self.reporter.stage("grouping")
        earlier: list[Event] = []
        if self.plan.earlier:
            earlier = list(load_events(RunDirectory.open(self.plan.earlier)))
        documents, renamed = beside(earlier, inputs.documents)
        executor = self._workers.executor(len(documents) // _WORTH_READING)
        events = group(
            documents,
            previous=earlier,
            labels=self.plan.recipe.labels,
            spread=partial(results_of, executor),
            **self.plan.grouping,
        )
        self.articles = sum(len(event.documents) for event in events)
        clusters = list(inputs.clusters)
        rejects = [*inputs.rejects, *renamed]
        if self.plan.references:
            clusters += read_references(
                self.plan.references, rejects.append, [event.event_id for event in events]
            )
        rejects += self._unused([event.event_id for event in events])
        self._reject(rejects)
        events = attach_references(events, clusters)
        if self.options.only:
            pattern = self.options.only
            events = [e for e in events if fnmatch.fnmatchcase(e.event_id, pattern)]
            if not events:
                raise InputError(
                    f"no event id matches '{pattern}'", "see: summarize group ARTICLES"
                )
        return events[: self.options.limit]

    def _draft(self, events: Sequence[Event]) -> None:
        """Runs the methods that draft many events at once; each draft waits on disk."""
        folder = self.directory.path / "steps"
        for use in self.plan.recipe.methods:
            if not use.batch:
                continue
            step = DraftStep(self.plan.recipe, use, folder)
            devices = devices_for(use)
            todo = shares(step, events, devices, fresh=self.options.fresh)
            method = use.make(catalog.methods())
            before = usage_of(method)
            self.reporter.stage(use.label, sum(len(share.events) for share in todo))
            executor = Processes(len(devices)) if len(devices) > 1 else Serial()
            for _, drafted in executor.map(step, todo):
                if isinstance(drafted, WorkerLostError):
                    logger.error("%s: %s", use.label, drafted.message)
                    continue
                self._spent(use.label, drafted.seconds)
                self.reporter.advance(drafted.events)
            executor.close()
            if before:
                self.usage[use.label] = since(before, usage_of(method))

    def _work(self, events: Sequence[Event], assembly: Assembly) -> None:
        step = EventStep(self.plan.recipe, self.directory, self.options.fresh)
        alone = self.plan.recipe.judged_by_models()
        executor = self._workers.executor(1 if alone else len(events) // _WORTH_WORKING_ON)
        self.reporter.stage("events", len(events))
        failures: dict[int, tuple[Failure, ...]] = {}
        for index, result in executor.map(step, events):
            if isinstance(result, WorkerLostError):
                event = events[index]
                write_event(self.directory, self.plan.recipe, event, {})
                lost = Failure(event.event_id, "worker", result.message, "")
                outcome = Outcome(event.event_id, (lost,))
            else:
                outcome = result
            failures[index] = outcome.failures
            for failure in outcome.failures:
                logger.error("%s: %s: %s", failure.event_id, failure.step, failure.message)
            for name, seconds in outcome.seconds.items():
                self._spent(name, seconds)
            assembly.add(index, outcome)
            self.reporter.advance()
        self.failures = [failure for index in sorted(failures) for failure in failures[index]]

    def _spent(self, name: str, seconds: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds

    def _timed(self, name: str, action: Callable[[], Result]) -> Result:
        begin = time.perf_counter()
        result = action()
        self.seconds[name] = time.perf_counter() - begin
        return result
