"""SummaC: entailment between single sentences, joined (Laban et al. 2022)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from eval.consistency.neural.chunks import Chunk, chunks, words
from eval.consistency.neural.judging import ChunkChecker, Floats, Support, grid
from summarize.errors import InputError
from summarize.models.entailment import EntailmentModel
from summarize.models.files import WEIGHTS, ModelFiles

_MODEL = "tals/albert-xlarge-vitaminc-mnli"
_EDGE = 1e-6
_BINS: tuple[float, ...] = (
    0,
    0.01,
    0.02,
    0.03,
    0.04,
    0.07,
    0.13,
    0.37,
    0.90,
    0.91,
    0.92,
    0.93,
    0.94,
    0.95,
    0.955,
)
_BINS += (0.96, 0.965, 0.97, 0.975, 0.98, 0.985, 0.99, 0.995, 1.0)


class SummacZeroShot(ChunkChecker):
    """SummaC-ZS: the best entailment of a sentence, less its best contradiction.

    The difference, in [-1, 1], is brought to [0, 1].  Sentences of ten characters or less
    are no evidence, as in the paper's code.

    Args:
        model: Folder or cached id of the entailment model; the paper's is the default.
        threshold: Scores below it are not consistent, in [0, 1].
        device: Where the model runs.

    Cost: one pass of the model for each pair of sentences.
    """

    name: ClassVar[str] = "summac-zs"

    def __init__(self, model: str = _MODEL, threshold: float = 0.5, device: str = "auto") -> None:
        super().__init__(threshold)
        self._model = EntailmentModel(model, device, longest=500)

    def models(self) -> tuple[ModelFiles, ...]:
        """The entailment model."""
        return (self._model.files,)

    def _chunks(self, docs: Sequence[str]) -> list[Chunk]:
        return [chunk for chunk in chunks(docs, 0, words) if len(chunk.text) > 10]

    def _support(self, chunks: Sequence[Chunk], sentences: Sequence[str]) -> Support:
        judged = self._model.entailment(grid(chunks, sentences))
        shape = (len(chunks), len(sentences))
        entails = np.reshape(judged.entails, shape)
        against = np.reshape(judged.contradicts, shape).max(axis=0)
        return Support((entails - against + 1) / 2, judged.truncated)


class SummacConv(ChunkChecker):
    """SummaC-Conv: a learned weighing of the histogram of a sentence's entailments.

    Args:
        model: Folder or cached id of the entailment model; the paper's is the default.
        weights: Folder of the published weights, converted to safetensors.
        threshold: Scores below it are not consistent, in [0, 1].
        device: Where the model runs.

    Raises:
        InputError: The weights are missing, or not those of SummaC-Conv.

    Cost: one pass of the model for each pair of sentences.
    """

    name: ClassVar[str] = "summac-conv"

    def __init__(
        self,
        model: str = _MODEL,
        weights: str = "",
        threshold: float = 0.5,
        device: str = "auto",
    ) -> None:
        super().__init__(threshold)
        if not weights:
            raise InputError(
                "the checker 'summac-conv' needs its weights",
                "weights: FOLDER; docs/neural-checkers.md says how to get them",
            )
        if not (Path(weights) / WEIGHTS).is_file():
            raise InputError(f"there is no {WEIGHTS} in {weights}", "give the converted weights")
        self._weights = ModelFiles(weights, Path(weights), None, (WEIGHTS,))
        self._model = EntailmentModel(model, device, longest=500)
        self._heads: tuple[Floats, Floats, Floats, Floats] | None = None

    def models(self) -> tuple[ModelFiles, ...]:
        """The entailment model and the weights of the histogram."""
        return (self._model.files, self._weights)

    def _chunks(self, docs: Sequence[str]) -> list[Chunk]:
        return [chunk for chunk in chunks(docs, 0, words) if len(chunk.text) > 10]

    def _support(self, chunks: Sequence[Chunk], sentences: Sequence[str]) -> Support:
        judged = self._model.entailment(grid(chunks, sentences))
        matrix = np.reshape(judged.entails, (len(chunks), len(sentences)))
        return Support(matrix, judged.truncated)

    def _joined(self, judged: Floats) -> float:
        """The network of the paper on one sentence: histogram, linear layer, two classes."""
        histogram, _ = np.histogram(judged, bins=_BINS)
        mix, bias, final, shift = self._layers()
        row = float(histogram @ mix[0] + bias[0])
        logits = final @ np.full(3, row) + shift
        likely = np.exp(logits - logits.max())
        return float(likely[1] / likely.sum())

    def _total(self, scores: Sequence[float]) -> float:
        """The paper's last layer on the mean of the sentences, which is the mean of log odds."""
        if len(set(scores)) == 1:
            return scores[0]
        likely = np.clip(scores, _EDGE, 1 - _EDGE)
        return float(1 / (1 + np.exp(-np.mean(np.log(likely / (1 - likely))))))

    def _layers(self) -> tuple[Floats, Floats, Floats, Floats]:
        if self._heads is None:
            from safetensors.numpy import load_file

            state: dict[str, Any] = load_file(self._weights.folder / WEIGHTS)
            names = ("mlp.weight", "mlp.bias", "layer_final.weight", "layer_final.bias")
            shapes = [(1, len(_BINS) - 1), (1,), (2, 3), (2,)]
            if [getattr(state.get(name), "shape", None) for name in names] != shapes:
                raise InputError(
                    f"the weights in {self._weights.folder} are not those of SummaC-Conv",
                    "convert summac_conv_vitc_sent_perc_e.bin of the paper's repository",
                )
            mix, bias, final, shift = (state[name].astype(np.float64) for name in names)
            self._heads = mix, bias, final, shift
        return self._heads
