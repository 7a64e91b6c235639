"""A house's own list of labels, from the config to what a run writes."""

import json

ARTICLES = [
    ("a", "Orv Post", "Settlers closed the road to Orv on Monday and sent the farmers home."),
    ("b", "Marle Gazette", "Two hundred farmers were sent home from the road to Orv on Monday."),
]


def test_a_run_refuses_the_words_of_its_house(command, tmp_path):
    (tmp_path / "a.jsonl").write_text(
        "".join(
            json.dumps(
                {"id": i, "source": source, "text": text, "date": "2031-03-04", "event": "e"}
            )
            + "\n"
            for i, source, text in ARTICLES
        )
    )
    (tmp_path / "words.txt").write_text("# ours\nsettlers\n")
    job = tmp_path / "job.yaml"
    job.write_text("data: {articles: a.jsonl}\nmethods: [lead]\nmetrics: [attribution]\n")

    def written(name, *more):
        done = command("run", "job.yaml", "--out", name, *more, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        summary = json.loads((tmp_path / name / "scores.summary.json").read_text())
        brief = json.loads((tmp_path / name / "briefs" / "e.json").read_text())
        return summary, [sentence["text"] for sentence in brief["summary"]]

    plain, before = written("plain")
    assert any(text.startswith("Settlers closed") for text in before)
    own, after = written("own", "--set", "house_style.labels.file=words.txt")
    assert any(text.startswith("According to the Orv Post, settlers closed") for text in after)
    assert not any(text.startswith("Settlers") for text in after)

    def signature(summary):
        return json.dumps(summary["metrics"]["label_leaks"]["signature"])

    assert "labels:" not in signature(plain)
    assert "|labels:" in signature(own)
    again = command("score", "own", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout) == own

    wrong = command(
        "validate", "job.yaml", "--set", "house_style.labels.remove=rebel", cwd=tmp_path
    )
    assert wrong.returncode == 2
    assert "'rebel' is not on the list of labels" in wrong.stderr
