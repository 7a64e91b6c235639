"""The best of several summaries."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest
from rouge_score.rouge_scorer import RougeScorer

from summarize.claims.annotate import annotate
from summarize.methods.choosing import best, consensus, support
from summarize.methods.grounding import ground
from summarize.records import Event

TEXTS = [
    "storm odile hit karsten on monday",
    "storm odile hit the port of karsten on monday night",
    "engineers had warned of cracks in the wall",
    "storm odile hit karsten",
]


def test_consensus_is_the_mean_rouge_to_the_others() -> None:
    scorer = RougeScorer(["rouge1", "rouge2"])
    for index, score in enumerate(consensus(TEXTS)):
        others = [text for place, text in enumerate(TEXTS) if place != index]
        expected = [
            (found["rouge1"].fmeasure + found["rouge2"].fmeasure) / 2
            for found in (scorer.score(other, TEXTS[index]) for other in others)
        ]
        assert score == pytest.approx(sum(expected) / 3)


def test_the_odd_one_out_is_not_chosen() -> None:
    for order in permutations(TEXTS):
        assert order[best(consensus(order))] == TEXTS[0]


def test_one_candidate_and_empty_ones() -> None:
    assert consensus(["anything"]) == [1.0]
    assert consensus(["", "storm odile", "storm odile"])[0] == 0.0
    assert best([0.5, 0.7, 0.7]) == 1


@pytest.fixture
def read(storm: Event) -> Event:
    return annotate(storm, {})


def test_support_falls_with_every_word_that_nobody_wrote(
    read: Event, event_of: Callable[..., Event]
) -> None:
    texts = (
        "The harbour authority closed all six piers and moved forty ships to the open sea.",
        "The harbour authority closed all six piers and moved ninety ships to the open sea.",
        "The harbour authority closed the airport and moved ninety tanks to Berlin.",
        "Completely unrelated words stand here.",
    )
    scores = [support(ground([text], read), read) for text in texts]
    assert scores[0] == pytest.approx(1.0)
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4
    assert support((), read) == 0.0


def test_a_speaker_who_did_not_say_it_counts_half(read: Event) -> None:
    said = "Mayor Ruta Alm said the old sea wall had held in every district except Low Quay."
    right = ground([said], read)
    wrong = ground([said.replace("Mayor Ruta Alm", "Jon Marek")], read)
    assert right[0].speaker == "Ruta Alm"
    assert wrong[0].speaker == "Jon Marek"
    assert support(wrong, read) < 0.6 * support(right, read)
