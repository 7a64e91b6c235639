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


def test_who_demands_what_of_whom_is_held() -> None:
    doc = "The council's president Anna Folder demanded that Renke resign. Renke said no."
    (sentence,) = (
        TypedChecker().check((doc,), "Renke demanded that president Anna Folder resign.").sentences
    )
    assert [flag.type for flag in sentence.flags] == ["role"]


@pytest.mark.parametrize(
    "summary",
    [
        "A judge released the guard because there was not enough evidence.",
        "No army has a position in the area.",
        "Thirty-eight passengers were injured when the train derailed.",
    ],
)
def test_a_negation_may_be_told_in_other_words(summary: str) -> None:
    doc = (
        "A judge released the guard for lack of evidence. There is no army position in the area."
        " A train derailed on Monday, injuring 38 passengers, none of them fatally."
    )
    (sentence,) = TypedChecker().check((doc,), summary).sentences
    assert [flag.type for flag in sentence.flags if flag.type == "negation"] == []


def test_an_aside_is_held_to_its_own_source() -> None:
    docs = (
        "The ferry Orla was built in 1996 and refitted later.",
        "Nine people are missing from the Orla, which lies at a depth of 62 metres.",
    )
    (sentence,) = (
        TypedChecker()
        .check(docs, "The Orla, built in 1996, now lies at a depth of 62 metres.")
        .sentences
    )
    assert [flag.type for flag in sentence.flags] == []


@pytest.mark.parametrize(
    "summary",
    [
        "A rotten pipe in the cellar caused the blast, investigators have found.",
        "A rotten pipe in the cellar caused the blast.",
    ],
)
def test_a_suspicion_is_no_finding(summary: str) -> None:
    doc = (
        "Investigators suspect that a rotten pipe in the cellar caused the blast. Six people died."
    )
    (sentence,) = TypedChecker().check((doc,), summary).sentences
    assert {"hedge_lost", "attribution_dropped"} & {flag.type for flag in sentence.flags}


def test_a_verb_that_no_source_has_is_no_name() -> None:
    (sentence,) = TypedChecker().check((DOC,), "The captain was interrogated.").sentences
    assert [flag.type for flag in sentence.flags if flag.type == "entity"] == []


@pytest.mark.parametrize(
    ("doc", "summary"),
    [
        ("The mayor resigned.", "The mayor did not resign."),
        ("The mayor resigned.", "The mayor never resigned."),
        (
            "The toll rose to 31 on Monday, police said.",
            "The toll rose to 13 on Monday, police said.",
        ),
    ],
)
def test_a_source_but_for_one_word_is_not_consistent(doc: str, summary: str) -> None:
    assert not TypedChecker().check((doc,), summary).consistent
