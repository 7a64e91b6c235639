"""The bundle of an event: the results of all its methods, until the run is put together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from summarize.run.store import file_name


def bundle_path(folder: Path, event_id: str) -> Path:
    """Where the results of an event lie until the run is put together."""
    return folder / f"{file_name(event_id)}.json"


def load_bundle(folder: Path, event_id: str) -> dict[str, Any]:
    """The results of an event so far; empty if there are none or they are damaged."""
    return load_row(bundle_path(folder, event_id))


def load_row(path: Path) -> dict[str, Any]:
    """The JSON object in a file of a step; empty if it is missing or damaged."""
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return loaded if isinstance(loaded, dict) else {}
