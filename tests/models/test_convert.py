"""Weights of older formats, written again as safetensors."""

import subprocess
import sys

import pytest

pytest.importorskip("torch")

import torch
from safetensors.torch import load_file

from summarize.errors import InputError
from summarize.models.convert import convert
from tests.models import judges


class Thing:
    """What no table of tensors holds."""


def test_a_checkpoint_and_the_files_of_the_model_it_was_trained_from(tmp_path):
    base = judges.roberta(tmp_path / "base")
    state = {"tri_layer.weight": torch.ones(3, 2), "tri_layer.bias": torch.zeros(3)}
    torch.save({"state_dict": state, "epoch": 3}, tmp_path / "model.ckpt")
    convert(tmp_path / "model.ckpt", tmp_path / "new", base)
    assert {name: t.tolist() for name, t in load_file(tmp_path / "new/model.safetensors").items()}
    assert set(load_file(tmp_path / "new/model.safetensors")) == set(state)
    assert (tmp_path / "new/config.json").read_bytes() == (base / "config.json").read_bytes()
    assert (tmp_path / "new/tokenizer.json").is_file()


def test_one_file_of_weights_needs_nothing_beside_it(tmp_path):
    torch.save({"mlp.weight": torch.ones(1, 23)}, tmp_path / "head.bin")
    done = subprocess.run(
        [sys.executable, "-m", "summarize.models.convert", tmp_path / "head.bin", tmp_path / "new"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["model.safetensors"]


def test_what_could_run_code_is_not_opened(tmp_path):
    torch.save({"state_dict": {"weight": torch.ones(1)}, "thing": Thing()}, tmp_path / "bad.ckpt")
    with pytest.raises(InputError, match="holds more than tensors"):
        convert(tmp_path / "bad.ckpt", tmp_path / "new")
    assert not (tmp_path / "new").exists()
