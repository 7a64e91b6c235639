"""What is chosen: what happened first of all, and no broken English where there is better."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.methods.fusion.abreast import abreast
from summarize.methods.fusion.blemish import BROKEN, WEIGHT, fault_of, unblemished
from summarize.methods.fusion.choice import Choice
from summarize.methods.fusion.rewritten import Rewritten
from summarize.methods.opening import happened
from summarize.records import Budget, Event, Evidence, Statement

Told = Callable[..., Event]

LEAD = "The ferry Lady Orla sank off the port of Brill with sixty people aboard."
AGAIN = "A ferry with sixty people aboard, the Lady Orla, sank near the port of Brill."
REST = (
    "The owner of the shipyard at Karsten had asked for another loan in the spring.",
    "Fishermen mended their nets in the rain while the children played on the quay.",
    "Four lorries with blankets left the depot of the army in the hills at noon.",
)


def test_what_happened_is_early_and_borne_out(told_by: Told) -> None:
    event = told_by(("One", f"{LEAD} {REST[0]} {REST[1]}"), ("Two", f"{AGAIN} {REST[2]}"))
    pool = pool_of(event)
    told = happened(pool)
    texts = [candidate.statement.text for candidate in pool.candidates]
    order = [texts[index] for index in np.argsort(-told)]
    assert set(order[:2]) == {LEAD, AGAIN}
    assert all(told[pool.position > 2] == 0)


def test_what_happened_is_chosen_though_others_are_worth_more(told_by: Told) -> None:
    event = told_by(("One", " ".join((LEAD, *REST))), ("Two", AGAIN))
    pool = pool_of(event)
    dull = [c.statement.text not in (LEAD, AGAIN) for c in pool.candidates]
    worth = np.where(dull, 1.0, 0.1)
    limit = limit_of(Budget(words=48), pool.total_words)
    plain = Choice(pool, worth, np.zeros(len(pool)), 0.0, 0.5).within(limit)
    assert {LEAD, AGAIN}.isdisjoint(statement.text for statement in plain)
    led = Choice(pool, worth, happened(pool), 0.0, 0.5).within(limit)
    assert not {LEAD, AGAIN}.isdisjoint(statement.text for statement in led)
    assert sum(len(statement.text.split()) for statement in led) <= 48


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("The mayor spoke at the The Old Hall before the storm came.", True),
        ("Seven boats built were built in the yard of the old port.", True),
        ("THE FACT CHECKER | The mayor said the old wall had held.", True),
        ("The friend tells PEOPLE.Douglas and his wife left the old town.", True),
        ("The depth of it was 5.5. the office of the port gave another.", True),
        ("The crews moved moved the boats before the storm came.", True),
        ("The crews have and AFP/Jon Moor the crews have left the port.", True),
        ("The trial was held in Brill, D.C. Moor had spent the money on boats.", True),
        ("The wall broke in Brill. - The wall broke in the port of Brill.", True),
        ("BRILL/KARST, the mayor left the old port before the storm came.", True),
        ("The mayor met the crews ---the first to leave the old port.", True),
        ("The wall broke,and the port of Brill was closed by the mayor.", True),
        ("The mayor said that that wall had held before the storm came.", False),
        ("The port of St. Brill was closed by Sen. Moor at 5 a.m. on Monday.", False),
        ("The mayor was in Washington, D.C., and the FIFA/Karst cup was held.", False),
        ("The wall was and is the pride of the old port of Brill.", False),
    ],
)
def test_broken_english(text: str, broken: bool) -> None:
    evidence = Evidence("a", 0, len(text), text)
    assert (fault_of(Statement(text, (evidence,))) == BROKEN) == broken


def test_broken_english_is_printed_only_where_nothing_else_is_left(told_by: Told) -> None:
    pool = pool_of(told_by(("One", "The mayor spoke at the The Old Hall before the storm came.")))
    made = Rewritten(pool, [candidate.statement for candidate in pool.candidates])
    assert pool.eligible.tolist() == [True, True]
    assert made.eligible.tolist() == [False, True]
    assert made.spare.tolist() == [True, False]


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("Three use methods that the port has had for many years.", True),
        ("The port was empty, the master of the harbour told them.", True),
        ("The master then asked all of the crews to leave.", True),
        ("The port keeps the rates of the table shown above for now.", True),
        ("Almost a third were older than the port of Brill.", True),
        ("All of the boats were older than the port of Brill.", False),
        ("The first two showed a boat of the old port of Brill.", True),
        ("The first two boats showed the flag of the port of Brill.", False),
        ("Secondly, the port of Brill was closed by the mayor.", True),
        ("Three crews use methods that the port has had for years.", False),
    ],
)
def test_what_leans_on_its_article_is_worth_less(text: str, leans: bool, told_by: Told) -> None:
    event = told_by(("One", text))
    pool = pool_of(event)
    scores = unblemished(pool, np.ones(len(pool)))
    assert (scores[0] == WEIGHT) == leans
    assert all(scores[1:] == 1.0)


def test_the_other_side_of_a_conflict_stands_behind_the_first(told_by: Told) -> None:
    ministry = "The interior ministry said 31 people were arrested in the town of Brill on Monday."
    lawyers = "Lawyers of Free Count said 88 people were arrested in the town of Brill on Monday."
    event = told_by(("One", f"{ministry} {REST[0]} {REST[1]}"), ("Two", f"{REST[2]} {lawyers}"))
    pool = pool_of(event)
    texts = [candidate.statement.text for candidate in pool.candidates]
    order = [texts[index] for index in abreast(pool, range(len(pool)))]
    assert "31 people" in order[0]
    assert "88 people" in order[1]
    assert order[2:] == [text for text in texts if text not in order[:2]]


def test_sentences_without_a_conflict_keep_their_order(told_by: Told) -> None:
    pool = pool_of(told_by(("One", " ".join((LEAD, *REST))), ("Two", AGAIN)))
    assert abreast(pool, range(len(pool))) == tuple(range(len(pool)))


def test_a_denial_stands_behind_what_it_denies(told_by: Told) -> None:
    charge = (
        "Residents said an air strike hit the bakery in the town of Brill, killing nine people."
    )
    denial = "The army denied that an air strike hit the bakery in the town of Brill."
    event = told_by(("One", f"{denial} {REST[0]}"), ("Two", f"{charge} {REST[2]}"))
    pool = pool_of(event)
    texts = [candidate.statement.text for candidate in pool.candidates]
    order = [texts[index] for index in abreast(pool, range(len(pool)))]
    assert texts.index(denial) < texts.index(charge)
    assert order.index(charge) + 1 == order.index(denial)
