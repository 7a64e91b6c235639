"""Given facts against summaries, counted by hand."""

import json

import pytest

from eval.facts import FactsMetric, read_facts
from summarize.errors import InputError

FACTS = [
    {"text": "Forty houses were flooded in Tolm.", "article_ids": ["a0", "a1"]},
    {"text": "The mayor resigned over the dam budget.", "article_ids": ["a1"]},
]


@pytest.fixture
def metric(tmp_path):
    def made(facts, event_id="e1"):
        path = tmp_path / "facts.jsonl"
        path.write_text(json.dumps({"event_id": event_id, "facts": facts}) + "\n")
        return FactsMetric(str(path))

    return made


@pytest.fixture
def story(event):
    return event(("Vela", "Forty houses were flooded."), ("Orsk", "A mayor resigned."))


def test_coverage_and_citation_by_hand(metric, story, example):
    summary = example(
        story,
        ("In Tolm forty houses were flooded.", ["a0"]),
        ("Nobody was hurt.", ["a0"]),
    )
    found = metric(FACTS).measure(summary)
    assert found["fact_coverage"] == 0.5
    assert found["fact_citation"] == pytest.approx(2 / 3)  # one of two articles, nothing wrong
    assert found["fact_joint"] == pytest.approx((2 / 3 + 0) / 2)


def test_stop_words_and_punctuation_are_no_part_of_a_fact(metric, story, example):
    fact = [{"text": "Then, the mayor resigned, too.", "article_ids": ["a1"]}]
    other = [{"text": "Mayor resigned", "article_ids": ["a1"]}]
    summary = example(story, ("Mayor resigned", ["a1"]))
    assert metric(fact).measure(summary) == metric(other).measure(summary)


def test_a_fact_may_stand_in_two_neighbouring_sentences(metric, story, example):
    fact = [{"text": "The mayor resigned over the dam budget.", "article_ids": ["a0", "a1"]}]
    apart = example(story, ("The mayor resigned.", ["a0"]), ("It was the dam budget.", ["a1"]))
    found = metric(fact).measure(apart)
    assert found == {"fact_coverage": 1, "fact_citation": 1, "fact_joint": 1}
    alone = metric(fact).measure(example(story, ("The mayor resigned.", ["a0"])))
    assert alone["fact_coverage"] == 0.5


def test_without_facts_or_articles_nothing_is_said(metric, story, example):
    summary = example(story, ("In Tolm forty houses were flooded.", ["a0"]))
    missing = metric(FACTS, "another").measure(summary)
    assert missing == {"fact_coverage": None, "fact_citation": None, "fact_joint": None}
    bare = metric([{"text": FACTS[0]["text"]}]).measure(summary)
    assert bare == {"fact_coverage": 1, "fact_citation": None, "fact_joint": None}


def test_a_file_that_is_none_says_where(tmp_path):
    with pytest.raises(InputError, match="there is no file"):
        FactsMetric(str(tmp_path / "none.jsonl"))
    path = tmp_path / "bad.jsonl"
    path.write_text('{"event_id": "e1", "facts": [{"words": "x"}]}\n')
    with pytest.raises(InputError, match=r"bad\.jsonl:1: no row of facts"):
        read_facts(path)
