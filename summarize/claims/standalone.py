"""Sentences that stay true when they are taken out of their place.

A sentence of an article leans on what stands around it: "the newspaper said", "he
added", "on Sunday", a quotation whose speaker stands a paragraph earlier.  Here each
sentence gets its speaker named, its days dated and its cue pulled in; what was put
in is recorded as :class:`~summarize.records.Edit`, so that text and evidence can be
told apart.  A sentence in an outlet's own voice that uses a loaded label is put in
that outlet's mouth.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from weakref import WeakKeyDictionary

from summarize.claims.dated import date_changes
from summarize.claims.mentions import Mentions
from summarize.claims.rewrite import Change, rewrite
from summarize.records import (
    Claim,
    Document,
    Event,
    Evidence,
    Sentence,
    Speaker,
    Statement,
)
from summarize.text.labels import loaded_spans

Key = tuple[str, int]

_ATTRIBUTED_SHARE = 0.3
"""Part of a sentence that a speaker's words must make up for it to be the speaker's."""

_ORPHAN = re.compile(
    r"\W*(?:he|she|they|it|his|her|their|its|this|that|these|those|such)\b", re.IGNORECASE
)

_done: WeakKeyDictionary[Event, Mapping[Key, Statement]] = WeakKeyDictionary()


def standalone(event: Event) -> Mapping[Key, Statement]:
    """Every sentence of an event as it may stand alone, by article id and index.

    Args:
        event: An event with its claims.

    Returns:
        Statements with speaker, chain, evidence and edits; a sentence whose speaker
        cannot be named is missing.  Computed once per event.  Cost: linear.
    """
    known = _done.get(event)
    if known is None:
        known = _done[event] = MappingProxyType(dict(_statements(event)))
    return known


def _statements(event: Event) -> list[tuple[Key, Statement]]:
    by_sentence = _claims_by_sentence(event)
    mentions = Mentions(event)
    found = []
    for document in event.documents:
        for sentence in document.sentences:
            claims = by_sentence.get((document.id, sentence.index), [])
            statement = _statement(document, sentence, claims, mentions)
            if statement is not None:
                found.append(((document.id, sentence.index), statement))
    return found


def _claims_by_sentence(event: Event) -> dict[Key, list[Claim]]:
    """The attributed claims whose content reaches into each sentence."""
    found: dict[Key, list[Claim]] = {}
    sentences = {document.id: document.sentences for document in event.documents}
    for claim in event.claims:
        if claim.speaker is None:
            continue
        for sentence in sentences[claim.article_id][claim.sentence :]:
            if sentence.index > claim.sentence and not any(
                span.overlaps(sentence.span) for span in claim.content
            ):
                break
            found.setdefault((claim.article_id, sentence.index), []).append(claim)
    return found


def _statement(
    document: Document, sentence: Sentence, claims: list[Claim], mentions: Mentions
) -> Statement | None:
    changes: list[Change] = list(date_changes(document, sentence))
    evidence = [Evidence(document.id, sentence.start, sentence.end, sentence.text)]
    main = _main_claim(sentence, claims)
    speaker: str | None = None
    chain: tuple[str, ...] = ()
    if main is not None and main.speaker is not None:
        if not mentions.has_name(main.speaker):
            return None
        speaker, chain = main.speaker.name, main.chain
        here = _named_here(sentence, claims, speaker)
        if here is None:
            if _ORPHAN.match(sentence.text):
                return None
            frame = mentions.frame(main.speaker, main, sentence, document)
            changes += frame.changes
            evidence += frame.evidence
        elif (change := mentions.named(here, document)) is not None:
            changes.append(change)
    elif loaded_spans(sentence.text):
        outlet = document.article.source
        if not outlet or _ORPHAN.match(sentence.text):
            return None
        changes += mentions.according_to(outlet, sentence)
        speaker, chain = outlet, (outlet,)
    text, edits = rewrite(sentence.text, sentence.start, changes)
    return Statement(text, tuple(evidence), speaker, chain, edits)


def _main_claim(sentence: Sentence, claims: list[Claim]) -> Claim | None:
    """The claim whose words make up most of the sentence, if they make up enough of it."""

    def covered(claim: Claim) -> int:
        return sum(
            max(0, min(span.end, sentence.end) - max(span.start, sentence.start))
            for span in claim.content
        )

    if not claims:
        return None
    main = max(claims, key=covered)
    return main if covered(main) >= _ATTRIBUTED_SHARE * len(sentence.text) else None


def _named_here(sentence: Sentence, claims: list[Claim], name: str) -> Speaker | None:
    """The words by which the sentence itself says whose words they are, if it does."""
    for claim in claims:
        speaker = claim.speaker
        if (
            speaker is not None
            and speaker.name == name
            and speaker.span is not None
            and speaker.span.overlaps(sentence.span)
        ):
            return speaker
    return None
