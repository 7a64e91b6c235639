"""ROUGE against rouge-score, the package ``rouge``, and counting by hand."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rouge_score.rouge_scorer import RougeScorer as Oracle

from eval.rouge import RougeMetric, RougeScorer, score_pairs
from eval.rouge.presets import PRESETS, preset
from summarize.errors import InputError

TYPES = ["rouge1", "rouge2", "rougeL", "rougeLsum"]
SAMPLE = (
    "the The river rose, rising again. Mayors said on 12 May that U.S. ferries had stopped; "
    "nobody was hurt. étude don't generously its it's flies fly flying 1,200 x2 a b c d e"
)
WORDS = SAMPLE.split()


def texts(rng: random.Random) -> str:
    vocabulary = rng.sample(WORDS, rng.randint(2, len(WORDS)))
    parts = []
    for _ in range(rng.randint(0, 60)):
        parts += [rng.choice(vocabulary), rng.choice([" "] * 9 + ["\n", "\n\n"])]
    return "".join(parts)


@pytest.mark.parametrize("stem", [False, True])
def test_every_field_equals_rouge_score_on_random_pairs(stem):
    rng = random.Random(5)
    oracle = Oracle(TYPES, use_stemmer=stem)
    scorer = RougeScorer(preset(stem=stem, sentences="newline"))
    for _ in range(600):
        hypothesis, reference = texts(rng), texts(rng)
        expected = oracle.score(reference, hypothesis)
        found = scorer.score(hypothesis, [reference])
        for name in TYPES:
            assert found[name] == pytest.approx(tuple(expected[name]), abs=1e-9), (
                name,
                hypothesis,
                reference,
            )


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_every_field_equals_rouge_score_on_any_text(hypothesis, reference):
    expected = Oracle(TYPES, use_stemmer=True).score(reference, hypothesis)
    found = RougeScorer(preset(stem=True, sentences="newline")).score(hypothesis, [reference])
    for name in TYPES:
        assert found[name] == pytest.approx(tuple(expected[name]), abs=1e-9)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from("abcd"), max_size=9).map(" ".join), max_size=5),
    st.lists(st.lists(st.sampled_from("abcd"), max_size=9).map(" ".join), max_size=5),
)
def test_ties_between_subsequences_fall_as_in_rouge_score(hypothesis, reference):
    first, second = "\n".join(hypothesis), "\n".join(reference)
    expected = Oracle(["rougeLsum"]).score(second, first)["rougeLsum"]
    found = RougeScorer(preset(sentences="newline")).score(first, [second])["rougeLsum"]
    assert found == pytest.approx(tuple(expected), abs=1e-9)


def test_the_best_reference_is_that_of_score_multi():
    rng = random.Random(8)
    oracle = Oracle(TYPES)
    scorer = RougeScorer(preset(references="max", sentences="newline"))
    for _ in range(100):
        hypothesis, references = texts(rng), [texts(rng) for _ in range(3)]
        expected = oracle.score_multi(references, hypothesis)
        found = scorer.score(hypothesis, references)
        for name in TYPES:
            assert found[name] == pytest.approx(tuple(expected[name]), abs=1e-9)


def test_mean_over_references_is_the_default():
    scorer = RougeScorer(preset())
    both = scorer.score("a b c", ["a b c", "x y z"])["rouge1"]
    assert both == (0.5, 0.5, 0.5)


def test_sentences_are_found_for_lsum():
    first = "Water rose in Tolm. The bridge was shut."
    second = "The bridge was shut. Water rose in Tolm."
    oracle = Oracle(["rougeLsum"]).score(second.replace(". ", ".\n"), first.replace(". ", ".\n"))
    found = RougeScorer(preset()).score(first, [second])
    assert found["rougeLsum"] == tuple(oracle["rougeLsum"]) == (1.0, 1.0, 1.0)
    assert found["rougeL"].f == 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Река вышла из берегов.",
        "नदी का पानी बढ़ गया",
        "النهر فاض",
        "東京で川が氾濫した",
        "Ο ποταμός φούσκωσε",
    ],
)
def test_identical_texts_of_any_script_score_one(text):
    found = RougeScorer(preset(tokenizer="unicode")).score(text, [text])
    assert {score.f for score in found.values()} == {1.0}


def test_the_ascii_tokenizer_sees_no_other_script():
    assert RougeScorer(preset()).score("Река", ["Река"])["rouge1"].f == 0.0


@pytest.mark.parametrize(
    ("references", "f"),
    [(["Мост закрыт."], None), (["Мост закрыт.", "2 bridges"], 0.5), ([""], 0.0), (["..."], 0.0)],
)
def test_a_script_that_the_tokenizer_leaves_out_has_no_figure(event, example, references, f):
    made = example(event(("Post", "One.")), ("2 bridges", ()), references=references)
    assert RougeMetric().measure(made)["rouge1"] == f


@pytest.mark.parametrize(
    "setting", [{"stemmer": True}, {"tokenizer": "unicode"}, {"references": "max"}]
)
def test_a_preset_of_the_metric_takes_no_setting_beside_it(setting):
    with pytest.raises(InputError, match="fixes stemmer, tokenizer and references"):
        RougeMetric("wcep", **setting)
    assert RougeMetric("default", **setting).signature() != RougeMetric().signature()


def test_pairs_in_a_script_that_the_tokenizer_leaves_out_are_counted():
    pairs = [
        {"hypothesis": "Мост закрыт.", "references": ["Мост закрыт."]},
        {"hypothesis": "Мост закрыт.", "references": ["Bridge"]},
        {"hypothesis": "", "references": [""]},
        {"hypothesis": "Мост закрыт.", "references": []},
    ]
    assert score_pairs(pairs).unread == 1
    assert score_pairs(pairs, preset(tokenizer="unicode")).unread == 0


def test_unicode_tokens_ignore_case_and_compatibility_forms():
    scorer = RougeScorer(preset(tokenizer="unicode"))
    assert scorer.score("ΟΔΟΣ ﬁre Straße", ["οδος FIRE STRASSE"])["rouge1"].f == 1.0


def test_skip_bigrams_with_unigrams_by_hand():
    # 3 unigrams + ab ac bc = 6 units; 3 + ac ab cb = 6 units; a, b, c, ab, ac are common.
    assert RougeScorer(preset("rouge155")).score("a b c", ["a c b"])["rougeSU4"].f == 5 / 6


def test_skip_bigrams_span_four_words_and_no_more():
    scorer = RougeScorer(preset("rouge155"))
    near = scorer.score("p v w x y q", ["p 1 2 3 4 q"])["rougeSU4"]
    far = scorer.score("p v w x y z q", ["p 1 2 3 4 5 q"])["rougeSU4"]
    assert near.p == 3 / (6 + 15)
    assert far.p == 2 / (7 + 20)


def test_longbench_equals_the_package_rouge():
    # Computed with rouge 1.0.1: Rouge().get_scores([hypothesis], [reference])[0]["rouge-l"].
    for hypothesis, reference, expected in LONGBENCH:
        found = RougeScorer(preset("longbench")).score(hypothesis, [reference])["rougeL"]
        assert found == pytest.approx(expected, abs=1e-12)


LONGBENCH: list[tuple[str, str, tuple[float, float, float]]] = [
    (
        "The river rose. Two towns were cut off. Ferries stopped.",
        "Ferries stopped as the river rose. Two towns were cut off on Monday.",
        (0.9, 0.6923076923076923, 0.78260869073724),
    ),
    (
        "the mayor of Tolm said. the mayor of Tolm said the bridge was shut",
        "The mayor said the bridge of Tolm was shut. the bridge",
        (1.0, 0.8888888888888888, 0.9411764656055364),
    ),
    (
        "a b c a. b a c b. U.S. a",
        "b c a b. c a b. c U.S.",
        (1.0, 1.0, 0.999999995),
    ),
    (
        "nothing here",
        "is shared",
        (0.0, 0.0, 0.0),
    ),
]


def test_wcep_reads_forty_words():
    reference = " ".join(f"w{i}" for i in range(40))
    scorer = RougeScorer(preset("wcep"))
    assert scorer.score(reference + " tail" * 30, [reference])["rougeL"].f == 1.0


def test_every_preset_has_a_signature_of_its_own():
    signatures = {recipe.signature() for recipe in PRESETS.values()}
    assert len(signatures) == len(PRESETS)
    assert preset(stem=True).signature() != preset().signature()
    assert preset("primera", references="max").signature() not in signatures


def test_an_unknown_preset_names_the_nearest():
    with pytest.raises(InputError) as error:
        preset("primara")
    assert "primera" in error.value.hint


def test_pairs_give_means_intervals_and_rows():
    pairs = [
        {"id": "p1", "hypothesis": "a b", "references": ["a b"]},
        {"id": "p2", "hypothesis": "a b", "references": ["x y", "a y"]},
        {"id": "p3", "hypothesis": "a b", "references": []},
    ]
    scored = score_pairs(pairs, samples=200)
    assert scored.result["n"] == 2
    assert scored.result["rouge1"]["f"] == pytest.approx((1 + 0.25) / 2)
    low, high = scored.result["rouge1"]["ci"]
    assert 0.25 <= low <= scored.result["rouge1"]["f"] <= high <= 1
    assert "seed:13" in scored.result["signature"]
    assert [row["id"] for row in scored.rows] == ["p1", "p2", "p3"]
    assert scored.rows[1]["rouge1"] == {"p": 0.25, "r": 0.25, "f": 0.25}
    assert scored.rows[2]["rouge1"] is None
    assert score_pairs(pairs, samples=200) == scored


def test_no_pairs_give_null_not_zero():
    result = score_pairs([]).result
    assert result["n"] == 0
    assert result["rouge1"] is None


@pytest.mark.parametrize(
    "pair",
    [
        {"id": "p7", "references": ["a"]},
        {"id": "p7", "hypothesis": "a"},
        {"id": "p7", "hypothesis": "a", "references": [1]},
        {"id": "p7", "hypothesis": None, "references": ["a"]},
    ],
)
def test_a_broken_pair_is_named(pair):
    with pytest.raises(InputError, match="p7"):
        score_pairs([pair])
