"""The run directory: where everything of a job lies, and the only way to it.

Every file is written whole or not at all (to a temporary name beside it, then
renamed), so that a run that is killed leaves nothing half written.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import mkstemp
from typing import Any

import click
import jsonlines

from summarize.errors import InputError

_UNSAFE = re.compile(r"[^\w.=,+@-]")


def dumps(value: Any, indent: int | None = None) -> str:
    """JSON as every file of a run has it: Unicode kept, keys in the order given."""
    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)


def write_atomic(path: Path, text: str) -> None:
    """Writes ``text`` as UTF-8 to ``path``, whole or not at all.

    Raises:
        OSError: It cannot be written; the error names ``path``.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor, beside = mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    try:
        with open(descriptor, "wb") as file:
            file.write(text.encode())
        os.chmod(beside, 0o644)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def write_stream(rows: Iterable[Mapping[str, Any]], out: Path | None) -> None:
    """Writes JSON Lines as they come: to ``out``, or to standard output for ``None`` and ``-``."""
    if out is None or str(out) == "-":
        for row in rows:
            click.echo(dumps(row))
    else:
        write_atomic(out, "".join(dumps(row) + "\n" for row in rows))


def file_name(identifier: str) -> str:
    """A name that every file system takes, and a different one for different ids."""
    return _UNSAFE.sub(lambda match: "".join(f"%{b:02X}" for b in match[0].encode()), identifier)


class Rows:
    """JSON Lines that grow in ``steps/`` and take their place in the run when they are whole."""

    def __init__(self, directory: Path, name: str) -> None:
        self._place = directory / name
        self._growing = directory / "steps" / "rows" / name
        self._growing.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._growing.open("w", encoding="utf-8", newline="\n")

    def __enter__(self) -> Rows:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, row: Mapping[str, Any]) -> None:
        """One more row."""
        self.add_line(dumps(row))

    def add_line(self, line: str) -> None:
        """One more row, which is JSON already."""
        self._file.write(line + "\n")

    def publish(self) -> None:
        """Ends the file and moves it to its place."""
        self._file.close()
        self._place.parent.mkdir(parents=True, exist_ok=True)
        self._growing.replace(self._place)


class RunDirectory:
    """The files of one run, by the names that the interfaces fix.

    Args:
        path: The directory; it need not exist before something is written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def open(cls, path: Path) -> RunDirectory:
        """A run that exists.

        Raises:
            InputError: There is no run at that place.
        """
        if not (path / "manifest.json").is_file():
            nearest = "see: summarize run --help" if path.exists() else f"there is no {path}"
            raise InputError(f"{path} is not a run directory (no manifest.json)", nearest)
        return cls(path)

    def has(self, name: str) -> bool:
        """Whether the run has that file."""
        return (self.path / name).is_file()

    def write_json(self, name: str, value: Any) -> None:
        """Writes one JSON value, indented."""
        write_atomic(self.path / name, dumps(value, indent=1) + "\n")

    def write_rows(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Writes JSON Lines."""
        write_atomic(self.path / name, "".join(dumps(row) + "\n" for row in rows))

    def rows(self, name: str) -> Rows:
        """A file of JSON Lines that is written row by row."""
        return Rows(self.path, name)

    def remove_others(self, folder: str, kept: Container[str]) -> None:
        """Removes the files of a folder but for those that are named, as ``folder/name``."""
        for path in (self.path / folder).glob("*"):
            if f"{folder}/{path.name}" not in kept:
                path.unlink()

    def write_text(self, name: str, text: str) -> None:
        """Writes a text file."""
        write_atomic(self.path / name, text)

    def read_json(self, name: str) -> Any:
        """One JSON value.

        Raises:
            InputError: The file is missing or no JSON.
        """
        path = self.path / name
        try:
            return json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise InputError(f"{path} is missing", "run the job again to complete it") from None
        except json.JSONDecodeError as fault:
            raise InputError(f"{path}:{fault.lineno}: {fault.msg}", "run the job again") from None

    def read_rows(self, name: str) -> Iterator[dict[str, Any]]:
        """The rows of a JSON Lines file.

        Raises:
            InputError: The file is missing or a row is no JSON object.
        """
        path = self.path / name
        if not path.is_file():
            raise InputError(f"{path} is missing", "run the job again to complete it")
        with jsonlines.open(path) as reader:
            try:
                yield from reader.iter(type=dict)
            except jsonlines.InvalidLineError as fault:
                raise InputError(f"{path}:{fault.lineno}: {fault}", "run the job again") from None

    def methods(self) -> list[str]:
        """The labels of the methods that wrote summaries, as the manifest lists them."""
        return list(self.read_json("manifest.json")["methods"])

    def summaries_name(self, method: str) -> str:
        """Where the summaries of a method lie."""
        return f"summaries/{file_name(method)}.jsonl"

    def page_name(self, event_id: str) -> str:
        """Where the page of an event lies."""
        return f"report/{file_name(event_id)}.html"

    def brief_name(self, event_id: str, method: str | None, suffix: str) -> str:
        """Where a brief lies; ``method`` is ``None`` for the one that a run is read by."""
        stem = file_name(event_id) + (f".{file_name(method)}" if method else "")
        return f"briefs/{stem}.{suffix}"
