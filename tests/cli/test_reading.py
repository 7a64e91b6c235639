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


def test_a_brief_that_is_not_there_because_its_method_failed_says_why(command, tmp_path):
    rows = [{"id": f"a{n}", "event": f"e{n}", "text": f"Dam {n} broke on Monday."} for n in (1, 2)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "ours.jsonl").write_text('{"id": "e1", "summary": "Dam 1 broke."}\n{"id": "e1"}\n')
    ours = "{use: external, name: ours, path: ours.jsonl}"
    (tmp_path / "job.yaml").write_text(
        "data: {articles: a.jsonl}\n"
        f"methods: [lead, {ours}, {ours.replace('name: ours', 'name: again')}]"
    )
    assert command("run", "job.yaml", "--out", "run", cwd=tmp_path).returncode == 3
    shown = command("show", "run", "e2", "--method", "ours", cwd=tmp_path)
    assert shown.returncode == 2
    assert "'ours' failed for event 'e2'" in shown.stderr
    assert "has no summary of the event 'e2'" in shown.stderr
    rejects = (tmp_path / "run" / "rejects.jsonl").read_text().splitlines()
    assert [json.loads(row)["line"] for row in rejects] == [2]  # once for both methods
