"""The entries of a registry for people and for programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from rich.table import Table

from summarize.registry import Param, Registry


def as_json(registry: Registry) -> str:
    """All entries as one JSON list."""
    return json.dumps([asdict(component) for component in registry], indent=1)


def as_table(registry: Registry) -> Table:
    """All entries, a row each, with parameters, defaults and ranges."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(registry.group[:-1], style="bold", no_wrap=True)
    table.add_column("what it does")
    table.add_column("parameters (default, range)")
    for component in registry:
        extra = f" (extra: {component.extra})" if component.extra else ""
        parameters = "; ".join(describe(param) for param in component.params)
        table.add_row(component.name, component.doc + extra, parameters)
    return table


def as_markdown(registry: Registry) -> str:
    """All entries as a Markdown table, for the documentation."""
    lines = ["| name | what it does | parameters (default, range) |", "|---|---|---|"]
    for component in registry:
        extra = f" (extra `{component.extra}`)" if component.extra else ""
        parameters = "<br>".join(
            f"`{param.name}`: {param.doc} ({_values(param)})" for param in component.params
        )
        lines.append(f"| `{component.name}` | {component.doc}{extra} | {parameters} |")
    return "\n".join(lines) + "\n"


def describe(param: Param) -> str:
    """``damping=0.85, 0 to 1``: one parameter on one line."""
    return f"{param.name}={_values(param)}"


def _values(param: Param) -> str:
    if param.required:
        return "required"
    default = json.dumps(param.default) if not isinstance(param.default, str) else param.default
    if param.choices:
        return f"{default}; one of {', '.join(param.choices)}"
    if param.low is not None and param.high is not None:
        return f"{default}, {_figure(param.low)} to {_figure(param.high)}"
    if param.low is not None:
        return f"{default}, at least {_figure(param.low)}"
    if param.high is not None:
        return f"{default}, at most {_figure(param.high)}"
    return default


def _figure(value: float) -> str:
    """``1000000``, not ``1e+06``; ``1e-06`` stays."""
    return str(int(value)) if value == int(value) else f"{value:g}"
