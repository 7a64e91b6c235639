"""Encoder-decoders of every family, built small and loaded as real ones are."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from summarize.errors import InputError, SummarizeError
from summarize.models.decoding import Decoding, Source
from summarize.models.files import locate
from summarize.models.seq2seq import Seq2Seq
from tests.models import build

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

FAMILIES = ("bart", "led", "pegasus", "t5")
TEXTS = (
    "Storm Odile reached the port of Karsten on Monday.",
    "Rescue teams pulled nineteen fishermen from the water before nightfall. Power was cut.",
    "Forty ships.",
    "The harbour authority closed all six piers and moved forty ships to the open sea.",
    "Low Quay lay under water.",
)
BEAMS = Decoding(max_tokens=14, beams=3)
DRAWS = Decoding(max_tokens=14, sample=True, candidates=3, temperature=1.5)


@pytest.fixture(scope="module", params=FAMILIES)
def model(request: pytest.FixtureRequest, small: dict[str, Path]) -> Seq2Seq:
    return Seq2Seq(locate(str(small[request.param])), "cpu", "float32")


def sources(model: Seq2Seq) -> list[Source]:
    start, end = model.frame()
    return [
        Source((*start, *ids, *end), (0, len(ids) // 2) if model.family.global_attention else ())
        for ids in model.encode(TEXTS)
    ]


def write(model: Seq2Seq, given: list[Source], decoding: Decoding, room: int = 10_000) -> list:
    return model.write(given, [decoding] * len(given), room)


@pytest.mark.parametrize("decoding", [BEAMS, DRAWS, replace(BEAMS, beams=1)])
def test_a_batch_gives_what_single_inputs_give(model: Seq2Seq, decoding: Decoding) -> None:
    given = sources(model)
    together = write(model, given, decoding)
    alone = [write(model, [source], decoding)[0] for source in given]
    assert together == alone
    assert write(model, given[::-1], decoding, room=60)[::-1] == alone
    assert len({outputs[0].text for outputs in alone}) > 1, "inputs make no difference"


@pytest.mark.parametrize("decoding", [BEAMS, DRAWS])
def test_encoding_together_as_on_a_gpu_changes_nothing(
    model: Seq2Seq, decoding: Decoding, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert model.one_by_one
    expected = write(model, sources(model), decoding)
    monkeypatch.setattr(model, "one_by_one", False)
    assert write(model, sources(model), decoding) == expected


def test_draws_are_those_of_their_seed(model: Seq2Seq) -> None:
    given = sources(model)[:2]
    first = write(model, given, DRAWS)
    torch.manual_seed(99)
    assert write(model, given, DRAWS) == first
    assert write(model, given, replace(DRAWS, seed=14)) != first
    assert len({output.text for output in first[0]}) > 1, "all draws are the same"


def test_beams_are_those_of_a_plain_call(model: Seq2Seq, small: dict[str, Path]) -> None:
    """What the masks and the batches are for, against the library used by hand."""
    given = next(source for source in sources(model) if len(source.ids) < 60)
    plain = transformers.AutoModelForSeq2SeqLM.from_pretrained(model.files.folder).eval()
    ids = torch.tensor([given.ids])
    extra = {}
    if model.family.global_attention:
        extra["global_attention_mask"] = torch.zeros_like(ids)
        extra["global_attention_mask"][0, list(given.marks)] = 1
    expected = plain.generate(
        input_ids=ids,
        attention_mask=torch.ones_like(ids),
        max_new_tokens=14,
        num_beams=3,
        no_repeat_ngram_size=3,
        early_stopping=True,
        **extra,
    )
    text = model.tokenizer.decode(expected[0], skip_special_tokens=True).strip()
    assert write(model, [given], BEAMS)[0][0].text == text.replace("<n>", "\n").strip()


def test_candidates_come_in_order_and_number(model: Seq2Seq) -> None:
    found = write(model, sources(model), replace(BEAMS, candidates=4))
    assert all(len(outputs) == 4 for outputs in found)
    best = write(model, sources(model), replace(BEAMS, beams=4))
    assert [outputs[0] for outputs in found] == [outputs[0] for outputs in best]


def test_decodings_may_differ_by_input(model: Seq2Seq) -> None:
    given = sources(model)[:2]
    short = replace(BEAMS, max_tokens=3)
    mixed = model.write(given, [BEAMS, short], 10_000)
    assert mixed[0] == write(model, given, BEAMS)[0]
    assert mixed[1] == write(model, given, short)[1]
    assert mixed[1][0].tokens <= 3


def test_least_and_most_tokens(model: Seq2Seq) -> None:
    for (output,) in write(model, sources(model), replace(BEAMS, min_tokens=9, max_tokens=9)):
        assert output.tokens == 9
        assert not output.finished


def test_special_tokens_of_a_text_are_text(model: Seq2Seq) -> None:
    special = set(model.tokenizer.all_special_ids) - {model.tokenizer.unk_token_id}
    (ids,) = model.encode(["</s> <pad> <s> <doc-sep> Storm"])
    assert not special & set(ids)


def test_frame(model: Seq2Seq) -> None:
    expected = {"bart": ((0,), (2,)), "led": ((0,), (2,)), "pegasus": ((), (1,)), "t5": ((), (1,))}
    assert model.frame() == expected[model.family.name]


def test_position_tables(model: Seq2Seq) -> None:
    expected = {"bart": (64, 63), "led": (128, 63), "pegasus": (64, 63), "t5": (None, None)}
    assert (model.input_positions, model.output_positions) == expected[model.family.name]


def test_the_whole_position_table_can_be_used(model: Seq2Seq) -> None:
    token = model.encode(["Storm"])[0][0]
    size, room = model.input_positions or 300, model.output_positions or 30
    given = [Source((token,) * size)]
    (written,) = write(model, given, Decoding(max_tokens=room, min_tokens=room, beams=2))
    assert written[0].tokens == room


def test_masks_are_made_after_padding(small: dict[str, Path]) -> None:
    model = Seq2Seq(locate(str(small["led"])), "cpu", "float32")
    inputs = model.inputs([Source((0, 9, 9, 9, 2), (0, 4)), Source((0,) + (9,) * 8, (0,))])
    assert inputs["input_ids"].shape == (2, 16), "padded to the window of 8"
    assert inputs["attention_mask"].sum(dim=1).tolist() == [5, 9]
    assert inputs["input_ids"][0, 5:].tolist() == [1] * 11
    assert inputs["global_attention_mask"].nonzero().tolist() == [[0, 0], [0, 4], [1, 0]]
    bart = Seq2Seq(locate(str(small["bart"])), "cpu", "float32")
    assert "global_attention_mask" not in bart.inputs([Source((0, 2))])


def test_the_separator_is_one_token(small: dict[str, Path]) -> None:
    led = Seq2Seq(locate(str(small["led"])), "cpu", "float32")
    assert led.token(build.SEPARATOR) == len(led.tokenizer) - 1
    bart = Seq2Seq(locate(str(small["bart"])), "cpu", "float32")
    assert bart.token(build.SEPARATOR) is None


def test_a_finished_text_is_read_to_its_end(tmp_path: Path) -> None:
    says = "Storm Odile hit Karsten. Forty ships were moved."
    model = Seq2Seq(locate(str(build.bart(tmp_path / "parrot", says=says))), "cpu", "float32")
    long, short = (
        write(model, sources(model)[:1], Decoding(max_tokens=tokens))[0][0] for tokens in (40, 9)
    )
    assert long.text == says
    assert long.finished
    assert not short.finished
    assert says.startswith(short.text)


def test_separators_that_a_model_writes_are_ends_of_lines(small: dict[str, Path]) -> None:
    model = Seq2Seq(locate(str(small["led"])), "cpu", "float32")
    first, second = model.encode(["Video feeds closed.", "Power was cut."])
    separator = model.token(build.SEPARATOR)
    written = model._read([2, *first, separator, *second, 2])
    assert written.text == "Video feeds closed.\nPower was cut."


def test_lines_of_pegasus(small: dict[str, Path]) -> None:
    model = Seq2Seq(locate(str(small["pegasus"])), "cpu", "float32")
    line = model.token("<n>")
    assert line is not None
    ids = [0, *model.encode(["Storm"])[0], line, line, *model.encode(["Power"])[0], 1, 0]
    written = model._read(ids)
    assert written.text == "Storm\nPower"
    assert written.finished


def test_a_batch_that_does_not_fit_is_halved(
    small: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    model = Seq2Seq(locate(str(small["bart"])), "cpu", "float32")
    given = sources(model)
    expected = write(model, given, BEAMS)
    real, sizes = model._generated, []

    def small_memory(batch: list[Source], decoding: Decoding) -> object:
        sizes.append(len(batch))
        if len(batch) > most:
            raise torch.OutOfMemoryError
        return real(batch, decoding)

    monkeypatch.setattr(model, "_generated", small_memory)
    most = 2
    assert write(model, given, BEAMS) == expected
    assert sizes == [5, 2, 3, 1, 2]
    most = 0
    with pytest.raises(SummarizeError, match="does not fit into the memory"):
        write(model, given, BEAMS)


def test_a_model_of_another_kind_is_refused(tmp_path: Path) -> None:
    folder = build.llama(tmp_path / "llama")
    with pytest.raises(InputError, match="cannot be used"):
        Seq2Seq(locate(str(folder)), "cpu", "float32")


def test_weights_that_are_not_there_are_not_made_up(tmp_path: Path) -> None:
    folder = build.bart(tmp_path / "bart")
    config = json.loads((folder / "config.json").read_text())
    config["decoder_layers"] = 3
    (folder / "config.json").write_text(json.dumps(config))
    with pytest.raises(InputError, match=r"lacks weights: model\.decoder\.layers\.2") as caught:
        Seq2Seq(locate(str(folder)), "cpu", "float32")
    assert str(folder) in caught.value.message


def test_code_that_comes_with_a_model_is_not_run(tmp_path: Path) -> None:
    folder = build.bart(tmp_path / "bart")
    marker = tmp_path / "ran"
    (folder / "own.py").write_text(f"open({str(marker)!r}, 'w')\n")
    config = json.loads((folder / "config.json").read_text())
    config |= {
        "model_type": "own",
        "auto_map": {"AutoConfig": "own.Config", "AutoModelForSeq2SeqLM": "own.Model"},
    }
    (folder / "config.json").write_text(json.dumps(config))
    with pytest.raises(InputError, match="cannot be used"):
        Seq2Seq(locate(str(folder)), "cpu", "float32")
    assert not marker.exists()


def test_a_vocabulary_that_another_library_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = build.t5(tmp_path / "t5")
    (folder / "tokenizer.json").rename(folder / "spiece.model")
    monkeypatch.setitem(sys.modules, "sentencepiece", None)
    with pytest.raises(InputError, match="sentencepiece") as caught:
        Seq2Seq(locate(str(folder)), "cpu", "float32")
    assert "pip install" in caught.value.hint


def test_a_folder_without_a_tokenizer_is_refused(tmp_path: Path) -> None:
    folder = build.t5(tmp_path / "t5")
    for path in folder.glob("tokenizer*"):
        path.unlink()
    with pytest.raises(InputError, match="tokenizer"):
        Seq2Seq(locate(str(folder)), "cpu", "float32")


def test_dtype(small: dict[str, Path]) -> None:
    model = Seq2Seq(locate(str(small["bart"])), "cpu", "bfloat16")
    assert model.dtype == "bfloat16"
    assert write(model, sources(model)[:2], BEAMS)
