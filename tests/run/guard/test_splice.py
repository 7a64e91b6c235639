"""Words of a source side by side that it has a phrase between."""

import pytest

from summarize.run.guard.splice import is_spliced

SOURCE = (
    "The man who attacked a gate of the mill with a spade, which was new, had an old red bag of "
    "sand and later a lamp, the inspector said."
)


@pytest.mark.parametrize(
    "text",
    [
        "The man who attacked a spade had an old red bag.",
        "The man who attacked a gate of the mill had an old lamp.",
    ],
)
def test_what_was_left_out_between_two_words_changes_the_sense(text: str) -> None:
    assert is_spliced(text, SOURCE)


@pytest.mark.parametrize(
    "text",
    [
        "The man who attacked a gate of the mill with a spade had an old red bag of sand.",
        "The man who attacked a gate of the mill with a spade, which was new, had a red bag.",
        "A man attacked the mill; he had a bag of sand.",
        "Nobody came.",
        "",
    ],
)
def test_asides_adjectives_and_other_words_do_not(text: str) -> None:
    assert not is_spliced(text, SOURCE)
