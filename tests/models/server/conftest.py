from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest

from summarize.models.server import Server
from tests.models.server.asking import Start
from tests.models.serving import Fake, Script, serving


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a server with a script and gives a client for it, with the waits that it makes."""
    with contextlib.ExitStack() as stack:

        def begin(script: Script, **options: Any) -> tuple[Server, Fake, list[float]]:
            fake = stack.enter_context(serving(script))
            waits: list[float] = []
            options = {"model": "m", "timeout_s": 5.0, "sleep": waits.append, **options}
            return Server(fake.base_url, **options), fake, waits

        yield begin
