"""BERTScore with a small encoder of random weights that the test builds."""

import shutil

import pytest

from eval.bertscore import BertScoreMetric
from summarize.errors import InputError

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

SENTENCE = "the river rose mayor said bridge was shut forty houses flooded in tolm on monday"
WORDS = SENTENCE.split()


@pytest.fixture(scope="module")
def encoder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("encoder")
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS]
    (folder / "vocab.txt").write_text("\n".join(vocabulary))
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=12,
    )
    transformers.BertModel(config).save_pretrained(folder)
    transformers.BertTokenizer(str(folder / "vocab.txt"), model_max_length=12).save_pretrained(
        folder
    )
    return str(folder)


def by_hand(folder, hypothesis, reference):
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    model = transformers.AutoModel.from_pretrained(folder).eval()
    sides = []
    for text in (hypothesis, reference):
        with torch.no_grad():
            states = model(**tokenizer(text, return_tensors="pt")).last_hidden_state[0, 1:-1]
        sides.append(states.tolist())

    def cosine(a, b):
        dot = sum(x * y for x, y in zip(a, b, strict=True))
        return dot / (sum(x * x for x in a) * sum(y * y for y in b)) ** 0.5

    precision = sum(max(cosine(a, b) for b in sides[1]) for a in sides[0]) / len(sides[0])
    recall = sum(max(cosine(a, b) for a in sides[0]) for b in sides[1]) / len(sides[1])
    return 2 * precision * recall / (precision + recall)


def test_the_score_is_that_of_the_formula(encoder, event, example):
    summary = example(
        event(("Vela", "x.")), ("the river rose in tolm", []), references=["the bridge was shut"]
    )
    found = BertScoreMetric(encoder).measure(summary)["bertscore"]
    expected = by_hand(encoder, "the river rose in tolm", "the bridge was shut")
    assert found == pytest.approx(expected, abs=1e-5)
    assert 0 < found < 0.999


def test_identical_texts_score_one_even_when_longer_than_a_window(encoder, event, example):
    text = " ".join(WORDS * 3)
    summary = example(event(("Vela", "x.")), (text, []), references=[text])
    assert BertScoreMetric(encoder).measure(summary)["bertscore"] == pytest.approx(1, abs=1e-5)


def test_a_long_text_is_read_to_its_end(encoder, event, example):
    story = event(("Vela", "x."))
    head = " ".join(WORDS[:10])
    whole = example(story, (head + " forty houses flooded", []), references=[head])
    assert BertScoreMetric(encoder).measure(whole)["bertscore"] < 0.999


def test_the_mean_over_references(encoder, event, example):
    story = event(("Vela", "x."))
    metric = BertScoreMetric(encoder)
    texts = ["the river rose", "the bridge was shut"]
    one = [
        metric.measure(example(story, ("mayor said", []), references=[text]))["bertscore"]
        for text in texts
    ]
    both = metric.measure(example(story, ("mayor said", []), references=texts))["bertscore"]
    assert both == pytest.approx(sum(one) / 2)


def test_nothing_is_said_without_references_or_words(encoder, event, example):
    story = event(("Vela", "x."))
    metric = BertScoreMetric(encoder)
    assert metric.measure(example(story, ("mayor said", []))) == {"bertscore": None}
    assert metric.measure(example(story, references=["mayor said"])) == {"bertscore": None}


def test_a_pooler_is_not_needed(encoder, event, example, tmp_path):
    from safetensors.torch import load_file, save_file

    bare = tmp_path / "bare"
    shutil.copytree(encoder, bare)
    state = load_file(bare / "model.safetensors")
    kept = {name: tensor for name, tensor in state.items() if not name.startswith("pooler.")}
    assert len(kept) < len(state)
    save_file(kept, bare / "model.safetensors", metadata={"format": "pt"})
    summary = example(event(("Vela", "x.")), ("the river rose", []), references=["river rose"])
    assert BertScoreMetric(str(bare)).measure(summary) == BertScoreMetric(encoder).measure(summary)


def test_a_model_that_is_not_on_disk_is_never_fetched(tmp_path):
    with pytest.raises(InputError, match="no model folder"):
        BertScoreMetric(str(tmp_path / "none"))
    with pytest.raises(InputError, match="is not on disk"):
        BertScoreMetric("nobody/nothing")
    with pytest.raises(InputError, match="needs an encoder"):
        BertScoreMetric()
