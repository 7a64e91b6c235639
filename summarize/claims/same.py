"""The same claim in several articles: groups of claims that say one thing.

Two claims are the same if their figures agree, the names in them agree, and they share
most of their content, rare words counting more.  Copies of one wire story are not
claims of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarize.claims.conflicts.joining import Groups
from summarize.claims.conflicts.negation import denials, plain_stems
from summarize.claims.conflicts.sayings import Sayings, sayings
from summarize.records import Claim, Event, Quantity
from summarize.text.names import find_names

_SHARE = 0.5
_SHORT, _LEAST = 3, 2
_COMMON = 60
_VAGUE_UNITS = frozenset(["hour", "minute", "second", "time"])


@dataclass(frozen=True, slots=True)
class _Content:
    """A claim with what it is compared by."""

    claim: Claim
    stems: frozenset[str]
    names: frozenset[str]
    figures: frozenset[float]
    denied: bool
    voice: str


def same_claims(event: Event) -> tuple[tuple[Claim, ...], ...]:
    """Claims of the event that say the same, each group with at least two voices.

    Args:
        event: An event with its claims.

    Returns:
        Groups in the order of their first claim; claims in the order of the event's
        documents, one of each voice and article.  Claims of wire copies, of articles
        set aside, and denials of one that asserts are left out of a group.
        Cost: near linear; only claims that share a rare stem are compared.
    """
    told = sayings(event)
    contents = list(_contents(event, told))
    joined = Groups(len(contents))
    index: dict[str, list[int]] = {}
    for number, content in enumerate(contents):
        seen: set[int] = set()
        for stem in sorted(content.stems, key=lambda word: (-told.rarity.get(word, 9.0), word)):
            postings = index.setdefault(stem, [])
            for other in postings[-_COMMON:]:
                if other not in seen:
                    seen.add(other)
                    if _alike(contents[other], content, told):
                        joined.join(other, number)
            postings.append(number)
    groups = []
    for members in joined.lists():
        kept: dict[tuple[str, str], Claim] = {}
        for member in members:
            content = contents[member]
            kept.setdefault((content.voice, content.claim.article_id), content.claim)
        if len({voice for voice, _ in kept}) > 1:
            groups.append(tuple(kept.values()))
    return tuple(groups)


def _contents(event: Event, told: Sayings) -> Iterator[_Content]:
    read = {document.id: document for document in told.documents}
    covered: set[tuple[str, int]] = {
        (claim.article_id, claim.sentence) for claim in event.claims if claim.speaker is not None
    }
    for claim in event.claims:
        document = read.get(claim.article_id)
        if document is None:
            continue
        if claim.speaker is None and (claim.article_id, claim.sentence) in covered:
            continue
        text = " ".join(span.of(document.article.text) for span in claim.content)
        names = find_names(text)
        named = plain_stems(" ".join(span.of(text) for span in names))
        stems = plain_stems(text) - named
        if len(stems) < _SHORT:
            continue
        outlet = document.article.source or document.id
        yield _Content(
            claim,
            stems,
            frozenset(told.names.key(span.of(text)) for span in names),
            frozenset(quantity.value for quantity in claim.quantities if _counts(quantity)),
            claim.modality == "denied" or bool(denials(text)),
            told.voices.key(claim.speaker.name if claim.speaker else outlet),
        )


def _counts(quantity: Quantity) -> bool:
    return quantity.unit not in _VAGUE_UNITS


def _alike(first: _Content, second: _Content, told: Sayings) -> bool:
    if first.claim.article_id == second.claim.article_id or first.voice == second.voice:
        return False
    if first.denied != second.denied or first.figures != second.figures:
        return False
    if first.names and second.names and not _names_agree(first, second):
        return False
    common = first.stems & second.stems
    if len(common) + len(first.figures) < _LEAST:
        return False
    both = told.weight(first.stems) + told.weight(second.stems)
    return 2 * told.weight(common) >= _SHARE * both


def _names_agree(first: _Content, second: _Content) -> bool:
    """Whether the names of the one with fewer stand in the other."""
    fewer, more = sorted((first.names, second.names), key=lambda names: (len(names), sorted(names)))
    return len(fewer & more) * 2 > len(fewer)
