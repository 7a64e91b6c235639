"""MiniCheck: models trained on claims that need several sentences (Tang et al. 2024)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from eval.consistency.neural.labelled import LabelledChecker
from summarize.models.entailment import EntailmentModel
from summarize.models.pairs import Pair
from summarize.models.t5judges import MiniCheckT5, framed


class MiniCheckClassifier(EntailmentModel):
    """MiniCheck's RoBERTa and DeBERTa: source and claim as one text, two labels."""

    kinds = ("roberta", "deberta-v2")

    def _encode(self, tokenizer: Any, pair: Pair, limit: int) -> tuple[Mapping[str, Any], bool]:
        return framed(tokenizer, "{0}" + tokenizer.eos_token + "{1}", pair, limit)


class MiniCheckDeberta(LabelledChecker):
    """MiniCheck with DeBERTa v3 large.

    One sentence at a time, chunks of 400 tokens, the best one counts.

    Args:
        model: Folder or cached id; the published model is the default.
        threshold: Scores below it are not consistent, in [0, 1].
        device: Where the model runs.

    Cost: one pass of the model for each chunk and sentence.
    """

    name: ClassVar[str] = "minicheck-deberta-v3-large"

    def __init__(
        self,
        model: str = "lytang/MiniCheck-DeBERTa-v3-Large",
        threshold: float = 0.5,
        device: str = "auto",
    ) -> None:
        super().__init__(MiniCheckClassifier(model, device, 2048), threshold, 400, False)


class MiniCheckRoberta(MiniCheckDeberta):
    """MiniCheck with RoBERTa large, which reads 512 tokens."""

    name: ClassVar[str] = "minicheck-roberta-large"

    def __init__(
        self,
        model: str = "lytang/MiniCheck-RoBERTa-Large",
        threshold: float = 0.5,
        device: str = "auto",
    ) -> None:
        super().__init__(model, threshold, device)


class MiniCheckFlanT5(LabelledChecker):
    """MiniCheck with Flan-T5 large, the best of its models below a billion parameters.

    One sentence at a time, chunks of 500 words, the best one counts.

    Args:
        model: Folder or cached id; the paper's model is the default.
        threshold: Scores below it are not consistent, in [0, 1].
        device: Where the model runs.

    Cost: one pass of the encoder and one step of the decoder for each chunk and sentence.
    """

    name: ClassVar[str] = "minicheck-flan-t5-large"

    def __init__(
        self,
        model: str = "lytang/MiniCheck-Flan-T5-Large",
        threshold: float = 0.5,
        device: str = "auto",
    ) -> None:
        super().__init__(MiniCheckT5(model, device, 2048), threshold, 500, True)
