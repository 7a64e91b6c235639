import os
from pathlib import Path

import pytest

from summarize.config import load
from summarize.errors import ConfigError


def faults(articles: str) -> tuple[str, ...]:
    Path("job.yaml").write_text(
        f"data:\n  articles: {articles}\nmethods: [lead]\n", encoding="utf-8"
    )
    with pytest.raises(ConfigError) as caught:
        load("job.yaml")
    return caught.value.faults


@pytest.mark.parametrize(
    "articles", ["a.txt", "news", "news/", "'*.txt'", "news/*", "./news/../a.txt", "'**/b.txt'"]
)
def test_what_is_there_is_taken(folder: Path, articles: str) -> None:
    text = f"data: {{articles: {articles}, references: a.txt}}\nmethods: [lead]\n"
    Path("job.yaml").write_text(text, encoding="utf-8")
    data = load("job.yaml").config.data
    assert len(data.articles) == 1
    assert ".." not in data.articles[0]


@pytest.mark.parametrize(
    ("articles", "column", "message", "hint"),
    [
        ("b.txt", 13, "there is no file or folder 'b.txt'", "did you mean 'a.txt'?"),
        ("nwes/", 13, "there is no file or folder 'nwes/'", "did you mean 'news'?"),
        ("no/where/a.txt", 13, "there is no file or folder 'no/where/a.txt'", "there is no folder"),
        ("xyz", 13, "there is no file or folder 'xyz'", "looked in"),
        ("empty", 13, "the folder 'empty' is empty", "put articles into it"),
        ("hidden/", 13, "the folder 'hidden/' is empty", "put articles into it"),
        ("news/*.html", 13, "no file matches 'news/*.html'", "looked for"),
        ("'-'", 13, "a run reads its articles more than once", "save them to a file"),
        ("[a.txt, b.txt]", 21, "there is no file or folder 'b.txt'", "did you mean 'a.txt'?"),
    ],
)
def test_what_is_not_there_is_a_fault_at_its_path(
    folder: Path, articles: str, column: int, message: str, hint: str
) -> None:
    Path("empty").mkdir()
    Path("hidden/.git").mkdir(parents=True)
    Path("hidden/.git/config").write_text("x")
    (fault,) = faults(articles)
    assert fault.startswith(f"job.yaml:2:{column}: {message}")
    assert hint in fault.split("\n")[-1]


def test_references_are_looked_for_as_well(folder: Path) -> None:
    Path("job.yaml").write_text(
        "data: {articles: a.txt, references: r.jsonl}\nmethods: [lead]\n", encoding="utf-8"
    )
    with pytest.raises(ConfigError) as caught:
        load("job.yaml")
    assert caught.value.faults[0].startswith("job.yaml:1:37: there is no file or folder 'r.jsonl'")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_a_fault(folder: Path) -> None:
    Path("a.txt").chmod(0)
    (fault,) = faults("a.txt")
    assert "'a.txt' cannot be read: permission denied" in fault


def test_a_folder_that_may_not_be_read_is_not_called_empty(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("closed").mkdir()
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).name != "closed")
    (fault,) = faults("closed")
    assert "'closed' cannot be read: permission denied" in fault


def test_a_home_is_expanded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    text = "data: {articles: ~/news}\nmethods: [lead]\n"
    Path("job.yaml").write_text(text, encoding="utf-8")
    assert load("job.yaml").config.data.articles == (str(folder / "news"),)


def test_a_detour_over_a_link_is_kept(folder: Path) -> None:
    Path("far/below").mkdir(parents=True)
    Path("far/c.txt").write_text("Text.")
    Path("link").symlink_to(Path("far/below").resolve(), target_is_directory=True)
    text = "data: {articles: link/../c.txt}\nmethods: [lead]\n"
    Path("job.yaml").write_text(text, encoding="utf-8")
    assert load("job.yaml").config.data.articles == ("link/../c.txt",)


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("jb.yaml", "there is no config jb.yaml", "did you mean 'job.yaml'?"),
        ("no/job.yaml", "there is no config no/job.yaml", "there is no folder no"),
        (".", ". is a folder, not a config", "did you mean job.yaml?"),
        ("news", "news is a folder, not a config", "summarize init"),
    ],
)
def test_a_config_that_is_not_there(folder: Path, name: str, message: str, hint: str) -> None:
    Path("job.yaml").write_text("name: a\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(name)
    assert caught.value.message == message
    assert hint in caught.value.hint
    assert caught.value.faults == ()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"data: \xff\n", "job.yaml:1:7: this file is not UTF-8"),
        (b"a: 1\n" + b"# " + b"x" * (1 << 20), "job.yaml:1:1: job.yaml is larger than 1 MB"),
        (b"\x00\x01\x02", "job.yaml:1:1: the invisible character U+0000 cannot stand here"),
    ],
)
def test_what_is_no_text_is_no_config(folder: Path, data: bytes, message: str) -> None:
    Path("job.yaml").write_bytes(data)
    with pytest.raises(ConfigError) as caught:
        load("job.yaml")
    assert caught.value.faults[0].startswith(message)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_at_the_start_tells_the_encoding(folder: Path, codec: str) -> None:
    text = "data: {articles: a.txt}\nmethods: [lead]\naliases: {É: [東京]}\n"
    Path("job.yaml").write_bytes(text.encode(codec))
    assert load("job.yaml").config.aliases == {"É": ("東京",)}


def test_the_run_that_a_job_goes_on_with_must_be_there(folder: Path) -> None:
    text = "data: {articles: a.txt}\ngroup: {continue: %s}\nmethods: [lead]\n"
    Path("run").mkdir()
    Path("run/manifest.json").write_text("{}", encoding="utf-8")
    Path("job.yaml").write_text(text % "run", encoding="utf-8")
    loaded = load("job.yaml")
    assert loaded.config.group.continue_run == "run"
    assert '"continue": "run"' in loaded.resolved()
    for wrong, message in (
        ("rnu", "there is no run 'rnu'"),
        ("news", "'news' is not a run directory"),
        ("3", "expected text"),
    ):
        Path("job.yaml").write_text(text % wrong, encoding="utf-8")
        with pytest.raises(ConfigError) as caught:
            load("job.yaml")
        assert caught.value.faults[0].startswith(f"job.yaml:2:19: {message}")


def test_an_encoder_is_a_folder_beside_the_config_or_an_id(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "data: {articles: a.txt}\ngroup: {encoder: %s}\nmethods: [lead]\n"
    monkeypatch.setenv("HF_HUB_CACHE", str(folder / "hub"))
    cached = folder / "hub" / "models--org--mini"
    for model in (Path("jobs/mini"), cached / "snapshots" / "c0ffee"):
        model.mkdir(parents=True)
        (model / "config.json").write_text("{}", encoding="utf-8")
        (model / "model.safetensors").write_bytes(b"weights")
    (cached / "refs").mkdir()
    (cached / "refs" / "main").write_text("c0ffee", encoding="utf-8")
    Path("jobs/a.txt").write_text("A storm.", encoding="utf-8")
    for written, found in (("mini", "jobs/mini"), ("org/mini", "org/mini")):
        Path("jobs/job.yaml").write_text(text % written, encoding="utf-8")
        loaded = load("jobs/job.yaml")
        assert loaded.config.group.encoder == found
        assert f'"encoder": "{written}"' in loaded.resolved()
    Path("jobs/job.yaml").write_text(text % "[a, b]", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load("jobs/job.yaml")
    assert caught.value.faults[0].startswith("jobs/job.yaml:2:18: expected text")
    Path("jobs/job.yaml").write_text(text % "org/none", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load("jobs/job.yaml")
    (fault,) = caught.value.faults
    assert fault.startswith("jobs/job.yaml:2:18: the model 'org/none' is not on disk")


def test_a_key_is_called_as_it_is_written(folder: Path) -> None:
    for written, hint in (
        ("group: {contineu: x}", "did you mean 'continue'?"),
        ("group: {continue_run: x}", "did you mean 'continue'?"),
        ("run: {continue: x}", "it belongs into 'group:'"),
    ):
        Path("job.yaml").write_text(
            f"data: {{articles: a.txt}}\n{written}\nmethods: [lead]\n", encoding="utf-8"
        )
        with pytest.raises(ConfigError) as caught:
            load("job.yaml")
        assert "unknown key" in caught.value.faults[0]
        assert hint in caught.value.faults[0]
