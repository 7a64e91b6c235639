"""Whole sentences of what a model wrote."""

from __future__ import annotations

import pytest

from summarize.methods.budget import Limit
from summarize.methods.endings import whole_sentences, within


@pytest.mark.parametrize(
    ("text", "finished", "expected"),
    [
        ("One fell. Two rose.", True, ["One fell.", "Two rose."]),
        ("One fell. Two rose and then", False, ["One fell."]),
        ("One fell. Two rose and then", True, ["One fell."]),
        ("Two rose and then", False, []),
        ("Storm hits Karsten", True, ["Storm hits Karsten"]),
        ("One fell.\nTwo rose.", True, ["One fell.", "Two rose."]),
        ("A headline\nOne fell. Two ro", False, ["A headline", "One fell."]),
        ("– One fell. – Two rose.", True, ["One fell.", "Two rose."]),
        (
            "- One fell.\n* Two rose.\n3. Three stood.",
            True,
            ["One fell.", "Two rose.", "Three stood."],
        ),
        ('He said: "One fell."', False, ['He said: "One fell."']),
        ("One fell. One  fell! Two rose.", True, ["One fell.", "Two rose."]),
        ("One fell.\n... !", True, ["One fell."]),
        ("", True, []),
        ('He spoke. "One fell. Two rose. And', False, ["He spoke."]),
        ("He spoke. “One fell. Two rose.” And", False, ["He spoke.", "“One fell.", "Two rose.”"]),
        (
            'A 5" nail. One. Two. Three. Four. And',
            False,
            ['A 5" nail.', "One.", "Two.", "Three.", "Four."],
        ),
        ("أعلن رئيس البلدية إغلاق الميناء. انقطعت", False, ["أعلن رئيس البلدية إغلاق الميناء."]),
    ],
)
def test_whole_sentences(text: str, finished: bool, expected: list[str]) -> None:
    assert whole_sentences(text, finished) == expected


def test_within_words_and_sentences() -> None:
    sentences = ["One two three.", "Four five.", "Six."]
    assert within(sentences, Limit(5, "words")) == sentences[:2]
    assert within(sentences, Limit(4, "words")) == sentences[:1], "nothing jumps the queue"
    assert within(sentences, Limit(2, "words")) == []
    assert within(sentences, Limit(2, "sentences")) == sentences[:2]
    quoted = ["Ann spoke.", "“One fell.", "Two rose.”", "Bob left."]
    assert within(quoted, Limit(2, "sentences")) == quoted[:1], "no quotation is left open"
    assert within(quoted, Limit(3, "sentences")) == quoted[:3]
