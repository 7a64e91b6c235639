from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from summarize.errors import InputError
from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.methods.labels import PENALTY, label_weight
from summarize.methods.lead import Lead
from summarize.methods.oracle import Oracle
from summarize.methods.order import reading_order
from summarize.methods.redundancy import alike, alike_among
from summarize.methods.selection import Selection, greedy
from summarize.methods.trees import Forest, forest
from summarize.methods.units import units
from summarize.records import Budget, Event, Sentence, SetAside, Statement


def sentences(*texts: str, paragraphs: tuple[int, ...] | None = None) -> list[Sentence]:
    places = paragraphs or (0,) * len(texts)
    return [
        Sentence("a", index, 0, len(text), text, place)
        for index, (text, place) in enumerate(zip(texts, places, strict=True))
    ]


def test_a_quotation_over_two_sentences_is_one_unit() -> None:
    found = units(sentences("She said: “We tried.", "It failed.”", "The wall broke."))
    assert [(unit.first, unit.last, unit.inside, unit.whole) for unit in found] == [
        (0, 1, False, True),
        (1, 1, True, True),
        (2, 2, False, True),
    ]


def test_a_quotation_that_never_ends_is_not_whole() -> None:
    found = units(sentences("She said: “We tried.", "It failed.", paragraphs=(0, 1)))
    assert not found[0].whole
    assert not found[1].inside


def test_a_quotation_of_two_paragraphs_runs_on_where_it_opens_again() -> None:
    found = units(sentences("She said: “We tried.", "“It failed.”", paragraphs=(0, 1)))
    assert (found[0].last, found[0].whole) == (1, True)


def test_whole_quotations_are_printed_with_evidence_for_each_sentence(
    event_of: Callable[..., Event],
) -> None:
    text = "Mayor Ruta Alm said on Monday: “The wall has held. Nobody was hurt in Low Quay.”"
    candidate = pool_of(event_of([text])).candidates[0]
    assert candidate.statement.text == text
    assert len(candidate.statement.evidence) == 2


def test_oldest_article_first_undated_last_copies_and_set_aside_left_out(
    event_of: Callable[..., Event],
) -> None:
    event = event_of(["A text."] * 5, (None, "2024-02-02", "2024-02-01", "2024-02-03", None))
    event = replace(event, copies=(("a1", "a3"),), set_aside=(SetAside("a2", "off topic"),))
    assert [document.id for document in reading_order(event)] == ["a1", "a0", "a4"]


def test_of_copies_the_next_is_read_where_the_first_is_set_aside(
    event_of: Callable[..., Event],
) -> None:
    event = event_of(["A text."] * 3)
    event = replace(event, copies=(("a0", "a1", "a2"),), set_aside=(SetAside("a0", "no story"),))
    assert [document.id for document in reading_order(event)] == ["a1"]


def test_the_pool_is_built_once_and_goes_with_its_event(storm: Event) -> None:
    assert pool_of(storm) is pool_of(storm)
    copy = replace(storm)
    pool = weakref.ref(pool_of(copy))
    del copy
    gc.collect()
    assert pool() is None


@pytest.mark.parametrize(
    ("budget", "size"), [(Budget(words=9), 9), (Budget(sentences=2), 2), (Budget(share=0.25), 25)]
)
def test_limits(budget: Budget, size: int) -> None:
    assert limit_of(budget, 100).size == size


def test_a_share_above_one_is_refused() -> None:
    with pytest.raises(InputError, match="share"):
        limit_of(Budget(share=1.5), 100)


def test_near_copies_stand_apart_whatever_is_asked_for(event_of: Callable[..., Event]) -> None:
    text = "Storm Odile reached the port of Karsten on Monday with strong winds."
    other = "Storm Odile reached the port of Karsten late on Monday with winds."
    third = "Teachers opened six schools as shelters for families from Low Quay."
    pool = pool_of(event_of([text, other, third]))
    assert alike(pool, 0).tolist() == [True, True, False]


@pytest.mark.parametrize("words", [1, 14, 40, 90, 200])
@pytest.mark.parametrize("redundancy", [0.1, 0.5, 1.0])
def test_the_selection_knows_what_it_takes(storm: Event, words: int, redundancy: float) -> None:
    pool = pool_of(storm)
    selection = Selection(pool, limit_of(Budget(words=words), pool.total_words), redundancy)
    greedy(selection, np.ones(len(pool)))
    assert selection.used == sum(pool.candidates[i].words for i in selection.chosen) <= words
    for index in selection.chosen:
        selection.remove(index)
    assert selection.used == 0
    assert selection.open().any() == (pool.words[pool.eligible] <= words).any()


def test_a_loaded_sentence_yields_to_a_neutral_one(event_of: Callable[..., Event]) -> None:
    loaded = "Army units drove the terrorists out of the town of Marle on Monday."
    neutral = "Soldiers took the town of Odenby after two days of heavy fighting."
    draft = Lead().summarize(event_of([loaded, neutral]), Budget(sentences=1))
    assert draft.text == neutral


def test_a_label_is_free_in_a_named_mouth_and_in_quotation_marks() -> None:
    text = "The terrorists were driven out of Marle."
    assert label_weight(Statement(text, ())) == PENALTY
    assert label_weight(Statement(text, (), speaker="the army")) == 1.0
    assert label_weight(Statement("“The terrorists” left, it is said.", ())) == 1.0


def test_the_oracle_needs_references(storm: Event) -> None:
    with pytest.raises(InputError, match="reference"):
        Oracle().summarize(storm, Budget(words=50))


def test_the_oracle_finds_the_reference(event_of: Callable[..., Event]) -> None:
    wanted = "Engineers had warned the city council of cracks in the sea wall."
    other = "Teachers opened six schools as shelters for families from Low Quay."
    event = event_of([f"{other} {wanted}"], references=[wanted])
    assert Oracle().summarize(event, Budget(sentences=1)).text == wanted


def test_trees_are_read_as_they_were_written() -> None:
    stump = Forest(
        ("one", "two"),
        np.array([0]),
        np.array([1, 0, 0]),
        np.array([0.5, 0, 0], dtype=np.float32),
        np.array([1, 1, 2]),
        np.array([2, 1, 2]),
        np.array([0, -1, 7], dtype=np.float32),
    )
    assert stump.predict(np.array([[9.0, 0.5], [0.0, 0.6]])).tolist() == [-1.0, 7.0]
    again = Forest(**{**stump.arrays(), "features": ("one", "two")})
    assert again.predict(np.array([[9.0, 0.5]])).tolist() == [-1.0]


def test_the_shipped_trees_ask_for_features_that_there_are(storm: Event) -> None:
    from summarize.methods.features import features

    found = features(pool_of(storm))
    assert set(forest().features) <= set(found)
    assert all(len(values) == len(pool_of(storm)) for values in found.values())
    assert all(np.isfinite(values).all() for values in found.values())


def test_alike_among_is_alike(storm: Event) -> None:
    pool = pool_of(storm)
    indices = np.arange(0, len(pool), 2)
    expected = np.array([alike(pool, int(index), 0.1)[indices] for index in indices])
    assert (alike_among(pool, indices, 0.1) == expected).all()
    assert expected.sum() > len(indices)
