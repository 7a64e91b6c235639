"""Parquet tables, a batch of rows held at a time."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.corpus.inputs import OnReject, Read, Source
from summarize.corpus.rows import Row, read_row
from summarize.errors import MissingExtraError
from summarize.records import Reject


def read_parquet(source: Source, on_reject: OnReject) -> Iterator[Read]:
    """The articles of a Parquet table.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ModuleNotFoundError as error:
        raise MissingExtraError(f"reading the table {source.file}", "parquet") from error
    number = 0
    try:
        with pyarrow.parquet.ParquetFile(source.path) as table:
            for batch in table.iter_batches(batch_size=512):
                for columns in batch.to_pylist():
                    number += 1
                    yield from read_row(Row.of(columns, source, number), on_reject)
    except (pyarrow.ArrowException, OSError) as error:
        reason = f"not a Parquet table: {str(error).splitlines()[0]}"
        on_reject(Reject(source.file, number + 1, reason))
