"""Means and intervals: against scipy's bootstrap and the normal approximation."""

import json

import numpy as np
import pytest
from scipy import stats

from eval.aggregate import Interval, Wide, bootstrap_means, mean_intervals, summarize_scores
from summarize.records import Score


def column(values):
    return [[value] for value in values]


def test_the_interval_is_that_of_scipy():
    values = np.random.default_rng(3).gamma(2.0, size=300)
    ours = mean_intervals(column(values), 1, seed=1)[0]
    theirs = stats.bootstrap(
        (values,), np.mean, n_resamples=9999, method="percentile", random_state=0
    ).confidence_interval
    assert ours.mean == pytest.approx(values.mean())
    width = theirs.high - theirs.low
    assert ours.low == pytest.approx(theirs.low, abs=0.05 * width)
    assert ours.high == pytest.approx(theirs.high, abs=0.05 * width)


def test_one_column_and_many_see_the_same_samples():
    values = np.random.default_rng(4).random((50, 3))
    together = bootstrap_means(values, seed=9, samples=500)
    for index in range(3):
        alone = bootstrap_means(values[:, [index]], seed=9, samples=500)
        assert together[:, [index]] == pytest.approx(alone, abs=1e-12)


def test_the_seed_decides():
    values = column(np.random.default_rng(5).random(40))
    assert mean_intervals(values, 1, seed=2) == mean_intervals(values, 1, seed=2)
    assert mean_intervals(values, 1, seed=2) != mean_intervals(values, 1, seed=3)


def test_a_gap_is_left_out_and_an_empty_column_is_none():
    found = mean_intervals([[1.0, None], [None, None], [3.0, None]], 2, seed=1, samples=100)
    assert found[0].mean == 2.0
    assert found[0].n == 2
    assert found[1] == Interval(None, None, None, 0)
    assert mean_intervals([], 2, seed=1) == [Interval(None, None, None, 0)] * 2


def test_one_event_has_its_value_as_interval():
    assert mean_intervals([[0.25]], 1, seed=1) == [Interval(0.25, 0.25, 0.25, 1)]


def test_scores_in_any_order_make_one_table():
    scores = [
        Score("e2", "lead", "rouge1", 0.5),
        Score("e1", "centroid", "rouge1", 0.25),
        Score("e1", "lead", "rouge1", None),
    ]
    wide = Wide.of(scores)
    assert wide.events == ("e1", "e2")
    assert wide.columns == (("rouge1", "lead"), ("rouge1", "centroid"))
    assert wide.table == ((None, 0.25), (0.5, None))


def test_the_summary_has_null_for_what_is_missing():
    scores = [Score(f"e{i}", "lead", "rouge1", i / 10) for i in range(5)]
    scores += [Score(f"e{i}", "lead", "consistency", None) for i in range(5)]
    found = summarize_scores(
        scores, {"rouge1": "sig"}, better={"rouge1": "higher"}, inputs={"articles": "ab"}
    )
    lead = found["metrics"]["rouge1"]["methods"]["lead"]
    assert lead["mean"] == pytest.approx(0.2)
    assert lead["ci"][0] <= 0.2 <= lead["ci"][1]
    assert (lead["n"], lead["missing"]) == (5, 0)
    nothing = found["metrics"]["consistency"]["methods"]["lead"]
    assert nothing == {"mean": None, "ci": None, "n": 0, "missing": 5}
    assert found["metrics"]["rouge1"]["signature"] == "sig"
    assert json.loads(json.dumps(found)) == found
