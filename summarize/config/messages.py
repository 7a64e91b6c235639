"""What pydantic finds, said at the place in the file and in the words of a config."""

from __future__ import annotations

from typing import Any, get_args

from annotated_types import Ge, Gt, Le
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from summarize.config.faults import Faults
from summarize.config.models import LONGEST_LABEL, JobConfig, keys
from summarize.config.nodes import ListNode, MapNode, Node, Scalar, describe
from summarize.config.source import Place
from summarize.config.values import Expected, mismatch, not_a_choice, out_of_range
from summarize.registry import suggest

Location = tuple[int | str, ...]

_TYPES: dict[str, Expected] = {
    "int_type": "int",
    "float_type": "float",
    "string_type": "str",
    "tuple_type": "list",
    "dict_type": "map",
    "mapping_type": "map",
    "model_type": "map",
    "model_attributes_type": "map",
}
_EXAMPLES = {
    "data": "write: data: {articles: PATH}",
    "methods": "write: methods: [lead]",
    "articles": "write: data: {articles: PATH}",
    "baseline": "write: compare: {baseline: METHOD}",
}


def report(error: ErrorDetails, tree: MapNode, faults: Faults) -> None:
    """Notes the fault behind one error of the models."""
    location = error["loc"]
    kind = error["type"]
    node, key = _find(tree, location)
    if kind == "missing":
        _missing(location, tree, faults)
    elif kind == "extra_forbidden":
        _unknown(location, (key or node).place, faults)
    elif kind == "one_of":
        _one_of(node, key, faults)
    elif location[-1] == "[key]" or kind in ("string_too_short", "too_short"):
        what = "this list" if isinstance(node, ListNode) else "this"
        faults.add(node.place, f"{what} is empty", _EXAMPLES.get(str(location[-1]), ""))
    elif kind in _TYPES:
        faults.add(node.place, *mismatch(_TYPES[kind], node))
    elif kind == "literal_error":
        faults.add(node.place, *not_a_choice(_choices(location), node))
    elif kind == "choice":
        faults.add(node.place, *not_a_choice(tuple(error["ctx"]["choices"]), node))
    elif kind.startswith(("greater_than", "less_than")):
        low, high, above = _limits(location)
        faults.add(node.place, *out_of_range(low, high, node, above=above))
    elif kind in ("string_pattern_mismatch", "string_too_long"):
        faults.add(
            node.place,
            f"{describe(node)} cannot be a name, which becomes part of file names",
            f"letters, digits and . _ - = +, at most {LONGEST_LABEL} of them",
        )
    else:
        faults.add(node.place, f"{error['msg']}, got {describe(node)}")


def _find(tree: MapNode, location: Location) -> tuple[Node, Scalar | None]:
    """The node at a location, or the deepest on the way to it, with its key."""
    node: Node = tree
    key: Scalar | None = None
    for step in location:
        if isinstance(node, MapNode) and str(step) in node.entries:
            entry = node.entries[str(step)]
            node, key = entry.value, entry.key
        elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    if location[-1:] == ("[key]",) and key is not None:
        return key, key
    return node, key


def _missing(location: Location, tree: MapNode, faults: Faults) -> None:
    name = str(location[-1])
    _, key = _find(tree, location[:-1])
    start = tree.place.start
    place = key.place if key is not None else Place(tree.place.source, start, start + 1)
    where = f"'{key.value}' needs" if key is not None else "the config needs"
    faults.add(place, f"{where} '{name}:'", _EXAMPLES.get(name, ""))


def _unknown(location: Location, place: Place, faults: Faults) -> None:
    name = str(location[-1])
    known = tuple(keys(_model(location[:-1])))
    inside = f" in '{location[-2]}'" if len(location) > 1 else ""
    hint = suggest(name, known)
    if name == "extends" and inside:
        hint = "'extends:' stands at the top of a file"
    elif elsewhere := _elsewhere(name, location):
        hint = f"it belongs into '{elsewhere}:'"
    faults.add(place, f"unknown key '{name}'{inside}", hint or f"known: {', '.join(known)}")


def _elsewhere(name: str, location: Location) -> str:
    """The section that has a key of this name, if it is only in the wrong one."""
    here = str(location[-2]) if len(location) > 1 else ""
    for section in JobConfig.model_fields:
        model = _model((section,))
        if (
            section not in (here, "methods", "metrics")
            and model is not JobConfig
            and name in keys(model)
        ):
            return section
    return ""


def _one_of(node: Node, key: Scalar | None, faults: Faults) -> None:
    given = []
    if isinstance(node, MapNode):
        given = [
            entry.key.place
            for entry in node.entries.values()
            if not (isinstance(entry.value, Scalar) and entry.value.value is None)
        ]
    place = given[1] if len(given) > 1 else (key or node).place
    message = "a budget is given twice" if len(given) > 1 else "the budget is empty"
    faults.add(
        place,
        message,
        "give exactly one of words, sentences and share",
        related=given[0] if len(given) > 1 else None,
        relation="first here",
    )


def _model(location: Location) -> type[BaseModel]:
    """The model that holds what stands at a location; the whole job if none does."""
    model: type[BaseModel] = JobConfig
    for step in location:
        field = keys(model).get(str(step))
        kinds = (field.annotation, *get_args(field.annotation)) if field else ()
        for kind in kinds:
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                model = kind
    return model


def _field(location: Location) -> FieldInfo:
    return keys(_model(location[:-1]))[str(location[-1])]


def _choices(location: Location) -> tuple[str, ...]:
    return tuple(str(choice) for choice in get_args(_field(location).annotation))


def _limits(location: Location) -> tuple[float | None, float | None, bool]:
    """Low, high, and whether the value must be more than low."""
    low: Any = None
    high: Any = None
    above = False
    for rule in _field(location).metadata:
        if isinstance(rule, Ge):
            low = rule.ge
        elif isinstance(rule, Gt):
            low, above = rule.gt, True
        elif isinstance(rule, Le):
            high = rule.le
    return low, high, above
