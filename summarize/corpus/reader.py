"""Articles out of files of any of the known kinds, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from summarize.corpus.forms import Form, form
from summarize.corpus.inputs import OnReject, Read, Source, find
from summarize.corpus.json_rows import read_lines, read_value
from summarize.corpus.multinews import parallel, read_multinews
from summarize.corpus.page import read_page
from summarize.corpus.parquet import read_parquet
from summarize.corpus.plain import read_plain
from summarize.corpus.table import read_table
from summarize.records import Article, Cluster, Reject

_READERS: dict[Form, Callable[[Source, OnReject], Iterator[Read]]] = {
    "jsonl": read_lines,
    "json": read_value,
    "table": read_table,
    "parquet": read_parquet,
    "page": read_page,
    "multinews": read_multinews,
    "plain": read_plain,
}
_NOT_NEWS = frozenset({".md", ".rst", ".yaml", ".yml", ".toml", ".ini", ".cfg", ".log", ".py"})


def read(path: Path | str, on_reject: OnReject) -> Iterator[Article | Cluster]:
    """All articles under ``path``, streamed, with the clusters that the data declares.

    Args:
        path: A file, a folder, a glob, or ``-`` for standard input.
        on_reject: Called for every row that cannot be used, and for every row that
            could only be used in part, with file, line and reason.

    Returns:
        Articles with unique, stable ids.  The articles of a cluster come together and
        the ``Cluster`` follows them.  Memory: one row, plus the ids.

    Raises:
        InputError: The path leads to nothing.
        MissingExtraError: A format needs an extra that is not installed.
    """
    return read_all([path], on_reject)


def read_all(paths: Iterable[Path | str], on_reject: OnReject) -> Iterator[Article | Cluster]:
    """All articles under several paths, one after the other; see :func:`read`.

    The ids are unique over all of them: an article that two paths lead to is kept once.
    """
    found = [find(path) for path in paths]
    return _unique(
        chain.from_iterable(_read_files(sources, on_reject) for sources in found), on_reject
    )


def _read_files(sources: list[Source], on_reject: OnReject) -> Iterator[tuple[Source, Read]]:
    targets = {parallel(source.path) for source in sources}
    for source in sources:
        if source.path in targets:
            continue
        if len(sources) > 1 and not _NOT_NEWS.isdisjoint(source.suffixes[-1:]):
            on_reject(Reject(source.file, None, "not a kind of file that holds articles"))
            continue
        try:
            kind = form(source)
            if kind is None:
                on_reject(Reject(source.file, None, "not a file of text"))
                continue
            for found in _READERS[kind](source, on_reject):
                yield source, found
        except OSError as error:
            on_reject(Reject(source.file, None, f"cannot be read: {error.strerror or error}"))


def _unique(
    records: Iterator[tuple[Source, Read]], on_reject: OnReject
) -> Iterator[Article | Cluster]:
    """Give every article an id of its own; the same article twice is kept once."""
    seen: dict[str, bytes] = {}
    renamed: dict[str, str | None] = {}
    for source, (line, record) in records:
        if isinstance(record, Cluster):
            ids = (renamed.get(name, name) for name in record.article_ids)
            kept = tuple(dict.fromkeys(name for name in ids if name is not None))
            renamed.clear()
            if kept:
                yield replace(record, article_ids=kept)
            continue
        print_of = blake2b(record.text.encode(), digest_size=8).digest()
        if record.id not in seen:
            seen[record.id] = print_of
            yield record
            continue
        if seen[record.id] == print_of:
            renamed[record.id] = None
            on_reject(Reject(source.file, line, f"article {record.id!r} is there twice"))
            continue
        number = 2
        while f"{record.id}~{number}" in seen:
            number += 1
        name = f"{record.id}~{number}"
        seen[name] = print_of
        renamed[record.id] = name
        on_reject(Reject(source.file, line, f"kept as {name!r}: the id {record.id!r} is taken"))
        yield replace(record, id=name)
