"""What is asked of a language model and what comes back, wherever the model runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from summarize.errors import SummarizeError

Messages = Sequence[Mapping[str, str]]
"""A conversation: ``{"role": "system" | "user" | "assistant", "content": "..."}`` in order."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer.

    ``finish`` is why it ends: ``stop`` where the model was done, ``length`` where it was cut off.
    Token counts are ``None`` where the server does not say.  ``cached`` tells an answer that was
    taken from the cache, which cost nothing.
    """

    text: str
    finish: str = "stop"
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    cached: bool = False


class Completer(Protocol):
    """What answers conversations: a server, or a model in this process."""

    def try_many(
        self,
        conversations: Sequence[Messages],
        *,
        max_tokens: int,
        temperature: float,
        seed: int,
        json: bool,
        most_tokens: int | None,
    ) -> list[Answer | SummarizeError]:
        """An answer for each conversation, in order, or the error that it ended in."""


class ServerError(SummarizeError):
    """A server refused a request, or gave no answer that can be used."""
