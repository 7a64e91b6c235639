"""A job as a library call: failures, reuse, and what the manifest says of it."""

import json

import pytest

from summarize.config import load
from summarize.console import SilentReporter
from summarize.errors import InputError
from summarize.records import Event
from summarize.run.closing import closing_error
from summarize.run.job import Options, run_job
from summarize.run.plan import Plan
from summarize.run.recipe import Recipe
from tests.models.encoders import encoder


def run(path, out, **options):
    return run_job(load(path), Options(out=out, **options), SilentReporter())


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_one_bad_event_never_ends_a_run_and_is_tried_again(job, tmp_path):
    out = tmp_path / "run"
    report = run(job, out)
    assert [(f.event_id, f.step) for f in report.failures] == [("vote", "fragile")]
    error = closing_error(report)
    assert error.exit_code == 3
    assert "vote: fragile: ZeroDivisionError: cannot do this one" in error.message
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["status"] == "partial"
    assert manifest["counts"]["failed"] == 1
    assert "cannot do this one" in (out / "run.log").read_text()
    assert len(rows(out / "summaries" / "lead.jsonl")) == 3
    assert len(rows(out / "summaries" / "fragile.jsonl")) == 2
    measured = {(row["event_id"], row["method"]) for row in rows(out / "scores.jsonl")}
    assert ("vote", "fragile") not in measured

    kept = (out / "steps" / "dam.json").stat().st_mtime_ns
    (tmp_path / "cure").write_text("")
    again = run(job, out)
    assert not again.failures
    assert closing_error(again) is None
    assert len(rows(out / "summaries" / "fragile.jsonl")) == 3
    assert not (out / "steps").exists()
    assert kept


def test_finished_steps_are_reused_and_damaged_ones_computed_again(job, tmp_path, monkeypatch):
    out = tmp_path / "run"
    run(job, out)
    before = rows(out / "summaries" / "lead.jsonl")
    (out / "steps" / "fire.json").write_text('{"methods": ')
    calls = []
    from summarize.methods.lead import Lead

    original = Lead.summarize

    def counted(self, event, budget):
        calls.append(event.event_id)
        return original(self, event, budget)

    monkeypatch.setattr(Lead, "summarize", counted)
    run(job, out)
    # the damaged event by both methods; the others are read from their bundles
    assert calls == ["fire", "fire"]
    assert rows(out / "summaries" / "lead.jsonl") == before


def test_every_event_failing_is_reported_and_leaves_readable_files(job, tmp_path):
    text = job.read_text().replace("methods: [lead, ", "methods: [")
    job.write_text(
        text.replace("brief: {method: lead}\n", "").replace("needs:", "event: dam, needs:")
    )
    out = tmp_path / "run"
    report = run(job, out, only="dam")
    assert len(report.failures) == 1
    assert (out / "summaries" / "fragile.jsonl").read_text() == ""
    assert (out / "scores.jsonl").read_text() == ""


def test_a_folder_that_is_no_run_is_not_written_into(job, tmp_path):
    out = tmp_path / "mine"
    out.mkdir()
    (out / "thesis.txt").write_text("years of work")
    with pytest.raises(InputError, match="no run directory"):
        run(job, out)
    assert [path.name for path in out.iterdir()] == ["thesis.txt"]


def test_fresh_replaces_another_run(job, tmp_path):
    out = tmp_path / "run"
    (tmp_path / "cure").write_text("")
    run(job, out)
    job.write_text(job.read_text().replace("words: 40", "words: 15"))
    with pytest.raises(InputError, match="holds another run"):
        run(job, out)
    run(job, out, fresh=True)
    assert all(row["words"] <= 15 for row in rows(out / "summaries" / "lead.jsonl"))


def test_a_changed_list_of_labels_computes_the_drafts_again(job, tmp_path):
    out, text = tmp_path / "run", job.read_text()
    plain = Plan.of(load(job)).recipe
    job.write_text(text + "house_style: {labels: {add: [rescuers]}}\n")
    changed = Plan.of(load(job))
    assert plain.loaded is None
    assert "rescuers" in changed.recipe.loaded
    event = Event("dam", "", ())
    assert plain.claims_key(event) != changed.recipe.claims_key(event)
    assert Recipe.from_row(json.loads(json.dumps(changed.recipe.row()))) == changed.recipe
    (tmp_path / "cure").write_text("")
    run(job, out)
    summaries = {row["event_id"]: row["text"] for row in rows(out / "summaries" / "lead.jsonl")}
    assert "According to the Post, rescuers found" in summaries["dam"]


def test_the_encoder_of_grouping_is_part_of_the_run(job, tmp_path):
    pytest.importorskip("torch")
    folder = encoder(tmp_path / "mini")
    text = job.read_text().replace(f"'{tmp_path / 'cure'}'", "x")
    job.write_text(text + f"group: {{encoder: {folder}}}\n")
    plan = Plan.of(load(job))
    (model,) = plan.models().values()
    assert "1_Pooling/config.json" in model["files"]
    articles = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text().splitlines()]
    bare = [{k: v for k, v in row.items() if k != "event"} for row in articles]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in bare))
    report = run(job, tmp_path / "run")
    manifest = json.loads((tmp_path / "run" / "manifest.json").read_text())
    assert list(manifest["models"]) == [str(folder)]
    assert report.events
    (folder / "model.safetensors").unlink()
    with pytest.raises(InputError, match="no safetensors weights"):
        run(job, tmp_path / "other")


def test_what_an_earlier_run_left_goes_when_the_new_one_is_whole(job, tmp_path):
    out = tmp_path / "run"
    (tmp_path / "cure").write_text("")
    run(job, out)
    text = job.read_text()
    job.write_text(text.replace("brief: {method: lead}", "brief: {method: fragile}"))
    for name in ("briefs/gone.md", "report/gone.html", "summaries/gone.jsonl"):
        (out / name).write_text("of another run")
    run(job, out, fresh=True, only="dam")
    assert sorted(path.name for path in (out / "briefs").iterdir()) == [
        "dam.html",
        "dam.json",
        "dam.md",
    ]
    assert sorted(path.name for path in (out / "report").iterdir()) == ["dam.html", "index.html"]
    assert sorted(path.name for path in (out / "summaries").iterdir()) == [
        "fragile.jsonl",
        "lead.jsonl",
    ]
    assert json.loads((out / "briefs" / "dam.json").read_text())["method"] == "fragile"


def test_a_page_that_cannot_be_written_fails_its_event_alone(job, tmp_path, monkeypatch):
    from summarize.run import event_step

    write = event_step.write_event

    def written(directory, recipe, event, entries):
        if event.event_id == "fire":
            raise ZeroDivisionError("no page of this one")
        write(directory, recipe, event, entries)

    (tmp_path / "cure").write_text("")
    monkeypatch.setattr(event_step, "write_event", written)
    report = run(job, tmp_path / "run")
    assert [(f.event_id, f.step) for f in report.failures] == [("fire", "pages")]
    monkeypatch.setattr(event_step, "write_event", write)
    assert not run(job, tmp_path / "run").failures
    run(job, tmp_path / "whole")
    for name in ("report/fire.html", "briefs/fire.md", "summaries/lead.jsonl", "scores.jsonl"):
        assert (tmp_path / "run" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()


def test_results_that_come_in_any_order_give_the_same_bytes(job, tmp_path, monkeypatch):
    from summarize.run.executors import Serial

    def backwards(self, function, items):
        for index in reversed(range(len(items))):
            yield index, function(items[index])

    (tmp_path / "cure").write_text("")
    run(job, tmp_path / "forwards")
    monkeypatch.setattr(Serial, "map", backwards)
    run(job, tmp_path / "backwards")
    names = [
        path.relative_to(tmp_path / "forwards")
        for path in (tmp_path / "forwards").rglob("*.*")
        if path.name not in ("manifest.json", "run.log") and path.is_file()
    ]
    assert len(names) > 15
    for name in names:
        one, other = tmp_path / "forwards" / name, tmp_path / "backwards" / name
        assert one.read_bytes() == other.read_bytes(), name


def test_a_job_leaves_the_collector_of_garbage_as_it_was(job, tmp_path):
    import gc

    before = gc.get_threshold()
    run(job, tmp_path / "run")
    assert gc.get_threshold() == before
