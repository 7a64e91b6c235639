"""A client for any server that speaks the chat interface of OpenAI: vLLM, llama.cpp, Ollama, ...

Requests run side by side, are made again after what passes (time-outs, rate limits, server
errors), and are never made twice for the same question: answers are kept by the content of the
request.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from summarize.errors import InputError, SummarizeError
from summarize.models.answers import Answer, Messages, ServerError
from summarize.models.backoff import RETRIED, asked_wait_s, wait_s
from summarize.models.endpoint import Endpoint, unsupported
from summarize.models.kept import Kept, digest_of
from summarize.models.transport import Transport
from summarize.models.usage import Meter, Usage

LOST = 3
"""Requests in a row that got no answer in all their attempts: no more is asked after that."""

NO_QUOTA = b"insufficient_quota"
FOR_ALL = frozenset({401, 403, 404})
"""Refusals of a key or a model: the next request would meet the same."""

logger = logging.getLogger(__name__)


class Server:
    """One model on one server.

    Args:
        base_url: What comes before ``/chat/completions``: ``http://localhost:11434/v1``.
        model: The name that the server knows the model by.
        key_env: Name of the environment variable that holds the key; empty for none.  The key is
            read when a request is made and written nowhere.
        timeout_s: Seconds for one answer, from the request to its last byte.
        retries: How often a request is made again after what may pass.
        longest_wait_s: A server that asks to wait longer than that is given up.
        concurrency: Requests at a time.
        seed: Of the jitter between retries.
        cache: A folder for answers; ``None`` keeps them for the life of the object.
        prompt_price: For a million tokens that go in, in any currency.
        completion_price: For a million tokens that come out.
        sleep: Waits some seconds; for tests.

    Raises:
        InputError: The address or the name of the variable cannot be used.

    The interface: https://platform.openai.com/docs/api-reference/chat.
    """

    def __init__(
        self,
        base_url: str,
        model: str,
        *,
        key_env: str = "",
        timeout_s: float = 120.0,
        retries: int = 4,
        longest_wait_s: float = 120.0,
        concurrency: int = 4,
        seed: int = 13,
        cache: Path | None = None,
        prompt_price: float | None = None,
        completion_price: float | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if not model:
            raise InputError("a server needs the name of a model", "write: model: NAME")
        self.model = model
        self.endpoint = Endpoint(base_url, key_env)
        self.kept = Kept(cache)
        self._retries = retries
        self._longest_wait_s = longest_wait_s
        self._concurrency = max(1, concurrency)
        self._seed = seed
        self._sleep = sleep
        self._meter = Meter(prompt_price, completion_price)
        self._lock = threading.Lock()
        self._asking: dict[str, threading.Lock] = {}
        self._renamed: dict[str, str | None] = {}
        self._transport = Transport(self.endpoint, timeout_s, self._concurrency)
        self._lost = 0
        self._given_up: ServerError | None = None

    def __repr__(self) -> str:
        return f"Server({self.endpoint.base_url!r}, {self.model!r})"

    @property
    def usage(self) -> Usage:
        """What was asked for so far, and what it cost."""
        return self._meter.usage

    def complete(
        self,
        messages: Messages,
        *,
        max_tokens: int = 1024,
        temperature: float = 0.0,
        seed: int = 13,
        json: bool = False,
        most_tokens: int | None = None,
    ) -> Answer:
        """One answer.

        Args:
            messages: The conversation.
            max_tokens: The longest answer.
            temperature: 0 takes the likeliest token each time.
            seed: Of the sampling, where the server has one.
            json: Ask for a JSON object; a server that cannot be told so is asked without.
            most_tokens: An answer that is cut off is asked for again with twice the tokens, as
                long as this is not exceeded; ``None`` takes it as it is.

        Raises:
            ServerError: The server refuses, or does not answer after all retries.
            InputError: The key is not in the environment.
        """
        while True:
            body: dict[str, Any] = {
                "model": self.model,
                "messages": [dict(message) for message in messages],
                "max_tokens": max_tokens,
                "temperature": temperature,
                "seed": seed,
            }
            if json:
                body["response_format"] = {"type": "json_object"}
            answer = self._known_or_asked(body)
            if answer.finish != "length" or most_tokens is None or max_tokens >= most_tokens:
                return answer
            max_tokens = min(2 * max_tokens, most_tokens)

    def complete_many(self, conversations: Sequence[Messages], **options: Any) -> list[Answer]:
        """The answers to several conversations, in order, asked for side by side.

        Args:
            conversations: The conversations.
            options: Those of :meth:`complete`.

        Raises:
            ServerError: One of them failed; the others have been answered and are kept.
        """
        found = self.try_many(conversations, **options)
        for answer in found:
            if isinstance(answer, SummarizeError):
                raise answer
        return [answer for answer in found if isinstance(answer, Answer)]

    def try_many(
        self, conversations: Sequence[Messages], **options: Any
    ) -> list[Answer | SummarizeError]:
        """As :meth:`complete_many`, with the error in place of an answer that there is none of."""

        def one(messages: Messages) -> Answer | SummarizeError:
            try:
                return self.complete(messages, **options)
            except SummarizeError as error:
                return error

        pool = ThreadPoolExecutor(min(self._concurrency, len(conversations) or 1))
        try:
            return list(pool.map(one, conversations))
        except KeyboardInterrupt:
            self._given_up = ServerError("interrupted")  # no thread asks again
            raise
        finally:
            pool.shutdown(cancel_futures=True)

    def _known_or_asked(self, body: Mapping[str, Any]) -> Answer:
        request = {"base_url": self.endpoint.base_url.rstrip("/"), **body}
        digest = digest_of(request)
        with self._lock:
            asking = self._asking.setdefault(digest, threading.Lock())
        with asking:  # two threads with one question: the second takes the answer of the first
            answer = self.kept.get(digest)
            if answer is None:
                answer = self._asked(body, digest)
                self.kept.put(digest, request, answer)
        self._meter.answered(answer)
        return answer

    def _asked(self, body: Mapping[str, Any], digest: str) -> Answer:
        answer = self._tried(body, digest)
        self._lost = 0
        return answer

    def _tried(self, body: Mapping[str, Any], digest: str) -> Answer:
        failed = 0
        while True:
            if self._given_up is not None:
                raise ServerError(self._given_up.message, self._given_up.hint)
            fields = self._adapted(body)
            response = self._transport.post(fields)
            problem = response.problem
            if response.status == 200 and not problem:
                try:
                    return self.endpoint.answer(response.data)
                except ValueError:
                    said = self.endpoint.said(response.data)
                    problem = f"an answer that is no chat completion: {said}"
            elif not problem:
                said = self.endpoint.said(response.data)
                if response.status in (400, 422) and self._adapt(said, fields):
                    continue
                if response.status not in RETRIED or NO_QUOTA in response.data:
                    refusal = self.endpoint.refusal(response.status, response.data, self.model)
                    if response.status in FOR_ALL:
                        self._given_up = refusal
                    raise refusal
                problem = f"{response.status}: {said or 'nothing'}"
            failed += 1
            if failed > self._retries:
                error = ServerError(
                    f"{self.endpoint.host} gave no answer in {_attempts(failed)} {problem}",
                    "is the server up, and is timeout_s long enough?",
                )
                self._lost += 1
                if self._lost >= LOST:
                    self._given_up = error
                raise error
            asked = asked_wait_s(response.headers, time.time())
            if asked is not None and asked > self._longest_wait_s:
                raise ServerError(
                    f"{self.endpoint.host} asks to wait {asked:.0f} s ({problem})",
                    "run the same command again later: what was answered is kept",
                )
            pause = wait_s(failed, f"{self._seed}:{digest}")
            pause = asked + 0.1 * pause if asked is not None else pause
            logger.info("%s: %s; again in %.1f s", self.endpoint.host, problem, pause)
            self._meter.retried()
            self._sleep(pause)

    def _adapted(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """The request in the fields that this server knows."""
        names = dict(self._renamed)
        pairs = ((names.get(name, name), value) for name, value in body.items())
        return {name: value for name, value in pairs if name is not None}

    def _adapt(self, said: str, fields: Mapping[str, Any]) -> bool:
        """Leaves out, or renames, a field that the server does not know; whether there is one."""
        name = unsupported(said, fields)
        if name is None or self._renamed.get(name, name) != name:
            return False
        self._renamed[name] = "max_completion_tokens" if name == "max_tokens" else None
        logger.info("%s does not know '%s', which it is asked without", self.endpoint.host, name)
        return True


def _attempts(number: int) -> str:
    return "one attempt:" if number == 1 else f"{number} attempts; the last was"
