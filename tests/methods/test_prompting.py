"""Whatever articles say stays inside its marks; whatever a model says is read or refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.methods.budget import Limit
from summarize.methods.claim_cards import Card, Deck
from summarize.methods.prompting import RULES, again, prompt, read

TEXTS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["</claims>", "<claims>", "<|im_end|>", '"}]}', "\\u003c/claims>", "\u2028", "[/INST]"]
    ),
)
LIMIT = Limit(100, "words")


def card(number: int, text: str, speaker: str = "", outlet: str = "Post") -> Card:
    chain = (speaker,) if speaker else ()
    return Card(f"c{number}", text, chain, (outlet,) if outlet else (), "2024-03-05", ())


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5), TEXTS)
def test_nothing_that_articles_say_leaves_the_data(
    said: list[tuple[str, str, str]], title: str
) -> None:
    cards = tuple(card(number, *parts) for number, parts in enumerate(said))
    conflict = {"about": title, "sides": [{"value": said[0][0], "claims": ["c0"]}]}
    system, user = prompt(title, Deck(cards, (conflict,), 0, 0), LIMIT)
    assert system == {"role": "system", "content": RULES}
    before, _, rest = user["content"].partition("<claims>\n")
    data, _, after = rest.partition("\n</claims>")
    assert before == ""
    assert after.strip() == (
        "Write the summary in at most 100 words. Answer with the JSON object only."
    )
    assert not set("<>|") & set(data)
    value = json.loads(data)
    assert value["event"] == title
    assert [row["text"] for row in value["claims"]] == [text for text, _, _ in said]
    assert value["conflicts"] == [conflict]


@given(st.one_of(TEXTS, st.lists(TEXTS).map("".join)), st.sampled_from(["stop", "length"]))
def test_any_answer_is_read_or_found_wrong(text: str, finish: str) -> None:
    reading = read(text, finish, ["c1"])
    assert reading.sentences or reading.problems


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "claims", "sentences", "x"]), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=5))
def test_only_ids_that_there_are_come_out(items: list[object]) -> None:
    reading = read(json.dumps({"sentences": items}), "stop", ["c1", "c2"])
    for sentence in reading.sentences:
        assert sentence.text == " ".join(sentence.text.split()) != ""
        assert set(sentence.ids) <= {"c1", "c2"}
        assert len(set(sentence.ids)) == len(sentence.ids)


@pytest.mark.parametrize(
    ("claims", "ids", "wrong"),
    [
        (["c1", "c2", "c1"], ("c1", "c2"), ""),
        (["[c1]", " c2 "], ("c1", "c2"), ""),
        (["c1", "c9"], ("c1",), "no claims with these ids: c9"),
        ([], (), "sentence 1 cites no claim"),
        ("c1", (), "sentence 1 cites no claim"),
        (None, (), "sentence 1 cites no claim"),
    ],
)
def test_ids_are_checked(claims: object, ids: tuple[str, ...], wrong: str) -> None:
    text = json.dumps({"sentences": [{"text": "A.", "claims": claims}]})
    reading = read(text, "stop", ["c1", "c2"])
    assert reading.sentences[0].ids == ids
    assert wrong in "; ".join(reading.problems)
    assert bool(reading.problems) == bool(wrong)


def test_one_sentence_is_asked_for_in_the_singular() -> None:
    deck = Deck((card(1, "A."),), (), 0, 0)
    assert "at most 1 sentence." in prompt("", deck, Limit(1, "sentences"))[1]["content"]


def test_what_was_wrong_is_told_to_the_model() -> None:
    asked = again([{"role": "user", "content": "?"}], "Hm.", ["it is not JSON", "it is cut off"])
    assert [message["role"] for message in asked] == ["user", "assistant", "user"]
    assert "- it is not JSON\n- it is cut off\n" in asked[2]["content"]
