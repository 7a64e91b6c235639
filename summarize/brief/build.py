"""From a verified draft to a brief: conflicts, timeline, who said what, sources."""

from __future__ import annotations

from summarize.brief.voices import who_said_what
from summarize.claims.conflicts import find_conflicts
from summarize.claims.timeline import build_timeline
from summarize.records import (
    Brief,
    Conflict,
    Draft,
    Event,
    Position,
    SourceLine,
    Statement,
    TimelineEntry,
)


def build_brief(event: Event, draft: Draft) -> Brief:
    """The brief of one event by one method.

    Args:
        event: The event with its claims.
        draft: The method's summary, with verdicts if a checker ran.

    Returns:
        The brief; its sources list every article of the event, also those that were
        set aside or are copies, with the reason.
    """
    conflicts = find_conflicts(event)
    timeline = build_timeline(event)
    voices = who_said_what(event)
    return Brief(
        event_id=event.event_id,
        title=event.title,
        method=draft.method,
        summary=draft.sentences,
        conflicts=conflicts,
        timeline=timeline,
        claims=voices,
        sources=_sources(event, _used(draft.sentences, conflicts, timeline, voices)),
        start=event.start,
        end=event.end,
        dropped=draft.dropped,
    )


def _used(
    summary: tuple[Statement, ...],
    conflicts: tuple[Conflict, ...],
    timeline: tuple[TimelineEntry, ...],
    voices: tuple[Statement, ...],
) -> set[str]:
    positions = [position for conflict in conflicts for position in conflict.values]
    carriers: tuple[Statement | Position | TimelineEntry, ...] = (
        *summary,
        *positions,
        *timeline,
        *voices,
    )
    return {evidence.article_id for carrier in carriers for evidence in carrier.evidence}


def _sources(event: Event, used: set[str]) -> tuple[SourceLine, ...]:
    notes = {copy: f"same text as {group[0]}" for group in event.copies for copy in group[1:]} | {
        aside.article_id: aside.reason for aside in event.set_aside
    }
    articles = sorted(
        (document.article for document in event.documents),
        key=lambda article: (article.published or "9999", article.id),
    )
    return tuple(
        SourceLine(
            article.id,
            article.source,
            article.title,
            article.published,
            article.url,
            article.id in used,
            notes.get(article.id, ""),
        )
        for article in articles
    )
