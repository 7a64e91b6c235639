"""The last sentence of a draft that was cut off."""

import pytest

from tests.run.guard.conftest import event_of

HARBOUR = (
    "The ferry to Lomond sank in the harbour on Tuesday night. Divers found the wreck at a depth "
    "of 14 metres, half buried in the mud below the old pier. "
    '"We were thrown against the wall and the lights went out at once," said Oda Fenn, a nurse. '
    "The port had closed its tower in spring. Fishermen pulled nine passengers from the water.",
    "Nine passengers were saved by fishermen. The ferry had passed its last test in April.",
)
WHOLE = "Fishermen pulled nine passengers from the water."


@pytest.fixture(scope="module")
def harbour():
    return event_of(*HARBOUR)


def last(guarded, event, sentence: str):
    found = guarded(event, WHOLE, sentence)
    changed = [s for s in (*found.sentences, *found.dropped) if s.repair and s.repair.was]
    return found, changed[0].repair if changed else None


def test_what_was_cut_off_of_a_source_sentence_is_put_back(harbour, guarded) -> None:
    torn = "Divers found the wreck at a depth of 14 metres, half buried in the"
    found, repair = last(guarded, harbour, torn)
    assert found.sentences[1].text == (
        "Divers found the wreck at a depth of 14 metres, half buried in the mud below the old pier."
    )
    assert repair.action == "replaced"
    assert repair.why == ("cut_off",)
    assert repair.was == torn


def test_a_torn_quotation_gets_its_speaker_as_well(harbour, guarded) -> None:
    found, _ = last(guarded, harbour, '"We were thrown against the wall and the lights')
    assert found.sentences[1].text == (
        '"We were thrown against the wall and the lights went out at once," said Oda Fenn, a nurse.'
    )


def test_a_sentence_that_is_whole_is_closed(harbour, guarded) -> None:
    found, repair = last(guarded, harbour, "Nine people came out of the cold and dark water")
    assert found.sentences[1].text == "Nine people came out of the cold and dark water."
    assert repair.action == "repaired"


def test_the_last_whole_clause_stays(harbour, guarded) -> None:
    torn = "The ferry sank in the harbour of Lomond, which the port authority had"
    found, _ = last(guarded, harbour, torn)
    assert found.sentences[1].text == "The ferry sank in the harbour of Lomond."


@pytest.mark.parametrize(
    "torn",
    [
        "This event highlights",
        "The ferry had passed a test in April, while critics of the port say that the",
        "Divers were asked why they",
        "A man of the lower harbour told Oda Fenn",
    ],
)
def test_what_cannot_be_ended_goes(harbour, guarded, torn) -> None:
    found, repair = last(guarded, harbour, torn)
    assert [s.text for s in found.sentences] == [WHOLE]
    assert repair.action == "dropped"
    assert repair.was == torn


@pytest.mark.parametrize(
    "sentences",
    [
        # A headline is no torn sentence: nothing else ends with a full stop.
        ("Ferry sinks in harbour of Lomond",),
        ("- nine saved by fishermen", "- ferry sank on Tuesday night"),
        (WHOLE, "# What comes next"),
        (WHOLE, 'The port called it "a calm night"'),
    ],
)
def test_what_needs_no_full_stop_is_left(harbour, guarded, sentences) -> None:
    found = guarded(harbour, *sentences)
    assert not [s for s in found.dropped if s.repair and "cut_off" in s.repair.why]
    assert not [s for s in found.sentences if s.repair and "cut_off" in s.repair.why]


def test_only_the_last_sentence_is_looked_at(harbour, guarded) -> None:
    torn = "The ferry had passed its last test in"
    found = guarded(harbour, torn, WHOLE)
    assert not any(s.repair and "cut_off" in s.repair.why for s in found.sentences)


def test_the_very_beginning_of_a_long_source_sentence_is_completed(guarded) -> None:
    whole = (
        "Two years after she left the harbour board, Ida Lomax remains the favourite to follow her"
        " old rival at the head of the ministry that builds and keeps the piers of the coast."
    )
    event = event_of(f"{HARBOUR[0]} {whole}", HARBOUR[1])
    found, repair = last(guarded, event, "Two years after she left")
    assert found.sentences[1].text == whole
    assert repair.action == "replaced"


def test_only_the_last_and_is_taken_off_what_is_whole_without_it(harbour, guarded) -> None:
    torn = "The ferry sank near the old harbour wall, which held nine passengers, by the pier and"
    found, _ = last(guarded, harbour, torn)
    assert found.sentences[1].text == f"{torn.removesuffix(' and')}."


def test_two_words_that_the_articles_only_have_with_a_third_end_nothing(guarded) -> None:
    event = event_of(
        f"{HARBOUR[0]} The patient slept. It did direct patient harm, she said.", WHOLE
    )
    torn = "Oda Fenn said that the cold water in the harbour was a cause of direct patient"
    found, repair = last(guarded, event, torn)
    assert repair.action == "dropped"
    assert [s.text for s in found.sentences] == [WHOLE]
