"""Plain text: one article a file."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.corpus.inputs import OnReject, Read, Source
from summarize.records import Article, Reject


def read_plain(source: Source, on_reject: OnReject) -> Iterator[Read]:
    """The article that a file holds; its id is the file's name."""
    text = source.text(on_reject)
    if text.strip():
        yield None, Article(id=source.stem, text=text)
    else:
        on_reject(Reject(source.file, None, "the file is empty"))
