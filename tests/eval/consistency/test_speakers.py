"""Whose words they are: speakers that stand in the sentence without saying it, and neighbours."""

import pytest

from eval.consistency.typed import TypedChecker

LANDLORD = (
    "The landlord Brellmor argues that its repairs kept the rents low. Governor Ada Wintle, a "
    "former judge, said she had broken no law. The ferry Tyne Star struck a pier in Oldhaven on "
    "Monday with 60 passengers on board. Local radio reported that the captain had been asleep. "
    "Brellmor's lawyer, Bea Kern, expects a verdict by evening."
)
WATER = (
    "Lena Orr, a teacher, criticised the water board for a burst main. A spokesman for the water "
    "board said the repair took nine weeks. The sailors' union said the captain's watch was "
    "broken. Inspectors searched the cabins on Tuesday morning. The board has not been able to "
    "reopen the street since March."
)
DOCS = (LANDLORD, WATER)


def types(summary):
    checked = TypedChecker().check(DOCS, summary)
    return {flag.type for sentence in checked.sentences for flag in sentence.flags}


@pytest.mark.parametrize(
    "summary",
    [
        "Brellmor's repairs kept the rents low.",
        "Governor Ada Wintle broke no law.",
        "The captain was asleep when the ferry struck a pier.",
    ],
)
def test_a_speaker_who_is_only_spoken_of_is_missed_as_speaker(summary):
    assert "attribution_dropped" in types(summary)


@pytest.mark.parametrize(
    "summary",
    [
        "Lena Orr said the repair took nine weeks.",
        "The sailors' union said the captain had been asleep.",
    ],
)
def test_a_speaker_beside_the_one_who_said_it_is_another(summary):
    assert "attribution_swapped" in types(summary)


@pytest.mark.parametrize(
    "summary",
    [
        "Brellmor says that its repairs kept the rents low.",
        "Governor Ada Wintle said she broke no law.",
        "The captain had been asleep, according to local radio.",
        "The water board's spokesman said that the repair took nine weeks.",
        "On Tuesday morning the cabins were searched by inspectors.",
        "A verdict is expected by evening by Bea Kern, the lawyer of Brellmor.",
        "The board has been unable to reopen the street since March.",
    ],
)
def test_the_same_in_other_words_is_left_alone(summary):
    assert not types(summary) - {"unsupported"}
