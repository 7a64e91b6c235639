"""What is done with every event of a job: small, frozen, and sent to each worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from summarize import catalog
from summarize.models.files import ModelFiles
from summarize.records import Budget, Event
from summarize.registry import Guard, Registry
from summarize.rows import article_row
from summarize.run.keys import digest, step_key

CLAIMS_VERSION = 2
GUARD_VERSION = 1
BRIEF_VERSION = 2


@dataclass(frozen=True, slots=True)
class Use:
    """A component with its parameters, and the label it has in this job.

    ``contents`` are the hashes of what its parameters of type ``path`` lead to, by name: they
    take the place of the paths in step keys.  ``guard`` is what is done with the sentences
    of a method after they were checked.
    """

    label: str
    name: str
    params: tuple[tuple[str, Any], ...] = ()
    contents: tuple[tuple[str, str], ...] = ()
    guard: Guard = "flag"

    def row(self) -> dict[str, Any]:
        """As the manifest holds it."""
        row = {"label": self.label, "name": self.name, "params": dict(self.params)}
        if self.guard != "flag":
            row["guard"] = self.guard
        return {**row, "contents": dict(self.contents)} if self.contents else row

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Use:
        """The component of a manifest."""
        contents = tuple(row.get("contents", {}).items())
        guard = row.get("guard", "flag")
        return cls(row["label"], row["name"], tuple(row["params"].items()), contents, guard)

    def make(self, registry: Registry) -> Any:
        """The component, built once per process."""
        return _make(registry.group, self.name, self.params)

    @property
    def batch(self) -> bool:
        """Whether the method drafts many events at once."""
        return catalog.methods().get(self.name).batch

    def key(self, registry: Registry, inputs: list[str]) -> str:
        """The step key of this component over those inputs."""
        component = registry.get(self.name)
        weights = list(_digests(registry.group, self.name, self.params))
        places = {p.name for p in component.params if p.type in ("folder", "model")}
        params = {k: v for k, v in self.params if k not in places} | dict(self.contents)
        return step_key(component.name, component.version, params, [*inputs, *weights])

    def models(self, registry: Registry) -> tuple[ModelFiles, ...]:
        """The models that the component loads, found on disk; none for most.

        Raises:
            InputError: A model is not there.
        """
        find: Callable[[], tuple[ModelFiles, ...]] | None
        find = getattr(self.make(registry), "models", None)
        return find() if find else ()


@lru_cache(maxsize=64)
def _make(group: str, name: str, params: tuple[tuple[str, Any], ...]) -> Any:
    registry: Registry = getattr(catalog, group)()
    return registry.get(name).make(**dict(params))


@lru_cache(maxsize=64)
def _digests(group: str, name: str, params: tuple[tuple[str, Any], ...]) -> tuple[str, ...]:
    registry: Registry = getattr(catalog, group)()
    return tuple(files.digest for files in Use(name, name, params).models(registry))


@dataclass(frozen=True, slots=True)
class Recipe:
    """The steps from an event to its summaries, briefs and scores.

    ``briefs`` holds the labels whose summaries become briefs; ``checker`` is what
    every sentence is verified by.  ``loaded`` are the words that no brief says in its
    own voice, ``None`` for the list that ships.
    """

    methods: tuple[Use, ...]
    budget: Budget
    aliases: tuple[tuple[str, tuple[str, ...]], ...]
    checker: Use | None
    metrics: tuple[Use, ...]
    briefs: tuple[str, ...]
    version: str
    loaded: tuple[str, ...] | None = None

    def row(self) -> dict[str, Any]:
        """The recipe as the manifest holds it."""
        return {
            "methods": [use.row() for use in self.methods],
            "budget": self._budget(),
            "aliases": {name: list(forms) for name, forms in self.aliases},
            "checker": self.checker.row() if self.checker else None,
            "metrics": [use.row() for use in self.metrics],
            "briefs": list(self.briefs),
            "version": self.version,
            "loaded": list(self.loaded) if self.loaded is not None else None,
        }

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Recipe:
        """The recipe of a manifest."""
        return cls(
            methods=tuple(Use.from_row(use) for use in row["methods"]),
            budget=Budget(*row["budget"]),
            aliases=tuple((name, tuple(forms)) for name, forms in row["aliases"].items()),
            checker=Use.from_row(row["checker"]) if row["checker"] else None,
            metrics=tuple(Use.from_row(use) for use in row["metrics"]),
            briefs=tuple(row["briefs"]),
            version=row["version"],
            loaded=tuple(row["loaded"]) if row.get("loaded") is not None else None,
        )

    def models(self) -> dict[str, dict[str, Any]]:
        """Every model that the components load, with its revision and the hashes of its files.

        Raises:
            InputError: A model is not there, which a job finds out before it does anything.
        """
        used = [(use, catalog.methods()) for use in self.methods]
        used += [(use, catalog.metrics()) for use in self.metrics]
        if self.checker:
            used.append((self.checker, catalog.checkers()))
        return {
            files.model: {"revision": files.revision, "files": dict(files.hashes)}
            for use, registry in used
            for files in use.models(registry)
        }

    def judged_by_models(self) -> bool:
        """Whether a metric or the checker loads a model, which every worker would do again."""
        return any(use.models(catalog.metrics()) for use in self.metrics) or bool(
            self.checker and self.checker.models(catalog.checkers())
        )

    def alias_table(self) -> Mapping[str, tuple[str, ...]]:
        """The aliases that the config gives, by full name."""
        return dict(self.aliases)

    @property
    def labels(self) -> frozenset[str] | None:
        """The loaded labels as an event holds them."""
        return None if self.loaded is None else frozenset(self.loaded)

    def claims_key(self, event: Event) -> str:
        """The key of the shared prefix: the event's articles and who says what in them."""
        articles = [
            digest(article_row(document.article, event.event_id)) for document in event.documents
        ]
        aside = [[item.article_id, item.reason] for item in event.set_aside]
        params = {
            "aliases": list(self.aliases),
            "version": self.version,
            "labels": self.loaded,
            "event": [event.title, list(event.copies), aside, list(event.references)],
        }
        return step_key("claims", CLAIMS_VERSION, params, articles)

    def draft_key(self, use: Use, claims_key: str) -> str:
        """The key of what one method writes for an event, before anything is made of it."""
        return use.key(catalog.methods(), [claims_key, digest(self._budget())])

    def method_key(self, use: Use, claims_key: str) -> str:
        """The key of one method's results for an event: draft, verdicts, brief, scores."""
        draft = self.draft_key(use, claims_key)
        verified = self.checker.key(catalog.checkers(), [draft]) if self.checker else draft
        if use.guard != "flag":
            verified = step_key("guard", GUARD_VERSION, {"mode": use.guard}, [verified])
        scores = [metric.key(catalog.metrics(), [verified]) for metric in self.metrics]
        brief = {"brief": use.label in self.briefs, "label": use.label}
        return step_key("brief", BRIEF_VERSION, brief, [verified, *scores])

    def _budget(self) -> list[Any]:
        return [self.budget.words, self.budget.sentences, self.budget.share]
