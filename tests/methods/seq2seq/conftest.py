from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from summarize.claims.annotate import annotate
from summarize.models import seq2seq as models
from summarize.models.decoding import Decoding, Source
from summarize.records import Event
from tests.methods.conftest import STORM
from tests.methods.conftest import build as build_event
from tests.methods.seq2seq.writing import SAYS
from tests.models import build


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> Iterator[None]:
    torch = pytest.importorskip("torch")
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    root = tmp_path_factory.mktemp("models")
    says = " ".join(SAYS)
    made = {
        "led": build.led(root / "led", positions=100, text=SAYS),
        "parrot": build.led(root / "parrot", positions=600, says=says, decoder_positions=128),
        "bart": build.bart(root / "bart", positions=96, text=SAYS),
        "pegasus": build.pegasus(root / "pegasus", positions=96),
        "t5": build.t5(root / "t5"),
    }
    return {name: str(folder) for name, folder in made.items()}


@pytest.fixture(scope="module")
def storm_read() -> Event:
    dates = ("2024-03-05", "2024-03-04", "2024-03-05")
    return annotate(build_event(STORM, dates), {})


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Source, Decoding]]:
    """Every input that a model is given, with its decoding."""
    seen: list[tuple[Source, Decoding]] = []
    real = models.Seq2Seq.write

    def write(self: Any, sources: Any, decodings: Any, room: int) -> Any:
        seen.extend(zip(sources, decodings, strict=True))
        return real(self, sources, decodings, room)

    monkeypatch.setattr(models.Seq2Seq, "write", write)
    return seen
