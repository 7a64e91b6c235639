"""One tree out of a config, the configs it extends and what ``--set`` changes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from summarize.config.faults import Faults
from summarize.config.files import nearest, read_source, tidy
from summarize.config.loader import parse
from summarize.config.nodes import Entry, ListNode, MapNode, Node, Scalar, describe, map_of
from summarize.config.source import Place, Source

ONE_OF: Mapping[tuple[str, ...], tuple[str, ...]] = {("budget",): ("words", "sentences", "share")}
"""Keys of which a map may hold one: a later layer's choice takes the place of an earlier one's."""

_MOST_FILES = 50


class Layers:
    """Reads a config with everything it extends.

    Maps merge, key by key; everything else, lists too, is replaced.  Of several bases
    the later one wins, and the file itself wins over all of them.  Every node keeps
    the place in the file that it came from.  ``whole`` says whether every base could be read.
    """

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.whole = True
        self._read: dict[Path, MapNode | None] = {}

    def tree(self, source: Source, path: Path) -> MapNode | None:
        """The merged tree of the config; ``None`` if its own YAML is broken."""
        return self._file(source, path, ())

    def _file(self, source: Source, path: Path, chain: tuple[Path, ...]) -> MapNode | None:
        self.faults.begin(source.name)
        node = parse(source, self.faults)
        if node is None:
            return None
        if isinstance(node, Scalar) and node.value is None:
            if chain:
                return map_of({}, node.place)
            self.faults.add(
                node.place, "the config is empty", "summarize init DIR writes one to start from"
            )
            return None
        if not isinstance(node, MapNode):
            self.faults.add(
                node.place,
                f"a config is a map of keys, and this is {describe(node)}",
                "begin with: data: {articles: PATH}",
            )
            return None
        own = map_of({k: e for k, e in node.entries.items() if k != "extends"}, node.place)
        chain = (*chain, path.resolve())
        merged: MapNode | None = None
        for base in self._bases(node, chain):
            merged = base if merged is None else merge(merged, base)
        return own if merged is None else merge(merged, own)

    def _bases(self, node: MapNode, chain: tuple[Path, ...]) -> list[MapNode]:
        named = node.get("extends")
        if named is None:
            return []
        found = []
        for item in named.items if isinstance(named, ListNode) else (named,):
            if not isinstance(item, Scalar) or not isinstance(item.value, str) or not item.value:
                self.faults.add(item.place, f"expected the path of a config, got {describe(item)}")
                continue
            base = self._base(item.value, item.place, chain)
            if base is None:
                self.whole = False
            else:
                found.append(base)
        return found

    def _base(self, name: str, place: Place, chain: tuple[Path, ...]) -> MapNode | None:
        path = tidy(place.source.folder / Path(name).expanduser())
        real = path.resolve()
        if real in chain:
            circle = " -> ".join(p.name for p in (*chain[chain.index(real) :], real))
            self.faults.add(place, f"configs extend each other in a circle: {circle}")
            return None
        if real in self._read:
            return self._read[real]
        if len(self._read) >= _MOST_FILES:
            self.faults.add(place, f"more than {_MOST_FILES} configs extend each other")
            return None
        if not path.is_file():
            self.faults.add(place, f"there is no config '{name}'", nearest(path))
            return None
        source = read_source(path, self.faults, place)
        self._read[real] = self._file(source, path, chain) if source is not None else None
        return self._read[real]


def merge(base: MapNode, over: MapNode, path: tuple[str, ...] = ()) -> MapNode:
    """``base`` with the keys of ``over``; maps merge, everything else is replaced."""
    entries = dict(base.entries)
    rivals = ONE_OF.get(path, ())
    if any(name in over.entries for name in rivals):
        for name in rivals:
            entries.pop(name, None)
    for name, entry in over.entries.items():
        below = base.get(name)
        value: Node = entry.value
        if isinstance(below, MapNode) and isinstance(value, MapNode):
            value = merge(below, value, (*path, name))
        entries[name] = Entry(entry.key, value)
    return map_of(entries, over.place)
