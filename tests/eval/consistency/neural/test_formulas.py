"""Checkers with weights against their papers' formulas, worked out on the models directly."""

from __future__ import annotations

import numpy as np
import pytest
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


def test_nli_takes_the_best_stretch(make, folders, direct):
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


def test_labels_are_read_from_the_model(folders, tmp_path, direct):
    turned = judges.roberta(tmp_path / "turned", {0: "REFUTES", 1: "NOT ENOUGH", 2: "SUPPORTS"})
    pair = [("Storm Odile reached Karsten.", "A storm came.")]
    rows = direct(turned, "AutoModelForSequenceClassification", *pair[0]).softmax(-1)[0]
    judged = EntailmentModel(str(turned), "cpu").entailment(pair)
    assert judged.entails[0] == pytest.approx(float(rows[2]), abs=1e-5)
    assert judged.contradicts[0] == pytest.approx(float(rows[0]), abs=1e-5)
    with pytest.raises(InputError, match="do not say what entailment is: LABEL_0, LABEL_1"):
        EntailmentModel(str(folders["two"]), "cpu").entailment(pair)


def image(ask, folder, sentences):
    """Entailment and contradiction of all pairs of sentences, one pair at a time."""
    sources = [chunk.text for chunk in chunks(TEXT, 0, words)]
    kind = "AutoModelForSequenceClassification"
    rows = [[ask(folder, kind, s, t).softmax(-1)[0].numpy() for t in sentences] for s in sources]
    return np.array(rows, dtype=float)


def test_summac_zs_is_the_formula_of_the_paper(make, folders, direct):
    pairs = image(direct, folders["albert"], SENTENCES)
    scores = pairs[:, :, 0].max(axis=0) - pairs[:, :, 2].max(axis=0)
    found = make("summac-zs").check(TEXT, SUMMARY).score
    assert found == pytest.approx((scores.mean() + 1) / 2, abs=1e-5)


def test_summac_conv_is_the_network_of_the_paper(make, folders, direct):
    from safetensors.torch import load_file

    state = load_file(folders["conv"] / "model.safetensors")
    entails = image(direct, folders["albert"], SENTENCES)[:, :, 0]
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


@pytest.mark.parametrize(
    ("name", "model", "end"),
    [
        ("minicheck-roberta-large", "two", "</s>"),
        ("minicheck-deberta-v3-large", "deberta", "[SEP]"),
    ],
)
def test_minicheck_joins_source_and_claim_with_the_end_of_text(
    make, folders, direct, name, model, end
):
    source, claim = "Storm Odile reached Karsten.", "A storm came."
    logits = direct(folders[model], "AutoModelForSequenceClassification", f"{source}{end}{claim}")
    found = make(name).check([source], claim).score
    assert found == pytest.approx(float(logits.softmax(-1)[0, 1]), abs=1e-5)


def test_minicheck_t5_weighs_two_answers(make, folders, direct):
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
