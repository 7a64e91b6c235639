"""Values of the wrong type or size: what was expected, what was found, what to write."""

from __future__ import annotations

import math
import re
from typing import Any, Final, Literal

from summarize.config.excerpt import shorten
from summarize.config.faults import Faults
from summarize.config.nodes import Node, Scalar, describe
from summarize.config.paths import resolve_model, resolve_param
from summarize.config.source import hidden
from summarize.registry import FORMS, Param, suggest

Expected = Literal[
    "int",
    "float",
    "bool",
    "str",
    "path",
    "folder",
    "model",
    "checker",
    "url",
    "variable",
    "list",
    "map",
]

_WORDS: dict[str, str] = {
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "str": "text",
    "path": "a file or a folder",
    "folder": "a folder",
    "model": "a folder or an id",
    "checker": "the name of a checker",
    "url": "an address that begins with http:// or https://, without a user, a query or a key",
    "variable": "the name of an environment variable, never what it holds",
    "list": "a list",
    "map": "a map of keys",
}
_YAML11 = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
_NUMBER = re.compile(r"[-+]?\d[\d_ ,']*(\.\d+)?")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*%")


class Wrong:
    """Stands for a value that a fault was noted for."""


WRONG: Final = Wrong()


def mismatch(expected: Expected, node: Node) -> tuple[str, str]:
    """Message and hint for a value of the wrong type."""
    return f"expected {_WORDS[expected]}, got {describe(node)}", _type_hint(expected, node)


def not_a_choice(choices: tuple[str, ...], node: Node) -> tuple[str, str]:
    """Message and hint for a value that is none of ``choices``."""
    known = _either(choices)
    if not isinstance(node, Scalar) or not isinstance(node.value, str):
        hint = ""
        if isinstance(node, Scalar) and node.value is None and "none" in choices:
            hint = "write none"
        return f"expected {known}, got {describe(node)}", hint
    return f"expected {known}, got {describe(node)}", suggest(node.value, choices)


def out_of_range(
    low: float | None, high: float | None, node: Node, *, above: bool = False
) -> tuple[str, str]:
    """Message and hint for a number outside ``[low, high]``, or ``(low, high]``."""
    if low is not None and high is not None and not above:
        limits = f"between {_figure(low)} and {_figure(high)}"
    else:
        least = f"{'more than' if above else 'at least'} {_figure(low)}" if low is not None else ""
        most = f"at most {_figure(high)}" if high is not None else ""
        limits = " and ".join(part for part in (least, most) if part)
    hint = ""
    value = node.value if isinstance(node, Scalar) else None
    if high == 1 and isinstance(value, int | float) and 1 < value <= 100:
        hint = f"write {value / 100:g} for {value:g} %"
    return f"must be {limits}, got {describe(node)}", hint


def check_param(param: Param, node: Node, faults: Faults) -> Any:
    """The value of a parameter, or ``WRONG`` when a fault was noted.

    Whole numbers are taken for numbers, and paths are led to where they start; nothing else
    is converted.
    """
    value = node.value if isinstance(node, Scalar) else WRONG
    problem: tuple[str, str] | None = None
    if value is None and param.default is None:
        return None
    if param.type == "float" and type(value) is int and abs(value) < 1e300:
        value = float(value)
    if param.type == "path" or param.type == "folder":
        if isinstance(node, Scalar) and isinstance(value, str) and value:
            noted = len(faults)
            path = resolve_param(node, value, faults, new=param.type == "folder")
            return path if len(faults) == noted else WRONG
        problem = mismatch(param.type, node)
    elif param.type == "model":
        if isinstance(node, Scalar) and isinstance(value, str):
            return resolve_model(node, value)
        problem = mismatch(param.type, node)
    elif param.type == "checker":
        if isinstance(value, str):
            return value
        problem = mismatch(param.type, node)
    elif param.type in FORMS:
        if isinstance(value, str) and (not value or re.fullmatch(FORMS[param.type], value)):
            return value
        # What stands there may be a key, and is not shown.
        faults.add(hidden(node.place), f"{param.name}: expected {_WORDS[param.type]}")
        return WRONG
    elif type(value).__name__ != param.type:
        problem = not_a_choice(param.choices, node) if param.choices else mismatch(param.type, node)
    elif param.choices and value not in param.choices:
        problem = not_a_choice(param.choices, node)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        if math.isnan(value) or (math.isinf(value) and param.high is None and param.low is None):
            problem = mismatch("float", node)
        elif (param.low is not None and value < param.low) or (
            param.high is not None and value > param.high
        ):
            problem = out_of_range(param.low, param.high, node)
    if problem is None:
        return value
    faults.add(node.place, f"{param.name}: {problem[0]}", problem[1])
    return WRONG


def _figure(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:g}"


def _either(choices: tuple[str, ...]) -> str:
    if len(choices) == 1:
        return choices[0]
    return f"{', '.join(choices[:-1])} or {choices[-1]}"


def _type_hint(expected: Expected, node: Node) -> str:
    if not isinstance(node, Scalar):
        return ""
    value = node.value
    if expected == "str":
        if value is None or isinstance(value, str):
            return ""
        written = node.place.source.text[node.place.start : node.place.end]
        return f"put it in quotation marks: '{shorten(written)}'"
    if expected == "int" and isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return f"write {int(value)}"
    if not isinstance(value, str):
        return ""
    if expected == "bool":
        meant = _YAML11.get(value.lower())
        return f"write {meant}; in YAML 1.2 '{value}' is text" if meant else ""
    if expected == "list":
        return f"write [{shorten(value)}]"
    if expected in ("int", "float"):
        if match := _PERCENT.fullmatch(value.strip()):
            return f"write {float(match[1]) / 100:g}"
        if _NUMBER.fullmatch(value.strip()):
            bare = re.sub(r"[_ ,']", "", value)
            return "take the quotation marks off" if bare == value else f"write {bare}"
    return ""
