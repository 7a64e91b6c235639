"""Tokens with their keys, verbatim copies, and what stands in the place of what."""

import pytest

from eval.consistency.alignment import align
from eval.consistency.evidence import find_evidence
from eval.consistency.frames import without_notes
from eval.consistency.sources import MAX_CHARACTERS, Sources
from eval.consistency.tokens import tokenize
from eval.consistency.typed import TypedChecker

DOC = "The ferry left Doro with 34 people on Monday. It sank near the reef, the coast guard said."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("twelve", "12"),
        ("1,200", "1200"),
        ("twenty-five", "25"),
        ("$3.5 million", "$3,500,000"),
        ("organise", "organize"),
        ("defence", "defense"),
        ("said", "stated"),
        ("won't", "not"),
        ("Sept.", "September"),
    ],
)
def test_tokens_that_mean_the_same_have_one_key(one, other):
    assert [t.key for t in tokenize(f"x {one} x")] == [t.key for t in tokenize(f"x {other} x")]


@pytest.mark.parametrize(
    ("one", "other"), [("12", "21"), ("Monday", "Tuesday"), ("not", "now"), ("said", "denied")]
)
def test_what_an_error_could_hide_in_keeps_its_own(one, other):
    assert [t.key for t in tokenize(one)] != [t.key for t in tokenize(other)]


def test_a_word_in_the_place_of_another_is_an_edit():
    sources = Sources([DOC])
    tokens = tokenize("The ferry left Doro with 43 people on Monday.")
    (edit,) = align(tokens, find_evidence(sources, tokens)).edits
    assert [t.word for t in edit.new] == ["43"]
    assert [t.word for t in edit.old] == ["34"]


def test_a_word_copied_from_elsewhere_is_an_edit_too():
    doc = DOC + " The crew of 34 was led by 5 officers."
    tokens = tokenize("The ferry left Doro with 5 people on Monday.")
    (edit,) = align(tokens, find_evidence(Sources([doc]), tokens)).edits
    assert [t.word for t in edit.new] == ["5"]


def test_whole_and_partial_copies_are_told_apart():
    sources = Sources([DOC])
    assert sources.verbatim("It sank near the reef, the coast guard said.").whole
    assert not sources.verbatim("It sank near the reef").whole
    assert sources.verbatim("It sank near the ree") is None


def test_notes_keep_offsets():
    text = "It sank on Monday (March 12) near (the) reef."
    blank = without_notes(text)
    assert len(blank) == len(text)
    assert blank.split() == ["It", "sank", "on", "Monday", "near", "(the)", "reef."]


def test_long_sources_are_cut_and_this_is_said():
    long = "The ferry sank near Doro. " * (MAX_CHARACTERS // 20)
    checked = TypedChecker().check([long, DOC], "It sank near the reef, the coast guard said.")
    assert checked.truncated
    assert checked.score == 1
