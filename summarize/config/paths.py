"""The paths of a config: where they lead, and whether there is something to read."""

from __future__ import annotations

import glob
import os
from pathlib import Path

from summarize.config.faults import Faults
from summarize.config.files import nearest, tidy
from summarize.config.needs import check_extra, check_model
from summarize.config.nodes import Entry, ListNode, MapNode, Node, Scalar, list_of, map_of

KEYS = ("articles", "references")
RUN = "continue"
ENCODER = "encoder"
MANIFEST = "manifest.json"


def resolve_paths(data: MapNode, faults: Faults) -> MapNode:
    """``data`` with its paths led to where they start: the folder of their file.

    What is no path is left for the check of types.

    Args:
        data: The section of the config.
        faults: Takes paths that lead to nothing, empty folders, globs without a match.
    """
    entries = dict(data.entries)
    for name in KEYS:
        if entry := entries.get(name):
            entries[name] = Entry(entry.key, _resolved(entry.value, faults))
    return map_of(entries, data.place)


def resolve_run(group: MapNode, faults: Faults) -> MapNode:
    """``group`` with the path of the run that it continues led to where it starts.

    Args:
        group: The section of the config.
        faults: Takes a path at which there is no run.
    """
    entry = group.entries.get(RUN)
    if entry is None or not isinstance(entry.value, Scalar):
        return group
    node = entry.value
    if not isinstance(node.value, str) or not node.value:
        return group
    path = _led(node, node.value)
    if not path.exists():
        faults.add(node.place, f"there is no run '{node.value}'", nearest(path))
    elif not (path / MANIFEST).is_file():
        hint = f"a run directory holds a {MANIFEST}"
        faults.add(node.place, f"'{node.value}' is not a run directory", hint)
    value = Scalar(str(path), node.place, plain=False)
    return map_of({**group.entries, RUN: Entry(entry.key, value)}, group.place)


def resolve_encoder(group: MapNode, faults: Faults) -> MapNode:
    """``group`` with the folder of its encoder led to where it starts; an id stays an id.

    Args:
        group: The section of the config.
        faults: Takes an encoder that is not on disk, or that nothing installed can load.
    """
    entry = group.entries.get(ENCODER)
    if entry is None or not isinstance(entry.value, Scalar):
        return group
    node = entry.value
    if not isinstance(node.value, str) or not node.value:
        return group
    value = Scalar(resolve_model(node, node.value), node.place, plain=False)
    check_extra("a sentence encoder", "neural", node.place, faults)
    check_model(str(value.value), node.place, faults)
    return map_of({**group.entries, ENCODER: Entry(entry.key, value)}, group.place)


def resolve_param(node: Scalar, written: str, faults: Faults, *, new: bool = False) -> str:
    """The path that a component is given, led to where it starts.

    Args:
        node: The value of the parameter.
        written: Its text.
        faults: Takes a path that leads to nothing, or to what cannot be read.
        new: Whether it is a folder that is made where it is missing.
    """
    path = _led(node, written)
    if not new:
        _check(path, node, written, faults)
    elif path.exists() and not path.is_dir():
        faults.add(node.place, f"'{written}' is a file, not a folder")
    return str(path)


def resolve_model(node: Scalar, written: str) -> str:
    """The folder of a model, led to where it starts; what is no folder there is left as an id."""
    path = _led(node, written)
    return str(path) if written and path.is_dir() else written


def _led(node: Node, written: str) -> Path:
    return tidy(node.place.source.folder / Path(written).expanduser())


def _resolved(node: Node, faults: Faults) -> Node:
    if isinstance(node, ListNode):
        return list_of(tuple(_resolved(item, faults) for item in node.items), node.place)
    if isinstance(node, MapNode) or not isinstance(node.value, str) or not node.value:
        return node
    path = _led(node, node.value)
    _check(path, node, node.value, faults)
    return Scalar(str(path), node.place, plain=False)


def _check(path: Path, node: Node, written: str, faults: Faults) -> None:
    if written == "-":
        faults.add(
            node.place,
            "a run reads its articles more than once, and standard input can be read once",
            "save them to a file, and give its path",
        )
    elif path.is_dir():
        if not os.access(path, os.R_OK | os.X_OK):
            faults.add(node.place, f"'{written}' cannot be read: permission denied")
        elif not _holds_a_file(path):
            faults.add(node.place, f"the folder '{written}' is empty", "put articles into it")
    elif path.is_file():
        if not os.access(path, os.R_OK):
            faults.add(node.place, f"'{written}' cannot be read: permission denied")
    elif glob.has_magic(written):
        if not any(os.path.isfile(name) for name in glob.iglob(str(path), recursive=True)):
            faults.add(node.place, f"no file matches '{written}'", f"looked for {path.absolute()}")
    else:
        faults.add(node.place, f"there is no file or folder '{written}'", nearest(path))


def _holds_a_file(folder: Path) -> bool:
    """Whether there is a file that is not hidden, in the folder or below it."""
    for _, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        if any(not name.startswith(".") for name in files):
            return True
    return False
