"""What was used is what came since, and adds up over the parts of an interrupted run."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.run.spending import since, together, usage_of

COUNTS = st.fixed_dictionaries(
    {"requests": st.integers(0, 99), "cost": st.none() | st.floats(0, 99, allow_nan=False)}
)


@given(COUNTS, COUNTS)
def test_before_and_since_make_after(before: dict[str, float], more: dict[str, float]) -> None:
    after = together({"a": before}, {"a": more})["a"]
    assert after["requests"] == before["requests"] + more["requests"]
    assert since(before, after)["requests"] == more["requests"]
    assert (after["cost"] is None) == (before["cost"] is None and more["cost"] is None)


def test_methods_are_kept_apart() -> None:
    known = {"a": {"requests": 2, "cost": None}}
    assert together(known, {"b": {"requests": 1}, "a": {"requests": 3, "cost": None}}) == {
        "a": {"requests": 5, "cost": None},
        "b": {"requests": 1},
    }
    assert together({}, {}) == {}


def test_what_asks_nobody_uses_nothing() -> None:
    assert usage_of(object()) == {}
