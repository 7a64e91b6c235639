"""From articles that belong together to an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from summarize.corpus.copies import find_copies
from summarize.events import aside, identity
from summarize.events.titles import title
from summarize.records import Document, Event, SetAside

_CHUNK = 16

Item = TypeVar("Item")
Result = TypeVar("Result")


class Spread(Protocol):
    """How one function is applied to many items: results in the order of the items."""

    def __call__(
        self, function: Callable[[Item], Result], items: Sequence[Item], /
    ) -> Sequence[Result]:
        """``function`` of every item; both are picklable, and so is what it returns."""


def one_by_one(function: Callable[[Item], Result], items: Sequence[Item], /) -> list[Result]:
    """In this process."""
    return [function(item) for item in items]


@dataclass(frozen=True, slots=True)
class Members:
    """Articles that are one event.

    Attributes:
        documents: The articles, at least one.
        event_id: The id, where the data or an earlier run gives it.
        check_topic: Whether to look for articles of another story, as where a user has
            put the articles together.
        labels: The words that the title does not say in its own voice.
    """

    documents: Sequence[Document]
    event_id: str | None = None
    check_topic: bool = False
    labels: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class _About:
    """What an event has beside its articles."""

    title: str
    start: str | None
    end: str | None
    copies: tuple[tuple[str, ...], ...]
    set_aside: tuple[SetAside, ...]


def assemble(groups: Sequence[Members], spread: Spread = one_by_one) -> list[Event]:
    """The events, each with its articles in order of time, its copies, and what is set aside.

    Args:
        groups: The articles of each event.
        spread: Where the events are looked at, each by itself.
    """
    ordered = [replace(one, documents=identity.in_order(one.documents)) for one in groups]
    chunks = [ordered[at : at + _CHUNK] for at in range(0, len(ordered), _CHUNK)]
    found = [about for chunk in spread(_abouts, chunks) for about in chunk]
    return [
        Event(
            event_id=one.event_id or identity.event_id(one.documents),
            title=about.title,
            documents=tuple(one.documents),
            start=about.start,
            end=about.end,
            copies=about.copies,
            set_aside=about.set_aside,
            labels=one.labels,
        )
        for one, about in zip(ordered, found, strict=True)
    ]


def _abouts(chunk: Sequence[Members]) -> list[_About]:
    return [_about(one) for one in chunk]


def _about(group: Members) -> _About:
    ordered = group.documents
    set_aside: list[SetAside] = []
    stories: list[Document] = []
    for document in ordered:
        reason = aside.without_story(document)
        if reason is None:
            stories.append(document)
        else:
            set_aside.append(SetAside(document.id, reason))
    foreign = aside.foreign(stories)
    set_aside += foreign
    abroad = {item.article_id for item in foreign}
    native = [document for document in stories if document.id not in abroad]
    if group.check_topic:
        set_aside += aside.strangers(native)
    gone = {item.article_id for item in set_aside}
    used = [document for document in ordered if document.id not in gone]
    told = [one for one in ordered if one.id not in gone or one.id in abroad]
    start, end = identity.days(told or ordered)
    return _About(
        title(used or ordered, group.labels), start, end, find_copies(used), tuple(set_aside)
    )
