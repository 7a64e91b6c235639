"""From a tree of nodes to the frozen models, with every fault at its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from summarize import catalog
from summarize.config.components import expand
from summarize.config.faults import Faults
from summarize.config.house_style import resolve_labels
from summarize.config.messages import report
from summarize.config.models import LABEL, LONGEST_LABEL, JobConfig, MethodSpec, MetricSpec
from summarize.config.nodes import Entry, ListNode, MapNode, Scalar, map_of, plain
from summarize.config.paths import resolve_encoder, resolve_paths, resolve_run
from summarize.config.source import Place
from summarize.registry import suggest

_REQUIRED = ("data", "methods")
_REFERENCES = (("brief", "method"), ("compare", "baseline"))
_UNSAFE = re.compile(r"[^\w.=+-]+")


def check(tree: MapNode, path: Path, faults: Faults, *, whole: bool = True) -> JobConfig | None:
    """The config of a tree; ``None`` when a fault was noted.

    A section without content is as good as absent.

    Args:
        tree: Everything merged.
        path: The config, which names the job if nothing else does.
        faults: Takes everything that is wrong.
        whole: Whether all that it extends was read; else nothing is called missing.
    """
    before = len(faults)
    tree = _without_empty(tree)
    data = tree.entries.get("data")
    if data is not None and isinstance(data.value, MapNode):
        resolved = Entry(data.key, resolve_paths(data.value, faults))
        tree = map_of({**tree.entries, "data": resolved}, tree.place)
    group = tree.entries.get("group")
    if group is not None and isinstance(group.value, MapNode):
        resolved = Entry(group.key, resolve_encoder(resolve_run(group.value, faults), faults))
        tree = map_of({**tree.entries, "group": resolved}, tree.place)
    style = tree.entries.get("house_style")
    if style is not None and isinstance(style.value, MapNode):
        resolved = Entry(style.key, resolve_labels(style.value, faults))
        tree = map_of({**tree.entries, "house_style": resolved}, tree.place)
    raw = plain(tree)
    raw.setdefault("name", default_name(path))
    methods = tree.get("methods")
    metrics = tree.get("metrics")
    if isinstance(methods, ListNode) and methods.items:
        noted = len(faults)
        specs = expand(methods, catalog.methods(), MethodSpec, faults)
        raw["methods"] = specs or _placeholder()
        if len(faults) == noted:
            _check_references(tree, specs, faults)
    if isinstance(metrics, ListNode):
        raw["metrics"] = expand(metrics, catalog.metrics(), MetricSpec, faults)
    _check_aliases(tree, faults)
    try:
        config = JobConfig.model_validate(raw)
    except ValidationError as error:
        for details in error.errors(include_url=False, include_input=False):
            if whole or details["type"] != "missing":
                report(details, tree, faults)
        return None
    return config if len(faults) == before else None


def default_name(path: Path) -> str:
    """The name of a job that has none: that of its file."""
    name = _UNSAFE.sub("-", path.stem).strip("-.=+")
    return name[:LONGEST_LABEL] if re.match(LABEL, name) else "job"


def _placeholder() -> tuple[MethodSpec, ...]:
    """Keeps a list whose items are all wrong from being called empty as well."""
    return (MethodSpec(label="none", use="none", params={}),)


def _without_empty(tree: MapNode) -> MapNode:
    entries = {
        name: entry
        for name, entry in tree.entries.items()
        if name in _REQUIRED
        or name not in JobConfig.model_fields
        or not (isinstance(entry.value, Scalar) and entry.value.value is None)
    }
    return map_of(entries, tree.place)


def _check_references(tree: MapNode, specs: Sequence[MethodSpec], faults: Faults) -> None:
    """Whether the keys that name a method name one of this job."""
    labels = [spec.label for spec in specs]
    for section, key in _REFERENCES:
        above = tree.get(section)
        node = above.get(key) if isinstance(above, MapNode) else None
        if not isinstance(node, Scalar) or not isinstance(node.value, str) or not node.value:
            continue
        if node.value in labels:
            continue
        variants = [spec.label for spec in specs if spec.use == node.value]
        listed = f"there are: {', '.join((variants or labels)[:8])}"
        hint = listed if variants else suggest(node.value, labels) or listed
        faults.add(node.place, f"no method of this job is called '{node.value}'", hint)


def _check_aliases(tree: MapNode, faults: Faults) -> None:
    """Whether every other name stands for one full name only."""
    aliases = tree.get("aliases")
    if not isinstance(aliases, MapNode):
        return
    owners: dict[str, tuple[str, Place]] = {}
    for name, entry in aliases.entries.items():
        forms = entry.value.items if isinstance(entry.value, ListNode) else (entry.value,)
        for form in forms:
            if not isinstance(form, Scalar) or not isinstance(form.value, str):
                continue
            owner, place = owners.setdefault(form.value.casefold(), (name, form.place))
            if owner != name:
                faults.add(
                    form.place,
                    f"'{form.value}' stands for two names, '{owner}' and '{name}'",
                    "leave it with one of them",
                    related=place,
                    relation="first here",
                )
