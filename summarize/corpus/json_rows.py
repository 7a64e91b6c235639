"""JSON Lines, one row at a time, and single JSON values that hold rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from summarize.corpus.inputs import OnReject, Read, Source
from summarize.corpus.rows import MEMBERS, Row, read_row
from summarize.records import Reject


def parse_lines(source: Source, on_reject: OnReject) -> Iterator[tuple[int, dict[Any, Any]]]:
    """The objects of a JSON Lines file with their line numbers; blank lines are nothing."""
    for number, line in source.lines(on_reject):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            on_reject(Reject(source.file, number, f"not JSON: {_what(error)}"))
            continue
        if isinstance(value, dict):
            yield number, value
        else:
            on_reject(Reject(source.file, number, "a row must be an object, { ... }"))


def read_lines(source: Source, on_reject: OnReject) -> Iterator[Read]:
    """The articles and clusters of a JSON Lines file, a row held at a time."""
    for number, columns in parse_lines(source, on_reject):
        yield from read_row(Row.of(columns, source, number), on_reject)


def read_value(source: Source, on_reject: OnReject) -> Iterator[Read]:
    """The articles of a file that is one JSON value: a list of rows, or one row.

    The file is loaded whole, as JSON demands; large data belongs into JSON Lines.
    """
    try:
        value = json.loads(source.text(on_reject))
    except (ValueError, RecursionError) as error:
        on_reject(Reject(source.file, getattr(error, "lineno", None), f"not JSON: {_what(error)}"))
        return
    if isinstance(value, dict) and "text" not in value and not _has_id(value):
        rows = next((value[name] for name in MEMBERS if isinstance(value.get(name), list)), None)
        value = value if rows is None else rows
    if isinstance(value, dict):
        yield from read_row(Row.of(value, source, None), on_reject)
        return
    for number, columns in enumerate(value if isinstance(value, list) else [value], start=1):
        if isinstance(columns, dict):
            yield from read_row(Row.of(columns, source, number), on_reject)
        else:
            on_reject(Reject(source.file, number, "a row must be an object, { ... }"))


def _has_id(value: dict[Any, Any]) -> bool:
    return any(name in value for name in ("id", "summary", "refs", "references"))


def _what(error: Exception) -> str:
    return getattr(error, "msg", "") or "nested too deeply"
