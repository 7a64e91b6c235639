"""Every executor: each item once, whatever the order, whatever dies."""

import os
import signal
import subprocess
import sys
import time

import pytest

from summarize import catalog
from summarize.run.executors import Processes, WorkerLostError, choose_jobs, cores, results_of

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


def its_process(_):
    time.sleep(0.05)
    return os.getpid()


def test_workers_wait_for_the_next_call_until_they_are_told_to_end():
    executor = Processes(jobs=1)
    first, second = (dict(executor.map(its_process, [0])) for _ in range(2))
    assert first == second
    executor.close()
    assert until(lambda: not is_alive(first[0]))
    assert dict(executor.map(square, [3])) == {0: 9}
    executor.close()


def test_workers_are_replaced_when_one_has_died():
    executor = Processes(jobs=1)
    assert isinstance(dict(executor.map(die_on_three, [3]))[0], WorkerLostError)
    with pytest.raises(WorkerLostError):
        results_of(executor, die_on_three, [1, 3])
    assert results_of(executor, die_on_three, [1, 2]) == [1, 2]
    executor.close()


def test_auto_uses_no_more_workers_than_there_is_work_for():
    assert choose_jobs("auto", 0) == 1
    assert choose_jobs("auto", 10_000) == cores()
    assert choose_jobs(7, 0) == 7


HELD = """
import sys, time
from pathlib import Path
from summarize.run.executors import Processes
from tests.contract.test_executors import name_yourself

if __name__ == "__main__":
    for _ in Processes(jobs=2).map(name_yourself, [sys.argv[1]] * 2):
        pass
"""


def name_yourself(folder):
    with open(os.path.join(folder, f"{os.getpid()}.pid"), "w"):
        time.sleep(600)


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{pid}/stat") as status:
        return status.read().rpartition(")")[2].split()[0] != "Z"


def until(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks processes up in /proc")
@pytest.mark.parametrize("how", ["kill -9", "Ctrl-C"])
def test_no_worker_outlives_the_process_that_started_it(tmp_path, how):
    script = tmp_path / "held.py"
    script.write_text(HELD)
    with (
        (tmp_path / "stderr").open("w") as stderr,
        subprocess.Popen(
            [sys.executable, str(script), str(tmp_path)],
            env={**os.environ, "PYTHONPATH": os.getcwd()},
            stderr=stderr,
            start_new_session=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        ) as parent,
    ):
        assert until(lambda: len(list(tmp_path.glob("*.pid"))) == 2)
        workers = [int(path.stem) for path in tmp_path.glob("*.pid")]
        assert all(map(is_alive, workers))
        if how == "Ctrl-C":
            os.killpg(parent.pid, signal.SIGINT)
        else:
            parent.kill()
        parent.wait(60)
    assert until(lambda: not any(map(is_alive, workers)))
    if how == "Ctrl-C":
        said = (tmp_path / "stderr").read_text()
        assert said.count("Traceback") == 1, "that of the parent, which shows none in the tool"
