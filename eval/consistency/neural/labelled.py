"""Checkers whose model has a label for a claim that is borne out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import numpy as np

from eval.consistency.neural.chunks import Chunk, chunks, words
from eval.consistency.neural.judging import ChunkChecker, Support, grid
from summarize.models.files import ModelFiles
from summarize.models.pairs import PairModel
from summarize.models.t5judges import SUPPORTED


class LabelledChecker(ChunkChecker):
    """A checker that takes the probability of one label of its model.

    Args:
        model: The model; loaded at the first pair.
        threshold: Scores below it are not consistent, in [0, 1].
        size: The measure of a chunk at most.
        by_words: Whether chunks are measured in words, or in tokens of the model.
    """

    label: ClassVar[int] = SUPPORTED

    def __init__(self, model: PairModel, threshold: float, size: int, by_words: bool) -> None:
        super().__init__(threshold)
        self._model = model
        self._size = size
        self._measure = words if by_words else model.tokens

    def models(self) -> tuple[ModelFiles, ...]:
        """The model."""
        return (self._model.files,)

    def _chunks(self, docs: Sequence[str]) -> list[Chunk]:
        return chunks(docs, self._size, self._measure)

    def _support(self, chunks: Sequence[Chunk], sentences: Sequence[str]) -> Support:
        judged = self._model.judge(grid(chunks, sentences))
        shape = (len(chunks), len(sentences))
        return Support(np.reshape(judged.probabilities[:, self.label], shape), judged.truncated)
