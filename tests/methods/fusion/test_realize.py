"""Two sentences of one voice as one, and days linked by their dates."""

from __future__ import annotations

import pytest

from summarize.methods.fusion.connect import connected
from summarize.methods.fusion.realize import realize
from summarize.methods.fusion.style import Style
from summarize.records import Edit, Evidence, Statement


def said(text: str, speaker: str | None = None, article: str = "a", start: int = 0) -> Statement:
    chain = (speaker,) if speaker else ()
    return Statement(text, (Evidence(article, start, start + len(text), text),), speaker, chain)


def test_one_speaker_says_both(style: Style) -> None:
    first = said("Ruta Alm said the wall had gone in the north.", "Ruta Alm")
    second = said("Ruta Alm said that the port was closed.", "Ruta Alm", "b")
    (one,) = realize([first, second], style)
    assert one.text == "Ruta Alm said the wall had gone in the north and that the port was closed."
    assert one.evidence == (*first.evidence, *second.evidence)
    (edit,) = one.edits
    assert edit.kind == "fused"
    assert one.text[: edit.start] + edit.was + one.text[edit.end :] == first.text


def test_two_quotations_of_one_speaker(style: Style) -> None:
    first = said("“We were asleep,” Ruta Alm said.", "Ruta Alm")
    second = said("“Then the wall broke,” Ruta Alm said.", "Ruta Alm", start=90)
    (one,) = realize([first, second], style)
    assert one.text == "“We were asleep,” Ruta Alm said, adding, “Then the wall broke.”"


def test_marks_of_two_kinds_are_not_merged(style: Style) -> None:
    first = said('“We were asleep," Ruta Alm said.', "Ruta Alm")
    second = said("“Then the wall broke,” Ruta Alm said.", "Ruta Alm", start=90)
    assert realize([first, second], style) == (first, second)


def test_a_negation_is_not_made_to_hold_for_both(style: Style) -> None:
    first = said("The harbour authority did not close six piers.")
    second = said("The harbour authority moved forty ships.", start=60)
    assert realize([first, second], style) == (first, second)


def test_one_subject_does_both(style: Style) -> None:
    first = said("The harbour authority closed six piers.")
    second = said("The harbour authority moved forty ships.", start=60)
    (one,) = realize([first, second], style)
    assert one.text == "The harbour authority closed six piers and moved forty ships."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (said("Ruta Alm said the wall held.", "Ruta Alm"), said("Jon said it fell.", "Jon")),
        (
            said("Ruta Alm said the wall held.", "Ruta Alm"),
            said("Ruta Alm said he was at sea.", "Ruta Alm"),
        ),
        (
            said("“We were asleep,” Ruta Alm said.", "Ruta Alm"),
            said("“Then the wall broke,” Ruta Alm said.", "Ruta Alm", "b"),
        ),
        (said("The army took the town."), said("The army lost the town.", article="b")),
    ],
    ids=["another speaker", "a pronoun", "another article", "another outlet"],
)
def test_left_apart(first: Statement, second: Statement, style: Style) -> None:
    assert realize([first, second], style) == (first, second)


def test_never_three(style: Style) -> None:
    texts = [f"Ruta Alm said that the old {part} fell." for part in ("wall", "dam", "pier")]
    parts = [said(text, "Ruta Alm") for text in texts]
    assert len(realize(parts, style)) == 2
    assert realize(parts, style, merge=False) == tuple(parts)


def dated(day: str, date: str, rest: str, lead: str = "On ") -> Statement:
    text = f"{lead}{day} ({date}){rest}"
    start = len(lead) + len(day)
    edit = Edit(start, start + len(date) + 3, "", "date")
    return Statement(text, (Evidence("a", 0, 9, "x" * 9),), edits=(edit,))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("March 11", "The next day, the port was closed."),
        ("March 10", "The same day, the port was closed."),
        ("March 14", "On Monday (March 14), the port was closed."),
        ("March 9", "On Monday (March 9), the port was closed."),
    ],
)
def test_a_link_where_the_dates_say_so(date: str, expected: str) -> None:
    first = dated("Sunday", "March 10", ".", "The storm hit the coast on ")
    second = dated("Monday", date, ", the port was closed.")
    made = connected([first, second])
    assert [one.text for one in made] == [first.text, expected]


def test_over_the_end_of_a_month() -> None:
    first = dated("Thursday", "Feb. 28", ".", "The storm hit the coast on ")
    second = dated("Friday", "March 1", ", the port was closed.")
    assert connected([first, second])[1] == second
