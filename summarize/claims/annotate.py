"""The claims of all articles of an event, with every speaker named alike throughout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarize.claims.extract import extract
from summarize.claims.identity import NameTable
from summarize.records import Claim, Event
from summarize.text.names import acronym_pairs, find_names


def annotate(event: Event, aliases: Mapping[str, Sequence[str]] | None = None) -> Event:
    """The event with its claims, narrated ones too, and the table of its names.

    Args:
        event: The event; its documents are read, its claims replaced.
        aliases: Full name to other forms, from the config.

    Returns:
        A new event.  ``names`` maps every form that has a second form to the name that
        both were resolved to.  Cost: linear in the text.
    """
    claims = [claim for document in event.documents for claim in extract(document, narrated=True)]
    counts: Counter[str] = Counter()
    acronyms: list[tuple[str, str]] = []
    for document in event.documents:
        text = document.article.text
        for sentence in document.sentences:
            counts.update(span.of(sentence.text) for span in find_names(sentence.text))
        acronyms += acronym_pairs(text).items()
        if document.article.source:
            counts[document.article.source] += 1
    speakers: Counter[str] = Counter()
    for claim in claims:
        if claim.speaker is not None:
            speakers.update((claim.speaker.name, *claim.chain))
    table = NameTable(counts + speakers, speakers, acronyms, aliases or {})
    renamed = tuple(_renamed(claim, table) for claim in claims)
    return replace(event, claims=renamed, names=table.table())


def _renamed(claim: Claim, table: NameTable) -> Claim:
    if claim.speaker is None:
        return claim
    name = table.name(claim.speaker.name)
    chain = tuple(dict.fromkeys((name, *(table.name(link) for link in claim.chain[1:]))))
    return replace(claim, speaker=replace(claim.speaker, name=name), chain=chain)
