"""How long to wait: what the server asks for, or longer each time."""

from __future__ import annotations

import email.utils

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.models.backoff import FIRST_S, LONGEST_S, asked_wait_s, wait_s

NOW = 1_700_000_000.0


@given(st.integers(1, 60), st.text(max_size=8))
def test_a_wait_lies_between_half_and_all_of_its_step(attempt: int, key: str) -> None:
    full = min(LONGEST_S, FIRST_S * 2 ** (attempt - 1))
    assert full / 2 <= wait_s(attempt, key) <= full
    assert wait_s(attempt, key) == wait_s(attempt, key)


def test_others_wait_another_time() -> None:
    assert len({wait_s(3, str(number)) for number in range(50)}) == 50


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "5"}, 5.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "-3"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": email.utils.formatdate(NOW + 20, usegmt=True)}, 20.0),
        ({"retry-after": email.utils.formatdate(NOW - 20, usegmt=True)}, 0.0),
    ],
)
def test_what_a_server_asks_for(headers: dict[str, str], seconds: float | None) -> None:
    assert asked_wait_s(headers, NOW) == seconds
