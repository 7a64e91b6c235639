"""The run that a job goes on with: its events, and the files that they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from summarize.corpus.document import prepare
from summarize.errors import InputError
from summarize.records import Document, Event, Reject, SetAside
from summarize.rows import article_from
from summarize.run.store import RunDirectory

_NEEDED = ("events.jsonl", "articles.jsonl")
_OPTIONAL = ("references.jsonl",)


def earlier_files(path: Path) -> tuple[Path, ...]:
    """The files of a run that its events are rebuilt from.

    Raises:
        InputError: There is no run at that place, or it was never finished.
    """
    directory = RunDirectory.open(path)
    for name in _NEEDED:
        if not directory.has(name):
            raise InputError(f"{path / name} is missing", "finish that run before you continue it")
    return tuple(path / name for name in (*_NEEDED, *_OPTIONAL) if directory.has(name))


def load_events(directory: RunDirectory) -> Iterator[Event]:
    """The events of a run, rebuilt from its articles; one is held at a time."""
    references: dict[str, tuple[str, ...]] = {}
    if directory.has("references.jsonl"):
        references = {
            row["event_id"]: tuple(row["references"])
            for row in directory.read_rows("references.jsonl")
        }
    rows = {row["event_id"]: row for row in directory.read_rows("events.jsonl")}
    articles = directory.read_rows("articles.jsonl")
    for event_id, found in groupby(articles, key=lambda row: str(row["event_id"])):
        row = rows[event_id]
        yield Event(
            event_id,
            row["title"],
            tuple(prepare(article_from(article)) for article in found),
            row["start"],
            row["end"],
            copies=tuple(tuple(group) for group in row["copies"]),
            set_aside=tuple(
                SetAside(aside["article_id"], aside["reason"]) for aside in row["set_aside"]
            ),
            references=references.get(event_id, ()),
        )


def beside(
    earlier: Sequence[Event], documents: Sequence[Document]
) -> tuple[list[Document], list[Reject]]:
    """New articles with ids that the earlier events do not hold.

    An article that an earlier event holds word for word keeps its id, and is not added
    again.  Another article of the same id is kept under a new one.

    Returns:
        The articles, in their order, and a reject for every new id.
    """
    texts = {one.id: one.article.text for event in earlier for one in event.documents}
    taken = {*texts, *(document.id for document in documents)}
    kept: list[Document] = []
    rejects: list[Reject] = []
    for document in documents:
        if texts.get(document.id, document.article.text) == document.article.text:
            kept.append(document)
            continue
        number = 2
        while (name := f"{document.id}~{number}") in taken:
            number += 1
        taken.add(name)
        kept.append(_renamed(document, name))
        reason = f"kept as '{name}': the earlier run holds another article '{document.id}'"
        rejects.append(Reject(document.article.url or document.id, None, reason))
    return kept, rejects


def _renamed(document: Document, name: str) -> Document:
    return replace(
        document,
        article=replace(document.article, id=name),
        sentences=tuple(replace(sentence, article_id=name) for sentence in document.sentences),
    )
