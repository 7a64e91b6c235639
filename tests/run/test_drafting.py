"""Methods that draft many events at once: windows, one bad event, and going on after a kill."""

import json

import pytest

from summarize import catalog
from summarize.config import load
from summarize.console import SilentReporter
from summarize.registry import Component, Param
from summarize.run import drafting
from summarize.run.job import Options, run_job


class Together:
    """Leads, for many events in one call; notes each call in a file, and fails on one event."""

    name = "together"

    def __init__(self, log: str = "", needs: str = "") -> None:
        self.log, self.needs = log, needs

    def summarize(self, event, budget):
        return next(iter(self.summarize_many([event], budget)))

    def summarize_many(self, events, budget):
        from pathlib import Path

        from summarize.methods.lead import Lead

        with open(self.log, "a") as file:
            file.write(json.dumps([event.event_id for event in events]) + "\n")
        for event in events:
            if event.event_id == "fire" and not Path(self.needs).exists():
                raise ZeroDivisionError("no draft of this one")
            yield Lead().summarize(event, budget)


@pytest.fixture
def together(job, tmp_path, monkeypatch):
    """The job with a batch method, which fails on one event until a file is there."""
    params = (Param("log", "str", "", "a file"), Param("needs", "str", "", "a file"))
    component = Component(
        "together", 1, f"{__name__}:Together", "leads together", params, batch=True
    )
    monkeypatch.setitem(catalog.methods()._components, "together", component)
    here = Component.make

    def make(self, **given):
        return Together(**given) if self.name == "together" else here(self, **given)

    monkeypatch.setattr(Component, "make", make)
    text = job.read_text()
    start = text.index("methods:")
    end = text.index("\n", start)
    use = f"{{use: together, log: '{tmp_path / 'log'}', needs: '{tmp_path / 'ready'}'}}"
    job.write_text(text[:start] + f"methods: [lead, {use}]" + text[end:])
    return job


def run(path, out):
    return run_job(load(path), Options(out=out), SilentReporter())


def calls(tmp_path):
    return [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]


def texts(out, method):
    lines = (out / "summaries" / f"{method}.jsonl").read_text().splitlines()
    return {row["event_id"]: row["text"] for row in map(json.loads, lines)}


def test_events_are_drafted_together_and_verified_like_any_other(together, tmp_path):
    (tmp_path / "ready").write_text("")
    out = tmp_path / "run"
    assert not run(together, out).failures
    assert len(calls(tmp_path)) == 1
    assert sorted(calls(tmp_path)[0]) == ["dam", "fire", "vote"]
    assert texts(out, "together") == texts(out, "lead")
    manifest = json.loads((out / "manifest.json").read_text())
    assert set(manifest["method_seconds"]) == {"lead", "together"}
    assert not (out / "steps").exists()


def test_windows_are_of_bounded_size(together, tmp_path, monkeypatch):
    monkeypatch.setattr(drafting, "WINDOW", 2)
    (tmp_path / "ready").write_text("")
    run(together, tmp_path / "run")
    assert sorted(len(call) for call in calls(tmp_path)) == [1, 2]


def test_one_bad_event_of_a_batch_fails_alone_and_is_tried_again(together, tmp_path):
    out = tmp_path / "run"
    report = run(together, out)
    assert [(f.event_id, f.step) for f in report.failures] == [("fire", "together")]
    assert "ZeroDivisionError: no draft of this one" in report.failures[0].message
    assert "ZeroDivisionError" in report.failures[0].traceback
    assert set(texts(out, "together")) == {"dam", "vote"}

    (tmp_path / "ready").write_text("")
    (tmp_path / "log").unlink()
    assert not run(together, out).failures
    assert calls(tmp_path) == [["fire"]]
    assert set(texts(out, "together")) == {"dam", "vote", "fire"}


def test_a_killed_run_goes_on_after_the_last_draft(together, tmp_path, monkeypatch):
    monkeypatch.setattr(drafting, "WINDOW", 1)
    (tmp_path / "ready").write_text("")
    out = tmp_path / "run"
    store = drafting.DraftStep._store
    stored = []

    def killed(self, event, draft):
        store(self, event, draft)
        stored.append(event.event_id)
        if len(stored) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(drafting.DraftStep, "_store", killed)
    with pytest.raises(KeyboardInterrupt):
        run(together, out)
    monkeypatch.setattr(drafting.DraftStep, "_store", store)
    (tmp_path / "log").unlink()
    assert not run(together, out).failures
    redone = [event for call in calls(tmp_path) for event in call]
    assert len(redone) == 1
    assert not set(redone) & set(stored)
    assert texts(out, "together") == texts(out, "lead")


def test_a_share_for_each_device(together, tmp_path):
    from summarize.run.plan import Plan

    plan = Plan.of(load(together))
    use = plan.recipe.methods[1]
    step = drafting.DraftStep(plan.recipe, use, tmp_path / "steps")
    from summarize.events import group
    from summarize.run.executors import Serial
    from summarize.run.inputs import read_inputs

    read = read_inputs(plan.articles, Serial(), SilentReporter())
    events = group(read.documents, by="event")
    parts = drafting.shares(step, events, ("cuda:0", "cuda:1"))
    assert [(share.device, len(share.events)) for share in parts] == [("cuda:0", 2), ("cuda:1", 1)]
    assert drafting.shares(step, events)[0].device is None
