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


def test_check(command, tmp_path):
    pairs = tmp_path / "pairs.jsonl"
    docs = [row["text"] for row in ARTICLES]
    rows = [
        {"id": "same", "docs": docs, "summary": "A dam broke above the town of Orv on Monday."},
        {"id": "number", "docs": docs, "summary": "Mayor Ana Ruiz said 57 people were missing."},
    ]
    pairs.write_text("".join(json.dumps(row) + "\n" for row in rows))
    result = command("check", pairs, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    same, number = lines(result.stdout)
    assert same["score"] == 1
    assert same["consistent"] is True
    assert same["sentences"][0]["flags"] == []
    assert number["score"] < 1
    (flag,) = [f for s in number["sentences"] for f in s["flags"] if f["type"] == "number"]
    start, end = flag["span"]
    assert "57" in rows[1]["summary"][start:end]
    assert set(flag["evidence"]) == {"doc", "start", "end"}


def test_rouge(command, tmp_path):
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text(
        json.dumps({"id": "p", "hypothesis": "the cat sat", "references": ["the cat ran"]}) + "\n"
    )
    result = command("rouge", pairs, "--out", "rows.jsonl", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    printed = json.loads(result.stdout)
    assert printed["n"] == 1
    assert printed["rouge1"]["f"] == pytest.approx(2 / 3)
    assert "rouge" in printed["signature"]
    assert lines((tmp_path / "rows.jsonl").read_text())[0]["id"] == "p"


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


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("check", {"id": "p", "summary": "x"}),
        ("check", {"id": "p", "docs": ["x"]}),
        ("rouge", {"id": "p", "references": ["x"]}),
    ],
)
def test_a_row_that_is_no_pair_says_which(command, tmp_path, name, row):
    (tmp_path / "p.jsonl").write_text(json.dumps(row) + "\n")
    result = command(name, "p.jsonl", cwd=tmp_path)
    assert result.returncode == 2
    assert "1" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("name", ["check", "rouge"])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "p.jsonl holds no pairs"),
        (b"\n\n", "p.jsonl holds no pairs"),
        (b"\n{broken\n", "p.jsonl:2: not JSON"),
        (b"[1]\n", "p.jsonl:1: a row must be an object"),
        ('{"id": "é"}\n'.encode("latin-1"), "p.jsonl:1: not UTF-8"),
        ('{"id": "p"}\n'.encode("utf-16"), "p.jsonl:1: not UTF-8"),
        (b"\n" + b"[" * 100_000, "p.jsonl:2: not JSON: nested too deeply"),
    ],
)
def test_a_file_without_pairs_says_where_and_what(command, tmp_path, name, content, said):
    (tmp_path / "p.jsonl").write_bytes(content)
    result = command(name, "p.jsonl", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stdout == ""
    assert f"error: {said}" in result.stderr
    assert len(result.stderr.splitlines()) == 2


def test_pairs_are_read_as_other_programs_write_them(command, tmp_path):
    rows = [
        {"id": "mark", "docs": ["It rained."], "summary": "It rained."},
        {"id": "half \ud83d", "docs": ["It rained \ud83d."], "summary": "It rained \ud83d."},
    ]
    content = "\ufeff" + "\r\n".join(json.dumps(row) for row in rows)
    (tmp_path / "p.jsonl").write_bytes(content.encode("utf-8"))
    result = command("check", "p.jsonl", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert [row["id"] for row in lines(result.stdout)] == ["mark", "half ?"]
    folder = command("check", ".", cwd=tmp_path)
    assert folder.returncode == 2
    assert ". is a folder" in folder.stderr


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


def test_calibrate_writes_a_threshold_that_check_reads(command, tmp_path):
    docs = [row["text"] for row in ARTICLES]
    summaries = [
        ("A dam broke above the town of Orv on Monday.", 1),
        ("Mayor Ana Ruiz said twelve people were missing.", 1),
        ("Mayor Ana Ruiz said 57 people were missing.", 0),
        ("A volcano erupted in Chile.", 0),
    ]
    rows = [{"docs": docs, "summary": summary, "label": label} for summary, label in summaries]
    (tmp_path / "labelled.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    result = command("calibrate", "labelled.jsonl", "--out", "typed.json", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    written = json.loads((tmp_path / "typed.json").read_text())
    assert written["checker"] == "typed"
    assert 0 < written["threshold"] < 1
    assert written["balanced_accuracy"] == 1
    checked = command("check", "labelled.jsonl", "--calibration", "typed.json", cwd=tmp_path)
    assert [row["consistent"] for row in lines(checked.stdout)] == [True, True, False, False]
    (tmp_path / "other.json").write_text('{"threshold": 0.5}')
    wrong = command("check", "labelled.jsonl", "--calibration", "other.json", cwd=tmp_path)
    assert wrong.returncode == 2
    (tmp_path / "one.jsonl").write_text(json.dumps(rows[0]) + "\n")
    single = command("calibrate", "one.jsonl", "--out", "x.json", cwd=tmp_path)
    assert single.returncode == 2
