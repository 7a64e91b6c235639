"""Names in full where a summary first has them, and short after that.

Every sentence comes with its names in full, because it must stand alone.  In a summary
that reads on, "Josephine Takuri" is "Takuri" the second time, and the "Syrian
Observatory for Human Rights" is introduced as "(SOHR)" where it comes again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.claims.names.shortnames import short_names
from summarize.claims.standalone.mentions import Mentions
from summarize.claims.standalone.rewrite import Change, reworked
from summarize.records import Draft, Event, Span, Statement
from summarize.text.namewords import COMMON, is_calendar
from summarize.text.quoted import quoted_spans

_THE = re.compile(r"\b[Tt]he\s$")
_STARTS = re.compile(r"\W*$")
_WHOLE = re.compile(r"[\w-]")
_LONGER = re.compile(r"\s[A-Z][\w’'-]*[a-z]")


def name_in_short(draft: Draft, event: Event) -> Draft:
    """The draft with every person and body named in full once, then in short.

    Only short forms that the event's articles use themselves and that mean nobody else
    are written (:func:`~summarize.claims.names.shortnames.short_names`); quotations stay as
    they are.  The text never grows by a word, and every change is an edit of kind
    ``name``.

    Args:
        draft: What a method wrote, in reading order.
        event: Its event, with claims and names.
    """
    known = short_names(event)
    if not known.persons and not known.bodies:
        return draft
    mentions = Mentions(event)
    names = [
        *(_Name(full, short, False, False) for full, short in known.persons.items()),
        *(
            _Name(full, short, True, mentions.with_article(short) != short)
            for full, short in known.bodies.items()
        ),
    ]
    sentences = list(draft.sentences)
    changes: list[list[Change]] = [[] for _ in sentences]
    for name in sorted(names, key=lambda name: (-len(name.full), name.full)):
        _shorten(name, sentences, changes)
    found = tuple(
        reworked(statement, own) if own else statement
        for statement, own in zip(sentences, changes, strict=True)
    )
    return replace(draft, sentences=found)


@dataclass(frozen=True, slots=True)
class _Name:
    """A full name, its short form, and whether that is an acronym, and takes "the"."""

    full: str
    short: str
    acronym: bool
    article: bool


def _shorten(name: _Name, sentences: Sequence[Statement], changes: list[list[Change]]) -> None:
    """Notes the changes for one name; places that another change holds stay as they are."""
    places = [
        (number, span)
        for number, statement in enumerate(sentences)
        for span in _places(name, statement.text)
        if not any(
            change.start < span.end and span.start < change.end for change in changes[number]
        )
    ]
    if not places:
        return
    number, first = places[0]
    explained = f" ({name.short})"
    if name.acronym:
        if len(places) == 1:
            return
        text = sentences[number].text
        if not text.startswith(explained, first.end):
            if text[first.end : first.end + 2] == " (" or text[first.end : first.end + 1] in "’'":
                return
            changes[number].append(Change(first.end, first.end, explained, "name"))
    for number, span in places[1:]:
        text = sentences[number].text
        end = span.end
        if name.acronym and text.startswith(explained, end):
            end += len(explained)
        changes[number].append(_short(name, Span(span.start, end), sentences[number]))


def _places(name: _Name, text: str) -> list[Span]:
    """Where a text has the name in full, outside quotations and as no part of a longer one."""
    quotes = quoted_spans(text)
    found = []
    for match in re.finditer(re.escape(name.full), text):
        span = Span(*match.span())
        if _WHOLE.match(text[span.start - 1 : span.start]) or _WHOLE.match(text, span.end):
            continue
        longer = _LONGER.match(text, span.end)
        if longer and not name.acronym and not _apart(longer[0].strip()):
            continue
        apposed = text[: span.start].endswith(", ") and text[span.end : span.end + 1] == ","
        if not apposed and not any(span.overlaps(quote) for quote in quotes):
            found.append(span)
    return found


def _apart(word: str) -> bool:
    """Whether a capitalised word after a name is none of it: "Steele Sunday"."""
    return is_calendar(word) or word.lower() in COMMON


def _short(name: _Name, span: Span, statement: Statement) -> Change:
    """The short form in place of the full one, with the article that it takes.

    Where the sentence was given the full name only to stand alone, it has its own back.
    """
    text = statement.text
    for edit in statement.edits:
        if edit.kind == "name" and edit.start <= span.start and span.end <= edit.end:
            return Change(edit.start, edit.end, " ".join(edit.was.split()), "name")
    start, short = span.start, name.short
    the = _THE.search(text, 0, start)
    if name.acronym and the is not None and not name.article:
        start = the.start()
    if short[0].islower() and _STARTS.match(text[:start]):
        short = short[0].upper() + short[1:]
    return Change(start, span.end, short, "name")
