"""Who said what: one line a speaker and content, in the order of the news."""

from __future__ import annotations

from summarize.claims.standalone import standalone
from summarize.records import Event, Statement
from summarize.text.tokens import content_stems

_SAME = 0.8


def who_said_what(event: Event) -> tuple[Statement, ...]:
    """Every attributed sentence that can stand alone, by speaker.

    Speakers come in the order in which they are first heard (by date, then place in
    the article); what one speaker says again in nearly the same words is listed
    once.  Cost: quadratic in the sentences of one speaker.
    """
    statements = standalone(event)
    aside = {item.article_id for item in event.set_aside}
    aside |= {copy for group in event.copies for copy in group[1:]}
    documents = sorted(
        (document for document in event.documents if document.id not in aside),
        key=lambda document: (document.article.published or "9999", document.id),
    )
    by_speaker: dict[str, list[Statement]] = {}
    for document in documents:
        for sentence in document.sentences:
            statement = statements.get((document.id, sentence.index))
            if statement is not None and statement.speaker:
                heard = by_speaker.setdefault(statement.speaker, [])
                if not any(_same(statement, other) for other in heard):
                    heard.append(statement)
    return tuple(statement for heard in by_speaker.values() for statement in heard)


def _same(first: Statement, second: Statement) -> bool:
    a, b = set(content_stems(first.text)), set(content_stems(second.text))
    return bool(a and b) and len(a & b) >= _SAME * min(len(a), len(b))
