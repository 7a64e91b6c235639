"""Names in all their forms are one term, and one happening is told once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from summarize.methods.candidates import ASIDE_WEIGHT, pool_of
from summarize.methods.happenings import happenings
from summarize.methods.names import Names
from summarize.methods.redundancy import alike
from summarize.records import Event
from summarize.text.tokens import content_stems

FORMS = {
    "RC": "River Company",
    "River Company": "River Company",
    "al-Karsten": "Karsten",
    "Karsten": "Karsten",
    "US": "US",
    "U.S.": "US",
}


def test_all_forms_of_a_name_are_one_term() -> None:
    names = Names(FORMS)
    first = names.stems("The River Company left al-Karsten for the U.S. harbour.")
    assert first == names.stems("The RC left Karsten for the US harbour.")
    assert "us_" in first
    assert names.stems("Some of us left.") == content_stems("Some of us left.")


def test_a_name_that_is_explained_is_said_once() -> None:
    stems = Names(FORMS).stems("The River Company (RC) closed the pier.")
    assert stems == Names(FORMS).stems("RC closed the pier.")


def test_a_form_inside_a_word_is_no_name() -> None:
    assert Names({"RC": "River Company"}).stems("ARCH and RCs") == content_stems("ARCH and RCs")


def test_the_longest_form_is_taken_whatever_it_begins_with() -> None:
    names = Names({"Oster": "Oster Bank", "Oster Bank": "Oster Bank", "OB": "Oster Bank"})
    one = names.stems("Oster Bank closed.")
    assert one == names.stems("OB closed.") == names.stems("Oster closed.")
    assert names.stems("(OB) McOster, Osterode") == (one[0], *content_stems("McOster, Osterode"))


@given(st.text(max_size=60))
def test_without_names_the_stems_are_those_of_the_text(text: str) -> None:
    assert Names({}).stems(text) == content_stems(text)


def test_an_act_goes_with_each_name_of_its_sentence() -> None:
    text = "Troops have retaken the town of Karsten from the Brill Front."
    found = happenings(text, content_stems(text), frozenset())
    assert found == (("capture", "brill"), ("capture", "front"), ("capture", "karsten"))
    assert happenings(text.lower(), content_stems(text), frozenset()) == ()


def test_one_happening_in_other_words_is_too_much_alike(event_of: Callable[..., Event]) -> None:
    texts = [
        "Government soldiers captured the river town of Karsten from RC on Monday evening.",
        "The ministry announced the full recapture of Karsten from the River Company.",
        "Teachers in Brill opened six schools as shelters for families on Monday evening.",
    ]
    event = replace(event_of(texts), names=FORMS)
    pool = pool_of(event)
    assert alike(pool, 0, 0.35).tolist() == [True, True, False]
    assert alike(pool, 0, 1.0).tolist() == [True, False, False]


def test_a_scene_that_no_other_article_shares_yields(event_of: Callable[..., Event]) -> None:
    texts = [
        "Storm Odile broke the sea wall of Karsten on Monday.",
        "Old Jonas mends grey nets beside his wooden hut. Storm Odile broke the Karsten sea wall.",
        "The sea wall of Karsten broke when Storm Odile struck on Monday.",
    ]
    pool = pool_of(event_of(texts))
    expected = [1.0, ASIDE_WEIGHT, 1.0, 1.0]
    assert np.allclose(pool.weight, expected)
