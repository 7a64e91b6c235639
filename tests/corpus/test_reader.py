from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from summarize.corpus import inputs
from summarize.corpus.reader import read, read_all
from summarize.errors import InputError
from summarize.records import Article, Cluster, Reject

Load = Callable[[Path | str], tuple[list[Article], list[Cluster], list[Reject]]]
PAGE = """<!DOCTYPE html><html><head><title>Bridge at Orlo reopens</title>
<meta property="og:site_name" content="The Orlo Post"></head><body><nav>Home News Sport</nav>
<article><h1>Bridge at Orlo reopens</h1><p>The bridge at Orlo reopened on Monday after nine months
of repairs, the town council said in a statement to the press.</p><p>Lorries may cross again from
Thursday, once the last tests have been signed by the engineers of the county.</p></article>
</body></html>"""


def rows(*values: object) -> str:
    return "".join(json.dumps(value) + "\n" for value in values)


def test_a_text_file_is_an_article_as_it_stands(tmp_path: Path, load: Load) -> None:
    (tmp_path / "a1.txt").write_bytes("  One — two.\r\n\r\nThree.\n".encode("cp1252"))
    articles, clusters, rejects = load(tmp_path)
    assert [(a.id, a.text) for a in articles] == [("a1", "  One — two.\n\nThree.\n")]
    assert not clusters
    assert not rejects


def test_a_row_keeps_its_text_to_the_character(tmp_path: Path, load: Load) -> None:
    text = " One.\r\nTwo\u2028three.\n "
    row = {"id": 7, "text": text, "title": " A \n title", "source": {"name": "SANA"}}
    row |= {"publishedAt": "2017-11-19T10:00:00Z", "url": "http://x", "event": "e7", "more": [1]}
    (tmp_path / "a.jsonl").write_text(rows(row), encoding="utf-8")
    (article,), _, rejects = load(tmp_path / "a.jsonl")
    assert article.text == text
    assert (article.id, article.title, article.source) == ("7", "A title", "SANA")
    assert (article.published, article.url) == ("2017-11-19T10:00:00", "http://x")
    assert article.event == "e7"
    assert not rejects


def test_every_unusable_row_is_reported_and_the_rest_goes_on(tmp_path: Path, load: Load) -> None:
    lines = [
        '{"id": "a", "text": "good"}',
        '{"id": "b", "text": ',
        '{"id": "c"}',
        '{"id": "d", "text": ["list"]}',
        '{"id": "e", "text": "  "}',
        '["not", "an", "object"]',
        "",
        '{"id": "f", "text": "dated", "date": "some day"}',
        '{"id": "a", "text": "another text, same id"}',
        '{"id": "a", "text": "good"}',
        "[" * 100_000,
        '{"id": "g", "text": null}',
        '{"text": "no id"}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines) + "\n")
    articles, _, rejects = load(tmp_path / "a.jsonl")
    assert [a.id for a in articles] == ["a", "f", "a~2", "a:13"]
    assert articles[1].published is None
    assert [r.line for r in rejects] == [2, 3, 4, 5, 6, 8, 9, 10, 11, 12]
    assert all(r.file.endswith("a.jsonl") and r.reason for r in rejects)


def test_rows_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(rows({"text": "one"}) + "{broken\n")
    rejects: list[object] = []
    stream = read(tmp_path / "a.jsonl", rejects.append)
    next(stream)
    assert not rejects
    assert not list(stream)
    assert len(rejects) == 1


def test_a_cut_off_archive_gives_what_stands_before_the_cut(tmp_path: Path, load: Load) -> None:
    import random

    letters = random.Random(1)
    texts = ["".join(letters.choices("abcdefgh ", k=400)) for _ in range(400)]
    packed = gzip.compress(rows(*({"id": i, "text": t} for i, t in enumerate(texts))).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed)
    assert len(load(tmp_path / "a.jsonl.gz")[0]) == 400
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    articles, _, rejects = load(tmp_path / "a.jsonl.gz")
    assert 150 < len(articles) < 250
    assert [a.text for a in articles] == texts[: len(articles)]
    assert len(rejects) == 1
    assert "cut off" in rejects[0].reason


def test_the_same_rows_in_every_format(tmp_path: Path, load: Load) -> None:
    import pyarrow
    import pyarrow.parquet

    row = {"id": "a1", "title": "T", "text": 'He said, "no"; then\nleft.', "date": "2017-11-19"}
    row |= {"source": "SANA", "url": "http://x", "event": "e1"}
    quoted = ",".join('"' + value.replace('"', '""') + '"' for value in row.values())
    (tmp_path / "a.csv").write_text(",".join(row) + "\n" + quoted + "\n")
    (tmp_path / "b.tsv").write_text("\t".join(row) + "\n" + quoted.replace('","', '"\t"') + "\n")
    (tmp_path / "c.json").write_text(json.dumps([row], indent=2))
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(rows(row).encode("utf-8-sig")))
    (tmp_path / "e.dat").write_text(rows(row))
    (tmp_path / "f.txt").write_text(",".join(row) + "\n" + quoted + "\n")
    (tmp_path / "g.json").write_text(json.dumps({"articles": [row]}, indent=1))
    (tmp_path / "h.jsonl").write_bytes(rows(row).encode("utf-16"))
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([row]), tmp_path / "i.parquet")
    for file in sorted(tmp_path.iterdir()):
        articles, _, rejects = load(file)
        assert not rejects, file
        (article,) = articles
        assert article == load(tmp_path / "a.csv")[0][0], file
        assert article.text == row["text"]


def test_tables_with_faults(tmp_path: Path, load: Load) -> None:
    table = 'id,text\n1,"one"\n2,two, and more\n3\n4,"four" five\n5,"fi\nve"\n6,"' + "x" * 200_000
    (tmp_path / "a.csv").write_text(table + '"\n7,"never closed\n')
    articles, _, rejects = load(tmp_path / "a.csv")
    assert [a.id for a in articles] == ["1", "5", "6"]
    assert [r.line for r in rejects] == [3, 4, 5, 9]
    (tmp_path / "b.csv").write_text("id,words\n1,2\n")
    assert "no column holds the text" in load(tmp_path / "b.csv")[2][0].reason


def test_a_page_is_read_for_its_article(tmp_path: Path, load: Load) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    (article,), _, rejects = load(tmp_path / "page.txt")
    assert article.text.startswith("The bridge at Orlo reopened") or "reopened" in article.text
    assert "Home News" not in article.text
    assert (article.title, article.source) == ("Bridge at Orlo reopens", "The Orlo Post")
    assert set(article.inferred) >= {"title", "source"}
    assert not rejects
    (tmp_path / "page.txt").write_text("<html><body></body></html>")
    assert load(tmp_path / "page.txt")[2]


@pytest.mark.parametrize("mark", ["|||||", "story_separator_special_tag"])
@pytest.mark.parametrize("ending", ["", " {m}", " {m} ", "{m} {m}"])
def test_a_separator_at_the_end_is_no_article(
    tmp_path: Path, load: Load, mark: str, ending: str
) -> None:
    line = f"One. NEWLINE_CHAR NEWLINE_CHAR Two\u2028{mark} Three.\x0b {mark}{mark} Four"
    (tmp_path / "val.src").write_text(
        (line + ending.format(m=mark) + "\n") * 2 + "\nonly one article\n", encoding="utf-8"
    )
    (tmp_path / "val.tgt").write_text("– First\nSecond\nThird\nFourth\n", encoding="utf-8")
    articles, clusters, rejects = load(tmp_path)
    assert [a.text for a in articles[:3]] == ["One.\n\nTwo", "Three.", "Four"]
    assert [a.id for a in articles] == [
        *("val:1/0", "val:1/1", "val:1/2", "val:2/0", "val:2/1", "val:2/2", "val:4/0")
    ]
    assert [(c.id, c.references) for c in clusters] == [
        *(("val:1", ("– First",)), ("val:2", ("Second",)), ("val:4", ("Fourth",)))
    ]
    assert [r.line for r in rejects] == [3]


def test_one_cluster_in_paragraphs(tmp_path: Path, load: Load) -> None:
    (tmp_path / "c.txt").write_text("One.\n\nMore of one.\n|||||\nTwo.\nMore.\n\nMore.\n|||||\n")
    articles, (cluster,), _ = load(tmp_path)
    assert [a.text for a in articles] == ["One.\n\nMore of one.", "Two.\nMore.\n\nMore."]
    assert cluster.article_ids == ("c/0", "c/1")


def test_clusters_in_rows(tmp_path: Path, load: Load) -> None:
    wcep = {"id": 24157, "summary": "What happened.", "category": "Disasters", "articles": [
        {"id": 9, "title": "T", "text": "One.", "url": "u", "time": "2019-01-01T10:00:00+00:00"},
        {"id": 10, "title": "U", "text": ""},
    ]}  # fmt: skip
    ours = {"id": "c1", "docs": [{"id": "0", "text": "A."}, "B."], "refs": ["R1", "R2"]}
    flat = {"document": "A. ||||| B. |||||", "summary": "S"}
    (tmp_path / "a.jsonl").write_text(rows(wcep, ours, flat, {"id": "c2", "docs": []}))
    articles, clusters, rejects = load(tmp_path)
    assert [(a.id, a.event) for a in articles] == [
        *(("24157/9", "24157"), ("c1/0", "c1"), ("c1/1", "c1"), ("a:3/0", "a:3"), ("a:3/1", "a:3"))
    ]
    assert articles[0].published == "2019-01-01T10:00:00"
    assert [c.references for c in clusters] == [("What happened.",), ("R1", "R2"), ("S",)]
    assert [r.line for r in rejects] == [1, 4]


def test_a_folder_is_read_with_all_that_is_in_it(tmp_path: Path, load: Load) -> None:
    for name in ("b/x.txt", "a/x.txt", "a/.hidden", "a/v1.2 of it.txt", "notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"text of {name}")
    (tmp_path / "photo.jpg").write_bytes(bytes(range(256)) * 20)
    articles, _, rejects = load(tmp_path)
    assert [a.id for a in articles] == ["a/v1.2 of it", "a/x", "b/x"]
    assert sorted(Path(r.file).name for r in rejects) == ["notes.md", "photo.jpg"]
    assert [a.id for a in load(str(tmp_path / "*" / "x.txt"))[0]] == ["a/x", "b/x"]
    assert [a.id for a in load(tmp_path / "notes.md")[0]] == ["notes"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch, load: Load) -> None:
    data = gzip.compress(rows({"id": "a", "text": "piped"}).encode())
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    assert [a.text for a in load("-")[0]] == ["piped"]


@pytest.mark.parametrize("name", ["missing", "missing.txt", "no*match", "empty"])
def test_a_path_that_leads_nowhere(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"no such|no file|empty"):
        read(tmp_path / name, lambda reject: None)


def test_an_empty_file_is_reported(tmp_path: Path, load: Load) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text(" \n")
    articles, _, rejects = load(tmp_path)
    assert not articles
    assert [r.reason for r in rejects] == ["the file is empty"] * 2


def test_a_folder_that_may_not_be_read_is_not_called_empty(tmp_path, monkeypatch):
    folder = tmp_path / "closed"
    folder.mkdir()
    (folder / "a.txt").write_text("A dam broke.")
    monkeypatch.setattr(inputs.os, "access", lambda path, _: Path(path) != folder)
    with pytest.raises(InputError, match="permission denied"):
        list(read(folder, print))
    rejects = []
    (tmp_path / "b.txt").write_text("A bridge was closed.")
    assert [item.id for item in read(tmp_path, rejects.append)] == ["b"]
    assert [Path(reject.file).name for reject in rejects] == ["closed"]
    assert rejects[0].reason.startswith("cannot be read")


def test_an_article_that_two_paths_lead_to_is_kept_once_and_another_of_its_id_renamed(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": "x", "text": "A dam broke."}\n')
    (tmp_path / "b.jsonl").write_text('{"id": "x", "text": "A bridge was closed."}\n')
    rejects = []
    paths = [tmp_path / "a.jsonl", tmp_path / "b.jsonl", tmp_path / "a.jsonl"]
    assert [item.id for item in read_all(paths, rejects.append)] == ["x", "x~2"]
    assert [reject.reason for reject in rejects] == [
        "kept as 'x~2': the id 'x' is taken",
        "article 'x' is there twice",
    ]
