"""Batches of inputs of like length, so that little is computed on padding."""

from __future__ import annotations

from collections.abc import Sequence


def batches(lengths: Sequence[int], room: int, multiple: int = 1) -> list[list[int]]:
    """Every index once, in batches whose padded inputs fill at most ``room`` tokens.

    Args:
        lengths: Tokens of each input.
        room: Most tokens of a batch, padding counted; an input that is longer goes alone.
        multiple: What inputs are padded to a multiple of.

    Returns:
        The longest inputs first, so that a batch that does not fit into memory shows at once;
        of inputs of the same length the first one first.

    Cost: n log n.
    """
    order = sorted(range(len(lengths)), key=lambda index: (-lengths[index], index))
    found: list[list[int]] = []
    width = 0
    for index in order:
        if found and width * (len(found[-1]) + 1) <= room:
            found[-1].append(index)
        else:
            width = padded(lengths[index], multiple)
            found.append([index])
    return found


def padded(length: int, multiple: int) -> int:
    """``length`` rounded up to a multiple, and at least one of it."""
    return max(1, -(-length // multiple)) * multiple
