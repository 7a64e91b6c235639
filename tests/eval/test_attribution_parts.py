"""The parts of the attribution metric: names, strength of cues, conflicts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.attribution.conflicts import conflict_kept
from eval.attribution.names import Speakers, is_anaphor
from eval.attribution.strength import strength_of
from eval.attribution.units import units_of
from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.records import Article, Event, Statement

SPEAKERS = Speakers({"TOHR": "Tamar Observatory for Human Rights", "the monitor": "TOHR"})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Haddad", "Colonel Walid Haddad"),
        ("Gen. Walid Haddad", "Walid Haddad"),
        ("the Observatory", "Tamar Observatory for Human Rights"),
        ("TOHR", "the Tamar Observatory for Human Rights"),
        ("OSCE", "Organization for Security and Co-operation in Europe"),
        ("Russian Defence Ministry", "Ministry of Defense of Russia"),
        ("Syria’s army", "the Syrian army"),
        ("Daesh", "the Islamic State"),
        ("al-Bukamal Council", "Albukamal council"),
        ("Chuck Schumer", "Sen. Charles Schumer"),
        ("Walid Haddad and the governor", "the governor and Walid Haddad"),
        ("a source", "a military source"),
    ],
)
def test_the_same_speaker(first, second):
    assert SPEAKERS.same(first, second)
    assert SPEAKERS.same(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Walid Haddad", "Walid Nasser"),
        ("the Russian Defence Ministry", "the Syrian Defence Ministry"),
        ("the army", "the police"),
        ("Christie", "Christine Whitman"),
        ("SANA", "Sanaa"),
        ("Iran", "Iraq"),
        ("", "the army"),
    ],
)
def test_other_speakers(first, second):
    assert not SPEAKERS.same(first, second)


def test_one_of_two_speakers_is_right_but_two_for_one_is_not():
    assert SPEAKERS.same("the governor", "Walid Haddad and the governor")
    assert not SPEAKERS.same("the governor and the police", "the governor")


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_can_be_compared(first, second):
    assert isinstance(SPEAKERS.same(first, second), bool)


@pytest.mark.parametrize(
    "name", ["he", "They", "the ministry", "the statement", "this report", "the same source"]
)
def test_pointers(name):
    assert is_anaphor(name)


@pytest.mark.parametrize("name", ["the army", "a source", "the Defence Ministry", "the president"])
def test_names_that_stand_alone(name):
    assert not is_anaphor(name)


@pytest.mark.parametrize(
    ("cue", "strength"),
    [
        ("said", 0),
        ("according to", 0),
        ("insisted", 0),
        ("claimed", -1),
        ("alleged", -1),
        ("the claim that", -1),
        ("suggested", -0.5),
        ("noted", 0.5),
        ("confirmed", 1),
        ("has revealed", 1),
        ("proved that", 1),
        ("said in a statement", 0),
    ],
)
def test_strength_of_cues(cue, strength):
    assert strength_of(cue) == strength


TWO = (
    ("a", "The police said 12 people died when the ferry sank on Lake Orsk on Monday."),
    ("b", "The mayor of Tolm said 40 people died when the ferry sank on Lake Orsk on Monday."),
)


def test_a_conflict_needs_both_sides():
    documents = tuple(
        prepare(Article(name, text, source=name.upper(), published="2031-05-13"))
        for name, text in TWO
    )
    event = annotate(Event("e", "Ferry", documents))

    def kept(*texts):
        return conflict_kept(tuple(Statement(text, ()) for text in texts), event)

    assert kept(TWO[0][1]) == 0
    assert kept(TWO[0][1], TWO[1][1]) == 1
    assert kept("The ferry was built in the yard of Tolm.") is None


@pytest.mark.parametrize(
    ("sentence", "cues"),
    [
        ("Clashes go on near the last town of the Islamic State in the east.", set()),
        ("Officials state that clashes go on near the last town.", {"state"}),
        ("Clashes in the Free State, officials state, go on near the last town.", {"state"}),
    ],
)
def test_a_name_is_no_verb_of_saying(sentence, cues):
    document = prepare(Article("a", sentence))
    units = units_of(document, ())
    assert set().union(*(unit.cues for unit in units)) == cues
