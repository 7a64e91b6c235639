"""Records as the rows that the interfaces fix, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarize.records import (
    Article,
    Claim,
    Draft,
    Edit,
    Event,
    Evidence,
    Flag,
    Reject,
    Repair,
    Score,
    Span,
    Statement,
    Verdict,
)


def article_row(article: Article, event_id: str | None = None) -> dict[str, Any]:
    """An article as it was read, in the format of ARTICLES."""
    row: dict[str, Any] = {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "date": article.published,
        "url": article.url,
        "text": article.text,
    }
    if article.event is not None:
        row["event"] = article.event
    if event_id is not None:
        row["event_id"] = event_id
    return row


def article_from(row: Mapping[str, Any]) -> Article:
    """The article of a row of ``articles.jsonl``."""
    return Article(
        row["id"],
        row["text"],
        row["title"],
        row["source"],
        row["date"],
        row["url"],
        row.get("event"),
    )


def event_row(event: Event) -> dict[str, Any]:
    """An event, with what was set aside and what is one voice."""
    return {
        "event_id": event.event_id,
        "title": event.title,
        "start": event.start,
        "end": event.end,
        "article_ids": [document.id for document in event.documents],
        "copies": [list(group) for group in event.copies],
        "set_aside": [
            {"article_id": aside.article_id, "reason": aside.reason} for aside in event.set_aside
        ],
    }


def evidence_row(evidence: Evidence) -> dict[str, Any]:
    """A stretch of an article."""
    return {
        "article_id": evidence.article_id,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
    }


def evidence_from(row: Mapping[str, Any]) -> Evidence:
    """The evidence of a row."""
    return Evidence(row["article_id"], row["start"], row["end"], row["text"])


def _flag_row(flag: Flag) -> dict[str, Any]:
    return {
        "type": flag.type,
        "span": list(flag.span),
        "message": flag.message,
        "severity": flag.severity,
        "evidence": evidence_row(flag.evidence) if flag.evidence else None,
    }


def _flag_from(row: Mapping[str, Any]) -> Flag:
    evidence = evidence_from(row["evidence"]) if row["evidence"] else None
    return Flag(row["type"], Span(*row["span"]), row["message"], row["severity"], evidence)


def statement_row(statement: Statement) -> dict[str, Any]:
    """One sentence of a summary."""
    verdict = statement.verdict
    row: dict[str, Any] = {
        "text": statement.text,
        "speaker": statement.speaker,
        "chain": list(statement.chain),
        "evidence": [evidence_row(evidence) for evidence in statement.evidence],
        "edits": [
            {"start": edit.start, "end": edit.end, "was": edit.was, "kind": edit.kind}
            for edit in statement.edits
        ],
        "verdict": None
        if verdict is None
        else {"score": verdict.score, "flags": [_flag_row(flag) for flag in verdict.flags]},
    }
    if statement.repair is not None:
        row["repair"] = _repair_row(statement.repair)
    return row


def _repair_row(repair: Repair) -> dict[str, Any]:
    return {
        "action": repair.action,
        "why": list(repair.why),
        "was": repair.was,
        "note": repair.note,
    }


def _repair_from(row: Mapping[str, Any]) -> Repair:
    return Repair(row["action"], tuple(row["why"]), row["was"], row["note"])


def statement_from(row: Mapping[str, Any]) -> Statement:
    """The statement of a row; rows from elsewhere need only ``text``."""
    verdict = row.get("verdict")
    return Statement(
        row["text"],
        tuple(evidence_from(evidence) for evidence in row.get("evidence", ())),
        row.get("speaker"),
        tuple(row.get("chain", ())),
        tuple(
            Edit(edit["start"], edit["end"], edit["was"], edit["kind"])
            for edit in row.get("edits", ())
        ),
        Verdict(verdict["score"], tuple(_flag_from(flag) for flag in verdict["flags"]))
        if verdict
        else None,
        _repair_from(row["repair"]) if row.get("repair") else None,
    )


def summary_row(draft: Draft, words: int) -> dict[str, Any]:
    """A row of ``summaries/<method>.jsonl``."""
    row: dict[str, Any] = {
        "event_id": draft.event_id,
        "method": draft.method,
        "text": draft.text,
        "words": words,
        "sentences": [statement_row(statement) for statement in draft.sentences],
        "notes": dict(draft.notes),
    }
    if draft.dropped:
        row["dropped"] = [statement_row(statement) for statement in draft.dropped]
    return row


def draft_from(row: Mapping[str, Any]) -> Draft:
    """The draft of a row of ``summaries/<method>.jsonl``."""
    statements = tuple(statement_from(sentence) for sentence in row["sentences"])
    dropped = tuple(statement_from(sentence) for sentence in row.get("dropped", ()))
    return Draft(row["event_id"], row["method"], statements, row.get("notes", {}), dropped)


def claim_row(claim: Claim) -> dict[str, Any]:
    """A claim as ``summarize attribute`` prints it."""
    speaker = claim.speaker
    return {
        "content": [list(span) for span in claim.content],
        "cue": [list(span) for span in claim.cue],
        "speaker": None
        if speaker is None
        else {
            "text": speaker.text,
            "span": list(speaker.span) if speaker.span else None,
            "name": speaker.name,
        },
        "chain": list(claim.chain),
        "kind": claim.kind,
        "modality": claim.modality,
        "time": claim.time,
        "quantities": [
            {
                "span": list(quantity.span),
                "value": quantity.value,
                "unit": quantity.unit,
                "relation": quantity.relation,
            }
            for quantity in claim.quantities
        ],
    }


def reject_row(reject: Reject) -> dict[str, Any]:
    """A row of ``rejects.jsonl``."""
    return {"file": reject.file, "line": reject.line, "reason": reject.reason}


def score_row(score: Score) -> dict[str, Any]:
    """A row of ``scores.jsonl``."""
    return {
        "event_id": score.event_id,
        "method": score.method,
        "metric": score.metric,
        "value": score.value,
    }
