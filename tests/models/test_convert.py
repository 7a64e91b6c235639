"""From .bin weights to safetensors."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.models.convert import convert
from summarize.models.decoding import Decoding, Source
from summarize.models.files import locate
from summarize.models.seq2seq import Seq2Seq
from tests.models import build

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")


class Evil:
    """What a pickle can do when it is opened."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.marker),)


def test_a_converted_model_writes_the_same(tmp_path: Path) -> None:
    from safetensors.torch import load_file

    folder = build.bart(tmp_path / "bart")
    model = Seq2Seq(locate(str(folder)), "cpu", "float32")
    given = [Source((0, *model.encode(["Storm Odile reached the port."])[0], 2))]
    expected = model.write(given, [Decoding(9)], 100)
    torch.save(load_file(folder / "model.safetensors"), folder / "pytorch_model.bin")
    (folder / "model.safetensors").unlink()
    with pytest.raises(InputError, match="no safetensors"):
        locate(str(folder))
    convert(folder, tmp_path / "new")
    again = Seq2Seq(locate(str(tmp_path / "new")), "cpu", "float32")
    assert again.write(given, [Decoding(9)], 100) == expected
    with pytest.raises(InputError, match="not overwritten"):
        convert(folder, tmp_path / "new")


def test_a_pickle_that_does_something_is_not_opened(tmp_path: Path) -> None:
    folder = tmp_path / "evil"
    folder.mkdir()
    marker = tmp_path / "done"
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps({"weight": Evil(marker)}, 2))
    with pytest.raises(InputError, match="is not opened"):
        convert(folder, tmp_path / "new")
    assert not marker.exists()
    assert not (tmp_path / "new").exists()


def test_there_must_be_weights(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no"):
        convert(tmp_path, tmp_path / "new")
