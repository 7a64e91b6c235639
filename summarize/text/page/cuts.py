"""What is cut out of the lines of a story: datelines, stamps, glued captions, tails."""

from __future__ import annotations

from summarize.records import Dateline, Span
from summarize.text.dateline import find_inner, read_dateline
from summarize.text.page.inline import Cut, find_cuts, head_cuts, piece_cuts, signature_cut
from summarize.text.page.lines import Line, make_line, trim
from summarize.text.page.marks import ABOVE_WORDS, HEADER, Marks

_HEAD_WORDS = 60
_FLOW_LINES = 3


class Cuts:
    """The cuts of each line of the story, the dateline, and a title found inside a line.

    Args:
        marks: The marked page; short lines above a dateline are marked here.
        title: The title as the data gives it, or "".
    """

    def __init__(self, marks: Marks, title: str) -> None:
        self._marks = marks
        self.title: Span | None = marks.title
        self.dateline: Dateline | None = None
        self.of: dict[int, list[Cut]] = {}
        self._cut_lines(title)

    def _cut_lines(self, title: str) -> None:
        story = self._marks.story()
        above: list[int] = []
        for order, at in enumerate(story):
            line = self._marks.lines[at]
            cuts = head_cuts(line.flat, title) if order == 0 else []
            begin = cuts[-1].end if cuts else 0
            found = self._dateline(at, begin, not above) if order < HEADER else None
            begin = found.end if found else begin
            inner = find_cuts(line.flat, begin)
            if found is None and inner and inner[0].leading and order < HEADER:
                found = self._dateline(at, inner[0].end, not above)
                inner = [
                    cut for cut in inner if found is None or cut.start >= found.end or cut.leading
                ]
            if found is None and order == 0:
                inner = self._inner_dateline(at, begin) + inner
            cuts = sorted([*cuts, *([found] if found else []), *inner])
            if len(self._marks.lines) <= _FLOW_LINES:
                cuts = sorted([*cuts, *piece_cuts(line.flat, cuts)])
            signed = signature_cut(line.flat, begin) if at == story[-1] and not cuts[-1:] else None
            cuts += [signed] if signed else []
            if cuts:
                self.of[at] = cuts
                self._note_title(line, cuts)
            if found and self.dateline is not None and self.dateline.span.start >= line.start:
                for i in story[:order]:
                    if i not in above:
                        self._marks.rules[i] = "above-dateline"
            if line.words > ABOVE_WORDS:
                above.append(at)

    def _inner_dateline(self, at: int, begin: int) -> list[Cut]:
        """A dateline further down the first line, and the head of the page before it."""
        line = self._marks.lines[at]
        found = find_inner(line.flat[begin:], line.start + begin)
        if found is None:
            return []
        self.dateline = self.dateline or found
        start = found.span.start - line.start
        cut = Cut(start, found.span.end - line.start, "dateline")
        if self.dateline is not found:
            return [cut]
        head = make_line(line.flat, begin, start, False)
        if head.closed or head.several or head.words > _HEAD_WORDS:
            return [cut]
        return [Cut(begin, start, "above-dateline", leading=True), cut]

    def _note_title(self, line: Line, cuts: list[Cut]) -> None:
        if self.title is None:
            self.title = next(
                (trim(line, cut.start, cut.end) for cut in cuts if cut.rule == "title"), None
            )

    def _dateline(self, at: int, begin: int, first: bool) -> Cut | None:
        line = self._marks.lines[at]
        begin += len(line.flat[begin:]) - len(line.flat[begin:].lstrip())
        found = read_dateline(line.flat[begin:], line.start + begin, first=first)
        if found is None:
            return None
        if self.dateline is None:
            self.dateline = found
        return Cut(begin, found.span.end - line.start, "dateline", leading=True)
