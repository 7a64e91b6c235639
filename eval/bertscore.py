"""BERTScore with any encoder that lies on disk (Zhang et al. 2020)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

from eval.example import Example
from summarize.errors import InputError, MissingExtraError


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
        self._name = Path(model).name
        self._layer = layer
        self._tokenizer, self._model = _load(model)
        self._vectors = lru_cache(maxsize=64)(self._encode)

    def signature(self) -> str:
        """The encoder's name and the layer."""
        recipe = "idf:no|rescale:no|refs:mean|version:1"
        return f"bertscore|model:{self._name}|layer:{self._layer}|{recipe}"

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

        windows = self._tokenizer(
            text,
            truncation=True,
            max_length=min(int(self._tokenizer.model_max_length), _positions(self._model)),
            return_overflowing_tokens=True,
            return_special_tokens_mask=True,
        )
        parts = []
        with torch.inference_mode():
            for ids, marks in zip(
                windows["input_ids"], windows["special_tokens_mask"], strict=True
            ):
                states = self._model(torch.tensor([ids]), output_hidden_states=True)
                parts.append(states.hidden_states[self._layer][0][torch.tensor(marks) == 0])
        return torch.nn.functional.normalize(torch.cat(parts), dim=-1)


def _f(hypothesis: Any, reference: Any) -> float:
    if not len(hypothesis) or not len(reference):
        return 0.0
    similarity = hypothesis @ reference.T
    precision = float(similarity.max(dim=1).values.mean())
    recall = float(similarity.max(dim=0).values.mean())
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _positions(model: Any) -> int:
    """How many tokens the encoder has positions for; RoBERTa's kind lose two to padding."""
    config = model.config
    offset = 2 if config.model_type in ("roberta", "xlm-roberta", "camembert") else 0
    return int(getattr(config, "max_position_embeddings", 512)) - offset


@lru_cache(maxsize=2)
def _load(model: str) -> tuple[Any, Any]:
    try:
        from transformers import AutoModel, AutoTokenizer
    except ImportError as error:
        raise MissingExtraError("the metric 'bertscore'", "neural") from error
    try:
        tokenizer = AutoTokenizer.from_pretrained(model, local_files_only=True)
        encoder = AutoModel.from_pretrained(model, local_files_only=True)
    except (OSError, ValueError) as error:
        raise InputError(
            f"there is no encoder '{model}' on disk",
            "download it first; nothing is fetched unasked",
        ) from error
    return tokenizer, encoder.eval()
