"""What ``summarize init`` writes: a commented config and the sample corpus beside it."""

from __future__ import annotations

import json
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from summarize.config import schema
from summarize.errors import InputError
from summarize.run.store import write_atomic

CONFIG = "summarize.yaml"


def write_starter(directory: Path) -> Path:
    """Writes the starter config, its schema and the sample corpus.

    Args:
        directory: Where to; made if it is missing.

    Returns:
        The path of the config.

    Raises:
        InputError: The directory is a file, or already holds a config, which is never
            overwritten.
    """
    config = directory / CONFIG
    if directory.is_file():
        raise InputError(f"{directory} is a file, not a folder", "give the name of a folder")
    if config.exists():
        raise InputError(f"{config} exists and is not overwritten", "choose another directory")
    data = resources.files("summarize.data")
    for name in ("articles.jsonl", "references.jsonl"):
        _copy(data / "sample" / name, directory / "sample" / name)
    write_atomic(directory / "schema.json", json.dumps(schema(), indent=2) + "\n")
    _copy(data / "starter" / CONFIG, config)
    return config


def _copy(source: Traversable, target: Path) -> None:
    write_atomic(target, source.read_text(encoding="utf-8"))
