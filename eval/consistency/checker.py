"""What every checker of factual consistency takes and returns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from summarize.records import Span


@dataclass(frozen=True, slots=True)
class DocSpan:
    """Characters ``[start, end)`` of the source with index ``doc``."""

    doc: int
    start: int
    end: int

    def row(self) -> dict[str, int]:
        """As the interfaces write it."""
        return {"doc": self.doc, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class CheckedFlag:
    """One kind of error: ``span`` is in the summary, ``severity`` in [0, 1]."""

    type: str
    span: Span
    message: str
    severity: float
    evidence: DocSpan | None = None


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """One sentence of the summary with its evidence, best first, and its flags, worst first."""

    text: str
    start: int
    end: int
    score: float
    evidence: tuple[DocSpan, ...] = ()
    flags: tuple[CheckedFlag, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What a checker holds of a summary; ``score`` is in [0, 1], 1 is faithful."""

    score: float
    consistent: bool
    sentences: tuple[CheckedSentence, ...]
    truncated: bool = False

    def to_row(self, pair_id: str) -> dict[str, Any]:
        """A row of ``summarize check``."""
        return {
            "id": pair_id,
            "score": self.score,
            "consistent": self.consistent,
            "sentences": [_sentence_row(sentence) for sentence in self.sentences],
            "truncated": self.truncated,
        }


def _sentence_row(sentence: CheckedSentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "score": sentence.score,
        "evidence": [span.row() for span in sentence.evidence],
        "flags": [
            {
                "type": flag.type,
                "span": list(flag.span),
                "message": flag.message,
                "severity": flag.severity,
                "evidence": flag.evidence.row() if flag.evidence else None,
            }
            for flag in sentence.flags
        ],
    }


class Checker(Protocol):
    """Judges summaries against their sources; deterministic, and 1 for verbatim text."""

    name: str

    def check(
        self,
        docs: Sequence[str],
        summary: str,
        sentences: Sequence[Span] | None = None,
        outlets: Sequence[str] = (),
    ) -> Checked:
        """Checks one summary.

        Args:
            docs: The texts of the sources.
            summary: The text to be checked.
            sentences: Its sentences, where the caller knows them.
            outlets: Who published each source, where the caller knows it.
        """
