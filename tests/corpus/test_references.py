from __future__ import annotations

import json
from pathlib import Path

from summarize.corpus.references import read_references
from summarize.records import Cluster, Reject


def by_event(clusters: list[Cluster]) -> dict[str, tuple[str, ...]]:
    return {cluster.id: cluster.references for cluster in clusters}


def test_rows_of_every_shape(tmp_path: Path) -> None:
    rejects: list[Reject] = []
    values = [
        {"id": "e1", "references": ["One.", "Two."]},
        {"event": "e2", "refs": "Only one."},
        {"event_id": 3, "summary": "Of three."},
        {"id": "e4", "docs": [{"text": "x"}], "refs": ["Of a cluster."]},
        {"id": "e1", "references": ["Three."]},
        {"references": ["Whose?"]},
        {"id": "e5", "references": []},
    ]
    path = tmp_path / "refs.jsonl"
    path.write_text("".join(json.dumps(value) + "\n" for value in values))
    assert by_event(read_references(path, rejects.append)) == {
        "e1": ("One.", "Two.", "Three."),
        "e2": ("Only one.",),
        "3": ("Of three.",),
        "e4": ("Of a cluster.",),
    }
    assert [reject.line for reject in rejects] == [6, 7]


def test_a_folder_of_texts_named_after_events(tmp_path: Path) -> None:
    for name in ("e1.1.txt", "e1.2.txt", "e2_A.txt", "e3.txt", "M000.ref1.txt"):
        (tmp_path / name).write_text(f"text of {name}\n")
    found = by_event(read_references(tmp_path, lambda reject: None))
    assert {event: len(texts) for event, texts in found.items()} == {
        "e1": 2, "e2": 1, "e3": 1, "M000": 1
    }  # fmt: skip
    assert found["e3"] == ("text of e3.txt",)
    known = by_event(read_references(tmp_path, lambda reject: None, events=["e1.1", "e1", "e2_A"]))
    assert set(known) == {"e1.1", "e1", "e2_A", "e3", "M000"}


def test_the_targets_of_multinews(tmp_path: Path) -> None:
    (tmp_path / "val.src").write_text("a ||||| b\nc ||||| d\n")
    (tmp_path / "val.tgt").write_text("first\nsecond\n")
    found = by_event(read_references(tmp_path / "val.src", lambda reject: None))
    assert found == {"val:1": ("first",), "val:2": ("second",)}


def test_articles_say_which_event_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "refs.jsonl"
    path.write_text('{"event": "dam", "articles": ["a1", "a2"], "references": ["It broke."]}\n')
    assert read_references(path, lambda reject: None) == [
        Cluster("dam", ("a1", "a2"), ("It broke.",))
    ]
