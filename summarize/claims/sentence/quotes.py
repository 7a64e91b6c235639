"""Where the quotation marks of an article open and close.

All house styles of the news are read: curly and straight double marks, doubled
single ones (``''``), guillemets, and single marks where a paragraph has no double
ones.  A quotation that runs over paragraphs opens each of them and closes once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.records import Span

_MARK = re.compile(r"''(?!')|``|[\"“”„«»‟]")
_SINGLE_OPEN = re.compile(r"(?<![\w'’.,!?])['‘](?=\w)")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")
_OPENING = frozenset("“„«``")
_CLOSING = frozenset("”»")
_STOPS = frozenset(",.?!…")


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation: ``outer`` with its marks, ``inner`` without.

    ``continued`` says that it goes on from the paragraph before.
    """

    outer: Span
    inner: Span
    continued: bool = False


def find_quotes(text: str, paragraphs: Sequence[Span]) -> list[Quote]:
    """The quotations of ``text``, in order and disjoint; inner quotations are left out.

    Args:
        text: The article as it was read.
        paragraphs: Its paragraphs; a mark that is missing never reaches beyond one.

    Cost: linear in the number of marks.
    """
    quotes: list[Quote] = []
    is_open = False
    for paragraph in paragraphs:
        marks = list(_MARK.finditer(text, paragraph.start, paragraph.end))
        if marks:
            found, is_open = _double(text, paragraph, marks, is_open)
        else:
            found, is_open = _single(text, paragraph), False
        quotes.extend(found)
    return quotes


def _double(
    text: str, paragraph: Span, marks: Sequence[re.Match[str]], was_open: bool
) -> tuple[list[Quote], bool]:
    """Pair the marks of one paragraph; whether the last stays open comes back too."""
    quotes: list[Quote] = []
    start: re.Match[str] | None = None
    resumed = False
    for number, mark in enumerate(marks):
        opens = _opens(text, paragraph, mark)
        if (
            start is not None
            and not _ends_mixed(text, paragraph, marks, number)
            and _family(mark) != _family(start)
            and any(
                _family(later) == _family(start) and later.start() > mark.start() for later in marks
            )
        ):
            continue
        if start is None:
            if opens is not False:
                start = mark
                resumed = was_open and not quotes and mark.start() == paragraph.start
        elif opens is True:
            end = mark.start()
            while end > start.end() and text[end - 1].isspace():
                end -= 1
            if end > start.end():
                quotes.append(_quote(start, Span(start.end(), end), end, resumed))
            start, resumed = mark, False
        else:
            inner = Span(start.end(), mark.start())
            if inner.end > inner.start:
                quotes.append(_quote(start, inner, mark.end(), resumed))
            start, resumed = None, False
    if start is None:
        return quotes, False
    if start.end() < paragraph.end:
        quotes.append(_quote(start, Span(start.end(), paragraph.end), paragraph.end, resumed))
    return quotes, True


def _ends_mixed(text: str, paragraph: Span, marks: Sequence[re.Match[str]], number: int) -> bool:
    """Whether a mark of another style ends a quotation: ``"Not now,” she said. "Later.”``."""
    mark = marks[number]
    if text[mark.start() - 1 : mark.start()] not in _STOPS or _opens(text, paragraph, mark):
        return False
    following = marks[number + 1] if number + 1 < len(marks) else None
    return following is None or _opens(text, paragraph, following) is True


def _quote(start: re.Match[str], inner: Span, end: int, resumed: bool) -> Quote:
    return Quote(Span(start.start(), end), inner, resumed)


def _family(mark: re.Match[str]) -> str:
    """Marks that open and close one another."""
    return "c" if mark[0] in "“”„‟" else "g" if mark[0] in "«»" else mark[0].replace("`", "'")


def _opens(text: str, paragraph: Span, mark: re.Match[str]) -> bool | None:
    """Whether a mark opens (True), closes (False) or may do either (None)."""
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    left = before.isspace() or before in "([—–-"
    right = after.isspace() or after in ".,;:!?)]—–"
    if mark[0] in _CLOSING:
        return False
    if mark[0] in _OPENING or mark[0] == "``":
        return before not in _STOPS or not after.isspace()
    if left and not right:
        return True
    if right and not left:
        return False
    return None


def _single(text: str, paragraph: Span) -> list[Quote]:
    """Quotations in single marks; an apostrophe after a plural does not close one."""
    quotes: list[Quote] = []
    if all(text.find(mark, paragraph.start, paragraph.end) < 0 for mark in "'‘"):
        return quotes
    position = paragraph.start
    while opening := _SINGLE_OPEN.search(text, position, paragraph.end):
        closing = None
        for mark in _SINGLE_CLOSE.finditer(text, opening.end(), paragraph.end):
            closing = mark
            if text[mark.start() - 1] != "s" or text[mark.end() : mark.end() + 1] != " ":
                break
        if closing is None:
            break
        outer = Span(opening.start(), closing.end())
        quotes.append(Quote(outer, Span(opening.end(), closing.start())))
        position = closing.end()
    return quotes
