"""YAML 1.2 with positions, over PyYAML's events.

Every key and value keeps the place where it stands.  What a config never needs, and
what goes wrong in silence elsewhere, is refused: the same key twice, ``<<``, tags,
keys that are no text, several documents, aliases that grow without bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NoReturn

import yaml
from yaml import events

from summarize.config.excerpt import shorten
from summarize.config.faults import Faults
from summarize.config.nodes import Entry, ListNode, MapNode, Node, Scalar, describe, list_of, map_of
from summarize.config.scalars import resolve
from summarize.config.source import Place, Source
from summarize.config.syntax import Explained, explain, find_unreadable

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")
DEEPEST = 24
LARGEST = 50_000
"""Nodes in one file, where every alias counts as often as it is used."""


class _StopReadingError(Exception):
    """What follows cannot be read; the fault has been noted."""


def parse(source: Source, faults: Faults, start: int = 0) -> Node | None:
    """The one document of a source.

    Args:
        source: The text, and what messages call it.
        faults: Takes everything that is wrong.
        start: Where the YAML begins; what stands before it is not read.

    Returns:
        Its top node; ``None`` if the YAML is broken.  Linear in the text.
    """
    try:
        return _Builder(source, faults, start).document()
    except _StopReadingError:
        return None


class _Builder:
    def __init__(self, source: Source, faults: Faults, start: int) -> None:
        self.source = source
        self.faults = faults
        self.start = start
        self.anchors: dict[str, Node | None] = {}
        self.brackets: list[Place] = []
        self.stream = self._events()

    def _events(self) -> Iterator[events.Event]:
        if unreadable := find_unreadable(self.source):
            self._explained(unreadable)
        text = " " * self.start + self.source.text[self.start :]
        try:
            yield from yaml.parse(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            self._explained(explain(self.source, error, self.brackets))

    def document(self) -> Node:
        """The only document; a source without any holds nothing."""
        content: Node | None = None
        for event in self.stream:
            if isinstance(event, events.DocumentStartEvent):
                if content is not None:
                    self._stop(
                        self._place(event, width=3),
                        "a second document begins here",
                        "a config is one document: take out the line ---",
                    )
                if event.version and event.version != (1, 2):
                    self._stop(
                        self._place(event),
                        "this file asks for YAML 1.1, and is read as YAML 1.2",
                        "take out the line that begins with %YAML",
                    )
                content = self._node(next(self.stream), 1)
        empty = Scalar(None, Place(self.source, self.start, self.start))
        return content if content is not None else empty

    def _node(self, event: events.Event, depth: int) -> Node:
        place = self._place(event)
        if isinstance(event, events.AliasEvent):
            return self._alias(event, place)
        if depth > DEEPEST:
            self._stop(place, f"nested more than {DEEPEST} levels deep", "write it flatter")
        if getattr(event, "tag", None) is not None:
            self.faults.add(
                Place(self.source, place.start, place.start + len(self._word(place.start))),
                f"the tag '{shorten(self._word(place.start))}' is not read",
                "take it out; quotation marks make text out of anything",
            )
        anchor: str | None = getattr(event, "anchor", None)
        if anchor is not None:
            self.anchors[anchor] = None
        if getattr(event, "flow_style", False):
            self.brackets.append(place)
        node: Node
        if isinstance(event, events.ScalarEvent):
            node = self._scalar(event, place)
        elif isinstance(event, events.SequenceStartEvent):
            node = self._list(place, depth)
        else:
            node = self._map(place, depth)
        if getattr(event, "flow_style", False):
            self.brackets.pop()
        if node.size > LARGEST:
            self._stop(place, f"more than {LARGEST:,} values", "a config is small; is this data?")
        if anchor is not None:
            self.anchors[anchor] = node
        return node

    def _alias(self, event: events.AliasEvent, place: Place) -> Node:
        if event.anchor not in self.anchors:
            self._stop(place, f"there is no anchor '&{event.anchor}' above this line")
        node = self.anchors[event.anchor]
        if node is None:
            self._stop(place, f"'*{event.anchor}' stands inside what it repeats")
        return node

    def _scalar(self, event: events.ScalarEvent, place: Place) -> Scalar:
        if event.style is not None:
            return Scalar(event.value, place, plain=False)
        try:
            return Scalar(resolve(event.value), place)
        except OverflowError as error:
            self.faults.add(
                place, f"{error} is too long", "put it in quotation marks if it is text"
            )
            return Scalar(0, place)

    def _list(self, place: Place, depth: int) -> ListNode:
        items: list[Node] = []
        size = 1
        while not isinstance(event := next(self.stream), events.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
            size += items[-1].size
            if size > LARGEST:
                break
        return list_of(tuple(items), self._until(place, event))

    def _map(self, place: Place, depth: int) -> MapNode:
        entries: dict[str, Entry] = {}
        size = 1
        while not isinstance(event := next(self.stream), events.MappingEndEvent):
            key = self._node(event, depth + 1)
            name = self._key(key, self._place(event))
            value = self._node(next(self.stream), depth + 1)
            size += value.size + 1
            if size > LARGEST:
                break
            if name is None or not isinstance(key, Scalar):
                continue
            if name in entries:
                self.faults.add(
                    key.place,
                    f"the key '{shorten(name)}' is given twice",
                    "take one of the two out",
                    related=entries[name].key.place,
                    relation="first here",
                )
                continue
            entries[name] = Entry(key, value)
        node = map_of(entries, self._until(place, event))
        return MapNode(entries, node.place, max(size, node.size))

    def _key(self, key: Node, place: Place) -> str | None:
        """The text of a key; ``None``, with a fault, for what cannot be one."""
        if isinstance(key, Scalar) and isinstance(key.value, str):
            if key.value == "<<" and key.plain:
                self.faults.add(place, "the merge key '<<' is not read", "use: extends: FILE")
                return None
            return key.value
        if isinstance(key, Scalar) and key.value is None and key.place.start == key.place.end:
            self.faults.add(place, "a key is missing before the ':'")
        elif isinstance(key, Scalar):
            written = self.source.text[key.place.start : key.place.end]
            self.faults.add(
                place, f"a key must be text, not {shorten(written)}", f"write '{shorten(written)}':"
            )
        else:
            self.faults.add(place, f"a key must be text, not {describe(key)}")
        return None

    def _place(self, event: events.Event, width: int | None = None) -> Place:
        start, end = self._offset(event.start_mark), self._offset(event.end_mark)
        if getattr(event, "anchor", None) is not None and not isinstance(event, events.AliasEvent):
            properties = _PROPERTIES.match(self.source.text, start, end)
            start = properties.end() if properties else start
        return Place(self.source, start, end if width is None else start + width)

    def _until(self, place: Place, event: events.Event) -> Place:
        return Place(self.source, place.start, self._offset(event.end_mark))

    def _offset(self, mark: object) -> int:
        offset: int = getattr(mark, "index", 0)
        return min(offset, len(self.source.text))

    def _word(self, start: int) -> str:
        return (self.source.text[start : start + 200].split(maxsplit=1) or [""])[0].rstrip(",]}")

    def _explained(self, fault: Explained) -> NoReturn:
        self.faults.add(
            fault.place, fault.message, fault.hint, related=fault.opened, relation="opened here"
        )
        raise _StopReadingError

    def _stop(self, place: Place, message: str, hint: str = "") -> NoReturn:
        self.faults.add(place, message, hint)
        raise _StopReadingError
