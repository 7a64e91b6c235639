"""Both sides of a conflict in one sentence, and one content of two speakers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
import pytest

from summarize.methods.candidates import pool_of
from summarize.methods.fusion.agreed import Side, agreed_first
from summarize.methods.fusion.casing import Casing
from summarize.methods.fusion.equal import with_said
from summarize.methods.fusion.rest import without_rest
from summarize.methods.fusion.sides import both_sides
from summarize.methods.fusion.voices import both_said
from summarize.records import Event, Evidence, Statement

Told = Callable[..., Event]

MINISTRY = "The interior ministry said 31 people were arrested in the town of Brill on Monday."
LAWYERS = "Lawyers of Free Count said 88 people were arrested in the town of Brill on Monday."


def sides(event: Event) -> Mapping[int, Statement]:
    pool = pool_of(event)

    def whole(number: int) -> Statement:
        return pool.candidates[number].statement

    return both_sides(event, pool, pool, np.ones(len(pool)), Casing(pool), whole)


def made(event: Event) -> list[Statement]:
    found = sides(event)
    return [found[index] for index in sorted(found)]


def test_what_both_say_stands_first(told_by: Told) -> None:
    one, two = made(told_by(("One", MINISTRY), ("Two", LAWYERS)))
    assert one.text == (
        "Both the interior ministry and lawyers of Free Count said that people were arrested in"
        " the town of Brill on Monday: 31 according to the interior ministry, 88 according to"
        " lawyers of Free Count."
    )
    assert "88 according to lawyers of Free Count, 31 according to" in two.text
    assert [evidence.article_id for evidence in one.evidence] == ["a", "b"]
    assert one.speaker is not None
    assert "interior ministry" in one.speaker
    assert " and " in one.speaker
    (edit,) = one.edits
    assert (edit.kind, edit.was) == ("fused", MINISTRY)


def test_where_no_part_is_agreed_the_sides_follow_each_other(told_by: Told) -> None:
    texts = [
        statement.text
        for statement in made(
            told_by(
                ("One", "The interior ministry insists that 31 people were arrested in Brill."),
                (
                    "Two",
                    "Seven shops burned and 88 people were arrested in Brill that day during the"
                    " march on the council, lawyers of Free Count said.",
                ),
            )
        )
    ]
    assert texts[0] == (
        "The interior ministry said that 31 people were arrested in Brill; lawyers of Free Count"
        " said seven shops burned and 88 people were arrested in Brill that day during the march"
        " on the council."
    )


def side(text: str, value: str, speaker: str, article: str) -> Side:
    evidence = (Evidence(article, 0, len(text), text),)
    return Side(Statement(text, evidence, speaker, (speaker,)), value)


def test_a_shared_clause_stands_first(told_by: Told) -> None:
    event = told_by(("One", "The army and the monitor looked at the town, police said."))
    pool = pool_of(event)
    one = side(
        "The army said the town of Brill was taken and that 5 soldiers were killed.",
        "5 soldiers",
        "the army",
        "a",
    )
    two = side(
        "The monitor said the town of Brill was taken and that the losses stood at 9.",
        "9",
        "the monitor",
        "b",
    )
    made = agreed_first(one, two, Casing(pool), pool.names.stems)
    assert made is not None
    assert made.text == (
        "Both the army and the monitor said that the town of Brill was taken; the army said that"
        " 5 soldiers were killed, and the monitor that the losses stood at 9."
    )


@pytest.mark.parametrize(
    "second",
    [
        "The monitor said 9 soldiers were not killed in Brill.",
        "The monitor said 9 soldiers were killed in Karsten by a mine on the road to the sea.",
        "The monitor put the number of the dead at 9.",
    ],
    ids=["a denial", "another place", "no clause"],
)
def test_nothing_is_agreed(second: str, told_by: Told) -> None:
    event = told_by(("One", "The army and the monitor looked at the town, police said."))
    pool = pool_of(event)
    one = side("The army said 5 soldiers were killed in Brill.", "5 soldiers", "the army", "a")
    two = side(second, "9 soldiers" if "soldiers" in second else "9", "the monitor", "b")
    assert agreed_first(one, two, Casing(pool), pool.names.stems) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor insists that the wall held.", "The mayor said that the wall held."),
        ("The police say the wall held.", "The police said the wall held."),
        ("The mayor claimed the wall held.", "The mayor said the wall held."),
        ("The mayor denies that the wall held.", "The mayor denies that the wall held."),
        ("The mayor told them the wall held.", "The mayor told them the wall held."),
        ("The mayor claims a pension from the town.", "The mayor claims a pension from the town."),
    ],
)
def test_both_sides_have_one_verb(text: str, expected: str) -> None:
    made = with_said(Statement(text, (Evidence("a", 0, len(text), text),), "the mayor"))
    assert made.text == expected


def test_sides_without_a_speaker_are_left_alone(told_by: Told) -> None:
    event = told_by(
        ("One", "At least 31 people were arrested in the town of Brill on Monday."),
        ("Two", "At most 8 people were arrested in the town of Brill on Monday."),
    )
    assert sides(event) == {}


def test_where_nobody_differs_there_are_no_sides(told_by: Told) -> None:
    event = told_by(("One", MINISTRY), ("Two", MINISTRY))
    assert sides(event) == {}


def test_two_speakers_of_one_content(told_by: Told) -> None:
    event = told_by(
        ("One", "The fire brigade said that 19 fishermen were pulled from the cold water."),
        ("Two", "The harbour office said 19 fishermen were pulled from the cold water."),
    )
    pool = pool_of(event)
    made = both_said(event, pool)
    assert made[0].text == (
        "The fire brigade and the harbour office both said that 19 fishermen were pulled from the"
        " cold water."
    )
    assert made[0].speaker is not None
    assert made[0].speaker.count(" and ") == 1
    assert {evidence.article_id for evidence in made[0].evidence} == {"a", "b"}


def test_another_figure_is_another_content(told_by: Told) -> None:
    event = told_by(
        ("One", "The fire brigade said that 19 fishermen were pulled from the cold water."),
        ("Two", "The harbour office said 17 fishermen were pulled from the cold water."),
    )
    assert both_said(event, pool_of(event)) == {}


def test_a_denial_is_another_content(told_by: Told) -> None:
    event = told_by(
        ("One", "The fire brigade said that the old sea wall was broken by the storm."),
        ("Two", "The harbour office said that the old sea wall was not broken by the storm."),
    )
    assert both_said(event, pool_of(event)) == {}


LONG = (
    "The harbour council announced that the whole of the old pier had been pulled down{rest},"
    " the regional broadcaster Radio Vesk reported."
)
PIER = "the whole of the old pier had been pulled down"


@pytest.mark.parametrize(
    "rest",
    [
        ", which lies beside the fish market, and was being carted off by barges from the north",
        ", and was being carted off by barges from the north",
    ],
)
def test_a_side_loses_what_it_says_besides_and_keeps_who_passed_it_on(rest: str) -> None:
    one = side(LONG.format(rest=rest), PIER, "the harbour council", "a")
    shorter = without_rest(one.statement, PIER)
    assert shorter.text == LONG.format(rest="")
    (edit,) = shorter.edits
    assert (edit.kind, edit.was) == ("cut", rest)


@pytest.mark.parametrize(
    "rest", [", unless the storm had spared it", ", which the owner denied", " in the night"]
)
def test_a_side_keeps_what_binds_it(rest: str) -> None:
    one = side(LONG.format(rest=rest), PIER, "the harbour council", "a")
    assert without_rest(one.statement, PIER) is one.statement


def test_a_side_too_long_to_stand_beside_another_is_tightened(told_by: Told) -> None:
    far = (
        "Lawyers of Free Count said 88 people were arrested in the town of Brill on Monday, which"
        " is more than in any week of the spring before it when the students of the college had"
        " marched on the old council house."
    )
    event = told_by(("One", MINISTRY), ("Two", far))
    assert sides(event) == {}
    pool = pool_of(event)

    def tight(number: int) -> Statement:
        one = pool.candidates[number].statement
        return replace(one, text=LAWYERS) if one.text == far else one

    joined = both_sides(event, pool, pool, np.ones(len(pool)), Casing(pool), tight)
    assert any("31 according to" in one.text and "88" in one.text for one in joined.values())
