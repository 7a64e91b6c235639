"""Events in groups: how they are cut up, and what the last summary stands on."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.annotate import annotate
from summarize.methods.levels import Passage, articles_of, groups, led_to
from summarize.records import Event, SetAside


@given(st.lists(st.integers(1, 300), max_size=40), st.integers(20, 400), st.integers(1, 200))
def test_groups_hold_everything_once_and_fit(lengths: list[int], room: int, least: int) -> None:
    found = groups(lengths, room, least)
    assert [place for part in found for place in part] == list(range(len(lengths)))
    low = max(1, min(least, room // 2))
    for part in found:
        assert len(part) > 0
        assert sum(min(lengths[place], low) for place in part) <= room
    if len(found) > 1:
        assert len(found) < len(lengths), "every level has fewer passages"
        assert sum(min(length, low) for length in lengths) > room


def test_groups_are_even() -> None:
    assert [len(part) for part in groups([100] * 12, 500, 100)] == [4, 4, 4]
    assert [len(part) for part in groups([500] * 5, 300, 128)] == [2, 2, 1]
    assert groups([100, 100], 150, 75) == [range(2)]
    assert groups([], 100, 10) == []


def test_articles_that_are_read(storm: Event) -> None:
    found = articles_of(replace(storm, set_aside=(SetAside("a1", "off topic"),)))
    assert [passage.name for passage in found] == ["a0", "a2"]
    assert found[0].evidence[1][0].text == storm.document("a0").sentences[1].text


def test_sentences_from_articles_stand_on_these_articles(storm: Event) -> None:
    event = annotate(storm, {})
    told = "The harbour authority ordered forty ships out to sea."
    passages = articles_of(event)
    (anywhere,) = led_to([told], passages, event)
    assert anywhere.evidence[0].article_id == "a1"
    (here,) = led_to([told], passages[:1], event)
    assert here.evidence
    assert {evidence.article_id for evidence in here.evidence} == {passages[0].name}


def test_sentences_from_summaries_stand_on_what_those_stood_on(storm: Event) -> None:
    event = annotate(storm, {})
    first, second = (event.document(name) for name in ("a0", "a2"))
    evidence = articles_of(replace(event, documents=(first, second)))
    by_name = {passage.name: passage for passage in evidence}
    passages = (
        Passage(
            "level 1, group 1",
            ("Nine thousand homes had no power.",),
            (by_name["a0"].evidence[4],),
            ("a0",),
        ),
        Passage(
            "level 1, group 2",
            ("Low Quay lay under a metre of water.",),
            (by_name["a2"].evidence[1],),
            ("a2",),
        ),
    )
    told = ("Nine thousand homes were without power.", "Low Quay lay under water on Monday night.")
    found = led_to(told, passages, event)
    assert [[e.article_id for e in statement.evidence] for statement in found] == [["a0"], ["a2"]]
    assert found[0].evidence == by_name["a0"].evidence[4], (
        "not the sentence of a2 that says it, too"
    )
    for statement in found:
        for one in statement.evidence:
            assert event.document(one.article_id).article.text[one.start : one.end] == one.text
