"""Inputs put together of articles: what stands where, and that it fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.models.files import locate
from summarize.models.layout import Layout
from summarize.models.profiles import PLAIN, profile_of
from summarize.models.seq2seq import Seq2Seq

pytest.importorskip("torch")
pytest.importorskip("transformers")

ARTICLES = [[11, 12, 13], [14], [15, 16]]


@pytest.fixture(scope="module", params=["bart", "led", "pegasus", "t5"])
def model(request: pytest.FixtureRequest, small: dict[str, Path]) -> Seq2Seq:
    return Seq2Seq(locate(str(small[request.param])), "cpu", "float32")


@pytest.mark.parametrize("separator", [None, "eos", "", " and then "])
@pytest.mark.parametrize("prefix", [None, "", "Tell: "])
def test_an_input_takes_what_room_says(
    model: Seq2Seq, prefix: str | None, separator: str | None
) -> None:
    layout = Layout(model, PLAIN, None, prefix, separator)
    for count in range(1, 4):
        source = layout.source(ARTICLES[:count])
        body = sum(map(len, ARTICLES[:count]))
        assert len(source.ids) == layout.tokens - layout.room(count) + body
        inside = [token for article in ARTICLES[:count] for token in article]
        places = iter(source.ids)
        assert all(token in places for token in inside), "every token, in order"
        assert bool(source.marks) == model.family.global_attention


def test_what_is_given_goes_before_profile_and_family(small: dict[str, Path]) -> None:
    t5 = Seq2Seq(locate(str(small["t5"])), "cpu", "float32")
    by_family = Layout(t5, PLAIN).source(ARTICLES)
    assert t5.tokenizer.decode(by_family.ids[:-7]).replace(" ", "").startswith("su")
    bare = Layout(t5, PLAIN, prefix="").source(ARTICLES)
    assert bare.ids == (11, 12, 13, 14, 15, 16, 1)
    assert Layout(t5, PLAIN).tokens == 1024
    assert Layout(t5, PLAIN, 4000).tokens == 4000, "no table of positions, no bound"
    pegasus = Seq2Seq(locate(str(small["pegasus"])), "cpu", "float32")
    known = profile_of("google/pegasus-multi_news")
    plain, apart = (Layout(pegasus, profile).room(2) for profile in (PLAIN, known))
    assert apart < plain


def test_marks_are_the_first_token_and_the_separators(small: dict[str, Path]) -> None:
    led = Seq2Seq(locate(str(small["led"])), "cpu", "float32")
    source = Layout(led, PLAIN).source(ARTICLES)
    token = led.token("<doc-sep>")
    assert source.ids == (0, 11, 12, 13, token, 14, token, 15, 16, token, 2)
    assert source.marks == (0, 4, 6, 9)


def test_settings_beyond_the_positions_are_lowered_and_told(small: dict[str, Path]) -> None:
    bart = Seq2Seq(locate(str(small["bart"])), "cpu", "float32")
    assert Layout(bart, PLAIN).tokens == 64
    assert Layout(bart, PLAIN, 60).clamped == ()
    over = Layout(bart, PLAIN, 900)
    assert over.tokens == 64
    assert "900 was lowered to 64" in over.clamped[0]


def test_an_input_without_room_is_refused(small: dict[str, Path]) -> None:
    bart = Seq2Seq(locate(str(small["bart"])), "cpu", "float32")
    with pytest.raises(InputError, match="no room for an article"):
        Layout(bart, PLAIN, 60, prefix="Storm Odile " * 30)
