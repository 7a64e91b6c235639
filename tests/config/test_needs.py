"""What a job needs and a config cannot hold is found missing before anything runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.config import needs

HEAD = "data: {articles: a.txt}\n"
SERVER = "{use: chat, model: small, base_url: 'http://localhost:1/v1'}"

pytestmark = pytest.mark.usefixtures("real_components")


@pytest.fixture
def core(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """An installation without extras and without models."""
    monkeypatch.setattr(needs, "missing_modules", lambda extra: (extra,))
    monkeypatch.setenv("HF_HUB_CACHE", str(folder / "hub"))


@pytest.mark.usefixtures("core")
@pytest.mark.parametrize(
    ("text", "place", "extra"),
    [
        (f"methods: [{SERVER}]\n", "2:17", "chat"),
        ("methods: [{use: chat, model: some/model, download: true}]\n", "2:17", "neural"),
        ("methods: [{use: seq2seq, model: some/model, download: true}]\n", "2:17", "neural"),
        ("methods: [lead]\nmetrics: [{use: bertscore}]\n", "3:17", "neural"),
        ("methods: [lead]\nmetrics: [bertscore]\n", "3:11", "neural"),
    ],
)
def test_an_extra_that_is_missing_is_a_fault_at_the_name(faults_of, text, place, extra) -> None:
    (fault,) = faults_of(HEAD + text)
    assert f"needs the extra '{extra}'" in fault
    assert f"pip install 'summarize[{extra}]'" in fault
    assert f"job.yaml:{place}:" in fault


@pytest.mark.usefixtures("core")
def test_an_encoder_needs_an_extra_and_a_model(faults_of) -> None:
    found = faults_of(HEAD + "group: {encoder: some/model}\nmethods: [lead]\n")
    assert ["needs the extra 'neural'" in found[0], "not on disk" in found[1]] == [True, True]
    assert all("job.yaml:2:18:" in fault for fault in found)


@pytest.mark.parametrize(
    ("checker", "message"),
    [
        ("typd", "there is no checker 'typd'"),
        ("'nli:some/model'", "the model 'some/model' is not on disk"),
        ("minicheck-flan-t5-large", "the model 'lytang/MiniCheck-Flan-T5-Large' is not on disk"),
        ("'typed,threshold=high'", "threshold=high: no number"),
        ("'typed,colour=red'", "'typed' has no parameter 'colour'"),
        ("3", "checker: expected the name of a checker, got 3"),
    ],
)
def test_a_checker_that_cannot_be_used_is_a_fault(
    faults_of, monkeypatch: pytest.MonkeyPatch, folder: Path, checker: str, message: str
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(folder / "hub"))
    text = f"methods: [lead]\nmetrics:\n  - {{use: consistency, checker: {checker}}}\n"
    (fault,) = faults_of(HEAD + text)
    assert "job.yaml:4:33:" in fault
    assert message in fault


@pytest.mark.usefixtures("core")
def test_a_checker_says_which_extra_it_needs(faults_of) -> None:
    text = "methods: [lead]\nmetrics: [{use: consistency, checker: 'llm-judge:m'}]\n"
    (fault,) = faults_of(HEAD + text)
    assert "'llm-judge' needs the extra 'chat'" in fault


def test_what_is_installed_is_no_fault(job) -> None:
    assert job(HEAD + f"methods: [{SERVER}]\nmetrics: [consistency]\n").config.methods
