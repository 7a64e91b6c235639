"""A row of data, whatever its columns are called, to an article or a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from summarize.corpus.dates import normalise, order_of_days
from summarize.corpus.encoding import decode, repair
from summarize.corpus.inputs import OnReject, Read, Source
from summarize.corpus.stories import SEPARATOR, split_stories
from summarize.records import Article, Cluster, Reject

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "_id", "doc_id", "docid", "document_id", "article_id", "guid", "uuid"),
    "text": ("text", "body", "content", "article", "maintext", "full_text", "document"),
    "title": ("title", "headline", "heading"),
    "source": ("source", "outlet", "publisher", "publication", "source_name", "site", "domain"),
    "date": (
        *("date", "published", "published_at", "publishedat", "date_published", "pub_date"),
        *("pubdate", "publish_date", "date_publish", "publication_date", "datetime"),
        *("timestamp", "time"),
    ),
    "url": ("url", "link", "source_url", "href"),
    "event": ("event", "event_id", "eventid", "cluster", "cluster_id", "story_id"),
}
MEMBERS = ("docs", "documents", "articles")
REFERENCES = ("refs", "references", "summary", "summaries", "reference", "target")


@dataclass(frozen=True, slots=True)
class Row:
    """One row as the reader met it: its columns in lower case, and where it stands."""

    columns: Mapping[str, Any]
    source: Source
    line: int | None
    default_id: str

    @classmethod
    def of(cls, columns: Mapping[Any, Any], source: Source, line: int | None) -> Row:
        """A row of a file with many rows; its id defaults to file and line."""
        named = {str(name).strip().lower(): value for name, value in columns.items()}
        return cls(named, source, line, source.stem if line is None else f"{source.stem}:{line}")

    def get(self, column: str) -> Any:
        """The first value that is there among the usual names of a column."""
        for name in COLUMNS[column]:
            value = self.columns.get(name)
            if not is_missing(value):
                return value
        return None

    def field(self, column: str) -> str:
        """A short field as text; an object stands for its name."""
        return as_text(self.get(column))

    def reject(self, reason: str, on_reject: OnReject) -> None:
        """Report something about this row."""
        on_reject(Reject(self.source.file, self.line, reason))


@lru_cache(maxsize=8)
def _day_first(source: Source) -> bool | None:
    return order_of_days(decode(source.head()))


def is_missing(value: Any) -> bool:
    """Whether a value stands for nothing: null, not-a-number or blank text."""
    return value is None or value != value or (isinstance(value, str) and not value.strip())


def as_text(value: Any) -> str:
    """A short value as one line of repaired text; an object gives its name or id."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("name", "title", "id") if value.get(key)), None)
    if is_missing(value) or isinstance(value, list | tuple | Mapping | bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(repair(str(value)).split())


def references_of(columns: Mapping[str, Any]) -> tuple[str, ...]:
    """The references that a row carries: one text, or a list of them."""
    for name in REFERENCES:
        value = columns.get(name)
        values = value if isinstance(value, list | tuple) else (value,)
        texts = tuple(repair(text).strip() for text in values if isinstance(text, str))
        if any(texts):
            return tuple(text for text in texts if text)
    return ()


def read_row(row: Row, on_reject: OnReject) -> Iterator[Read]:
    """The article of a row, or the articles of a cluster followed by the cluster."""
    for record in _records(row, on_reject):
        yield row.line, record


def _records(row: Row, on_reject: OnReject) -> Iterator[Article | Cluster]:
    members = next((row.columns[name] for name in MEMBERS if name in row.columns), None)
    if isinstance(members, list | tuple):
        yield from _cluster(row, list(members), on_reject)
        return
    text = row.get("text")
    if isinstance(text, str) and references_of(row.columns) and SEPARATOR.search(text):
        yield from _cluster(row, list(split_stories(text)), on_reject)
        return
    article = _article(row, on_reject)
    if article is not None:
        yield article


def _article(row: Row, on_reject: OnReject) -> Article | None:
    text = row.get("text")
    if text is None:
        there = any(isinstance(row.columns.get(name), str) for name in COLUMNS["text"])
        row.reject("the text is empty" if there else "there is no text", on_reject)
        return None
    if not isinstance(text, str):
        row.reject(f"the text is not a string but {_kind(text)}", on_reject)
        return None
    date = row.get("date")
    published = normalise(date, _day_first(row.source) if date is not None else None)
    if date is not None and published is None:
        row.reject(f"kept without a date: cannot tell which day {as_text(date)!r} is", on_reject)
    return Article(
        id=row.field("id") or row.default_id,
        text=repair(text),
        title=row.field("title"),
        source=row.field("source"),
        published=published,
        url=row.field("url"),
        event=row.field("event") or None,
    )


def _cluster(row: Row, members: list[Any], on_reject: OnReject) -> Iterator[Article | Cluster]:
    cluster = row.field("id") or row.field("event") or row.default_id
    ids: list[str] = []
    for number, member in enumerate(members):
        columns = member if isinstance(member, Mapping) else {"text": member}
        columns = {str(name).strip().lower(): value for name, value in columns.items()}
        name = as_text(next((columns[key] for key in COLUMNS["id"] if key in columns), None))
        columns |= {"id": f"{cluster}/{name or number}", "event": cluster}
        article = _article(Row(columns, row.source, row.line, ""), on_reject)
        if article is not None:
            ids.append(article.id)
            yield article
    if ids:
        yield Cluster(cluster, tuple(ids), references_of(row.columns))
    elif not members:
        row.reject("the cluster has no articles", on_reject)


def _kind(value: Any) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list"}
    return names.get(type(value), "an object")
