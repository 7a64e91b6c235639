"""Everything that can go wrong by a user's hand, as one small tree.

    SummarizeError                exit 1   ours, or the disk's
    +-- InputError                exit 2   a file or a row that cannot be used
    |   +-- ConfigError           exit 2   faults in a config, all of them at once
    +-- MissingExtraError         exit 2   an optional dependency is not installed
    +-- PartialError            exit 3   finished, but some events or articles failed
    +-- GateError                 exit 4   a --fail-under threshold was not met

A message says where and what to do.  Users see these in two lines, without a
traceback; anything else that is raised is a bug and shows one.
"""

from __future__ import annotations


class SummarizeError(Exception):
    """Base of all errors that are shown without a traceback.

    Args:
        message: What is wrong, and where.
        hint: What to do about it.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(SummarizeError):
    """A file, a folder or a row that cannot be used."""

    exit_code = 2


class ConfigError(InputError):
    """One or more faults in a config; ``faults`` holds each, already rendered."""

    def __init__(self, message: str, hint: str = "", faults: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint)
        self.faults = faults

    def __str__(self) -> str:
        return "\n\n".join((*self.faults, self.message))


class MissingExtraError(SummarizeError):
    """A component needs an extra that is not installed."""

    exit_code = 2

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs the extra '{extra}'", f"pip install 'summarize[{extra}]'")
        self.extra = extra


class PartialError(SummarizeError):
    """The job finished, but some events or articles failed; they are listed."""

    exit_code = 3


class GateError(SummarizeError):
    """A score stayed below the threshold that was asked for."""

    exit_code = 4
