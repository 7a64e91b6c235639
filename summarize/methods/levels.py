"""Events with more articles than a model can be given at once: in groups, level by level.

The summaries of the groups are the articles of the next level.  Every sentence of every level
keeps the source sentences that it stands on, so that the last summary stands on articles, too,
and on none that it was not led to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.methods.endings import whole_sentences
from summarize.methods.grounding import SPANS, ground
from summarize.methods.order import reading_order
from summarize.models.decoding import Written
from summarize.records import Article, Document, Event, Evidence, Sentence, Statement


@dataclass(frozen=True, slots=True)
class Passage:
    """What a model is given as one article: an article, or the summary of a group of them.

    ``articles`` are the ids of the articles behind it, ``evidence`` the source sentences of each
    sentence.
    """

    name: str
    sentences: tuple[str, ...]
    evidence: tuple[tuple[Evidence, ...], ...]
    articles: tuple[str, ...]


def articles_of(event: Event) -> tuple[Passage, ...]:
    """The articles that are read, as passages, without those that have no sentence."""
    return tuple(
        Passage(
            document.id,
            tuple(" ".join(sentence.text.split()) for sentence in document.sentences),
            tuple((_whole(sentence),) for sentence in document.sentences),
            (document.id,),
        )
        for document in reading_order(event)
        if document.sentences
    )


def groups(lengths: Sequence[int], room: int, least: int) -> list[range]:
    """Neighbouring passages that go into one input, in as few and even groups as can be.

    Args:
        lengths: The tokens of each passage.
        room: The tokens of an input.
        least: The tokens that a passage may be cut down to; at least two passages make a group.

    Returns:
        One group where all passages fit into one input, whole or cut down to ``least``.

    Cost: linear.
    """
    least = max(1, min(least, room // 2))
    needs = [min(length, least) for length in lengths]
    total = sum(needs)
    if total <= room:
        return [range(len(lengths))] if lengths else []
    target = total / -(-total // room)
    found, start, used = [], 0, 0
    for index, need in enumerate(needs):
        full = used + need > room or (used >= target and index - start >= 2)
        if full and index > start:
            found.append(range(start, index))
            start, used = index, 0
        used += need
    found.append(range(start, len(needs)))
    return found


def led_to(
    sentences: Sequence[str], passages: Sequence[Passage], event: Event
) -> tuple[Statement, ...]:
    """Sentences that were written from some passages, with what they stand on.

    Args:
        sentences: What was written, in order.
        passages: What it was written from.
        event: The event of the passages.

    Returns:
        A statement for each.  From articles, its evidence is in these articles; from summaries,
        it is among the evidence of the summaries' sentences that it stands on.

    Cost: that of grounding, over what the sentences can stand on.
    """
    behind = {name for passage in passages for name in passage.articles}
    documents = tuple(d for d in event.documents if d.id in behind)
    whole = len(documents) == len({document.id for document in reading_order(event)})
    found = ground(sentences, event if whole else _part(event, documents))
    if all(passage.articles == (passage.name,) for passage in passages):
        return found
    written = ground(sentences, _as_event(passages, event))
    starts = {
        (passage.name, start): evidence
        for passage in passages
        for start, evidence in zip(_starts(passage), passage.evidence, strict=True)
    }
    return tuple(
        replace(
            statement,
            evidence=_narrowed(
                statement.text,
                [e for step in told.evidence for e in starts[step.article_id, step.start]],
                event,
            )
            or statement.evidence,
        )
        for statement, told in zip(found, written, strict=True)
    )


def passage_of(
    name: str, written: Written, passages: Sequence[Passage], part: range, event: Event
) -> Passage:
    """What was written of a group, as a passage of the next level."""
    own = [passages[place] for place in part]
    statements = led_to(whole_sentences(written.text, written.finished), own, event)
    return Passage(
        name,
        tuple(statement.text for statement in statements),
        tuple(statement.evidence for statement in statements),
        tuple(article for passage in own for article in passage.articles),
    )


def _narrowed(sentence: str, reached: Sequence[Evidence], event: Event) -> tuple[Evidence, ...]:
    """Of the evidence that a sentence was led to, what it stands on itself."""
    places = {(evidence.article_id, evidence.start) for evidence in reached}
    documents = tuple(
        replace(document, sentences=kept)
        for document in event.documents
        if (kept := tuple(s for s in document.sentences if (document.id, s.start) in places))
    )
    (statement,) = ground([sentence], _part(event, documents))
    return statement.evidence or tuple(dict.fromkeys(reached))[:SPANS]


def _part(event: Event, documents: tuple[Document, ...]) -> Event:
    """The event as if it had only these documents."""
    there = {document.id for document in documents}
    claims = tuple(claim for claim in event.claims if claim.article_id in there)
    return replace(event, documents=documents, claims=claims)


def _as_event(passages: Sequence[Passage], event: Event) -> Event:
    documents = []
    for passage in passages:
        text = " ".join(passage.sentences)
        sentences = tuple(
            Sentence(passage.name, index, start, start + len(sentence), sentence, 0)
            for index, (start, sentence) in enumerate(
                zip(_starts(passage), passage.sentences, strict=True)
            )
        )
        documents.append(Document(Article(passage.name, text), sentences))
    return Event(event.event_id, event.title, tuple(documents), names=event.names)


def _starts(passage: Passage) -> list[int]:
    found, start = [], 0
    for sentence in passage.sentences:
        found.append(start)
        start += len(sentence) + 1
    return found


def _whole(sentence: Sentence) -> Evidence:
    return Evidence(sentence.article_id, sentence.start, sentence.end, sentence.text)
