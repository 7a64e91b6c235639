"""AlignScore: a model trained to align claims with long sources (Zha et al. 2023)."""

from __future__ import annotations

from typing import ClassVar

from eval.consistency.neural.labelled import LabelledChecker
from eval.consistency.neural.nli import needed
from summarize.models.alignment import ALIGNED, AlignModel


class AlignScoreLarge(LabelledChecker):
    """AlignScore in its mode ``nli_sp``, with RoBERTa large.

    Chunks of about 350 words, one sentence at a time, the probability of ``aligned`` of the
    head with three labels, the best chunk for each sentence, the mean over sentences.

    Args:
        model: Folder of the converted checkpoint.
        threshold: Scores below it are not consistent, in [0, 1].
        device: Where the model runs.

    Cost: one pass of RoBERTa for each chunk and sentence.
    """

    name: ClassVar[str] = "alignscore-large"
    label = ALIGNED

    def __init__(self, model: str = "", threshold: float = 0.5, device: str = "auto") -> None:
        super().__init__(AlignModel(needed(self.name, model), device), threshold, 350, True)


class AlignScoreBase(AlignScoreLarge):
    """AlignScore with RoBERTa base: a third of the cost."""

    name: ClassVar[str] = "alignscore-base"
