"""Step keys: the hash of a step's name, version, parameters and inputs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from summarize.run.store import dumps


def digest(value: Any) -> str:
    """SHA-256 of a JSON value, in hexadecimal."""
    return hashlib.sha256(dumps(value).encode()).hexdigest()


def step_key(name: str, version: int, params: Mapping[str, Any], inputs: Iterable[str]) -> str:
    """The key of a step: equal keys mean equal results.

    Args:
        name: The step or the component.
        version: Raised whenever its results change.
        params: Its parameters, by name.
        inputs: The keys or hashes of what it reads, in order.
    """
    return digest([name, version, sorted(params.items()), list(inputs)])


def file_hash(path: Path) -> str:
    """SHA-256 of a file, read in blocks."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
