"""From a page as it was saved to the paragraphs of its story.

Nothing is changed and nothing disappears: every visible character of the page
lies either in a paragraph or in a removal that names its rule.
"""

from __future__ import annotations

from dataclasses import dataclass

from summarize.records import Dateline, Removal, Span
from summarize.text.page import masthead
from summarize.text.page.cuts import Cuts
from summarize.text.page.lines import Line, flatten, read_lines, trim
from summarize.text.page.marks import Marks

_LEAD = 6
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


def clean(text: str, title: str = "", source: str = "") -> Cleaned:
    """Separates the story of a page from its title, its dateline and all dirt.

    Args:
        text: The page as read.
        title: The title, if the data gives it; only used to recognize it on the page.
        source: The outlet, if the data gives it; only used in the same way.

    Returns:
        Spans into ``text``.  A page that holds no article gives no paragraphs.
        Linear in the length of the text.
    """
    flat = flatten(text)
    marks = Marks(flat, read_lines(flat), title, source)
    cuts = Cuts(marks, title)
    paragraphs, removed = _take_apart(marks, cuts)
    if marks.no_article:
        return Cleaned((), tuple(removed))
    rest = [(item.rule, flat[item.span.start : item.span.end]) for item in removed]
    return Cleaned(
        tuple(paragraphs),
        tuple(removed),
        cuts.dateline,
        cuts.title,
        masthead.find_source([piece for _, piece in rest], cuts.dateline),
        masthead.find_published(
            [piece for rule, piece in rest if rule in _STAMPED],
            cuts.dateline,
            flat,
            "\n".join(flat[start:end] for start, end in paragraphs[:_LEAD]),
        ),
    )


def _take_apart(marks: Marks, cuts: Cuts) -> tuple[list[Span], list[Removal]]:
    paragraphs: list[Span] = []
    removed: list[Removal] = []
    for at, line in enumerate(marks.lines):
        rule = marks.rules[at]
        if rule is not None:
            removed.append(Removal(line.span, rule))
            continue
        begin = 0
        for cut in cuts.of.get(at, []):
            if cut.start < begin:
                continue
            _add(paragraphs, removed, line, begin, cut.start)
            removed.append(Removal(trim(line, cut.start, cut.end), cut.rule))
            begin = cut.end
        _add(paragraphs, removed, line, begin, len(line.flat))
    return paragraphs, removed


def _add(paragraphs: list[Span], removed: list[Removal], line: Line, start: int, end: int) -> None:
    span = trim(line, start, end)
    if span.start == span.end:
        return
    piece = line.flat[span.start - line.start : span.end - line.start]
    if any(letter.isalnum() for letter in piece):
        paragraphs.append(span)
    else:
        removed.append(Removal(span, "rule-off"))
