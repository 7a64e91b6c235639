"""Figures and days that differ from the source, and those that only seem to."""

import pytest

from tests.run.guard.conftest import event_of

MINE = (
    "Rescuers reached the mine at Tolm on Sunday. Police found 116 miners in the upper gallery "
    "of the mine. "
    "The pumps of the mine took out 900 litres of water a minute on the first day of the rescue. "
    "The owner rejected the claim that the mine had been closed too late.",
    "A pump broke at night. The pumps of the mine took out 400 litres of water a minute on the "
    "second day of the rescue. Families waited at the gate.",
)
BESIDE = "Families waited at the gate."


@pytest.fixture(scope="module")
def mine():
    return event_of(*MINE)


def text(guarded, event, sentence: str) -> str:
    return guarded(event, BESIDE, sentence).text.removeprefix(BESIDE).strip()


def test_more_than_a_hundred_are_a_hundred_and_sixteen(mine, guarded) -> None:
    sentence = "Police found more than 100 miners in the upper gallery of the mine."
    assert text(guarded, mine, sentence) == sentence


def test_more_than_goes_with_the_figure_that_was_too_high(mine, guarded) -> None:
    sentence = "Police found more than 200 miners in the upper gallery of the mine."
    assert text(guarded, mine, sentence) == (
        "Police found 116 miners in the upper gallery of the mine."
    )


def test_what_another_day_had_is_no_error(mine, guarded) -> None:
    sentence = "The pumps of the mine took out 400 litres of water a minute on the first day."
    assert "400 litres" in text(guarded, mine, sentence)


def test_a_day_that_the_source_lacks_is_not_taken_out(mine, guarded) -> None:
    sentence = "On 3 May 2030, rescuers reached the mine at Tolm."
    assert "Tolm" in text(guarded, mine, sentence)
    assert text(guarded, mine, sentence) != "Rescuers reached the mine at Tolm on Sunday."


def test_a_figure_torn_at_its_point_is_not_put_in(guarded) -> None:
    event = event_of(
        "The club of Tolm offered its keeper a new contract on Sunday. The keeper of the club "
        "could buy out the last year of his deal for $1. 7 million would be a loss for the club.",
        "Families waited at the gate.",
    )
    sentence = "The keeper of the club could buy out the last year of his deal for $1.7 million."
    assert text(guarded, event, sentence) == sentence
