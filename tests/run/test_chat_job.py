"""A whole job with a method that asks a server: what is kept, what it cost, and no key anywhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarize import catalog
from summarize.config import load
from summarize.console import SilentReporter
from summarize.run import recipe
from summarize.run.job import Options, Report, run_job
from tests.models.serving import Fake, Reply, serving

pytestmark = pytest.mark.enable_socket

KEY = "sk-0123-not-to-be-seen"
ROWS = [
    {"id": "a1", "event": "dam", "text": "A dam broke above Orv on Monday morning, police said."},
    {"id": "a2", "event": "dam", "text": "Two people were pulled out alive below the dam of Orv."},
    {"id": "b1", "event": "vote", "text": "Voters in Kell chose a new town council on Monday."},
]


def script(body: dict[str, Any], number: int) -> Reply:
    """Says each claim again."""
    user = body["messages"][1]["content"]
    data = json.loads(user.split("<claims>\n")[1].split("\n</claims>")[0])
    said = [{"text": card["text"], "claims": [card["id"]]} for card in data["claims"]]
    return Reply(json.dumps({"sentences": said}))


@pytest.fixture
def job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOB_KEY", KEY)
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    return tmp_path / "job.yaml"


def run(job: Path, fake: Fake, out: str = "out", more: str = "") -> Report:
    job.write_text(
        "data: {articles: a.jsonl}\ngroup: {by: event}\nrun: {jobs: 1}\n"
        f"methods: [lead, {{use: chat, model: m, base_url: '{fake.base_url}', key_env: JOB_KEY,"
        f" retries: 0, prompt_price: 2, completion_price: 4{more}}}]\nbrief: {{method: chat}}\n"
    )
    recipe._make.cache_clear()  # as a new process would begin
    return run_job(load(job), Options(out=job.parent / out), SilentReporter())


def manifest_of(job: Path, out: str = "out") -> dict[str, Any]:
    found: dict[str, Any] = json.loads((job.parent / out / "manifest.json").read_text())
    return found


def test_answers_are_kept_in_the_run_and_the_key_is_nowhere(job: Path) -> None:
    with serving(script) as fake:
        report = run(job, fake)
    assert report.failures == ()
    assert fake.keys == [f"Bearer {KEY}"] * 2
    out = job.parent / "out"
    assert len(list((out / "answers").rglob("*.json"))) == 2
    files = [path for path in job.parent.rglob("*") if path.is_file()]
    assert len(files) > 8
    for path in files:
        assert KEY.encode() not in path.read_bytes(), path
    rows = list(map(json.loads, (out / "summaries" / "chat.jsonl").read_text().splitlines()))
    assert {row["event_id"] for row in rows} == {"dam", "vote"}
    assert all(s["evidence"] for row in rows for s in row["sentences"])
    assert [s["speaker"] for row in rows for s in row["sentences"] if s["speaker"]] == ["police"]


def test_the_manifest_says_what_it_cost(job: Path) -> None:
    with serving(script) as fake:
        run(job, fake)
    assert manifest_of(job)["usage"] == {
        "chat": {
            "requests": 2,
            "cached": 0,
            "retries": 0,
            "uncounted": 0,
            "prompt_tokens": 14,
            "completion_tokens": 6,
            "cost": 52e-6,
        }
    }


def test_an_event_that_failed_is_asked_for_again_by_the_same_command(job: Path) -> None:
    def half(body: dict[str, Any], number: int) -> Reply:
        broken = "council" in body["messages"][1]["content"]
        return Reply(status=400, text=f"no, {KEY}") if broken else script(body, number)

    with serving(half) as fake:
        report = run(job, fake)
        (failure,) = report.failures
        assert (failure.event_id, failure.step) == ("vote", "chat")
        assert "400" in failure.message
        assert KEY not in failure.message + failure.traceback
        before = len(fake.requests)
        fake.script = script
        assert run(job, fake).failures == ()
        assert len(fake.requests) == before + 1
    usage = manifest_of(job)["usage"]["chat"]
    assert (usage["requests"], usage["prompt_tokens"]) == (2, 14)
    assert KEY not in (job.parent / "out" / "run.log").read_text()


def test_a_cache_of_the_config_serves_several_runs(job: Path) -> None:
    with serving(script) as fake:
        run(job, fake, more=", cache: kept/answers")
        fake.script = lambda body, number: Reply(status=500)
        report = run(job, fake, "again", more=", cache: kept/answers")
    assert report.failures == ()
    assert manifest_of(job, "again")["usage"]["chat"]["cached"] == 2
    assert not (job.parent / "out" / "answers").exists()
    one, other = (
        (job.parent / out / "summaries" / "chat.jsonl").read_bytes() for out in ("out", "again")
    )
    assert one == other


def test_chat_is_in_the_catalog_with_its_own_parameters() -> None:
    import inspect

    from summarize.methods.chat import Chat

    component = catalog.methods().get("chat")
    signature = inspect.signature(Chat.__init__)
    own = {name: p.default for name, p in signature.parameters.items() if name != "self"}
    assert own == {param.name: param.default for param in component.params}
