"""What a config is made of before anything is known about its keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from summarize.config.excerpt import shorten
from summarize.config.scalars import ScalarValue
from summarize.config.source import Place


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """One value; ``plain`` says that it stands without quotation marks."""

    value: ScalarValue
    place: Place
    plain: bool = True

    @property
    def size(self) -> int:
        """How many nodes there are from here on."""
        return 1


@dataclass(frozen=True, slots=True, eq=False)
class ListNode:
    """A list; ``size`` counts every node in it, aliases as often as they are used."""

    items: tuple[Node, ...]
    place: Place
    size: int


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A key with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True, eq=False)
class MapNode:
    """Keys with values, in the order of the file."""

    entries: Mapping[str, Entry]
    place: Place
    size: int

    def get(self, name: str) -> Node | None:
        """The value of a key, if it is there."""
        entry = self.entries.get(name)
        return entry.value if entry else None


Node = Scalar | ListNode | MapNode


def list_of(items: tuple[Node, ...], place: Place) -> ListNode:
    """A list of these items."""
    return ListNode(items, place, 1 + sum(item.size for item in items))


def map_of(entries: Mapping[str, Entry], place: Place) -> MapNode:
    """A map of these entries."""
    return MapNode(entries, place, 1 + sum(1 + entry.value.size for entry in entries.values()))


def plain(node: Node) -> Any:
    """The node as Python's own values: dicts, tuples and scalars."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, ListNode):
        return tuple(plain(item) for item in node.items)
    return {name: plain(entry.value) for name, entry in node.entries.items()}


def describe(node: Node) -> str:
    """``'abc'``, ``12``, ``true``, ``nothing``, ``a list``: what was found, for messages."""
    if isinstance(node, ListNode):
        return "a list"
    if isinstance(node, MapNode):
        return "a map of keys"
    if node.value is None:
        return "nothing"
    if isinstance(node.value, str):
        return f"'{shorten(node.value)}'"
    written = node.place.source.text[node.place.start : node.place.end]
    return shorten(written)
