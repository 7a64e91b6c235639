"""HHEM: Vectara's detector of hallucinations, version 2.1 open."""

from __future__ import annotations

from typing import ClassVar

from eval.consistency.neural.labelled import LabelledChecker
from eval.consistency.neural.nli import needed
from summarize.models.t5judges import HhemModel


class Hhem(LabelledChecker):
    """Vectara's HHEM-2.1-Open without the code that comes with it.

    Chunks of 500 words, one sentence at a time, the best chunk counts.

    Args:
        model: Folder of its weights beside the configuration and tokenizer of Flan-T5 base.
        threshold: Scores below it are not consistent, in [0, 1].
        device: Where the model runs.

    Cost: one pass of a T5 encoder of base size for each chunk and sentence.
    """

    name: ClassVar[str] = "hhem"

    def __init__(self, model: str = "", threshold: float = 0.5, device: str = "auto") -> None:
        super().__init__(HhemModel(needed(self.name, model), device, 2048), threshold, 500, True)
