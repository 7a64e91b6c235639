"""The table of keys in ``docs/config.md``, written from the models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from summarize.config.models import JobConfig
from summarize.config.schema import schema

BEGIN = "<!-- keys, written by summarize.config.reference.update from the models -->"
END = "<!-- end of keys -->"

_TYPES = {"integer": "whole number", "number": "number", "string": "text", "boolean": "true, false"}
_LIMITS = (
    ("minimum", "at least"),
    ("exclusiveMinimum", "more than"),
    ("maximum", "at most"),
)


def keys_table() -> str:
    """Every key with its values, default and meaning, as a Markdown table."""
    whole = schema()
    required = {*whole["then"]["required"], "data.articles", "compare.baseline"}
    lines = ["| key | values | default | meaning |", "|---|---|---|---|"]
    for name, values, node in _keys(whole):
        default = "required" if name in required else _default(name, node)
        meaning = _sentence(node["description"])
        lines.append(f"| `{name}` | {values} | {default} | {meaning} |")
    return "\n".join(lines) + "\n"


def update(path: Path | str) -> None:
    """Writes the table between its two marks in a Markdown file."""
    target = Path(path)
    before, _, rest = target.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    target.write_text(f"{before}{BEGIN}\n\n{keys_table()}\n{END}{after}", encoding="utf-8")


def _keys(whole: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Name, values and schema of every key, sections before what stands in them."""
    for name, node in whole["properties"].items():
        section = _section(node, whole["$defs"])
        if name in ("methods", "metrics"):
            kind = name[:-1]
            yield name, f"list of names, or of {{use: {kind}, ...}}", node
        elif section is None:
            yield name, _values(node), node
        else:
            yield from _below(name, node, section, whole["$defs"])


def _below(
    name: str, node: Mapping[str, Any], section: Mapping[str, Any], definitions: Mapping[str, Any]
) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """A section, its keys, and the sections in it."""
    yield name, "map", node
    for key, below in section["properties"].items():
        inner = _section(below, definitions)
        if inner is None:
            yield f"{name}.{key}", _values(below), below
        else:
            yield from _below(f"{name}.{key}", below, inner, definitions)


def _section(node: Mapping[str, Any], definitions: Mapping[str, Any]) -> Mapping[str, Any] | None:
    for part in (node, *node.get("anyOf", ())):
        if "$ref" in part:
            found: Mapping[str, Any] = definitions[part["$ref"].rpartition("/")[2]]
            return found
    return None


def _values(node: Mapping[str, Any]) -> str:
    """What a key takes, in words."""
    if "anyOf" in node:
        parts = [_values(part) for part in node["anyOf"] if part.get("type") != "null"]
        return " or ".join(parts)
    if "const" in node:
        return f"`{node['const']}`"
    if "enum" in node:
        return ", ".join(f"`{choice}`" for choice in node["enum"])
    if node.get("type") == "array":
        return f"list of {_values(node['items'])}"
    if node.get("type") == "object":
        return f"map of {_values(node['additionalProperties'])}"
    limits = [f"{word} {node[name]:,}" for name, word in _LIMITS if name in node]
    return " ".join([_TYPES[node["type"]], ", ".join(limits)]).strip()


def _default(name: str, node: Mapping[str, Any]) -> str:
    """What a key is without being given: what its section is, or what it says itself."""
    section, _, key = name.partition(".")
    field = JobConfig.model_fields.get(section)
    whole = field.default if field else None
    if not key:
        default = None if isinstance(whole, BaseModel) else whole
    else:
        given = whole.model_dump(by_alias=True) if isinstance(whole, BaseModel) else {}
        default = given.get(key, node.get("default"))
    return f"`{default}`" if isinstance(default, str | int | float) and default != "" else ""


def _sentence(description: str) -> str:
    """One style for all: what pydantic takes from docstrings begins with a capital."""
    return (description[0].lower() + description[1:]).rstrip(".").replace("<", "&lt;")
