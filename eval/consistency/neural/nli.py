"""Entailment by any model of natural-language inference: ``nli:MODEL``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import numpy as np

from eval.consistency.neural.chunks import Chunk, chunks
from eval.consistency.neural.judging import ChunkChecker, Support, grid
from summarize.errors import InputError
from summarize.models.entailment import EntailmentModel
from summarize.models.files import ModelFiles


class NliChecker(ChunkChecker):
    """The probability that the best stretch of the sources entails a sentence.

    Stretches of whole sentences are what Schuster et al. 2022 found to serve best: single
    sentences cannot bear out what two of them say, whole articles dilute.

    Args:
        model: A folder, or the cached id of a sequence classifier with entailment labels.
        threshold: Scores below it are not consistent, in [0, 1].
        size: Tokens of a stretch; 0 takes single sentences.
        device: Where the model runs.

    Raises:
        InputError: No model is given, or it is not on disk.

    Cost: one pass of the model for each stretch and sentence.
    """

    name: ClassVar[str] = "nli"

    def __init__(
        self, model: str = "", threshold: float = 0.5, size: int = 256, device: str = "auto"
    ) -> None:
        super().__init__(threshold)
        self._model = EntailmentModel(needed(self.name, model), device)
        self._size = size

    def models(self) -> tuple[ModelFiles, ...]:
        """The classifier."""
        return (self._model.files,)

    def _chunks(self, docs: Sequence[str]) -> list[Chunk]:
        return chunks(docs, self._size, self._model.tokens)

    def _support(self, chunks: Sequence[Chunk], sentences: Sequence[str]) -> Support:
        judged = self._model.entailment(grid(chunks, sentences))
        matrix = np.reshape(judged.entails, (len(chunks), len(sentences)))
        return Support(matrix, judged.truncated)


def needed(name: str, model: str) -> str:
    """The model that was given; ``InputError`` that says how to give one if none was."""
    if not model:
        raise InputError(
            f"the checker '{name}' needs a model", f"name it after a colon: {name}:MODEL"
        )
    return model
