"""Every sentence of a draft, checked against all the articles of its event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eval.consistency.checker import CheckedFlag, Checker
from summarize.records import Document, Draft, Event, Evidence, Flag, Span, Statement, Verdict


def verify(draft: Draft, event: Event, checker: Checker) -> Draft:
    """The draft with a verdict on each sentence.

    Args:
        draft: What a method wrote.
        event: The event it was written from; all of its documents are the sources.
        checker: Any registered checker.

    Returns:
        The same draft; the spans of flags are offsets into their sentence, their
        evidence stands in the text of the article it names.
    """
    spans = sentence_spans(draft.sentences)
    docs = [document.article.text for document in event.documents]
    outlets = [document.article.source for document in event.documents]
    checked = checker.check(docs, draft.text, spans, outlets)
    sentences = tuple(
        replace(
            statement,
            verdict=Verdict(
                found.score,
                tuple(_flag(flag, span.start, event.documents) for flag in found.flags),
            ),
        )
        for statement, span, found in zip(draft.sentences, spans, checked.sentences, strict=True)
    )
    return replace(draft, sentences=sentences)


def sentence_spans(statements: Sequence[Statement]) -> list[Span]:
    """Where each statement stands in the text of its draft."""
    spans, start = [], 0
    for statement in statements:
        spans.append(Span(start, start + len(statement.text)))
        start += len(statement.text) + 1
    return spans


def _flag(flag: CheckedFlag, offset: int, documents: Sequence[Document]) -> Flag:
    evidence = None
    if flag.evidence is not None:
        document = documents[flag.evidence.doc]
        start, end = flag.evidence.start, flag.evidence.end
        evidence = Evidence(document.id, start, end, document.article.text[start:end])
    span = Span(flag.span.start - offset, flag.span.end - offset)
    return Flag(flag.type, span, flag.message, flag.severity, evidence)
