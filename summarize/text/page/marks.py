"""Which lines of a page are no story, each with the rule that says so."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable

from summarize.records import Span
from summarize.text.page import archive, captions, comments, headings
from summarize.text.page.colophon import AUTHOR, BREADCRUMBS, BYLINE, is_menu, whole_line
from summarize.text.page.lines import Line

HEADER = 10
"""How many lines from the top a title or a dateline may stand."""
ABOVE_WORDS = 14
"""Above a title or a dateline, lines of so few words are no story."""
_EDGE = 5
_LABEL = 4
_LIST_HEADS = frozenset({"link", "list-head"})
_LIST_LINES = 8
_LIST_WORDS = 30


class Marks:
    """The lines of a page and, for each, the rule that takes it; ``None`` for story.

    Args:
        flat: The page, flattened.
        lines: Its lines.
        title: The title as the data gives it, or "".
        source: The outlet as the data gives it, or "".
    """

    def __init__(self, flat: str, lines: list[Line], title: str, source: str = "") -> None:
        self.lines = lines
        self._outlet = headings.key(source)
        self.rules: list[str | None] = [None] * len(lines)
        self.title: Span | None = None
        self.stops = headings.ends_with_stops(lines)
        notices = archive.notices(flat, lines)
        self.no_article = archive.is_no_article(lines, notices)
        if self.no_article:
            self.rules = ["archive-page"] * len(lines)
            return
        self._mark_furniture(frozenset(notices))
        self._mark_captions()
        self._mark_title(headings.key(title))
        self._mark_after_forms()
        self._mark_links()
        self._mark_highlights()
        if self.stops:
            self._mark_foot()
            self._mark_headings()
        self._mark_repeats()

    def story(self) -> list[int]:
        """Which lines no rule has taken."""
        return [at for at, rule in enumerate(self.rules) if rule is None]

    def _mark_furniture(self, notices: frozenset[int]) -> None:
        last = len(self.lines) - 1
        for at, line in enumerate(self.lines):
            edge = at < _EDGE or at > last - _EDGE
            rule = whole_line(line.flat)
            if rule is None and edge and not line.closed and line.words <= 12:
                if BREADCRUMBS.fullmatch(line.flat):
                    rule = "breadcrumbs"
                elif is_menu(line.flat):
                    rule = "menu"
                elif headings.names(line.flat, self._outlet):
                    rule = "masthead"
                elif headings.is_day(line):
                    rule = "timestamp"
                elif BYLINE.fullmatch(line.flat):
                    rule = "byline"
            if rule is None and at in notices and archive.is_notice_line(line):
                rule = "archive-notice"
            self.rules[at] = rule

    def _mark_captions(self) -> None:
        last = max(self.story(), default=-1)
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
        top = [at for at in self.story() if at < HEADER]
        found = next(
            (at for at in top if given and headings.is_same(self.lines[at].flat, given)), None
        )
        if found is not None and headings.is_sentence(self.lines[found]):
            return
        if found is None and self.stops:
            found = headings.find_title(self.lines, top)
        if found is None or not any(at > found for at in self.story()):
            return
        self.title = self.lines[found].span
        above = (at for at in self.story() if at < found)
        self._take((at for at in above if self.lines[at].words <= ABOVE_WORDS), "above-title")
        same = headings.key(self.lines[found].flat)
        for at in self.story():
            if at == found or headings.key(self.lines[at].flat) == same:
                self.rules[at] = "title"
        if self.stops:
            following = range(found + 1, min(found + 2, len(self.lines)))
            self._take((at for at in following if headings.is_headline(self.lines[at])), "subtitle")

    def _mark_after_forms(self) -> None:
        """A form for comments ends the story, if enough of the story stands above it."""
        total = sum(self.lines[at].words for at in self.story())
        before = 0
        for at, line in enumerate(self.lines):
            if self.rules[at] is None:
                before += line.words
            elif self.rules[at] == "comment-form" and before > total * comments.share(line.flat):
                self._take(range(at, len(self.lines)), "after-comment-form")
                return

    def _mark_links(self) -> None:
        """A marker such as "Read more:" takes the short lines that follow it."""
        story = self.story()
        for at, line in enumerate(self.lines):
            if self.rules[at] not in _LIST_HEADS or not (
                line.flat.endswith(":") or line.words <= _LABEL
            ):
                continue
            rest = story[bisect.bisect(story, at) :][: _LIST_LINES + 1]
            closing = len(rest) <= _LIST_LINES
            open_ones = sum(headings.may_be_link(self.lines[i]) for i in rest)
            bulleted = bool(rest) and headings.is_bulleted(self.lines[rest[0]])
            closing = closing and open_ones * 2 >= len(rest) and not bulleted
            if closing and all(self.lines[i].words <= _LIST_WORDS for i in rest):
                self._take(rest, "link-list")
                return
            self._take(
                itertools.takewhile(lambda i: headings.is_link(self.lines[i]), rest), "link-list"
            )

    def _take(self, places: Iterable[int], rule: str) -> None:
        for at in places:
            self.rules[at] = self.rules[at] or rule

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
        story = self.story()
        lines = [self.lines[at] for at in story]
        if len(lines) > 1 and AUTHOR.fullmatch(lines[-1].flat):
            self.rules[story.pop()] = "author"
            lines.pop()
        for i in reversed(range(len(story))):
            if not headings.is_foot(lines[i]) or headings.is_item(lines, i):
                return
            self.rules[story[i]] = "page-foot"

    def _mark_headings(self) -> None:
        story = self.story()
        lines = [self.lines[at] for at in story]
        found = [i for i in range(len(lines)) if headings.is_heading(lines, i)]
        for i in found:
            self.rules[story[i]] = "heading"
        if found:
            for i in range(len(lines) - 1):
                if headings.is_question_heading(lines[i]) and lines[i + 1].flat[-1:] == ".":
                    self.rules[story[i]] = "heading"

    def _mark_repeats(self) -> None:
        seen: set[str] = set()
        for at in self.story():
            if self.lines[at].words >= 6:
                same = headings.key(self.lines[at].flat)
                if same in seen:
                    self.rules[at] = "repeat"
                seen.add(same)
