from __future__ import annotations

import pytest

from summarize.methods.filters import fault, is_english
from summarize.methods.trim import trim
from summarize.records import Edit, Evidence, Statement


@pytest.mark.parametrize(
    "text",
    [
        "The harbour authority closed all six piers on Monday evening.",
        "“The wall has held in every district,” Mayor Ruta Alm said on Monday.",
        '"It is disturbing that nobody looked at the cracks," Marek told parliament.',
        "After he left the town hall, Marek demanded an inquiry into the repairs.",
        "It was not clear on Monday how many homes were without power.",
        "This week the government sent two hundred soldiers to Karsten.",
        "Both the mayor and the fire brigade asked residents to stay away.",
        "Police said those who lost their homes would be housed in schools.",
        "The mayor said he would not resign over the broken sea wall.",
        "Not only the port but also the airport was closed on Monday.",
        "The water was too deep for the engines of the fire brigade.",
        "The cause of the fire in Karsten wasn't clear.",
        "Police in Karsten arrested the captain and charged him with negligence.",
        "The woman who found him in Karsten was treated for shock.",
        "“Those who stayed on the pier were brave,” Ana Ruiz said on Monday.",
        "“These are hard days for the crew of the ferry,” Ana Ruiz said.",
        "Six boats sank off Karsten, and the crews of those six were found, police said.",
    ],
)
def test_may_stand_alone(text: str) -> None:
    assert fault(text) == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Power was cut.", "too short"),
        ("Who is to answer for the cracks in the old sea wall?", "question"),
        ("من المسؤول عن الشقوق التي ظهرت في الجدار القديم؟", "question"),
        ("Six piers closed and forty ships moved as storm nears", "no end"),
        ("“The wall has held in every district, the mayor said.", "half quotation"),
        ("The wall has held in every district,” the mayor said.", "half quotation"),
        ('“The wall has held in every district," the mayor said.', ""),
        ('"The wall has held in every district,” the mayor said.', ""),
        ('“The wall has held," the mayor said,” and went on to the harbour.', "half quotation"),
        ('“The 12" pipes under the wall have held,” the mayor said.', ""),
        ('The 12" pipes under the old wall have held in every district.', ""),
        ('"The wall has held since 2012," the mayor said.', ""),
        (
            "“The wall has held in every single district of the town.”",
            "quotation without its speaker",
        ),
        ("He told reporters that the wall had held in every district.", "orphaned reference"),
        ("Their boats were found on the beach of Brill on Tuesday.", "orphaned reference"),
        ("When they arrived at the pier, the water was a metre deep.", "orphaned reference"),
        ("On Monday, he said the old sea wall had held.", "orphaned reference"),
        ("“The wall has held in every district,” he said on Monday.", "orphaned reference"),
        ("The brigade named her as Kate Orrin, 29.", "orphaned reference"),
        ("Authorities had refused to name him, citing threats.", "orphaned reference"),
        ("These figures were called into question by the fire brigade.", "orphaned reference"),
        ("“Two of those six are sailors,” Ana Ruiz said on Monday.", "orphaned reference"),
        ("“Let it send its cameras to the port,” Ana Ruiz said on Monday.", "orphaned reference"),
        ("“Those boats were never found,” Ana Ruiz said on Monday.", "orphaned reference"),
        ("The mayor said the crew of those two boats had been found.", "orphaned reference"),
        ("We closed the harbour before the storm reached the coast.", "first person"),
        ("You can see the broken wall from the northern pier.", "second person"),
        ("Rescue teams still control a handful of the villages there.", "orphaned reference"),
        ("The newspaper said that the wall had held in every district.", "dangling connective"),
        ("As a result the harbour was closed for all of Monday.", "dangling connective"),
        ("The airport of Karsten was closed on Monday, too.", "dangling also"),
        ("Click here for more pictures of the storm in Karsten.", "not the story"),
        ("Write to the newsroom at desk@harbour.example for more on the storm.", "not the story"),
        ("1. The harbour was closed on Monday by its authority.", "fragment"),
        ("A model of the ship with its two iron masts is shown.", "not the story"),
        ("Note: The harbour was closed on Monday by its authority.", "not the story"),
        ("and the water was rising by the hour in Low Quay.", "fragment"),
    ],
)
def test_may_not(text: str, reason: str) -> None:
    assert fault(text, english=not text.startswith("من")) == reason


def test_rules_about_words_are_for_english() -> None:
    assert is_english("The mayor said that the wall had held in every district of the town.")
    assert not is_english("Der Bürgermeister sagte, die Mauer habe in allen Vierteln gehalten.")
    assert not is_english("")


def statement(text: str) -> Statement:
    return Statement(text, (Evidence("a1", 0, len(text), text),))


@pytest.mark.parametrize(
    ("before", "after", "was"),
    [
        ("But the wall held in Low Quay.", "The wall held in Low Quay.", "But "),
        ("However, the wall held there.", "The wall held there.", "However, "),
        ("Ruta Alm also said the wall had held.", "Ruta Alm said the wall had held.", " also"),
        ("The U.S. also has a base in Brill.", "The U.S. has a base in Brill.", " also"),
    ],
)
def test_ties_to_the_sentence_before_are_cut(before: str, after: str, was: str) -> None:
    cut = trim(statement(before))
    assert cut.text == after
    assert [edit.was for edit in cut.edits] == [was]
    assert {edit.kind for edit in cut.edits} == {"cut"}
    assert cut.evidence[0].text == before


@pytest.mark.parametrize(
    "text",
    [
        "Not only the port but also the airport was closed.",
        "The man also known as the Heron was arrested.",
        "“They also came,” Ruta Alm said.",
        "Butter was scarce in Karsten after the storm.",
    ],
)
def test_what_means_something_is_left(text: str) -> None:
    assert trim(statement(text)).text == text


def test_later_edits_move_with_the_cut() -> None:
    given = Statement("But Ruta Alm said so.", (), edits=(Edit(4, 12, "she", "speaker"),))
    cut = trim(given)
    moved = next(edit for edit in cut.edits if edit.kind == "speaker")
    assert cut.text[moved.start : moved.end] == "Ruta Alm"
