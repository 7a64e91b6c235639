"""What one speaker says in two sentences near each other, as one sentence."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from summarize.methods.candidates import pool_of
from summarize.methods.fusion.merge import merged
from summarize.methods.fusion.pairs import pairs
from summarize.methods.fusion.style import Style
from summarize.methods.fusion.telling import bare_telling, opening_telling
from summarize.records import Event, Evidence, Statement

Told = Callable[..., Event]


def said(text: str, speaker: str = "Ruta Alm", start: int = 0, article: str = "a") -> Statement:
    evidence = (Evidence(article, start, start + len(text), text),)
    return Statement(text, evidence, speaker, (speaker,))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "“We were asleep,” Ruta Alm told the council.",
            "Ruta Alm said the wall had gone.",
            "“We were asleep,” Ruta Alm told the council, adding that the wall had gone.",
        ),
        (
            "Ruta Alm said the wall had gone.",
            "“We were asleep,” she said.".replace("she", "Ruta Alm"),
            "Ruta Alm said the wall had gone, adding, “We were asleep.”",
        ),
        (
            "The wall had gone, Ruta Alm said.",
            "The port was closed, Ruta Alm said.",
            "The wall had gone, Ruta Alm said, adding that the port was closed.",
        ),
        (
            "Judge Ruta Alm told the council that the wall had gone.",
            "Ruta Alm added: “We were asleep.”",
            "Judge Ruta Alm told the council that the wall had gone, adding, “We were asleep.”",
        ),
    ],
)
def test_one_voice(first: str, second: str, expected: str, style: Style) -> None:
    made = merged(said(first), said(second, start=len(first) + 1), style.casing)
    assert made is not None
    assert made.text == expected
    (edit,) = made.edits
    assert made.text[: edit.start] + edit.was + made.text[edit.end :] == first


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (said("“We slept,” Ruta Alm said."), said("“It fell,” Ruta Alm said.", start=900)),
        (said("“We slept,” Ruta Alm said."), said("“It fell,” Ruta Alm said.", article="b")),
        (said("“We slept,” Ruta Alm said."), said("“It fell,” Jon Orr said.", "Jon Orr", 40)),
        (
            said("“We slept,” Ruta Alm said when asked about the wall."),
            said("“It fell,” Ruta Alm said.", start=60),
        ),
        (
            said("Ruta Alm said the wall held, warning that the dam would not."),
            said("“It fell,” Ruta Alm said.", start=80),
        ),
        (
            said("Ruta Alm said the mayor denied that the wall held."),
            said("“It fell,” Ruta Alm said.", start=60),
        ),
        (
            said("“We slept,” Ruta Alm said."),
            said("Ruta Alm said the mayor denied that.", start=40),
        ),
    ],
    ids=["far", "elsewhere", "another voice", "asked", "goes on", "second cue", "within"],
)
def test_left_apart(first: Statement, second: Statement, style: Style) -> None:
    assert merged(first, second, style.casing) is None


def test_who_says_it_is_no_clause() -> None:
    both = said("The town sleeps, and Ruta Alm said the wall had gone.")
    assert bare_telling(both) is None
    assert opening_telling(both) is None


def test_a_pair_stands_in_both_places(told_by: Told, style: Style) -> None:
    event = told_by(
        (
            "One",
            "“We were asleep in the old town,” Ruta Alm said. The wall had gone by the morning,"
            " Ruta Alm said. The mayor of the town left for the capital at noon.",
        )
    )
    pool = pool_of(event)
    made, worth = pairs(pool, np.array([0.4, 0.2, 0.9, 0.0][: len(pool)]), style.casing, set())
    assert sorted(made) == [0, 1]
    assert made[0] == made[1]
    assert made[0].text.endswith("Ruta Alm said, adding that the wall had gone by the morning.")
    assert 0.2 < worth[0] == worth[1] < 0.4
    assert pairs(pool, np.ones(len(pool)), style.casing, {1}) == ({}, {})
