"""Many events, kept answers, and the model that is asked: a server or one in this process."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize.claims.annotate import annotate
from summarize.errors import InputError
from summarize.methods.chat import Chat
from summarize.methods.prompting import RULES
from summarize.models.answers import Answer, ServerError
from tests.methods.chat.asking import (
    GOOD,
    PORT,
    WIRE,
    WORDS,
    Start,
    made,
    model,
)
from tests.models.serving import Reply, always

pytestmark = pytest.mark.enable_socket


def test_many_events_at_once_in_their_order(start: Start) -> None:
    def script(body: dict[str, Any], number: int) -> Reply:
        return replace(model(*GOOD)(body, number), delay_s=0.2)

    chat, fake = start(script, concurrency=3)
    texts = [PORT.replace("Karsten", f"Karsten{n}") for n in range(6)]
    events = [made(text, WIRE, event_id=f"e{n}") for n, text in enumerate(texts)]
    drafts = list(chat.summarize_many(events, WORDS))
    assert [draft.event_id for draft in drafts] == [f"e{n}" for n in range(6)]
    assert fake.most_open == 3
    alone = [chat.summarize(event, WORDS) for event in events]
    assert alone == drafts
    assert len(fake.requests) == 6


def test_an_event_that_fails_takes_only_itself(start: Start) -> None:
    def script(body: dict[str, Any], number: int) -> Reply:
        bad = "Marle" in body["messages"][1]["content"]
        return Reply(status=400, text="no") if bad else model(*GOOD)(body, number)

    chat, _ = start(script)
    events = [made(PORT, WIRE, event_id="e1"), made(PORT.replace("Karsten", "Marle"))]
    drafts = chat.summarize_many(events, WORDS)
    assert next(drafts).sentences
    with pytest.raises(ServerError, match="400"):
        next(drafts)


def test_what_was_answered_gives_the_same_summary_without_the_server(
    start: Start, tmp_path: Path
) -> None:
    event = made(PORT, WIRE)
    chat, fake = start(model(*GOOD), cache=str(tmp_path / "kept"))
    chat.answers_in(tmp_path / "elsewhere")
    draft = chat.summarize(event, WORDS)
    assert not (tmp_path / "elsewhere").exists()
    gone = Chat(model="m", base_url=fake.base_url, cache=str(tmp_path / "kept"))
    fake.script = always(Reply(status=500))
    assert gone.summarize(made(PORT, WIRE), WORDS) == draft
    assert gone.usage()["requests"] == 0
    assert gone.usage()["cached"] == 1


def test_the_order_of_the_articles_changes_no_question(start: Start) -> None:
    chat, fake = start(model(*GOOD))
    event = made(PORT, WIRE)
    turned = annotate(replace(event, documents=tuple(reversed(event.documents))))
    assert chat.summarize(event, WORDS) == chat.summarize(turned, WORDS)
    assert len(fake.requests) == 1


def test_a_model_is_needed() -> None:
    with pytest.raises(InputError, match="needs a model"):
        Chat(base_url="http://localhost/v1")


def test_a_model_without_a_server_is_looked_for_on_disk(tmp_path: Path) -> None:
    chat = Chat(model=str(tmp_path / "none"))
    assert chat.usage() == {}
    with pytest.raises(InputError, match="no model folder"):
        chat.models()
    assert Chat(model="m", base_url="http://localhost/v1").models() == ()


def test_a_small_model_in_this_process_is_asked_as_a_server_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("torch")
    pytest.importorskip("transformers")
    from summarize.models.causal import Causal
    from tests.models import build

    folder = build.llama(tmp_path / "llama")
    chat = Chat(model=str(folder), device="cpu", dtype="float32")
    with pytest.raises(InputError, match="leaves no room for an answer"):
        chat.summarize(made(PORT, WIRE), WORDS)
    asked = []

    def spoken(self: Causal, conversations: Any, **options: Any) -> list[Answer]:
        asked.extend(conversations)
        body = {"messages": conversations[0]}
        return [Answer(model(*GOOD)(body, 1).text, "stop", 90, 40)]

    monkeypatch.setattr(Causal, "try_many", spoken)
    draft = chat.summarize(made(PORT, WIRE), WORDS)
    assert asked[0][0]["content"] == RULES
    assert all(sentence.evidence for sentence in draft.sentences)
    assert (draft.notes["prompt_tokens"], draft.notes["completion_tokens"]) == (90, 40)
