"""The house's own list of loaded labels: checked at its place, and read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from summarize.config.faults import Faults
from summarize.config.files import nearest, read_source, tidy
from summarize.config.models import LabelsConfig
from summarize.config.nodes import Entry, ListNode, MapNode, Node, Scalar, map_of
from summarize.config.source import Place, Source
from summarize.registry import suggest
from summarize.text.labels import normal_label, shipped_labels

FILE = "file"


def house_labels(config: LabelsConfig) -> tuple[str, ...] | None:
    """The labels that a job refuses, sorted; ``None`` where it is the list that ships."""
    read = shipped_labels() if config.file is None else _read(Path(config.file))
    labels = (read | _normal(config.add)) - _normal(config.remove)
    return None if labels == shipped_labels() else tuple(sorted(labels))


def resolve_labels(house_style: MapNode, faults: Faults) -> MapNode:
    """``house_style`` with the path of the list led to where it starts, and its labels checked.

    What is no text is left for the check of types.

    Args:
        house_style: The section of the config.
        faults: Takes a file that cannot be read, words that can never be found, labels
            that are taken away though nothing lists them, or added and taken away.
    """
    entry = house_style.entries.get("labels")
    if entry is None or not isinstance(entry.value, MapNode):
        return house_style
    labels = entry.value
    listed: frozenset[str] | None = shipped_labels()
    path = labels.entries.get(FILE)
    if path is not None and isinstance(path.value, Scalar) and isinstance(path.value.value, str):
        node = _led(path.value)
        listed = _listed(node, path.value, faults)
        labels = map_of({**labels.entries, FILE: Entry(path.key, node)}, labels.place)
    added = _words(labels.get("add"), faults)
    removed = _words(labels.get("remove"), faults)
    for label, node in removed.items():
        if label in added:
            faults.add(
                node.place,
                f"'{label}' is added and removed",
                "take it out of one of the two",
                related=added[label].place,
                relation="added here",
            )
        elif listed is not None and label not in listed:
            hint = suggest(label, sorted(listed)) or "every form of a word is listed by itself"
            faults.add(node.place, f"'{label}' is not on the list of labels", hint)
    return map_of({**house_style.entries, "labels": Entry(entry.key, labels)}, house_style.place)


def _led(node: Scalar) -> Scalar:
    if not node.value:
        return node
    path = tidy(node.place.source.folder / Path(str(node.value)).expanduser())
    return Scalar(str(path), node.place, plain=False)


def _listed(node: Scalar, written: Scalar, faults: Faults) -> frozenset[str] | None:
    """The labels of a file; ``None``, with a fault, where it cannot be read."""
    if not node.value:
        return None
    path = Path(str(node.value))
    if not path.is_file():
        faults.add(node.place, f"there is no file '{written.value}'", nearest(path))
        return None
    source = read_source(path, faults, node.place)
    if source is None:
        return None
    found = {}
    for place, text in _lines(source):
        label = normal_label(text)
        if not label:
            _unfindable(place, text, faults)
        found[label] = place
    if not found:
        faults.add(node.place, f"'{written.value}' holds no label", "write one on each line")
    return frozenset(found) - {""}


def _lines(source: Source) -> Iterable[tuple[Place, str]]:
    """Every line of a list that says something, with its place."""
    for number, start in enumerate(source.starts):
        line = source.line(number)
        text = line.partition("#")[0].strip()
        if text:
            at = start + line.index(text)
            yield Place(source, at, at + len(text)), text


def _read(path: Path) -> frozenset[str]:
    source = read_source(path, Faults())
    lines = _lines(source) if source is not None else ()
    return _normal(text for _, text in lines)


def _words(node: Node | None, faults: Faults) -> dict[str, Scalar]:
    """The labels of a list in the config, with the nodes they stand in."""
    items = node.items if isinstance(node, ListNode) else (node,)
    found: dict[str, Scalar] = {}
    for item in items:
        if not isinstance(item, Scalar) or not isinstance(item.value, str) or not item.value:
            continue
        label = normal_label(item.value)
        if not label:
            _unfindable(item.place, item.value, faults)
            continue
        found.setdefault(label, item)
    return found


def _unfindable(place: Place, text: str, faults: Faults) -> None:
    faults.add(
        place,
        f"'{text}' cannot be found in a text",
        "a label begins and ends with a letter or a digit",
    )


def _normal(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(map(normal_label, texts)) - {""}
