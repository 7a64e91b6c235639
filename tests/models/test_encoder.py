"""Sentence encoders against the same model asked one text at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from summarize.errors import InputError
from summarize.models.encoder import Encoder
from tests.models.build import TEXT
from tests.models.encoders import encoder

TEXTS = (*TEXT, "Odile.", "", "The harbour authority closed all six piers. " * 20)


def states(folder: Path, text: str, longest: int = 24) -> Any:
    import torch
    import transformers

    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    model = transformers.AutoModel.from_pretrained(folder).eval()
    ids = tokenizer(text, truncation=True, max_length=longest, return_tensors="pt")
    with torch.no_grad():
        return model(**ids).last_hidden_state[0].numpy()


@pytest.mark.parametrize(
    ("mode", "pooled"),
    [
        ({"pooling_mode_mean_tokens": True}, lambda rows: rows.mean(axis=0)),
        ({"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}, lambda rows: rows[0]),
        ({"pooling_mode": "max"}, lambda rows: rows.max(axis=0)),
    ],
)
def test_tokens_are_pooled_as_the_folder_says(tmp_path: Path, mode: Any, pooled: Any) -> None:
    folder = encoder(tmp_path / "model", **mode)
    found = Encoder(str(folder), "cpu").encode(TEXTS)
    assert found.dtype == np.float32
    for row, text in zip(found, TEXTS, strict=True):
        wanted = pooled(states(folder, text))
        assert row == pytest.approx(wanted / np.linalg.norm(wanted), abs=1e-5)


def test_a_plain_transformer_is_averaged(tmp_path: Path) -> None:
    folder = encoder(tmp_path / "model")
    (folder / "modules.json").unlink()
    wanted = states(folder, TEXT[0]).mean(axis=0)
    assert Encoder(str(folder), "cpu").encode(TEXT[:1])[0] == pytest.approx(
        wanted / np.linalg.norm(wanted), abs=1e-5
    )


def test_nothing_gives_no_rows(tmp_path: Path) -> None:
    assert Encoder(str(encoder(tmp_path / "model")), "cpu").encode([]).shape == (0, 16)


def test_steps_that_are_not_known_are_refused(tmp_path: Path) -> None:
    folder = encoder(tmp_path / "model", steps="Pooling Dense")
    with pytest.raises(InputError, match="Dense"):
        Encoder(str(folder))


def test_two_poolings_at_once_are_refused(tmp_path: Path) -> None:
    modes = {"pooling_mode_mean_tokens": True, "pooling_mode_max_tokens": True}
    with pytest.raises(InputError, match="mean and max"):
        Encoder(str(encoder(tmp_path / "model", **modes)))


def test_what_writes_texts_is_no_encoder(small: dict[str, Path]) -> None:
    with pytest.raises(InputError, match="no encoder"):
        Encoder(str(small["bart"]), "cpu").encode(["A text."])
