"""The fitted threshold and its figures, against counting by hand and scikit-learn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import balanced_accuracy_score, roc_auc_score

from eval.consistency.calibrate import Judged, auc, calibrate, fit_threshold
from summarize.errors import InputError

ROWS = st.lists(
    st.tuples(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.75, 1.0]), st.booleans()),
    min_size=2,
    max_size=30,
).filter(lambda rows: 0 < sum(label for _, label in rows) < len(rows))


def judged(rows):
    return [Judged(score, label, str(n)) for n, (score, label) in enumerate(rows)]


def test_labels_that_can_be_parted_are_parted():
    rows = judged([(0.1, False), (0.2, False), (0.6, True), (0.9, True)])
    found = calibrate(rows)
    assert found.threshold == pytest.approx(0.4)
    assert found.balanced_accuracy == 1
    assert found.auc == 1
    assert (found.consistent, found.inconsistent) == (2, 2)


@given(ROWS)
def test_the_area_is_that_of_scikit_learn(rows):
    expected = roc_auc_score([label for _, label in rows], [score for score, _ in rows])
    assert auc(judged(rows)) == pytest.approx(expected)


@given(ROWS)
def test_no_other_threshold_is_better(rows):
    labels = [label for _, label in rows]

    def worth(threshold):
        return balanced_accuracy_score(labels, [score >= threshold for score, _ in rows])

    found = calibrate(judged(rows))
    assert found.balanced_accuracy == pytest.approx(worth(found.threshold))
    assert found.balanced_accuracy >= max(map(worth, (0, 0.05, 0.2, 0.3, 0.6, 0.8))) - 1e-9


@given(ROWS)
def test_the_order_of_rows_does_not_matter(rows):
    assert fit_threshold(judged(rows)) == fit_threshold(judged(rows[::-1]))


def test_one_label_alone_is_refused():
    with pytest.raises(InputError, match="both labels"):
        calibrate(judged([(0.1, True), (0.9, True)]))
