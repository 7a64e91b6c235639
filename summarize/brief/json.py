"""A brief as the JSON that the interfaces fix, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarize.records import Brief, Conflict, Position, SourceLine, TimelineEntry
from summarize.rows import evidence_from, evidence_row, statement_from, statement_row


def brief_json(brief: Brief) -> dict[str, Any]:
    """The JSON value of a brief."""
    return {
        "event_id": brief.event_id,
        "title": brief.title,
        "method": brief.method,
        "start": brief.start,
        "end": brief.end,
        "summary": _summary_rows(brief),
        "conflicts": [_conflict_row(conflict) for conflict in brief.conflicts],
        "agreed": [_conflict_row(agreement) for agreement in brief.agreed],
        "claims": [statement_row(statement) for statement in brief.claims],
        "timeline": [
            {
                "date": entry.date,
                "text": entry.text,
                "evidence": [evidence_row(evidence) for evidence in entry.evidence],
            }
            for entry in brief.timeline
        ],
        "sources": [
            {
                "article_id": line.article_id,
                "source": line.source,
                "title": line.title,
                "date": line.date,
                "url": line.url,
                "used": line.used,
                "note": line.note,
            }
            for line in brief.sources
        ],
        "scores": dict(brief.scores),
        "signatures": dict(brief.signatures),
        "dropped": [statement_row(statement) for statement in brief.dropped],
    }


def brief_from(value: Mapping[str, Any]) -> Brief:
    """The brief of a JSON value; keys that were added later may be missing."""
    return Brief(
        event_id=value["event_id"],
        title=value["title"],
        method=value["method"],
        summary=tuple(statement_from(row) for row in value["summary"]),
        conflicts=tuple(_conflict_from(row) for row in value["conflicts"]),
        timeline=tuple(
            TimelineEntry(
                row["date"], row["text"], tuple(evidence_from(item) for item in row["evidence"])
            )
            for row in value["timeline"]
        ),
        claims=tuple(statement_from(row) for row in value.get("claims", ())),
        sources=tuple(
            SourceLine(
                row["article_id"],
                row["source"],
                row["title"],
                row["date"],
                row["url"],
                row["used"],
                row.get("note", ""),
            )
            for row in value["sources"]
        ),
        start=value.get("start"),
        end=value.get("end"),
        scores=value.get("scores", {}),
        signatures=value.get("signatures", {}),
        backing=tuple(
            tuple(evidence_from(item) for item in row["also"])
            for row in value["summary"]
            if "also" in row
        ),
        dropped=tuple(statement_from(row) for row in value.get("dropped", ())),
        agreed=tuple(_conflict_from(row) for row in value.get("agreed", ())),
    )


def _summary_rows(brief: Brief) -> list[dict[str, Any]]:
    rows = [statement_row(statement) for statement in brief.summary]
    for row, also in zip(rows, brief.backing, strict=False):
        row["also"] = [evidence_row(item) for item in also]
    return rows


def _conflict_row(conflict: Conflict) -> dict[str, Any]:
    return {
        "about": conflict.about,
        "values": [
            {
                "value": position.value,
                "speaker": position.speaker,
                "article_ids": list(position.article_ids),
                "evidence": [evidence_row(evidence) for evidence in position.evidence],
            }
            for position in conflict.values
        ],
    }


def _conflict_from(row: Mapping[str, Any]) -> Conflict:
    return Conflict(
        row["about"],
        tuple(
            Position(
                position["value"],
                position["speaker"],
                tuple(position["article_ids"]),
                tuple(evidence_from(item) for item in position["evidence"]),
            )
            for position in row["values"]
        ),
    )
