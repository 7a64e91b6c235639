"""Devices and number types by their names."""

from __future__ import annotations

import pytest

from summarize.errors import InputError
from summarize.models.device import choose, devices, torch_dtype

torch = pytest.importorskip("torch")


@pytest.fixture
def gpus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda: True)


@pytest.fixture
def no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)


@pytest.mark.usefixtures("gpus")
def test_with_gpus() -> None:
    assert choose() == "cuda:0"
    assert choose("cuda") == "cuda:0"
    assert choose("cuda:1") == "cuda:1"
    assert choose("cpu") == "cpu"
    assert devices() == ("cuda:0", "cuda:1")
    with pytest.raises(InputError, match="cuda:2"):
        choose("cuda:2")
    assert torch_dtype("auto", "cuda:1") is torch.bfloat16


@pytest.mark.usefixtures("no_gpu")
def test_without_gpus() -> None:
    assert choose() == "cpu"
    assert devices() == ("cpu",)
    for missing in ("cuda", "cuda:0", "mps"):
        with pytest.raises(InputError, match="no device") as caught:
            choose(missing)
        assert "cpu" in caught.value.hint


@pytest.mark.parametrize("name", ["gpu", "cuda:one", "", "cpu:x"])
def test_what_is_no_device(name: str) -> None:
    with pytest.raises(InputError, match="is no device"):
        choose(name)


def test_dtypes() -> None:
    assert torch_dtype("auto") is torch.float32
    assert torch_dtype("float16") is torch.float16
    with pytest.raises(InputError, match="is no dtype"):
        torch_dtype("int8")
