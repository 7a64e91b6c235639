"""The sentences of an event as they would be printed after compression and fusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from summarize.methods.candidates import Candidate, Pool
from summarize.records import Statement
from summarize.text.tokens import count_words


class Rewritten(Pool):
    """A pool whose sentences have other words; places, articles and faults are the same.

    Args:
        pool: The sentences of the articles.
        statements: What is printed for each of them.
    """

    def __init__(self, pool: Pool, statements: Sequence[Statement]) -> None:
        for name, value in vars(pool).items():
            if not isinstance(getattr(Pool, name, None), cached_property):
                setattr(self, name, value)
        self.candidates: tuple[Candidate, ...] = tuple(
            candidate
            if statement is candidate.statement
            else replace(
                candidate,
                statement=statement,
                words=count_words(statement.text),
                stems=pool.names.stems(statement.text),
            )
            for candidate, statement in zip(pool.candidates, statements, strict=True)
        )
