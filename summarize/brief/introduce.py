"""Who somebody is, where a summary first names them and the article had said so before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.claims.names.roles import Roles, roles_of
from summarize.claims.standalone.rewrite import Change, reworked
from summarize.records import Draft, Event, Span, Statement
from summarize.text.tokens import count_words


def introduce(draft: Draft, event: Event, room: int | None) -> Draft:
    """The draft with the role of every person whose name was put in, at its first place.

    "He said" has become "Simon Ashe said"; a reader who has not met Simon Ashe is told
    that he is the director of public health, in the words of the same article.  The sentence that
    says so joins the evidence, and the change is an edit of kind ``name``.

    Args:
        draft: What a method wrote, in reading order, with names in short after the first place
            (:func:`~summarize.brief.short.name_in_short`).
        event: Its event, with claims and names.
        room: How many words may be added; ``None``: as many as it takes.
    """
    roles = roles_of(event)
    sentences: list[Statement] = []
    for statement in draft.sentences:
        for name in roles.names:
            if name not in statement.text or _met(name, sentences):
                continue
            told = _introduced(name, statement, roles)
            longer = count_words(told.text) - count_words(statement.text)
            if room is None or longer <= room:
                room = None if room is None else room - longer
                statement = told
        sentences.append(statement)
    return replace(draft, sentences=tuple(sentences))


def _met(name: str, before: Sequence[Statement]) -> bool:
    last = name.split()[-1]
    return any(last in statement.text for statement in before)


def _introduced(name: str, statement: Statement, roles: Roles) -> Statement:
    """The statement with a role beside a name that an edit has put in."""
    start = statement.text.index(name)
    span = Span(start, start + len(name))
    put_in = any(edit.start <= span.start and span.end <= edit.end for edit in statement.edits)
    article = statement.evidence[0].article_id if statement.evidence else ""
    found = roles.introduction(name, article, statement.text, span) if put_in else None
    if found is None:
        return statement
    words, role = found
    told = reworked(statement, [Change(span.start, span.end, words, "name")])
    if role.evidence not in told.evidence:
        told = replace(told, evidence=(*told.evidence, role.evidence))
    return told
