"""Reading the text of a config, and what to say of a path that leads nowhere."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

from rapidfuzz import fuzz, process

from summarize.config.faults import Faults
from summarize.config.source import Place, Source
from summarize.errors import ConfigError

LARGEST_BYTES = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def open_config(path: Path, faults: Faults) -> Source | None:
    """The text of the config that the command names.

    Raises:
        ConfigError: There is no such file.
    """
    if path.is_dir():
        inside = sorted([*path.glob("*.yaml"), *path.glob("*.yml")])
        raise ConfigError(
            f"{path} is a folder, not a config",
            f"did you mean {inside[0]}?" if inside else "summarize init writes a config into it",
        )
    if not path.is_file():
        raise ConfigError(
            f"there is no config {path}", nearest(path) or "summarize init writes one"
        )
    return read_source(path, faults)


def read_source(path: Path, faults: Faults, named_at: Place | None = None) -> Source | None:
    """The text of a config; faults stand where it is named, or in the file itself."""
    name = str(path)
    here = named_at or Place(Source(name, "", path.parent), 0, 0)
    try:
        data = path.read_bytes()
    except OSError as error:
        faults.add(here, f"{name} cannot be read: {error.strerror or error}")
        return None
    if len(data) > LARGEST_BYTES:
        faults.add(
            here, f"{name} is larger than 1 MB", "a config is small; is this the data itself?"
        )
        return None
    codec = next((codec for mark, codec in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return Source(name, data.decode(codec), path.parent)
    except UnicodeDecodeError as error:
        readable = Source(name, data.decode(codec, "replace"), path.parent)
        at = len(data[: error.start].decode(codec, "replace"))
        faults.add(
            Place(readable, at, at + 1), "this file is not UTF-8", "save it as UTF-8 in your editor"
        )
        return None


def nearest(path: Path) -> str:
    """A hint for a path that leads to nothing: its nearest neighbour, or where it stops."""
    folder = path.parent
    if not folder.is_dir():
        while not folder.is_dir() and folder != folder.parent:
            folder, missing = folder.parent, folder
        return f"there is no folder {tidy(missing)}"
    names = [entry.name for entry in os.scandir(folder) if not entry.name.startswith(".")]
    match = process.extractOne(path.name, sorted(names), scorer=fuzz.ratio, score_cutoff=70)
    return f"did you mean '{match[0]}'?" if match else f"looked in {tidy(folder.resolve())}"


def tidy(path: Path) -> Path:
    """The path without detours (``a/../b``), unless a link makes them matter."""
    short = Path(os.path.normpath(path))
    return short if os.path.realpath(short) == os.path.realpath(path) else path
