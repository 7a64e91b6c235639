"""Who says what in the headline, which is no sentence of the story."""

from __future__ import annotations

from summarize.claims.sentence.quotes import find_quotes
from summarize.claims.sentence.raw import Reading
from summarize.claims.sentence.scan import scan
from summarize.claims.sentence.shallow import read
from summarize.claims.speakers.naming import Naming
from summarize.claims.speakers.speakers import Speakers
from summarize.records import Claim, Document, Span

_LONGEST = 25  # words of a headline


def headline(document: Document) -> tuple[Claim, ...]:
    """The claims of an article's title: ``Army retakes city: monitor``.

    Args:
        document: The article; its title must stand in its text, or there is nothing
            to point to.

    Returns:
        Claims whose ``sentence`` is -1, since a title is not one of the sentences.
    """
    article = document.article
    span = _title(document)
    if span is None:
        return ()
    quotes = find_quotes(article.text, [span])
    whole = Reading(read(article.text, span, quotes), -1)
    scan(whole, headline=True)
    story = [
        read(article.text, sentence.span, ())
        for sentence in (document.sentences if whole.claims else ())
    ]
    naming = Naming(document, Speakers(article.text, [whole.sentence, *story]))
    return tuple(claim for claim in naming.claims(whole) if claim.content)


def _title(document: Document) -> Span | None:
    """Where the title stands in the text, outside of the story."""
    text = document.article.text
    title = document.article.title.strip() or _line_above(document)
    start = text.find(title) if title else -1
    if start < 0:
        return None
    span = Span(start, start + len(title))
    return None if any(sentence.span.overlaps(span) for sentence in document.sentences) else span


def _line_above(document: Document) -> str:
    """The line that an agency sets above the place and date of its story."""
    above, blank, _ = document.article.text.lstrip().partition("\n\n")
    return above if blank and "\n" not in above and len(above.split()) <= _LONGEST else ""
