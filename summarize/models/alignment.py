"""AlignScore's model: RoBERTa with a head of three labels (Zha et al. 2023)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarize.errors import InputError
from summarize.models.files import WEIGHTS
from summarize.models.pairs import PairModel

ALIGNED = 0
"""The label that says that the claim follows from the source."""


class AlignModel(PairModel):
    """The published checkpoint, without the package that pins other versions of everything.

    The folder holds the configuration and the tokenizer of the RoBERTa it was trained on, and
    the weights as safetensors: ``base_model.*`` and ``tri_layer.*``.
    """

    kinds = ("roberta",)
    advice = "docs/neural-checkers.md says how to get one"

    def _load(self, device: str) -> Any:
        from safetensors.torch import load_file
        from torch import nn
        from transformers import AutoConfig, RobertaModel

        folder = self.files.folder
        config = AutoConfig.from_pretrained(folder, local_files_only=True)
        state = load_file(folder / WEIGHTS)
        head = {
            name.removeprefix("tri_layer."): tensor
            for name, tensor in state.items()
            if name.startswith("tri_layer.")
        }
        if not head:
            raise InputError(
                f"'{self.files.model}' is no AlignScore model (it has no tri_layer)", self.advice
            )
        model: Any = RobertaModel(config, add_pooling_layer=True)
        base = {
            name.removeprefix("base_model."): tensor
            for name, tensor in state.items()
            if name.startswith("base_model.") and not name.endswith(".position_ids")
        }
        model.load_state_dict(base)
        model.tri_layer = nn.Linear(config.hidden_size, 3)
        model.tri_layer.load_state_dict(head)
        return model.to(device).eval()

    def _logits(self, model: Any, inputs: Mapping[str, Any]) -> Any:
        return model.tri_layer(model(**inputs).pooler_output)
