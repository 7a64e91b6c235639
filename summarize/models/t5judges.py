"""Two T5 models that judge a claim: MiniCheck's Flan-T5 (Tang et al. 2024) and Vectara's HHEM."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarize.errors import InputError
from summarize.models.files import WEIGHTS
from summarize.models.loading import load_model
from summarize.models.pairs import Pair, PairModel

SUPPORTED = 1
"""The label, in both models, that says that the claim is supported."""
_ANSWERS = (3, 209)
"""The tokens that MiniCheck's model writes for 0 and 1."""
_PROMPT = (
    "<pad> Determine if the hypothesis is true given the premise?"
    "\n\nPremise: {0}\n\nHypothesis: {1}"
)


class MiniCheckT5(PairModel):
    """``predict: SOURCE</s>CLAIM``; the first token that is written says 0 or 1."""

    kinds = ("t5",)

    def _encode(self, tokenizer: Any, pair: Pair, limit: int) -> tuple[Mapping[str, Any], bool]:
        return framed(tokenizer, "predict: {0}" + tokenizer.eos_token + "{1}", pair, limit)

    def _load(self, device: str) -> Any:
        return load_model(self.files, "AutoModelForSeq2SeqLM", device, "auto")

    def _logits(self, model: Any, inputs: Mapping[str, Any]) -> Any:
        import torch

        start = model.config.decoder_start_token_id or 0
        first = torch.full((len(inputs["input_ids"]), 1), start, device=model.device)
        written = model(**inputs, decoder_input_ids=first).logits[:, 0]
        return written[:, list(_ANSWERS)]


class HhemModel(PairModel):
    """HHEM-2.1-Open, read into the T5 token classifier that its own code wraps.

    That code is never run.  The folder holds the weights (``t5.*``) with the configuration and
    the tokenizer of ``google/flan-t5-base``; the published folder has neither, and is refused
    with the way to add them.
    """

    kinds = ("t5",)
    advice = (
        "the code that comes with HHEM is never run: put config.json and the tokenizer of"
        " google/flan-t5-base beside its weights"
    )

    def _encode(self, tokenizer: Any, pair: Pair, limit: int) -> tuple[Mapping[str, Any], bool]:
        return framed(tokenizer, _PROMPT, pair, limit)

    def _load(self, device: str) -> Any:
        from safetensors.torch import load_file
        from transformers import AutoConfig, T5ForTokenClassification

        folder = self.files.folder
        config = AutoConfig.from_pretrained(folder, local_files_only=True, num_labels=2)
        state = {
            name.removeprefix("t5."): tensor for name, tensor in load_file(folder / WEIGHTS).items()
        }
        model: Any = T5ForTokenClassification(config)
        shared = "transformer.shared.weight"
        embedded = "transformer.encoder.embed_tokens.weight"
        if shared in state:
            state.setdefault(embedded, state[shared])
        elif embedded in state:
            state[shared] = state[embedded]
        faults = model.load_state_dict(state, strict=False)
        if faults.missing_keys or faults.unexpected_keys:
            raise InputError(
                f"the weights of '{self.files.model}' are not those of HHEM-2.1-Open:"
                f" {', '.join([*faults.missing_keys, *faults.unexpected_keys][:3])}",
                "fetch vectara/hallucination_evaluation_model again",
            )
        return model.to(device).eval()

    def _logits(self, model: Any, inputs: Mapping[str, Any]) -> Any:
        return model(**inputs).logits[:, 0]


def framed(tokenizer: Any, frame: str, pair: Pair, limit: int) -> tuple[Mapping[str, Any], bool]:
    """One text made of both, the source cut where the whole is longer than ``limit`` tokens."""
    source, claim = pair
    whole = tokenizer(frame.format(source, claim), verbose=False)
    over = len(whole["input_ids"]) - limit
    if over <= 0:
        return whole, False
    offsets = tokenizer(
        source, add_special_tokens=False, return_offsets_mapping=True, verbose=False
    )["offset_mapping"]
    kept = max(0, len(offsets) - over - 2)
    end = offsets[kept - 1][1] if kept else 0
    cut = tokenizer(
        frame.format(source[:end], claim), truncation=True, max_length=limit, verbose=False
    )
    return cut, True
