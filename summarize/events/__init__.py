"""Grouping of articles by the event they report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from summarize.errors import InputError
from summarize.events.assembling import assemble
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

    Returns:
        Events sorted by start (undated ones last) and id.  Ids and contents do not
        depend on the order of ``documents``.  A page that holds no article is an event
        of its own, with its document set aside, so that nothing is lost.

    Raises:
        InputError: ``by`` asks for ids, and an article has none; the encoder is not on disk.
    """
    if by != "auto" or (documents and all(one.article.event for one in documents)):
        return _sorted(_given(_labelled(previous, labels), documents, labels))
    return join(previous, documents, window_days=window_days, labels=labels, encoder=encoder)


def join(
    previous: Sequence[Event],
    documents: Sequence[Document],
    *,
    window_days: int | None = None,
    labels: frozenset[str] | None = None,
    encoder: str | None = None,
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
    events = [
        _grown(event, [everything[at] for at in ats[len(event.documents) :]])
        for event, ats in zip(previous, members, strict=True)
    ]
    events += [assemble([everything[at] for at in ats], labels=labels) for ats in new]
    return _sorted(events)


def _grown(event: Event, fresh: Sequence[Document], check_topic: bool = False) -> Event:
    if not fresh:
        return event
    documents = [*event.documents, *fresh]
    whole = assemble(
        documents, event_id=event.event_id, check_topic=check_topic, labels=event.labels
    )
    return replace(whole, references=event.references)


def _labelled(events: Sequence[Event], labels: frozenset[str] | None) -> Sequence[Event]:
    """The events under these labels; one that has them already stays the very same."""
    return [event if event.labels == labels else replace(event, labels=labels) for event in events]


def _given(
    previous: Sequence[Event], documents: Sequence[Document], labels: frozenset[str] | None
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
    events = [_grown(event, homes.pop(event.event_id, []), True) for event in previous]
    return events + [
        assemble(members, event_id=name, check_topic=True, labels=labels)
        for name, members in homes.items()
    ]


def _sorted(events: list[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (event.start or "~", event.event_id))
