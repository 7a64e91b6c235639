"""What the YAML parser says, in words for somebody who wants to get on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from summarize.config.source import Place, Source

_UNREADABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_CANNOT_START = re.compile(r"found character '(.*)' that cannot start any token")
_SECOND_COLON = re.compile(r":\s")


@dataclass(frozen=True, slots=True)
class Explained:
    """A fault of syntax; ``opened`` is where the thing began that is not closed."""

    place: Place
    message: str
    hint: str = ""
    opened: Place | None = None


def find_unreadable(source: Source) -> Explained | None:
    """The first character that YAML does not allow or that only looks like nothing."""
    match = _UNREADABLE.search(source.text)
    if not match:
        return None
    return Explained(
        Place(source, *match.span()),
        f"the invisible character U+{ord(match[0]):04X} cannot stand here",
        "take it out",
    )


def explain(
    source: Source, error: yaml.MarkedYAMLError, brackets: Sequence[Place] = ()
) -> Explained:
    """The fault behind an error of PyYAML.

    The parser reports where it gave up.  Where that is a later line than the mistake,
    the fault points at the mistake.

    Args:
        source: What was read.
        error: Where the parser gave up, and why.
        brackets: The places of the brackets that are open there.
    """
    problem = error.problem or "this is not YAML"
    at = _offset(source, error.problem_mark)
    began = _offset(source, error.context_mark) if error.context_mark else at
    here = Place(source, at, at + 1)
    context = error.context or ""
    if match := _CANNOT_START.match(problem):
        return _bad_start(source, at, match[1])
    if problem == "mapping values are not allowed here":
        return _stray_colon(source, at)
    if problem.startswith("could not find expected ':'"):
        return Explained(
            _rest_of_line(source, began), "expected 'key: value'", "is a ': ' missing in this line?"
        )
    if "quoted scalar" in context and "unexpected" in problem:
        return Explained(
            _rest_of_line(source, began), "the quotation mark that opens here is never closed"
        )
    if "double-quoted" in context:
        return Explained(
            Place(source, max(at - 1, 0), at + 1),
            "a backslash in double quotes begins an escape, and this is none",
            "use 'single quotes', or write / in paths",
        )
    if context.startswith("while parsing a flow") and brackets:
        return _in_brackets(source, at, problem, brackets[-1])
    if context in ("while scanning an alias", "while scanning an anchor"):
        return _bad_alias(source, began)
    if "block" in context and problem.startswith("expected <block end>"):
        return _does_not_fit(source, at, problem)
    if problem.startswith("sequence entries"):
        return Explained(
            _word(source, at),
            "a list of lines beginning with '-' cannot begin behind a key",
            "begin it on a new line, or write [a, b]",
        )
    if problem.startswith("expected the node content"):
        return Explained(
            _word(source, at),
            f"'{_word_text(source, at)}' cannot stand here",
            "put it in quotation marks if it is part of a text",
        )
    if problem.startswith("expected '<document start>'") and source.text[at:].strip():
        return Explained(
            _word(source, at),
            "the config has ended above, and this does not belong to it",
            "a config is one map of keys; is this the data itself?",
        )
    return Explained(here, f"this is not YAML: {problem}")


def _bad_start(source: Source, at: int, character: str) -> Explained:
    if character == "\\t":
        tab = Place(source, at, at + 1)
        if source.text[source.starts[source.line_of(at)] : at].strip():
            return Explained(tab, "a tab cannot stand here", "use a space")
        return Explained(tab, "a tab cannot indent YAML", "use spaces, two a level")
    return Explained(
        _word(source, at),
        f"text cannot begin with '{character}'",
        "put it in quotation marks",
    )


def _in_brackets(source: Source, at: int, problem: str, opened: Place) -> Explained:
    bracket = source.text[opened.start]
    closing = "]" if bracket == "[" else "}"
    if closing not in source.text[at:]:
        return Explained(opened, f"this '{bracket}' is never closed")
    if problem.startswith("expected ','"):
        message = f"expected ',' or '{closing}'"
    else:
        message = f"'{_word_text(source, at)}' cannot stand here"
    hint = "put text with special characters in quotation marks"
    return Explained(_word(source, at), message, hint, opened)


def _stray_colon(source: Source, at: int) -> Explained:
    index = source.line_of(at)
    before = source.text[source.starts[index] : at]
    if _SECOND_COLON.search(before):
        return Explained(
            Place(source, at, at + 1),
            "a second ': ' in one line",
            "put the value in quotation marks, or begin a new line",
        )
    above = index - 1
    while above > 0 and not source.line(above).strip():
        above -= 1
    line = source.line(above)
    start = source.starts[above] + len(line) - len(line.lstrip())
    if ":" not in line:
        return Explained(
            Place(source, start, source.starts[above] + len(line.rstrip())),
            "expected 'key: value' or 'key:'",
            "is a ':' missing at the end of this line?",
        )
    return Explained(
        _word(source, at - len(before.lstrip())),
        "this line is indented deeper than the one above, which has its value already",
        "indent it like the line above",
    )


def _does_not_fit(source: Source, at: int, problem: str) -> Explained:
    index = source.line_of(at)
    before = source.text[source.starts[index] : at]
    word = _word(source, at)
    if before.strip() in ("", "-"):
        return Explained(
            word,
            "the indentation of this line fits nothing above it",
            "indent it like the lines it belongs with",
        )
    if "*" in before and "alias" not in problem:
        star = source.starts[index] + before.rindex("*")
        if source.text[star - 1 : star].isspace():
            return _bad_alias(source, star)
    if before.rstrip().endswith(("'", '"')):
        single = before.rstrip().endswith("'")
        return Explained(
            word,
            "text goes on after its closing quotation mark",
            "inside 'single quotes', write the mark twice: 'it''s'"
            if single
            else "put all of the text between the marks",
        )
    return Explained(word, f"'{_word_text(source, at)}' cannot stand here")


def _bad_alias(source: Source, at: int) -> Explained:
    return Explained(
        _word(source, at),
        f"text cannot begin with '{source.text[at : at + 1]}', which marks an alias in YAML",
        f"put it in quotation marks: '{_word_text(source, at)}'",
    )


def _offset(source: Source, mark: yaml.Mark | None) -> int:
    return min(mark.index, len(source.text)) if mark else 0


def _word(source: Source, at: int) -> Place:
    return Place(source, at, at + max(1, len(_word_text(source, at))))


def _word_text(source: Source, at: int) -> str:
    word = (source.text[at : at + 200].split(maxsplit=1) or [""])[0]
    return word[:1] if word[:1] in ",[]{}" else word.rstrip(",]}")


def _rest_of_line(source: Source, at: int) -> Place:
    index = source.line_of(at)
    return Place(source, at, source.starts[index] + len(source.line(index).rstrip()))
