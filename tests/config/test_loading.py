import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pydantic
import pytest

from summarize.config import JobConfig, load

JOB = """\
data:
  articles: [a.txt, news]
  references: a.txt
group: {by: event, window_days: 2}
budget: {share: 0.5}
methods:
  - lead
  - {use: lexrank, matrix: {damping: [0.8, 0.85]}, model: m}
  - {use: lexrank, name: é}
brief: {method: lead}
aliases: {B: [x], A: y}
metrics: [rouge, overlap]
compare: {baseline: lead}
run: {jobs: 2, executor: processes}
"""


def test_a_job_that_says_nothing_has_defaults(job) -> None:
    config = job("data: {articles: a.txt}\nmethods: [lead]\n").config
    assert config.name == "job"
    assert config.data.articles == ("a.txt",)
    assert config.data.references is None
    assert (config.group.by, config.group.window_days) == ("auto", None)
    assert (config.budget.words, config.budget.sentences, config.budget.share) == (150, None, None)
    assert config.brief.method is None
    assert config.aliases == {}
    assert config.metrics == ()
    assert config.compare is None
    assert (config.run.jobs, config.run.executor) == ("auto", "auto")


@pytest.mark.parametrize(
    ("file", "name"), [("my job (2).yaml", "my-job-2"), (".yaml", "yaml"), ("日本.yml", "日本")]
)
def test_a_job_without_a_name_is_called_as_its_file(folder: Path, file: str, name: str) -> None:
    Path(file).write_text("data: {articles: a.txt}\nmethods: [lead]\n", encoding="utf-8")
    assert load(file).config.name == name


def test_a_section_left_empty_is_as_good_as_absent(job) -> None:
    empty = "name:\ngroup:\nbudget:\nbrief:\naliases:\nmetrics:\ncompare:\nrun:\n"
    head = "data: {articles: a.txt}\nmethods: [lead]\n"
    assert job(head + empty).config == job(head).config


def test_a_config_is_frozen(job) -> None:
    config = job(JOB).config
    with pytest.raises(pydantic.ValidationError):
        config.name = "other"
    with pytest.raises(pydantic.ValidationError):
        config.budget.words = 3
    with pytest.raises(pydantic.ValidationError):
        config.methods[0].label = "other"


def test_the_text_is_kept_as_it_was_written(job) -> None:
    assert job("# why\n" + JOB).text == "# why\n" + JOB


def test_the_resolved_job_is_a_config_of_the_same_job(job) -> None:
    first = job(JOB)
    second = job(first.resolved())
    assert second.config == first.config
    assert second.resolved() == first.resolved()
    again = json.loads(first.resolved())
    assert [entry["name"] for entry in again["methods"]] == [
        "lead",
        "lexrank-damping=0.8",
        "lexrank-damping=0.85",
        "é",
    ]
    assert again["methods"][1]["beam"] == 8


def test_the_resolved_job_does_not_depend_on_how_it_is_written(job, folder, monkeypatch) -> None:
    plain = job(JOB).resolved()
    lines = JOB.rstrip("\n").split("\n")
    turned = "\n".join([*lines[9:], *lines[:9]]).replace("{B: [x], A: y}", "{A: [y], B: [x]}")
    assert job(turned).resolved() == plain
    base, rest = "\n".join(lines[:5]) + "\n", "\n".join(lines[5:]) + "\n"
    Path("base.yaml").write_text(base, encoding="utf-8")
    assert job("extends: base.yaml\n" + rest).resolved() == plain
    assert job(JOB.replace("share: 0.5", "words: 3"), "budget.share=0.5").resolved() == plain
    monkeypatch.chdir(folder / "news")
    assert load("../job.yaml", ["budget.share=0.5"]).resolved() == plain
    monkeypatch.chdir("/")
    assert load(folder / "job.yaml", ["budget.share=0.5"]).resolved() == plain


def test_the_resolved_job_changes_with_every_setting(job) -> None:
    changes = [
        "budget.words=3",
        "methods.lead=centroid",
        "group.by=auto",
        "name=x",
        "compare.seed=2",
        "aliases.A=z",
        "data.references=",
    ]
    text = JOB.replace("brief: {method: lead}\n", "").replace("baseline: lead", "baseline: é")
    found = {job(text, change).resolved() for change in changes}
    assert len(found | {job(text).resolved()}) == len(changes) + 1


def test_models_alone_hold_the_rule_of_the_budget() -> None:
    with pytest.raises(pydantic.ValidationError, match="exactly one"):
        JobConfig.model_validate({"name": "a", "data": {"articles": "x"}, "budget": {}})


def test_loading_is_fast(job) -> None:
    job(JOB)
    begin = time.perf_counter()
    job(JOB)
    assert time.perf_counter() - begin < 0.1


def test_nothing_heavy_is_imported(folder: Path) -> None:
    Path("job.yaml").write_text("data: {articles: a.txt}\nmethods: [lead]\n", encoding="utf-8")
    code = (
        "import sys; from summarize.config import load, schema; load('job.yaml'); schema(); "
        "heavy = {'numpy', 'scipy', 'sklearn', 'torch', 'nltk', 'rich', 'jinja2', 'eval',"
        " 'summarize.corpus', 'summarize.methods'}; print(sorted(heavy & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.strip() == "[]"
