"""Every other command: what it prints, where, and with which exit code."""

import gzip
import json

import pytest

COMMANDS = (
    *("init", "validate", "run", "group", "attribute", "check", "calibrate", "rouge", "score"),
    *("compare", "show", "methods", "metrics", "checkers", "schema", "doctor"),
)
ARTICLES = [
    {
        "id": "a1",
        "title": "Dam breaks at Orv",
        "source": "Orv Post",
        "date": "2031-03-04",
        "text": "A dam broke above the town of Orv on Monday. Mayor Ana Ruiz said 12 people were "
        "missing. “We are still searching,” she told Hill Radio.",
    },
    {
        "id": "a2",
        "title": "Orv dam collapses",
        "source": "Hill Radio",
        "date": "2031-03-04",
        "text": "The dam above Orv collapsed on Monday and flooded the town of Orv. The mayor, Ana "
        "Ruiz, said rescue teams were searching for 12 missing people.",
    },
]


@pytest.fixture
def articles(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ARTICLES), encoding="utf-8")
    return path


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def test_help_names_every_command(command, tmp_path):
    shown = command("--help", cwd=tmp_path).stdout
    for name in COMMANDS:
        assert f"\n  {name} " in shown
        assert command(name, "--help", cwd=tmp_path).returncode == 0


def test_group(command, tmp_path, articles):
    result = command("group", articles, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    found = lines(result.stdout)
    assert [row["id"] for row in found] == ["a1", "a2"]
    assert found[0]["event_id"] == found[1]["event_id"]


def test_group_reads_standard_input_and_writes_a_file(command, tmp_path, articles):
    result = command("group", "-", "--out", "out.jsonl", cwd=tmp_path, stdin=articles.read_text())
    assert result.returncode == 0, result.stderr
    assert result.stdout == ""
    assert len(lines((tmp_path / "out.jsonl").read_text())) == 2


def test_attribute(command, tmp_path, articles):
    result = command("attribute", articles, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    first = lines(result.stdout)[0]
    assert first["id"] == "a1"
    text = ARTICLES[0]["text"]
    claim = first["claims"][0]
    assert {"content", "cue", "speaker", "chain", "kind", "modality"} <= set(claim)
    assert [text[s:e] for s, e in claim["content"]] == ["12 people were missing"]
    assert claim["speaker"]["name"] == "Ana Ruiz"
    with_narrated = lines(command("attribute", articles, "--all", cwd=tmp_path).stdout)[0]
    kinds = [claim["kind"] for claim in with_narrated["claims"]]
    assert "narrated" in kinds
    assert "narrated" not in [claim["kind"] for claim in first["claims"]]


def test_score_gives_the_same_scores_again(command, finished):
    before = (finished / "run" / "scores.jsonl").read_bytes()
    (finished / "run" / "scores.jsonl").unlink()
    result = command("score", "run", cwd=finished)
    assert result.returncode == 0, result.stderr
    assert (finished / "run" / "scores.jsonl").read_bytes() == before
    assert json.loads(result.stdout)["metrics"]


def test_compare(command, finished):
    result = command("compare", "run", "--baseline", "lead", "--out", "tables", cwd=finished)
    assert result.returncode == 0, result.stderr
    assert "centroid" in result.stdout
    assert (finished / "tables" / "comparison.csv").is_file()
    gate = command("compare", "run", "--fail-under", "rouge1=0.99", cwd=finished)
    assert gate.returncode == 4
    assert "rouge1" in gate.stderr


def test_show(command, finished):
    listed = command("show", "run", cwd=finished)
    assert listed.returncode == 0, listed.stderr
    event = json.loads((finished / "run" / "events.jsonl").read_text().splitlines()[0])
    assert event["event_id"] in listed.stdout
    shown = command("show", "run", event["event_id"], cwd=finished)
    brief = json.loads((finished / "run" / "briefs" / f"{event['event_id']}.json").read_text())
    words = " ".join(shown.stdout.split())
    for line in brief["sources"]:
        assert line["source"] in words
    wrong = command("show", "run", "zzz", cwd=finished)
    assert wrong.returncode == 2
    assert len(wrong.stderr.splitlines()) <= 2


def test_catalogs_schema_and_doctor(command, tmp_path):
    for name, entry in (("methods", "lexrank"), ("metrics", "rouge"), ("checkers", "typed")):
        assert entry in command(name, cwd=tmp_path).stdout
        listed = json.loads(command(name, "--json", cwd=tmp_path).stdout)
        assert entry in [component["name"] for component in listed]
    assert json.loads(command("schema", cwd=tmp_path).stdout)["$schema"]
    assert "summarize 0" in command("doctor", cwd=tmp_path).stdout


def test_validate(command, finished):
    assert command("validate", "news/summarize.yaml", cwd=finished).returncode == 0
    bad = finished / "bad.yaml"
    bad.write_text("data: {articles: nowhere/}\nmethods: [{use: lexrnk}]\nbudgett: {words: no}\n")
    result = command("validate", "bad.yaml", cwd=finished)
    assert result.returncode == 2
    assert "bad.yaml:1:" in result.stderr
    assert "bad.yaml:2:" in result.stderr
    assert "bad.yaml:3:1" in result.stderr
    assert "lexrank" in result.stderr
    assert "budget" in result.stderr
    assert "Traceback" not in result.stderr


def config(folder, articles):
    path = folder / "c.yaml"
    path.write_text(
        f"data: {{articles: {articles}}}\n"
        "budget: {words: 50}\nmethods: [lead]\nmetrics: [overlap]\n"
    )
    return path


def test_bad_rows_are_rejected_and_the_rest_goes_on(command, tmp_path):
    good = [json.dumps(row) for row in ARTICLES]
    bad = [good[0], '{"id": "x", "text": ', '{"id": "y"}', '{"id": "z", "text": ""}', good[1]]
    (tmp_path / "a.jsonl").write_text("\n".join(bad) + "\n")
    result = command("run", config(tmp_path, "a.jsonl"), "--out", "r", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "1 event from 2 articles in " in result.stderr
    assert "3 rows rejected" in result.stderr
    rejects = lines((tmp_path / "r" / "rejects.jsonl").read_text())
    assert [row["line"] for row in rejects] == [2, 3, 4]
    assert all(row["file"].endswith("a.jsonl") and row["reason"] for row in rejects)
    assert len((tmp_path / "r" / "articles.jsonl").read_text().splitlines()) == 2


def test_a_truncated_archive_gives_what_it_holds(command, tmp_path):
    packed = gzip.compress("".join(json.dumps(row) + "\n" for row in ARTICLES * 50).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) - 12])
    result = command("run", config(tmp_path, "a.jsonl.gz"), "--out", "r", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "cut off" in (tmp_path / "r" / "rejects.jsonl").read_text()


@pytest.mark.parametrize("articles", ["missing.jsonl", "empty/", "none*.txt"])
def test_nothing_to_read_is_a_fault_of_the_config(command, tmp_path, articles):
    (tmp_path / "empty").mkdir()
    result = command("run", config(tmp_path, f"'{articles}'"), cwd=tmp_path)
    assert result.returncode == 2
    assert "c.yaml:1:" in result.stderr
    assert "Traceback" not in result.stderr


def test_not_one_usable_article(command, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": "y"}\n')
    result = command("run", config(tmp_path, "a.jsonl"), cwd=tmp_path)
    assert result.returncode == 2
    assert "no article" in result.stderr
    assert "a.jsonl:1: there is no text" in result.stderr
    (rejects,) = (tmp_path / "outputs").glob("*/rejects.jsonl")
    (row,) = lines(rejects.read_text())
    assert row["file"].endswith("a.jsonl")
    assert (row["line"], row["reason"]) == (1, "there is no text")
    assert str(rejects.relative_to(tmp_path)) in result.stderr


@pytest.mark.parametrize("name", ["group", "attribute"])
def test_a_stage_without_one_usable_article(command, tmp_path, name):
    (tmp_path / "a.jsonl").write_text('{"id": "y"}\n{"id": "z"\n')
    result = command(name, "a.jsonl", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith("a.jsonl:1: there is no text\na.jsonl:2: not JSON: ")
    assert "error: no article in a.jsonl could be used" in result.stderr


def test_what_does_not_exist_is_said_in_two_lines(command, tmp_path):
    for args in (
        ("run", "no.yaml"),
        ("show", "no-run"),
        ("score", "no-run"),
        ("compare", "no-run"),
        ("check", "no.jsonl"),
        ("group", "no.jsonl"),
        ("attribute", "no.jsonl"),
    ):
        result = command(*args, cwd=tmp_path)
        assert result.returncode == 2, (args, result.stderr)
        assert "Traceback" not in result.stderr
        assert len(result.stderr.splitlines()) <= 2
