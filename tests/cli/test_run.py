"""The main job, from an empty folder to a finished run, and everything that can interrupt it."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from importlib import resources

import pytest

NOT_COMPARED = {"manifest.json", "run.log"}


def tree(folder):
    """Every file of a run with the hash of its bytes, but for times."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in NOT_COMPARED
    }


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_starter_job_writes_the_run_directory_of_the_interfaces(finished):
    run = finished / "run"
    for name in ("manifest.json", "config.yaml", "run.log", "rejects.jsonl", "events.jsonl"):
        assert (run / name).is_file()
    manifest = json.loads((run / "manifest.json").read_text())
    assert manifest["status"] == "done"
    assert {"command", "config", "resolved", "inputs", "models", "versions", "seeds"} <= set(
        manifest
    )
    assert manifest["counts"]["articles"] == 32
    events = rows(run / "events.jsonl")
    assert {"event_id", "title", "start", "end", "article_ids"} <= set(events[0])
    for method in manifest["methods"]:
        summaries = rows(run / "summaries" / f"{method}.jsonl")
        assert [row["event_id"] for row in summaries] == [row["event_id"] for row in events]
        assert all(row["words"] <= 150 for row in summaries)
    for event in events:
        for suffix in ("json", "md", "html"):
            assert (run / "briefs" / f"{event['event_id']}.{suffix}").is_file()
        assert (run / "report" / f"{event['event_id']}.html").is_file()
    assert (run / "report" / "index.html").is_file()
    scores = rows(run / "scores.jsonl")
    assert set(scores[0]) == {"event_id", "method", "metric", "value"}
    summary = json.loads((run / "scores.summary.json").read_text())
    assert all(entry["signature"] for entry in summary["metrics"].values())
    assert not (run / "steps").exists()


def test_every_piece_of_evidence_is_the_text_at_its_offsets(finished):
    run = finished / "run"
    texts = {row["id"]: row["text"] for row in rows(run / "articles.jsonl")}
    seen = 0

    def check(value):
        nonlocal seen
        if isinstance(value, dict):
            if {"article_id", "start", "end", "text"} <= set(value):
                assert texts[value["article_id"]][value["start"] : value["end"]] == value["text"]
                seen += 1
            for inner in value.values():
                check(inner)
        elif isinstance(value, list):
            for inner in value:
                check(inner)

    for path in (run / "briefs").glob("*.json"):
        check(json.loads(path.read_text()))
    for path in (run / "summaries").glob("*.jsonl"):
        for row in rows(path):
            assert all(sentence["evidence"] for sentence in row["sentences"])
            check(row)
    assert seen > 200


def test_no_line_of_site_dirt_reaches_a_brief(finished):
    sample = resources.files("summarize.data") / "sample" / "gold.json"
    gold = json.loads(sample.read_text("utf-8"))
    dirt = [line["text"] for event in gold["events"] for line in event["boilerplate"]]
    assert len(dirt) > 50
    for path in (finished / "run" / "briefs").glob("*.json"):
        brief = json.loads(path.read_text(encoding="utf-8"))
        carriers = [*brief["summary"], *brief["claims"], *brief["timeline"]]
        carriers += [value for conflict in brief["conflicts"] for value in conflict["values"]]
        told = [evidence["text"] for carrier in carriers for evidence in carrier["evidence"]]
        assert not [(line, text) for line in dirt for text in told if line in text]


def test_a_finished_run_is_reused_and_a_fresh_one_gives_the_same_bytes(finished, command):
    again = command("run", "news/summarize.yaml", "--out", "run", cwd=finished)
    assert again.returncode == 0
    assert "nothing to do" in again.stderr
    fresh = command("run", "news/summarize.yaml", "--out", "fresh", "--jobs", "3", cwd=finished)
    assert fresh.returncode == 0, fresh.stderr
    assert tree(finished / "fresh") == tree(finished / "run")


def test_another_job_does_not_overwrite_a_run(finished, command):
    other = command(
        "run", "news/summarize.yaml", "--out", "run", "--set", "budget.words=80", cwd=finished
    )
    assert other.returncode == 2
    assert "holds another run" in other.stderr


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX systems do")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_run_goes_on_and_ends_with_the_same_bytes(finished, tmp_path, jobs):
    config = finished / "news" / "summarize.yaml"
    arguments = [sys.executable, "-m", "summarize", "run", str(config)]
    arguments += ["--out", str(tmp_path / "r"), "--jobs", jobs]
    victim = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
    steps = tmp_path / "r" / "steps"
    for _ in range(3000):
        if steps.is_dir() and any(steps.glob("e*.json")):
            break
        time.sleep(0.02)
    victim.send_signal(signal.SIGKILL)
    victim.wait()
    assert json.loads((tmp_path / "r" / "manifest.json").read_text())["status"] == "running"
    before = {path: path.stat().st_mtime_ns for path in steps.glob("e*.json")}
    assert before
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "r") == tree(finished / "run")


def test_interrupting_leaves_a_run_that_the_same_command_finishes(finished, tmp_path):
    config = finished / "news" / "summarize.yaml"
    arguments = [
        sys.executable,
        "-m",
        "summarize",
        "run",
        str(config),
        "--out",
        str(tmp_path / "r"),
    ]
    victim = subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True)
    for _ in range(600):
        if (tmp_path / "r" / "manifest.json").is_file():
            break
        time.sleep(0.02)
    victim.send_signal(signal.SIGINT)
    _, said = victim.communicate(timeout=60)
    assert victim.returncode == 130
    assert "the same command goes on" in said
    assert subprocess.run(arguments, capture_output=True, check=False).returncode == 0
    assert tree(tmp_path / "r") == tree(finished / "run")


def test_limit_only_json_and_dry_run(finished, command):
    first = rows(finished / "run" / "events.jsonl")[0]["event_id"]
    limited = command(
        "run", "news/summarize.yaml", "--out", "one", "--limit", "1", "--json", cwd=finished
    )
    report = json.loads(limited.stdout)
    assert report["events"] == 1
    assert [row["event_id"] for row in rows(finished / "one" / "events.jsonl")] == [first]
    only = command("run", "news/summarize.yaml", "--out", "two", "--only", first, cwd=finished)
    assert only.returncode == 0
    assert [row["event_id"] for row in rows(finished / "two" / "events.jsonl")] == [first]
    none = command("run", "news/summarize.yaml", "--out", "three", "--only", "zz*", cwd=finished)
    assert none.returncode == 2
    plan = command("run", "news/summarize.yaml", "--dry-run", cwd=finished)
    assert plan.returncode == 0
    assert "claims    once per event, shared by 4 methods" in plan.stdout
    assert not (finished / "outputs").exists()


def test_the_run_directory_is_named_and_found_again(finished, command, tmp_path):
    config = finished / "news" / "summarize.yaml"
    args = ("run", config, "--limit", "1", "--set", "methods=[lead]", "--set", "brief=")
    first = command(*args, "--set", "compare=", cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    (made,) = (tmp_path / "outputs").iterdir()
    assert made.name.startswith("quickstart-20")
    again = command(*args, "--set", "compare=", cwd=tmp_path)
    assert "nothing to do" in again.stderr
    assert list((tmp_path / "outputs").iterdir()) == [made]


def test_nothing_is_drawn_without_a_terminal(finished, command):
    result = command("run", "news/summarize.yaml", "--out", "quiet", "--limit", "1", cwd=finished)
    assert result.stdout == ""
    assert "\x1b" not in result.stderr
    assert result.stderr.splitlines()[-1] == "next:   summarize show quiet"
