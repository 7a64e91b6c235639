"""Cutting what only ties a sentence to the one before it: "But", "Meanwhile,", "also"."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.records import Edit, Statement

_OPENING = re.compile(
    r"^(?:(?:But|And|Yet|Still|Also|However|Meanwhile|Moreover|Furthermore|Besides|Additionally"
    r"|Nevertheless|Nonetheless|Indeed|Instead|Thus|Hence|Therefore|Consequently|Finally|Later"
    r"|In addition|In turn|As a result|In fact|At the same time|On the other hand|By contrast"
    r"|In contrast|For example|For instance|Of course|Similarly|Likewise|Then|So"
    r"|Elsewhere|Separately|In other words|Overall|Either way|Again|After all|Even so|That said"
    r"|Further|Earlier),\s+|(?:But|And)\s+(?=[^\s,]))(?P<first>\w)"
)
_ALSO = re.compile(
    r"(?<=[\w.)])(?:, also,| also)"
    r"(?= (?!known\b|called\b|in\b|on\b|for\b)(?!(?:the|an?)\b)[a-z])"
    r"|(?<=\b(?:is|as|re|ve))(?<=\W(?:is|as|re|ve)) also(?= (?:the|an?)\b)"
)
_BARRED = re.compile(r"\b(?:not only|but|and|which|who|that|while|both)$")


def trim(statement: Statement) -> Statement:
    """``statement`` without an opening connective and without an "also" that looks back.

    What the sentence says is untouched; its evidence stays the whole sentence, and each cut is
    an :class:`Edit` of kind ``cut``.  English only: other texts come back as they are.
    """
    text = statement.text
    opening = _OPENING.match(text)
    if opening is not None:
        first = opening.start("first")
        after = text[first].upper() + text[first + 1 :]
        statement = _cut(statement, 0, first, after)
        text = statement.text
    also = _ALSO.search(text, 0, 90) if " also" in text else None
    if also is not None and not _BARRED.search(text[: also.start()]) and _before_quotes(text, also):
        after = text[: also.start()] + text[also.end() :]
        statement = _cut(statement, also.start(), also.end(), after)
    return statement


def _before_quotes(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    return before.count("“") == before.count("”") and before.count('"') % 2 == 0


def _cut(statement: Statement, start: int, end: int, after: str) -> Statement:
    """``statement`` with ``text[start:end]`` gone; later edits move to the left."""
    gone = end - start
    kept = [
        edit if edit.end <= start else replace(edit, start=edit.start - gone, end=edit.end - gone)
        for edit in statement.edits
        if not (edit.start < end and start < edit.end)
    ]
    kept.append(Edit(start, start, statement.text[start:end], "cut"))
    kept.sort(key=lambda edit: (edit.start, edit.end))
    return replace(statement, text=after, edits=tuple(kept))
