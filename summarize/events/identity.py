"""The order of the articles of an event, an id that stays, and its days."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from summarize.records import Document


def in_order(documents: Sequence[Document]) -> list[Document]:
    """By date, undated ones last, then by id: the order that no input order changes."""
    return sorted(documents, key=lambda one: (one.article.published or "~", one.article.id))


def event_id(documents: Sequence[Document]) -> str:
    """An id made from the id of the first article, which later articles do not change."""
    seed = in_order(documents)[0].article.id
    return "e" + blake2b(seed.encode(), digest_size=6).hexdigest()


def days(documents: Sequence[Document]) -> tuple[str | None, str | None]:
    """The first and the last day of publication."""
    known = sorted(one.article.published[:10] for one in documents if one.article.published)
    return (known[0], known[-1]) if known else (None, None)
