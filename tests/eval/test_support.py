"""Who stands behind a summary, counted by hand."""

import math

import pytest

from eval.support import SupportMetric

RIVER = "The river Tolm flooded forty houses."


def test_outlets_that_say_the_same_stand_behind_a_sentence(event, example):
    story = event(
        ("Vela", RIVER), ("Orsk", "Forty houses were flooded by the river Tolm."), ("Nuvo", "Rain.")
    )
    found = SupportMetric().measure(
        example(story, (RIVER, ["a0"]), ("Mayors resigned over budgets.", []))
    )
    assert found["support"] == 0.5
    assert found["support_corroborated"] == 0.5
    assert found["support_outlets"] == pytest.approx(2 / 3)
    assert found["source_balance"] == 0


def test_evidence_counts_even_without_common_words(event, example):
    story = event(("Vela", RIVER), ("Orsk", "Nothing alike."))
    found = SupportMetric().measure(example(story, ("Totally other words.", ["a1"])))
    assert found["support"] == 1
    assert found["support_corroborated"] == 0
    assert found["support_outlets"] == 0.5


def test_two_articles_of_one_outlet_are_one_voice(event, example):
    story = event(("Vela", RIVER), ("VELA", RIVER))
    found = SupportMetric().measure(example(story, (RIVER, ["a0"])))
    assert found["support_corroborated"] is None
    assert found["support_outlets"] == 1
    assert found["source_balance"] is None


def test_a_wire_copy_adds_no_voice(event, example):
    story = event(("Vela", RIVER), ("Orsk", RIVER), ("Nuvo", "Rain."), copies=(("a0", "a1"),))
    found = SupportMetric().measure(example(story, (RIVER, ["a1"])))
    assert found["support_corroborated"] == 0
    assert found["support_outlets"] == 0.5


def test_balance_is_the_entropy_of_the_evidence(event, example):
    story = event(("Vela", "Rain."), ("Orsk", "Wind."), ("Nuvo", "Snow."))
    even = example(story, ("A.", ["a0"]), ("B.", ["a1"]), ("C.", ["a2"]))
    assert SupportMetric().measure(even)["source_balance"] == pytest.approx(1)
    tilted = example(story, ("A.", ["a0"]), ("B.", ["a0", "a1"]))
    votes = [1.5 / 2, 0.5 / 2]
    expected = -sum(vote * math.log(vote) for vote in votes) / math.log(3)
    assert SupportMetric().measure(tilted)["source_balance"] == pytest.approx(expected)


def test_two_outlets_are_enough_for_a_balance(event, example):
    story = event(("Vela", "Rain."), ("Orsk", "Wind."))
    even = example(story, ("A.", ["a0"]), ("B.", ["a1"]))
    assert SupportMetric().measure(even)["source_balance"] == pytest.approx(1)


def test_articles_without_an_outlet_are_voices_of_their_own(event, example):
    story = event(("", RIVER), ("", RIVER))
    assert SupportMetric().measure(example(story, (RIVER, [])))["support_corroborated"] == 1


def test_two_sentences_of_one_outlet_may_stand_behind_a_fused_one(event, example):
    fused = "Rain flooded forty houses and closed the bridge."
    apart = ("Vela", "Rain flooded forty houses."), ("Orsk", "Crews closed the bridge.")
    together = [("Vela", "Rain flooded forty houses. Crews closed the bridge.")]
    metric = SupportMetric(share=1.0)
    assert metric.measure(example(event(*apart), (fused, [])))["support"] == 0
    assert metric.measure(example(event(*together), (fused, [])))["support"] == 1


def test_nothing_is_said_of_an_empty_summary(event, example):
    assert set(SupportMetric().measure(example(event(("Vela", RIVER)))).values()) == {None}


def test_the_share_decides_what_is_close_enough(event, example):
    story = event(("Vela", RIVER), ("Orsk", "The river rose."))
    summary = example(story, (RIVER, ["a0"]))
    assert SupportMetric(share=0.9).measure(summary)["support_corroborated"] == 0
    assert SupportMetric(share=0.2).measure(summary)["support_corroborated"] == 1
