"""Cuts keep account of what the article says, whatever was edited before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.methods.fusion.cuts import Cut, apply
from summarize.records import Edit, Evidence, Statement

SOURCE = "On Sunday, the army, which he led, took the town."


def restored(statement: Statement) -> str:
    text = statement.text
    for edit in reversed(statement.edits):
        text = text[: edit.start] + edit.was + text[edit.end :]
    return text


def edited() -> Statement:
    text = "On Sunday (Nov. 19), the army, which Walid Haddad led, took the town."
    edits = (Edit(9, 19, "", "date"), Edit(37, 49, "he", "name"))
    assert text[9:19] == " (Nov. 19)"
    assert text[37:49] == "Walid Haddad"
    return Statement(text, (Evidence("a", 0, len(SOURCE), SOURCE),), edits=edits)


def test_restores_before() -> None:
    assert restored(edited()) == SOURCE


def test_an_edit_inside_a_cut_goes_with_it() -> None:
    text = edited().text
    place = text.index(", which")
    made = apply(edited(), [Cut(place, text.index(" took"), "relative clause")])
    assert made.text == "On Sunday (Nov. 19), the army took the town."
    assert restored(made) == SOURCE
    assert [edit.kind for edit in made.edits] == ["date", "cut"]


def test_a_cut_across_an_edit_is_not_made() -> None:
    assert apply(edited(), [Cut(12, 30, "no")]) == edited()


def test_of_two_that_cross_the_first_is_made() -> None:
    made = apply(edited(), [Cut(0, 21, "opening"), Cut(15, 25, "no")])
    assert made.text == "the army, which Walid Haddad led, took the town."


@given(st.lists(st.tuples(st.integers(0, 69), st.integers(0, 20)), max_size=5))
def test_every_row_of_cuts_can_be_undone(places: list[tuple[int, int]]) -> None:
    size = len(edited().text)
    cuts = [Cut(start, min(size, start + length), "any") for start, length in places]
    assert restored(apply(edited(), cuts)) == SOURCE
