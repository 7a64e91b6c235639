"""Copied fragments against the procedure of the paper, written out plainly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.overlap import OverlapMetric, Sources, redundancy

LETTERS = st.lists(st.sampled_from("abc"), max_size=14)


def plain_fragments(text, summary):
    """Grusky et al. 2018, figure 2: F(A, S), greedy from left to right."""
    lengths, i = [], 0
    while i < len(summary):
        longest = 0
        for j in range(len(text)):
            size = 0
            while i + size < len(summary) and j + size < len(text):
                if summary[i + size] != text[j + size]:
                    break
                size += 1
            longest = max(longest, size)
        if longest:
            lengths.append(longest)
        i += max(longest, 1)
    return lengths


@given(LETTERS, LETTERS)
def test_fragments_are_those_of_the_paper(text, summary):
    assert Sources([text]).fragments(summary) == plain_fragments(text, summary)


@given(LETTERS, LETTERS, LETTERS)
def test_no_fragment_crosses_articles(first, second, summary):
    apart = Sources([first, second]).fragments(summary)
    assert apart == plain_fragments([*first, "|", *second], summary)


def test_figures_by_hand(event, example):
    found = OverlapMetric().measure(
        example(
            event(("Vela", "The river rose fast. The bridge was shut.")),
            ("The river rose. Nobody was hurt.", []),
        )
    )
    # 6 words; fragments "the river rose" and "was"; bigrams: 2 of 5 are in the article.
    assert found["coverage"] == 4 / 6
    assert found["density"] == (9 + 1) / 6
    assert found["novelty"] == 3 / 5
    assert found["length"] == 6
    assert found["compression"] == 8 / 6
    assert found["redundancy"] is None


def test_a_copy_of_the_article(event, example):
    text = "The river rose fast and the old bridge was shut."
    found = OverlapMetric().measure(example(event(("Vela", text)), (text, [])))
    assert found["coverage"] == 1
    assert found["density"] == 10
    assert found["novelty"] == 0


def test_redundancy_of_the_same_sentence_twice_is_one():
    assert redundancy([["a", "b"], ["a", "b"]]) == 1
    assert redundancy([["a", "b"], ["c", "d"]]) == 0
    assert redundancy([["a", "b"], ["a", "b"], ["c"]]) == pytest.approx(1 / 3)
    assert redundancy([["a"], []]) is None


def test_an_empty_summary_has_length_zero_and_nothing_else(event, example):
    found = OverlapMetric().measure(example(event(("Vela", "The river rose."))))
    assert found.pop("length") == 0
    assert set(found.values()) == {None}


def test_other_scripts_are_read(event, example):
    text = "Река вышла из берегов."
    found = OverlapMetric().measure(example(event(("Vela", text)), (text, [])))
    assert found["coverage"] == 1
