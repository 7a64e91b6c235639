"""The sentences of an event as they would be printed after compression and fusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from summarize.methods.candidates import Candidate, Pool
from summarize.methods.fusion.blemish import fault_of
from summarize.records import Statement
from summarize.text.tokens import count_words


class Rewritten(Pool):
    """A pool whose sentences have other words; places and articles are the same.

    A sentence that is broken in its article gets that for a fault.

    Args:
        pool: The sentences of the articles.
        statements: What is printed for each of them.
    """

    def __init__(self, pool: Pool, statements: Sequence[Statement]) -> None:
        for name, value in vars(pool).items():
            if not isinstance(getattr(Pool, name, None), cached_property):
                setattr(self, name, value)
        self.candidates: tuple[Candidate, ...] = tuple(
            _put(candidate, statement, pool)
            for candidate, statement in zip(pool.candidates, statements, strict=True)
        )


def _put(candidate: Candidate, statement: Statement, pool: Pool) -> Candidate:
    """The candidate with ``statement`` for its words."""
    fault = candidate.fault or fault_of(candidate.statement) or fault_of(statement)
    if statement is candidate.statement:
        return candidate if fault == candidate.fault else replace(candidate, fault=fault)
    return replace(
        candidate,
        statement=statement,
        words=count_words(statement.text),
        stems=pool.names.stems(statement.text),
        fault=fault,
    )
