"""The key goes into one header and nowhere else."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.models.answers import ServerError
from summarize.models.server import Server
from tests.models.server.asking import ASKED, Start
from tests.models.serving import Reply, always

pytestmark = pytest.mark.enable_socket
KEY = "sk-very+secret/key=0123456789"


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
