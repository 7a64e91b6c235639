"""A run that goes on with the events of an earlier one."""

import json
from importlib import resources

import pytest

SAMPLE = resources.files("summarize.data") / "sample" / "articles.jsonl"
FIRST = 20
REST = "budget: {words: 60}\nmethods: [lead]\nmetrics: [overlap]\nrun: {jobs: 1}\n"


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def jobs(command, tmp_path_factory):
    """A folder with a run of the first articles, and one of all that goes on with it."""
    folder = tmp_path_factory.mktemp("continue")
    lines = SAMPLE.read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "first.jsonl").write_text("".join(lines[:FIRST]), encoding="utf-8")
    (folder / "all.jsonl").write_text("".join(lines), encoding="utf-8")
    (folder / "first.yaml").write_text(f"data: {{articles: first.jsonl}}\n{REST}")
    (folder / "all.yaml").write_text(
        f"data: {{articles: all.jsonl}}\ngroup: {{continue: yesterday}}\n{REST}"
    )
    (folder / "alone.yaml").write_text(f"data: {{articles: all.jsonl}}\n{REST}")
    for config, out in (("first", "yesterday"), ("all", "today"), ("alone", "alone")):
        result = command("run", f"{config}.yaml", "--out", out, cwd=folder)
        assert result.returncode == 0, result.stderr
    return folder


def homes(path):
    return {article: row["event_id"] for row in rows(path) for article in row["article_ids"]}


def partition(path):
    return sorted(sorted(row["article_ids"]) for row in rows(path))


def test_old_events_keep_their_ids_and_articles_and_new_ones_join(jobs):
    before = homes(jobs / "yesterday" / "events.jsonl")
    after = homes(jobs / "today" / "events.jsonl")
    assert len(before) == FIRST
    assert len(after) == 32
    assert {article: after[article] for article in before} == before
    joined = [article for article in after if article not in before]
    assert any(after[article] in before.values() for article in joined)
    assert any(after[article] not in before.values() for article in joined)
    assert partition(jobs / "today" / "events.jsonl") == partition(jobs / "alone" / "events.jsonl")


def test_every_event_has_its_summary_and_the_manifest_counts_all(jobs):
    events = {row["event_id"] for row in rows(jobs / "today" / "events.jsonl")}
    assert {row["event_id"] for row in rows(jobs / "today" / "summaries" / "lead.jsonl")} == events
    manifest = json.loads((jobs / "today" / "manifest.json").read_text())
    assert manifest["counts"]["articles"] == 32
    assert any(entry["path"].endswith("yesterday/events.jsonl") for entry in manifest["inputs"])
    assert json.loads(manifest["resolved"])["group"]["continue"] == "yesterday"


def test_group_goes_on_as_well(jobs, command):
    result = command("group", "all.jsonl", "--config", "all.yaml", cwd=jobs)
    assert result.returncode == 0, result.stderr
    found = {row["id"]: row["event_id"] for row in map(json.loads, result.stdout.splitlines())}
    assert found == homes(jobs / "today" / "events.jsonl")


def test_what_the_earlier_run_holds_is_part_of_what_a_run_is(jobs, command):
    again = command("run", "all.yaml", "--out", "today", cwd=jobs)
    assert again.returncode == 0, again.stderr
    before = json.loads((jobs / "today" / "manifest.json").read_text())["hash"]
    events = jobs / "yesterday" / "events.jsonl"
    kept = events.read_text(encoding="utf-8")
    try:
        events.write_text(kept.replace('"title": "', '"title": "The ', 1), encoding="utf-8")
        other = command("run", "all.yaml", "--out", "other", cwd=jobs)
        assert other.returncode == 0, other.stderr
        assert json.loads((jobs / "other" / "manifest.json").read_text())["hash"] != before
    finally:
        events.write_text(kept, encoding="utf-8")


def test_a_run_never_goes_on_with_itself(jobs, command):
    result = command("run", "all.yaml", "--out", "yesterday", "--fresh", cwd=jobs)
    assert result.returncode == 2
    assert "is the run that this one goes on with" in result.stderr
    assert len(homes(jobs / "yesterday" / "events.jsonl")) == FIRST


def test_a_place_without_a_run_is_a_fault_of_the_config(jobs, command):
    text = (jobs / "all.yaml").read_text()
    (jobs / "bad.yaml").write_text(text.replace("yesterday", "yesteday"))
    result = command("validate", "bad.yaml", cwd=jobs)
    assert result.returncode == 2
    assert "bad.yaml:2:19: there is no run 'yesteday'" in result.stderr
    assert "did you mean 'yesterday'?" in result.stderr
