"""Whom names, titles and descriptions stand for."""

import pytest

from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.records import Article, Event


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Rubber Board of Sri Lanka said exports fell.", "Rubber Board of Sri Lanka"),
        ("Cardiologist Ada Oko told Orv Radio that the wards were full.", "Ada Oko"),
        ("Cr Ada Oko, who had voted for it, said rents would rise.", "Ada Oko"),
        (
            "Shoppers were told by the grid operator, Orv Power, that lights would go off at six.",
            "Orv Power",
        ),
        (
            "The driver was unhurt, said his sister, Sarah. “He walked,” Sarah Oko said.",
            "Sarah Oko",
        ),
    ],
)
def test_the_speaker(text, name):
    event = annotate(Event("e", "", (prepare(Article("a", text, "", "", "2031-03-04")),)))
    first = next(claim for claim in event.claims if claim.speaker is not None)
    assert first.speaker.name == name
