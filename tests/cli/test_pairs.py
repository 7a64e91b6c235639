"""The commands that take pairs of texts: what they read, what they say, and what they refuse."""

import json

import pytest

DOCS = [
    "A dam broke above the town of Orv on Monday. Mayor Ana Ruiz said 12 people were missing. "
    "“We are still searching,” she told Hill Radio.",
    "The dam above Orv collapsed on Monday and flooded the town of Orv. The mayor, Ana Ruiz, said "
    "rescue teams were searching for 12 missing people.",
]


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def test_check(command, tmp_path):
    pairs = tmp_path / "pairs.jsonl"
    rows = [
        {"id": "same", "docs": DOCS, "summary": "A dam broke above the town of Orv on Monday."},
        {"id": "number", "docs": DOCS, "summary": "Mayor Ana Ruiz said 57 people were missing."},
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


def test_rouge_warns_of_a_script_that_it_does_not_see(command, tmp_path):
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text(json.dumps({"id": "p", "hypothesis": "Мост", "references": ["Мост"]}) + "\n")
    warned = command("rouge", pairs, cwd=tmp_path)
    assert "no word in the references of 1 of 1 pair; --tokenizer unicode" in warned.stderr
    seen = command("rouge", pairs, "--tokenizer", "unicode", cwd=tmp_path)
    assert json.loads(seen.stdout)["rouge1"]["f"] == 1
    assert seen.stderr == ""


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


def test_calibrate_writes_a_threshold_that_check_reads(command, tmp_path):
    summaries = [
        ("A dam broke above the town of Orv on Monday.", 1),
        ("Mayor Ana Ruiz said twelve people were missing.", 1),
        ("Mayor Ana Ruiz said 57 people were missing.", 0),
        ("A volcano erupted in Chile.", 0),
    ]
    rows = [{"docs": DOCS, "summary": summary, "label": label} for summary, label in summaries]
    (tmp_path / "labelled.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    result = command("calibrate", "labelled.jsonl", "--out", "new/typed.json", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    written = json.loads((tmp_path / "new" / "typed.json").read_text())
    assert written["checker"] == "typed"
    assert 0 < written["threshold"] < 1
    assert written["balanced_accuracy"] == 1
    checked = command("check", "labelled.jsonl", "--calibration", "new/typed.json", cwd=tmp_path)
    assert [row["consistent"] for row in lines(checked.stdout)] == [True, True, False, False]
    (tmp_path / "other.json").write_text('{"threshold": 0.5}')
    wrong = command("check", "labelled.jsonl", "--calibration", "other.json", cwd=tmp_path)
    assert wrong.returncode == 2
    (tmp_path / "one.jsonl").write_text(json.dumps(rows[0]) + "\n")
    single = command("calibrate", "one.jsonl", "--out", "x.json", cwd=tmp_path)
    assert single.returncode == 2
