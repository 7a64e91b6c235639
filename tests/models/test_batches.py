"""Batches by length."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.models.batches import batches, padded


@given(st.lists(st.integers(0, 300), max_size=50), st.integers(1, 2000), st.integers(1, 64))
def test_everything_once_and_within_the_room(lengths: list[int], room: int, multiple: int) -> None:
    found = batches(lengths, room, multiple)
    assert sorted(index for batch in found for index in batch) == list(range(len(lengths)))
    for batch in found:
        width = padded(max(lengths[index] for index in batch), multiple)
        assert len(batch) == 1 or width * len(batch) <= room


def test_like_lengths_stand_together_the_longest_first() -> None:
    assert batches([5, 90, 6, 100, 4], 200) == [[3, 1], [2, 0, 4]]
    assert batches([9, 9, 9], 32, 8) == [[0, 1], [2]]


def test_padding() -> None:
    assert [padded(length, 8) for length in (0, 1, 8, 9)] == [8, 8, 8, 16]
