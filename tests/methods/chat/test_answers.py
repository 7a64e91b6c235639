"""Answers that are wrong, broken, cut off or too long, against a server that says what we like."""

from __future__ import annotations

from typing import Any

import pytest

from summarize.errors import InputError
from summarize.models.answers import ServerError
from summarize.records import Budget, Event
from tests.methods.chat.asking import (
    GOOD,
    PORT,
    WIRE,
    WORDS,
    Start,
    answer,
    citing,
    made,
    model,
)
from tests.models.serving import Reply, always

pytestmark = pytest.mark.enable_socket


def test_unknown_ids_are_asked_for_once_again(start: Start) -> None:
    def script(body: dict[str, Any], number: int) -> Reply:
        text, words = GOOD[1]
        return Reply(answer((text, ["c99"] if number == 1 else citing(body, words))))

    chat, fake = start(script)
    draft = chat.summarize(made(PORT, WIRE), WORDS)
    assert len(fake.requests) == 2
    first, asked = fake.requests[1]["messages"][2:]
    assert first["role"] == "assistant"
    assert "no claims with these ids: c99" in asked["content"]
    assert draft.sentences[0].evidence
    assert "problems" not in draft.notes
    assert draft.notes["prompt_tokens"] == 14


def test_ids_that_stay_unknown_are_dropped(start: Start) -> None:
    text = "Nineteen fishermen were pulled from the water before nightfall."
    chat, fake = start(always(Reply(answer((text, ["c99"]), ("The mayor resigned.", ["c98"])))))
    draft = chat.summarize(made(PORT, WIRE), WORDS)
    assert len(fake.requests) == 2
    (found,) = draft.sentences
    assert "nineteen fishermen" in found.evidence[0].text
    assert [statement.text for statement in draft.dropped] == ["The mayor resigned."]


@pytest.mark.parametrize(
    "broken", ["I cannot do that.", '{"sentences": [{"text"', '{"summary": 1}']
)
def test_a_broken_answer_is_asked_for_once_again(start: Start, broken: str) -> None:
    def script(body: dict[str, Any], number: int) -> Reply:
        return Reply(broken) if number == 1 else model(*GOOD)(body, number)

    chat, fake = start(script)
    assert len(chat.summarize(made(PORT, WIRE), WORDS).sentences) == 3
    assert len(fake.requests) == 2


def test_an_answer_that_stays_broken_is_an_error(start: Start) -> None:
    chat, fake = start(always(Reply("Here is a summary: a storm.")))
    with pytest.raises(ServerError, match="gave no summary: it is not JSON"):
        chat.summarize(made(PORT, WIRE), WORDS)
    assert len(fake.requests) == 2


def test_of_an_answer_that_is_cut_off_the_whole_sentences_are_kept(start: Start) -> None:
    def script(body: dict[str, Any], number: int) -> Reply:
        whole = model(*GOOD)(body, number).text
        return Reply(whole[: whole.index("Nine thousand") + 9], finish="length")

    chat, fake = start(script, max_tokens=50)
    draft = chat.summarize(made(PORT, WIRE), WORDS)
    assert [s.text for s in draft.sentences] == [text for text, _ in GOOD[:2]]
    assert draft.notes["cut_off"] is True
    assert [body["max_tokens"] for body in fake.requests] == [50, 100, 200] * 2


@pytest.mark.parametrize(
    ("budget", "kept"),
    [(Budget(words=18), [0, 1]), (Budget(words=8), [1]), (Budget(sentences=1), [0])],
)
def test_never_over_the_budget(start: Start, budget: Budget, kept: list[int]) -> None:
    chat, _ = start(model(*GOOD))
    draft = chat.summarize(made(PORT, WIRE), budget)
    assert [s.text for s in draft.sentences] == [GOOD[number][0] for number in kept]
    assert draft.notes["over_budget"] == 3 - len(kept)


def test_a_budget_that_is_none_is_refused(start: Start) -> None:
    chat, fake = start(model(*GOOD))
    with pytest.raises(InputError):
        chat.summarize(made(PORT), Budget(words=0))
    assert fake.requests == []


def test_nothing_to_say_nothing_asked(start: Start) -> None:
    chat, fake = start(model(*GOOD))
    assert chat.summarize(Event("e", "", ()), WORDS).sentences == ()
    assert fake.requests == []
