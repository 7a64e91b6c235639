"""The words that a regular expression may begin with, read from its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase, digits
from typing import NamedTuple

LETTERS = 4
NUMBER = "0"
ANY = "*"
_FEWEST = 3
_TOKEN = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<group>\((?:\?P<\w+>|\?-?[a-z]*:|(?!\?)))|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]])*\])|(?P<escape>\\.)"
    r"|(?P<count>(?:[*+?]|\{\d*,?\d*\})[?+]?)|(?P<one>[\s\S])"
)
_EMPTY = re.compile(r"[*?]|\{0?,|\{0\}")
_LISTED = re.compile(r"\[[A-Za-z]+\]")


class _Node(NamedTuple):
    """A part of a pattern: letters or digits, a group of alternatives, a look, or a break.

    ``text`` is empty where any character may stand, and "." where none that is a letter can.
    """

    text: tuple[str, ...]
    options: tuple[tuple[_Node, ...], ...] = ()
    look: bool = False
    bound: bool = False
    skipped: bool = False
    repeated: bool = False


def first_words(pattern: str) -> frozenset[str]:
    """The words, cut to four letters and in lower case, that matches of a pattern begin with.

    Args:
        pattern: The source of a regular expression without flags or comments in it.

    Returns:
        The beginnings; all ten digits where a number may open it.

    Raises:
        ValueError: If an alternative does not begin with a word boundary and a word.
    """
    tokens = list(_TOKEN.finditer(pattern))
    options, rest = _options(tokens, 0)
    found: set[str] = set()
    for option in options:
        if rest != len(tokens) or not _is_bound(option):
            raise ValueError(f"no word boundary opens {pattern!r}")
        for start, done in _expand(option, {("", False)}):
            if start == NUMBER:
                found.update(digits)
                continue
            known = start.rstrip(ANY)
            found.add(known)
            if len(known) < _FEWEST and not (known and done and known == start):
                raise ValueError(f"no word opens {pattern!r}")
            if known != start or not done:
                found.update(f"{known}{letter}" for letter in ascii_lowercase)
    return frozenset(found)


def _options(tokens: Sequence[re.Match[str]], at: int) -> tuple[tuple[tuple[_Node, ...], ...], int]:
    """The alternatives up to the end of a group, and where that is."""
    options: list[tuple[_Node, ...]] = []
    nodes: list[_Node] = []
    while at < len(tokens) and tokens[at].lastgroup != "close":
        token = tokens[at]
        at += 1
        if token.lastgroup == "bar":
            options.append(tuple(nodes))
            nodes = []
        elif token.lastgroup in ("group", "look"):
            inner, at = _options(tokens, at)
            nodes.append(_Node(("",), inner, look=token.lastgroup == "look"))
            at += 1
        elif token.lastgroup == "count":
            nodes[-1] = nodes[-1]._replace(
                skipped=bool(_EMPTY.match(token[0])), repeated=token[0][0] in "*+{"
            )
        else:
            nodes.append(_single(token))
    return (*options, tuple(nodes)), at


def _single(token: re.Match[str]) -> _Node:
    text = token[0]
    if token.lastgroup == "escape":
        if text == r"\b":
            return _Node((".",), bound=True)
        if text == r"\d":
            return _Node((NUMBER,))
        return _Node(("",) if text in (r"\w", r"\S", r"\D") else (".",))
    if token.lastgroup == "set":
        if _LISTED.fullmatch(text):
            return _Node(tuple(text[1:-1].lower()))
        plain = not any(map(str.isalpha, re.sub(r"\\.", "", text))) and text[1] != "^"
        return _Node((".",) if plain and r"\w" not in text else ("",))
    if text.isalpha():
        return _Node((text.lower(),))
    return _Node((NUMBER,) if text.isdigit() else ("",) if text == "." else (".",))


def _is_bound(nodes: Sequence[_Node]) -> bool:
    """Whether matches can only begin at the beginning of a word."""
    for node in nodes:
        if node.bound and not node.skipped:
            return True
        if node.options and not node.look:
            return not node.skipped and all(map(_is_bound, node.options))
        if not node.look:
            return False
    return False


def _expand(nodes: Sequence[_Node], starts: set[tuple[str, bool]]) -> set[tuple[str, bool]]:
    """The beginnings after some nodes, each with whether it is known to be whole."""
    for node in nodes:
        if node.look or (node.bound and ("", False) in starts and len(starts) == 1):
            continue
        ahead = {start for start in starts if not start[1]}
        if not ahead:
            break
        known = {start for start in starts if start[1]}
        after: set[tuple[str, bool]] = set()
        if node.options:
            for option in node.options:
                after |= _expand(option, ahead)
        else:
            after |= {_joined(start, text) for start, _ in ahead for text in node.text}
        if node.repeated:
            after = {(start if done else start + ANY, True) for start, done in after}
        starts = known | after | (ahead if node.skipped else set())
    return starts


def _joined(start: str, text: str) -> tuple[str, bool]:
    """A beginning with one more character; where that may be any letter, it stays unknown."""
    if text == NUMBER and not start:
        return NUMBER, True
    if text in ("", ".", NUMBER):
        return (start if text == "." else start + ANY), True
    return (start + text, len(start) + 1 == LETTERS)
