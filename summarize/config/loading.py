"""Loading a config: read, merge, change, check; then either a config or all faults."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize import catalog
from summarize.config.check import check
from summarize.config.faults import Faults
from summarize.config.files import open_config
from summarize.config.layers import Layers
from summarize.config.models import ComponentSpec, JobConfig, MethodSpec
from summarize.config.overrides import apply
from summarize.errors import ConfigError
from summarize.registry import Component


@dataclass(frozen=True, slots=True)
class LoadedConfig:
    """A config that was checked, with the text that it was read from."""

    config: JobConfig
    text: str
    path: Path

    def resolved(self) -> str:
        """The whole job as one line of JSON: bases merged, matrices expanded, defaults filled in.

        The same job gives the same line, wherever it is run from: paths are relative to
        the folder of the config.  The line is a config itself.
        """
        folder = self.path.resolve().parent
        job: dict[str, Any] = self.config.model_dump(mode="json", exclude_none=True, by_alias=True)
        data = self.config.data
        job["data"]["articles"] = [_relative(path, folder) for path in data.articles]
        if data.references is not None:
            job["data"]["references"] = _relative(data.references, folder)
        if self.config.group.continue_run is not None:
            job["group"]["continue"] = _relative(self.config.group.continue_run, folder)
        encoder = self.config.group.encoder
        if encoder is not None and Path(encoder).is_dir():
            job["group"]["encoder"] = _relative(encoder, folder)
        if self.config.house_style.labels.file is not None:
            labels = job["house_style"]["labels"]
            labels["file"] = _relative(self.config.house_style.labels.file, folder)
        for name in ("methods", "metrics"):
            registry = catalog.methods() if name == "methods" else catalog.metrics()
            job[name] = [
                _entry(spec, registry.get(spec.use), folder) for spec in getattr(self.config, name)
            ]
        return json.dumps(job, ensure_ascii=False, sort_keys=True)


def load(path: Path | str, overrides: Sequence[str] = ()) -> LoadedConfig:
    """Reads and checks a config.

    Args:
        path: A YAML file.
        overrides: ``key.path=value``, as ``--set`` takes them, in their order.

    Returns:
        The config, every path of it made relative to the working directory.

    Raises:
        ConfigError: Something is wrong; ``faults`` holds all of it, rendered.
    """
    path = Path(path)
    faults = Faults()
    source = open_config(path, faults)
    layers = Layers(faults)
    tree = layers.tree(source, path) if source is not None else None
    config = None
    if tree is not None:
        tree = apply(tree, overrides, faults)
        config = check(tree, path, faults, whole=layers.whole)
    faults.raise_any(str(path))
    if source is None or config is None:
        raise ConfigError(f"{path} cannot be used")
    return LoadedConfig(config, source.text, path)


def _entry(spec: ComponentSpec, component: Component, folder: Path) -> dict[str, Any]:
    kinds = {param.name: param.type for param in component.params}
    params = {
        name: _relative(value, folder) if value and _leads(kinds[name], value) else value
        for name, value in spec.params.items()
    }
    own = {"guard": spec.guard} if isinstance(spec, MethodSpec) else {}
    return {"use": spec.use, "name": spec.label, **own, **params}


def _leads(kind: str, value: str) -> bool:
    """Whether a parameter is a path; a model may also be an id."""
    return kind in ("path", "folder") or (kind == "model" and Path(value).is_dir())


def _relative(path: str, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return Path(path).absolute().as_posix()
