"""Reference summaries: rows, cluster rows, or a folder of texts named after events."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from summarize.corpus.encoding import repair
from summarize.corpus.forms import form
from summarize.corpus.inputs import OnReject, Source, find
from summarize.corpus.json_rows import parse_lines
from summarize.corpus.multinews import read_multinews
from summarize.corpus.rows import as_text, is_missing, references_of
from summarize.records import Cluster, Reject

_ID = ("event", "event_id", "id", "cluster", "cluster_id")
_COUNTER = re.compile(
    r"(?<=.)[._-](?:ref(?:erence)?|summary|gold|model)?[._-]?(?:\d{1,2}|[A-Za-z])?$"
)


def read_references(
    path: Path | str, on_reject: OnReject, events: Collection[str] = ()
) -> list[Cluster]:
    """The references of each event, in the order in which the events are met.

    Args:
        path: JSON Lines with ``id``, ``event`` or ``event_id`` and ``references``, ``refs``
            or ``summary`` (cluster rows among them), and with ``articles``, a list of
            article ids, where events get their ids only by grouping; a Multi-News file
            with its ``.tgt``; or a folder of ``<event>*.txt``.
        on_reject: Called for every row without an event or without a text.
        events: The ids to look for in the names of files; without them a counter at the
            end of a name (``e7.1.txt``, ``e7_B.txt``) is taken off.

    Raises:
        InputError: The path leads to nothing.
    """
    found: dict[str, Cluster] = {}
    by_length = sorted(events, key=lambda event: (-len(event), event))
    for source in find(path):
        for new in _read(source, by_length, on_reject):
            known = found.get(new.id, Cluster(new.id, ()))
            found[new.id] = Cluster(
                new.id,
                tuple(dict.fromkeys((*known.article_ids, *new.article_ids))),
                (*known.references, *new.references),
            )
    return list(found.values())


def _read(source: Source, events: list[str], on_reject: OnReject) -> Iterator[Cluster]:
    kind = form(source)
    if kind == "jsonl":
        for number, columns in parse_lines(source, on_reject):
            row = {str(name).lower(): value for name, value in columns.items()}
            event = next((as_text(row[name]) for name in _ID if not is_missing(row.get(name))), "")
            references = references_of(row)
            if event and references:
                yield Cluster(event, _articles(row.get("articles")), references)
            else:
                missing = "a reference" if event else "the id of its event"
                on_reject(Reject(source.file, number, f"the row lacks {missing}"))
    elif kind == "multinews":
        for _, record in read_multinews(source, on_reject):
            if isinstance(record, Cluster) and record.references:
                yield record
    elif kind == "plain":
        text = source.text(on_reject).strip()
        if text:
            yield Cluster(_event_of(source.stem, events), (), (repair(text),))
        else:
            on_reject(Reject(source.file, None, "the file is empty"))
    else:
        on_reject(Reject(source.file, None, "not a kind of file that holds references"))


def _articles(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _event_of(stem: str, events: list[str]) -> str:
    for event in events:
        if stem.startswith(event) and not stem[len(event) : len(event) + 1].isalnum():
            return event
    return _COUNTER.sub("", stem)
