"""Connectives of time between sentences, where their dates say how they follow."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from summarize.methods.fusion.cuts import Cut, apply
from summarize.records import Edit, Statement

_OPENS = re.compile(
    r"On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?P<date> \([A-Z][a-z]+\.? \d{1,2}\)),? (?=\S)"
)
_INSERTED = re.compile(r" \((?P<month>[A-Z][a-z]{2})[a-z]*\.? (?P<day>\d{1,2})\)$")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR = 2000
_AFTER = {0: "The same day, ", 1: "The next day, "}


def connected(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """``On Monday (March 11), ...`` as ``The next day, ...`` after a sentence of March 10.

    Only where the sentence opens with the day, the sentence before it gives one date and no
    more, and both dates were put in from those of the articles.  The day and its date stay in
    the edit.  Cost: linear.
    """
    result: list[Statement] = []
    for statement in statements:
        opening = _OPENS.match(statement.text)
        link = _link(result[-1], statement, opening) if result and opening else ""
        if opening and link:
            cut = Cut(0, opening.end(), "connective", link)
            statement = apply(statement, [cut], "date")
        result.append(statement)
    return tuple(result)


def _link(before: Statement, statement: Statement, opening: re.Match[str]) -> str:
    own = [edit for edit in statement.edits if edit.start == opening.start("date")]
    earlier = _dates(before, before.edits)
    later = _dates(statement, own)
    if len(earlier) != 1 or len(later) != 1:
        return ""
    days = (later[0] - earlier[0]).days
    return _AFTER.get(days, "")


def _dates(statement: Statement, edits: Sequence[Edit]) -> list[dt.date]:
    """The dates that were put into a sentence, in a year that stands for all of them."""
    found = []
    for edit in edits:
        match = _INSERTED.match(statement.text[edit.start : edit.end])
        if edit.kind == "date" and match is not None and match["month"] in _MONTHS:
            month = _MONTHS.index(match["month"]) + 1
            found.append(dt.date(_YEAR, month, int(match["day"])))
    return found
