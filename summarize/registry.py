"""One table of everything that can be named in a config.

An entry says what a component is called, where its class lives, which parameters
it takes and which extra it needs, without importing it.  The command line, the
schema, the documentation tables and "did you mean" all read this table.  Other
packages add entries through the entry-point groups ``summarize.methods``,
``summarize.metrics``, ``summarize.checkers`` and ``summarize.executors``; each
entry point names a :class:`Component`.
"""

from __future__ import annotations

import importlib
import importlib.util
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata
from typing import Any, Literal

from rapidfuzz import fuzz, process

from summarize.errors import InputError, MissingExtraError

Guard = Literal["off", "flag", "repair"]
Group = Literal["methods", "metrics", "checkers", "executors"]

FORMS: Mapping[str, str] = {
    "url": r"https?://[^\s/?#@]+(?:/[^\s?#@]*)?",
    "variable": r"[A-Za-z_][A-Za-z0-9_]*",
}
"""What a text of a type must look like, as regular expressions."""

EXTRAS: Mapping[str, tuple[str, ...]] = {
    "chat": ("httpx2",),
    "html": ("trafilatura",),
    "neural": ("torch", "transformers"),
    "parquet": ("pyarrow",),
}
"""The modules of each optional extra."""


def missing_modules(extra: str) -> tuple[str, ...]:
    """The modules of an extra that are not installed; none for an extra of another package."""
    return tuple(name for name in EXTRAS.get(extra, ()) if importlib.util.find_spec(name) is None)


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a component: its type, its default and the values it may take.

    A ``path`` starts at the folder of the config that it stands in, and must exist; what it
    leads to, not its name, goes into the step key.  A ``folder`` starts there too, is made where
    it is missing, and changes no result.  A ``checker`` is the name of one, as
    :meth:`Registry.named` takes it.  A ``url`` is an address without anything secret in it,
    a ``variable`` the name of an environment variable; both may be empty.  A ``required`` one
    has to be given.
    """

    name: str
    type: Literal[
        "int", "float", "bool", "str", "path", "folder", "model", "checker", "url", "variable"
    ]
    default: Any
    doc: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    required: bool = False

    def parse(self, text: str) -> Any:
        """The value that a text stands for; ``InputError`` if it is none of this parameter."""
        if self.choices and text not in self.choices:
            raise InputError(f"{self.name}={text}: none of {', '.join(self.choices)}")
        if self.type not in ("int", "float", "bool"):
            return text
        if self.type == "bool":
            if text not in ("true", "false"):
                raise InputError(f"{self.name}={text}: neither true nor false")
            return text == "true"
        try:
            value = int(text) if self.type == "int" else float(text)
        except ValueError:
            raise InputError(f"{self.name}={text}: no number") from None
        low = -math.inf if self.low is None else self.low
        high = math.inf if self.high is None else self.high
        if not low <= value <= high:
            raise InputError(f"{self.name}={text}: not from {low:g} to {high:g}")
        return value


@dataclass(frozen=True, slots=True)
class Component:
    """One entry: ``target`` is ``"module:Class"``, imported only when it is made.

    ``batch`` marks a method with ``summarize_many``, which a run gives many events at once.
    ``guard`` is what a run does with its sentences after they were checked, where the job does
    not say: a method that only takes sentences out of articles needs no repair.
    """

    name: str
    version: int
    target: str
    doc: str
    params: tuple[Param, ...] = ()
    extra: str | None = None
    batch: bool = False
    guard: Guard = "flag"

    def make(self, **params: Any) -> Any:
        """Import the class and build it; raises ``MissingExtraError`` without its extra."""
        module, _, attribute = self.target.partition(":")
        try:
            cls = getattr(importlib.import_module(module), attribute)
        except ModuleNotFoundError as error:
            if self.extra and not (error.name or "").startswith(("summarize", "eval")):
                raise MissingExtraError(f"'{self.name}'", self.extra) from error
            raise
        return cls(**params)


class Registry:
    """The components of one group, by name."""

    def __init__(self, group: Group, components: Iterable[Component]) -> None:
        self.group = group
        self._components = {component.name: component for component in components}

    @classmethod
    def load(cls, group: Group, builtin: Iterable[Component]) -> Registry:
        """The built-in entries and those that installed packages add.

        Raises:
            InputError: An entry point uses the name of another component.
        """
        components = list(builtin)
        names = {component.name for component in components}
        for point in metadata.entry_points(group=f"summarize.{group}"):
            component = point.load()
            if component.name in names:
                raise InputError(
                    f"the {group[:-1]} '{component.name}' is defined twice, again by {point.value}",
                    "uninstall one of the two packages",
                )
            names.add(component.name)
            components.append(component)
        return cls(group, components)

    def __iter__(self) -> Any:
        return iter(self._components.values())

    def __contains__(self, name: object) -> bool:
        return name in self._components

    def names(self) -> tuple[str, ...]:
        """The names, in the order of the table."""
        return tuple(self._components)

    def named(self, text: str) -> tuple[Component, dict[str, Any]]:
        """The entry and the parameters that ``NAME[:MODEL][,KEY=VALUE]...`` stands for.

        Raises:
            InputError: There is no such entry, it has no such parameter, or a value is not one.
        """
        head, *settings = text.split(",")
        name, colon, model = head.partition(":")
        component = self.get(name)
        known = {param.name: param for param in component.params}
        given = [("model", model)] if colon else []
        for setting in settings:
            key, _, value = setting.partition("=")
            given.append((key.strip(), value.strip()))
        for key, _ in given:
            if key not in known:
                hint = suggest(key, known) or f"see: summarize {self.group}"
                raise InputError(f"'{name}' has no parameter '{key}' (in '{text}')", hint)
        return component, {key: known[key].parse(value) for key, value in given}

    def get(self, name: str) -> Component:
        """The entry of that name; ``InputError`` with the nearest name if there is none."""
        try:
            return self._components[name]
        except KeyError:
            raise InputError(
                f"there is no {self.group[:-1]} '{name}'",
                suggest(name, self._components) or f"see: summarize {self.group}",
            ) from None


def suggest(name: str, known: Iterable[str] | Mapping[str, Any]) -> str:
    """``did you mean 'lexrank'?`` for the nearest known name, or an empty string."""
    scorer = fuzz.WRatio if len(name) > 2 else fuzz.ratio
    match = process.extractOne(name.lower(), list(known), scorer=scorer, score_cutoff=65)
    return f"did you mean '{match[0]}'?" if match else ""
