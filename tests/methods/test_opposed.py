"""Sides of a conflict: no copies of each other, and both are told where there is room."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from summarize.claims.annotate import annotate
from summarize.claims.conflicts import find_conflicts
from summarize.corpus.document import prepare
from summarize.methods.budget import limit_of
from summarize.methods.candidates import Pool, pool_of
from summarize.methods.fairness import other_sides
from summarize.methods.opposed import opposed
from summarize.methods.redundancy import alike, alike_among
from summarize.methods.selection import Selection
from summarize.records import Article, Budget, Event

ONE = "The police said that 12 people had died in the collision of the two trams in Brill."
TWO = "The fire brigade said that 19 people had died in the collision of the two trams in Brill."
REST = (
    "The line to the harbour was closed for the whole of the day.",
    "The town had bought the trams from a firm in the north last year.",
    "Nurses of the old ward came back from their holidays to help.",
)


@pytest.fixture(scope="module")
def pool() -> Pool:
    texts = (f"{ONE} {REST[0]} {REST[1]}", f"{TWO} {REST[2]}")
    documents = [
        prepare(Article("ab"[n], text, "", ("One", "Two")[n], "2024-03-04"))
        for n, text in enumerate(texts)
    ]
    event = annotate(Event("e1", "A collision", tuple(documents)))
    assert len(find_conflicts(event)) == 1
    return pool_of(event)


def place(pool: Pool, text: str) -> int:
    return next(n for n, c in enumerate(pool.candidates) if c.sentence.text == text)


def test_no_side_is_a_copy_of_the_other(pool: Pool) -> None:
    one, two = place(pool, ONE), place(pool, TWO)
    assert opposed(pool.told, one) == [two]
    assert opposed(pool.told, place(pool, REST[0])) == []
    assert not alike(pool, one, 0.1)[two]
    every = np.arange(len(pool))
    among = alike_among(pool, every, 0.1)
    assert not among[one, two]
    assert not among[two, one]
    for index in every:
        assert (among[index] == alike(pool, int(index), 0.1)).all()


def chosen(pool: Pool, words: int, *texts: str) -> list[str]:
    scores = np.linspace(2.0, 1.0, len(pool))
    selection = Selection(pool, limit_of(Budget(words=words), 1000), 0.35)
    for text in texts:
        selection.add(place(pool, text))
    other_sides(selection, scores)
    assert selection.used <= words
    return [pool.candidates[index].sentence.text for index in selection.chosen]


def test_the_other_side_is_added_where_there_is_room(pool: Pool) -> None:
    assert TWO in chosen(pool, 60, ONE)
    assert ONE in chosen(pool, 60, TWO)
    assert chosen(pool, 60, REST[0]) == [REST[0]]


def test_a_sentence_gives_way_to_the_other_side(pool: Pool) -> None:
    used = sum(int(pool.words[place(pool, text)]) for text in (ONE, REST[0], REST[1]))
    found = chosen(pool, used + 9, ONE, REST[0], REST[1])
    assert len(found) == 3
    assert {ONE, TWO} < set(found)


def test_two_sentences_are_too_few_to_give_one_back(pool: Pool) -> None:
    assert chosen(pool, 31, ONE, REST[0]) == [ONE, REST[0]]


def test_the_best_and_the_sides_themselves_stay(pool: Pool, event_of: Callable[..., Event]) -> None:
    assert not pool_of(event_of(["The wall broke in the night."])).sides.counts
    assert ONE in chosen(pool, 31, ONE)


def test_nothing_of_the_latest_day_is_given_back() -> None:
    latest = "Nurses of the old ward came back from their holidays to help on Tuesday."
    texts = (f"{ONE} {REST[0]} {REST[1]}", TWO, latest)
    documents = [
        prepare(Article("abc"[n], text, "", ("One", "Two", "Three")[n], f"2024-03-0{4 + n // 2}"))
        for n, text in enumerate(texts)
    ]
    pool = pool_of(annotate(Event("e1", "A collision", tuple(documents))))
    used = sum(int(pool.words[place(pool, text)]) for text in (ONE, REST[0], latest))
    found = chosen(pool, used + 9, ONE, REST[0], latest)
    assert {ONE, TWO, latest} == set(found)


def test_what_happened_is_not_given_back() -> None:
    lede = "Two trams collided in the centre of Brill on Monday and many people were hurt."
    texts = (f"{REST[0]} {REST[1]} {ONE}", f"{lede} {TWO}")
    documents = [
        prepare(
            Article("ab"[n], text, "Two trams collide in Brill", ("One", "Two")[n], "2024-03-04")
        )
        for n, text in enumerate(texts)
    ]
    pool = pool_of(annotate(Event("e1", "A collision", tuple(documents))))
    kept = (ONE, REST[0], REST[1], lede)
    used = sum(int(pool.words[place(pool, text)]) for text in kept)
    assert {ONE, TWO, lede} <= set(chosen(pool, used + 5, *kept))
