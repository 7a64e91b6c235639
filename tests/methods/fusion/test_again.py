"""Names in full once, short forms only where they are used, and words inside a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.methods.candidates import pool_of
from summarize.methods.fusion.again import Again
from summarize.methods.fusion.casing import Casing
from summarize.records import Event, Evidence, Statement

Told = Callable[..., Event]


def plain(*texts: str, speaker: str | None = None) -> list[Statement]:
    return [Statement(text, (Evidence("a", 0, len(text), text),), speaker) for text in texts]


def again(told_by: Told, *texts: str) -> Again:
    event = told_by(*((f"Outlet {n}", text) for n, text in enumerate(texts)))
    pool = pool_of(event)
    return Again(pool, {"Alm": "Ruta Alm", "Moor": "Jason Moor", "Greens": "State Greens"})


def test_a_surname_the_second_time(told_by: Told) -> None:
    names = again(told_by, "Judge Ruta Alm will lead it. Alm said the wall had held.")
    texts = plain("Ruta Alm will lead the inquiry.", "Judge Ruta Alm said “Ruta Alm is calm.”")
    made = names.shortened(texts)
    assert [one.text for one in made] == [texts[0].text, "Alm said “Ruta Alm is calm.”"]
    (edit,) = made[1].edits
    assert (edit.was, edit.kind) == ("Judge Ruta Alm", "name")


def test_an_office_of_two_words_stays_whole(told_by: Told) -> None:
    names = again(told_by, "Judge Ruta Alm will lead it. Alm said the wall had held.")
    texts = plain(
        "Ruta Alm will lead it.", "They put pressure on party Chairman Ruta Alm on Sunday."
    )
    made = names.shortened(texts)
    assert made[1].text == "They put pressure on party Chairman Alm on Sunday."


def test_what_describes_a_speaker_is_said_once(told_by: Told) -> None:
    names = again(told_by, "Ruta Alm will lead it. Alm said the wall had held.")
    first, second = plain(
        "Ruta Alm will lead the inquiry.", "Ruta Alm, a retired judge, said the wall had held."
    )
    second = Statement(second.text, second.evidence, "Ruta Alm")
    assert names.shortened([first, second])[1].text == "Alm said the wall had held."


@pytest.mark.parametrize(
    ("article", "why"),
    [
        ("Ruta Alm met Peter Alm. Alm said the wall had held.", "two bear the surname"),
        ("Ruta Alm will lead the inquiry into the fire of the year.", "nobody uses it alone"),
        ("Ruta Alm sat on an alm in the hills. Alm said the wall had held.", "a word"),
    ],
)
def test_a_name_stays_in_full(article: str, why: str, told_by: Told) -> None:
    texts = plain("Ruta Alm will lead the inquiry.", "Ruta Alm said the wall had held.")
    made = again(told_by, article).shortened(texts)
    assert [one.text for one in made] == [one.text for one in texts], why


def test_a_party_is_no_person(told_by: Told) -> None:
    names = again(told_by, "State Greens left the hall. Greens said so, and one Green stayed.")
    texts = plain("State Greens left the hall.", "State Greens said the wall had held.")
    assert names.shortened(texts)[1].text == texts[1].text


def test_short_forms_stay_where_they_are_used(told_by: Told) -> None:
    names = again(told_by, "The harbour was closed.")
    office, union = "The Harbour Office (HO) left.", "The Dock Union (DU) and the HO stayed."
    made = names.shortened(plain(office, union))
    assert [one.text for one in made] == [office, "The Dock Union and the HO stayed."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police say it fell.", "the police say it fell."),
        ("Brill's mayor left.", "Brill's mayor left."),
        ("Fishermen were pulled out.", "fishermen were pulled out."),
        ("Captain Jason Moor left.", "Captain Jason Moor left."),
        ("On Monday it fell.", "on Monday it fell."),
        ("Monday was calm.", "Monday was calm."),
        ("31 people left.", "31 people left."),
        ("NATO left.", "NATO left."),
        ("Xylem left.", None),
    ],
)
def test_words_inside_a_sentence(text: str, expected: str | None, told_by: Told) -> None:
    event = told_by(("One", "The mayor of Brill left. Some fishermen saw the captain leave."))
    assert Casing(pool_of(event)).inside(text) == expected
