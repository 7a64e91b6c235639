"""Sentences that mostly quote, and those that tell."""

import dataclasses

import numpy as np

from summarize.corpus.document import prepare
from summarize.methods.candidates import pool_of
from summarize.methods.colour import colour
from summarize.methods.ranker import Ranker
from summarize.records import Article, Budget, Event

TEXTS = (
    "A ferry sank off Doro on Tuesday and 19 people drowned, the coast guard said. "
    '"There was no wave at all," said Yosef Kale, the ferry\'s mate. '
    '"My grandmother always sang at breakfast," said Mina Patuwe. ',
    "A ferry sank off Doro on Tuesday. The owner blamed a wave. There was no wave at all, "
    "Yosef Kale, the ferry's mate, told a court.",
)


def event(*outlets):
    documents = [
        prepare(Article(f"a{number}", text, source=outlet, published="2031-03-12"))
        for number, (text, outlet) in enumerate(zip(TEXTS, outlets, strict=True))
    ]
    return Event("e", "Ferry", tuple(documents))


def coloured(story):
    pool = pool_of(story)
    found = colour(pool)
    return [
        c.statement.text for c, is_colour in zip(pool.candidates, found, strict=True) if is_colour
    ]


def test_what_is_mostly_quoted_is_colour():
    wave, grandmother = coloured(event("Vela", "Orsk"))
    assert "no wave at all" in wave
    assert "grandmother" in grandmother


def test_nothing_is_colour_where_outlets_are_not_known():
    assert coloured(event("", "")) == []


def test_the_ranker_takes_it_last():
    story = event("Vela", "Orsk")
    pool = pool_of(story)
    least = Ranker(colour=0.0).rank(pool) == 0
    assert sum(least) == 2
    whole = Ranker(colour=1.0).rank(pool)
    bare = Ranker().rank(pool_of(dataclasses.replace(story, documents=event("", "").documents)))
    assert np.allclose(whole, bare)
    assert "grandmother" not in Ranker().summarize(story, Budget(words=22)).text
