"""BERTScore with any encoder that lies on disk (Zhang et al. 2020)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, ClassVar

from eval.example import Example
from summarize.errors import InputError
from summarize.models.device import choose
from summarize.models.files import ModelFiles, locate
from summarize.models.loading import load_model, load_tokenizer
from summarize.models.pairs import positions


class BertScoreMetric:
    """Greedy matching of contextual token vectors; F, mean over the references.

    Without weighting by rarity and without rescaling.  Texts longer than the encoder
    reads are encoded in windows, so that nothing is cut off.  Nothing is downloaded.
    ``None`` without references or for an empty summary.

    Args:
        model: Folder of a transformers encoder, or the id of one in the local cache.
        layer: The hidden layer whose vectors are compared; -1 is the last.  The paper
            chose one for each encoder (17 for roberta-large).

    Raises:
        InputError: No model is given, or it is not on disk.
        MissingExtraError: transformers or torch is not installed.

    Cost: one pass of the encoder over each summary and each reference.
    """

    name: ClassVar[str] = "bertscore"

    def __init__(self, model: str = "", layer: int = -1) -> None:
        if not model:
            raise InputError(
                "the metric 'bertscore' needs an encoder",
                "give its folder: {use: bertscore, model: PATH}",
            )
        self._files = locate(model)
        self._layer = layer
        self._vectors = lru_cache(maxsize=64)(self._encode)

    def models(self) -> tuple[ModelFiles, ...]:
        """The encoder."""
        return (self._files,)

    def signature(self) -> str:
        """The encoder, by the hash of its files, and the layer."""
        recipe = "idf:no|rescale:no|refs:mean|version:1"
        return f"bertscore|model:{self._files.digest[:12]}|layer:{self._layer}|{recipe}"

    def measure(self, example: Example) -> dict[str, float | None]:
        """F in [-1, 1], in practice above 0."""
        if not example.references or not example.text.strip():
            return {"bertscore": None}
        ours = self._vectors(example.text)
        scores = [_f(ours, self._vectors(text)) for text in example.references if text.strip()]
        return {"bertscore": sum(scores) / len(scores) if scores else None}

    def _encode(self, text: str) -> Any:
        """A unit vector for each token of the text, without the marks at both ends."""
        import torch

        tokenizer, model = _load(self._files)
        limits = (int(tokenizer.model_max_length), positions(model.config))
        windows = tokenizer(
            text,
            truncation=True,
            max_length=min(limit for limit in limits if limit),
            return_overflowing_tokens=True,
            return_special_tokens_mask=True,
        )
        parts = []
        with torch.inference_mode():
            for ids, marks in zip(
                windows["input_ids"], windows["special_tokens_mask"], strict=True
            ):
                states = model(torch.tensor([ids]), output_hidden_states=True)
                parts.append(states.hidden_states[self._layer][0][torch.tensor(marks) == 0])
        return torch.nn.functional.normalize(torch.cat(parts), dim=-1)


def _f(hypothesis: Any, reference: Any) -> float:
    if not len(hypothesis) or not len(reference):
        return 0.0
    similarity = hypothesis @ reference.T
    precision = float(similarity.max(dim=1).values.mean())
    recall = float(similarity.max(dim=0).values.mean())
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@lru_cache(maxsize=2)
def _load(files: ModelFiles) -> tuple[Any, Any]:
    model = load_model(files, "AutoModel", choose("cpu"), "float32", unused=("pooler.",))
    return load_tokenizer(files), model
