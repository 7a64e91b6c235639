"""The method in the catalog, and the files of its model."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from summarize.catalog import METHODS
from summarize.errors import InputError
from summarize.methods.seq2seq import Seq2seq
from summarize.models.profiles import NAMES
from tests.methods.seq2seq.writing import method

pytest.importorskip("torch")
pytest.importorskip("transformers")


def test_parameters_are_those_of_the_signature() -> None:
    (component,) = (c for c in METHODS if c.name == "seq2seq")
    signature = inspect.signature(Seq2seq.__init__)
    own = {name: p.default for name, p in signature.parameters.items() if name != "self"}
    assert own == {param.name: param.default for param in component.params}
    (profiles,) = (param.choices for param in component.params if param.name == "profile")
    assert profiles == ("auto", *NAMES)
    assert component.batch
    assert Seq2seq.name == component.name


def test_a_model_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    missing = Seq2seq("allenai/PRIMERA-multinews")
    assert missing.profile.name == "primera-multinews"
    with pytest.raises(InputError, match="is not on disk"):
        missing.models()
    with pytest.raises(InputError, match="needs a model"):
        Seq2seq()


def test_the_files_of_the_model(folders: dict[str, str]) -> None:
    (files,) = method(folders["bart"]).models()
    assert files.revision is None
    assert len(files.hashes["model.safetensors"]) == 64
