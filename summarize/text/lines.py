"""Line breaks that a writer meant, told from those that only wrap a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.records import Span

_BLANK = re.compile(r"\n[^\S\n]*\n\s*|\n\s*(?=[•●▪■◦*-]\s)|[\u2029\f]+")
_BULLET = re.compile(r"\s*(?:[•●▪■◦*–-]|\(?\d{1,2}[.)])\s+\S")
_ENDED = re.compile(r"[.!?…。！？؟।॥۔:;][\"'”’»)\]]*\s*$")
_WRAP = range(45, 101)


def unbroken(text: str, block: Span) -> Iterator[Span]:
    """The stretches of a block that no sentence crosses.

    Blank lines, bullets and hard line breaks part them.  A newline is taken for a
    mere wrap where the next line goes on in lower case, or where its first word
    would not have fitted on the line in a text of an even width.
    """
    start, end = block
    if (
        text.find("\n", start, end) < 0
        and text.find("\f", start, end) < 0
        and text.find("\u2029", start, end) < 0
    ):
        yield block
        return
    for gap in _BLANK.finditer(text, start, end):
        yield from _hard_lines(text, Span(start, gap.start()))
        start = gap.end()
    yield from _hard_lines(text, Span(start, block.end))


def _hard_lines(text: str, block: Span) -> Iterator[Span]:
    if text.find("\n", block.start, block.end) < 0:
        yield block
        return
    lines = text[block.start : block.end].split("\n")
    width = max(len(line) for line in lines)
    start = position = block.start
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        position += len(line) + 1
        if position > block.end or not _is_soft(line, following, width):
            yield Span(start, min(position - 1, block.end))
            start = position


def _is_soft(line: str, following: str, width: int) -> bool:
    """Whether the newline between two lines only wraps a paragraph."""
    after = following.strip()
    if not after or _BULLET.match(following):
        return False
    if after[0].islower() and not _ENDED.search(line):
        return True
    room = width - len(line.rstrip())
    return width in _WRAP and room <= len(after.split(None, 1)[0])
