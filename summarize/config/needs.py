"""What a component needs beside its parameters: extras that are installed, models on disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from summarize import catalog
from summarize.config.faults import Faults
from summarize.config.nodes import MapNode, Node, map_of
from summarize.config.source import Place
from summarize.errors import InputError, MissingExtraError
from summarize.models.files import locate
from summarize.registry import Component, missing_modules

Values = Mapping[str, Sequence[Any]]
"""What each parameter is given: one value, or those of the matrix."""


def check_needs(
    component: Component, values: Values, node: Node, place: Place, faults: Faults
) -> None:
    """Whether a component could run here, before anything does.

    Args:
        component: The method, metric or checker.
        values: Its parameters, as far as they are given.
        node: Its entry in the config; faults of a parameter stand at its value.
        place: Where its name stands.
        faults: Takes missing extras, models that are not on disk, unknown checkers.
    """
    _check_extra(component, values, place, faults)
    for param in component.params:
        at = _place_of(param.name, node, place)
        for value in values.get(param.name, ()):
            if not isinstance(value, str) or not value:
                continue
            if param.type == "checker":
                _check_checker(value, at, faults)
            elif param.type == "model" and not _elsewhere(values):
                fetched = any(known.name == "download" for known in component.params)
                revision = next(iter(values.get("revision", ())), None)
                check_model(value, at, faults, revision=revision, fetched=fetched)


def check_model(
    model: str, place: Place, faults: Faults, *, revision: str | None = None, fetched: bool = False
) -> None:
    """Whether a model lies on disk; ``fetched`` says that a job may ask for it to be fetched."""
    try:
        locate(model, revision=revision)
    except InputError as error:
        hint = f"{error.hint}; or write download: true" if fetched else error.hint
        faults.add(place, error.message, hint)


def check_extra(what: str, extra: str, place: Place, faults: Faults) -> None:
    """Whether an extra is installed; ``what`` needs it."""
    if missing_modules(extra):
        error = MissingExtraError(what, extra)
        faults.add(place, error.message, error.hint)


def _check_extra(component: Component, values: Values, place: Place, faults: Faults) -> None:
    extra = component.extra
    kinds = {param.name: param.type for param in component.params}
    either = kinds.get("model") == "model" and "base_url" in kinds
    if either and not any(values.get("base_url", ())):
        extra = "neural"  # without a server, the model is loaded in this process
    if extra:
        check_extra(f"'{component.name}'", extra, place, faults)


def _check_checker(text: str, place: Place, faults: Faults) -> None:
    try:
        component, params = catalog.checkers().named(text)
    except InputError as error:
        faults.add(place, error.message, error.hint)
        return
    given = {name: (value,) for name, value in params.items()}
    defaults = {param.name: (param.default,) for param in component.params if param.default}
    check_needs(component, {**defaults, **given}, map_of({}, place), place, faults)


def _elsewhere(values: Values) -> bool:
    """Whether the model may be fetched, or is on a server."""
    return any(values.get("download", ())) or any(values.get("base_url", ()))


def _place_of(name: str, node: Node, place: Place) -> Place:
    found = (node.get(name) or node.get("matrix")) if isinstance(node, MapNode) else None
    return found.place if found is not None else place
