import pytest

from summarize.claims.standalone.mentions import Mentions
from summarize.records import Speaker


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Ada Oko", True),
        ("a source in the army", True),
        ("the army", True),
        ("police", True),
        ("the president", True),
        ("he", False),
        ("those", False),
        ("one", False),
        ("the company", False),
        ("the same paper", False),
        ("the commander", False),
        ("his office", False),
        ("statement", False),
        ("", False),
    ],
)
def test_a_name_says_who_it_is(name, known):
    assert Mentions.has_name(Speaker(name, None, name)) is known


TEXT = (
    "The pro-government al-Watan newspaper said so. On Monday the River Authority said it was so. "
    "The United Nations said nothing. Ada Oko agreed. The army of Orv and the White House did not."
)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("al-Watan", "al-Watan"),
        ("River Authority", "the River Authority"),
        ("United Nations", "the United Nations"),
        ("White House", "the White House"),
        ("Ada Oko", "Ada Oko"),
        ("Orv", "Orv"),
        ("The Orv Post", "the Orv Post"),
        ("a source in Orv", "a source in Orv"),
        ("Veldran News Agency", "the Veldran News Agency"),
        ("Veldra's army", "Veldra's army"),
    ],
)
def test_a_name_has_the_article_that_the_articles_give_it(event_of, name, written):
    assert Mentions(event_of(TEXT)).with_article(name) == written


@pytest.mark.parametrize("marks", ["“”", '“"', '"”', '""'])
def test_a_running_quotation_is_closed_once_whatever_its_marks(statement_of, marks):
    text = (
        f"{marks[0]}We left the pier at dawn,{marks[1]} Clara Moss said. "
        f"{marks[0]}The tide was late. We came back with nothing.{marks[1]}"
    )
    found = statement_of(text, "came back").text
    assert found.rstrip().endswith("nothing,” Clara Moss said.") or found.endswith(
        'nothing," Clara Moss said.'
    )


def test_a_document_that_is_handed_over_is_nobodys_name(statement_of):
    text = (
        "Ada Oko, the mayor of Orv, said in a statement on Monday that the bridge was safe. "
        "The council sent to the owners the statement demanding repairs at once."
    )
    found = statement_of(text, "owners")
    assert found is None or "owners Ada Oko" not in found.text


def test_a_first_name_that_looks_like_a_small_word_is_not_written_twice(statement_of):
    text = (
        "The mayor, Per Lund, opened the bridge at Orv on Monday. "
        "Per Lund, who had flown in from Kell, said that the bridge was safe."
    )
    found = statement_of(text, "flown in")
    assert found.text == "Per Lund, who had flown in from Kell, said that the bridge was safe."


def test_a_son_keeps_his_junior(statement_of):
    text = (
        "Former Mayor Robert L. Ash Jr. pleaded guilty on Monday. The court was full. "
        "“I lived off it,” Mr. Ash said."
    )
    assert "Robert L. Ash Jr. said" in statement_of(text, "lived off").text
