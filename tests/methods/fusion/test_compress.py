"""What is cut out of one sentence, and what never is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.methods.candidates import pool_of
from summarize.methods.fusion.compress import compress
from summarize.methods.fusion.worth import Worth
from summarize.records import Edit, Event, Evidence, Statement

Told = Callable[..., Event]


def statement(text: str, speaker: str | None = None) -> Statement:
    return Statement(text, (Evidence("a", 0, len(text), text),), speaker)


def shorter(text: str, worth: Worth, *, dated: bool = True, speaker: str | None = None) -> str:
    return compress(statement(text, speaker), worth, 10.0, dated=dated).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jason Moor, 41, was taken to the county jail in the evening.",
            "Jason Moor was taken to the county jail in the evening.",
        ),
        (
            "The ferry, which was built in 1974, left the old port at noon.",
            "The ferry left the old port at noon.",
        ),
        (
            "Brill Radio, a station in the capital, will carry the inquiry into the fire.",
            "Brill Radio will carry the inquiry into the fire.",
        ),
        (
            "The visit to Brill — like the last one — drew protests in the north.",
            "The visit to Brill drew protests in the north.",
        ),
        (
            "Unlike the harbour, the quay of Brill — like the last one — drew no ships.",
            "Unlike the harbour, the quay of Brill drew no ships.",
        ),
        (
            "The authority closed six piers (all of them old) before the storm came.",
            "The authority closed six piers before the storm came.",
        ),
        (
            "The storm hit the coast at noon, tearing roofs from the old warehouses.",
            "The storm hit the coast at noon.",
        ),
        (
            "The council will repair the wall, which broke on Low Quay.",
            "The council will repair the wall.",
        ),
        (
            "The river flooded the lower town, and the army sent boats to the north.",
            "The river flooded the lower town.",
        ),
        (
            "The doctor left the clinic in Brill, adding that the ward was full.",
            "The doctor left the clinic in Brill.",
        ),
        (
            "Unlike other ports in the north, the harbour of Brill was left open.",
            "The harbour of Brill was left open.",
        ),
        (
            "The mayor said at a news conference that the wall had held.",
            "The mayor said that the wall had held.",
        ),
        (
            "Thirty boats were lost in the storm, the office says, twice the number of May.",
            "Thirty boats were lost in the storm, the office says.",
        ),
        (
            "Traders asked 40 crowns for a pound of cod, up from 12 before the storm.",
            "Traders asked 40 crowns for a pound of cod.",
        ),
        (
            "The old ferry lost its rudder near the reef and was towed to the port of Brill.",
            "The old ferry lost its rudder near the reef.",
        ),
        (
            "The wall broke in the night, which nobody but the watchman saw from the quay.",
            "The wall broke in the night.",
        ),
        (
            "The harbour office reported on Monday that the wall had held in 1974.",
            "The harbour office reported that the wall had held in 1974.",
        ),
        (
            "Three boats, however, were lost in the storm of the year.",
            "Three boats were lost in the storm of the year.",
        ),
    ],
)
def test_cut(text: str, expected: str, worth: Worth) -> None:
    assert shorter(text, worth) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army, police said, had left the town before dawn.",
        "The bridge was closed, according to the ministry of transport.",
        "The minister will resign, if the court confirms the ruling.",
        "The company closed the mine, which the union denied.",
        "The letter, allegedly written in May, was sent to the ministry.",
        "Six piers were closed, but the harbour stayed open for fishing boats.",
        "The army took the town, although fighting went on in the north.",
        "The group left the city; however, it took it back after three days.",
        "The sea wall (SW) was broken in two places by the storm.",
        "Call the harbour office at (214) 555 for news of the boats.",
        "Apples, pears and plums were sold at the market in the port.",
        "One plate, the African, is moving under the other one.",
        "He said that the army, along with its allies, took the town.",
        "The union said in a statement carried by Brill Radio that it would strike.",
        "“We closed the piers, which was right, and left,” the mayor said.",
        "The mayor said on Monday that 34 bodies had been found.",
        "Officers say they uncovered rope, knives and drug-related letters at the old house.",
        "The level was three times the limit at noon and fell below it within the next hour.",
        "The storm hit the coast at noon, killing forty people on the upper deck.",
        "Just this week the old wall of the port was mended by the town.",
        "Asked about the thieves, the warden said she had seen no sign of one.",
        "As the dancers dressed for the show, several of them saw that the lamps were gone.",
    ],
)
def test_kept(text: str, worth: Worth) -> None:
    after = shorter(text, worth)
    kept = (
        *("police said", "according", " if ", "denied", "allegedly", "but", "although", "however"),
        *("killing", "this week", "letters", "fell", "Asked", "dancers"),
        *("(SW)", "(214)", "pears", "African", "took", "Brill Radio", "right", "Monday"),
    )
    assert [word for word in kept if word in text] == [word for word in kept if word in after]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The sailor, Seaman Jim Lee of Brill, 21, was taking a course.",
            "The sailor, Seaman Jim Lee of Brill, was taking a course.",
        ),
        (
            "Midway through her set, the singer, 31, played the new song for the crowd.",
            "Midway through her set, the singer played the new song for the crowd.",
        ),
        (
            "For the ruling party, however, the day of the vote could be the end.",
            "For the ruling party, the day of the vote could be the end.",
        ),
    ],
)
def test_commas_that_close_something_else_stay(text: str, expected: str, worth: Worth) -> None:
    assert shorter(text, worth) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A mother held in the death of her son after failing to call a doctor was sentenced.",
        "The council took up a part of the plan - on the sea wall -- after the vote had failed.",
        "Members of the council accused protesters of hurling threats, and in one instance, "
        "spitting on a deputy.",
        "Ruta Alm said it was significant that both the second deputy in the house, Representative "
        "Kim Vale of Brill, and the Works Committee chairman, Representative Jo Moor of Telma, "
        "had voiced support in recent days for a wall.",
        "He was afraid that, if she fled the town, as was her plan, he would be caught.",
        "A spokesman says about a hundred people, some of them hurt, were in the hall.",
        "The mayor wrote in a letter that also named the firm of his brother.",
        "Speaking on condition of anonymity, the officer said the town was lost.",
        "The letter, seen by Brill Radio, says that the lamp was broken.",
    ],
)
def test_a_sentence_that_would_not_stand_is_left(text: str, worth: Worth) -> None:
    assert shorter(text, worth) == text


def test_a_speakers_description_stays(worth: Worth) -> None:
    text = "Brill Radio, a station in the capital, said the wall had held."
    assert shorter(text, worth, speaker="Brill Radio") == text
    assert shorter(text, worth) != text


def test_who_a_person_is_stays_where_nothing_else_says_it(worth: Worth) -> None:
    text = "{}, a retired judge from the capital, will lead the inquiry into the fire."
    for name in ("Ruta Alm", "Mr Alm"):
        assert shorter(text.format(name), worth) == text.format(name)
    assert "a retired judge" in shorter(text.format("Ruta Alm, 66"), worth)
    assert shorter(text.format("Colonel Ruta Alm"), worth) == (
        "Colonel Ruta Alm will lead the inquiry into the fire."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The crew had been mending a net of the old harbour, when a wave took all three of them.",
        "Police will dig two areas of the harbour, where a net vanished last May, and a far beach.",
        "The picture showed the minister in an office of the port — and a rifle from the old days.",
        "The harbour shook early on the first morning (May 4) and the lamps of the port went out.",
        "The letters sent Thursday were written by the master of the port.",
        "After losing it, the rebels will have lost all of the ports of the northern coast.",
    ],
)
def test_what_the_main_clause_needs_stays(text: str, worth: Worth) -> None:
    assert shorter(text, worth, dated=False) == text


def test_a_name_is_not_lost_where_the_sentence_opens_anew(worth: Worth) -> None:
    text = "In a letter, Ruta Alm said the wall of the port had held."
    statement_ = Statement(
        text, (Evidence("a", 0, 40, text),), "Ruta Alm", edits=(Edit(13, 21, "she", "speaker"),)
    )
    made = compress(statement_, worth, 10.0)
    assert made.text == "Ruta Alm said the wall of the port had held."
    assert [edit.kind for edit in made.edits] == ["cut", "speaker"]


def test_a_pronoun_keeps_its_name(worth: Worth) -> None:
    text = "The leaflet, which was sent out by Ed Moor, shows his rival with a bag of cash."
    assert shorter(text, worth) == text


def test_nothing_worthy_is_cut(told_by: Told) -> None:
    wreck = "The ferry sank near the reef, killing forty people on the upper deck."
    event = told_by(
        ("One", wreck), ("Two", "Forty people on the upper deck were killed."), ("Three", wreck)
    )
    assert compress(statement(wreck), Worth(pool_of(event)), 0.5).text == wreck


def test_every_cut_is_told(worth: Worth) -> None:
    text = "Unlike other men, Jason Moor has left the town, taking his dogs with him."
    made = compress(statement(text), worth, 10.0)
    assert made.text == "Jason Moor has left the town."
    restored = made.text
    for edit in reversed(made.edits):
        assert edit.kind == "cut"
        restored = restored[: edit.start] + edit.was + restored[edit.end :]
    assert restored == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Last month, Ivo Hale, 77, a leader of the dockers, was held by the port police.",
            "Last month, Ivo Hale, a leader of the dockers, was held by the port police.",
        ),
        (
            "Pia undid the rope - a thing she had done twice - jumped down and ran up the quay.",
            "Pia undid the rope - a thing she had done twice - jumped down and ran up the quay.",
        ),
        (
            "The doctor Jon Moor, 45, told reporters that the ward of Brill was full.",
            "The doctor Jon Moor told reporters that the ward of Brill was full.",
        ),
        (
            "All of the boxes had the office of Brill, as the place of their birth.",
            "All of the boxes had the office of Brill, as the place of their birth.",
        ),
        (
            "It was the first visit of the mayor to Brill, since he fled in the great storm.",
            "It was the first visit of the mayor to Brill, since he fled in the great storm.",
        ),
        (
            "The crews with bags on their backs went to carry the dead and wounded from the hall.",
            "The crews with bags on their backs went to carry the dead and wounded from the hall.",
        ),
        (
            "Jon Moor, 26, and his wife Pia Karst, 24, were taken to the hall of the port.",
            "Jon Moor, 26, and his wife Pia Karst were taken to the hall of the port.",
        ),
        (
            "The office gave the harbour to Jon Moor, 33, in a letter to the whole town.",
            "The office gave the harbour to Jon Moor in a letter to the whole town.",
        ),
    ],
)
def test_what_asides_belong_to(text: str, expected: str, worth: Worth) -> None:
    assert shorter(text, worth) == expected


def test_a_frame_is_no_clause(worth: Worth) -> None:
    text = "The mayor of Brill and Sen. Jon Moor, who is a friend of his, said he would be glad."
    assert shorter(text, worth) == "The mayor of Brill and Sen. Jon Moor said he would be glad."


def test_a_space_before_a_comma_goes_with_what_is_cut(worth: Worth) -> None:
    text = "Jon Moor , who came in 2000, left the old port at noon ."
    assert shorter(text, worth) == "Jon Moor left the old port at noon."
