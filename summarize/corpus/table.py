"""Tables of text: CSV with commas, semicolons, tabs or bars between the columns."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator

from summarize.corpus.forms import delimiter
from summarize.corpus.inputs import OnReject, Read, Source
from summarize.corpus.rows import COLUMNS, Row, read_row
from summarize.records import Reject


def table_rows(
    source: Source, on_reject: OnReject
) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """The first line of a table, and every further row that is not empty with its line number."""
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    first = next((line for _, line in source.lines(lambda reject: None)), "")
    lines = (line.replace("\0", " ") + "\n" for _, line in source.lines(on_reject))
    rows = csv.reader(lines, delimiter=delimiter(first), strict=True)
    header = next(rows, [])

    def further() -> Iterator[tuple[int, list[str]]]:
        while True:
            line = rows.line_num + 1
            try:
                fields = next(rows, None)
            except csv.Error as error:
                on_reject(Reject(source.file, line, f"not a row of a table: {error}"))
                continue
            if fields is None:
                return
            if fields:
                yield line, fields

    return header, further()


def read_table(source: Source, on_reject: OnReject) -> Iterator[Read]:
    """The articles of a table whose first line names the columns, a row held at a time."""
    names, rows = table_rows(source, on_reject)
    header = [name.strip().lower() for name in names]
    if not any(name in COLUMNS["text"] for name in header):
        reason = f"no column holds the text; the columns are: {', '.join(header) or 'none'}"
        on_reject(Reject(source.file, 1, reason))
        return
    for line, fields in rows:
        if len(fields) > len(header):
            reason = f"{len(fields)} fields for {len(header)} columns: is a text not quoted?"
            on_reject(Reject(source.file, line, reason))
            continue
        columns = dict(zip(header, fields, strict=False))
        yield from read_row(Row.of(columns, source, line), on_reject)
