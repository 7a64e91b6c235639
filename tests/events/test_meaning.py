"""Vectors of an encoder beside words: what they join, and what they leave apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from summarize.events.grouping import cluster
from summarize.events.meaning import _candidates, blend
from summarize.events.neighbours import Edges
from summarize.events.terms import terms
from summarize.events.vectors import vectorise
from summarize.records import Document


class Spoken:
    """An encoder that knows two languages: a direction for each subject, by its words."""

    def __init__(self, *subjects: Sequence[str], own: float = 0.3) -> None:
        self.subjects, self.own = subjects, own

    def encode(self, texts: Sequence[str]) -> Any:
        rows = np.full((len(texts), len(self.subjects) + len(texts)), 0.0, np.float32)
        for at, text in enumerate(texts):
            rows[at, len(self.subjects) + at] = self.own
            for subject, words in enumerate(self.subjects):
                rows[at, subject] = any(word in text for word in words)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_translations_are_one_event(make: Callable[..., Document]) -> None:
    told = [
        make("en", "Rescuers pulled sixty people out of the cold water when a boat went down."),
        make("de", "Retter zogen sechzig Menschen aus dem kalten Wasser, als ein Boot sank."),
        make("fr", "Le conseil a voté hier soir un budget plus petit pour les écoles."),
    ]
    encoder: Any = Spoken(("boat", "Boot"), ("budget",))
    assert cluster(told) == [[0], [1], [2]]
    assert cluster(told, encoder=encoder) == [[0, 1], [2]]


def test_events_of_a_kind_stay_apart_by_their_names(ferries: list[Document]) -> None:
    encoder: Any = Spoken(("ferry", "Moru", "Helver"), own=1.0)
    assert cluster(ferries, encoder=encoder) == cluster(ferries)


def test_no_article_needs_no_model() -> None:
    assert cluster([], encoder=None) == []


def test_nearest_rows_are_found_without_comparing_all() -> None:
    draw = np.random.default_rng(3)
    centres = draw.standard_normal((500, 32))
    rows = np.repeat(centres, 3, axis=0) + 0.2 * draw.standard_normal((1500, 32))
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    one, two = _candidates(rows)
    found = set(zip(one.tolist(), two.tolist(), strict=True))
    wanted = {(3 * at + a, 3 * at + b) for at in range(500) for a, b in ((0, 1), (0, 2), (1, 2))}
    assert len(wanted & found) >= 0.95 * len(wanted)
    assert len(found) < 1500 * 1499 / 2 / 4
    assert (one < two).all()


def test_what_a_model_finds_alike_in_anything_counts_nothing(make: Callable[..., Document]) -> None:
    told = [make("a", "The council met on Monday."), make("b", "A striker scored in the final.")]
    vectors = vectorise(terms(one) for one in told)
    nothing = Edges(np.empty(0, int), np.empty(0, int), np.empty(0))
    rows = np.array([[1.0, 0.0], [0.9, np.sqrt(0.19)]], np.float32)
    assert len(blend(vectors, nothing, rows, 0.9, 0.02).first) == 0
    assert blend(vectors, nothing, rows, 0.5, 0.02).weight == pytest.approx([0.3 * 0.6 * 0.8])
