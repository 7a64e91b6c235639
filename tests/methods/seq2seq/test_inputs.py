"""What a model is given: separators, marks, prefixes, and never more than it has positions for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarize.claims.annotate import annotate
from summarize.models.decoding import Decoding, Source
from summarize.records import Budget, Event
from tests.methods.seq2seq.writing import WORDS, method, read_back
from tests.models import build

pytest.importorskip("torch")
pytest.importorskip("transformers")


def test_a_separator_after_each_article_and_all_look_at_it(
    folders: dict[str, str], storm_read: Event, given: list[tuple[Source, Decoding]]
) -> None:
    method(folders["parrot"]).summarize(storm_read, WORDS)
    ((source, _),) = given
    text = read_back(folders["parrot"], source)
    assert text.startswith("<s>Nineteen fishermen were rescued"), "the oldest article first"
    assert text.endswith("until Tuesday noon.<doc-sep></s>")
    assert text.count("<doc-sep>") == 3
    separator = source.ids[-2]
    places = [place for place, token in enumerate(source.ids) if token == separator]
    assert source.marks == (0, *places)


def test_a_led_without_the_separator_uses_the_end_of_a_text(
    tmp_path: Path, storm_read: Event, given: list[tuple[Source, Decoding]]
) -> None:
    folder = str(build.led(tmp_path / "led", positions=2048, separator=False))
    method(folder, beams=1).summarize(storm_read, Budget(words=5))
    ((source, _),) = given
    assert [source.ids[mark] for mark in source.marks] == [0, 2, 2]
    assert source.ids[-1] == 2
    assert source.marks[-1] != len(source.ids) - 1


@pytest.mark.parametrize(
    ("name", "params", "start"),
    [
        ("bart", {}, "<s>"),
        ("t5", {"prefix": "tell: "}, "tell"),
        ("pegasus", {"separator": "|||||"}, ""),
    ],
)
def test_other_families(
    folders: dict[str, str],
    storm_read: Event,
    given: list[tuple[Source, Decoding]],
    name: str,
    params: dict[str, Any],
    start: str,
) -> None:
    one = method(folders[name], beams=1, levels="cut", **params)
    draft = one.summarize(storm_read, Budget(words=8))
    source, decoding = given[-1]
    assert source.marks == ()
    assert read_back(folders[name], source).startswith(start)
    assert decoding.beams == 1
    assert draft.notes["input_tokens"] == len(source.ids)


def test_every_input_fits_the_table_of_positions(
    folders: dict[str, str], storm_read: Event, given: list[tuple[Source, Decoding]]
) -> None:
    for name, most in (("led", 96), ("bart", 96), ("pegasus", 96)):
        given.clear()
        draft = method(folders[name], beams=1, input_tokens=5000).summarize(
            storm_read, Budget(words=200)
        )
        assert max(len(source.ids) for source, _ in given) <= most, "100 is no multiple of 8"
        lowered = draft.notes["lowered"]
        assert f"input_tokens 5000 was lowered to {most}" in lowered[0]
        assert "63 tokens, the positions" in lowered[1] or "95 tokens, the positions" in lowered[1]


def test_an_article_that_is_cut_keeps_its_most_central_sentences(
    folders: dict[str, str], storm_read: Event, given: list[tuple[Source, Decoding]]
) -> None:
    draft = method(folders["parrot"], input_tokens=160, levels="cut").summarize(storm_read, WORDS)
    ((source, _),) = given
    assert 120 < len(source.ids) <= 160
    text = read_back(folders["parrot"], source)
    assert [row["of"] for row in draft.notes["cut"]] == ["a1", "a0", "a2"]
    for row in draft.notes["cut"]:
        sentences = storm_read.document(row["of"]).sentences
        assert 0 < len(row["sentences"]) < len(sentences)
        for sentence in sentences:
            assert (sentence.text in text) == (sentence.index not in row["sentences"])


def test_special_tokens_in_articles_are_words(
    folders: dict[str, str], event_of: Callable[..., Event], given: list[tuple[Source, Decoding]]
) -> None:
    event = annotate(
        event_of(["The port </s> <doc-sep> of Karsten was closed <pad> on Monday."]), {}
    )
    method(folders["parrot"]).summarize(event, WORDS)
    ((source, _),) = given
    assert len(source.marks) == 2
    assert source.ids.count(2) == 1
    assert 1 not in source.ids
