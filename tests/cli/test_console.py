import io
import sys

import pytest

from summarize import cli, console
from summarize.errors import (
    ConfigError,
    GateError,
    InputError,
    MissingExtraError,
    PartialError,
    SummarizeError,
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def on_a_terminal(monkeypatch):
    """Calls a function with a terminal as standard error, and gives what it drew."""
    for name in ("CI", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")

    def call(function, *args):
        stream = Terminal()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", stream)
            function(*args)
        return stream.getvalue()

    return call


def test_data_goes_to_one_stream_and_messages_to_the_other(capsys):
    console.data('{"a": "[b] :100:"}\n\n')
    console.say("done [b] :100:")
    assert capsys.readouterr() == ('{"a": "[b] :100:"}\n', "done [b] :100:\n")


def test_an_error_is_two_lines(capsys):
    console.error(InputError("there is no method 'x'", "did you mean 'y'?"))
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "error: there is no method 'x'\nhint:  did you mean 'y'?\n"


def test_an_error_without_a_hint_is_one_line(capsys):
    console.error(SummarizeError("the disk is full"))
    assert capsys.readouterr().err == "error: the disk is full\n"


def test_faults_come_first_and_as_they_are(capsys):
    fault = "a.yaml:100:5: expected [red]a[/red] \\[list]\n  100 | a: [1]\n      |    ^"
    console.error(ConfigError("a.yaml has 2 faults", faults=(fault, "a.yaml:101:1: b\n  101 | b")))
    assert capsys.readouterr().err == (
        f"{fault}\n\na.yaml:101:1: b\n  101 | b\n\nerror: a.yaml has 2 faults\n"
    )


def test_a_long_line_is_not_broken(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    console.error(InputError("x" * 200))
    assert capsys.readouterr().err == f"error: {'x' * 200}\n"


def test_no_colours_without_a_terminal(capsys):
    console.error(InputError("a", "b"))
    assert "\x1b" not in capsys.readouterr().err


def test_colours_on_a_terminal(on_a_terminal):
    assert "\x1b[" in on_a_terminal(console.error, InputError("a"))


def work() -> None:
    with console.progress() as reporter:
        reporter.stage("reading")
        reporter.advance()
        reporter.stage("events", 3)
        reporter.advance(2)
        reporter.advance()


def test_progress_is_drawn_on_a_terminal(on_a_terminal):
    assert "events" in on_a_terminal(work)


@pytest.mark.parametrize(("name", "value"), [("CI", "1"), ("NO_COLOR", "1"), ("TERM", "dumb")])
def test_progress_is_silent_where_nobody_looks(on_a_terminal, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert on_a_terminal(work) == ""


def test_progress_is_silent_without_a_terminal(capsys):
    work()
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (SummarizeError("a"), 1),
        (InputError("a"), 2),
        (ConfigError("a"), 2),
        (MissingExtraError("a", "neural"), 2),
        (PartialError("a"), 3),
        (GateError("a"), 4),
        (KeyboardInterrupt(), 130),
        (OSError(28, "No space left on device", "out.jsonl"), 1),
    ],
)
def test_every_end_has_its_exit_code(monkeypatch, capsys, problem, code):
    def fail(**_):
        raise problem

    monkeypatch.setattr(cli.cli, "main", fail)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err
    assert "Traceback" not in err


def test_a_bug_shows_its_traceback(monkeypatch):
    def fail(**_):
        raise ZeroDivisionError

    monkeypatch.setattr(cli.cli, "main", fail)
    with pytest.raises(ZeroDivisionError):
        cli.main()


class Stream(io.TextIOWrapper):
    def __init__(self, encoding: str, tty: bool) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, write_through=True)
        self._tty = tty

    def isatty(self) -> bool:
        return self._tty


@pytest.mark.parametrize(
    ("encoding", "tty", "written"),
    [
        ("ascii", False, "“Énergie” – 3 · ↑…".encode()),
        ("latin-1", False, "“Énergie” – 3 · ↑…".encode()),
        ("ascii", True, b'"Energie" - 3 - ?...'),
        ("latin-1", True, '"Énergie" - 3 · ?...'.encode("latin-1")),
        ("utf-8", True, "“Énergie” – 3 · ↑…".encode()),
    ],
)
def test_no_encoding_of_the_output_ends_a_command(monkeypatch, encoding, tty, written):
    stream = Stream(encoding, tty)
    monkeypatch.setattr(sys, "stdout", stream)
    console.set_encodings()
    stream.write("“Énergie” – 3 · ↑…")
    assert stream.buffer.getvalue() == written
