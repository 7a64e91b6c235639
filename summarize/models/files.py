"""Where a model lies on disk, which files it is made of, and what their hashes are.

A model is a folder, or an id of the Hugging Face hub that lies in the local cache.  Only
safetensors weights are read, since the other formats run code when they are opened; nothing is
fetched unless that was asked for, and code that comes with a model is never run.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from summarize.errors import InputError, MissingExtraError, SummarizeError

WEIGHTS = "model.safetensors"
INDEX = "model.safetensors.index.json"

_ID = re.compile(r"[\w.-]+(?:/[\w.-]+)?")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_UNSAFE = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.h5", "*.msgpack")
_BESIDE = ("*.json", "*.txt", "*.model", "*.jinja", "[0-9]_*/*.json", "[0-9]_*/*.safetensors")
_FETCHED = (*_BESIDE, "model*.safetensors")


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """The files of one model.

    Attributes:
        model: The id or the path, as it was asked for.
        folder: Where the files lie.
        revision: The commit of a model of the hub, ``None`` for a folder.
        names: The weights, the configuration and the tokenizer, relative to ``folder``, sorted.
    """

    model: str
    folder: Path
    revision: str | None
    names: tuple[str, ...]

    @property
    def hashes(self) -> Mapping[str, str]:
        """SHA-256 of every file, by name.

        Cost: one pass over the files the first time (about a second a gigabyte), then nothing as
        long as size and time of change of a file stay the same.
        """
        with ThreadPoolExecutor(max_workers=4) as pool:
            found = pool.map(_sha256, (self.folder / name for name in self.names))
            return dict(zip(self.names, found, strict=True))

    @property
    def digest(self) -> str:
        """One SHA-256 for all of them: what two models share if and only if they are the same."""
        return hashlib.sha256(json.dumps(self.hashes, sort_keys=True).encode()).hexdigest()


def locate(model: str, *, revision: str | None = None, download: bool = False) -> ModelFiles:
    """The files of a model that lies on disk.

    Args:
        model: A folder, or an id of the hub (``facebook/bart-large-cnn``).  A folder comes first.
        revision: A commit, a branch or a tag of a model of the hub; ``None`` is its main branch.
        download: Fetch a model of the hub that is not in the local cache.  One that is there is
            never fetched again.

    Raises:
        InputError: There is no such model, its files are not whole, or it has no safetensors
            weights.  Says which folders were looked at and what to do.
        MissingExtraError: It is to be fetched, and the library for that is not installed.
    """
    if not model.strip():
        raise InputError("no model is given", "give a folder, or an id of the Hugging Face hub")
    local = Path(model).expanduser()
    if local.is_dir():
        if revision is not None:
            raise InputError(
                f"{local} is a folder, which has no revision '{revision}'",
                "leave revision out, or give the id of a model of the hub",
            )
        return ModelFiles(model, local, None, _checked(model, local))
    if not _ID.fullmatch(model):
        raise InputError(f"there is no model folder {local}", "give the folder of a model")
    cached = _snapshot(model, revision)
    if cached is None and download:
        _fetch(model, revision)
        cached = _snapshot(model, revision)
    if cached is None:
        raise InputError(
            f"the model '{model}'{_at(revision)} is not on disk: neither as the folder"
            f" {local.resolve()} nor in {_home_of(model)}{_known(model)}",
            f"fetch it: hf download {model}{f' --revision {revision}' if revision else ''}",
        )
    return ModelFiles(model, cached, cached.name, _checked(model, cached))


def hub_folder() -> Path:
    """Where the libraries of the hub keep what they have fetched, as the environment has it."""
    for variable in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"):
        if os.environ.get(variable):
            return Path(os.environ[variable]).expanduser()
    caches = os.environ.get("XDG_CACHE_HOME") or os.path.join("~", ".cache")
    home = os.environ.get("HF_HOME") or os.path.join(caches, "huggingface")
    return Path(home).expanduser() / "hub"


def _home_of(model: str) -> Path:
    return hub_folder() / f"models--{model.replace('/', '--')}"


def _snapshot(model: str, revision: str | None) -> Path | None:
    """The folder of that revision in the local cache."""
    home = _home_of(model)
    commit = revision or "main"
    if not _COMMIT.fullmatch(commit):
        ref = home / "refs" / commit
        if not ref.is_file():
            return None
        commit = ref.read_text(encoding="utf-8").strip()
    folder = home / "snapshots" / commit
    return folder if (folder / "config.json").is_file() else None


def _known(model: str) -> str:
    """What of the model is in the cache, if it is not what was asked for."""
    found = sorted(path.name for path in (_home_of(model) / "snapshots").glob("*"))
    return f" (which holds only {', '.join(found)})" if found else ""


def _at(revision: str | None) -> str:
    return f" at revision {revision}" if revision else ""


def _fetch(model: str, revision: str | None) -> None:
    try:
        from huggingface_hub import snapshot_download
        from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError
    except ImportError as error:
        raise MissingExtraError(f"fetching '{model}'", "neural") from error
    try:
        snapshot_download(
            model,
            revision=revision,
            cache_dir=hub_folder(),
            allow_patterns=list(_FETCHED),
        )
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as error:
        raise SummarizeError(
            f"the model '{model}'{_at(revision)} could not be fetched: {_first_line(error)}",
            "look at its name, at the network and at your access to it, or give a folder",
        ) from error


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]


def _checked(model: str, folder: Path) -> tuple[str, ...]:
    """The names of the files that are read, once all of them are there."""
    if not (folder / "config.json").is_file():
        raise InputError(f"{folder} holds no model (no config.json)", "give the folder of a model")
    weights = _weights(folder)
    if not weights:
        unsafe = sorted(path.name for pattern in _UNSAFE for path in folder.glob(pattern))
        only = f", only {', '.join(unsafe[:3])}, which is never opened" if unsafe else ""
        raise InputError(
            f"the model '{model}' has no safetensors weights in {folder}{only}",
            "take a revision of it that has them (revision: refs/pr/N in its discussions), or"
            f" convert its .bin weights: python -m summarize.models.convert {folder} NEW_FOLDER",
        )
    missing = [name for name in weights if not (folder / name).is_file()]
    if missing:
        raise InputError(
            f"the model '{model}' in {folder} is not whole: {', '.join(missing)} is missing",
            "fetch it again",
        )
    beside = {
        str(path.relative_to(folder))
        for pattern in _BESIDE
        for path in folder.glob(pattern)
        if path.is_file()
    }
    return tuple(sorted({*weights, *beside}))


def _weights(folder: Path) -> list[str]:
    """The weights that the libraries would load: one file, or the shards that an index lists."""
    if os.path.lexists(folder / WEIGHTS):
        return [WEIGHTS]
    index = folder / INDEX
    if not index.is_file():
        return []
    try:
        shards = json.loads(index.read_text(encoding="utf-8"))["weight_map"].values()
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise InputError(f"{index} is no index of weights", "fetch the model again") from error
    return sorted({INDEX, *map(str, shards)})


def _sha256(path: Path) -> str:
    real = path.resolve()
    status = real.stat()
    return _sha256_of(real, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=1024)
def _sha256_of(path: Path, size: int, changed: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
