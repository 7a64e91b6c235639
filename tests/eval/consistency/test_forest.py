"""Trees against scikit-learn's own judgement, and what they are fed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.consistency.cuts import CLUES
from eval.consistency.deeds import DEEDS
from eval.consistency.forest import STEPS, Forest, forests, summed
from eval.consistency.model import mixed, profiles
from eval.consistency.steady import steady
from eval.consistency.typed import TypedChecker

NAMES = ("one", "two")
VALUES = st.floats(-0.5, 1.5)
SENTENCES = st.lists(st.fixed_dictionaries(dict.fromkeys(NAMES, VALUES)), min_size=1)


@given(SENTENCES)
def test_a_summary_is_means_maxima_and_minima_in_whole_steps(sentences):
    values = summed(sentences, NAMES)
    column = [sentence["two"] for sentence in sentences]
    clipped = [min(1, max(0, v)) for v in (np.mean(column), max(column), min(column))]
    assert [values[1], values[3], values[5]] == pytest.approx(
        [STEPS * v for v in clipped], abs=0.5 + 1e-6
    )
    assert values[-1] == round(STEPS * min(1, len(sentences) / 5))


def test_a_tree_goes_left_up_to_its_limit():
    stump = Forest(NAMES, (0,), (0, -1, -1), (100, 255, 51), (2, 0, 0))
    assert stump.judge([{"one": 100 / STEPS, "two": 0.0}]) == 1
    assert stump.judge([{"one": 101 / STEPS, "two": 0.0}]) == pytest.approx(0.2)


@given(*[st.floats(0, 1)] * 3, st.floats(-50, 0), st.floats(-5, 5))
def test_a_better_judgement_never_lowers_the_score(low, high, doubt, log, calm):
    low, high = min(low, high), max(low, high)
    for profile in profiles().values():
        if profile.mix is not None:
            worse, better = (mixed(profile.mix, chance, log, calm, doubt) for chance in (low, high))
            assert 0 < worse <= better < 1
            assert better <= mixed(profile.mix, high, log, calm + 1, doubt)
            assert better <= mixed(profile.mix, high, log, calm, doubt / 2)


def test_a_fault_never_raises_the_steady_judgement():
    judge = steady()
    clean = dict.fromkeys(judge.names, 0.0)
    assert set(clean) == set(next(iter(forests().values())).names) - set(DEEDS)
    for name in ("flag_entity", "flag_number", "absent", "uncopied", "seam_jump", "cut_end"):
        assert judge.judge([clean | {name: 0.8}]) <= judge.judge([clean])
    worst = clean | {"flag_entity": 0.9, "absent": 0.9, "uncopied": 0.9}
    assert judge.judge([worst, clean]) < judge.judge([clean, clean])


def test_every_profile_with_a_mix_has_its_trees():
    assert {name for name, profile in profiles().items() if profile.mix} == set(forests())
    assert set(CLUES) <= set(next(iter(forests().values())).names)


def test_trees_weigh_in_for_one_article_only():
    doc = "The ferry left Doro with 34 people on Monday. It sank near the reef of Orv at dawn."
    summary = "The ferry sank near Doro with 34 people."
    checker = TypedChecker()
    one = checker.check((doc,), summary)
    assert len(one.sentences) == 1
    assert one.score != one.sentences[0].score
    two = checker.check((doc, "Nobody in Orv was hurt by the storm."), summary)
    assert two.score == pytest.approx(two.sentences[0].score, abs=1e-5)
