"""The other side of a conflict is given where it says the same, and nowhere else."""

import pytest

from summarize.records import Budget, Position, Statement
from summarize.run.guard.sides import _answers
from tests.run.guard.conftest import event_of


def told(text: str, speaker: str | None = None) -> Statement:
    return Statement(text, (), speaker, (speaker,) if speaker else ())


def position(value: str) -> Position:
    return Position(value, None, ("0",), ())


@pytest.mark.parametrize(
    ("sentence", "other", "value", "answers"),
    [
        ("Police said 12 people were killed in the flood.",
         told("The mayor said 20 people were killed in the flood."), "20 people", True),
        # Another attack.
        ("Two car bombs killed 15 people and wounded 20 in the north of the capital.",
         told("A bomb in a mosque killed 15 people and wounded more than 40."), "40", False),
        # It says something else first of all.
        ("The magnitude 6 quake struck at dawn and was felt across the valley.",
         told("At least 247 are dead after a 6.2 magnitude quake struck."), "6.2", False),
        ("The minister said the arrest was made for reasons of safety alone.",
         told("A lawyer denied that the arrest was made for reasons of safety.", "a lawyer"),
         "not for safety", True),
        # The same voice, a denial of something else, and one that only could be.
        ("Oran Vey said the arrest was made for reasons of safety.",
         told("Oran Vey denied that the arrest was made for reasons of safety.", "Oran Vey"),
         "not for safety", False),
        ("The rebels took the fort and the ministers went into hiding.",
         told("Oran Vey denies this and says the rebels lose every fort.", "Oran Vey"),
         "they lose", False),
        ("The women said the company paid them less.",
         told("A judge said the company could deny that it paid the women less.", "a judge"),
         "not less", False),
    ],
)  # fmt: skip
def test_what_is_the_other_side(sentence, other, value, answers) -> None:
    assert _answers(told(sentence), other, position(value)) == answers


TUNNEL = (
    "A tunnel of the metro fell in at Brenn. The mayor said 12 people were killed in the tunnel. "
    "Trains stood still for nine hours.",
    "A metro tunnel fell in. The fire brigade said 20 people were killed in the tunnel.",
)
DRAFT = (
    "A tunnel of the metro fell in at Brenn.",
    "The mayor said that 12 people were killed in the tunnel.",
    "Trains stood still for nine hours.",
)


@pytest.mark.parametrize(("words", "sides"), [(60, True), (34, True), (30, False), (26, False)])
def test_the_other_side_costs_one_sentence_at_most(guarded, words: int, sides: bool) -> None:
    found = guarded(event_of(*TUNNEL), *DRAFT, budget=Budget(words=words))
    assert ("20 people" in found.text) == sides
    assert found.sentences[0].text == DRAFT[0]
    assert "12 people" in found.text
    if not sides:
        assert [s.text for s in found.sentences] == list(DRAFT)
