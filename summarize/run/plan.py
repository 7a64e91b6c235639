"""What a job will do, worked out from its config before any of it is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from summarize import catalog
from summarize.config import LoadedConfig, house_labels
from summarize.console import counted
from summarize.corpus.inputs import find
from summarize.models.encoder import Encoder
from summarize.records import Budget
from summarize.run.earlier import earlier_files
from summarize.run.executors import Executor, choose_jobs
from summarize.run.recipe import Recipe, Use
from summarize.run.uses import files_of, uses_of

CHECKER = Use("typed", "typed")
_SEED = 13


@dataclass(frozen=True, slots=True)
class Plan:
    """Paths, grouping and recipe of a job.

    ``files`` are all files that the job reads, ``articles`` and ``references`` the
    paths as the config gives them, ``earlier`` the directory of the run whose events
    go on.
    """

    name: str
    articles: tuple[Path, ...]
    references: Path | None
    files: tuple[Path, ...]
    grouping: Mapping[str, Any]
    earlier: Path | None
    recipe: Recipe
    compare: Mapping[str, Any] | None
    jobs: int | str
    executor_name: str
    seed: int

    @classmethod
    def of(cls, loaded: LoadedConfig) -> Plan:
        """The plan of a validated config."""
        config = loaded.config
        methods = uses_of(config.methods, catalog.methods())
        articles = tuple(Path(path) for path in config.data.articles)
        references = Path(config.data.references) if config.data.references else None
        files = [source.path for path in articles for source in find(path)]
        if references:
            files += [source.path for source in find(references)]
        earlier = Path(config.group.continue_run) if config.group.continue_run else None
        if earlier:
            files += earlier_files(earlier)
        listed = config.house_style.labels.file
        if listed:
            files.append(Path(listed))
        files += files_of(config.methods, catalog.methods())
        files += files_of(config.metrics, catalog.metrics())
        labels = tuple(use.label for use in methods)
        recipe = Recipe(
            methods=methods,
            budget=Budget(config.budget.words, config.budget.sentences, config.budget.share),
            aliases=tuple(sorted((name, tuple(forms)) for name, forms in config.aliases.items())),
            checker=CHECKER if "typed" in catalog.checkers() else None,
            metrics=uses_of(config.metrics, catalog.metrics()),
            briefs=(config.brief.method,) if config.brief.method else labels,
            version=metadata.version("summarize"),
            loaded=house_labels(config.house_style.labels),
        )
        compare = config.compare.model_dump() if config.compare else None
        return cls(
            name=config.name,
            articles=articles,
            references=references,
            files=tuple(dict.fromkeys(files)),
            grouping=config.group.model_dump(exclude={"continue_run"}),
            earlier=earlier,
            recipe=recipe,
            compare=compare,
            jobs=config.run.jobs,
            executor_name=config.run.executor,
            seed=compare["seed"] if compare else _SEED,
        )

    def models(self) -> dict[str, dict[str, Any]]:
        """Every model that the job loads, with its revision and the hashes of its files.

        Raises:
            InputError: A model is not there.
        """
        found = self.recipe.models()
        if self.grouping["encoder"]:
            files = Encoder(self.grouping["encoder"]).files
            found[files.model] = {"revision": files.revision, "files": dict(files.hashes)}
        return found

    def workers(self, jobs: int | None, worth: int) -> int:
        """How many workers a stage has.

        Args:
            jobs: What the command line asks for, if anything.
            worth: How many workers the stage has work for.
        """
        return choose_jobs(jobs if jobs is not None else self.jobs, worth)

    def executor(self, number: int) -> Executor:
        """The executor that spreads the work over so many workers."""
        name = self.executor_name
        if name == "auto":
            name = "processes" if number > 1 else "serial"
        executor: Executor = catalog.executors().get(name).make(jobs=number)
        return executor

    def lines(self) -> list[str]:
        """The plan in words: a line a step, shared steps once."""
        recipe = self.recipe
        lines = [
            f"read      {counted(len(self.files), 'file')}",
            "clean     every article once: dirt, datelines, sentences",
            f"group     by {self.grouping['by']}"
            + (f", going on with {self.earlier}" if self.earlier else ""),
            f"claims    once per event, shared by {len(recipe.methods)} methods",
        ]
        for use in recipe.methods:
            settings = ", ".join(f"{name}={value}" for name, value in use.params)
            lines.append(f"method    {use.label}" + (f" ({settings})" if settings else ""))
            if use.guard != "flag":
                lines.append(f"guard     {use.label}: {use.guard}")
        if recipe.checker:
            lines.append(f"verify    every sentence with '{recipe.checker.name}'")
        lines.append(f"brief     {', '.join(recipe.briefs)}")
        lines.append(f"score     {', '.join(use.label for use in recipe.metrics) or 'nothing'}")
        if self.compare:
            lines.append(f"compare   with {self.compare['baseline']}")
        return lines
