"""Barred tokens, against the processor of the library."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.models.repeats import NoRepeat

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")


@given(st.integers(1, 4), st.integers(1, 12), st.integers(1, 3), st.integers(0, 10**6))
def test_the_same_tokens_as_the_library(size: int, length: int, rows: int, seed: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    ids = torch.randint(0, 4, (rows, length), generator=generator)
    scores = torch.randn(rows, 6, generator=generator)
    expected = transformers.NoRepeatNGramLogitsProcessor(size)(ids, scores)
    assert torch.equal(NoRepeat(size)(ids, scores), expected)
