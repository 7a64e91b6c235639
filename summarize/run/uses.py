"""From the methods and metrics of a config to what is run, with the files that they read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from summarize.config import MethodSpec, MetricSpec
from summarize.corpus.inputs import find
from summarize.registry import Registry
from summarize.run.keys import digest, file_hash
from summarize.run.recipe import Use

Specs = Sequence[MethodSpec] | Sequence[MetricSpec]


def uses_of(specs: Specs, registry: Registry) -> tuple[Use, ...]:
    """The components of a config, with the hashes of what their paths lead to."""
    return tuple(
        Use(
            spec.label,
            spec.use,
            tuple(sorted(spec.params.items())),
            tuple((name, _hash(path)) for name, path in _paths(spec, registry)),
            spec.guard if isinstance(spec, MethodSpec) else "flag",
        )
        for spec in specs
    )


def files_of(specs: Specs, registry: Registry) -> list[Path]:
    """The files that the parameters of components lead to."""
    return [
        source.path for spec in specs for _, path in _paths(spec, registry) for source in find(path)
    ]


def _hash(path: str) -> str:
    """What two paths share if they lead to the same: names and contents of all files."""
    return digest([[source.path.name, file_hash(source.path)] for source in find(path)])


def _paths(spec: MethodSpec | MetricSpec, registry: Registry) -> list[tuple[str, str]]:
    params = registry.get(spec.use).params
    given = [(p.name, spec.params.get(p.name)) for p in params if p.type == "path"]
    return sorted((name, path) for name, path in given if path)
