import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.stem.snowball import EnglishStemmer

from summarize.text.tokens import (
    STOPWORDS,
    content_stems,
    count_words,
    stem,
    token_spans,
    word_set,
    words,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army's advance", ["the", "army", "advance"]),
        ("They don’t know", ["they", "don't", "know"]),
        ("the U.S.-backed force", ["the", "u.s", "backed", "force"]),
        ("the U.S. told us", ["the", "u.s", "told", "us"]),
        ("1,200 of 3.5 million at 12:30", ["1,200", "of", "3.5", "million", "at", "12:30"]),
        ("pro-government al‑Sefi", ["pro-government", "al-sefi"]),
        ("workers' rights", ["workers", "rights"]),
        ("Über Łódź Αθήνα مدينة", ["über", "łódź", "αθήνα", "مدينة"]),
        ("सेना शहर, 城市", ["सेना", "शहर", "城", "市"]),
        ("Ło\u0301dź", ["łódź"]),
        ("O'Brien’s Su-30SM", ["o'brien", "su-30sm"]),
        ("— … !", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_content_stems_split_compounds_and_drop_stop_words() -> None:
    assert content_stems(
        "The U.S.-backed forces were attacking 1,200 pro-government fighters."
    ) == (
        "u.s",
        "back",
        "forc",
        "attack",
        "1200",
        "pro",
        "govern",
        "fighter",
    )
    assert content_stems("It was not there, he said") == ()


def test_hyphen_forms_share_their_stems() -> None:
    assert content_stems("counter-attack") == content_stems("counter attack")


@pytest.mark.parametrize("word", ["attacked", "cities", "Ministries", "running", "news"])
def test_stem_is_the_snowball_stem(word: str) -> None:
    assert stem(word) == EnglishStemmer().stem(word)


def test_stop_words_hold_the_small_words_only() -> None:
    assert {"the", "don't", "said", "their"} <= STOPWORDS
    assert not STOPWORDS & {"army", "killed", "government", "city"}


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("One two.", 2), ("a — b", 2), ("al-Sefi's 3.5 %", 2), ("... ?!", 0), ("城市", 1)],
)
def test_count_words(text: str, count: int) -> None:
    assert count_words(text) == count


@given(st.text())
def test_token_spans_are_exact_ordered_and_hold_a_word(text: str) -> None:
    end = 0
    spans = token_spans(text)
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        assert any(character.isalnum() or character == "_" for character in span.of(text))
        end = span.end
    assert len(words(text)) == len(spans)
    assert all(content_stems(text))


@given(st.text(alphabet="aB9.,;:!?()\"“”'- "))
def test_the_words_are_the_tokens_whatever_marks_stand_around_them(text: str) -> None:
    expected = [span.of(text).lower().rstrip(".") for span in token_spans(text)]
    assert words(text) == expected
    stems = [content_stems(part) for part in text.split()]
    assert content_stems(text) == tuple(one for part in stems for one in part)


@given(st.text())
def test_the_word_set_holds_every_run_in_small_letters(text: str) -> None:
    assert word_set(text) == set(re.findall(r"\w+", text.lower()))


@given(st.text())
def test_every_counted_word_is_a_white_space_token(text: str) -> None:
    expected = sum(any(c.isalnum() for c in token) for token in text.split())
    assert count_words(text) == expected
