"""Known checkpoints by their names."""

from __future__ import annotations

import pytest

from summarize.errors import InputError
from summarize.models.profiles import NAMES, profile_of


@pytest.mark.parametrize(
    ("model", "name"),
    [
        ("allenai/PRIMERA-multinews", "primera-multinews"),
        ("allenai/PRIMERA-wcep", "primera-wcep"),
        ("allenai/PRIMERA", "primera"),
        ("google/pegasus-multi_news", "pegasus-multi_news"),
        ("facebook/bart-large-cnn", "bart-large-cnn"),
        ("allenai/led-large-16384-arxiv", "led"),
        ("google/flan-t5-base", "flan-t5"),
        ("/models/copies/bart-large-cnn", "bart-large-cnn"),
        ("google/pegasus-xsum", "plain"),
        ("/models/mine", "plain"),
    ],
)
def test_by_the_last_part_of_the_name(model: str, name: str) -> None:
    assert profile_of(model).name == name


def test_by_name() -> None:
    assert profile_of("/models/mine", "primera-wcep").beams == 5
    assert len(set(NAMES)) == len(NAMES)
    with pytest.raises(InputError, match="no profile"):
        profile_of("/models/mine", "primer")
