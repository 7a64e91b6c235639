"""Both sides of a conflict in one sentence, and one content of two speakers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from summarize.methods.candidates import pool_of
from summarize.methods.fusion.sides import both_sides
from summarize.methods.fusion.voices import both_said
from summarize.records import Event

Told = Callable[..., Event]

MINISTRY = "The interior ministry said 31 people were arrested in the town of Brill on Monday."
LAWYERS = "Lawyers of Free Count said 88 people were arrested in the town of Brill on Monday."


def test_the_sides_stand_in_one_sentence(told_by: Told) -> None:
    event = told_by(("One", MINISTRY), ("Two", LAWYERS))
    pool = pool_of(event)
    made = both_sides(event, pool, np.ones(len(pool)))
    texts = [made[index].text for index in sorted(made)]
    assert texts == [
        f"{MINISTRY[:-1]}; lawyers of Free Count said 88 people were arrested in the town"
        " of Brill on Monday.",
        f"{LAWYERS[:-1]}; the interior ministry said 31 people were arrested in the town of"
        " Brill on Monday.",
    ]
    one = made[min(made)]
    assert [evidence.article_id for evidence in one.evidence] == ["a", "b"]
    assert one.speaker is not None
    assert "interior ministry" in one.speaker
    assert " and " in one.speaker
    assert one.edits[-1].kind == "fused"


def test_sides_without_a_speaker_are_left_alone(told_by: Told) -> None:
    event = told_by(
        ("One", "At least 31 people were arrested in the town of Brill on Monday."),
        ("Two", "At most 8 people were arrested in the town of Brill on Monday."),
    )
    pool = pool_of(event)
    assert both_sides(event, pool, np.ones(len(pool))) == {}


def test_where_nobody_differs_there_are_no_sides(told_by: Told) -> None:
    event = told_by(("One", MINISTRY), ("Two", MINISTRY))
    pool = pool_of(event)
    assert both_sides(event, pool, np.ones(len(pool))) == {}


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
