"""Words that were put in the place of others are doubted more than those that stood there."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.consistency.doubt import Doubter, doubter, doubts, doubts_of, in_steps
from eval.consistency.forest import STEPS
from eval.consistency.held import Held
from eval.consistency.places import FEATURES, joined, shared_start, word_features
from eval.consistency.sources import sources_of
from eval.consistency.typed import flags_of, held_sentences
from summarize.text.sentences import split

ARTICLE = (
    "The Harlow bakery on Mill Lane reopened on Tuesday after a fire that had closed it for "
    "three weeks. Owner Petra Lindgren thanked the volunteers who repaired the roof. "
    "“We lost two ovens,” she said. The town council gave the bakery 4,000 pounds from its "
    "relief fund. Councillor Amit Desai opposed the grant because the library had been refused "
    "money in March. Lindgren plans to hire six apprentices before the summer. "
    "The fire started in a storeroom and spread to the kitchen, the fire service said."
)
TRUE = "Petra Lindgren's bakery reopened on Tuesday after a fire closed it for three weeks."


def held_of(text: str) -> Held:
    sources = sources_of((ARTICLE,))
    found = next(held_sentences(sources, text, split(text)))
    assert isinstance(found, Held)
    return found


def doubt_of(text: str) -> float:
    held = held_of(text)
    return doubts(held, flags_of(held))["doubt"]


@pytest.mark.parametrize(
    "text",
    [
        "Amit Desai's bakery reopened on Tuesday after a fire closed it for three weeks.",
        "Petra Lindgren's library reopened on Tuesday after a fire closed it for three weeks.",
        "Petra Lindgren's bakery reopened on Friday after a fire closed it for three weeks.",
        "Petra Lindgren's bakery reopened on Tuesday after a fire closed it for six weeks.",
        "Petra Lindgren's bakery reopened on Tuesday after a flood closed it for three weeks.",
    ],
)
def test_a_word_in_the_place_of_another_is_doubted(text):
    assert doubt_of(text) > doubt_of(TRUE) + 0.1


def test_every_word_has_all_features_in_range():
    for text in (TRUE, "She refused.", "He lost 27 ovens in Oslo.", "Of the and."):
        held = held_of(text)
        tokens, rows = word_features(held, flags_of(held))
        assert len(tokens) == len(rows)
        for row in rows:
            assert len(row) == len(FEATURES)
            assert all(0 <= value <= 1 for value in row)


def test_the_sentence_that_bears_out_the_rest_tells_what_was_exchanged():
    held = held_of("The town council gave the library 4,000 pounds from its relief fund.")
    tokens, rows = word_features(held, flags_of(held))
    found = {
        token.word: dict(zip(FEATURES, row, strict=True))
        for token, row in zip(tokens, rows, strict=True)
    }
    assert found["library"]["lost_near"] > found["council"]["lost_near"]
    assert found["library"]["spare_between"] == 1
    assert found["council"]["in_rest"] == 1
    assert found["library"]["in_rest"] == 0


def test_keys_are_joined_by_how_close_they_stand():
    sources = sources_of((ARTICLE,))
    close, turned, beside, never = (
        joined(sources, "town", "council"),
        joined(sources, "council", "town"),
        joined(sources, "oven", "council"),
        joined(sources, "town", "storeroom"),
    )
    assert close == 1 > turned > beside > never == 0


def test_spellings_are_alike_from_three_letters_on():
    assert shared_start("repaired", "repair") == pytest.approx(6 / 8)
    assert shared_start("on", "on") == 0
    assert shared_start("bakery", "library") == 0


@given(st.lists(st.floats(0, 1), max_size=8))
def test_what_words_come_to_grows_with_each(chances):
    found = doubts_of(chances)
    more = doubts_of([*chances, 0.5])
    assert all(0 <= found[name] <= more[name] <= 1 for name in found)
    assert found["doubt"] == max(chances, default=0)


def test_trees_add_up_and_go_left_up_to_their_limit():
    trees = Doubter(
        0.0,
        np.array([0, 3]),
        np.array([1, -1, -1, -1]),
        np.array([100, 0, 0, 0]),
        np.array([1, 0, 0, 0]),
        np.array([2, 0, 0, 0]),
        np.array([0.0, -1.0, 2.0, 1.0]),
    )
    rows = np.zeros((2, 3), np.int16)
    rows[1, 1] = 101
    assert trees.judge(rows) == pytest.approx([0.5, 1 / (1 + np.exp(-3.0))])
    assert trees.judge(rows[:0]) == []


def test_features_are_taken_in_whole_steps():
    row = [0.0] * len(FEATURES)
    row[0] = 0.5
    assert in_steps([row])[0][0] == round(0.5 * STEPS)
    assert in_steps([]).shape == (0, len(FEATURES))


def test_the_fitted_trees_look_at_known_features_only():
    trees = doubter()
    assert int(trees.column.max()) < len(FEATURES)
    assert len(trees.column) == len(trees.value) == len(trees.left)
