"""Topics and sides of a conflict in a few words that stand by themselves."""

import pytest

from summarize.claims.conflicts.phrasing import clause, whether


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("her husband drank", "whether Ada Oko's husband drank"),
        ("it had seen an intruder on the site", "whether Ada Oko had seen an intruder on the site"),
        ("The wall had been hit by a barge", "whether the wall had been hit by a barge"),
        ("The ship sank at 11 p.m.", "whether the ship sank at 11 p.m."),
        ("hitting the wall", "the denial of hitting the wall"),
    ],
)
def test_an_opening_pronoun_gives_way_to_its_speaker(text, topic):
    assert whether(text, "Ada Oko") == topic


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "tests had confirmed cholera in the flooded delta of the river, three days after the"
            " minister had ruled it out in parliament",
            "tests had confirmed cholera in the flooded delta of the river",
        ),
        (
            "waves of no more than a metre for the strait that",
            "waves of no more than a metre for the strait",
        ),
        ("the wall had stood for three days", "the wall had stood for three days"),
    ],
)
def test_nothing_dangles_at_the_end(text, short):
    assert clause(text, frozenset()) == short
