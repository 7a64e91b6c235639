"""JSON out of what a model writes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.models.json_answers import read_json, whole_items

VALUE = {"sentences": [{"text": 'She said "no".', "claims": ["c1"]}, {"text": "B.", "claims": []}]}
TEXT = json.dumps(VALUE)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=8,
)


@pytest.mark.parametrize(
    "answer",
    [
        TEXT,
        json.dumps(VALUE, indent=2),
        f"```json\n{TEXT}\n```",
        f"Here is the summary:\n```\n{TEXT}\n```\nI hope this helps!",
        f"Sure! {TEXT} Let me know.",
        f'<think>I could write {{"sentences": []}} ...</think>\n{TEXT}',
        f"I should think.</think>{TEXT}",
        f"[1] As asked: {TEXT}",
    ],
)
def test_the_object_is_found(answer: str) -> None:
    assert read_json(answer, "sentences") == VALUE


def test_any_object_will_do_where_no_key_is_asked_for() -> None:
    assert read_json('Well: {"a": 1} {"b": 2}') == {"a": 1}
    assert read_json('Well: {"a": 1} {"b": 2}', "b") == {"b": 2}


def test_a_newline_inside_a_text_is_no_fault() -> None:
    assert read_json('{"text": "one\ntwo"}', "text") == {"text": "one\ntwo"}


@pytest.mark.parametrize(
    "answer", ["", "No.", "[1, 2]", '{"a": ', "{a: 1}", '{"b": 1}', "{" * 9999, '{"a" 1}']
)
def test_what_is_none_is_an_error(answer: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_json(answer, "sentences")


@given(
    st.dictionaries(st.text(max_size=4), JSON, min_size=1),
    st.sampled_from(["", "```json\n", "Well: "]),
)
def test_what_was_written_is_read(value: dict[str, Any], before: str) -> None:
    assert read_json(before + json.dumps(value), min(value)) == value


@pytest.mark.parametrize("cut", range(len(TEXT)))
def test_of_a_list_that_is_cut_off_the_whole_items_are_kept(cut: int) -> None:
    found = whole_items(TEXT[:cut], "sentences")
    assert found == VALUE["sentences"][: len(found)]
    if cut > TEXT.index("}"):
        assert found
    with pytest.raises(ValueError, match=r"."):
        read_json(TEXT[:cut], "sentences")


def test_no_list_no_items() -> None:
    assert whole_items('{"other": [1]}', "sentences") == []
    assert whole_items(TEXT, "sentences") == VALUE["sentences"]
