"""What the tests of the client have in common."""

from __future__ import annotations

from collections.abc import Callable

from summarize.models.server import Server
from tests.models.serving import Fake

ASKED = [{"role": "user", "content": "Say hello."}]
Start = Callable[..., tuple[Server, Fake, list[float]]]
