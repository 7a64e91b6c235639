"""Every executor: each item once, whatever the order, whatever dies."""

import os
import time

import pytest

from summarize import catalog
from summarize.run.executors import Processes, WorkerLostError, choose_jobs, cores

EXECUTORS = [component.make(jobs=2) for component in catalog.executors() if component.extra is None]


def square(number):
    return number * number


def slow_first(number):
    time.sleep(0.2 if number == 0 else 0)
    return number


def die_on_three(number):
    if number == 3:
        os._exit(9)
    return number


@pytest.mark.parametrize("executor", EXECUTORS, ids=lambda executor: type(executor).__name__)
class TestContract:
    def test_every_item_once(self, executor):
        assert dict(executor.map(square, range(20))) == {n: n * n for n in range(20)}

    def test_nothing_to_do(self, executor):
        assert list(executor.map(square, [])) == []

    def test_results_carry_their_index_in_any_order(self, executor):
        results = list(executor.map(slow_first, list(range(6))))
        assert sorted(results) == [(n, n) for n in range(6)]


def test_a_worker_that_dies_takes_only_its_item_with_it():
    results = dict(Processes(jobs=2).map(die_on_three, list(range(12))))
    lost = results.pop(3)
    assert isinstance(lost, WorkerLostError)
    assert results == {n: n for n in range(12) if n != 3}


def test_auto_uses_no_more_workers_than_there_is_work_for():
    assert choose_jobs("auto", 0) == 1
    assert choose_jobs("auto", 10_000) == cores()
    assert choose_jobs(7, 0) == 7
