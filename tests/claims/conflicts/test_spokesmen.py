"""A speaker's name holds no adverb and no day, and a scrap of a sentence is no speaker."""

import pytest

from summarize.claims.conflicts.spokesmen import tidy


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("the union initially", "the union"),
        ("Berg on Monday", "Berg"),
        ("the mayor and his wife strongly", "the mayor and his wife"),
        ("Oko later", "Oko"),
        ("the royal family", "the royal family"),
        ("Harbour Weekly", "Harbour Weekly"),
        ("the shipping company", "the shipping company"),
        ("US", "US"),
    ],
)
def test_adverbs_and_days_are_dropped(name, plain):
    assert tidy(name) == plain


@pytest.mark.parametrize(
    "name",
    [
        "statement does not",
        "entering its third month and prices",
        "Mr. Oko could not",
        "Oko faces",
        "Unfortunately",
        "(1) In respect of each of",
        "",
    ],
)
def test_scraps_are_no_speakers(name):
    assert tidy(name) == ""
