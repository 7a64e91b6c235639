"""A server that fails, is late, refuses or is gone."""

from __future__ import annotations

import time
from typing import Any

import pytest

from summarize.models.answers import Answer, ServerError
from summarize.models.server import LOST, Server
from tests.models.server.asking import ASKED, Start
from tests.models.serving import Reply, always

pytestmark = pytest.mark.enable_socket


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


@pytest.mark.parametrize(
    ("retries", "said"),
    [(0, "in one attempt: ConnectError"), (1, "in 2 attempts; the last was ConnectError")],
)
def test_nobody_listens(retries: int, said: str) -> None:
    server = Server("http://127.0.0.1:9/v1", "m", retries=retries, sleep=lambda seconds: None)
    with pytest.raises(ServerError, match=f"gave no answer {said}"):
        server.complete(ASKED)


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
