"""Parameters that are models: found on disk before anything runs, and faults at their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize import catalog
from summarize.config import schema
from summarize.registry import Component, Param, Registry

HEAD = "data: {articles: a.txt}\nmethods:\n"


@pytest.fixture(autouse=True)
def components(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    params = (
        Param("model", "model", "", "a folder or an id", required=True),
        Param("revision", "str", None, "a commit"),
        Param("download", "bool", False, "fetch it"),
    )
    methods = (Component("writer", 1, "nowhere:Writer", "writes", params),)
    monkeypatch.setattr(catalog, "methods", lambda: Registry("methods", methods))
    monkeypatch.setenv("HF_HUB_CACHE", str(folder / "hub"))
    model = folder / "models" / "small"
    model.mkdir(parents=True)
    (model / "config.json").write_text('{"model_type": "bart"}')
    (model / "model.safetensors").write_bytes(b"weights")


def test_a_folder_starts_at_its_config(job, folder: Path) -> None:
    (spec,) = job(HEAD + "  - {use: writer, model: models/small}\n").config.methods
    assert Path(spec.params["model"]).resolve() == folder / "models" / "small"


def test_the_resolved_job_does_not_know_where_it_was_run(
    job, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = HEAD + "  - {use: writer, model: models/small}\n"
    here = job(text).resolved()
    assert str(folder) not in here
    assert "models/small" in here


def test_an_id_that_is_not_on_disk_is_a_fault_at_its_place(faults_of) -> None:
    (fault,) = faults_of(HEAD + "  - {use: writer, model: some/model}\n")
    assert "job.yaml:3:26" in fault
    assert "the model 'some/model' is not on disk" in fault
    assert "hf download some/model; or write download: true" in fault


def test_each_of_a_matrix_is_looked_for(faults_of) -> None:
    found = faults_of(HEAD + "  - {use: writer, matrix: {model: [models/small, a/b, c/d]}}\n")
    assert len(found) == 2


def test_what_may_be_fetched_is_not_looked_for(job) -> None:
    (spec,) = job(HEAD + "  - {use: writer, model: some/model, download: true}\n").config.methods
    assert spec.params["model"] == "some/model"


def test_the_schema_says_text() -> None:
    entries = schema()["$defs"]
    assert any('"model"' in repr(value).replace("'", '"') for value in entries.values())
