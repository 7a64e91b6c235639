from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest

from summarize.methods.chat import Chat
from tests.methods.chat.asking import Start
from tests.models.serving import Fake, Script, serving


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a server with a script and gives the method that asks it."""
    with contextlib.ExitStack() as stack:

        def begin(script: Script, **params: Any) -> tuple[Chat, Fake]:
            fake = stack.enter_context(serving(script))
            params = {"model": "m", "base_url": fake.base_url, "timeout_s": 5.0, **params}
            return Chat(**params), fake

        yield begin
