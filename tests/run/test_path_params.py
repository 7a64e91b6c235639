"""What a path leads to decides whether a step is done again; its name does not."""

from __future__ import annotations

import json

import pytest

from summarize import catalog
from summarize.config import load
from summarize.console import SilentReporter
from summarize.run.job import Options, run_job
from summarize.run.plan import Plan


@pytest.fixture
def config(tmp_path):
    """A job over two events, for one of which there is a summary from elsewhere."""
    rows = [
        {"id": "a1", "event": "dam", "text": "A dam broke above Orv on Monday. Mayor Ruiz fled."},
        {"id": "b1", "event": "vote", "text": "Voters in Kell chose a new council on Monday."},
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "s.jsonl").write_text(
        '{"id": "dam", "summary": "A dam above Orv broke."}\n'
        '{"id": "flood", "summary": "A flood."}\n'
    )
    path = tmp_path / "job.yaml"
    path.write_text(
        "data: {articles: a.jsonl}\ngroup: {by: event}\n"
        "methods: [lead, {use: external, path: s.jsonl}]\nrun: {jobs: 1}\n"
    )
    return path


def keys(config):
    recipe = Plan.of(load(config)).recipe
    return [use.key(catalog.methods(), []) for use in recipe.methods]


def test_another_name_for_the_same_changes_no_step(config, tmp_path) -> None:
    before = keys(config)
    (tmp_path / "sub").mkdir()
    (tmp_path / "s.jsonl").rename(tmp_path / "sub" / "s.jsonl")
    config.write_text(config.read_text().replace("s.jsonl", "sub/s.jsonl"))
    assert keys(config) == before


def test_other_contents_change_that_method_only(config, tmp_path) -> None:
    before = keys(config)
    (tmp_path / "s.jsonl").write_text('{"id": "dam", "summary": "Orv is flooded."}\n')
    after = keys(config)
    assert after[0] == before[0]
    assert after[1] != before[1]


def test_a_job_lists_what_it_could_not_use(config, tmp_path) -> None:
    report = run_job(load(config), Options(out=tmp_path / "out"), SilentReporter())
    (failure,) = report.failures
    assert (failure.event_id, failure.step) == ("vote", "external")
    assert "no summary of the event 'vote'" in failure.message
    rejects = (tmp_path / "out" / "rejects.jsonl").read_text()
    assert "'flood', which is no event here" in rejects
    summaries = (tmp_path / "out" / "summaries" / "external.jsonl").read_text()
    (row,) = map(json.loads, summaries.splitlines())
    assert row["text"] == "A dam above Orv broke."
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert any(entry["path"].endswith("s.jsonl") for entry in manifest["inputs"])
