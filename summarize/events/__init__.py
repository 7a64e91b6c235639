"""Grouping of articles by the event they report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from summarize.errors import InputError
from summarize.events.assembling import Members, Spread, assemble, one_by_one
from summarize.events.grouping import cluster
from summarize.events.identity import in_order
from summarize.models.encoder import Encoder
from summarize.records import Document, Event

__all__ = ["group", "join"]


def group(
    documents: Sequence[Document],
    *,
    by: Literal["auto", "event", "cluster"] = "auto",
    window_days: int | None = None,
    previous: Sequence[Event] = (),
    labels: frozenset[str] | None = None,
    encoder: str | None = None,
    spread: Spread = one_by_one,
) -> list[Event]:
    """The events that articles report.

    Args:
        documents: The articles, each with an id of its own.
        by: ``event`` and ``cluster`` take the ids that the data gives (``Article.event``;
            the rows with ``docs`` set it); ``auto`` takes them if every article has one,
            and otherwise groups by what the articles say.
        window_days: Days that two articles of one event may lie apart, where grouping is
            automatic; without it, distance in time only counts against them.
        previous: Events of an earlier run, which new articles may join; where the data
            gives ids, those whose id the data names.
        labels: The words that titles and briefs do not say in their own voice, ``None``
            for the list that ships.
        encoder: A folder or an id of the hub: a sentence encoder whose vectors count beside
            words, where grouping is automatic.
        spread: Where what can be found out of each event by itself is worked on.

    Returns:
        Events sorted by start (undated ones last) and id.  Ids and contents do not
        depend on the order of ``documents``.  A page that holds no article is an event
        of its own, with its document set aside, so that nothing is lost.

    Raises:
        InputError: ``by`` asks for ids, and an article has none; the encoder is not on disk.
    """
    if by != "auto" or (documents and all(one.article.event for one in documents)):
        return _sorted(_given(_labelled(previous, labels), documents, labels, spread))
    return join(
        previous,
        documents,
        window_days=window_days,
        labels=labels,
        encoder=encoder,
        spread=spread,
    )


def join(
    previous: Sequence[Event],
    documents: Sequence[Document],
    *,
    window_days: int | None = None,
    labels: frozenset[str] | None = None,
    encoder: str | None = None,
    spread: Spread = one_by_one,
) -> list[Event]:
    """Old events with new articles, and the new events among these.

    The ids and the articles of old events stay; two old events never become one.
    Articles that an old event already holds are not added again.
    """
    previous = _labelled(previous, labels)
    old = [document for event in previous for document in event.documents]
    known = {document.id for document in old}
    fresh = in_order([document for document in documents if document.id not in known])
    everything = [*old, *fresh]
    number_of = [number for number, event in enumerate(previous) for _ in event.documents]
    stories = [at for at, document in enumerate(everything) if document.sentences]
    groups = cluster(
        [everything[at] for at in stories],
        window_days=window_days,
        given=[number_of[at] if at < len(old) else None for at in stories],
        encoder=Encoder(encoder) if encoder else None,
    )
    members: list[list[int]] = [[] for _ in previous]
    for at, number in enumerate(number_of):
        members[number].append(at)
    new: list[list[int]] = [
        [at] for at in range(len(old), len(everything)) if not everything[at].sentences
    ]
    for found in groups:
        ats = [stories[index] for index in found]
        home = next((number_of[at] for at in ats if at < len(old)), None)
        if home is None:
            new.append(ats)
        else:
            members[home] += [at for at in ats if at >= len(old)]
    added = [
        [everything[at] for at in ats[len(event.documents) :]]
        for event, ats in zip(previous, members, strict=True)
    ]
    fresh_groups = [Members([everything[at] for at in ats], labels=labels) for ats in new]
    return _sorted(_grown(previous, added, fresh_groups, spread))


def _grown(
    previous: Sequence[Event],
    added: Sequence[Sequence[Document]],
    new: Sequence[Members],
    spread: Spread,
    check_topic: bool = False,
) -> list[Event]:
    """Old events with what is added to each, one that nothing is added to as it is; then new."""
    grown = [at for at, documents in enumerate(added) if documents]
    groups = [
        Members(
            [*previous[at].documents, *added[at]],
            previous[at].event_id,
            check_topic,
            previous[at].labels,
        )
        for at in grown
    ]
    whole = assemble([*groups, *new], spread)
    events = [*previous, *whole[len(grown) :]]
    for at, event in zip(grown, whole, strict=False):
        events[at] = replace(event, references=previous[at].references)
    return events


def _labelled(events: Sequence[Event], labels: frozenset[str] | None) -> Sequence[Event]:
    """The events under these labels; one that has them already stays the very same."""
    return [event if event.labels == labels else replace(event, labels=labels) for event in events]


def _given(
    previous: Sequence[Event],
    documents: Sequence[Document],
    labels: frozenset[str] | None,
    spread: Spread,
) -> list[Event]:
    homes: dict[str, list[Document]] = {}
    known = {document.id for event in previous for document in event.documents}
    for document in documents:
        name = document.article.event
        if not name:
            raise InputError(
                f"article '{document.id}' has no event id",
                "give every article an 'event', or set group: {by: auto}",
            )
        if document.id not in known:
            homes.setdefault(name, []).append(document)
    added = [homes.pop(event.event_id, []) for event in previous]
    new = [Members(members, name, True, labels) for name, members in homes.items()]
    return _grown(previous, added, new, spread, check_topic=True)


def _sorted(events: list[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (event.start or "~", event.event_id))
