"""Sentences of two articles in one: which path is taken, and which is refused."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from summarize.methods.candidates import pool_of
from summarize.methods.fusion.fuse import fuse
from summarize.methods.fusion.reading import reading
from summarize.methods.fusion.splice import Splice, faithful
from summarize.methods.fusion.worth import Worth
from summarize.records import Event

Told = Callable[..., Event]

ONE = "King was held and is charged with two counts of criminal possession of a controlled drug."
TWO = "The vicar is charged with two counts of drug possession."


def spliced(first: str, second: str, shared: str, back: str = "") -> bool:
    """Whether a splice is faithful that changes over behind ``shared``, and back at ``back``."""
    base, other = reading(first), reading(second)

    def behind(text: str, words: str) -> int:
        s = reading(text)
        place = text.index(words) + len(words)
        return next(j for j in range(len(s)) if s.ends[j] >= place) + 1

    last = behind(first, back) if back else len(base)
    end = behind(second, back) if back else len(other)
    return faithful(
        Splice(0, behind(first, shared), last, 1, behind(second, shared), end), (base, other)
    )


def test_a_shorter_way_to_say_it_is_taken(told_by: Told) -> None:
    pool = pool_of(told_by(("One", ONE), ("Two", TWO)))
    made = fuse(pool, Worth(pool), np.ones(len(pool)))[0]
    assert made.text == "King was held and is charged with two counts of drug possession."
    assert [evidence.text for evidence in made.evidence] == [ONE, TWO]
    (edit,) = made.edits
    assert edit.kind == "fused"
    assert made.text[: edit.start] + edit.was + made.text[edit.end :] == ONE


def test_alone_a_sentence_stays(told_by: Told) -> None:
    pool = pool_of(told_by(("One", ONE)))
    assert [s.text for s in fuse(pool, Worth(pool), np.ones(len(pool)))] == [
        candidate.statement.text for candidate in pool.candidates
    ]


@pytest.mark.parametrize(
    ("first", "second", "shared", "why"),
    [
        (
            "Police arrested a tall man in the old town of Brill on the coast.",
            "Police arrested a tall man in Karsten before the storm of the year.",
            "a tall man",
            "another name",
        ),
        (
            "The fire brigade counted damaged boats in the old port of the town.",
            "The fire brigade counted 19 damaged sheds in the streets of the town.",
            "brigade counted",
            "a number at the seam",
        ),
        (
            "The mayor did not close the old bridge over the river before the storm.",
            "The people saw the old bridge over the river fall into the flood.",
            "the old bridge over the river",
            "another verb",
        ),
        (
            "The army may take the old town in the coming weeks of the war.",
            "The rebels say they will not take the old town by force of arms.",
            "take the old town",
            "a negation is lost",
        ),
        (
            "The company will build the new bridge, which the town has paid for in part.",
            "The state looks at the new bridge over the river in the north.",
            "the new bridge",
            "a clause is lost",
        ),
    ],
)
def test_a_path_that_could_say_more_is_refused(
    first: str, second: str, shared: str, why: str
) -> None:
    assert not spliced(first, second, shared), why


def test_two_shared_words_carry_a_seam() -> None:
    assert spliced(ONE, TWO, "two counts of")
    assert not spliced(
        "King was held by men of the guard in the night.",
        "The vicar was seen by women of the parish in town.",
        "of",
    )


def test_sentences_of_two_speakers_are_not_fused(told_by: Told) -> None:
    first = f"Ruta Alm said {ONE[0].lower()}{ONE[1:]}"
    second = f"Jon Marek said {TWO[0].lower()}{TWO[1:]}"
    pool = pool_of(told_by(("One", first), ("Two", second)))
    fused = fuse(pool, Worth(pool), np.ones(len(pool)))
    assert [s.text for s in fused] == [c.statement.text for c in pool.candidates]
