"""Pairs of texts judged by a transformers model: what checkers with weights stand on."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from summarize.errors import InputError
from summarize.models.batches import batches
from summarize.models.device import choose
from summarize.models.files import ModelFiles, locate
from summarize.models.loading import load_tokenizer
from summarize.models.special import disarm

Floats = npt.NDArray[np.float64]
Pair = tuple[str, str]

_ROOM = 8192
"""Tokens of a batch, padding included."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Probabilities ``(n, labels)`` of each pair, and whether a pair had to be cut."""

    probabilities: Floats
    truncated: bool


class PairModel(ABC):
    """A model that reads a source and a claim and gives each of its labels a probability.

    Pairs are judged in batches of like length and come back in their order; weights are
    loaded at the first pair.

    Args:
        model: A folder, or the id of a model in the local cache.
        device: ``auto``, ``cpu``, ``cuda``, ``cuda:1`` or ``mps``.
        longest: Tokens of a pair at most; ``None`` is what the model has positions for.

    Raises:
        InputError: The model is not on disk, or is of another kind.
        MissingExtraError: transformers or torch is not installed.

    Cost: one pass of the model over every pair.
    """

    kinds: ClassVar[tuple[str, ...]] = ()
    """The ``model_type`` values that are read; any where it is empty."""
    advice: ClassVar[str] = "choose the checker that is made for it"
    """What to do about a model of another kind."""

    def __init__(self, model: str, device: str = "auto", longest: int | None = None) -> None:
        self.files: ModelFiles = locate(model)
        config = json.loads((self.files.folder / "config.json").read_text(encoding="utf-8"))
        kind = str(config.get("model_type", "no model_type"))
        if self.kinds and kind not in self.kinds:
            raise InputError(
                f"the model '{model}' is of the kind '{kind}', not {' or '.join(self.kinds)}",
                self.advice,
            )
        self._device = device
        self._longest = longest
        self._loaded: tuple[Any, Any] | None = None

    def judge(self, pairs: Sequence[Pair]) -> Judged:
        """The probabilities of every pair, float64, rows in the order of ``pairs``."""
        if not pairs:
            return Judged(np.zeros((0, 0)), False)
        import torch

        tokenizer, model = self._ready()
        limit = self._limit(tokenizer, model)
        read = disarm(tokenizer)
        encoded = [self._encode(tokenizer, (read(a), read(b)), limit) for a, b in pairs]
        lengths = [len(row["input_ids"]) for row, _ in encoded]
        found: dict[int, Floats] = {}
        with torch.inference_mode():
            for batch in batches(lengths, _ROOM):
                padded = tokenizer.pad([encoded[index][0] for index in batch], return_tensors="pt")
                inputs = {name: tensor.to(model.device) for name, tensor in padded.items()}
                logits = self._logits(model, inputs).to(torch.float64)
                rows = torch.softmax(logits, dim=-1).cpu().numpy()
                found.update(zip(batch, rows, strict=True))
        cut = any(cut for _, cut in encoded)
        return Judged(np.stack([found[index] for index in range(len(pairs))]), cut)

    def tokens(self, text: str) -> int:
        """How many tokens a text has, without those of the frame."""
        tokenizer, _ = self._ready()
        return len(tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"])

    def _ready(self) -> tuple[Any, Any]:
        if self._loaded is None:
            device = choose(self._device)
            tokenizer = load_tokenizer(self.files)
            self._loaded = tokenizer, self._load(device)
        return self._loaded

    def _limit(self, tokenizer: Any, model: Any) -> int:
        limits = [int(tokenizer.model_max_length), positions(model.config)]
        return min(limit for limit in (*limits, self._longest) if limit)

    def _encode(self, tokenizer: Any, pair: Pair, limit: int) -> tuple[Mapping[str, Any], bool]:
        """The token ids of a pair, the source cut to fit, and whether it was."""
        whole = tokenizer(*pair, verbose=False)
        if len(whole["input_ids"]) <= limit:
            return whole, False
        return tokenizer(*pair, truncation="only_first", max_length=limit), True

    @abstractmethod
    def _load(self, device: str) -> Any:
        """The model on its device, in evaluation mode."""

    @abstractmethod
    def _logits(self, model: Any, inputs: Mapping[str, Any]) -> Any:
        """Logits ``(b, labels)`` of a batch."""


def positions(config: Any) -> int:
    """How many tokens a model has positions for; 0 where they are relative and have no end.

    RoBERTa's kind lose two to padding.
    """
    if config.model_type in ("t5", "deberta-v2"):
        return 0
    offset = 2 if config.model_type in ("roberta", "xlm-roberta", "camembert") else 0
    return int(getattr(config, "max_position_embeddings", 512)) - offset
