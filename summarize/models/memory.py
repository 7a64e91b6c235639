"""Batches that do not fit into the memory of a device, made smaller until they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from summarize.errors import SummarizeError

Item = TypeVar("Item")


def in_halves(
    items: Sequence[Item], work: Callable[[Sequence[Item]], list[Any]], hint: str
) -> list[Any]:
    """``work`` of all items at once, or of halves of them where the memory is too small.

    Args:
        items: A batch.
        work: Gives a list with one result for each item.
        hint: What to do if a single item is too much.

    Raises:
        SummarizeError: A single item does not fit.
    """
    import torch

    try:
        return work(items)
    except torch.OutOfMemoryError as error:
        torch.cuda.empty_cache()
        if len(items) == 1:
            raise SummarizeError("one input does not fit into the memory", hint) from error
    half = len(items) // 2
    return [*in_halves(items[:half], work, hint), *in_halves(items[half:], work, hint)]
