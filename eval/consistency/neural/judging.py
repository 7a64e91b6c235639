"""What all checkers with weights share: pairs, the best chunk of each sentence, and flags."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from eval.consistency.checker import Checked, CheckedFlag, CheckedSentence, DocSpan
from eval.consistency.neural.chunks import Chunk
from eval.consistency.sources import Sources, sources_of
from summarize.models.files import ModelFiles
from summarize.records import Span
from summarize.text.sentences import split

Floats = npt.NDArray[np.float64]
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Finding:
    """What a model holds of one sentence: its score in [0, 1], where it looked, and why."""

    score: float
    evidence: tuple[DocSpan, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """A finding for each sentence, and whether something had to be cut."""

    sentences: tuple[Finding, ...]
    truncated: bool


class JudgingChecker(ABC):
    """A checker that asks a model about each sentence.

    A sentence that stands word for word in a source is not put to the model: it scores 1.  A
    summary has the mean of its sentences.  The only flag is ``unsupported``, since a model does
    not say what is wrong.

    Args:
        threshold: Scores below it are not consistent, in [0, 1].
    """

    name: ClassVar[str]

    def __init__(self, threshold: float) -> None:
        self.threshold = threshold

    def check(
        self,
        docs: Sequence[str],
        summary: str,
        sentences: Sequence[Span] | None = None,
        outlets: Sequence[str] = (),
    ) -> Checked:
        """Checks one summary; see :class:`eval.consistency.checker.Checker`."""
        spans = list(sentences) if sentences is not None else split(summary)
        sources = sources_of(tuple(docs))
        found: dict[int, CheckedSentence] = {}
        for number, span in enumerate(spans):
            same = sources.verbatim(span.of(summary))
            if same is not None and same.whole:
                text = span.of(summary)
                found[number] = CheckedSentence(text, *span, 1.0, (same.place,))
        asked = [number for number in range(len(spans)) if number not in found]
        judged = self._judge(sources, [spans[number].of(summary) for number in asked])
        for number, finding in zip(asked, judged.sentences, strict=True):
            found[number] = self._sentence(summary, spans[number], finding)
        scores = [found[number].score for number in range(len(spans))]
        score = round(self._total(scores), _DIGITS) if scores else 1.0
        checked = tuple(found[number] for number in range(len(spans)))
        truncated = judged.truncated or sources.truncated
        return Checked(score, score >= self.threshold, checked, truncated)

    @abstractmethod
    def models(self) -> tuple[ModelFiles, ...]:
        """The models that are loaded."""

    @abstractmethod
    def _judge(self, sources: Sources, sentences: Sequence[str]) -> Findings:
        """What the model holds of each sentence."""

    def _total(self, scores: Sequence[float]) -> float:
        """The score of a summary from those of its sentences."""
        return float(np.mean(scores))

    def _sentence(self, summary: str, span: Span, finding: Finding) -> CheckedSentence:
        score = round(min(1.0, max(0.0, finding.score)), _DIGITS)
        flags: tuple[CheckedFlag, ...] = ()
        if score < self.threshold:
            severity = round(1 - score / self.threshold, _DIGITS) or 10**-_DIGITS
            reason = finding.reason or "no source bears this out"
            message = f"{self.name} ({score:.2f}): {reason}"
            flags = (CheckedFlag("unsupported", span, message, severity),)
        return CheckedSentence(
            span.of(summary), span.start, span.end, score, finding.evidence, flags
        )


@dataclass(frozen=True, slots=True)
class Support:
    """How far each chunk bears each sentence out, ``(chunks, sentences)`` in [0, 1]."""

    matrix: Floats
    truncated: bool


class ChunkChecker(JudgingChecker):
    """A checker whose model judges pairs of a chunk and a sentence; the best chunk counts."""

    @abstractmethod
    def _chunks(self, docs: Sequence[str]) -> list[Chunk]:
        """The stretches that the model reads."""

    @abstractmethod
    def _support(self, chunks: Sequence[Chunk], sentences: Sequence[str]) -> Support:
        """How far each chunk bears each sentence out."""

    def _joined(self, judged: Floats) -> float:
        """The score of a sentence from those of its chunks, of which there is at least one."""
        return float(judged.max())

    def _judge(self, sources: Sources, sentences: Sequence[str]) -> Findings:
        chunks = self._chunks(sources.docs) if sentences else []
        if not chunks:
            return Findings((Finding(0.0, ()),) * len(sentences), False)
        support = self._support(chunks, sentences)
        return Findings(
            tuple(
                Finding(self._joined(column), (chunks[int(column.argmax())].place,))
                for column in support.matrix.T
            ),
            support.truncated,
        )


def grid(chunks: Sequence[Chunk], sentences: Sequence[str]) -> list[tuple[str, str]]:
    """Every chunk with every sentence, chunk by chunk."""
    return [(chunk.text, sentence) for chunk in chunks for sentence in sentences]
