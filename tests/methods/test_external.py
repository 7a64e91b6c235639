"""Summaries that somebody else wrote, read from whatever file holds them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.errors import InputError
from summarize.methods.external import External
from summarize.methods.lead import Lead
from summarize.methods.written import read_written
from summarize.records import Article, Budget, Event, Reject

TEXT = (
    "The harbour authority closed all six piers of Karsten on Monday. Mayor Ruta Alm said that "
    "nine thousand homes were without power. Rescue teams pulled nineteen fishermen from the water."
)
SUMMARY = "All six piers of Karsten were closed.\n\nRuta Alm said 9,000 homes had no power."
SENTENCES = ["All six piers of Karsten were closed.", "Ruta Alm said 9,000 homes had no power."]
BUDGET = Budget(words=5)


@pytest.fixture
def storm() -> Event:
    articles = (Article("a1", TEXT, "Storm", "Post", "2024-03-05"),)
    return annotate(Event("e1", "Storm", tuple(map(prepare, articles))))


def written(path: Path) -> tuple[dict[str, list[str]], list[Reject]]:
    rejects: list[Reject] = []
    found = read_written(str(path), rejects.append)
    return {event: [s.text for s in one.sentences] for event, one in found.items()}, rejects


def rows(path: Path, *values: Any) -> Path:
    text = "".join((v if isinstance(v, str) else json.dumps(v)) + "\n" for v in values)
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_under_every_usual_name(tmp_path: Path) -> None:
    path = rows(
        tmp_path / "s.jsonl",
        {"event_id": "e1", "text": SUMMARY},
        {"id": "e2", "summary": SUMMARY},
        {"event": 3, "hypothesis": SUMMARY},
        {"event": "e4", "id": "row 4", "sentences": SENTENCES},
        {"Event_ID": "e5", "Text": "One."},
    )
    found, rejects = written(path)
    assert rejects == []
    assert found == {**dict.fromkeys(("e1", "e2", "3", "e4"), SENTENCES), "e5": ["One."]}


def test_a_table(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_text(f'id;summary\ne1;"{SUMMARY}"\ne2;One.\n', encoding="utf-8")
    assert written(path) == ({"e1": SENTENCES, "e2": ["One."]}, [])


def test_a_folder_of_texts(tmp_path: Path) -> None:
    (tmp_path / "e1.txt").write_text(SUMMARY, encoding="utf-8")
    (tmp_path / "mn-2.5.txt").write_text("Two.", encoding="utf-8")
    (tmp_path / "e3.txt").write_text(" \n", encoding="utf-8")
    found, rejects = written(tmp_path)
    assert found == {"e1": SENTENCES, "mn-2.5": ["Two."]}
    assert [Path(reject.file).name for reject in rejects] == ["e3.txt"]


@pytest.mark.parametrize(
    "value",
    [
        {"e1": SUMMARY},
        [{"id": "e1", "summary": SUMMARY}],
        {"id": "e1", "sentences": [{"text": text} for text in SENTENCES]},
    ],
)
def test_one_json_value(tmp_path: Path, value: Any) -> None:
    path = tmp_path / "s.json"
    path.write_text(json.dumps(value, indent=1), encoding="utf-8")
    assert written(path) == ({"e1": SENTENCES}, [])


def test_what_cannot_be_used_is_told_with_its_line(tmp_path: Path) -> None:
    path = rows(
        tmp_path / "s.jsonl",
        {"id": "e1", "summary": "First."},
        '{"id": "e2", "summary": ',
        {"summary": "Whose?"},
        {"id": "e3", "summary": "  "},
        {"id": "e1", "summary": "Second."},
        {"id": "e4", "sentences": [{"txt": "?"}, 3]},
    )
    found, rejects = written(path)
    assert found == {"e1": ["First."]}
    assert [reject.line for reject in rejects] == [2, 3, 4, 5, 6]
    assert "id of its event" in rejects[1].reason
    assert "second summary of 'e1'" in rejects[3].reason


def test_words_are_kept_and_evidence_is_found(tmp_path: Path, storm: Event) -> None:
    path = rows(tmp_path / "s.jsonl", {"id": "e1", "summary": SUMMARY})
    draft = External(str(path)).summarize(storm, BUDGET)
    assert [s.text for s in draft.sentences] == SENTENCES
    assert draft.event_id == "e1"
    assert draft.notes == {"as_written": True, "words": 15, "file": "s.jsonl"}
    assert [s.speaker for s in draft.sentences] == [None, "Ruta Alm"]
    for statement in draft.sentences:
        (evidence,) = statement.evidence
        assert TEXT[evidence.start : evidence.end] == evidence.text


def test_the_summaries_of_a_run_come_back_as_they_were(tmp_path: Path, storm: Event) -> None:
    from summarize.rows import summary_row

    draft = Lead().summarize(storm, Budget(words=30))
    path = rows(tmp_path / "lead.jsonl", summary_row(draft, 30))
    again = External(str(path)).summarize(storm, BUDGET)
    assert again.sentences
    for old, new in zip(draft.sentences, again.sentences, strict=True):
        assert (new.text, new.evidence, new.speaker, new.chain) == (
            old.text,
            old.evidence,
            old.speaker,
            old.chain,
        )


@pytest.mark.parametrize(
    "evidence",
    [
        [{"article_id": "a1", "start": 0, "end": 9, "text": "made up, all of it"}],
        [{"article_id": "a9", "start": 0, "end": 3, "text": "The"}],
        [{"article_id": "a1", "start": "0", "end": 3, "text": "The"}],
        [17],
        "a1",
    ],
)
def test_evidence_that_the_articles_do_not_hold_is_found_anew(
    tmp_path: Path, storm: Event, evidence: Any
) -> None:
    sentence = {"text": SENTENCES[0], "speaker": "Nobody", "chain": 3, "evidence": evidence}
    path = rows(tmp_path / "s.jsonl", {"event_id": "e1", "sentences": [sentence]})
    (statement,) = External(str(path)).summarize(storm, BUDGET).sentences
    assert statement.speaker is None
    assert [e.text for e in statement.evidence] == [TEXT.split(". ")[0] + "."]


def test_an_event_without_a_summary_fails_with_its_name(tmp_path: Path, storm: Event) -> None:
    path = rows(tmp_path / "s.jsonl", {"id": "e-1", "summary": SUMMARY})
    with pytest.raises(InputError, match="no summary of the event 'e1'") as caught:
        External(str(path)).summarize(storm, BUDGET)
    assert "e-1" in caught.value.hint


def test_summaries_of_other_events_are_told(tmp_path: Path) -> None:
    path = rows(tmp_path / "s.jsonl", {"id": "e1", "text": "A."}, {"id": "e2", "text": "B."}, "{")
    rejects = External(str(path)).rejects({"e1"})
    assert [(reject.line, "'e2'" in reject.reason) for reject in rejects] == [(3, False), (2, True)]


def test_a_file_that_has_changed_is_read_again(tmp_path: Path, storm: Event) -> None:
    path = rows(tmp_path / "s.jsonl", {"id": "e1", "text": "A storm."})
    method = External(str(path))
    assert method.summarize(storm, BUDGET).text == "A storm."
    rows(path, {"id": "e1", "text": "Another storm."})
    assert method.summarize(storm, BUDGET).text == "Another storm."


def test_a_path_is_needed(tmp_path: Path, storm: Event) -> None:
    with pytest.raises(InputError, match="needs the path"):
        External()
    with pytest.raises(InputError, match="cannot be read"):
        External(str(tmp_path / "none.jsonl")).summarize(storm, BUDGET)
