import pytest

from summarize.claims.extract import extract
from summarize.claims.speakers.nobodies import Nobodies, gender
from summarize.corpus.document import prepare
from summarize.records import Article

LETTER = (
    "The local historian Anselm Brook bought the tape at a sale in Little Harwick. "
    "The Harwick Treaty was read out before.\n\n"
)


@pytest.mark.parametrize(
    ("text", "part", "speaker"),
    [
        (f"{LETTER}He said the sound was clear.", "sound was clear", "Anselm Brook"),
        (
            "Dora Lind met her brother in South Umber. She was born near Great Weld. "
            "Later she said the house was cold.",
            "house was cold",
            "Dora Lind",
        ),
        (
            "Walter Penn spoke with Nancy Orle at the fair. He left early. "
            "She said the roof had held.",
            "roof had held",
            "Nancy Orle",
        ),
        (
            "The bill was signed by Robert Ash and by Emil Torv, said Clara Moss. "
            "Ash is up for election in May. He said the vote was safe.",
            "vote was safe",
            "Robert Ash",
        ),
        (
            "The clerk of Umber said it was late. "
            "The Office's spokesman, Emil Torv, read the letter; the tankers, he said, were full.",
            "were full",
            "Emil Torv",
        ),
        (
            "Nancy Orle came early. A judge said it was late. "
            "Orle has released what she says is an old letter.",
            "old letter",
            "Nancy Orle",
        ),
        (
            "The tape was found in Little Harwick. She told Vanity Fair that it was old.",
            "it was old",
            None,
        ),
    ],
)
def test_he_and_she_are_persons_of_their_kind(statement_of, text, part, speaker):
    found = statement_of(text, part)
    assert (found.speaker if found else None) == speaker


def test_a_quotation_runs_on_in_the_voice_of_whom_the_sentence_quotes(statement_of):
    text = (
        '"We were in Umber on Monday," Reed said, referring to the visit when Penn said she had '
        'been wrong. "We are glad that Penn made it plain."'
    )
    assert "Reed" in statement_of(text, "glad").text


def test_names_that_are_no_persons():
    text = "They met in Great Weld. The heads of the Rome Statute and Anna Weld stood in Anna Weld."
    nobodies = Nobodies(f"{text} Penn told Ember magazine that it was late.")
    assert "Ember" in nobodies
    assert "Penn" not in nobodies
    assert "Great Weld" in nobodies
    assert "Rome Statute" in nobodies
    assert "Anna Weld" not in nobodies
    assert "Senator Weld" not in nobodies
    assert "a contraction of the Standing Committee" not in nobodies


def test_trust_in_somebody_makes_no_place():
    assert "Zanko" not in Nobodies("Voters lost confidence in Zanko and left.")


def test_the_gender_of_a_name_needs_more_than_a_surname():
    assert (gender("Nancy Orle"), gender("Walter Penn"), gender("Penn")) == ("f", "m", "")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("President Sol Adek came. “We pray,” His Excellency said at the lake.", "Sol Adek"),
        (
            "Queen Ida Holm and King Ole Brandt came. Her Majesty said it was cold.",
            "Ida Holm",
        ),
        ("“We pray,” His Excellency said at the lake.", "His Excellency"),
        ("Talha al-Sarat came. Al-Sarat said it was cold.", "Talha al-Sarat"),
    ],
)
def test_a_style_and_a_short_name_are_written_out(text, speaker):
    (claim,) = extract(prepare(Article("a", text)))
    assert claim.speaker.name == speaker
