"""The README is true: its commands run, its code runs, its output is what comes out."""

import importlib.util
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """An empty folder in which every command of the README has been run, in order."""
    path = tmp_path_factory.mktemp("reader")
    commands = [
        line.removeprefix("$ ")
        for block in blocks("console")
        for line in block.splitlines()
        if line.startswith("$ ")
    ]
    assert len(commands) >= 10
    for line in commands:
        program, *arguments = shlex.split(line)
        assert program == "summarize"
        done = subprocess.run(
            [sys.executable, "-m", "summarize", *arguments],
            cwd=path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, (line, done.stderr)
    return path


def test_the_commands_leave_what_the_readme_lists(folder):
    listed = re.search(r"^    outputs/first/\n(.*?)\n\n", README, re.MULTILINE | re.DOTALL)
    names = re.findall(r"[\w<>/.]+\.(?:html|jsonl?|md|log)", listed[1])
    assert len(names) >= 8
    for name in names:
        if "<" not in name:
            assert (folder / "outputs" / "first" / name).is_file(), name
    assert list((folder / "outputs" / "first" / "briefs").glob("*.html"))


def test_the_python_of_the_readme_runs(folder):
    (code,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 10


def test_the_config_of_the_readme_is_valid(tmp_path):
    (text,) = blocks("yaml")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.jsonl").write_text('{"text": "x"}\n')
    (tmp_path / "references.jsonl").write_text('{"id": "e", "references": ["x"]}\n')
    (tmp_path / "job.yaml").write_text(text)
    done = subprocess.run(
        [sys.executable, "-m", "summarize", "validate", "job.yaml"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_output_shown_is_what_comes_out():
    path = ROOT / "benchmarks" / "readme.py"
    spec = importlib.util.spec_from_file_location("readme_blocks", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.renew(README) == README, "run: python benchmarks/readme.py"


def test_links_lead_somewhere():
    for target in re.findall(r"\]\((?!https?:|#)([^)]+)\)", README):
        assert (ROOT / target).exists(), target
