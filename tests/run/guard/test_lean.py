"""Sentences that others lean on stay where they are."""

import pytest

from summarize.records import Statement
from summarize.run.guard.lean import is_needed

TAKEN = Statement("Orla Quint, a driver, was hired by a Martian circus in 1822.", ())
BEFORE = (Statement("The bus left Harrow at six.", ()),)


@pytest.mark.parametrize(
    ("following", "needed"),
    [
        ("She was arrested on Monday.", True),
        ('"I saw nothing," she said.', True),
        ("It closed in May.", True),
        ("Those were the last words.", True),
        ("The driver was arrested on Monday.", False),
        ("There is a bus to Harrow at nine.", True),
        ("Passengers waited in the cold.", False),
        ("", False),
    ],
)
def test_what_the_next_sentence_speaks_of_stays(following: str, needed: bool) -> None:
    after = (Statement(following, ()),) if following else ()
    assert is_needed(TAKEN, BEFORE, after) == needed


def test_who_was_named_before_is_known_without_it() -> None:
    before = (Statement("Orla Quint left Harrow at six.", ()),)
    assert not is_needed(
        Statement("Quint flew.", ()), before, (Statement("She was arrested.", ()),)
    )


def test_a_summary_is_never_left_empty(dam, guarded) -> None:
    invented = "Shareholders of the airline celebrated record quarterly profits in Singapore."
    found = guarded(dam, invented)
    assert [s.text for s in found.sentences] == [invented]
    assert found.sentences[0].repair is not None
    assert found.sentences[0].repair.action == "kept"
    assert found.sentences[0].verdict is not None
    assert found.sentences[0].verdict.flags
