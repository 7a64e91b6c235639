"""The lines of a page, with what their shape says about them.

Cleaning looks at a page line by line.  A line of a story is a paragraph; it closes
with a full stop.  What else stands on the page mostly does not.  Nothing here
changes a character: a line knows where it stands in the text.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from summarize.records import Span

_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"
_PLAIN = (
    dict.fromkeys(_SPACES + _INVISIBLE + "\t", " ")
    | dict.fromkeys("’‘‛`´", "'")
    | dict.fromkeys("“”„‟", '"')
)
_ODD = re.compile(f"[{re.escape(''.join(_PLAIN))}]")

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_STOP = r".!?…。．！？｡।॥؟۔։።။។༎།"
_CLOSED = re.compile(
    rf"[{_STOP}](?:\s?[\"')\]}}»›」』*])*$|[.!?…][\"')\]»]*\s?(?:\[\d+\]|\d{{1,2}})$"
)
_INNER_STOP = re.compile(r"[.!?…][\"')\]»]*\s+[\"'(\[«]*[^\W\d_a-z]|[。！？।؟۔]")
_WORD = re.compile(r"(?<!\S)[^\w\s]*\w\S*")
_ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]\.){2,}|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|No|vs|Mr|Mrs|St))$")

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that put no spaces between words; two count as a word."""
MIN_WRAP, MAX_WRAP = 40, 110
"""Widths, in characters, between which lines may have been wrapped by hand."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, without the white space around it.

    ``flat`` has the same length as the line in the text: odd spaces and quotation
    marks are replaced one to one, so an offset in it is an offset in the line.
    ``gap`` says that an empty line, or nothing, stands before it.
    """

    start: int
    end: int
    flat: str
    gap: bool
    words: int
    closed: bool

    @property
    def span(self) -> Span:
        """Where the line stands in the text."""
        return Span(self.start, self.end)

    @property
    def several(self) -> bool:
        """Whether more than one sentence seems to stand on the line."""
        return _INNER_STOP.search(self.flat) is not None


def flatten(text: str) -> str:
    """The text with odd spaces and quotation marks made plain, one character for one."""
    return _ODD.sub(lambda match: _PLAIN[match.group()], text)


def is_closed(flat: str) -> bool:
    """Whether a line ends as a sentence does, in any of the scripts we know."""
    match = _CLOSED.search(flat)
    if match is None:
        return False
    return not (flat[match.start()] == "." and _ABBREVIATION.search(flat[: match.start() + 1]))


def trim(line: Line, start: int, end: int) -> Span:
    """The span, in the text, of a stretch of a line without its outer white space."""
    piece = line.flat[start:end]
    begin = line.start + start + len(piece) - len(piece.lstrip())
    return Span(begin, begin + len(piece.strip()))


def make_line(flat: str, start: int, end: int, gap: bool) -> Line:
    """The line of ``flat`` between two offsets, whose outer white space is left off."""
    piece = flat[start:end]
    lead = len(piece) - len(piece.lstrip())
    piece = piece.strip()
    begin = start + lead
    words = len(_WORD.findall(piece))
    if not piece.isascii() and _UNSPACED.search(piece):
        words = max(words, len(piece) // 2)
    return Line(begin, begin + len(piece), piece, gap, words, is_closed(piece))


def read_lines(flat: str) -> list[Line]:
    """The lines of a page that are not empty; hand-wrapped ones joined to paragraphs.

    Args:
        flat: The page, flattened.

    Returns:
        The lines in order.  Linear in the length of the text.
    """
    pieces: list[tuple[int, int, bool]] = []
    at, gap = 0, True
    ends = [(match.start(), match.end()) for match in _BREAK.finditer(flat)]
    for end, following in [*ends, (len(flat), len(flat))]:
        if flat[at:end].strip():
            pieces.append((at, end, gap))
            gap = False
        else:
            gap = True
        at = following
    lines = [make_line(flat, start, end, before) for start, end, before in pieces]
    return _unwrapped(flat, lines) if _is_wrapped(lines) else lines


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether paragraphs were broken at a fixed width and parted by empty lines."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if not b.gap]
    if len(pairs) < 3 or sum(line.gap for line in lines) < 2:
        return False
    broken = sum(
        MIN_WRAP <= len(a.flat) <= MAX_WRAP and not a.closed and b.flat[:1].islower()
        for a, b in pairs
    )
    return broken * 5 >= len(pairs) * 2


def _unwrapped(flat: str, lines: list[Line]) -> list[Line]:
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and not line.gap and len(last.flat) >= MIN_WRAP:
            joined[-1] = make_line(flat, last.start, line.end, last.gap)
        else:
            joined.append(line)
    return joined
