"""One question and many, what is kept of them, and what they cost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarize.errors import InputError
from summarize.models.answers import Answer
from summarize.models.server import Server
from tests.models.server.asking import ASKED, Start
from tests.models.serving import Reply, always

pytestmark = pytest.mark.enable_socket


def test_one_question_one_answer(start: Start) -> None:
    server, fake, waits = start(always(Reply("Hello.")))
    answer = server.complete(ASKED, max_tokens=9, temperature=0.5, seed=3, json=True)
    assert answer == Answer("Hello.", "stop", 7, 3)
    assert fake.paths == ["/v1/chat/completions"]
    assert fake.requests == [
        {
            "model": "m",
            "messages": ASKED,
            "max_tokens": 9,
            "temperature": 0.5,
            "seed": 3,
            "response_format": {"type": "json_object"},
        }
    ]
    assert fake.keys == [None]
    assert waits == []


def test_a_cut_off_answer_is_asked_for_with_more_tokens(start: Start) -> None:
    def script(body: dict[str, Any], number: int) -> Reply:
        done = body["max_tokens"] >= 40
        return Reply("All of it." if done else "All o", finish="stop" if done else "length")

    server, fake, _ = start(script)
    assert server.complete(ASKED, max_tokens=10, most_tokens=100).text == "All of it."
    assert [body["max_tokens"] for body in fake.requests] == [10, 20, 40]
    cut = server.complete(ASKED, max_tokens=10, most_tokens=15)
    assert (cut.text, cut.finish) == ("All o", "length")
    assert server.complete(ASKED, max_tokens=10).finish == "length"


def test_a_field_that_the_server_does_not_know_is_left_out(start: Start) -> None:
    def script(body: dict[str, Any], number: int) -> Reply:
        for name in ("max_tokens", "response_format", "seed"):
            if name in body:
                return Reply(status=400, text=f"Unsupported parameter: '{name}' is not known")
        return Reply("Good.")

    server, fake, waits = start(script)
    assert server.complete(ASKED, json=True).text == "Good."
    assert server.complete([*ASKED, *ASKED], json=True).text == "Good."
    assert len(fake.requests) == 5
    assert set(fake.requests[-1]) == {"model", "messages", "max_completion_tokens", "temperature"}
    assert waits == []


def test_many_at_once_but_not_more_than_allowed(start: Start) -> None:
    def script(body: dict[str, Any], number: int) -> Reply:
        return Reply(body["messages"][0]["content"].upper(), delay_s=0.2)

    server, fake, _ = start(script, concurrency=3)
    questions = [[{"role": "user", "content": f"q{number}"}] for number in range(9)]
    answers = server.complete_many(questions)
    assert [answer.text for answer in answers] == [f"Q{number}" for number in range(9)]
    assert fake.most_open == 3
    assert server.complete_many([]) == []


def test_the_same_question_is_asked_once(start: Start, tmp_path: Path) -> None:
    server, fake, _ = start(always(Reply(delay_s=0.05)), cache=tmp_path)
    answers = server.complete_many([ASKED, ASKED, ASKED])
    assert len(fake.requests) == 1
    assert sorted(answer.cached for answer in answers) == [False, True, True]
    again = Server(fake.base_url, "m", cache=tmp_path)
    assert again.complete(ASKED) == Answer("Hello.", "stop", 7, 3, cached=True)
    assert len(fake.requests) == 1
    assert (again.usage.requests, again.usage.cached) == (0, 1)
    for other in (
        Server(fake.base_url, "other", cache=tmp_path).complete(ASKED),
        again.complete(ASKED, temperature=0.1),
        again.complete(ASKED, seed=14),
        again.complete([*ASKED, *ASKED]),
    ):
        assert not other.cached


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"answer": {"text": 3, "finish": "stop"}}'])
def test_a_broken_file_of_the_cache_counts_as_none(
    start: Start, tmp_path: Path, broken: str
) -> None:
    server, fake, _ = start(always(Reply()), cache=tmp_path)
    server.complete(ASKED)
    (file,) = tmp_path.rglob("*.json")
    file.write_text(broken)
    again = Server(fake.base_url, "m", cache=tmp_path)
    assert again.complete(ASKED) == Answer("Hello.", "stop", 7, 3)
    assert json.loads(file.read_text())["answer"]["text"] == "Hello."
    assert [path.suffix for path in tmp_path.rglob("*") if path.is_file()] == [".json"]


def test_tokens_and_cost_are_counted(start: Start) -> None:
    replies = always(Reply(), Reply(usage=None), Reply(usage={"prompt_tokens": "x"}))
    server, _, _ = start(replies, prompt_price=1.0, completion_price=10.0)
    for number in range(3):
        server.complete([{"role": "user", "content": str(number)}])
    server.complete([{"role": "user", "content": "0"}])
    usage = server.usage.row()
    assert usage == {
        "requests": 3,
        "cached": 1,
        "retries": 0,
        "uncounted": 2,
        "prompt_tokens": 7,
        "completion_tokens": 3,
        "cost": 37e-6,
    }
    free, _, _ = start(always(Reply()))
    assert free.usage.cost is None


def test_a_model_is_needed() -> None:
    with pytest.raises(InputError, match="name of a model"):
        Server("http://localhost/v1", "")
