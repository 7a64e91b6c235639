"""Jobs with models: found before anything runs, told in the manifest, and batched."""

import hashlib
import json

import pytest

pytest.importorskip("torch")

import torch

from summarize.config import load
from summarize.console import SilentReporter
from summarize.errors import ConfigError
from summarize.run.job import Options, run_job
from tests.models import build, judges

SAYS = "A dam broke above Orv on Monday. Nobody was hurt."


@pytest.fixture
def with_models(job, tmp_path):
    """The job with an encoder-decoder that writes, and a classifier that judges."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    build.bart(tmp_path / "writer", says=SAYS)
    judges.roberta(tmp_path / "judge")
    text = job.read_text()
    start, end = text.index("methods:"), text.index("metrics:")
    methods = "methods: [lead, {use: seq2seq, model: writer, device: cpu, guard: flag}]\n"
    metrics = "metrics: [{use: consistency, checker: 'nli:JUDGE,device=cpu'}]\n"
    metrics = metrics.replace("JUDGE", str(tmp_path / "judge"))
    rest = text[text.index("\n", end) + 1 :]
    job.write_text(text[:start] + methods + "brief: {method: seq2seq}\n" + metrics + rest)
    yield job
    torch.set_num_threads(before)


def test_a_job_with_models_says_which_they_were(with_models, tmp_path):
    out = tmp_path / "run"
    report = run_job(load(with_models), Options(out=out), SilentReporter())
    assert not report.failures
    manifest = json.loads((out / "manifest.json").read_text())
    assert len(manifest["models"]) == 2
    for model, entry in manifest["models"].items():
        assert entry["revision"] is None
        assert "model.safetensors" in entry["files"]
        for name, digest in entry["files"].items():
            content = (tmp_path / model.rpartition("/")[2] / name).read_bytes()
            assert hashlib.sha256(content).hexdigest() == digest
    lines = (out / "summaries" / "seq2seq.jsonl").read_text().splitlines()
    rows = {row["event_id"]: row for row in map(json.loads, lines)}
    assert set(rows) == {"dam", "vote", "fire"}
    dam = rows["dam"]["sentences"]
    assert dam[0]["text"] == "A dam broke above Orv on Monday."
    assert dam[0]["evidence"][0]["article_id"] in ("a1", "a2")
    assert (out / "briefs" / "dam.html").is_file()
    scored = [json.loads(line) for line in (out / "scores.jsonl").read_text().splitlines()]
    assert {row["metric"] for row in scored} >= {"consistency", "flagged"}


def test_other_weights_are_another_run(with_models, tmp_path):
    out = tmp_path / "run"
    run_job(load(with_models), Options(out=out), SilentReporter())
    first = json.loads((out / "manifest.json").read_text())["hash"]
    build.bart(tmp_path / "writer", says="Rain fell.")
    again = tmp_path / "again"
    run_job(load(with_models), Options(out=again), SilentReporter())
    assert json.loads((again / "manifest.json").read_text())["hash"] != first


def test_a_model_that_is_missing_is_a_fault_of_the_config(with_models):
    with_models.write_text(with_models.read_text().replace("model: writer", "model: org/none"))
    with pytest.raises(ConfigError) as fault:
        load(with_models)
    assert "is not on disk" in str(fault.value)
    assert "hf download org/none" in str(fault.value)
