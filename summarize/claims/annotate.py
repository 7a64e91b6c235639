"""The claims of all articles of an event, with every speaker named alike throughout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from summarize.claims.extract import extract
from summarize.claims.names.called import Called, is_descriptor
from summarize.claims.names.identity import NameTable, plain
from summarize.claims.names.surnames import Surnames, surnames_of
from summarize.records import Claim, Document, Event
from summarize.text.names import acronym_pairs, find_names
from summarize.text.reading import uncollected

_IN = re.compile(r"\b[Ii]n ([A-Z][\w’'-]*\w)(?![’'\w]| [A-Z])")


@uncollected
def annotate(event: Event, aliases: Mapping[str, Sequence[str]] | None = None) -> Event:
    """The event with its claims, narrated ones too, and the table of its names.

    Args:
        event: The event; its documents are read, its claims replaced.
        aliases: Full name to other forms, from the config.

    Returns:
        A new event.  ``names`` maps every form that has a second form to the name that
        both were resolved to.  Cost: linear in the text.
    """
    counts: Counter[str] = Counter()
    acronyms: list[tuple[str, str]] = []
    claims: list[Claim] = []
    places: set[str] = set()
    surnames = surnames_of(event.documents)
    for document in event.documents:
        found = _names(document)
        counts.update(found)
        places.update(_places(document))
        acronyms += acronym_pairs(document.article.text).items()
        if document.article.source:
            counts[document.article.source] += 1
        called = _called(document, tuple(dict.fromkeys(found)))
        claims += [_settled(claim, document, surnames) for claim in called]
    speakers: Counter[str] = Counter()
    for claim in claims:
        speakers.update(name for name in claim.chain if not is_descriptor(name))
    table = NameTable(
        counts + speakers, speakers, acronyms, aliases or {}, surnames.is_lone, places
    )
    renamed = tuple(_renamed(claim, table) for claim in claims)
    return replace(event, claims=renamed, names=table.table())


def _names(document: Document) -> list[str]:
    """The proper names of an article, each as often as it occurs."""
    return [
        " ".join(span.of(sentence.text).split())
        for sentence in document.sentences
        for span in find_names(sentence.text)
    ]


def _places(document: Document) -> Iterator[str]:
    """The names of one word that stand behind "in": places, as a rule."""
    for sentence in document.sentences:
        for match in _IN.finditer(sentence.text):
            yield match[1]


def _called(document: Document, names: Sequence[str]) -> list[Claim]:
    """The claims of an article with what it calls its speakers made plain."""
    claims = extract(document, narrated=True)
    called = Called(document, claims, names)
    found = []
    for claim in claims:
        if claim.speaker is not None:
            name = called.speaker(claim.speaker)
            chain = (name, *(called.link(link) for link in claim.chain[1:]))
            claim = replace(claim, speaker=replace(claim.speaker, name=name), chain=chain)
        found.append(claim)
    return found


def _settled(claim: Claim, document: Document, surnames: Surnames) -> Claim:
    """The claim with its speaker named as a surname that persons share settles it."""
    name = surnames.settled(claim, document.article.text)
    if name is None or claim.speaker is None:
        return claim
    chain = (name, *claim.chain[1:])
    return replace(claim, speaker=replace(claim.speaker, name=name), chain=chain)


def _renamed(claim: Claim, table: NameTable) -> Claim:
    """The claim with the names of the whole event; what no table knows stays as it is."""
    if claim.speaker is None:
        return claim

    def resolved(form: str) -> str:
        name = table.name(form)
        same = plain(name) == plain(form)
        return form if same and is_descriptor(form) else name

    chain = tuple(dict.fromkeys(resolved(link) for link in claim.chain))
    return replace(claim, speaker=replace(claim.speaker, name=chain[0]), chain=chain)
