"""Where a server is and how a request is made to it: its address, its key, its answers.

The key is read from the environment when it is needed, goes into one header, and is taken out of
everything that a server says before it can reach a message, a log, a cache or a record.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from summarize.errors import InputError
from summarize.models.answers import Answer, ServerError

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_SHOWN = 300
_PARAMS = ("response_format", "max_tokens", "temperature", "seed")
_UNSUPPORTED = re.compile(
    r"unsupported|not support|n[’']t support|unrecogni[sz]ed|unknown|unexpected|not permitted"
    r"|extra (?:field|input)|not allowed",
    re.IGNORECASE,
)
_OVERLONG = re.compile(r"context (?:length|window|size)|too many tokens|too long", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The chat address of a server.

    Args:
        base_url: What comes before ``/chat/completions``, often ending in ``/v1``.
        key_env: The name of the environment variable that holds the key; empty for none.

    Raises:
        InputError: The address is none or carries a secret, or ``key_env`` is no name.
    """

    base_url: str
    key_env: str = ""

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.base_url)
            host, _ = parts.hostname, parts.port
        except ValueError as error:
            raise InputError("base_url is no address", "write: http://localhost:8000/v1") from error
        if parts.scheme not in ("http", "https") or not host:
            raise InputError("base_url is no http address", "write: http://localhost:8000/v1")
        if parts.username or parts.password or parts.query or parts.fragment:
            raise InputError(
                "base_url holds more than an address",
                "put the key into an environment variable, and its name into key_env",
            )
        if self.key_env and not _VARIABLE.fullmatch(self.key_env):
            raise InputError(
                "key_env is not the name of an environment variable",
                "it names the variable, it is never the key itself: key_env: OPENAI_API_KEY",
            )

    @property
    def host(self) -> str:
        """The server as messages call it."""
        return urlsplit(self.base_url).netloc

    @property
    def is_local(self) -> bool:
        """Whether the server runs on this machine, so that no proxy lies between."""
        return urlsplit(self.base_url).hostname in ("localhost", "127.0.0.1", "::1")

    @property
    def url(self) -> str:
        """Where conversations go."""
        return f"{self.base_url.rstrip('/')}/chat/completions"

    def key(self) -> str:
        """The key.

        Raises:
            InputError: The variable is not set, or holds what cannot be a key.
        """
        if not self.key_env:
            return ""
        key = os.environ.get(self.key_env, "").strip()
        if not key:
            raise InputError(
                f"the environment variable {self.key_env} is not set",
                f"export {self.key_env}=..., or take key_env out for a server without keys",
            )
        if not key.isascii() or not key.isprintable() or " " in key:
            raise InputError(f"the environment variable {self.key_env} does not hold a key")
        return key

    def redacted(self, text: str) -> str:
        """A text without the key, on one line, without control characters."""
        key = os.environ.get(self.key_env, "").strip() if self.key_env else ""
        if key:
            text = text.replace(key, "***").replace(quote(key, safe=""), "***")
        return _CONTROL.sub(" ", text)

    def without_key(self, text: str) -> str:
        """A text without the key and otherwise as it is."""
        key = os.environ.get(self.key_env, "").strip() if self.key_env else ""
        return text.replace(key, "***") if key else text

    def refusal(self, status: int, data: bytes, model: str) -> ServerError:
        """The error for a response that is none."""
        said = self.said(data)
        hint = ""
        if status in (401, 403):
            variable = f"${self.key_env}" if self.key_env else "key_env, which is not set"
            hint = f"the server does not take the key of {variable}"
        elif status == 404:
            hint = f"is there a model '{model}' at {self.url}? most servers answer under /v1"
        elif 300 <= status < 400:
            hint = "the server sends elsewhere, which is not followed: give the address itself"
        elif _OVERLONG.search(said):
            hint = "the articles do not fit: lower input_words, or serve a longer context"
        return ServerError(f"{self.host} answered {status}: {said or 'nothing'}", hint)

    def said(self, data: bytes) -> str:
        """What a server says is wrong, in a few words."""
        text = data.decode("utf-8", "replace")
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict):
            error = value.get("error", value)
            if isinstance(error, dict):
                error = error.get("message") or error.get("detail") or error
            text = error if isinstance(error, str) else json.dumps(error, ensure_ascii=False)
        text = " ".join(self.redacted(text).split())
        return text if len(text) <= _SHOWN else f"{text[:_SHOWN]} ..."

    def answer(self, data: bytes) -> Answer:
        """The answer that a response holds.

        Raises:
            ValueError: It is no JSON, or not of the shape of a chat completion.
            ServerError: The server says that it would not answer.
        """
        try:
            value = json.loads(data)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
        if isinstance(value, dict) and value.get("error"):
            raise ServerError(f"{self.host} answered with an error: {self.said(data)}")
        try:
            choice = value["choices"][0]
            content = choice["message"].get("content")
            refused = choice["message"].get("refusal")
        except (KeyError, IndexError, TypeError, AttributeError) as error:
            raise ValueError("no choices") from error
        if isinstance(content, list):
            parts = [part.get("text") for part in content if isinstance(part, dict)]
            content = "".join(part for part in parts if isinstance(part, str))
        finish = choice.get("finish_reason") or "stop"
        if finish == "content_filter" or (refused and not content):
            raise ServerError(f"{self.host} would not answer ({finish})")
        if not isinstance(content, str) and content is not None:
            raise ValueError("the content is no text")
        counts = value.get("usage")
        counts = counts if isinstance(counts, dict) else {}
        return Answer(
            self.without_key(content or ""),
            str(finish),
            _count(counts.get("prompt_tokens")),
            _count(counts.get("completion_tokens")),
        )


def unsupported(said: str, body: Mapping[str, Any]) -> str | None:
    """The field of a request that a server does not know, by what it says; ``None`` if none."""
    if not _UNSUPPORTED.search(said):
        return None
    return next((name for name in _PARAMS if name in body and name in said), None)


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
