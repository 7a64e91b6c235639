from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.events.agreement import b_cubed


def test_the_example_of_amigo_and_others_2009() -> None:
    gold = "aaaabbbccd"
    assert b_cubed(gold, gold) == (1.0, 1.0, 1.0)
    together = b_cubed("x" * 10, gold)
    assert together.recall == 1.0
    assert together.precision == pytest.approx((16 + 9 + 4 + 1) / 100)
    apart = b_cubed(range(10), gold)
    assert apart.precision == 1.0
    assert apart.recall == pytest.approx(4 / 10)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=30))
def test_it_is_the_mean_over_pairs(pairs: list[tuple[int, int]]) -> None:
    found = [a for a, _ in pairs]
    gold = [b for _, b in pairs]
    precision = 0.0
    for a, b in pairs:
        mates = [gold[i] for i in range(len(pairs)) if found[i] == a]
        precision += mates.count(b) / len(mates)
    result = b_cubed(found, gold)
    assert result.precision == pytest.approx(precision / len(pairs))
    assert result.recall == pytest.approx(b_cubed(gold, found).precision)


def test_lengths_must_agree() -> None:
    with pytest.raises(ValueError, match="one length"):
        b_cubed([1], [1, 2])
