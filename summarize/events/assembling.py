"""From articles that belong together to an event."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.corpus.copies import find_copies
from summarize.events import aside, identity
from summarize.events.titles import title
from summarize.records import Document, Event, SetAside


def assemble(
    documents: Sequence[Document],
    *,
    event_id: str | None = None,
    check_topic: bool = False,
    labels: frozenset[str] | None = None,
) -> Event:
    """One event: its articles in order of time, its copies, and what is set aside.

    Args:
        documents: The articles of the event, at least one.
        event_id: The id, where the data or an earlier run gives it.
        check_topic: Whether to look for articles of another story, as where a user has
            put the articles together.
        labels: The words that the title does not say in its own voice.
    """
    ordered = identity.in_order(documents)
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
    if check_topic:
        set_aside += aside.strangers(native)
    gone = {item.article_id for item in set_aside}
    used = [document for document in ordered if document.id not in gone]
    told = [one for one in ordered if one.id not in gone or one.id in abroad]
    start, end = identity.days(told or ordered)
    return Event(
        event_id=event_id or identity.event_id(ordered),
        title=title(used or ordered, labels),
        documents=tuple(ordered),
        start=start,
        end=end,
        copies=find_copies(used),
        set_aside=tuple(set_aside),
        labels=labels,
    )
