"""The main job: from a loaded config to a finished run directory."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from summarize.config import LoadedConfig
from summarize.console import Reporter
from summarize.errors import InputError
from summarize.run.event_step import Failure
from summarize.run.executors import rare_collections
from summarize.run.manifest import hash_inputs, run_hash, utc_now, versions
from summarize.run.pipeline import Pipeline, Selection
from summarize.run.places import LogFile, directory_of
from summarize.run.plan import Plan
from summarize.run.spending import Spent, together

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

    @property
    def selection(self) -> Selection:
        """What of it the stages of the run are told."""
        return Selection(self.fresh, self.limit, self.only, self.jobs)


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
    with LogFile(directory.path / "run.log"), rare_collections():
        logger.info("run %s started with %d input files", identity[:8], len(inputs))
        pipeline = Pipeline(plan, options.selection, directory, reporter)
        pipeline.run()
        report = Report(
            directory.path,
            pipeline.events,
            pipeline.articles,
            pipeline.rejected,
            tuple(pipeline.failures),
            seconds={**pipeline.seconds, "total": time.perf_counter() - begin},
            usage=pipeline.usage,
        )
        spent = {} if known is None or options.fresh else known.get("usage", {})
        manifest |= _ending(report, manifest["methods"], spent)
        directory.write_json("manifest.json", manifest)
        logger.info("run %s finished: %s", identity[:8], manifest["counts"])
    return report


def _ending(report: Report, labels: Sequence[str], spent: Mapping[str, Spent]) -> dict[str, Any]:
    """What the manifest of a run says when it is over."""
    seconds = {name: round(value, 3) for name, value in report.seconds.items()}
    return {
        "status": "partial" if report.failures else "done",
        "finished": utc_now(),
        "counts": {
            "articles": report.articles,
            "rejected": report.rejected,
            "events": report.events,
            "failed": len({failure.event_id for failure in report.failures}),
        },
        "failures": [asdict(failure) for failure in report.failures],
        "seconds": {k: v for k, v in seconds.items() if k not in labels},
        "usage": together(spent, report.usage),
        "method_seconds": {k: v for k, v in seconds.items() if k in labels},
    }
