"""Sentence encoders from the disk: texts to vectors whose dot product says how alike they are.

The folder layout of sentence-transformers is read here, without that library: ``modules.json``
names the steps after the transformer.  A folder without it is a plain transformer, whose token
vectors are averaged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarize.errors import InputError
from summarize.models.batches import batches
from summarize.models.device import choose
from summarize.models.files import ModelFiles, locate
from summarize.models.loading import load_model, load_tokenizer
from summarize.models.pairs import positions
from summarize.models.special import disarm

Vectors = NDArray[np.float32]

_ROOM = 8192
"""Tokens of a batch, padding included."""
_LONGEST = 512
"""Tokens of a text at most, where the model sets no lower limit."""
_POOLINGS = {
    "pooling_mode_cls_token": "cls",
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_max_tokens": "max",
}
_STEPS = ("Transformer", "Pooling", "Normalize")


class Encoder:
    """A model that turns a text into one vector.

    Weights are loaded at the first text.  A text that is longer than the model reads is cut.

    Args:
        model: A folder, or the id of a model in the local cache of the hub.
        device: ``auto``, ``cpu``, ``cuda``, ``cuda:1`` or ``mps``.

    Raises:
        InputError: The model is not on disk, or has steps that are not known here.
        MissingExtraError: transformers or torch is not installed.

    Source: Reimers and Gurevych, Sentence-BERT, EMNLP 2019.

    Cost: one pass of the model over every text, in batches of like length.
    """

    def __init__(self, model: str, device: str = "auto") -> None:
        self.files: ModelFiles = locate(model)
        self.pooling = _pooling(self.files)
        self._device = device
        self._loaded: tuple[Any, Any] | None = None

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of ``texts``, float32 rows of length 1, ``(n, d)``.

        Which texts come together changes nothing but the last digits.
        """
        import torch

        tokenizer, model = self._ready()
        if not texts:
            return np.zeros((0, int(model.config.hidden_size)), np.float32)
        read = disarm(tokenizer)
        limit = self._limit(tokenizer, model)
        encoded = [tokenizer(read(text), truncation=True, max_length=limit) for text in texts]
        found: dict[int, Vectors] = {}
        with torch.inference_mode():
            for batch in batches([len(one["input_ids"]) for one in encoded], _ROOM):
                padded = tokenizer.pad([encoded[index] for index in batch], return_tensors="pt")
                inputs = {name: tensor.to(model.device) for name, tensor in padded.items()}
                states = model(**inputs).last_hidden_state.float()
                rows = _pooled(states, inputs["attention_mask"], self.pooling)
                rows = torch.nn.functional.normalize(rows, dim=1).cpu().numpy()
                found.update(zip(batch, rows, strict=True))
        return np.stack([found[index] for index in range(len(texts))])

    def _ready(self) -> tuple[Any, Any]:
        if self._loaded is None:
            device = choose(self._device)
            tokenizer = load_tokenizer(self.files)
            model = load_model(self.files, "AutoModel", device, "float32", unused=("pooler.",))
            if model.config.is_encoder_decoder:
                raise InputError(
                    f"the model '{self.files.model}' writes texts and is no encoder",
                    "give a sentence encoder, as sentence-transformers/all-MiniLM-L6-v2",
                )
            self._loaded = tokenizer, model
        return self._loaded

    def _limit(self, tokenizer: Any, model: Any) -> int:
        told = _read(self.files.folder / "sentence_bert_config.json").get("max_seq_length")
        limits = (told, positions(model.config), int(tokenizer.model_max_length), _LONGEST)
        return min(int(limit) for limit in limits if limit)


def _pooling(files: ModelFiles) -> str:
    """How the vectors of the tokens become one, by what the folder says."""
    steps = _read(files.folder / "modules.json")
    pooling = "mean"
    for step in steps:
        kind = str(step.get("type", "")).rsplit(".", 1)[-1]
        if kind not in _STEPS:
            raise InputError(
                f"the encoder '{files.model}' in {files.folder} has a step '{kind}',"
                " which is not known here",
                f"give one that has only {', '.join(_STEPS)}",
            )
        if kind == "Pooling":
            pooling = _pooling_of(files, _read(files.folder / step["path"] / "config.json"))
    return pooling


def _pooling_of(files: ModelFiles, config: Mapping[str, Any]) -> str:
    named = config.get("pooling_mode")
    modes = [named] if isinstance(named, str) else []
    modes += [
        _POOLINGS.get(key, key.removeprefix("pooling_mode_"))
        for key, value in config.items()
        if key.startswith("pooling_mode_") and value is True
    ]
    if len(modes) != 1 or modes[0] not in _POOLINGS.values():
        raise InputError(
            f"the encoder '{files.model}' in {files.folder} pools tokens by"
            f" {' and '.join(modes) or 'nothing'}",
            f"give one that pools by {', '.join(_POOLINGS.values())}",
        )
    return modes[0]


def _pooled(states: Any, mask: Any, pooling: str) -> Any:
    """One row for each text from the states of its tokens, ``(b, t, d)``."""
    if pooling == "cls":
        return states[:, 0]
    there = mask.unsqueeze(-1).to(states.dtype)
    if pooling == "max":
        return states.masked_fill(there == 0, float("-inf")).amax(dim=1)
    return (states * there).sum(dim=1) / there.sum(dim=1).clamp(min=1)


def _read(path: Path) -> Any:
    """What a JSON file holds; nothing where there is none."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise InputError(f"{path} is no JSON", "fetch the model again") from error
