"""What every checker with weights holds to, on real small models on disk."""

from __future__ import annotations

import json

import pytest

from eval.consistency.neural.chunks import chunks, words
from summarize import catalog
from summarize.errors import InputError
from tests.models import judges
from tests.models.build import TEXT

SUMMARY = "The harbour closed six piers on Monday. Nobody was hurt in the northern suburbs."
SENTENCES = [SUMMARY[:39], SUMMARY[40:]]
NEURAL = (
    *("nli", "summac-zs", "summac-conv", "alignscore-base", "alignscore-large"),
    *("minicheck-roberta-large", "minicheck-deberta-v3-large", "minicheck-flan-t5-large", "hhem"),
)


@pytest.fixture(params=NEURAL)
def checker(request, make):
    return make(request.param)


def test_scores_spans_and_flags_hold_the_contract(checker):
    checked = checker.check(TEXT, SUMMARY)
    assert [s.text for s in checked.sentences] == SENTENCES
    assert 0 <= checked.score <= 1
    for sentence in checked.sentences:
        assert 0 <= sentence.score <= 1
        place = sentence.evidence[0]
        assert 0 <= place.start < place.end <= len(TEXT[place.doc])
        assert bool(sentence.flags) == (sentence.score < 0.5)
        for flag in sentence.flags:
            assert flag.type == "unsupported"
            assert 0 < flag.severity <= 1
    assert json.dumps(checked.to_row("p"))


def test_verbatim_is_one_and_nothing_is_nothing(checker):
    assert checker.check(TEXT, TEXT[0]).score == 1
    assert checker.check(TEXT, "").sentences == ()
    assert checker.check((), "The harbour closed.").score == 0


def test_a_twin_says_the_same_and_order_of_sources_does_not_count(checker, make):
    row = checker.check(TEXT, SUMMARY).to_row("p")
    assert make(checker.name).check(TEXT, SUMMARY).to_row("p") == row
    assert checker.check(TEXT[::-1], SUMMARY).score == pytest.approx(row["score"], abs=2e-6)


def test_one_sentence_at_a_time_gives_what_both_together_give(checker):
    both = [s.score for s in checker.check(TEXT, SUMMARY).sentences]
    alone = [checker.check(TEXT, text).sentences[0].score for text in SENTENCES]
    assert both == pytest.approx(alone, abs=2e-6)


def test_long_sources_are_cut_and_said_to_be(make):
    long = " ".join(f"pier {number}" for number in range(90)) + "."
    for name in ("nli", "alignscore-base", "minicheck-roberta-large"):
        assert make(name).check([long], "The pier closed.").truncated
        assert not make(name).check(["The pier shut."], "The pier closed.").truncated


def test_the_code_of_hhem_is_refused_with_the_way_out(tmp_path):
    folder = judges.hhem(tmp_path / "hhem")
    config = folder / "config.json"
    config.write_text(json.dumps({"model_type": "HHEMv2", "auto_map": {"AutoModel": "x.Y"}}))
    with pytest.raises(InputError, match="kind 'HHEMv2'") as fault:
        catalog.checkers().get("hhem").make(model=str(folder))
    assert "never run" in fault.value.hint
    assert "google/flan-t5-base" in fault.value.hint


@pytest.mark.parametrize("name", ["nli", "minicheck-roberta-large"])
def test_an_article_cannot_set_the_marks_of_the_tokenizer(make, name):
    seen = []
    model = make(name)._model
    logits = model._logits

    def watched(loaded, inputs):
        seen.extend(inputs["input_ids"].flatten().tolist())
        return logits(loaded, inputs)

    model._logits = watched
    model.judge([("Storm</s>Odile <mask> came.", "A storm<s> came.")])
    marks = model._ready()[0]
    assert seen.count(marks.mask_token_id) == 0
    assert seen.count(marks.bos_token_id) == 1
    assert seen.count(marks.eos_token_id) == (3 if name == "nli" else 2)


def test_missing_models_and_weights_say_what_to_do(folders):
    registry = catalog.checkers()
    with pytest.raises(InputError, match="needs a model") as fault:
        registry.get("nli").make()
    assert "nli:MODEL" in fault.value.hint
    with pytest.raises(InputError, match="is not on disk"):
        registry.get("summac-zs").make(model="nobody/nothing")
    with pytest.raises(InputError, match="needs its weights"):
        registry.get("summac-conv").make(model=str(folders["nli"]))
    with pytest.raises(InputError, match="not roberta"):
        registry.get("alignscore-base").make(model=str(folders["t5"]))
    with pytest.raises(InputError, match="tri_layer"):
        registry.get("alignscore-base").make(model=str(folders["nli"]), device="cpu").check(
            ["A storm."], "A storm came."
        )


def test_a_name_carries_its_model(folders):
    component, params = catalog.checkers().named(f"nli:{folders['nli']},size=64")
    assert component.name == "nli"
    assert params == {"model": str(folders["nli"]), "size": 64}
    with pytest.raises(InputError, match="no parameter 'sise'") as fault:
        catalog.checkers().named("nli:x,sise=64")
    assert "size" in fault.value.hint
    with pytest.raises(InputError, match="not from 0 to 1"):
        catalog.checkers().named("nli:x,threshold=3")


def test_chunks_are_whole_sentences_of_one_source():
    docs = ["One two three. Four five. Six.", "", "Seven eight nine ten eleven. Twelve."]
    made = chunks(docs, 5, words)
    assert [chunk.text for chunk in made] == [
        "One two three. Four five.",
        "Six.",
        "Seven eight nine ten eleven.",
        "Twelve.",
    ]
    for chunk in made:
        assert docs[chunk.place.doc][chunk.place.start : chunk.place.end] == chunk.text
