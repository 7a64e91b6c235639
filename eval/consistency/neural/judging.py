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
from eval.consistency.sources import MAX_CHARACTERS, sources_of
from summarize.models.files import ModelFiles
from summarize.records import Span
from summarize.text.sentences import split

Floats = npt.NDArray[np.float64]
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Support:
    """How far each chunk bears each sentence out, ``(chunks, sentences)`` in [0, 1]."""

    matrix: Floats
    truncated: bool


class JudgingChecker(ABC):
    """A checker whose model judges pairs of a chunk and a sentence.

    A sentence takes the score of the chunk that bears it out best, the summary the mean of its
    sentences.  One that stands word for word in a source is not put to the model: it scores 1.
    The only flag is ``unsupported``, since a model does not say what is wrong.

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
        chunks = self._chunks(sources.docs)
        found: list[CheckedSentence | None] = []
        for span in spans:
            same = sources.verbatim(span.of(summary))
            found.append(_verbatim(summary, span, same.place) if same and same.whole else None)
        asked = [number for number, sentence in enumerate(found) if sentence is None]
        texts = [spans[number].of(summary) for number in asked]
        support = self._support(chunks, texts)
        for column, number in enumerate(asked):
            judged = support.matrix[:, column] if len(chunks) else np.zeros(0)
            found[number] = self._sentence(summary, spans[number], chunks, judged)
        checked = tuple(sentence for sentence in found if sentence is not None)
        scores = [sentence.score for sentence in checked]
        score = round(self._total(scores), _DIGITS) if scores else 1.0
        truncated = support.truncated or sum(map(len, docs)) > MAX_CHARACTERS
        return Checked(score, score >= self.threshold, checked, truncated)

    @abstractmethod
    def models(self) -> tuple[ModelFiles, ...]:
        """The models that are loaded."""

    @abstractmethod
    def _chunks(self, docs: Sequence[str]) -> list[Chunk]:
        """The stretches that the model reads."""

    @abstractmethod
    def _support(self, chunks: Sequence[Chunk], sentences: Sequence[str]) -> Support:
        """How far each chunk bears each sentence out."""

    def _joined(self, judged: Floats) -> float:
        """The score of a sentence from those of its chunks."""
        return float(judged.max()) if len(judged) else 0.0

    def _total(self, scores: Sequence[float]) -> float:
        """The score of a summary from those of its sentences."""
        return float(np.mean(scores))

    def _sentence(
        self, summary: str, span: Span, chunks: Sequence[Chunk], judged: Floats
    ) -> CheckedSentence:
        score = round(min(1.0, max(0.0, self._joined(judged))), _DIGITS)
        evidence = (chunks[int(judged.argmax())].place,) if len(judged) else ()
        flags: tuple[CheckedFlag, ...] = ()
        if score < self.threshold:
            severity = round(1 - score / self.threshold, _DIGITS) or 10**-_DIGITS
            message = f"{self.name} finds no source that bears this out ({score:.2f})"
            flags = (CheckedFlag("unsupported", span, message, severity),)
        return CheckedSentence(span.of(summary), span.start, span.end, score, evidence, flags)


def grid(chunks: Sequence[Chunk], sentences: Sequence[str]) -> list[tuple[str, str]]:
    """Every chunk with every sentence, chunk by chunk."""
    return [(chunk.text, sentence) for chunk in chunks for sentence in sentences]


def _verbatim(summary: str, span: Span, place: DocSpan) -> CheckedSentence:
    return CheckedSentence(span.of(summary), span.start, span.end, 1.0, (place,))
