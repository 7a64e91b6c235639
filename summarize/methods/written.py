"""Summaries that are already written, by the id of their event, from whatever file holds them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from summarize.corpus.encoding import repair
from summarize.corpus.forms import form
from summarize.corpus.inputs import OnReject, Source, find
from summarize.corpus.json_rows import parse_lines
from summarize.corpus.rows import as_text, is_missing
from summarize.corpus.table import table_rows
from summarize.records import Evidence, Reject, Statement
from summarize.text.sentences import split

IDS = ("event_id", "event", "id", "cluster_id", "cluster")
"""Columns that say which event a summary is of, the first that is there."""

TEXTS = ("sentences", "text", "summary", "hypothesis", "prediction", "output")
"""Columns that hold the summary, the first that is there."""

_Row = tuple[int | None, Mapping[Any, Any]]


@dataclass(frozen=True, slots=True)
class Written:
    """One summary: its sentences, with what the file says of their evidence and speakers."""

    file: str
    line: int | None
    sentences: tuple[Statement, ...]


def read_written(path: str, on_reject: OnReject) -> dict[str, Written]:
    """The summaries of a file or a folder, by the id of their event.

    Args:
        path: JSON Lines or JSON with one of ``IDS`` and one of ``TEXTS`` in each row (a list
            ``sentences`` holds texts, or rows as in ``summaries/<method>.jsonl`` of a run), one
            JSON object from id to text, a table with such columns, or a folder of
            ``<event>.txt``.
        on_reject: Called for every row that cannot be used, and for an id that is there again.

    Raises:
        InputError: The path leads to nothing.

    Cost: linear in the files, which are held whole.
    """
    found: dict[str, Written] = {}
    for source in find(path):
        for event, written in _read(source, on_reject):
            if event in found:
                reason = f"a second summary of '{event}'; the first one counts"
                on_reject(Reject(written.file, written.line, reason))
            else:
                found[event] = written
    return found


def _read(source: Source, on_reject: OnReject) -> Iterator[tuple[str, Written]]:
    kind = form(source)
    if kind == "table" or (kind == "plain" and {".csv", ".tsv"} & set(source.suffixes)):
        yield from _rows(source, _table(source, on_reject), on_reject)
    elif kind == "jsonl":
        yield from _rows(source, parse_lines(source, on_reject), on_reject)
    elif kind == "json":
        yield from _rows(source, _value(source, on_reject), on_reject)
    elif kind == "plain":
        text = source.text(on_reject)
        sentences = _cut(text)
        if sentences:
            yield PurePath(source.stem).name, Written(source.file, None, sentences)
        else:
            on_reject(Reject(source.file, None, "the file is empty"))
    else:
        on_reject(Reject(source.file, None, "not a kind of file that holds summaries"))


def _rows(
    source: Source, rows: Iterator[_Row], on_reject: OnReject
) -> Iterator[tuple[str, Written]]:
    for line, columns in rows:
        row = {str(name).strip().lower(): value for name, value in columns.items()}
        event = next((as_text(row[name]) for name in IDS if not is_missing(row.get(name))), "")
        sentences = _sentences(row)
        if event and sentences:
            yield event, Written(source.file, line, sentences)
        else:
            missing = "a summary" if event else "the id of its event"
            on_reject(Reject(source.file, line, f"the row lacks {missing}"))


def _sentences(row: Mapping[str, Any]) -> tuple[Statement, ...]:
    for name in TEXTS:
        value = row.get(name)
        if isinstance(value, str) and value.strip():
            return _cut(value)
        if isinstance(value, list | tuple):
            found = [statement for item in value if (statement := _statement(item))]
            if found:
                return tuple(found)
    return ()


def _statement(item: Any) -> Statement | None:
    """A sentence as it stands, or with its evidence and speaker, as a run writes it."""
    if isinstance(item, str):
        text = _line(item)
        return Statement(text, ()) if text else None
    if not isinstance(item, Mapping) or not isinstance(item.get("text"), str):
        return None
    text = _line(item["text"])
    speaker, chain = item.get("speaker"), item.get("chain")
    names = [name for name in chain if isinstance(name, str)] if isinstance(chain, list) else []
    if isinstance(speaker, str) and speaker:
        names = [speaker, *(name for name in names if name != speaker)]
    given = item.get("evidence")
    evidence = map(_evidence, given) if isinstance(given, list) else ()
    return (
        Statement(
            text,
            tuple(one for one in evidence if one is not None),
            names[0] if names else None,
            tuple(names),
        )
        if text
        else None
    )


def _evidence(item: Any) -> Evidence | None:
    if not isinstance(item, Mapping):
        return None
    values = item.get("article_id"), item.get("start"), item.get("end"), item.get("text")
    article, start, end, text = values
    if not (isinstance(article, str) and isinstance(text, str)):
        return None
    if not (isinstance(start, int) and isinstance(end, int)):
        return None
    return Evidence(article, start, end, text)


def _cut(text: str) -> tuple[Statement, ...]:
    whole = repair(text)
    return tuple(Statement(" ".join(span.of(whole).split()), ()) for span in split(whole))


def _line(text: str) -> str:
    return " ".join(repair(text).split())


def _value(source: Source, on_reject: OnReject) -> Iterator[_Row]:
    """The rows of a file that is one JSON value: a list of rows, one row, or id to summary."""
    try:
        value = json.loads(source.text(on_reject))
    except (ValueError, RecursionError) as error:
        on_reject(Reject(source.file, getattr(error, "lineno", None), f"not JSON: {error}"))
        return
    if isinstance(value, dict):
        names = {str(name).lower() for name in value}
        if names.isdisjoint(IDS) or names.isdisjoint(TEXTS):
            value = [{"event_id": event, "text": text} for event, text in value.items()]
        else:
            value = [value]
    for number, row in enumerate(value if isinstance(value, list) else [value], start=1):
        if isinstance(row, dict):
            yield number, row
        else:
            on_reject(Reject(source.file, number, "a row must be an object, { ... }"))


def _table(source: Source, on_reject: OnReject) -> Iterator[_Row]:
    header, rows = table_rows(source, on_reject)
    for line, fields in rows:
        yield line, dict(zip(header, fields, strict=False))
