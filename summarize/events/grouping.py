"""Automatic grouping: vectors, neighbours, dates, linkage, roundups last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from summarize.events.bridges import find_bridges, settle, without
from summarize.events.evidence import weigh_dates
from summarize.events.linkage import Rule, agglomerate, reunite
from summarize.events.meaning import blend, encode, strangeness
from summarize.events.neighbours import Edges, nearest
from summarize.events.noise import least_similarity
from summarize.events.terms import Terms, terms
from summarize.events.themes import FEWEST, sample, theme
from summarize.events.vectors import vectorise
from summarize.models.encoder import Encoder
from summarize.records import Document

_FLOOR = 0.02
_WHOLE = 1.0
_CLEAR = 0.2


def cluster(
    documents: Sequence[Document],
    *,
    window_days: int | None = None,
    rule: Rule | None = None,
    given: Sequence[int | None] | None = None,
    encoder: Encoder | None = None,
    told: Sequence[Terms] | None = None,
) -> list[list[int]]:
    """Groups of indices into ``documents``, one group an event.

    The order of ``documents`` breaks ties and nothing else; callers sort them.

    Args:
        documents: Articles with a story.
        window_days: Days that two articles of one event may lie apart, or ``None``.
        rule: When two groups are one event; by default as the batch needs it.
        given: The event an article already belongs to, by number, or ``None``.
        encoder: A model that says, too, how alike articles are.
        told: The terms of each article, where they have been read already.

    What the events of a batch have in common is read off groups that words alone make of a sample
    of its articles, and then counts less (see :mod:`summarize.events.themes`).

    Cost: near linear; 15,000 short articles in well under a minute on one core.
    """
    some = sample(len(documents)) if len(documents) >= FEWEST else []
    read = {at: told[at] if told else terms(documents[at]) for at in some}
    worth = _worth([documents[at] for at in some], list(read.values()), window_days)
    each = (read[at] if at in read else terms(one) for at, one in enumerate(documents))
    vectors = vectorise(told or each, worth)
    edges = nearest(vectors, _FLOOR)
    if encoder is not None and documents:
        rows = encode(documents, encoder)
        edges = blend(vectors, edges, rows, strangeness(encoder), _FLOOR)
    return _linked(documents, vectors, edges, window_days, rule, given)


def _worth(
    some: Sequence[Document], told: Sequence[Terms], window_days: int | None
) -> Mapping[str, float]:
    """What the stems that many events of the batch hold are worth, by a sample of it.

    Only what is clearly alike counts as one event here: what a theme has glued would hide it.
    """
    if not told:
        return {}
    vectors = vectorise(told)
    edges = nearest(vectors, _FLOOR)
    strict = Rule(least=max(_CLEAR, least_similarity(len(some), edges)))
    return theme(told, _linked(some, vectors, edges, window_days, strict, None))


def _linked(
    documents: Sequence[Document],
    vectors: Any,
    alike: Edges,
    window_days: int | None,
    rule: Rule | None,
    given: Sequence[int | None] | None,
) -> list[list[int]]:
    """The groups that pairs which are alike make, days and roundups considered."""
    edges = weigh_dates(alike, documents, window_days, _FLOOR)
    if rule is None:
        rule = Rule(least=least_similarity(len(documents), edges))
    bridges = find_bridges(vectors, edges, rule.least)
    groups = agglomerate(len(documents), without(edges, bridges), rule, given)
    if edges is not alike:
        later = weigh_dates(alike, documents, window_days, _FLOOR, of_groups=True)
        groups = reunite(groups, without(later, bridges), replace(rule, share=_WHOLE), given)
    return settle(groups, bridges, edges, rule.least, given)
