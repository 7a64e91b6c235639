import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.errors import InputError
from summarize.run import store
from summarize.run.store import RunDirectory, file_name, write_atomic


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "a.txt"
    write_atomic(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_atomic(path, "\ud800")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_a_write_that_is_not_allowed_names_the_file_and_no_temporary_one(tmp_path, monkeypatch):
    def refuse(**_):
        raise PermissionError(13, "Permission denied", str(tmp_path / ".a.txt.123"))

    monkeypatch.setattr(store, "mkstemp", refuse)
    with pytest.raises(PermissionError) as error:
        write_atomic(tmp_path / "a.txt", "new")
    assert error.value.filename == str(tmp_path / "a.txt")


@given(st.text(min_size=1), st.text(min_size=1))
def test_file_names_are_safe_and_different_for_different_ids(first, second):
    assert (file_name(first) == file_name(second)) == (first == second)
    assert not set(file_name(first)) & set('/\\:*?"<>| \n\0')


def test_rows_come_back_as_written(tmp_path):
    run = RunDirectory(tmp_path)
    rows = [{"text": "Öl – “x”", "value": None}, {"text": "\u2028", "value": 1.5}]
    run.write_rows("x/rows.jsonl", rows)
    assert list(run.read_rows("x/rows.jsonl")) == rows


def test_what_is_no_run_is_refused(tmp_path):
    with pytest.raises(InputError, match="not a run directory"):
        RunDirectory.open(tmp_path)


def test_a_damaged_file_says_where(tmp_path):
    run = RunDirectory(tmp_path)
    run.write_text("events.jsonl", '{"event_id": "e"}\n{"event_id"\n')
    with pytest.raises(InputError, match=r"events\.jsonl:2"):
        list(run.read_rows("events.jsonl"))


def test_rows_take_their_place_when_they_are_whole(tmp_path):
    run = RunDirectory(tmp_path)
    run.write_text("summaries/lead.jsonl", '{"old": 1}\n')
    with run.rows("summaries/lead.jsonl") as rows:
        rows.add({"text": "Öl"})
        rows.add_line('{"text": "two"}')
        assert list(run.read_rows("summaries/lead.jsonl")) == [{"old": 1}]
        rows.publish()
    assert list(run.read_rows("summaries/lead.jsonl")) == [{"text": "Öl"}, {"text": "two"}]
    assert not [path for path in (tmp_path / "steps").rglob("*") if path.is_file()]


def test_only_what_is_named_stays_in_a_folder(tmp_path):
    run = RunDirectory(tmp_path)
    for name in ("briefs/a.md", "briefs/b.md", "briefs/.c.md.half", "report/b.md"):
        run.write_text(name, "x")
    run.remove_others("briefs", {"briefs/a.md"})
    run.remove_others("missing", set())
    left = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*"))
    assert left == ["briefs/a.md", "report/b.md"]
