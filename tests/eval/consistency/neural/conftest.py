"""Small judges on disk, made once for the tests of this folder."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")

import torch

from summarize import catalog
from tests.models import judges


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def folders(tmp_path_factory):
    from safetensors.numpy import save_file

    home = tmp_path_factory.mktemp("models")
    made = {
        "nli": judges.roberta(home / "nli"),
        "two": judges.roberta(home / "two", {0: "LABEL_0", 1: "LABEL_1"}),
        "albert": judges.albert(home / "albert"),
        "deberta": judges.deberta(home / "deberta"),
        "align": judges.alignscore(home / "align"),
        "t5": judges.t5_generator(home / "t5"),
        "hhem": judges.hhem(home / "hhem"),
    }
    conv = home / "conv"
    conv.mkdir()
    mixed = np.random.default_rng(3)
    save_file(
        {
            "mlp.weight": mixed.normal(size=(1, 23)).astype("float32"),
            "mlp.bias": mixed.normal(size=1).astype("float32"),
            "layer_final.weight": mixed.normal(size=(2, 3)).astype("float32"),
            "layer_final.bias": mixed.normal(size=2).astype("float32"),
        },
        conv / "model.safetensors",
    )
    return {**made, "conv": conv}


@pytest.fixture
def make(folders):
    own = {
        "summac-zs": "albert",
        "summac-conv": "albert",
        "alignscore-base": "align",
        "alignscore-large": "align",
        "minicheck-roberta-large": "two",
        "minicheck-deberta-v3-large": "deberta",
        "minicheck-flan-t5-large": "t5",
    }

    def made(name, **params):
        if name == "summac-conv":
            params.setdefault("weights", str(folders["conv"]))
        component = catalog.checkers().get(name)
        folder = folders[own.get(name, name)]
        return component.make(model=str(folder), device="cpu", **params)

    return made


@pytest.fixture(scope="session")
def direct():
    """The logits that a model gives one input, without anything of ours."""
    import transformers

    def ask(folder, kind, *texts, **given):
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
        model = getattr(transformers, kind).from_pretrained(folder).eval()
        with torch.inference_mode():
            return model(**tokenizer(*texts, return_tensors="pt"), **given).logits

    return ask
