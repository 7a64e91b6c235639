"""From an article as read to the document that every later stage works on."""

from __future__ import annotations

import bisect
import dataclasses

from summarize.records import Article, Document, Sentence
from summarize.text.cleaning import Cleaned, clean
from summarize.text.page.masthead import read_url
from summarize.text.sentences import split


def prepare(article: Article) -> Document:
    """Cleans an article, splits its story and fills in what only the page says.

    Args:
        article: The article; its text is left as it is.

    Returns:
        The document.  Title, source and date of publication that the data lacks
        are taken from the page, and their names listed in ``article.inferred``.
        An article whose page holds no story has no sentences.  Linear in the
        length of the text.
    """
    cleaned = clean(article.text, article.title, article.source)
    starts = [span.start for span in cleaned.paragraphs]
    sentences = tuple(
        Sentence(
            article_id=article.id,
            index=index,
            start=span.start,
            end=span.end,
            text=article.text[span.start : span.end],
            paragraph=bisect.bisect_right(starts, span.start) - 1,
        )
        for index, span in enumerate(split(article.text, cleaned.paragraphs))
    )
    return Document(_filled(article, cleaned), sentences, cleaned.removed, cleaned.dateline)


def _filled(article: Article, cleaned: Cleaned) -> Article:
    found: dict[str, str] = {}
    if not article.title.strip() and cleaned.title is not None:
        found["title"] = " ".join(cleaned.title.of(article.text).split())
    host, day = read_url(article.url)
    source = cleaned.source or host
    if not article.source.strip() and source:
        found["source"] = " ".join(source.split())
    published = cleaned.published or day
    if article.published is None and published is not None:
        found["published"] = published
    if not found:
        return article
    inferred = (*article.inferred, *(name for name in found if name not in article.inferred))
    return dataclasses.replace(
        article,
        title=found.get("title", article.title),
        source=found.get("source", article.source),
        published=found.get("published", article.published),
        inferred=inferred,
    )
