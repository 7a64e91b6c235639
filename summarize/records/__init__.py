"""The records that cross from one room to the next.

Every record is a frozen, slotted dataclass.  Offsets are Unicode character
offsets, ``[start, end)``, into the text of an article exactly as it was read;
no stage ever re-numbers them.  Missing values are ``None``, never 0 or "".
"""

from __future__ import annotations

from summarize.records.articles import (
    Article,
    Cluster,
    Dateline,
    Document,
    Reject,
    Removal,
    Sentence,
    Span,
)
from summarize.records.briefs import Brief, Conflict, Position, Score, SourceLine, TimelineEntry
from summarize.records.claims import Claim, Kind, Modality, Quantity, Speaker
from summarize.records.events import Budget, Event, SetAside
from summarize.records.summaries import Draft, Edit, Evidence, Flag, Repair, Statement, Verdict

__all__ = [
    "Article",
    "Brief",
    "Budget",
    "Claim",
    "Cluster",
    "Conflict",
    "Dateline",
    "Document",
    "Draft",
    "Edit",
    "Event",
    "Evidence",
    "Flag",
    "Kind",
    "Modality",
    "Position",
    "Quantity",
    "Reject",
    "Removal",
    "Repair",
    "Score",
    "Sentence",
    "SetAside",
    "SourceLine",
    "Span",
    "Speaker",
    "Statement",
    "TimelineEntry",
    "Verdict",
]
