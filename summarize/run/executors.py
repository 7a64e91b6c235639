"""Where the events of a job are worked on: in this process, or in several.

An executor applies one function to many items and yields ``(index, result)`` as
results come in.  It promises nothing about their order, and the caller may rely
on nothing but the index: that is what keeps the bytes of a run independent of the
number of workers.
"""

from __future__ import annotations

import gc
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

_COLLECT_AFTER = 50_000


class WorkerLostError(SummarizeError):
    """A worker process died, most often for want of memory."""


class Executor(Protocol):
    """What every executor does; ``tests/contract`` holds each to it.

    One that holds processes between two calls has a ``close``, too.
    """

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[int, Result | WorkerLostError]]:
        """``function`` of every item, with the item's index, in any order."""


class Serial:
    """One after the other, in this process."""

    def __init__(self, jobs: int = 1) -> None:
        self.jobs = 1

    def close(self) -> None:
        """Nothing waits."""

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
    reported as a ``WorkerLostError``.  Workers that have all come through wait for the
    next call, since each costs a second to start.

    Args:
        jobs: Number of processes, at least 1.
    """

    def __init__(self, jobs: int = 2) -> None:
        self.jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def close(self) -> None:
        """Ends the workers; a later call starts others."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[int, Result | WorkerLostError]]:
        """``function`` of every item; both must be picklable."""
        todo = list(range(len(items)))
        suspects: list[int] = []
        while todo:
            finished: set[int] = set()
            for index, result in self._attempt(function, items, todo):
                finished.add(index)
                yield index, result
            unfinished = [index for index in todo if index not in finished]
            under_way = unfinished[: 2 * self.jobs]
            suspects, todo = suspects + under_way, unfinished[len(under_way) :]
        for index in suspects:
            alone = dict(self._attempt(function, items, [index]))
            yield index, alone.get(index, WorkerLostError("the worker process died"))

    def _attempt(
        self, function: Callable[[Item], Result], items: Sequence[Item], indices: list[int]
    ) -> Iterator[tuple[int, Result]]:
        """Results until all are in or a worker dies; at most two items a worker wait."""
        pool = self._started()
        waiting = iter(indices)
        running: dict[Future[Result], int] = {}
        is_whole = False
        try:
            while True:
                for index in waiting:
                    with _without_interrupts():
                        running[pool.submit(function, items[index])] = index
                    if len(running) >= 2 * self.jobs:
                        break
                if not running:
                    is_whole = True
                    return
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in sorted(done, key=running.__getitem__):
                    yield running.pop(future), future.result()
        except BrokenProcessPool:
            return
        finally:
            if not is_whole:
                self.close()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self.jobs, context, initializer=_begin)
        return self._pool


def results_of(
    executor: Executor,
    function: Callable[[Item], Result],
    items: Sequence[Item],
    told: Callable[[Result], object] = lambda _: None,
) -> list[Result]:
    """``function`` of every item, in the order of the items; ``told`` hears of each at once.

    Raises:
        WorkerLostError: A worker died over an item.
    """
    found: dict[int, Result] = {}
    for index, result in executor.map(function, items):
        if isinstance(result, WorkerLostError):
            raise result
        found[index] = result
        told(result)
    return [found[index] for index in range(len(items))]


@contextmanager
def rare_collections() -> Iterator[None]:
    """Looks for garbage in cycles, of which a run makes next to none, a tenth as often or less.

    The articles of a batch are millions of objects that stay; to look through them again and
    again costs a sixth of a run.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(_COLLECT_AFTER, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _begin() -> None:
    """What a worker does first: it sees to it that it ends in silence, and never too late.

    It looks for garbage as rarely as :func:`rare_collections` says.

    Ctrl-C, which reaches all processes of a terminal, ends it without a traceback.  When the
    process that started it is gone, even by ``kill -9``, it ends too: it waits for work on a
    pipe that the other workers hold open, and would wait for ever.
    """
    gc.set_threshold(_COLLECT_AFTER)
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
