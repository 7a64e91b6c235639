"""Who said what: every voice of an event with what it says, the same thing once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from summarize.brief.headings import one_name
from summarize.brief.introduce import introduce
from summarize.brief.short import name_in_short
from summarize.claims.names.called import is_descriptor
from summarize.claims.standalone import standalone
from summarize.claims.standalone.heads import can_speak
from summarize.records import Document, Draft, Event, Statement
from summarize.text.quantities import find_quantities
from summarize.text.tokens import content_stems

_SAME = 0.8
"""Part of the words of the shorter of two statements that makes them the same."""


def who_said_what(event: Event) -> tuple[Statement, ...]:
    """Every attributed sentence that can stand alone, by speaker.

    Speakers come in the order in which they are first heard (by date, then place in
    the article), one person under one name; a thing that cannot speak is no speaker, and
    one who is described and not named is another in every article.  What one speaker says
    again in nearly the same words and the same figures is listed once, where it is told in
    the most words of its own; copies of an article are not read.

    Cost: quadratic in the sentences of one speaker.
    """
    statements = standalone(event)
    outlets = {document.article.source for document in event.documents}
    spoken = [
        (document.id, statement.speaker or "", statement)
        for document in _read(event)
        for statement in _attributed(document, statements)
        if can_speak(statement.speaker or "", outlets)
    ]
    listed = one_name([(article, name) for article, name, _ in spoken])
    heard: dict[tuple[str, str], list[Statement]] = {}
    for article, own, statement in spoken:
        name = listed.get((article, own), own)
        key = (name, article if is_descriptor(name) else "")
        _add(heard.setdefault(key, []), statement)
    return tuple(
        replace(statement, speaker=name)
        for (name, _), said in heard.items()
        for statement in _in_turn(tuple(said), event)
    )


def _in_turn(said: tuple[Statement, ...], event: Event) -> tuple[Statement, ...]:
    """What one voice says, with its name in full and its role only the first time."""
    draft = name_in_short(Draft(event.event_id, "", said), event)
    return introduce(draft, event, None).sentences


def _read(event: Event) -> list[Document]:
    """The articles that speak for themselves, oldest first."""
    unread = event.unread
    return sorted(
        (document for document in event.documents if document.id not in unread),
        key=lambda document: (document.article.published or "9999", document.id),
    )


def _attributed(
    document: Document, statements: Mapping[tuple[str, int], Statement]
) -> list[Statement]:
    found = (statements.get((document.id, sentence.index)) for sentence in document.sentences)
    return [statement for statement in found if statement is not None and statement.speaker]


def _add(said: list[Statement], new: Statement) -> None:
    """Lists a statement, or lets the fuller of two stand where they are the same."""
    for place, old in enumerate(said):
        if _same(old, new):
            if len(_own(new)) > len(_own(old)):
                said[place] = new
            return
    said.append(new)


def _own(statement: Statement) -> frozenset[str]:
    """The stems of a statement without those of its speaker, who is the same anyway."""
    return frozenset(content_stems(statement.text)) - frozenset(
        content_stems(statement.speaker or "")
    )


def _same(first: Statement, second: Statement) -> bool:
    a, b = _own(first), _own(second)
    if not a or not b or len(a & b) < _SAME * min(len(a), len(b)):
        return False
    one, other = _figures(first), _figures(second)
    return one <= other or other <= one


def _figures(statement: Statement) -> frozenset[tuple[float, str]]:
    return frozenset(
        (quantity.value, quantity.unit) for quantity in find_quantities(statement.text)
    )
