"""From a verified draft to a brief: conflicts, timeline, who said what, sources."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from summarize.brief.backing import backing
from summarize.brief.view import day
from summarize.brief.voices import who_said_what
from summarize.claims.agreements import find_agreements
from summarize.claims.conflicts import find_conflicts
from summarize.claims.timeline import build_timeline
from summarize.records import (
    Brief,
    Conflict,
    Draft,
    Event,
    Evidence,
    Position,
    SourceLine,
    Statement,
    TimelineEntry,
)
from summarize.text.labels import neutral_name


def build_brief(event: Event, draft: Draft) -> Brief:
    """The brief of one event by one method.

    Args:
        event: The event with its claims.
        draft: The method's summary, with verdicts if a checker ran.

    Returns:
        The brief; its sources list every article of the event, also those that were
        set aside or are copies, with the reason.
    """
    told = find_conflicts(event)
    conflicts = _told_apart(_neutral_conflicts(told, event), event)
    agreed = _neutral_conflicts(find_agreements(event, told), event)
    timeline = build_timeline(event)
    voices = _neutral_voices(who_said_what(event), event)
    summary = _neutral_voices(draft.sentences, event)
    also = backing(event, summary, conflicts)
    return Brief(
        event_id=event.event_id,
        title=event.title,
        method=draft.method,
        summary=summary,
        conflicts=conflicts,
        timeline=timeline,
        claims=voices,
        sources=_sources(event, _used(summary, (*conflicts, *agreed), timeline, voices, also)),
        start=event.start,
        end=event.end,
        dropped=draft.dropped,
        backing=also,
        agreed=agreed,
    )


def _told_apart(conflicts: tuple[Conflict, ...], event: Event) -> tuple[Conflict, ...]:
    """The conflicts; of several about one thing, each with the day of its last article."""
    published = {document.id: document.article.published for document in event.documents}
    counts = Counter(conflict.about for conflict in conflicts)
    found = []
    for conflict in conflicts:
        last = max(
            (published[i] or "" for position in conflict.values for i in position.article_ids),
            default="",
        )
        if counts[conflict.about] > 1 and last:
            conflict = replace(conflict, about=f"{conflict.about}, as of {day(last)}")
        found.append(conflict)
    return tuple(found)


def _neutral_conflicts(conflicts: tuple[Conflict, ...], event: Event) -> tuple[Conflict, ...]:
    """The conflicts with their speakers under names that do not judge."""
    return tuple(
        replace(
            conflict,
            values=tuple(
                replace(position, speaker=neutral_name(position.speaker, event.labels))
                if position.speaker
                else position
                for position in conflict.values
            ),
        )
        for conflict in conflicts
    )


def _neutral_voices(statements: tuple[Statement, ...], event: Event) -> tuple[Statement, ...]:
    return tuple(
        replace(
            statement,
            speaker=neutral_name(statement.speaker, event.labels),
            chain=tuple(neutral_name(link, event.labels) for link in statement.chain),
        )
        if statement.speaker
        else statement
        for statement in statements
    )


def _used(
    summary: tuple[Statement, ...],
    conflicts: tuple[Conflict, ...],
    timeline: tuple[TimelineEntry, ...],
    voices: tuple[Statement, ...],
    also: tuple[tuple[Evidence, ...], ...],
) -> set[str]:
    positions = [position for conflict in conflicts for position in conflict.values]
    carriers: tuple[Statement | Position | TimelineEntry, ...] = (
        *summary,
        *positions,
        *timeline,
        *voices,
    )
    found = {evidence.article_id for carrier in carriers for evidence in carrier.evidence}
    return found | {evidence.article_id for items in also for evidence in items}


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
