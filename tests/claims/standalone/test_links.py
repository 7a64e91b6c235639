"""The word that ties a sentence to the one before it goes when the sentence stands alone."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Furthermore, the mayor, Ada Oko, said the dam above the town had moved.",
            "The mayor, Ada Oko, said the dam above the town had moved.",
        ),
        (
            "But the mayor, Ada Oko, said the dam above the town had moved.",
            "The mayor, Ada Oko, said the dam above the town had moved.",
        ),
        (
            "At the same time, Ada Oko said the dam above the town had moved.",
            "Ada Oko said the dam above the town had moved.",
        ),
        (
            "The weather office, however, had said that the dam above the town was safe.",
            "The weather office had said that the dam above the town was safe.",
        ),
        (
            "The mayor was asleep, but the guard, however, saw the dam above the town move.",
            "The mayor was asleep, but the guard, however, saw the dam above the town move.",
        ),
        (
            "Still waters run deep above the town, the mayor, Ada Oko, said on the dam.",
            "Still waters run deep above the town, the mayor, Ada Oko, said on the dam.",
        ),
    ],
)
def test_a_link_at_the_start_is_taken_off(statement_of, text, expected):
    statement = statement_of(text, "above the town")
    assert statement.text == expected
    assert bool(statement.edits) == (text != expected)


def test_a_quotation_keeps_its_first_word(statement_of):
    statement = statement_of("“But the dam above the town has moved,” Ada Oko said.", "moved")
    assert statement.text == "“But the dam above the town has moved,” Ada Oko said."
