"""Parameters that are paths: they start at their file, must exist, and may be required."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize import catalog
from summarize.config import schema
from summarize.registry import Component, Param, Registry

HEAD = "data: {articles: a.txt}\nmethods:\n"


@pytest.fixture(autouse=True)
def components(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    methods = (
        Component("lead", 1, "nowhere:Lead", "first sentences"),
        Component(
            "external",
            1,
            "nowhere:External",
            "from elsewhere",
            (
                Param("path", "path", "", "a file or folder", required=True),
                Param("names", "path", None, "another file"),
                Param("cache", "folder", None, "where answers are kept"),
                Param("base_url", "url", "", "an address"),
                Param("key_env", "variable", "", "name of a variable"),
            ),
        ),
    )
    monkeypatch.setattr(catalog, "methods", lambda: Registry("methods", methods))


def test_a_path_starts_at_the_folder_of_its_config(job, folder: Path, monkeypatch) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "base.yaml").write_text(
        "data: {articles: ../a.txt}\nmethods: [{use: external, path: ../news}]\n"
    )
    (spec,) = job("extends: sub/base.yaml\n").config.methods
    assert Path(spec.params["path"]).resolve() == folder / "news"
    assert spec.params["names"] is None


def test_the_resolved_job_does_not_know_where_it_was_run(job, folder: Path, monkeypatch) -> None:
    from summarize.config import load

    text = HEAD + "  - {use: external, path: news/b.txt}\n"
    here = job(text).resolved()
    monkeypatch.chdir(folder / "news")
    assert load("../job.yaml").resolved() == here
    assert json.loads(here)["methods"][0]["path"] == "news/b.txt"


def test_variants_are_called_by_the_name_of_the_file(job) -> None:
    text = HEAD + "  - use: external\n    matrix: {path: [a.txt, news]}\n"
    specs = job(text).config.methods
    assert [spec.label for spec in specs] == ["external-path=a", "external-path=news"]


@pytest.mark.parametrize(
    ("entry", "place", "message"),
    [
        ("external", "3:5", "the method 'external' needs 'path:'"),
        ("{use: external, names: a.txt}", "3:11", "the method 'external' needs 'path:'"),
        ("{use: external, path: b.txt}", "3:27", "there is no file or folder 'b.txt'"),
        ("{use: external, path: 3}", "3:27", "path: expected a file or a folder, got 3"),
        ("{use: external, path: ''}", "3:27", "path: expected a file or a folder, got ''"),
        ("{use: external, path: ~}", "3:27", "path: expected a file or a folder, got nothing"),
        ("{use: external, path: a.txt, names: x/y}", "3:41", "there is no file or folder 'x/y'"),
        (
            "{use: external, matrix: {path: [a.txt, no.txt]}}",
            "3:44",
            "there is no file or folder 'no.txt'",
        ),
    ],
)
def test_a_wrong_path_is_a_fault_at_its_place(faults_of, entry, place, message) -> None:
    (fault,) = faults_of(f"{HEAD}  - {entry}\n")
    assert fault.startswith(f"job.yaml:{place}: {message}")


def test_a_path_on_the_command_line_starts_where_one_stands(job, folder: Path) -> None:
    text = HEAD + "  - {use: external, path: a.txt}\n"
    (spec,) = job(text, "methods.external.path=news/b.txt").config.methods
    assert Path(spec.params["path"]) == Path("news/b.txt")


def test_a_folder_need_not_be_there(job, faults_of, folder: Path) -> None:
    entry = "  - {use: external, path: a.txt, cache: "
    (spec,) = job(f"{HEAD}{entry}new/one}}\n").config.methods
    assert Path(spec.params["cache"]) == Path("new/one")
    assert not (folder / "new").exists()
    assert "'a.txt' is a file, not a folder" in faults_of(f"{HEAD}{entry}a.txt}}\n")[0]
    assert "expected a folder, got 3" in faults_of(f"{HEAD}{entry}3}}\n")[0]


@pytest.mark.parametrize(
    "given",
    [
        "base_url: 'ftp://host/v1'",
        "base_url: 'https://me:sk-secret@host/v1'",
        "base_url: 'https://host/v1?key=sk-secret'",
        "base_url: 'localhost:8000'",
        "base_url: 3",
        "key_env: sk-secret",
        "key_env: 'A KEY'",
    ],
)
def test_an_address_or_a_name_that_is_none_is_a_fault_that_shows_no_key(faults_of, given) -> None:
    (fault,) = faults_of(f"{HEAD}  - use: external\n    path: a.txt\n    {given}\n")
    assert fault.startswith(f"job.yaml:5:{15 if 'base_url' in given else 14}: ")
    assert "expected an address" in fault or "expected the name of an environment" in fault
    assert "secret" not in fault


def test_addresses_and_names_are_taken(job) -> None:
    text = (
        HEAD + "  - {use: external, path: a.txt, base_url: 'http://[::1]:80/v1', key_env: A_KEY}\n"
    )
    (spec,) = job(text).config.methods
    assert (spec.params["base_url"], spec.params["key_env"]) == ("http://[::1]:80/v1", "A_KEY")
    assert job(HEAD + "  - {use: external, path: a.txt, key_env: ''}\n").config.methods


def test_the_schema_wants_what_is_required() -> None:
    import jsonschema

    validator = jsonschema.Draft202012Validator(schema())

    def valid(entry: object) -> bool:
        return validator.is_valid({"data": {"articles": "a"}, "methods": [entry]})

    assert valid({"use": "external", "path": "x.jsonl"})
    assert valid({"use": "external", "matrix": {"path": ["x.jsonl"]}})
    assert valid("lead")
    assert not valid("external")
    assert not valid({"use": "external"})
    assert not valid({"use": "external", "path": ""})
    assert valid({"use": "external", "path": "x", "base_url": "http://h/v1", "key_env": ""})
    assert not valid({"use": "external", "path": "x", "base_url": "http://u:p@h/v1"})
    assert not valid({"use": "external", "path": "x", "key_env": "sk-1"})
