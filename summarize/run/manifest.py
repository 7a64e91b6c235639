"""The manifest: what was run, on what, with what, and how long it took."""

from __future__ import annotations

import datetime as dt
import json
import platform
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from summarize.run.keys import digest, file_hash

_PACKAGES = (
    "summarize",
    "click",
    "jinja2",
    "jsonlines",
    "nltk",
    "numpy",
    "pydantic",
    "PyYAML",
    "rapidfuzz",
    "rich",
    "rouge-score",
    "scikit-learn",
    "scipy",
    "torch",
    "transformers",
    "tokenizers",
    "httpx2",
    "trafilatura",
    "pyarrow",
)


def utc_now() -> str:
    """The time in UTC, to the second, ISO 8601."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def versions() -> dict[str, str | None]:
    """The version of Python and of every package that can change a result."""
    found: dict[str, str | None] = {"python": platform.python_version()}
    for package in _PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            found[package] = None
    return found


def hash_inputs(files: Sequence[Path]) -> list[dict[str, Any]]:
    """Name, size in bytes and SHA-256 of every input file, in order.

    The hash of a file that may not be read is ``None``: the reader rejects it with the reason.
    """
    return [
        {"path": str(path), "bytes": path.stat().st_size, "sha256": _hash_if_open(path)}
        for path in files
    ]


def _hash_if_open(path: Path) -> str | None:
    try:
        return file_hash(path)
    except PermissionError:
        return None


def run_hash(resolved: str, inputs: Sequence[Mapping[str, Any]], selection: Sequence[Any]) -> str:
    """What two runs share if and only if they must give the same bytes.

    Args:
        resolved: The resolved config; how the work is spread (``run``) does not count.
        inputs: The result of ``hash_inputs``.
        selection: What else decides: limit and pattern of the command, and the models.
    """
    config = {key: value for key, value in json.loads(resolved).items() if key != "run"}
    contents = [[Path(entry["path"]).name, entry["sha256"]] for entry in inputs]
    return digest([metadata.version("summarize"), config, contents, list(selection)])
