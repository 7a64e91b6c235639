"""No run of tokens twice, without leaving the device."""

from __future__ import annotations

from typing import Any


class NoRepeat:
    """A logits processor that bars every token that would end a run which is there already.

    It does what ``no_repeat_ngram_size`` of ``generate`` does (Paulus, Xiong and Socher, A Deep
    Reinforced Model for Abstractive Summarization, ICLR 2018), which walks through all tokens of
    all beams in Python after each step; here that is one comparison of tensors.

    Args:
        size: Tokens of a run, at least 1.
    """

    def __init__(self, size: int) -> None:
        self._size = size

    def __call__(self, input_ids: Any, scores: Any) -> Any:
        """``scores``, ``(rows, vocabulary)``, with barred tokens at minus infinity."""
        import torch

        size = self._size
        if input_ids.shape[1] < size:
            return scores
        runs = input_ids.unfold(1, size, 1)
        begun = input_ids[:, input_ids.shape[1] - size + 1 :].unsqueeze(1)
        barred = (runs[:, :, :-1] == begun).all(dim=-1)
        # What is not barred is pointed at a column that is cut off again.
        tokens = torch.where(barred, runs[:, :, -1], scores.shape[1])
        wide = torch.nn.functional.pad(scores, (0, 1))
        return wide.scatter(1, tokens, -torch.inf)[:, :-1]
