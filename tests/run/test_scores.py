"""Names of values where two entries of a job measure the same."""

import json

from summarize.config import load
from summarize.console import SilentReporter
from summarize.run.job import Options, run_job


def test_the_second_of_two_with_one_name_has_its_label_behind_it(job, tmp_path):
    (tmp_path / "cure").write_text("")
    text = job.read_text()
    strict = "{use: consistency, name: strict, checker: 'typed,threshold=0.9'}"
    job.write_text(text.replace("metrics: [overlap]", f"metrics: [consistency, {strict}]"))
    out = tmp_path / "run"
    run_job(load(job), Options(out=out), SilentReporter())
    rows = [json.loads(line) for line in (out / "scores.jsonl").read_text().splitlines()]
    names = {row["metric"] for row in rows}
    assert names == {"consistency", "flagged", "consistency@strict", "flagged@strict"}
    summary = json.loads((out / "scores.summary.json").read_text())
    text = json.dumps(summary)
    assert "checker:typed,threshold=0.9" in text
    assert summary["metrics"]["flagged@strict"]["better"] == "lower"
