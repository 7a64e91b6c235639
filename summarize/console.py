"""What goes to standard output and what to standard error.

Data goes to standard output, everything said about it to standard error.
Progress is drawn only where standard error is a terminal.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.text import Text

from summarize.errors import ConfigError, SummarizeError

_PIPE_WIDTH = 120
_PLAIN_ERRORS = "summarize.plain"
_PLAIN = str.maketrans(
    {"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "•": "*", "·": "-", "…": "..."}
)


class Reporter(Protocol):
    """Who is told how a job goes on: stages with a known or unknown length."""

    def stage(self, name: str, total: int | None = None) -> None:
        """A new stage begins; ``total`` is its number of items, if known."""

    def advance(self, items: int = 1) -> None:
        """So many items of the current stage are done."""


class SilentReporter:
    """Tells nobody: for library use and where standard error is no terminal."""

    def stage(self, name: str, total: int | None = None) -> None:
        """Nothing is drawn."""

    def advance(self, items: int = 1) -> None:
        """Nothing is drawn."""


class _BarReporter:
    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task: TaskID | None = None

    def stage(self, name: str, total: int | None = None) -> None:
        if self._task is not None:
            task = self._progress.tasks[-1]
            self._progress.update(self._task, total=task.completed or 1, completed=task.completed)
            self._progress.stop_task(self._task)
        self._task = self._progress.add_task(name, total=total)

    def advance(self, items: int = 1) -> None:
        if self._task is not None:
            self._progress.advance(self._task, items)


def _plain(problem: UnicodeError) -> tuple[str, int]:
    """What a terminal shows for characters that it lacks: the nearest in ASCII, or ``?``."""
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    lacking = problem.object[problem.start : problem.end].translate(_PLAIN)
    letters = (unicodedata.normalize("NFKD", character) for character in lacking)
    plain = "".join(letter.encode("ascii", "ignore").decode() or "?" for letter in letters)
    return plain, problem.end


def set_encodings() -> None:
    """Makes files and pipes UTF-8, and lets no terminal fail on a character that it lacks.

    What is written by one program and read by the next is UTF-8 whatever the locale says;
    a terminal with another encoding shows the nearest ASCII in place of what it lacks.
    """
    codecs.register_error(_PLAIN_ERRORS, _plain)
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if codecs.lookup(stream.encoding).name == "utf-8":
            continue
        if stream.isatty():
            stream.reconfigure(errors=_PLAIN_ERRORS)
        else:
            stream.reconfigure(encoding="utf-8")


def stdout() -> Console:
    """The console that data is written to."""
    width = None if sys.stdout.isatty() else _PIPE_WIDTH
    return Console(file=sys.stdout, highlight=False, emoji=False, width=width)


def stderr() -> Console:
    """The console that messages are written to."""
    return Console(file=sys.stderr, highlight=False, emoji=False, markup=False, soft_wrap=True)


def data(text: str) -> None:
    """Writes ``text`` to standard output, with one newline at its end."""
    click.echo(text.rstrip("\n"))


def counted(number: int, noun: str) -> str:
    """``1 event``, ``2 events``."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def say(message: str) -> None:
    """Writes a message to standard error."""
    click.echo(message, err=True)


@contextmanager
def progress() -> Iterator[Reporter]:
    """A reporter that draws progress bars, or a silent one where nobody looks on.

    Bars are drawn on a terminal only, and not where ``CI`` or ``NO_COLOR`` is set.
    """
    console = stderr()
    quiet = bool(os.environ.get("CI") or os.environ.get("NO_COLOR"))
    if quiet or not console.is_terminal or console.is_dumb_terminal:
        yield SilentReporter()
        return
    columns = (
        SpinnerColumn(finished_text="[green]✓[/green]"),
        TextColumn("{task.description:<10}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bars:
        yield _BarReporter(bars)


def error(problem: SummarizeError) -> None:
    """Shows an error in two lines, and the faults of a config one after the other."""
    console = stderr()
    if isinstance(problem, ConfigError):
        for fault in problem.faults:
            head, _, excerpt = fault.partition("\n")
            console.print(Text(head, style="bold"))
            console.print(Text(excerpt), end="\n\n")
    console.print(Text.assemble(("error:", "bold red"), " ", problem.message))
    if problem.hint:
        console.print(Text.assemble(("hint:", "dim"), "  ", problem.hint))


@contextmanager
def exit_codes() -> Iterator[None]:
    """Shows what a command raises and exits with the code that the interfaces fix.

    A bug, which is whatever else is raised, keeps its traceback.
    """
    try:
        yield
    except click.ClickException as problem:
        problem.show()
        sys.exit(2)
    except SummarizeError as problem:
        error(problem)
        sys.exit(problem.exit_code)
    except (KeyboardInterrupt, click.Abort):
        say("interrupted; the same command goes on where this one stopped")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except OSError as problem:
        error(SummarizeError(f"{problem.filename or 'I/O'}: {problem.strerror or problem}"))
        sys.exit(1)
