"""The lists of methods and metrics, checked against the registry and multiplied out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from summarize.config.faults import Faults
from summarize.config.models import LABEL, LONGEST_LABEL, ComponentSpec
from summarize.config.needs import check_needs
from summarize.config.nodes import ListNode, MapNode, Node, Scalar, describe
from summarize.config.source import Place
from summarize.config.values import WRONG, check_param
from summarize.registry import Component, Param, Registry, suggest

MOST = 500
"""Methods in one job, after every matrix is multiplied out."""

_OWN = ("use", "name", "matrix")
GUARD = Param(
    "guard",
    "str",
    "flag",
    "what is done with its sentences: off, flag what is wrong, or repair it as well",
    choices=("off", "flag", "repair"),
)
"""A key of every entry of a method; its default is the method's own."""
_UNSAFE = re.compile(r"[^\w.=+-]+")

Spec = TypeVar("Spec", bound=ComponentSpec)


def expand(
    node: ListNode, registry: Registry, make: Callable[..., Spec], faults: Faults
) -> tuple[Spec, ...]:
    """The specs of a list of components, one for each combination of every matrix.

    Args:
        node: Names, or maps with ``use``, and optionally ``name``, ``matrix`` and parameters.
        registry: Where the components and their parameters are known.
        make: The model of a spec.
        faults: Takes unknown names, values out of range and labels that are there twice.

    Returns:
        Specs with every parameter filled in, in the order of the list; those of one
        matrix in the order of the parameters in the registry.
    """
    specs: list[Spec] = []
    seen: dict[str, Place] = {}
    for item in node.items:
        entry = _Item(item, registry, faults)
        own = entry.own()
        for label, params in entry.variants():
            if len(specs) >= MOST:
                faults.add(entry.place, f"more than {MOST} {registry.group}, with every matrix")
                return tuple(specs)
            if label.casefold() in seen:
                faults.add(
                    entry.place,
                    f"two {registry.group} are called '{label}'",
                    "give one of them another 'name:'",
                    related=seen[label.casefold()],
                    relation="the other",
                )
                break
            seen[label.casefold()] = entry.place
            specs.append(make(label=label, use=entry.use, params=params, **own))
    return tuple(specs)


class _Item:
    """One entry of the list."""

    def __init__(self, node: Node, registry: Registry, faults: Faults) -> None:
        self.node = node
        self.registry = registry
        self.kind = registry.group[:-1]
        self.faults = faults
        self.use = ""
        self.place = node.place

    def variants(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Label and parameters of every combination; none if something is wrong."""
        noted = len(self.faults)
        component = self._component()
        if component is None:
            return
        base = self._name() or component.name
        given, axes = self._params(component)
        for param in component.params:
            if param.required and param.name not in (*given, *axes):
                self.faults.add(
                    self.place, f"the {self.kind} '{self.use}' needs '{param.name}:'", param.doc
                )
        values = {**{name: (value,) for name, value in given.items()}, **axes}
        check_needs(component, values, self.node, self.place, self.faults)
        if len(self.faults) > noted:
            return
        known = {param.name: param for param in component.params}
        defaults = {param.name: param.default for param in component.params}
        for combination in itertools.product(*axes.values()):
            chosen = dict(zip(axes, combination, strict=True))
            paths = {name for name in chosen if known[name].type == "path"}
            shown = {n: Path(str(v)).stem if n in paths else v for n, v in chosen.items()}
            yield label(base, shown), {**defaults, **given, **chosen}

    def own(self) -> dict[str, Any]:
        """The keys that only methods have: what is done with their sentences."""
        node = self.node.get(GUARD.name) if isinstance(self.node, MapNode) else None
        if self.registry.group != "methods":
            return {}
        if node is not None:
            chosen = check_param(GUARD, node, self.faults)
            return {} if chosen is WRONG else {GUARD.name: chosen}
        use = self.node.get("use") if isinstance(self.node, MapNode) else self.node
        name = use.value if isinstance(use, Scalar) else None
        known = isinstance(name, str) and name in self.registry
        return {GUARD.name: self.registry.get(str(name)).guard} if known else {}

    def _component(self) -> Component | None:
        if isinstance(self.node, Scalar):
            named: Node | None = self.node
        elif isinstance(self.node, MapNode):
            named = self.node.get("use")
            if named is None:
                self.faults.add(
                    self.node.place,
                    f"a {self.kind} needs 'use:'",
                    f"see: summarize {self.registry.group}",
                )
                return None
        else:
            named = None
        if not isinstance(named, Scalar) or not isinstance(named.value, str):
            found = named if named is not None else self.node
            self.faults.add(
                found.place,
                f"expected the name of a {self.kind}, got {describe(found)}",
                f"see: summarize {self.registry.group}",
            )
            return None
        self.use = named.value
        self.place = named.place
        if self.use not in self.registry:
            hint = suggest(self.use, self.registry.names())
            self.faults.add(
                named.place,
                f"there is no {self.kind} '{self.use}'",
                hint or f"see: summarize {self.registry.group}",
            )
            return None
        return self.registry.get(self.use)

    def _name(self) -> str:
        node = self.node.get("name") if isinstance(self.node, MapNode) else None
        if node is None:
            return ""
        self.place = node.place
        if not isinstance(node, Scalar) or not isinstance(node.value, str):
            self.faults.add(node.place, f"a name is text, got {describe(node)}")
            return ""
        if not re.fullmatch(LABEL, node.value) or len(node.value) > LONGEST_LABEL:
            self.faults.add(
                node.place,
                f"{describe(node)} cannot be a name, which becomes part of file names",
                f"letters, digits and . _ - = +, at most {LONGEST_LABEL} of them",
            )
        return node.value

    def _params(self, component: Component) -> tuple[dict[str, Any], dict[str, list[Any]]]:
        """The parameters that are given, and the axes of the matrix, in the registry's order."""
        if not isinstance(self.node, MapNode):
            return {}, {}
        known = {param.name: param for param in component.params}
        given: dict[str, Any] = {}
        for name, entry in self.node.entries.items():
            if name in known:
                given[name] = check_param(known[name], entry.value, self.faults)
            elif name not in _OWN and not (name == GUARD.name and self.kind == "method"):
                self._unknown(name, entry.key.place, (*_OWN, *known))
        axes = self._axes(known)
        for name in [name for name in axes if name in given]:
            matrix = self.node.get("matrix")
            self.faults.add(
                self.node.entries[name].key.place,
                f"'{name}' is also in the matrix",
                "take one of the two out",
                related=matrix.entries[name].key.place if isinstance(matrix, MapNode) else None,
                relation="here",
            )
        return given, {name: axes[name] for name in known if name in axes}

    def _axes(self, known: Mapping[str, Param]) -> dict[str, list[Any]]:
        matrix = self.node.get("matrix") if isinstance(self.node, MapNode) else None
        if matrix is None:
            return {}
        if not isinstance(matrix, MapNode) or not matrix.entries:
            self.faults.add(
                matrix.place,
                f"a matrix gives parameters lists of values, got {describe(matrix)}",
                "write: matrix: {damping: [0.8, 0.85]}",
            )
            return {}
        axes: dict[str, list[Any]] = {}
        for name, entry in matrix.entries.items():
            if name not in known:
                self._unknown(name, entry.key.place, tuple(known))
            elif not isinstance(entry.value, ListNode) or not entry.value.items:
                got = (
                    "an empty list" if isinstance(entry.value, ListNode) else describe(entry.value)
                )
                self.faults.add(entry.value.place, f"{name}: expected a list of values, got {got}")
            else:
                axes[name] = self._axis(known[name], entry.value)
        return axes

    def _axis(self, param: Param, node: ListNode) -> list[Any]:
        values: dict[Any, Place] = {}
        for item in node.items:
            value = check_param(param, item, self.faults)
            if value is WRONG:
                continue
            if value in values:
                self.faults.add(
                    item.place,
                    f"{param.name}: {describe(item)} is in the list twice",
                    related=values[value],
                    relation="first here",
                )
            values.setdefault(value, item.place)
        return list(values)

    def _unknown(self, name: str, place: Place, known: tuple[str, ...]) -> None:
        params = [param for param in known if param not in _OWN]
        listed = f"it takes {', '.join(params)}" if params else "it takes none"
        self.faults.add(
            place,
            f"the {self.kind} '{self.use}' has no parameter '{name}'",
            suggest(name, known) or listed,
        )


def label(base: str, chosen: Mapping[str, Any]) -> str:
    """``lexrank-damping=0.8``: what a variant of a matrix is called, safe as a file name."""
    parts = [base, *(f"{name}={_written(value)}" for name, value in chosen.items())]
    return "-".join(parts)


def _written(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return _UNSAFE.sub("_", str(value)).strip("_")
