"""The order in which articles are read and sentences are printed: by date, then by position."""

from __future__ import annotations

from summarize.records import Document, Event


def reading_order(event: Event) -> tuple[Document, ...]:
    """The articles that are summarized: oldest first, undated last, ties by id.

    Left out are articles that were set aside and all but the first of each group of copies.  Of a
    group whose first article is missing or set aside, the next one is read.  The result does not
    depend on the order of the articles in the event.
    """
    barred = {aside.article_id for aside in event.set_aside}
    present = {document.id for document in event.documents} - barred
    for group in event.copies:
        barred.update([article_id for article_id in group if article_id in present][1:])
    documents = [document for document in event.documents if document.id not in barred]
    return tuple(sorted(documents, key=_date_and_id))


def _date_and_id(document: Document) -> tuple[bool, str, str]:
    published = document.article.published
    return (published is None, published or "", document.id)
