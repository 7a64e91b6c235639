"""Where the events of a job are worked on: in this process, or in several.

An executor applies one function to many items and yields ``(index, result)`` as
results come in.  It promises nothing about their order, and the caller may rely
on nothing but the index: that is what keeps the bytes of a run independent of the
number of workers.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait as wait_for
from typing import Protocol, TypeVar

from summarize.errors import SummarizeError

Item = TypeVar("Item")
Result = TypeVar("Result")


class WorkerLostError(SummarizeError):
    """A worker process died, most often for want of memory."""


class Executor(Protocol):
    """What every executor does; ``tests/contract`` holds each to it."""

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[int, Result | WorkerLostError]]:
        """``function`` of every item, with the item's index, in any order."""


class Serial:
    """One after the other, in this process."""

    def __init__(self, jobs: int = 1) -> None:
        self.jobs = 1

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[int, Result | WorkerLostError]]:
        """``function`` of every item, in order."""
        for index, item in enumerate(items):
            yield index, function(item)


class Processes:
    """Spread over processes of this machine.

    A worker that dies takes only its own item with it: the items that were under
    way are tried once more, each alone, and the one that kills its worker again is
    reported as a ``WorkerLostError``.

    Args:
        jobs: Number of processes, at least 1.
    """

    def __init__(self, jobs: int = 2) -> None:
        self.jobs = jobs

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[int, Result | WorkerLostError]]:
        """``function`` of every item; both must be picklable."""
        todo = list(range(len(items)))
        suspects: list[int] = []
        while todo:
            finished: set[int] = set()
            for index, result in self._attempt(function, items, todo, self.jobs):
                finished.add(index)
                yield index, result
            unfinished = [index for index in todo if index not in finished]
            under_way = unfinished[: 2 * self.jobs]
            suspects, todo = suspects + under_way, unfinished[len(under_way) :]
        for index in suspects:
            alone = dict(self._attempt(function, items, [index], 1))
            yield index, alone.get(index, WorkerLostError("the worker process died"))

    @staticmethod
    def _attempt(
        function: Callable[[Item], Result], items: Sequence[Item], indices: list[int], jobs: int
    ) -> Iterator[tuple[int, Result]]:
        """Results until all are in or a worker dies; at most two items a worker wait."""
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(jobs, context, initializer=_begin) as pool:
            waiting = iter(indices)
            running: dict[Future[Result], int] = {}
            try:
                while True:
                    for index in waiting:
                        with _without_interrupts():
                            running[pool.submit(function, items[index])] = index
                        if len(running) >= 2 * jobs:
                            break
                    if not running:
                        return
                    done, _ = wait(running, return_when=FIRST_COMPLETED)
                    for future in sorted(done, key=running.__getitem__):
                        yield running.pop(future), future.result()
            except BrokenProcessPool:
                return
            finally:
                pool.shutdown(wait=False, cancel_futures=True)


def _begin() -> None:
    """What a worker does first: it sees to it that it ends in silence, and never too late.

    Ctrl-C, which reaches all processes of a terminal, ends it without a traceback.  When the
    process that started it is gone, even by ``kill -9``, it ends too: it waits for work on a
    pipe that the other workers hold open, and would wait for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Holds Ctrl-C back while a worker may be started, which inherits that until it has begun."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _watch(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)


def cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def choose_jobs(asked: int | str, worth: int) -> int:
    """Number of workers: as asked, or as many as there are cores and work for.

    Args:
        asked: A number, or ``"auto"``.
        worth: How many workers there is work for (one costs a second to start).
    """
    if asked != "auto":
        return max(1, int(asked))
    return max(1, min(cores(), worth))
