"""Tests against scipy, sacreBLEU's figures, full enumeration and printed tables."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from eval.significance import TESTS, correct, p_values
from summarize.errors import InputError


def p(differences, test, **options):
    return p_values([[value] for value in differences], test, **options)[0]


def sample(n, shift, seed=0):
    return np.random.default_rng(seed).normal(shift, 1.0, n)


def swapped(values):
    return stats.permutation_test(
        (values, np.zeros_like(values)),
        lambda a, b, axis: np.mean(a - b, axis=axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=np.inf if len(values) <= 13 else 20_000,
        rng=np.random.default_rng(1),
    ).pvalue


@pytest.mark.parametrize("shift", [0.0, 0.4, 1.0])
def test_randomization_of_few_events_is_exact(shift):
    values = sample(10, shift)
    assert p(values, "randomization") == pytest.approx(swapped(values), abs=1e-12)


@pytest.mark.parametrize("shift", [0.05, 0.15, 0.3])
def test_randomization_of_many_events_agrees_with_scipy(shift):
    values = sample(120, shift, seed=2)
    assert p(values, "randomization") == pytest.approx(swapped(values), abs=0.012)


def test_randomization_of_darwins_plants():
    # Fisher 1935, The Design of Experiments: 15 pairs of plants, 863 of the 2^14 sign
    # patterns with a sum at least as large on one side; 1,726 of 32,768 on both.
    plants = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    assert p(plants, "randomization", samples=100_000) == pytest.approx(1726 / 32768, abs=0.0025)


def test_wilcoxon_of_darwins_plants():
    # W = 24 for n = 15; every sign pattern is counted here.
    plants = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    ranks = sum(1 for _ in plants)
    count = 0
    for pattern in range(1 << ranks):
        weight = sum(rank for rank in range(1, ranks + 1) if pattern >> (rank - 1) & 1)
        count += weight <= 24
    assert p(plants, "wilcoxon") == pytest.approx(2 * count / (1 << ranks), abs=1e-12)


# What sacreBLEU 2.6 prints (``paired-bs`` and ``paired-ar``, 20,000 samples, seed 12345) for the
# TER of two systems on 40 segments with 97 words each, and the differences in edits.
PRINTED = [
    (
        "7 -19 -16 -26 -6 15 -19 4 -1 15 11 6 23 -26 -8 1 -16 -39 6 -4"
        " -26 -12 10 -16 -12 -16 -17 1 -2 4 -23 -7 -1 12 12 -23 -1 31 -6 -5",
        0.0220,
        0.0533,
    ),
    (
        "-13 -10 -24 -8 10 9 0 17 7 28 8 2 9 -15 -4 -9 -10 -30 2 -24"
        " -22 1 -2 7 -3 -12 0 -2 -10 21 -17 -12 5 -42 4 -12 -17 8 -8 -17",
        0.0179,
        0.0462,
    ),
    (
        "-8 -13 -29 -20 9 3 -6 26 23 12 36 -22 13 -15 9 -20 -15 -13 -2 -8"
        " -6 16 -7 -10 -12 9 -18 -8 0 0 -15 -19 -14 -14 27 -12 7 8 -26 -14",
        0.0522,
        0.1398,
    ),
]


@pytest.mark.parametrize(("differences", "bootstrap", "swapping"), PRINTED)
def test_sacrebleu_prints_the_same_randomization_and_one_side_of_the_bootstrap(
    differences, bootstrap, swapping
):
    edits = [int(edit) for edit in differences.split()]
    assert p(edits, "randomization", samples=20_000) == pytest.approx(swapping, abs=0.006)
    two_sided = p(edits, "paired_bootstrap", samples=20_000)
    assert 1.7 * bootstrap < two_sided < 2.6 * bootstrap
    # sacreBLEU: absolute differences less their mean, and one side of them.
    rng = np.random.default_rng(12)
    values = np.array(edits)
    means = abs(values[rng.integers(0, 40, size=(20_000, 40))].mean(axis=1))
    one_sided = (means - means.mean() > abs(values.mean())).mean()
    assert one_sided == pytest.approx(bootstrap, abs=0.006)


@pytest.mark.parametrize("shift", [0.1, 0.25, 0.5])
def test_paired_bootstrap_counts_both_sides_of_the_centred_means(shift):
    values = sample(80, shift, seed=3)
    rng = np.random.default_rng(12)
    means = values[rng.integers(0, 80, size=(10_000, 80))].mean(axis=1)
    beyond = (abs(means - means.mean()) > abs(values.mean())).sum()
    assert p(values, "paired_bootstrap") == pytest.approx((beyond + 1) / 10_001, abs=0.012)


def test_paired_bootstrap_is_near_the_t_test_on_many_events():
    values = sample(2000, 0.04, seed=4)
    assert p(values, "paired_bootstrap") == pytest.approx(
        stats.ttest_1samp(values, 0).pvalue, abs=0.015
    )


@pytest.mark.parametrize("test", TESTS)
def test_methods_that_agree_have_p_one_and_one_event_has_none(test):
    assert p([0.0] * 8, test) == 1.0
    assert p([1e-15, -1e-15, 0.0], test) == 1.0
    assert p([0.5], test) is None
    assert p([None, 0.5], test) is None


@pytest.mark.parametrize("test", TESTS)
def test_sign_and_order_of_methods_do_not_matter(test):
    values = list(sample(60, 0.2, seed=6))
    assert p(values, test) == pytest.approx(p([-value for value in values], test))


@pytest.mark.parametrize("test", TESTS)
def test_columns_with_gaps_are_tested_as_if_alone(test):
    first = list(sample(30, 0.4, seed=7))
    second = [value if index % 3 else None for index, value in enumerate(sample(30, 0.3, seed=8))]
    both = p_values(list(zip(first, second, strict=True)), test)
    kept = [value for value in second if value is not None]
    assert both == [pytest.approx(p(first, test)), pytest.approx(p(kept, test))]


@pytest.mark.parametrize("test", ["paired_bootstrap", "randomization"])
def test_no_difference_is_found_in_noise_more_often_than_promised(test):
    rng = np.random.default_rng(20)
    found = p_values(rng.normal(size=(40, 400)).tolist(), test, samples=2000)
    false_alarms = sum(value < 0.05 for value in found) / len(found)
    assert 0.02 < false_alarms < 0.09


def test_holm_and_bonferroni_by_hand():
    values = [0.01, 0.04, 0.03, 0.005]
    assert correct(values, "holm") == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert correct(values, "bonferroni") == pytest.approx([0.04, 0.16, 0.12, 0.02])
    assert correct(values, "none") == values


def test_a_missing_p_does_not_count_in_its_family():
    assert correct([0.02, None, 0.03], "bonferroni") == [0.04, None, 0.06]


@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_lies_between_raw_and_bonferroni_and_keeps_the_order(values):
    holm, bonferroni = correct(values, "holm"), correct(values, "bonferroni")
    for raw, middle, strict in zip(values, holm, bonferroni, strict=True):
        assert raw <= middle <= strict + 1e-12
        assert middle <= 1
    order = sorted(range(len(values)), key=lambda index: values[index])
    assert [holm[index] for index in order] == sorted(holm)


def test_holm_rejects_what_the_step_down_procedure_rejects():
    rng = random.Random(3)
    for _ in range(50):
        values = [rng.random() ** 3 for _ in range(6)]
        rejected = set()
        for rank, index in enumerate(sorted(range(6), key=lambda i: values[i])):
            if values[index] > 0.05 / (6 - rank):
                break
            rejected.add(index)
        assert {index for index, value in enumerate(correct(values)) if value <= 0.05} == rejected


def test_unknown_names_are_refused_with_the_nearest():
    with pytest.raises(InputError) as error:
        p_values([[1.0], [2.0]], "wilcoxen")
    assert "wilcoxon" in error.value.hint
    with pytest.raises(InputError) as error:
        correct([0.5], "hulm")
    assert "holm" in error.value.hint
