"""Whose words a sentence gives, and when the guard says nothing."""

import pytest

from summarize.run.guard.introduce import introduced, is_known, is_misread
from tests.run.guard.conftest import event_of

PLANT = (
    "Fire destroyed the paper mill at Quell on Friday. "
    "The boiler had been repaired twice in May, said Ilse Marn, an inspector of the labour office. "
    "Brandt Paper said it was closing a plant that employed 300 workers and produced most of the "
    "cardboard used in the valley. "
    "The owners promised their workers a full month of wages, according to Ferro Union, "
    "the largest union of the valley. "
    "The longtime mayor said the bridge to the mill was safe. "
    "The department said the water of the river was clean below the mill.",
    "Smoke hung over Quell for two days. The department is led by Karla Vost, who lives in Quell. "
    "Its budget is small.",
)


@pytest.fixture(scope="module")
def plant():
    return event_of(*PLANT)


def text(guarded, event, *sentences: str) -> str:
    return guarded(event, *sentences).text


def test_a_person_is_introduced_with_what_the_articles_say_he_is(plant, guarded) -> None:
    assert text(guarded, plant, "The boiler had been repaired twice in May.") == (
        "According to Ilse Marn, an inspector of the labour office, "
        "the boiler had been repaired twice in May."
    )


def test_who_was_named_before_is_not_introduced_again(plant, guarded) -> None:
    first = "Smoke hung over Quell for two days and Ilse Marn came."
    found = text(guarded, plant, first, "The boiler had been repaired twice in May.")
    assert "According to Ilse Marn, the boiler" in found


@pytest.mark.parametrize(
    "sentence",
    [
        # Only mentioned in what was said.
        "The plant produced most of the cardboard used in the valley.",
        # The speaker is whom the sentence is about.
        "Brandt Paper was closing a plant that employed 300 workers.",
        # Nobody knows which mayor.
        "The bridge to the mill was safe.",
    ],
)
def test_nobody_is_put_in_where_it_would_be_wrong(plant, guarded, sentence) -> None:
    assert text(guarded, plant, sentence) == sentence


def test_a_label_stays_in_front_of_nothing(plant, guarded) -> None:
    sentence = "Boiler: the boiler had been repaired twice in May."
    assert "According to" not in text(guarded, plant, sentence)


def test_who_is_known_to_a_reader() -> None:
    assert is_known("police", "")
    assert is_known("the water board", "")
    assert is_known("the head of the fire brigade", "")
    assert is_known("a source", "")
    assert not is_known("the longtime senator", "")
    assert not is_known("the Spaniard", "")
    assert not is_known("the indictment", "")
    assert is_known("the indictment", "A court read the indictment.")
    assert not is_known("the press", "")
    assert not is_known("Marn and others", "")
    assert not is_known("many of the photos", "")


def test_a_body_is_no_person() -> None:
    assert is_misread("The department", "Karla Vost")
    assert is_misread("the university", "University of Quell students")
    assert not is_misread("the department", "Department of Health")
    assert not is_misread("the inspector", "Ilse Marn")
    assert is_misread("They", "Ilse Marn")


def test_a_surname_alone_introduces_nobody(plant) -> None:
    assert introduced("Marn", plant, "") is None
    assert introduced("Marn", plant, "Ilse Marn spoke.") == "Marn"
    assert introduced("Ferro Union", plant, "") == "Ferro Union"


def test_a_bare_surname_is_nobody_to_a_reader() -> None:
    event = event_of(
        "The mill will open in May, Torvik says. Torvik and his brothers own it.",
        "The bridge was safe, Quellex said. Quellex built it.",
    )
    assert introduced("Torvik", event, "") is None
    assert introduced("Torvik", event, "Ada Torvik owns the mill.") == "Torvik"
    assert introduced("Quellex", event, "") == "Quellex"


def test_a_sentence_that_stutters_is_given_to_nobody(plant, guarded) -> None:
    sentence = "The boiler had been repaired and the boiler had been repaired twice in May."
    assert text(guarded, plant, sentence) == sentence


ROAD = (
    "Engineers closed the tunnel at Varde on Monday after water came in, the road agency said. It"
    " was built in 1969.",
    "Two buses will carry people over the pass, the mayor said. The pass is 900 metres high.",
)


def test_whom_an_article_calls_so_gives_way_to_a_body(guarded) -> None:
    told = "The mayor said engineers closed the tunnel at Varde on Monday after water came in."
    found = guarded(event_of(*ROAD), "The pass is 900 metres high.", told)
    assert found.sentences[1].text == told.replace("The mayor", "The road agency")
    assert found.sentences[1].repair.action == "repaired"


def test_a_description_that_no_article_has_may_be_right(guarded) -> None:
    told = "The inspector said engineers closed the tunnel at Varde on Monday after water came in."
    found = guarded(event_of(*ROAD), "The pass is 900 metres high.", told)
    assert found.sentences[1].text == told
