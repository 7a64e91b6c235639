import json
from pathlib import Path

from summarize.config import load
from summarize.console import SilentReporter
from summarize.records import Budget
from summarize.registry import Guard
from summarize.run.job import Options, run_job
from summarize.run.recipe import Recipe, Use

WRITTEN = {"event": "dam", "summary": "A dam broke above Orv on Friday."}


def test_a_job_mends_what_it_is_told_to(job: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.jsonl").write_text(json.dumps(WRITTEN) + "\n")
    job.write_text(
        "data: {articles: a.jsonl}\nbudget: {words: 60}\n"
        "methods:\n"
        "  - {use: external, name: as_is, path: elsewhere.jsonl}\n"
        "  - {use: external, name: mended, path: elsewhere.jsonl, guard: repair}\n"
        "  - {use: external, name: unread, path: elsewhere.jsonl, guard: off}\n"
        "brief: {method: mended}\nmetrics: [overlap]\nrun: {jobs: 1}\n"
    )
    out = tmp_path / "run"
    run_job(load(job), Options(out=out), SilentReporter())

    def first(label: str) -> dict[str, object]:
        rows = (out / "summaries" / f"{label}.jsonl").read_text().splitlines()
        return next(r for r in map(json.loads, rows) if r["event_id"] == "dam")["sentences"][0]

    assert first("as_is")["text"] == "A dam broke above Orv on Friday."
    assert first("as_is")["verdict"]["flags"]
    assert "repair" not in first("as_is")
    assert first("unread")["verdict"] is None
    mended = first("mended")
    assert mended["text"] == "A dam broke above Orv on Monday."
    assert mended["repair"]["action"] == "repaired"
    assert mended["repair"]["was"] == "A dam broke above Orv on Friday."
    assert "Before: “A dam broke above Orv on Friday.”" in (out / "briefs" / "dam.md").read_text()
    assert "A dam broke above Orv on Friday." in (out / "briefs" / "dam.html").read_text()


def test_the_mode_is_part_of_the_step_key() -> None:
    def key(mode: Guard) -> str:
        use = Use("lead", "lead", guard=mode)
        return Recipe((use,), Budget(words=10), (), None, (), (), "1").method_key(use, "claims")

    assert len({key("off"), key("flag"), key("repair")}) == 3


def test_the_mode_comes_back_from_the_manifest() -> None:
    use = Use("lead", "lead", guard="repair")
    assert Use.from_row(use.row()) == use
