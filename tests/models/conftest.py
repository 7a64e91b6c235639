from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.models import build

KINDS: dict[str, Callable[[Path], Path]] = {
    "bart": build.bart,
    "led": build.led,
    "pegasus": build.pegasus,
    "t5": build.t5,
}


@pytest.fixture(scope="session", autouse=True)
def _one_thread() -> Iterator[None]:
    if importlib.util.find_spec("torch") is None:
        yield
        return
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A folder for each kind of encoder-decoder."""
    root = tmp_path_factory.mktemp("small")
    return {name: make(root / name) for name, make in KINDS.items()}
