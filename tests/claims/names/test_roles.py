"""What the articles say a person is: the words that stand beside the full name."""

import pytest

from summarize.claims.names.roles import roles_of
from summarize.records import Span

AFTER = " He said the pier was safe. Oko left on Monday."


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Transport Minister Ada Oko said the pier was shut.", "Transport Minister Ada Oko"),
        ("Minister of Transport Ada Oko said the pier was shut.", "Minister of Transport Ada Oko"),
        ("Karsten Harbour MP Ada Oko said the pier was shut.", "Karsten Harbour MP Ada Oko"),
        ("The former Karsten Mayor Ada Oko said it was shut.", "former Karsten Mayor Ada Oko"),
        ("The engineer Ada Oko said the pier was shut.", "the engineer Ada Oko"),
        (
            "The head of the Karsten Port Authority, Ada Oko, said the pier was shut.",
            "Ada Oko, the head of the Karsten Port Authority,",
        ),
        ("The army's spokesman, Ada Oko, said it was shut.", "Ada Oko, the army's spokesman,"),
        ("An opposition lawmaker, Ada Oko, said it was shut.", "Ada Oko, an opposition lawmaker,"),
        (
            "Ada Oko, director of public health, said the pier was shut.",
            "Ada Oko, director of public health,",
        ),
        ("“It is shut,” said Ada Oko, 44, a nurse.", "Ada Oko, a nurse,"),
    ],
)
def test_a_role_is_read_and_written(event_of, text, named):
    event = event_of(text + AFTER)
    words, role = roles_of(event).introduction(
        "Ada Oko", "a0", "So said Ada Oko there.", Span(8, 15)
    )
    assert words == named
    assert role.evidence.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Ada Oko said the pier was shut.",
        "Dr. Ada Oko said the pier was shut.",
        "On Monday Ada Oko said the pier was shut.",
        "His brother, Ada Oko, said the pier was shut.",
        "Ada Oko, who runs the port, said it was shut.",
        "In the old town, Ada Oko said the pier was shut.",
        "The spokesman, Ada Oko, said the pier was shut.",
        "The terrorist leader Ada Oko said the pier was shut.",
        "“The mayor Ada Oko is a fool,” said Ben Ruiz. Ada Oko said the pier was shut.",
    ],
)
def test_no_role(event_of, text):
    found = roles_of(event_of(text + AFTER))
    assert found.introduction("Ada Oko", "a0", "So said Ada Oko there.", Span(8, 15)) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Ada Oko said so.",
        "Ada Oko, the mayor, said so.",
        "The mayor of Karsten, Ada Oko, said so.",
        "Ada Oko’s brother said so.",
    ],
)
def test_a_sentence_that_says_who_it_is_stays(event_of, sentence):
    roles = roles_of(event_of("Mayor Ada Oko said the pier was shut." + AFTER))
    start = sentence.index("Ada")
    assert roles.introduction("Ada Oko", "a0", sentence, Span(start, start + 7)) is None


def test_it_is_the_role_of_the_same_article(event_of):
    event = event_of("Mayor Ada Oko said the pier was shut.", "Ada Oko left. She said it was shut.")
    at = Span(8, 15)
    assert roles_of(event).introduction("Ada Oko", "a1", "So said Ada Oko there.", at) is None
