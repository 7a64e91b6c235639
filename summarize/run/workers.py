"""The workers of a run, which go from stage to stage."""

from __future__ import annotations

from summarize.run.executors import Executor
from summarize.run.plan import Plan


class Workers:
    """The executor of each stage: the same one as long as it is of the same size.

    Args:
        plan: What is done.
        jobs: How many workers the command line asks for, if it does.
    """

    def __init__(self, plan: Plan, jobs: int | None) -> None:
        self._plan = plan
        self._jobs = jobs
        self._number = 0
        self._executor: Executor | None = None

    def executor(self, worth: int) -> Executor:
        """The executor of a stage that has work for so many workers."""
        number = self._plan.workers(self._jobs, worth)
        if self._executor is None or number != self._number:
            self.close()
            self._executor = self._plan.executor(number)
            self._number = number
        return self._executor

    def close(self) -> None:
        """Ends the workers."""
        close = getattr(self._executor, "close", None)
        if close is not None:
            close()
        self._executor = None
