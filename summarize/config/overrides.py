"""``--set key.path=value``: one change each, laid over the tree of the config."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.config.faults import Faults
from summarize.config.layers import ONE_OF
from summarize.config.loader import parse
from summarize.config.nodes import Entry, ListNode, MapNode, Node, Scalar, describe, list_of, map_of
from summarize.config.source import Place, Source
from summarize.registry import suggest

NAME = "--set"

_SEGMENT = re.compile(
    r"""\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^.="']+?))\s*(?=[.=]|$)"""
)


@dataclass(frozen=True, slots=True)
class _Segment:
    name: str
    place: Place

    def key(self) -> Scalar:
        return Scalar(self.name, self.place)


def apply(tree: MapNode, overrides: Sequence[str], faults: Faults) -> MapNode:
    """The tree with every override, in their order.

    A key may stand in quotation marks (``aliases."U.S. Army"``).  An item of a list is
    named by its number from 0, or by what it uses (``methods.lexrank.damping=0.9``).
    The value is YAML; relative paths in it start at the working directory.
    """
    for number, argument in enumerate(overrides, 1):
        source = Source(NAME, argument, Path(), first_line=number)
        segments, start = _key(source, faults)
        if not segments:
            continue
        value = parse(source, faults, start)
        if value is None:
            continue
        if segments[0].name == "extends":
            faults.add(segments[0].place, "'extends' can only stand in a file")
            continue
        changed = _Change(segments, value, faults).on(tree, 0)
        if isinstance(changed, MapNode):
            tree = changed
    return tree


def _key(source: Source, faults: Faults) -> tuple[list[_Segment], int]:
    """The segments of the key, and where the value starts."""
    text = source.text
    segments: list[_Segment] = []
    at = 0
    while match := _SEGMENT.match(text, at):
        group = match.lastgroup or "bare"
        place = Place(source, match.start(group), match.end(group))
        segments.append(_Segment(match[group], place))
        at = match.end()
        if text[at : at + 1] == "=":
            return segments, at + 1
        if text[at : at + 1] != ".":
            break
        at += 1
    if "=" in text:
        faults.add(Place(source, at, at + 1), "expected a key", "write: --set budget.words=150")
    else:
        faults.add(
            Place(source, 0, len(text)), "expected KEY=VALUE", "write: --set budget.words=150"
        )
    return [], 0


class _Change:
    def __init__(self, segments: list[_Segment], value: Node, faults: Faults) -> None:
        self.segments = segments
        self.value = value
        self.faults = faults

    def on(self, node: Node | None, depth: int) -> Node | None:
        """What stands in the place of ``node``; ``None`` if the key leads nowhere."""
        if depth == len(self.segments):
            return self.value
        segment = self.segments[depth]
        if isinstance(node, ListNode):
            return self._on_list(node, segment, depth)
        if isinstance(node, Scalar) and node.value is not None:
            above = self.segments[depth - 1].name
            self.faults.add(segment.place, f"'{above}' is {describe(node)}, and has no keys")
            return None
        below = node.get(segment.name) if isinstance(node, MapNode) else None
        value = self.on(below, depth + 1)
        if value is None:
            return None
        entries = dict(node.entries) if isinstance(node, MapNode) else {}
        path = tuple(segment.name for segment in self.segments[:depth])
        rivals = ONE_OF.get(path, ())
        if segment.name in rivals:
            for name in rivals:
                entries.pop(name, None)
        entries[segment.name] = Entry(segment.key(), value)
        return map_of(entries, node.place if isinstance(node, MapNode) else segment.place)

    def _on_list(self, node: ListNode, segment: _Segment, depth: int) -> Node | None:
        index = self._index(node, segment)
        if index is None:
            return None
        item = node.items[index]
        if (
            isinstance(item, Scalar)
            and isinstance(item.value, str)
            and depth + 1 < len(self.segments)
        ):
            item = map_of({"use": Entry(Scalar("use", item.place), item)}, item.place)
        value = self.on(item, depth + 1)
        if value is None:
            return None
        return list_of((*node.items[:index], value, *node.items[index + 1 :]), node.place)

    def _index(self, node: ListNode, segment: _Segment) -> int | None:
        name = segment.name
        if name.isdecimal() and name.isascii():
            if int(name) < len(node.items):
                return int(name)
            self.faults.add(
                segment.place, f"there are {len(node.items)} items, the first is number 0"
            )
            return None
        labels = [_labels(item) for item in node.items]
        found = [index for index, names in enumerate(labels) if name in names]
        if len(found) == 1:
            return found[0]
        known = [label for names in labels for label in names]
        if found:
            numbers = " or ".join(str(index) for index in found)
            self.faults.add(
                segment.place, f"{len(found)} items are called '{name}'", f"use {numbers}"
            )
        else:
            self.faults.add(segment.place, f"no item is called '{name}'", suggest(name, known))
        return None


def _labels(item: Node) -> list[str]:
    named = [item] if isinstance(item, Scalar) else []
    if isinstance(item, MapNode):
        named = [node for node in (item.get("name"), item.get("use")) if isinstance(node, Scalar)]
    return [node.value for node in named if isinstance(node.value, str)]
