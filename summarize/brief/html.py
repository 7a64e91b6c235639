"""A brief as one self-contained HTML page: every line links to the sentence it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from summarize.brief.view import View, day
from summarize.records import (
    Brief,
    Document,
    Evidence,
    Position,
    Span,
    Statement,
    TimelineEntry,
)


def brief_html(brief: Brief, documents: Sequence[Document] = ()) -> str:
    """The page of a brief.

    Args:
        brief: The brief.
        documents: The documents of its event, whose story is then shown under
            "Sources" with the evidence marked; without them only the evidence is.

    Returns:
        HTML without any reference to another file; no script.
    """
    view = View(brief)
    spans = _evidence_spans(brief)
    stories = {document.id: list(_story(document, spans)) for document in documents}
    for article_id, found in spans.items():
        if article_id in view.sources and article_id not in stories:
            stories[article_id] = [
                [Piece(text, _anchor(view, article_id, span))] for span, text in found.items()
            ]
    for article_id, paragraphs in stories.items():
        stories[article_id] = [
            [_anchored(piece, view, article_id) for piece in paragraph] for paragraph in paragraphs
        ]
    voices = [
        (speaker, list(statements))
        for speaker, statements in groupby(brief.claims, key=lambda claim: claim.speaker)
    ]
    return _template().render(
        brief=brief,
        view=view,
        voices=voices,
        stories=stories,
        day=day,
        link=_Link(view),
        marked=_marked,
    )


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a story; ``anchor`` is its name where it is evidence, else ""."""

    text: str
    anchor: str = ""
    span: Span | None = None


class _Link:
    """The address on the page of a stretch of evidence."""

    def __init__(self, view: View) -> None:
        self._view = view

    def __call__(self, evidence: Evidence) -> str:
        span = Span(evidence.start, evidence.end)
        return "#" + _anchor(self._view, evidence.article_id, span)


def _anchor(view: View, article_id: str, span: Span) -> str:
    return f"s{view.number(article_id)}-{span.start}-{span.end}"


def _anchored(piece: Piece, view: View, article_id: str) -> Piece:
    if piece.span is None:
        return piece
    return Piece(piece.text, _anchor(view, article_id, piece.span))


def _evidence_spans(brief: Brief) -> dict[str, dict[Span, str]]:
    """Every stretch of evidence of a brief, by article, in order of its place."""
    told = (*brief.conflicts, *brief.agreed)
    positions = [position for conflict in told for position in conflict.values]
    carriers: tuple[Statement | Position | TimelineEntry, ...] = (
        *brief.summary,
        *positions,
        *brief.claims,
        *brief.timeline,
    )
    found: dict[str, dict[Span, str]] = {}
    for carrier in carriers:
        for item in carrier.evidence:
            found.setdefault(item.article_id, {})[Span(item.start, item.end)] = item.text
    for item in (item for items in brief.backing for item in items):
        found.setdefault(item.article_id, {})[Span(item.start, item.end)] = item.text
    return {article_id: dict(sorted(spans.items())) for article_id, spans in found.items()}


def _story(document: Document, spans: dict[str, dict[Span, str]]) -> Iterator[list[Piece]]:
    """The paragraphs of a story as pieces, with the evidence cut out.

    Evidence that crosses other evidence is named at its own first character, so every
    link finds its place.
    """
    text = document.article.text
    evidence = list(spans.get(document.id, ()))
    by_paragraph: dict[int, Span] = {}
    for sentence in document.sentences:
        start, end = by_paragraph.get(sentence.paragraph, sentence.span)
        by_paragraph[sentence.paragraph] = Span(min(start, sentence.start), max(end, sentence.end))
    for paragraph in sorted(by_paragraph.values()):
        pieces = []
        here = paragraph.start
        inside = [span for span in evidence if span.overlaps(paragraph)]
        for span in inside:
            if here < span.start:
                pieces.append(Piece(text[here : span.start]))
            start, end = max(here, span.start), min(span.end, paragraph.end)
            pieces.append(Piece(text[start:end] if start < end else "", span=span))
            here = max(here, end)
        if here < paragraph.end:
            pieces.append(Piece(text[here : paragraph.end]))
        yield pieces


def _marked(statement: Statement) -> Markup:
    """The text of a statement with everything marked that was put into it."""
    parts, here = [], 0
    for edit in sorted(statement.edits, key=lambda edit: edit.start):
        if edit.start < here or edit.start == edit.end:
            continue
        title = f"the article has: {edit.was}" if edit.was else "added"
        words = statement.text[edit.start : edit.end]
        blank = words[: len(words) - len(words.lstrip())]
        kept = edit.was.lower() if edit.was and words.lower().endswith(edit.was.lower()) else ""
        words = words[len(blank) : len(words) - len(kept)]
        parts.append(escape(statement.text[here : edit.start] + blank))
        if words:
            parts.append(Markup('<ins title="{}">{}</ins>').format(title, words))
        parts.append(escape(statement.text[edit.end - len(kept) : edit.end]))
        here = edit.end
    parts.append(escape(statement.text[here:]))
    return Markup("").join(parts)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("summarize.brief"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("brief.html")
