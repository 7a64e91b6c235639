"""What does not stand alone stands right behind the sentence before it, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarize.claims.annotate import annotate
from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.methods.extract import extract
from summarize.methods.fill import fill
from summarize.methods.following import CONTINUED, follows
from summarize.methods.ranker import Ranker
from summarize.methods.selection import Selection, greedy
from summarize.records import Budget, Event

RESCUE = (
    "A fisherman was pulled from the water off Karsten on Monday night. "
    "He was taken to the hospital of Low Quay with a broken arm. "
    "The harbour authority closed all six piers and moved forty ships to the open sea."
)
WALL = (
    "“The wall was never built for such a wave,” said Ruta Alm, the mayor of Karsten. "
    "“It held for forty years. Now we need another one.” "
    "Engineers had warned the city council of cracks in the wall two years before."
)
OTHER = (
    "Power was cut to nine thousand homes across the northern suburbs of the city. "
    "They were told to boil their water until the end of the week. "
    "Trains between Karsten and the capital stood still until Tuesday noon. "
    "It was the third storm of the year on this coast. "
    "Teachers opened six schools as shelters for families from Low Quay."
)


@pytest.fixture
def night(event_of: Callable[..., Event]) -> Event:
    return annotate(event_of([RESCUE, WALL, OTHER]))


def place(event: Event, start: str) -> int:
    texts = [c.statement.text for c in pool_of(event).candidates]
    return next(index for index, text in enumerate(texts) if text.startswith(start))


def test_words_that_go_on_are_those_of_the_speaker_before(night: Event) -> None:
    told = pool_of(night).candidates[place(night, "“It held")]
    assert told.fault == CONTINUED
    assert told.statement.speaker == "Ruta Alm"
    assert told.statement.chain == ("Ruta Alm",)


def test_it_opens_only_when_the_sentence_before_is_chosen(night: Event) -> None:
    pool = pool_of(night)
    limit = limit_of(Budget(words=200), pool.total_words)
    behind, before = place(night, "He was taken"), place(night, "A fisherman")
    selection, strict = Selection(pool, limit, follow=True), Selection(pool, limit)
    assert not selection.open()[behind]
    selection.add(before)
    strict.add(before)
    assert selection.open()[behind]
    assert not strict.open()[behind]
    selection.add(behind)
    assert selection.carries(before)
    assert not selection.carries(behind)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 10_000), words=st.integers(8, 140))
def test_none_is_left_without_the_one_before_it(night: Event, seed: int, words: int) -> None:
    pool = pool_of(night)
    scores = np.random.RandomState(seed).rand(len(pool)) * np.where(pool.following, 3.0, 1.0)
    selection = Selection(pool, limit_of(Budget(words=words), pool.total_words), 0.35, follow=True)
    fill(greedy(selection, scores, 1.0), scores)
    assert selection.used <= words
    chosen = selection.chosen
    for index in chosen:
        if not pool.eligible[index] and not pool.spare[index]:
            assert any(pool.next[other] == index for other in chosen)


def test_it_is_printed_right_behind(night: Event) -> None:
    pool = pool_of(night)
    scores = np.where(pool.following, 2.0, 0.1)
    scores[place(night, "A fisherman")] = 3.0
    draft = extract(pool, "any", scores, Budget(words=26), 0.35, follow=True)
    assert [s.text.split()[0] for s in draft.sentences] == ["A", "He"]


def test_the_ranker_never_orphans_a_pronoun(night: Event) -> None:
    texts = [c.statement.text for c in pool_of(night).candidates]
    for words in range(15, 130, 5):
        draft = Ranker().summarize(night, Budget(words=words))
        opening, *_ = (s.text for s in draft.sentences)
        assert not opening.startswith(("He ", "They ", "It ", "“It"))
        for before, after in pairwise(s.text for s in draft.sentences):
            if after.startswith(("He ", "They ", "“It")):
                assert texts.index(after) == texts.index(before) + 1


@pytest.mark.parametrize(
    ("fault", "text", "expected"),
    [
        ("orphaned reference", "He was taken to hospital.", True),
        ("dangling connective", "Then the wall gave way on both sides.", True),
        ("dangling connective", "The statement gave no reason for the delay.", False),
        ("dangling connective", "Another official confirmed the figure.", False),
        ("half quotation", "“It held for forty years.", False),
        ("", "The wall gave way.", False),
    ],
)
def test_what_points_far_back_does_not_follow(fault: str, text: str, expected: bool) -> None:
    assert follows(fault, text) is expected
