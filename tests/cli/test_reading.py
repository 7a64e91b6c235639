"""What ``show`` says of a brief that is hard to read: no outlet, no sentence, one article."""

import json


def job(folder, *texts):
    rows = [{"id": f"wire-{n}", "text": text} for n, text in enumerate(texts)]
    (folder / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (folder / "job.yaml").write_text("data: {articles: a.jsonl}\nmethods: [lead]\n")
    return folder / "job.yaml"


def test_an_article_without_an_outlet_is_called_by_its_id(command, tmp_path):
    job(tmp_path, "A dam broke above the town of Orv on Monday, police said.")
    ran = command("run", "job.yaml", "--out", "run", cwd=tmp_path)
    assert "1 event from 1 article in " in ran.stderr
    shown = command("show", "run", cwd=tmp_path).stdout
    assert "[1] unknown outlet (wire-0) · undated" in shown
    assert "\n1 article\n" in "\n".join(line.rstrip() for line in shown.splitlines())


def test_a_brief_without_a_sentence_says_so(command, tmp_path):
    job(tmp_path, "word " * 400)
    assert command("run", "job.yaml", "--out", "run", cwd=tmp_path).returncode == 0
    shown = command("show", "run", cwd=tmp_path).stdout
    assert "no sentence of these articles can stand in a summary" in shown


def test_a_starter_is_not_written_into_a_file(command, tmp_path):
    (tmp_path / "news").write_text("mine")
    result = command("init", "news", cwd=tmp_path)
    assert result.returncode == 2
    assert "news is a file, not a folder" in result.stderr
