"""What a server was asked for, and what that cost."""

from __future__ import annotations

import threading
from dataclasses import asdict, dataclass, replace
from typing import Any

from summarize.models.answers import Answer


@dataclass(frozen=True, slots=True)
class Usage:
    """Counts since the start; ``cost`` is in the currency of the prices, ``None`` without them.

    ``uncounted`` is how many answers came without token counts, which the sums then lack.
    """

    requests: int = 0
    cached: int = 0
    retries: int = 0
    uncounted: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = None

    def row(self) -> dict[str, Any]:
        """As the manifest holds it."""
        return asdict(self)


class Meter:
    """Counts the requests of several threads.

    Args:
        prompt_price: For a million tokens that go in.
        completion_price: For a million tokens that come out.
    """

    def __init__(self, prompt_price: float | None, completion_price: float | None) -> None:
        self._prices = prompt_price, completion_price
        self._lock = threading.Lock()
        self._usage = Usage()

    def answered(self, answer: Answer) -> None:
        """Counts an answer; one from the cache cost nothing."""
        with self._lock:
            now = self._usage
            if answer.cached:
                self._usage = replace(now, cached=now.cached + 1)
                return
            missing = answer.prompt_tokens is None or answer.completion_tokens is None
            self._usage = replace(
                now,
                requests=now.requests + 1,
                uncounted=now.uncounted + missing,
                prompt_tokens=now.prompt_tokens + (answer.prompt_tokens or 0),
                completion_tokens=now.completion_tokens + (answer.completion_tokens or 0),
            )

    def retried(self) -> None:
        """Counts a request that has to be made again."""
        with self._lock:
            self._usage = replace(self._usage, retries=self._usage.retries + 1)

    @property
    def usage(self) -> Usage:
        """The counts so far, with what they cost."""
        with self._lock:
            now = self._usage
        into, out = self._prices
        if into is None or out is None:
            return now
        cost = (now.prompt_tokens * into + now.completion_tokens * out) / 1e6
        return replace(now, cost=round(cost, 6))
