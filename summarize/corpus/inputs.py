"""Which files a path means, and their bytes, lines and text.

Nothing is loaded whole unless a format needs it: a line is held at a time.
"""

from __future__ import annotations

import atexit
import glob
import gzip
import io
import os
import shutil
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from summarize.corpus.encoding import decode, detect, repair
from summarize.errors import InputError
from summarize.records import Article, Cluster, Reject

OnReject = Callable[[Reject], None]
Read = tuple[int | None, Article | Cluster]
"""What a reader of one format yields: the line a record stands in, and the record."""

_GZIP = b"\x1f\x8b"
_HEAD = 1 << 18
_BROKEN = (EOFError, gzip.BadGzipFile, zlib.error)
_CUT_OFF = "the gzip archive is cut off or damaged here; what follows is lost"


@dataclass(frozen=True, slots=True)
class Source:
    """One file: where it is, how messages call it, and what its ids begin with."""

    path: Path
    file: str
    stem: str

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The last suffixes of the name in lower case, without ``.gz``."""
        suffixes = [suffix.lower() for suffix in Path(self.file).suffixes]
        return tuple(suffix for suffix in suffixes if suffix != ".gz")[-3:]

    def open(self) -> BinaryIO:
        """The bytes of the file, unpacked if they are packed with gzip."""
        with self.path.open("rb") as stream:
            packed = stream.read(2) == _GZIP
        return cast(BinaryIO, gzip.open(self.path, "rb")) if packed else self.path.open("rb")

    def head(self) -> bytes:
        """The first bytes, enough to know the file by; a broken archive gives what it can."""
        parts: list[bytes] = []
        with self.open() as stream:
            try:
                while sum(map(len, parts)) < _HEAD and (more := stream.read(1 << 14)):
                    parts.append(more)
            except _BROKEN:
                return b"".join(parts)
        return b"".join(parts)

    def lines(self, on_reject: OnReject) -> Iterator[tuple[int, str]]:
        """Each line with its number from 1, decoded, without its line feed.

        Only the line feed ends a line, for texts hold every other separator that
        Unicode has.  An archive that breaks off gives the lines before the break, and
        a reject.  The text is not yet repaired: that is for the fields it is cut into.
        """
        codec, errors = detect(self.head())
        number = 0
        stream = io.TextIOWrapper(self.open(), codec, errors, newline="\n")
        with stream:
            try:
                for line in stream:
                    number += 1
                    yield number, line.rstrip("\r\n")
            except _BROKEN:
                on_reject(Reject(self.file, number + 1, _CUT_OFF))

    def text(self, on_reject: OnReject) -> str:
        """The whole file as text, repaired."""
        return decode(self.bytes(on_reject))

    def bytes(self, on_reject: OnReject) -> bytes:
        """The whole file."""
        parts: list[bytes] = []
        with self.open() as stream:
            try:
                while more := stream.read(1 << 16):
                    parts.append(more)
            except _BROKEN:
                on_reject(Reject(self.file, None, _CUT_OFF))
        return b"".join(parts)


def find(path: Path | str) -> list[Source]:
    """The files that ``path`` names: a file, all of a folder, a glob, or ``-``.

    A folder is read with its subfolders, in the order of the names; hidden files are
    not part of it.  A subfolder that may not be read stands among the files, so that
    whoever opens it says so.

    Raises:
        InputError: There is nothing there, nothing in it, or it may not be read.
    """
    given = str(path)
    if given == "-":
        return [_standard_input()]
    place = Path(given)
    if place.is_file():
        return [_source(place, place.parent)]
    if place.is_dir():
        if not _is_open(place):
            raise InputError(f"{given}: cannot be read: permission denied", "change its rights")
        files = list(_files_below(place))
        if not files:
            raise InputError(f"{given}: the folder is empty", "put articles into it")
        return [_source(file, place) for file in sorted(files, key=lambda file: file.parts)]
    if glob.has_magic(given):
        files = [Path(name) for name in sorted(glob.glob(given, recursive=True))]
        files = [file for file in files if file.is_file()]
        if not files:
            raise InputError(f"{given}: no file matches this pattern", "check the path")
        base = Path(os.path.commonpath([file.parent for file in files]))
        return [_source(file, base) for file in files]
    raise InputError(f"{given}: there is no such file or folder", "check the path")


def _is_open(folder: Path) -> bool:
    return os.access(folder, os.R_OK | os.X_OK)


def _files_below(folder: Path) -> Iterator[Path]:
    """The files in a folder and below it, and the folders there that may not be read."""
    for name, folders, files in os.walk(folder):
        here = Path(name)
        shown = [inner for inner in folders if not inner.startswith(".")]
        folders[:] = [inner for inner in shown if _is_open(here / inner)]
        yield from (here / inner for inner in shown if inner not in folders)
        yield from (
            here / file for file in files if not file.startswith(".") and (here / file).is_file()
        )


def _source(file: Path, base: Path) -> Source:
    relative = file.relative_to(base)
    name = relative.name
    for suffix in reversed(relative.suffixes[-2:]):
        if suffix[1:].isalnum() and not suffix[1:].isdigit() and len(suffix) <= 8:
            name = name.removesuffix(suffix)
    stem = relative.with_name(name or relative.name).as_posix()
    return Source(file, str(file), repair(stem))


def _standard_input() -> Source:
    """Standard input, kept in a file of its own, since its kind is found by looking twice."""
    with tempfile.NamedTemporaryFile(prefix="summarize-", delete=False) as kept:
        atexit.register(Path(kept.name).unlink, missing_ok=True)
        shutil.copyfileobj(sys.stdin.buffer, kept)
    return Source(Path(kept.name), "-", "stdin")
