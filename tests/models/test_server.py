"""The client against a real server on this machine."""

from __future__ import annotations

import contextlib
import json
import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from summarize.errors import InputError
from summarize.models.answers import Answer, ServerError
from summarize.models.server import LOST, Server
from tests.models.serving import Fake, Reply, Script, always, serving

pytestmark = pytest.mark.enable_socket

KEY = "sk-very+secret/key=0123456789"
ASKED = [{"role": "user", "content": "Say hello."}]
Start = Callable[..., tuple[Server, Fake, list[float]]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a server with a script and gives a client for it, with the waits that it makes."""
    with contextlib.ExitStack() as stack:

        def begin(script: Script, **options: Any) -> tuple[Server, Fake, list[float]]:
            fake = stack.enter_context(serving(script))
            waits: list[float] = []
            options = {"model": "m", "timeout_s": 5.0, "sleep": waits.append, **options}
            return Server(fake.base_url, **options), fake, waits

        yield begin


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


@pytest.mark.parametrize(
    "passing",
    [
        Reply(status=500, text="oops"),
        Reply(status=503),
        Reply(status=429, text="slow down"),
        Reply(drop=True),
        Reply(raw=b"<html>Bad gateway</html>"),
        Reply(raw=b'{"choices": []}'),
        Reply(raw=b'{"choices": [{"message": {"content": 3}}]}'),
    ],
    ids=["500", "503", "429", "dropped", "html", "no choice", "no text"],
)
def test_what_passes_is_tried_again(start: Start, passing: Reply) -> None:
    server, fake, waits = start(always(passing, passing, Reply("At last.")))
    assert server.complete(ASKED).text == "At last."
    assert len(fake.requests) == 3
    assert fake.requests[0] == fake.requests[2]
    assert 0.25 <= waits[0] <= 0.5 < waits[1] <= 1.0
    assert server.usage.retries == 2


def test_it_gives_up_and_says_why(start: Start) -> None:
    server, fake, waits = start(always(Reply(status=502, text="no backend")), retries=2)
    with pytest.raises(ServerError, match=r"no answer in 3 attempts.*502: no backend"):
        server.complete(ASKED)
    assert len(fake.requests) == 3
    assert len(waits) == 2


def test_a_server_that_asks_to_wait_is_waited_for(start: Start) -> None:
    limit = Reply(status=429, headers={"Retry-After": "7"})
    server, _, waits = start(always(limit, Reply()))
    server.complete(ASKED)
    assert 7.0 <= waits[0] <= 7.1


def test_a_server_that_asks_for_an_hour_is_given_up(start: Start) -> None:
    limit = Reply(status=429, text="quota", headers={"Retry-After": "3600"})
    server, fake, waits = start(always(limit))
    with pytest.raises(ServerError, match="asks to wait 3600 s"):
        server.complete(ASKED)
    assert (len(fake.requests), waits) == (1, [])


@pytest.mark.parametrize(
    ("reply", "hint"),
    [
        (Reply(status=401, text="bad key"), "key_env"),
        (Reply(status=404, text="no model m"), "under /v1"),
        (Reply(status=400, text="maximum context length is 4096 tokens"), "input_words"),
        (Reply(status=302, headers={"Location": "http://127.0.0.1:9/"}), "not followed"),
        (Reply(status=429, text="insufficient_quota"), ""),
    ],
    ids=["401", "404", "context", "redirect", "quota"],
)
def test_what_does_not_pass_is_not_tried_again(start: Start, reply: Reply, hint: str) -> None:
    server, fake, _ = start(always(reply))
    with pytest.raises(ServerError, match=str(reply.status)) as caught:
        server.complete(ASKED)
    assert hint in caught.value.hint
    assert len(fake.requests) == 1


def test_a_refusal_is_an_error(start: Start) -> None:
    server, fake, _ = start(always(Reply("", finish="content_filter")))
    with pytest.raises(ServerError, match="would not answer"):
        server.complete(ASKED)
    assert len(fake.requests) == 1


@pytest.mark.parametrize("reply", [Reply(delay_s=1.0), Reply(drip_s=0.02)], ids=["late", "drips"])
def test_no_answer_takes_longer_than_it_may(start: Start, reply: Reply) -> None:
    server, fake, _ = start(always(reply, Reply("In time.")), timeout_s=0.3)
    begin = time.monotonic()
    assert server.complete(ASKED).text == "In time."
    assert time.monotonic() - begin < 2.5
    assert len(fake.requests) == 2


def test_nobody_listens() -> None:
    server = Server("http://127.0.0.1:9/v1", "m", retries=1, sleep=lambda seconds: None)
    with pytest.raises(ServerError, match="no answer in 2 attempts; the last was ConnectError"):
        server.complete(ASKED)


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


def test_one_that_fails_takes_no_other_with_it(start: Start) -> None:
    def script(body: dict[str, Any], number: int) -> Reply:
        bad = body["messages"][0]["content"] == "q1"
        return Reply(status=400) if bad else Reply("Good.")

    server, fake, _ = start(script)
    questions = [[{"role": "user", "content": f"q{number}"}] for number in range(4)]
    found = server.try_many(questions)
    assert [isinstance(one, Answer) for one in found] == [True, False, True, True]
    with pytest.raises(ServerError):
        server.complete_many(questions)
    assert len(fake.requests) == 5


def test_a_refused_key_is_not_tried_with_every_question(start: Start) -> None:
    server, fake, _ = start(always(Reply(status=403, text="forbidden")), concurrency=1)
    questions = [[{"role": "user", "content": f"q{number}"}] for number in range(5)]
    found = server.try_many(questions)
    assert ["403: forbidden" in str(one) for one in found] == [True] * 5
    assert len(fake.requests) == 1


def test_a_server_that_is_down_is_given_up(start: Start) -> None:
    server, fake, _ = start(always(Reply(status=503, text="down")), concurrency=1, retries=1)
    questions = [[{"role": "user", "content": f"q{number}"}] for number in range(9)]
    assert all("503: down" in str(one) for one in server.try_many(questions))
    assert len(fake.requests) == 2 * LOST


def test_an_interruption_ends_all_retries(start: Start) -> None:
    def interrupted(seconds: float) -> None:
        raise KeyboardInterrupt

    server, fake, _ = start(always(Reply(status=503)), concurrency=2, sleep=interrupted)
    with pytest.raises(KeyboardInterrupt):
        server.try_many([[{"role": "user", "content": f"q{number}"}] for number in range(9)])
    assert len(fake.requests) <= 4
    with pytest.raises(ServerError, match="interrupted"):
        server.complete(ASKED)


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


def test_the_key_goes_into_one_header_and_nowhere_else(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("A_KEY", f"{KEY}\n")
    caplog.set_level(logging.DEBUG)
    echo = Reply(f"You sent Bearer {KEY}.")
    failing = Reply(status=500, text=f"crash with {KEY}\x1b[31m")
    refusing = Reply(status=401, text=f"Incorrect API key provided: {KEY}.")
    server, fake, _ = start(always(failing, echo, refusing), key_env="A_KEY", cache=tmp_path)
    assert server.complete(ASKED).text == "You sent Bearer ***."
    assert fake.keys == [f"Bearer {KEY}"] * 2
    with pytest.raises(ServerError) as caught:
        server.complete([*ASKED, *ASKED])
    shown = f"{caught.value} {caught.value.hint} {caught.value!r} {server!r} {vars(server)}"
    assert "***" in shown
    kept = "".join(path.read_text() for path in tmp_path.rglob("*.json"))
    logged = "\n".join(
        record.getMessage() for record in caplog.records if record.name.startswith("summarize")
    )
    for text in (shown, kept, logged, json.dumps(fake.requests)):
        assert KEY not in text
    assert "\x1b" not in logged
    assert "500" in logged


@pytest.mark.parametrize(
    ("key", "message"),
    [(None, "A_KEY is not set"), ("  ", "is not set"), ("a b", "not hold"), ("é", "not hold")],
)
def test_a_key_that_is_none_is_told_by_the_name_of_its_variable(
    start: Start, monkeypatch: pytest.MonkeyPatch, key: str | None, message: str
) -> None:
    if key is None:
        monkeypatch.delenv("A_KEY", raising=False)
    else:
        monkeypatch.setenv("A_KEY", key)
    server, fake, _ = start(always(Reply()), key_env="A_KEY")
    with pytest.raises(InputError, match=message):
        server.complete(ASKED)
    assert fake.requests == []


@pytest.mark.parametrize(
    ("base_url", "key_env"),
    [
        ("localhost:8000", ""),
        ("ftp://localhost/v1", ""),
        ("http://", ""),
        ("http://localhost:port/v1", ""),
        ("", ""),
        (f"https://user:{KEY}@host/v1", ""),
        (f"https://host/v1?api_key={KEY}", ""),
        ("http://localhost/v1", KEY),
    ],
)
def test_an_address_that_is_none_or_holds_a_secret_is_refused(base_url: str, key_env: str) -> None:
    with pytest.raises(InputError) as caught:
        Server(base_url, "m", key_env=key_env)
    assert KEY not in f"{caught.value} {caught.value.hint}"


def test_a_model_is_needed() -> None:
    with pytest.raises(InputError, match="name of a model"):
        Server("http://localhost/v1", "")
