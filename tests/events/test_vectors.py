from __future__ import annotations

from collections.abc import Callable

import numpy as np

from summarize.events.neighbours import nearest
from summarize.events.noise import least_similarity
from summarize.events.terms import terms
from summarize.events.vectors import vectorise
from summarize.records import Document


def test_vectors_have_unit_length_and_ferries_their_own_kind(ferries: list[Document]) -> None:
    vectors = vectorise(terms(document) for document in ferries)
    alike = (vectors @ vectors.T).toarray()
    assert np.allclose(np.diag(alike), 1.0, atol=1e-5)
    assert alike[:3, :3].min() > 2 * alike[:3, 3:].max()


def test_neighbours_are_exact_in_a_small_batch(ferries: list[Document]) -> None:
    vectors = vectorise(terms(document) for document in ferries)
    brute = (vectors @ vectors.T).toarray()
    edges = nearest(vectors, 0.05)
    assert np.allclose(edges.weight, brute[edges.first, edges.second], atol=1e-6)
    first, second = np.where(np.triu(brute, 1) >= 0.05)
    assert set(zip(first, second, strict=True)) == set(zip(edges.first, edges.second, strict=True))


def test_names_are_what_is_never_written_small(make: Callable[..., Document]) -> None:
    found = terms(make("a", "The Star sank. A star was seen over Kabela, and Kabela slept on."))
    assert "kabela" in found.names
    assert "star" not in found.names
    assert found.words["kabela"] > 1


def test_no_articles_and_articles_without_words(make: Callable[..., Document]) -> None:
    assert nearest(vectorise([]), 0.1).first.size == 0
    edges = nearest(vectorise([terms(make("a", "The of and.")), terms(make("b", "…"))]), 0.1)
    assert edges.first.size == 0
    assert least_similarity(2, edges) == 0.10
