"""The line that a fault stands in, as a terminal shows it, with marks under it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from summarize.config.source import Place

_WIDEST = 100
_BEFORE = 60


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a config and, under it, the marks of a place in it."""

    number: str
    text: str
    marks: str

    @classmethod
    def of(cls, place: Place, mark: str) -> Excerpt:
        """The line where a place begins; of a long line, the part around it.

        Args:
            place: What is marked, as far as it stands in its first line.
            mark: The character under every column of it.
        """
        index = place.source.line_of(place.start)
        line = place.source.line(index)
        first = place.source.starts[index]
        start = place.start - first
        end = max(min(place.end - first, len(line.rstrip())), start + 1)
        if len(line) > _WIDEST:
            cut = max(0, start - _BEFORE)
            head = "…" if cut else ""
            tail = "…" if len(line) > cut + _WIDEST else ""
            line = head + line[cut : cut + _WIDEST] + tail
            start, end = start - cut + len(head), end - cut + len(head)
            end = max(min(end, len(line) - len(tail)), start + 1)
        line = "".join(_visible(character) for character in line)
        marks = " " * _width(line[:start]) + mark * _width(line[start:end].ljust(end - start))
        return cls(str(place.line), line.rstrip(), marks)

    def with_marks_of(self, other: Excerpt) -> Excerpt:
        """This line with the marks of another excerpt of it as well."""
        width = max(len(self.marks), len(other.marks))
        pairs = zip(self.marks.ljust(width), other.marks.ljust(width), strict=True)
        marks = "".join(mine if mine != " " else theirs for mine, theirs in pairs)
        return Excerpt(self.number, self.text, marks)


def shorten(text: str, limit: int = 40) -> str:
    """``text`` on one line, cut to ``limit`` characters, without control characters."""
    flat = "".join(_visible(character) for character in " ".join(text.split()))
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def _visible(character: str) -> str:
    if character == "\t":
        return "→"
    return character if character.isprintable() else "�"


def _width(text: str) -> int:
    """The columns that a terminal gives to ``text``."""
    return sum(
        0
        if unicodedata.combining(character)
        else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )
