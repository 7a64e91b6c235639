"""Sampling that does not depend on what else is in the batch."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any


class Draw:
    """A logits processor that leaves one token for each row: the one that was drawn.

    Each row has random numbers of its own, made from its seed on the processor, one for each
    token that may be written.  So a row is continued in the same way whatever stands beside it,
    and on whatever device.  Of the tokens that hold ``top_p`` of the probability the one is taken
    in whose share of the cumulative distribution the number falls (Holtzman et al., The Curious
    Case of Neural Text Degeneration, ICLR 2020).  Used with greedy search, after all other
    processors.

    Args:
        seeds: One for each row.
        tokens: Most tokens that are drawn for a row.
        temperature: Above 0; below 1 likely tokens become likelier.
        top_p: Probability of the tokens that are drawn from, in (0, 1].
        start: Tokens that each row has before the first one is drawn.
    """

    def __init__(
        self,
        seeds: Sequence[int],
        tokens: int,
        temperature: float,
        top_p: float,
        start: int = 1,
    ) -> None:
        import torch

        self._numbers = torch.stack([_numbers(seed, tokens) for seed in seeds])
        self._temperature = temperature
        self._top_p = top_p
        self._start = start

    def __call__(self, input_ids: Any, scores: Any) -> Any:
        """``scores``, ``(rows, vocabulary)``, with all but one of each row at minus infinity."""
        import torch

        step = input_ids.shape[1] - self._start
        if self._numbers.device != scores.device:
            self._numbers = self._numbers.to(scores.device)
        numbers = self._numbers[:, step]
        ordered, tokens = torch.sort(
            scores.float() / self._temperature, dim=-1, descending=True, stable=True
        )
        shares = torch.softmax(ordered, dim=-1).cumsum(dim=-1)
        # What is kept ends with the token that reaches top_p, so that at least one is.
        kept = (shares < self._top_p).sum(dim=-1).clamp(max=shares.shape[-1] - 1)
        reach = shares.gather(1, kept.unsqueeze(1)).squeeze(1)
        place = torch.searchsorted(shares, (numbers * reach).unsqueeze(1), right=True)
        drawn = tokens.gather(1, torch.minimum(place, kept.unsqueeze(1)))
        return torch.full_like(scores, -torch.inf).scatter(1, drawn, 0.0)


def seed_of(seed: int, content: Sequence[int], number: int) -> int:
    """A seed for one output of one input: of the run's seed, the input and the output's number."""
    text = f"{seed}:{number}:{','.join(map(str, content))}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1


def _numbers(seed: int, count: int) -> Any:
    import torch

    return torch.rand(count, generator=torch.Generator().manual_seed(seed))
