"""From a page as it was saved to the paragraphs of its story.

Nothing is changed and nothing disappears: every visible character of the page
lies either in a paragraph or in a removal that names its rule.
"""

from __future__ import annotations

from dataclasses import dataclass

from summarize.records import Dateline, Removal, Span
from summarize.text.dateline import find_inner, read_dateline
from summarize.text.page import archive, captions, headings, masthead
from summarize.text.page.colophon import BREADCRUMBS, BYLINE, whole_line
from summarize.text.page.inline import Cut, find_cuts, head_cuts, piece_cuts
from summarize.text.page.lines import Line, flatten, make_line, read_lines

_EDGE = 5
_HEADER = 10
_ABOVE_WORDS = 14
_HEAD_WORDS = 60
_LEAD = 6
_FLOW_LINES = 3
_STAMPED = frozenset({"timestamp", "credits", "byline", "breadcrumbs", "stub", "above-dateline"})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A page, taken apart.

    ``paragraphs`` are the spans of the story, in order, disjoint and without outer
    white space.  ``removed`` lists the rest, in order, each stretch with its rule.
    ``title``, ``source`` and ``published`` (an ISO day) are what the page itself
    says; ``None`` or "" where it does not.
    """

    paragraphs: tuple[Span, ...]
    removed: tuple[Removal, ...]
    dateline: Dateline | None = None
    title: Span | None = None
    source: str = ""
    published: str | None = None


def clean(text: str, title: str = "") -> Cleaned:
    """Separates the story of a page from its title, its dateline and all dirt.

    Args:
        text: The page as read.
        title: The title, if the data gives it; only used to recognize it on the page.

    Returns:
        Spans into ``text``.  A page that holds no article gives no paragraphs.
        Linear in the length of the text.
    """
    flat = flatten(text)
    return _Page(flat, read_lines(text), title).result()


class _Page:
    """The lines of a page and, for each that is not story, the rule that says so."""

    def __init__(self, flat: str, lines: list[Line], title: str) -> None:
        self.flat = flat
        self.lines = lines
        self.rules: list[str | None] = [None] * len(lines)
        self.title: Span | None = None
        self.dateline: Dateline | None = None
        self.cuts: dict[int, list[Cut]] = {}
        notices = archive.notices(flat, lines)
        self.no_article = archive.is_no_article(lines, notices)
        if self.no_article:
            self.rules = ["archive-page"] * len(lines)
            return
        self.stops = headings.ends_with_stops(lines)
        self._mark_furniture(notices)
        self._mark_captions()
        self._mark_title(headings.key(title))
        self._mark_after_forms()
        self._mark_links()
        self._mark_highlights()
        self._mark_foot()
        self._mark_headings()
        self._mark_repeats()
        self._cut_lines(title)

    def _story(self) -> list[int]:
        return [at for at, rule in enumerate(self.rules) if rule is None]

    def _mark_furniture(self, notices: list[int]) -> None:
        last = len(self.lines) - 1
        for at, line in enumerate(self.lines):
            edge = at < _EDGE or at > last - _EDGE
            rule = whole_line(line.flat)
            if rule is None and edge and not line.closed and line.words <= 12:
                if BREADCRUMBS.fullmatch(line.flat):
                    rule = "breadcrumbs"
                elif BYLINE.fullmatch(line.flat):
                    rule = "byline"
            if rule is None and at in notices and archive.is_notice_line(line):
                rule = "archive-notice"
            self.rules[at] = rule

    def _mark_captions(self) -> None:
        last = max(self._story(), default=-1)
        for at, line in enumerate(self.lines):
            if self.rules[at] in (None, "breadcrumbs", "byline"):
                if captions.is_credit(line):
                    self.rules[at] = "photo-credit"
                elif captions.is_caption(line, last=at >= last):
                    self.rules[at] = "caption"
        self._mark_above_credits()
        self._mark_again()

    def _mark_above_credits(self) -> None:
        """In a page that parts its paragraphs, what stands right above a credit is its caption."""
        if sum(line.gap for line in self.lines) < 3:
            return
        for at in range(1, len(self.lines)):
            above = self.lines[at - 1]
            if (
                self.rules[at] == "photo-credit"
                and self.rules[at - 1] is None
                and above.gap
                and not self.lines[at].gap
                and not above.several
            ):
                self.rules[at - 1] = "caption"

    def _mark_again(self) -> None:
        """A caption that occurs twice is one both times."""
        seen = {
            headings.key(self.lines[at].flat)
            for at, rule in enumerate(self.rules)
            if rule == "caption"
        }
        for at, line in enumerate(self.lines):
            if self.rules[at] is None and headings.key(line.flat) in seen:
                self.rules[at] = "caption"

    def _mark_title(self, given: str) -> None:
        top = [at for at in self._story() if at < _HEADER]
        found = next((at for at in top if given and self._same(at, given)), None)
        if found is not None and headings.is_sentence(self.lines[found]):
            return
        if found is None and self.stops:
            found = headings.find_title(self.lines, top)
        if found is None or not any(at > found for at in self._story()):
            return
        self.title = self.lines[found].span
        for at in self._story():
            if at < found:
                self.rules[at] = "above-title"
        same = headings.key(self.lines[found].flat)
        for at in self._story():
            if at == found or headings.key(self.lines[at].flat) == same:
                self.rules[at] = "title"
        following = found + 1
        if (
            following < len(self.lines)
            and self.rules[following] is None
            and self.stops
            and headings.is_headline(self.lines[following])
        ):
            self.rules[following] = "subtitle"

    def _same(self, at: int, given: str) -> bool:
        own = headings.key(self.lines[at].flat)
        if own == given:
            return True
        short, long = sorted((own, given), key=len)
        return short.count(" ") >= 3 and long.startswith(short) and len(short) * 2 > len(long)

    def _mark_after_forms(self) -> None:
        total = sum(self.lines[at].words for at in self._story())
        before = 0
        for at, line in enumerate(self.lines):
            if self.rules[at] is None:
                before += line.words
            elif self.rules[at] == "comment-form" and before * 5 >= total * 2 and before:
                for later in range(at, len(self.lines)):
                    self.rules[later] = self.rules[later] or "after-comment-form"
                return

    def _mark_links(self) -> None:
        """A marker such as "Read more:" takes the short lines that follow it."""
        last = len(self.lines)
        for at, line in enumerate(self.lines):
            if self.rules[at] != "link" or not (line.flat.endswith(":") or line.words <= 4):
                continue
            rest = [i for i in range(at + 1, last) if self.rules[i] is None]
            if rest and len(rest) <= 8 and all(self.lines[i].words <= 30 for i in rest):
                for i in rest:
                    self.rules[i] = "link-list"
                return
            for i in range(at + 1, last):
                if self.rules[i] is None:
                    if not headings.is_foot(self.lines[i]):
                        break
                    self.rules[i] = "link-list"

    def _mark_highlights(self) -> None:
        inside = False
        for at, line in enumerate(self.lines):
            if line.flat.lower().startswith("story highlights"):
                inside = True
            elif self.rules[at] is not None:
                continue
            elif line.closed or line.words > headings.FOOT_WORDS:
                inside = False
            if inside:
                self.rules[at] = "highlights"

    def _mark_foot(self) -> None:
        if not self.stops:
            return
        story = self._story()
        lines = [self.lines[at] for at in story]
        for i in reversed(range(len(story))):
            if not headings.is_foot(lines[i]) or headings.is_item(lines, i):
                return
            self.rules[story[i]] = "page-foot"

    def _mark_headings(self) -> None:
        if not self.stops:
            return
        story = self._story()
        lines = [self.lines[at] for at in story]
        found = [i for i in range(len(lines)) if headings.is_heading(lines, i)]
        for i in found:
            self.rules[story[i]] = "heading"
        if found:
            for i in range(len(lines) - 1):
                if headings.is_question_heading(lines[i]) and lines[i + 1].words > 12:
                    self.rules[story[i]] = "heading"

    def _mark_repeats(self) -> None:
        seen: set[str] = set()
        for at in self._story():
            if self.lines[at].words >= 6:
                same = headings.key(self.lines[at].flat)
                if same in seen:
                    self.rules[at] = "repeat"
                seen.add(same)

    def _cut_lines(self, title: str) -> None:
        """Looks inside the lines of the story: datelines, stamps, glued captions, tails."""
        story = self._story()
        above: list[int] = []
        for order, at in enumerate(story):
            line = self.lines[at]
            cuts = head_cuts(line.flat, title) if order == 0 else []
            begin = cuts[-1].end if cuts else 0
            found = self._dateline(at, begin, not above) if order < _HEADER else None
            begin = found.end if found else begin
            inner = find_cuts(line.flat, begin)
            if found is None and inner and inner[0].leading and order < _HEADER:
                found = self._dateline(at, inner[0].end, not above)
                inner = [
                    cut for cut in inner if found is None or cut.start >= found.end or cut.leading
                ]
            if found is None and order == 0:
                inner = self._inner_dateline(at, begin) + inner
            cuts = sorted([*cuts, *([found] if found else []), *inner])
            if len(self.lines) <= _FLOW_LINES:
                cuts = sorted([*cuts, *piece_cuts(line.flat, cuts)])
            if cuts:
                self.cuts[at] = cuts
                self._note_title(line, cuts)
            if found and self.dateline is not None and self.dateline.span.start >= line.start:
                for i in story[:order]:
                    if i not in above:
                        self.rules[i] = "above-dateline"
            if line.words > _ABOVE_WORDS:
                above.append(at)

    def _inner_dateline(self, at: int, begin: int) -> list[Cut]:
        """A dateline further down the first line, and the head of the page before it."""
        line = self.lines[at]
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
                (_trim(line, cut.start, cut.end) for cut in cuts if cut.rule == "title"), None
            )

    def _dateline(self, at: int, begin: int, first: bool) -> Cut | None:
        line = self.lines[at]
        begin += len(line.flat[begin:]) - len(line.flat[begin:].lstrip())
        found = read_dateline(line.flat[begin:], line.start + begin, first=first)
        if found is None:
            return None
        if self.dateline is None:
            self.dateline = found
        return Cut(begin, found.span.end - line.start, "dateline", leading=True)

    def result(self) -> Cleaned:
        """The spans of the story and of the rest."""
        paragraphs: list[Span] = []
        removed: list[Removal] = []
        for at, line in enumerate(self.lines):
            rule = self.rules[at]
            if rule is not None:
                removed.append(Removal(line.span, rule))
                continue
            begin = 0
            for cut in self.cuts.get(at, []):
                if cut.start < begin:
                    continue
                _add(paragraphs, removed, line, begin, cut.start)
                removed.append(Removal(_trim(line, cut.start, cut.end), cut.rule))
                begin = cut.end
            _add(paragraphs, removed, line, begin, len(line.flat))
        if self.no_article:
            return Cleaned(tuple(paragraphs), tuple(removed))
        rest = [(item.rule, self.flat[item.span.start : item.span.end]) for item in removed]
        return Cleaned(
            tuple(paragraphs),
            tuple(removed),
            self.dateline,
            self.title,
            masthead.find_source([piece for _, piece in rest], self.dateline),
            masthead.find_published(
                [piece for rule, piece in rest if rule in _STAMPED],
                self.dateline,
                self.flat,
                "\n".join(self.flat[start:end] for start, end in paragraphs[:_LEAD]),
            ),
        )


def _trim(line: Line, start: int, end: int) -> Span:
    piece = line.flat[start:end]
    lead = len(piece) - len(piece.lstrip())
    begin = line.start + start + lead
    return Span(begin, begin + len(piece.strip()))


def _add(paragraphs: list[Span], removed: list[Removal], line: Line, start: int, end: int) -> None:
    span = _trim(line, start, end)
    if span.start == span.end:
        return
    piece = line.flat[span.start - line.start : span.end - line.start]
    if any(letter.isalnum() for letter in piece):
        paragraphs.append(span)
    else:
        removed.append(Removal(span, "rule-off"))
