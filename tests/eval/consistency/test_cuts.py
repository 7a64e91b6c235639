"""What the trees are told of compressions, and which moves are no change at all."""

import pytest

from eval.consistency.cuts import CLUES, clues
from eval.consistency.held import Held
from eval.consistency.sources import Sources
from eval.consistency.typed import TypedChecker

DOC = (
    "The officer forced the young driver to the ground and pulled out a large torch. "
    "Foreigners from outside the union will be asked for a certificate before they get a visa. "
    "The club was fined for its use of fake crowd noise at the dome. "
    "After the storm had passed, trains to Orv ran again. "
    "Gov. Karl Weiss questioned the porter about the key. "
    "Ana Ruiz was tired. She told the court in Orv that the key was lost."
)


@pytest.mark.parametrize(
    ("clue", "summary"),
    [
        ("cut_object", "The officer forced to the ground and pulled out a large torch."),
        ("end_head", "The club was fined for its use of fake crowd."),
        ("end_phrase", "Foreigners from outside the union will be asked for a certificate."),
        ("start_object", "The union will be asked for a certificate before they get a visa."),
        ("no_verb", "A large torch on the ground."),
    ],
)
def test_a_cut_is_told(clue, summary):
    sources = Sources([DOC])
    found = clues(Held(sources, summary, 0))
    assert set(found) == set(CLUES)
    assert found[clue] > 0, {name: value for name, value in found.items() if value}
    assert all(0 <= value <= 1 for value in found.values())


@pytest.mark.parametrize(
    "summary",
    [
        "Trains to Orv ran again after the storm had passed.",
        "Ana Ruiz told the court in Orv that the key was lost.",
        "Weiss questioned the porter about the key.",
        "The porter was questioned by Gov. Karl Weiss about the key.",
    ],
)
def test_moved_clauses_and_names_for_pronouns_are_copies(summary):
    checked = TypedChecker().check([DOC, "It rained in Doro."], summary)
    assert checked.score == 1
    assert not checked.sentences[0].flags


def test_roles_that_changed_with_the_voice_are_no_copy():
    summary = "Gov. Karl Weiss was questioned by the porter about the key."
    assert TypedChecker().check([DOC, "It rained in Doro."], summary).score < 1


def test_another_name_for_a_pronoun_is_no_copy():
    summary = "Paul Drenn told the court in Orv that the key was lost."
    assert TypedChecker().check([DOC, "It rained in Doro."], summary).score < 0.5
