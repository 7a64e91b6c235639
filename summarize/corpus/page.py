"""A saved web page: the text of its article, as trafilatura finds it."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.corpus.dates import normalise
from summarize.corpus.encoding import decode, repair
from summarize.corpus.inputs import OnReject, Read, Source
from summarize.errors import MissingExtraError
from summarize.records import Article, Reject


def read_page(source: Source, on_reject: OnReject) -> Iterator[Read]:
    """The article of a page, with what the page says of itself in title, outlet and date.

    The text that is extracted is the text of the article from here on.

    Raises:
        MissingExtraError: trafilatura is not installed.
    """
    try:
        import trafilatura
    except ModuleNotFoundError as error:
        raise MissingExtraError(f"reading the page {source.file}", "html") from error
    raw = source.bytes(on_reject)
    found = trafilatura.bare_extraction(_declared(raw), include_comments=False, with_metadata=True)
    found = found if isinstance(found, dict) else found.as_dict() if found else {}
    text = repair((found.get("text") or "").strip())
    if not text:
        on_reject(Reject(source.file, None, "no text of an article was found on the page"))
        return
    title = repair(found.get("title") or "")
    outlet = repair(found.get("sitename") or found.get("hostname") or "")
    published = normalise(found.get("date"))
    inferred = (("title", title), ("source", outlet), ("published", published))
    yield (
        None,
        Article(
            id=source.stem,
            text=text,
            title=title,
            source=outlet,
            published=published,
            url=found.get("url") or "",
            inferred=tuple(name for name, value in inferred if value),
        ),
    )


def _declared(raw: bytes) -> str | bytes:
    """The page as text where it is UTF-8 or marked; else as bytes, for the charset it declares."""
    declared = raw[:2048].lower()
    if b"charset" in declared and b"utf-8" not in declared:
        return raw
    return decode(raw)
