"""Patterns that are tried only at the words they may begin with find what ``re`` finds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.conflicts import (
    blamewords,
    causal,
    daytold,
    deeds,
    denywords,
    reversals,
    shares,
    standing,
    supplies,
)
from summarize.claims.conflicts.firstwords import first_words
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.statewords import QUESTIONS

HERE = Path(__file__).parent
TEXTS = [
    article["text"]
    for name in ("event_sets.jsonl", "event_sets_wide.jsonl", "event_sets_slots.jsonl")
    for line in (HERE / name).read_text("utf-8").splitlines()
    for article in json.loads(line)["articles"]
]


def patterns() -> list[Quick]:
    modules = (
        *(blamewords, causal, daytold, deeds, denywords, reversals, shares, standing, supplies),
    )
    single = [value for module in modules for value in vars(module).values()]
    inside = [item for value in single if isinstance(value, tuple) for item in value]
    nested = [part for item in inside if isinstance(item, tuple) for part in item]
    asked = [pattern for question in QUESTIONS for pattern in (question.yes, question.no)]
    found = [item for item in (*single, *inside, *nested, *asked) if isinstance(item, Quick)]
    return list(dict.fromkeys(found))


def test_every_pattern_finds_what_re_finds() -> None:
    tried = patterns()
    assert len(tried) > 60
    hits = 0
    for quick in tried:
        for text in TEXTS:
            spans = [match.span() for match in quick.plain.finditer(text)]
            assert [match.span() for match in quick.finditer(text)] == spans
            first = quick.search(text)
            assert (first.span() if first else None) == (spans[0] if spans else None)
            hits += len(spans)
    assert hits > 1000


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        (r"\b(?:all|every)\b", {"all", "ever"}),
        (r"\b(?<!to )den(?:y|ied)\b", {"deny", "deni"}),
        (r"\b(?:(?:had|has)\s)?h[eo]ld", {"had", "has", "held", "hold"}),
        (r"\bcolou?r", {"colo"}),
        (r"\bde?ad\b", {"dead", "dad"}),
        (r"\b\d+\sof", set("0123456789")),
    ],
)
def test_first_words_are_read_from_the_pattern(pattern: str, starts: set[str]) -> None:
    assert first_words(pattern) == starts


@pytest.mark.parametrize("pattern", [r"said", r"\b\w+ed\b", r"\bsaid|told", r"\bno?", r"^the", r""])
def test_a_pattern_without_a_first_word_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="opens"):
        Quick(pattern)


WORDS = st.sampled_from(
    ["All", "all", "fell", "no", "not", "notes", "re-open", "l’all", "12", "3rd", ",", "’s", "étal"]
)


@given(st.lists(WORDS, max_size=12))
def test_words_in_any_order_give_the_same(words: list[str]) -> None:
    text = " ".join(words).replace(" ’", "’")
    for pattern in (r"\b(?:all|no)\b", r"\bnot(?:es)?", r"\b\d+", r"\b(?:all\s)+", r"\bopen\b"):
        quick = Quick(pattern, re.IGNORECASE)
        expected = [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
        assert [match.span() for match in quick.finditer(text)] == expected
