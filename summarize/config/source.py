"""Where things stand: a text with a name, and stretches of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file of a config, or one ``--set`` argument.

    ``name`` is what messages call it and ``folder`` is where its relative paths start.
    Each ``--set`` argument is a line of its own of a file of that name, from
    ``first_line`` on.
    """

    name: str
    text: str
    folder: Path
    first_line: int = 1
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        starts = (0, *(match.end() for match in _LINE_END.finditer(self.text)))
        object.__setattr__(self, "starts", starts)

    def line_of(self, offset: int) -> int:
        """The index of the line, from 0, that holds the character at ``offset``."""
        return bisect_right(self.starts, offset) - 1

    def line(self, index: int) -> str:
        """The line of that index, without its end."""
        stop = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[index] : stop].rstrip("\r\n")


@dataclass(frozen=True, slots=True)
class Place:
    """The characters ``[start, end)`` of a source."""

    source: Source
    start: int
    end: int

    @property
    def line(self) -> int:
        """The number of the line, as an editor counts: the first is 1."""
        return self.source.line_of(self.start) + self.source.first_line

    @property
    def column(self) -> int:
        """The number of the character in its line, from 1."""
        return self.start - self.source.starts[self.source.line_of(self.start)] + 1

    def __str__(self) -> str:
        return f"{self.source.name}:{self.line}:{self.column}"


def hidden(place: Place) -> Place:
    """The same place in a text that does not show what stands there."""
    source = place.source
    stars = re.sub(r"[^\r\n]", "*", source.text[place.start : place.end])
    text = source.text[: place.start] + stars + source.text[place.end :]
    return Place(
        Source(source.name, text, source.folder, source.first_line), place.start, place.end
    )
