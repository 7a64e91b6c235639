"""Days that are cut out of a sentence whose article has no date, and those that it needs."""

from __future__ import annotations

import pytest

from summarize.methods.fusion.compress import compress
from summarize.methods.fusion.worth import Worth
from summarize.records import Evidence, Statement


def cut(text: str, worth: Worth, *, dated: bool) -> str:
    statement = Statement(text, (Evidence("a", 0, len(text), text),))
    return compress(statement, worth, 10.0, dated=dated).text


def test_a_day_before_what_was_said_goes(worth: Worth) -> None:
    text = "Ruta Alm of Brill Radio told the court on Monday that the lamp was broken."
    assert cut(text, worth, dated=False) == text.replace(" on Monday", "")


def test_a_day_goes_only_where_no_date_is_known(worth: Worth) -> None:
    text = "The harbour authority moved forty ships to the open sea on Monday."
    assert cut(text, worth, dated=True) == text
    assert cut(text, worth, dated=False) == text.replace(" on Monday", "")


@pytest.mark.parametrize(
    "text",
    [
        "The harbour has been closed since Monday for all ships.",
        "The paper covers the week before Friday, Saturday and Sunday.",
        "The flood came on Friday the 13th to the lower town.",
        "The fire of Monday night left the old town without power.",
        "The shares of the company gained 5.2 percent this year.",
        "The show was held on Friday, December 9, in the old town.",
        "The company told of its retreat earlier on Tuesday in the old town.",
    ],
)
def test_a_day_that_the_sentence_needs_stays(text: str, worth: Worth) -> None:
    assert cut(text, worth, dated=False) == text


def test_a_day_that_tells_which_stays(worth: Worth) -> None:
    text = "The list covers the day before; reports printed on Monday cover all of the week."
    assert cut(text, worth, dated=False) == text
