"""What a sentence may change and still say the same: numbers, a negation told otherwise."""

from __future__ import annotations

import pytest

from eval.consistency.tokens import read_keys, tokenize
from eval.consistency.typed import TypedChecker

DOC = (
    "The captain of the barge was questioned for six hours and was not arrested. The state sent"
    " 1,300 soldiers to the delta on Monday. A ferry brought 21 nurses to the island. The mayor"
    " did not open the shelter."
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("One thousand two hundred men", ["#1200"]),
        ("two hundred and thirty-one men and one woman", ["#231", "#1"]),
        ("Twenty-two of those aboard", ["#22"]),
        ("from two to three hundred", ["#2", "#300"]),
        ("nine thousand families with 1.5 million goats", ["#9000", "#1500000"]),
        ("one of the others", []),
    ],
)
def test_numbers_in_words_are_one_number(text: str, values: list[str]) -> None:
    assert [token.key for token in tokenize(text) if token.kind == "n"] == values
    assert [key for key in read_keys(text)[0] if key.startswith("#")] == values


@pytest.mark.parametrize(
    "summary",
    [
        "One thousand three hundred soldiers were sent to the delta by the state on Monday.",
        "The captain of the barge was questioned for six hours but stayed free.",
        "Twenty-one nurses were brought to the island by a ferry.",
    ],
)
def test_what_is_told_in_other_words_is_not_flagged(summary: str) -> None:
    (sentence,) = TypedChecker().check((DOC,), summary).sentences
    assert [flag.type for flag in sentence.flags if flag.type != "unsupported"] == []


def test_a_negation_that_is_lost_is_flagged() -> None:
    (sentence,) = TypedChecker().check((DOC,), "The mayor did open the shelter.").sentences
    assert [flag.type for flag in sentence.flags][:1] == ["negation"]
