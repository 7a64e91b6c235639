"""The house's own list of loaded labels, from the config to the labels of a job."""

import json
from pathlib import Path

import pytest

from summarize.config import house_labels, load
from summarize.text.labels import loaded_spans, shipped_labels

HEAD = "data: {articles: a.txt}\nmethods: [lead]\n"


def labels(job, text: str):
    return house_labels(job(HEAD + text).config.house_style.labels)


@pytest.mark.parametrize(
    "text", ["", "house_style:\n", "house_style: {labels: {add: [Regime], remove: []}}\n"]
)
def test_without_a_change_the_list_is_the_one_that_ships(job, text) -> None:
    assert labels(job, text) is None


def test_labels_are_added_and_taken_away(job) -> None:
    found = labels(
        job, "house_style: {labels: {add: [Settler, 'moderate  rebels'], remove: separatist}}\n"
    )
    assert set(found) == (shipped_labels() | {"settler", "moderate rebels"}) - {"separatist"}
    assert list(found) == sorted(found)


def test_a_file_takes_the_place_of_the_list(job, folder) -> None:
    (folder / "own.txt").write_text("# ours\nsettler\n\n Hard-liner  # an opinion\n")
    text = "house_style: {labels: {file: own.txt, add: [rebel], remove: [Hard-Liner]}}\n"
    assert labels(job, text) == ("rebel", "settler")


def test_the_path_starts_at_the_file_it_stands_in_and_the_resolved_job_is_the_same_job(
    job, folder
) -> None:
    (folder / "house").mkdir()
    (folder / "house" / "own.txt").write_text("settler\n")
    (folder / "house" / "base.yaml").write_text("house_style: {labels: {file: own.txt}}\n")
    loaded = job("extends: house/base.yaml\n" + HEAD)
    assert Path(loaded.config.house_style.labels.file) == Path("house/own.txt")
    resolved = json.loads(loaded.resolved())
    assert resolved["house_style"]["labels"]["file"] == "house/own.txt"
    Path("again.yaml").write_text(loaded.resolved())
    assert load("again.yaml").config.house_style == loaded.config.house_style


def test_labels_can_be_set_on_the_command_line(job) -> None:
    config = job(HEAD, "house_style.labels.add=[settler]").config
    assert config.house_style.labels.add == ("settler",)


BAD = [
    ("{add: 3}", "job.yaml:3:29", "expected a list, got 3", ""),
    ("{add: [x, 3]}", "job.yaml:3:33", "expected text, got 3", ""),
    ("{add: ['']}", "job.yaml:3:30", "this is empty", ""),
    ("{add: ['--']}", "job.yaml:3:30", "'--' cannot be found in a text", "begins and ends"),
    ("{remov: x}", "job.yaml:3:24", "unknown key 'remov' in 'labels'", "'remove'"),
    ("{remove: terorist}", "job.yaml:3:32", "'terorist' is not on the list", "'terrorist'"),
    ("{add: [x], remove: [X]}", "job.yaml:3:43", "'x' is added and removed", "one of the two"),
    ("{file: own.tx}", "job.yaml:3:30", "there is no file 'own.tx'", "'own.txt'"),
    ("{file: news}", "job.yaml:3:30", "there is no file 'news'", ""),
    ("{file: empty.txt}", "job.yaml:3:30", "'empty.txt' holds no label", "on each line"),
    ("{file: own.txt, remove: regime}", "job.yaml:3:47", "'regime' is not on the list", ""),
    ("{file: bad.txt}", "bad.txt:2:2", "'??' cannot be found", "letter or a digit"),
    ("{file: latin.txt}", "latin.txt:1:4", "this file is not UTF-8", "UTF-8"),
    ("[a]", "job.yaml:3:23", "expected a map of keys, got a list", ""),
]


@pytest.mark.parametrize(("text", "place", "message", "hint"), BAD)
def test_a_fault_stands_where_it_is(faults_of, folder, text, place, message, hint) -> None:
    (folder / "own.txt").write_text("settler\n")
    (folder / "empty.txt").write_text("# nothing\n")
    (folder / "bad.txt").write_text("settler\n ??\n")
    (folder / "latin.txt").write_bytes("café\n".encode("latin-1"))
    (fault,) = faults_of(f"{HEAD}house_style: {{labels: {text}}}\n")
    assert fault.startswith(f"{place}: {message}")
    assert hint in fault


def test_only_listed_labels_are_found_and_never_inside_quotation_marks() -> None:
    text = "The Moderate\nRebels shelled the regime’s “moderate rebels” and a hard-liner."
    own = frozenset({"moderate rebels", "hard-liner"})
    assert [span.of(text) for span in loaded_spans(text, own)] == ["Moderate\nRebels", "hard-liner"]
    assert [span.of(text) for span in loaded_spans(text)] == ["regime"]
    assert loaded_spans(text, frozenset()) == []
