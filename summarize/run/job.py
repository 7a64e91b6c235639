"""The main job: from a loaded config to a finished run directory."""

from __future__ import annotations

import fnmatch
import logging
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from summarize import catalog
from summarize.config import LoadedConfig
from summarize.console import Reporter
from summarize.corpus.references import read_references
from summarize.errors import InputError
from summarize.events import group
from summarize.records import Event, Reject
from summarize.rows import reject_row
from summarize.run.assemble import assemble
from summarize.run.drafting import DraftStep, devices_for, shares
from summarize.run.earlier import beside, load_events
from summarize.run.event_step import EventStep, Failure, Outcome
from summarize.run.executors import Processes, Serial, WorkerLostError
from summarize.run.inputs import Inputs, attach_references, read_inputs
from summarize.run.manifest import hash_inputs, run_hash, utc_now, versions
from summarize.run.places import LogFile, directory_of
from summarize.run.plan import Plan
from summarize.run.spending import Spent, since, together, usage_of
from summarize.run.store import RunDirectory

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line adds to a config."""

    out: Path | None = None
    fresh: bool = False
    limit: int | None = None
    only: str | None = None
    jobs: int | None = None
    command: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """How a job ended."""

    path: Path
    events: int
    articles: int
    rejected: int
    failures: tuple[Failure, ...]
    reused: bool = False
    seconds: dict[str, float] = field(default_factory=dict)
    usage: Mapping[str, Spent] = field(default_factory=dict)


def run_job(loaded: LoadedConfig, options: Options, reporter: Reporter) -> Report:
    """Runs a job, or goes on with one that was interrupted.

    The run directory is ``options.out``, or ``outputs/<name>-<UTC time>-<hash8>``; a
    run of the same config over the same inputs that was not finished is taken up
    again, a finished one is left as it is unless ``options.fresh``.

    Args:
        loaded: The config, validated.
        options: What the command line adds.
        reporter: Told of stages and items.

    Returns:
        Where the result is, and what failed.

    Raises:
        InputError: Nothing could be read, or the directory holds another run.
    """
    begin = time.perf_counter()
    plan = Plan.of(loaded)
    inputs = hash_inputs(plan.files)
    models = plan.models()
    identity = run_hash(loaded.resolved(), inputs, [options.limit, options.only, models])
    directory = directory_of(loaded.config.name, identity, options.out, options.fresh)
    if plan.earlier and directory.path.resolve() == plan.earlier.resolve():
        raise InputError(
            f"{directory.path} is the run that this one goes on with", "choose another --out"
        )
    known = directory.read_json("manifest.json") if directory.has("manifest.json") else None
    if known and known["hash"] == identity and known["status"] == "done" and not options.fresh:
        counts = known["counts"]
        return Report(
            directory.path, counts["events"], counts["articles"], counts["rejected"], (), True
        )
    manifest: dict[str, Any] = {
        "status": "running",
        "name": loaded.config.name,
        "hash": identity,
        "command": list(options.command),
        "started": utc_now(),
        "config": loaded.text,
        "resolved": loaded.resolved(),
        "methods": [use.label for use in plan.recipe.methods],
        "recipe": plan.recipe.row(),
        "compare": plan.compare,
        "inputs": inputs,
        "models": models,
        "seeds": {"scores": plan.seed},
        "versions": versions(),
    }
    directory.path.mkdir(parents=True, exist_ok=True)
    directory.write_json("manifest.json", manifest)
    directory.write_text("config.yaml", loaded.text)
    with LogFile(directory.path / "run.log"):
        logger.info("run %s started with %d input files", identity[:8], len(inputs))
        outcome = _Job(plan, options, directory, reporter).run()
        outcome.seconds["total"] = time.perf_counter() - begin
        manifest["status"] = "partial" if outcome.failures else "done"
        manifest["finished"] = utc_now()
        manifest["counts"] = {
            "articles": outcome.articles,
            "rejected": outcome.rejected,
            "events": outcome.events,
            "failed": len({failure.event_id for failure in outcome.failures}),
        }
        manifest["failures"] = [asdict(failure) for failure in outcome.failures]
        seconds = {name: round(value, 3) for name, value in outcome.seconds.items()}
        labels = manifest["methods"]
        manifest["seconds"] = {k: v for k, v in seconds.items() if k not in labels}
        spent = {} if known is None or options.fresh else known.get("usage", {})
        manifest["usage"] = together(spent, outcome.usage)
        manifest["method_seconds"] = {k: v for k, v in seconds.items() if k in labels}
        directory.write_json("manifest.json", manifest)
        logger.info("run %s finished: %s", identity[:8], manifest["counts"])
    return outcome


class _Job:
    """The stages of one run, in order."""

    def __init__(
        self, plan: Plan, options: Options, directory: RunDirectory, reporter: Reporter
    ) -> None:
        self.plan = plan
        self.options = options
        self.directory = directory
        self.reporter = reporter
        self.seconds: dict[str, float] = {}
        self.usage: dict[str, Spent] = {}
        self.rejected = 0
        self.articles = 0

    def run(self) -> Report:
        inputs = self._timed("read", self._read)
        events = self._timed("group", lambda: self._group(inputs))
        self._draft(events)
        outcomes, failures = self._timed("events", lambda: self._work(events))
        for outcome in outcomes:
            for step, seconds in outcome.seconds.items():
                self.seconds[step] = self.seconds.get(step, 0.0) + seconds
        self.reporter.stage("writing")
        self._timed("write", lambda: assemble(self.directory, self.plan, events))
        if not failures:
            shutil.rmtree(self.directory.path / "steps", ignore_errors=True)
        return Report(
            self.directory.path,
            len(events),
            self.articles,
            self.rejected,
            tuple(failures),
            seconds=self.seconds,
            usage=self.usage,
        )

    def _read(self) -> Inputs:
        executor = self.plan.executor(
            self.options.jobs, sum(f.stat().st_size for f in self.plan.files) // 2000 // 64
        )
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
        """What the methods were given and cannot use."""
        found: list[Reject] = []
        for use in self.plan.recipe.methods:
            method = use.make(catalog.methods())
            if hasattr(method, "rejects"):
                found += method.rejects(event_ids)
        return found

    def _group(self, inputs: Inputs) -> list[Event]:
        self.reporter.stage("grouping")
        earlier: list[Event] = []
        if self.plan.earlier:
            earlier = list(load_events(RunDirectory.open(self.plan.earlier)))
        documents, renamed = beside(earlier, inputs.documents)
        events = group(
            documents, previous=earlier, labels=self.plan.recipe.labels, **self.plan.grouping
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
                self.seconds[use.label] = self.seconds.get(use.label, 0.0) + drafted.seconds
                self.reporter.advance(drafted.events)
            if before:
                self.usage[use.label] = since(before, usage_of(method))

    def _work(self, events: Sequence[Event]) -> tuple[list[Outcome], list[Failure]]:
        step = EventStep(self.plan.recipe, self.directory.path / "steps", self.options.fresh)
        alone = self.plan.recipe.judged_by_models()
        executor = self.plan.executor(self.options.jobs, 1 if alone else len(events) // 16)
        self.reporter.stage("events", len(events))
        done: dict[int, Outcome] = {}
        failures: dict[int, list[Failure]] = {}
        for index, result in executor.map(step, events):
            if isinstance(result, WorkerLostError):
                lost = Failure(events[index].event_id, "worker", result.message, "")
                failures[index] = [lost]
            else:
                done[index] = result
                failures[index] = list(result.failures)
            for failure in failures[index]:
                logger.error("%s: %s: %s", failure.event_id, failure.step, failure.message)
            self.reporter.advance()
        return (
            [done[index] for index in sorted(done)],
            [failure for index in sorted(failures) for failure in failures[index]],
        )

    def _timed(self, name: str, action: Callable[[], Any]) -> Any:
        begin = time.perf_counter()
        result = action()
        self.seconds[name] = time.perf_counter() - begin
        return result
