"""The JSON Schema of a config, with the parameters of every method and metric."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from summarize import catalog
from summarize.config.components import GUARD
from summarize.config.models import LABEL, LONGEST_LABEL, JobConfig
from summarize.registry import FORMS, Component, Param, Registry

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_JSON_TYPES = {
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "str": "string",
    "path": "string",
    "folder": "string",
    "model": "string",
    "checker": "string",
    "url": "string",
    "variable": "string",
}
_NULL = {"type": "null"}


def schema() -> dict[str, Any]:
    """The schema of a config file, draft 2020-12, for editors and for other programs.

    It knows the components that are installed.  What it cannot say, that a path exists
    or that a baseline is one of the methods, ``load`` checks.
    """
    job = JobConfig.model_json_schema()
    definitions: dict[str, Any] = job["$defs"]
    properties: dict[str, Any] = job["properties"]
    for name in ("MethodSpec", "MetricSpec"):
        definitions.pop(name, None)
    definitions["BudgetConfig"] |= {"minProperties": 1, "maxProperties": 1}
    executor = definitions["RunConfig"]["properties"]["executor"]
    executor["enum"] = ["auto", *catalog.executors().names()]
    properties["methods"]["items"] = _entries(catalog.methods(), definitions)
    properties["metrics"]["items"] = _entries(catalog.metrics(), definitions)
    required = {name: definitions[name].pop("required") for name in ("DataConfig", "CompareConfig")}
    _strip_titles(job)
    return {
        "$schema": DIALECT,
        "title": "a job for summarize",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "extends": {
                "description": "a config, or a list of them, that this one is laid over",
                "anyOf": [
                    {"type": "string", "minLength": 1},
                    {"type": "array", "items": {"type": "string", "minLength": 1}},
                ],
            },
            **{name: _section(name, value, definitions) for name, value in properties.items()},
        },
        "if": {"not": {"required": ["extends"]}},
        "then": {
            "required": job["required"],
            "properties": {
                "data": {"required": required["DataConfig"]},
                "compare": {
                    "if": {"type": "object"},
                    "then": {"required": required["CompareConfig"]},
                },
            },
        },
        "$defs": definitions,
    }


def _section(name: str, value: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """A top-level key; one that may be left out may be left empty as well."""
    reference = next((part for part in (value, *value.get("anyOf", ())) if "$ref" in part), None)
    if reference is not None:
        definition = definitions[reference["$ref"].rpartition("/")[2]]
        shown = {"description": definition.pop("description")}
        value = {"$ref": reference["$ref"]}
    else:
        shown = {"description": value.pop("description")}
        value.pop("default", None)
    if JobConfig.model_fields[name].is_required():
        return {**shown, **value}
    return {**shown, "anyOf": [value, _NULL]}


def _entries(registry: Registry, definitions: dict[str, Any]) -> dict[str, Any]:
    kind = registry.group[:-1]
    alone = [c.name for c in registry if not any(param.required for param in c.params)]
    choices: list[dict[str, Any]] = [{"enum": alone}]
    for component in registry:
        name = f"{kind}-{component.name}"
        definitions[name] = _entry(component, kind)
        choices.append({"$ref": f"#/$defs/{name}"})
    return {"anyOf": choices}


def _entry(component: Component, kind: str) -> dict[str, Any]:
    params = {param.name: _param(param) for param in component.params}
    axes = {
        param.name: {
            "type": "array",
            "items": {k: v for k, v in params[param.name].items() if k in ("type", "enum")}
            | {k: v for k, v in params[param.name].items() if k in ("minimum", "maximum")},
            "minItems": 1,
            "uniqueItems": True,
        }
        for param in component.params
    }
    properties: dict[str, Any] = {
        "use": {"const": component.name, "description": component.doc},
        "name": {
            "type": "string",
            "pattern": f"^{LABEL}$",
            "maxLength": LONGEST_LABEL,
            "description": f"what this {kind} is called in this job",
        },
        **params,
    }
    if kind == "method":
        properties[GUARD.name] = _param(replace(GUARD, default=component.guard))
    if axes:
        properties["matrix"] = {
            "type": "object",
            "description": f"runs the {kind} once for every combination of these values",
            "properties": axes,
            "additionalProperties": False,
            "minProperties": 1,
        }
    entry: dict[str, Any] = {
        "type": "object",
        "description": component.doc,
        "properties": properties,
        "required": ["use"],
        "additionalProperties": False,
    }
    needed = [param.name for param in component.params if param.required]
    if needed:
        entry["allOf"] = [{"anyOf": [_given(name), _given_in_matrix(name)]} for name in needed]
    return entry


def _given(name: str) -> dict[str, Any]:
    return {"required": [name]}


def _given_in_matrix(name: str) -> dict[str, Any]:
    return {"required": ["matrix"], "properties": {"matrix": {"required": [name]}}}


def _param(param: Param) -> dict[str, Any]:
    kind = _JSON_TYPES[param.type]
    found: dict[str, Any] = {"type": [kind, "null"] if param.default is None else kind}
    if param.choices:
        found["enum"] = [*param.choices, None] if param.default is None else list(param.choices)
    if param.type in FORMS:
        found["pattern"] = f"^(?:{FORMS[param.type]})?$"
    if param.required:
        return {**found, "minLength": 1, "description": param.doc}
    if param.low is not None:
        found["minimum"] = param.low
    if param.high is not None:
        found["maximum"] = param.high
    return {**found, "default": param.default, "description": param.doc}


def _strip_titles(node: Any) -> None:
    """Takes out the titles that pydantic makes of the names of keys."""
    if isinstance(node, dict):
        if isinstance(node.get("title"), str):
            del node["title"]
        for value in node.values():
            _strip_titles(value)
    elif isinstance(node, list):
        for value in node:
            _strip_titles(value)
