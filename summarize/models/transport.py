"""One HTTP request at a time and connection: time limits, size limits, and nothing of the key."""

from __future__ import annotations

import json
import threading
import time
import weakref
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from summarize.errors import InputError, MissingExtraError
from summarize.models.endpoint import Endpoint

CONNECT_S = 10.0
LARGEST_BYTES = 1 << 24


@dataclass(frozen=True, slots=True)
class Response:
    """What came back; ``problem`` says what went wrong where no whole response did."""

    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    data: bytes = b""
    problem: str = ""


class Transport:
    """The connections to one server, opened when they are needed.

    Args:
        endpoint: Where requests go.
        timeout_s: Seconds from a request to the last byte of its response.
        concurrency: Requests at a time; others wait.
    """

    def __init__(self, endpoint: Endpoint, timeout_s: float, concurrency: int) -> None:
        self._endpoint = endpoint
        self._timeout_s = timeout_s
        self._concurrency = concurrency
        self._slots = threading.BoundedSemaphore(concurrency)
        self._lock = threading.Lock()
        self._client: Any = None

    def post(self, fields: Mapping[str, Any]) -> Response:
        """One request and what came of it.

        Raises:
            InputError: The key is not in the environment, or the address cannot be used.
            MissingExtraError: The HTTP library is not installed.
        """
        http = _http()
        key = self._endpoint.key()
        headers = {"content-type": "application/json"}
        if key:
            headers["authorization"] = f"Bearer {key}"
        body = json.dumps(fields).encode("ascii")
        with self._slots:
            client = self._connected(http)
            deadline = time.monotonic() + self._timeout_s
            try:
                with client.stream(
                    "POST", self._endpoint.url, content=body, headers=headers
                ) as response:
                    data = bytearray()
                    for chunk in response.iter_bytes():
                        data += chunk
                        if len(data) > LARGEST_BYTES:
                            return Response(problem="an answer without end")
                        if time.monotonic() > deadline:
                            return Response(problem=f"no whole answer within {self._timeout_s:g} s")
                    names = {name.lower(): value for name, value in response.headers.items()}
                    return Response(response.status_code, names, bytes(data))
            except http.InvalidURL as error:
                raise InputError(f"base_url cannot be used: {error}") from error
            except http.TimeoutException:
                return Response(problem=f"no answer within {self._timeout_s:g} s")
            except http.HTTPError as error:
                problem = self._endpoint.redacted(str(error)) or "nothing"
                return Response(problem=f"{type(error).__name__}: {problem}")

    def _connected(self, http: Any) -> Any:
        with self._lock:
            if self._client is None:
                timeout = http.Timeout(self._timeout_s, connect=min(CONNECT_S, self._timeout_s))
                limits = http.Limits(max_connections=self._concurrency)
                self._client = http.Client(
                    timeout=timeout,
                    limits=limits,
                    follow_redirects=False,
                    trust_env=not self._endpoint.is_local,
                )
                weakref.finalize(self, self._client.close)
            return self._client


def _http() -> Any:
    """The HTTP library: httpx2, which the hub's own client uses."""
    try:
        import httpx2
    except ModuleNotFoundError as error:
        raise MissingExtraError("a server", "chat") from error
    return httpx2
