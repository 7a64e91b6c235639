"""Checkers with weights: real small models on disk, against the models asked directly."""

from __future__ import annotations

import json

import numpy as np
import pytest

pytest.importorskip("torch")

import torch

from eval.consistency.neural.chunks import chunks, words
from eval.consistency.neural.summac import _BINS
from summarize import catalog
from summarize.errors import InputError
from summarize.models.entailment import EntailmentModel
from tests.models import judges
from tests.models.build import TEXT

SUMMARY = "The harbour closed six piers on Monday. Nobody was hurt in the northern suburbs."
SENTENCES = [SUMMARY[:39], SUMMARY[40:]]
NEURAL = (
    *("nli", "summac-zs", "summac-conv", "alignscore-base", "alignscore-large"),
    *("minicheck-roberta-large", "minicheck-deberta-v3-large", "minicheck-flan-t5-large", "hhem"),
)


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    from safetensors.numpy import save_file

    home = tmp_path_factory.mktemp("models")
    made = {
        "nli": judges.roberta(home / "nli"),
        "two": judges.roberta(home / "two", {0: "LABEL_0", 1: "LABEL_1"}),
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
        "summac-zs": "nli",
        "summac-conv": "nli",
        "alignscore-base": "align",
        "alignscore-large": "align",
        "minicheck-roberta-large": "two",
        "minicheck-deberta-v3-large": "two",
        "minicheck-flan-t5-large": "t5",
    }

    def made(name, **params):
        if name == "summac-conv":
            params.setdefault("weights", str(folders["conv"]))
        component = catalog.checkers().get(name)
        folder = folders[own.get(name, name)]
        return component.make(model=str(folder), device="cpu", **params)

    return made


@pytest.fixture(params=NEURAL)
def checker(request, make):
    return make(request.param)


def direct(folder, kind, *texts, **given):
    """The logits that a model gives one input, without anything of ours."""
    import transformers

    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    model = getattr(transformers, kind).from_pretrained(folder).eval()
    with torch.inference_mode():
        return model(**tokenizer(*texts, return_tensors="pt"), **given).logits


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


def test_nli_takes_the_best_stretch(make, folders):
    source, claim = "Storm Odile reached Karsten. It rained.", "A storm came."
    expected = max(
        float(
            direct(folders["nli"], "AutoModelForSequenceClassification", part, claim).softmax(-1)[
                0, 0
            ]
        )
        for part in ("Storm Odile reached Karsten.", "It rained.")
    )
    found = make("nli", size=0).check([source], claim).score
    assert found == pytest.approx(expected, abs=1e-5)


def test_labels_are_read_from_the_model(folders, tmp_path):
    turned = judges.roberta(tmp_path / "turned", {0: "REFUTES", 1: "NOT ENOUGH", 2: "SUPPORTS"})
    pair = [("Storm Odile reached Karsten.", "A storm came.")]
    rows = direct(turned, "AutoModelForSequenceClassification", *pair[0]).softmax(-1)[0]
    judged = EntailmentModel(str(turned), "cpu").entailment(pair)
    assert judged.entails[0] == pytest.approx(float(rows[2]), abs=1e-5)
    assert judged.contradicts[0] == pytest.approx(float(rows[0]), abs=1e-5)
    with pytest.raises(InputError, match="do not say what entailment is: LABEL_0, LABEL_1"):
        EntailmentModel(str(folders["two"]), "cpu").entailment(pair)


def image(folders, sentences):
    """Entailment and contradiction of all pairs of sentences, one pair at a time."""
    sources = [chunk.text for chunk in chunks(TEXT, 0, words)]
    kind = "AutoModelForSequenceClassification"
    rows = [
        [direct(folders["nli"], kind, s, t).softmax(-1)[0].numpy() for t in sentences]
        for s in sources
    ]
    return np.array(rows, dtype=float)


def test_summac_zs_is_the_formula_of_the_paper(make, folders):
    pairs = image(folders, SENTENCES)
    scores = pairs[:, :, 0].max(axis=0) - pairs[:, :, 2].max(axis=0)
    found = make("summac-zs").check(TEXT, SUMMARY).score
    assert found == pytest.approx((scores.mean() + 1) / 2, abs=1e-5)


def test_summac_conv_is_the_network_of_the_paper(make, folders):
    from safetensors.torch import load_file

    state = load_file(folders["conv"] / "model.safetensors")
    entails = image(folders, SENTENCES)[:, :, 0]
    rows = torch.tensor(
        np.array([np.histogram(column, range=(0, 1), bins=_BINS)[0] for column in entails.T])
    ).float()
    mixed = rows @ state["mlp.weight"].T + state["mlp.bias"]
    features = mixed.mean().repeat(3)
    logits = state["layer_final.weight"] @ features + state["layer_final.bias"]
    expected = float(logits.softmax(-1)[1])
    assert make("summac-conv").check(TEXT, SUMMARY).score == pytest.approx(expected, abs=1e-4)


def test_alignscore_is_the_head_with_three_labels_on_the_pooled_state(make, folders):
    import transformers
    from safetensors.torch import load_file

    state = load_file(folders["align"] / "model.safetensors")
    config = transformers.AutoConfig.from_pretrained(folders["align"])
    model = transformers.RobertaModel(config).eval()
    model.load_state_dict({k[11:]: v for k, v in state.items() if k.startswith("base_model.")})
    tokenizer = transformers.AutoTokenizer.from_pretrained(folders["align"])
    source, claim = "Storm Odile reached Karsten.", "A storm came."
    with torch.inference_mode():
        pooled = model(**tokenizer(source, claim, return_tensors="pt")).pooler_output[0]
        logits = state["tri_layer.weight"] @ pooled + state["tri_layer.bias"]
    found = make("alignscore-large").check([source], claim).score
    assert found == pytest.approx(float(logits.softmax(-1)[0]), abs=1e-5)


def test_minicheck_joins_source_and_claim_with_the_end_of_text(make, folders):
    source, claim = "Storm Odile reached Karsten.", "A storm came."
    logits = direct(folders["two"], "AutoModelForSequenceClassification", f"{source}</s>{claim}")
    found = make("minicheck-roberta-large").check([source], claim).score
    assert found == pytest.approx(float(logits.softmax(-1)[0, 1]), abs=1e-5)


def test_minicheck_t5_weighs_two_answers(make, folders):
    source, claim = "Storm Odile reached Karsten.", "A storm came."
    logits = direct(
        folders["t5"],
        "AutoModelForSeq2SeqLM",
        f"predict: {source}</s>{claim}",
        decoder_input_ids=torch.zeros((1, 1), dtype=torch.long),
    )
    expected = float(logits[0, 0, [3, 209]].softmax(-1)[1])
    found = make("minicheck-flan-t5-large").check([source], claim).score
    assert found == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("shared", [True, False])
def test_hhem_is_read_into_plain_t5(tmp_path, shared):
    import transformers
    from safetensors.torch import load_file

    folder = judges.hhem(tmp_path / "hhem", shared)
    state = {k.removeprefix("t5."): v for k, v in load_file(folder / "model.safetensors").items()}
    shared_name = "transformer.shared.weight"
    state.setdefault("transformer.encoder.embed_tokens.weight", state[shared_name])
    config = transformers.AutoConfig.from_pretrained(folder, num_labels=2)
    model = transformers.T5ForTokenClassification(config).eval()
    model.load_state_dict(state)
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    source, claim = "Storm Odile reached Karsten.", "A storm came."
    prompt = (
        "<pad> Determine if the hypothesis is true given the premise?"
        f"\n\nPremise: {source}\n\nHypothesis: {claim}"
    )
    with torch.inference_mode():
        logits = model(**tokenizer(prompt, return_tensors="pt")).logits[0, 0]
    checker = catalog.checkers().get("hhem").make(model=str(folder), device="cpu")
    assert checker.check([source], claim).score == pytest.approx(
        float(logits.softmax(-1)[1]), abs=1e-5
    )


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
