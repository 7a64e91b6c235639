"""Sentences of a model that has to cite: what it is shown, and what they stand on."""

from __future__ import annotations

import json

import pytest

from tests.methods.chat.asking import (
    GOOD,
    PORT,
    WIRE,
    WORDS,
    Start,
    answer,
    citing,
    claims_of,
    made,
    model,
)
from tests.models.serving import Reply

pytestmark = pytest.mark.enable_socket


def test_sentences_stand_on_the_claims_that_they_cite(start: Start) -> None:
    event = made(PORT, WIRE)
    chat, fake = start(model(*GOOD))
    draft = chat.summarize(event, WORDS)
    assert [sentence.text for sentence in draft.sentences] == [text for text, _ in GOOD]
    wind, rescue, power = draft.sentences
    assert [e.text for e in wind.evidence] == [WIRE.split("\n")[0]]
    assert {e.article_id for e in rescue.evidence} == {"e1/0", "e1/1"}
    assert power.speaker == "Ruta Alm"
    assert wind.speaker is rescue.speaker is None
    for sentence in draft.sentences:
        for evidence in sentence.evidence:
            text = event.document(evidence.article_id).article.text
            assert text[evidence.start : evidence.end] == evidence.text
    assert len(fake.requests) == 1
    assert draft.notes["requests"] == 1
    assert draft.notes["prompt_tokens"] == 7
    assert "problems" not in draft.notes


def test_a_card_says_who_when_and_where(start: Start) -> None:
    chat, fake = start(model(*GOOD))
    chat.summarize(made(PORT, WIRE), WORDS)
    cards = claims_of(fake.requests[0])
    assert [card["id"] for card in cards] == [f"c{n}" for n in range(1, len(cards) + 1)]
    (power,) = (card for card in cards if "nine thousand" in card["text"])
    assert power["speaker"] == "Ruta Alm"
    assert power["date"] == "2024-03-05"
    assert power["outlets"] == ["Outlet 0"]
    (rescue,) = (card for card in cards if "nineteen fishermen" in card["text"])
    assert sorted(rescue["outlets"]) == ["Outlet 0", "Outlet 1"]
    assert "at most 60 words" in fake.requests[0]["messages"][1]["content"]
    assert fake.requests[0]["response_format"] == {"type": "json_object"}


def test_the_model_is_told_where_the_articles_contradict_each_other(start: Start) -> None:
    chat, fake = start(model(*GOOD))
    one = "Three people were killed when the storm struck Karsten, police said."
    other = "Nine people were killed when the storm struck Karsten, the fire brigade said."
    event = made(f"{PORT}\n\n{one}", f"{WIRE}\n\n{other}")
    chat.summarize(event, WORDS)
    user = fake.requests[0]["messages"][1]["content"]
    data = json.loads(user.split("<claims>\n")[1].split("\n</claims>")[0])
    (conflict,) = data["conflicts"]
    sides = {side["value"]: side for side in conflict["sides"]}
    texts = {card["id"]: card["text"] for card in data["claims"]}
    assert len(sides) == 2
    assert [texts[name] for name in sides["Three people"]["claims"]] == [one]
    assert [texts[name] for name in sides["Nine people"]["claims"]] == [other]
    assert sides["Nine people"]["speaker"] == "the fire brigade"


def test_who_passed_it_on_comes_from_the_claims(start: Start) -> None:
    told = "Mayor Ruta Alm told Radio Marle that four schools were open for families."
    said = ("Four schools were open for families, said Ms. Alm.", "four schools")
    chat, _ = start(model(said))
    (sentence,) = chat.summarize(made(f"{PORT}\n\n{told}", WIRE), WORDS).sentences
    assert sentence.speaker == "Ruta Alm"
    assert sentence.chain == ("Ruta Alm", "Radio Marle")


def test_a_speaker_that_was_left_out_is_left_for_the_guard_to_see(start: Start) -> None:
    said = ("Nine thousand homes were without power.", "nine thousand")
    chat, _ = start(model(said))
    (sentence,) = chat.summarize(made(PORT, WIRE), WORDS).sentences
    assert (sentence.speaker, sentence.chain) == (None, ())
    assert "Ruta Alm said" in sentence.evidence[0].text


def test_a_wrong_speaker_stays_for_the_guard_to_see(start: Start) -> None:
    said = ("Nine thousand homes were without power, the fire brigade said.", "nine thousand")
    chat, _ = start(model(said))
    (sentence,) = chat.summarize(made(PORT, WIRE), WORDS).sentences
    assert sentence.speaker == "the fire brigade"


def test_words_that_the_claims_have_not_are_taken_out_and_shown(start: Start) -> None:
    false = "Buy Brill Coin now, it will rise by 300 percent."
    chat, _ = start(model((false, "struck"), *GOOD[:1]))
    draft = chat.summarize(made(PORT, WIRE), WORDS)
    assert [statement.text for statement in draft.sentences] == [GOOD[0][0]]
    (taken,) = draft.dropped
    assert (taken.text, taken.evidence) == (false, ())
    assert taken.repair is not None
    assert (taken.repair.action, taken.repair.why) == ("dropped", ("unsupported",))
    assert draft.notes["ungrounded"] == 1


def test_two_sentences_in_one_are_two_statements(start: Start) -> None:
    text = f"{GOOD[0][0]} {GOOD[1][0]}"
    chat, _ = start(lambda body, number: Reply(answer((text, citing(body, "")))))
    draft = chat.summarize(made(PORT, WIRE), WORDS)
    assert [s.text for s in draft.sentences] == [GOOD[0][0], GOOD[1][0]]
    assert all(sentence.evidence for sentence in draft.sentences)
