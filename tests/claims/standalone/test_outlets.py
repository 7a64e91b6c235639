"""Whom "told us" means, once the sentence stands in no newspaper."""

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("His body was found, Mayor Ada Oko told us.", "told the Orv Post."),
        ("Mayor Ada Oko told this newspaper that it was late.", "told the Orv Post that"),
        ("“It is late,” Mayor Ada Oko told our correspondent.", "told the Orv Post."),
        ("“They told us nothing,” Mayor Ada Oko said.", "They told us nothing"),
    ],
)
def test_the_outlet_is_named(statement_of, text, told):
    more = "The Orv Post opened in May. The Orv Post is read by many."
    statement = statement_of(f"{text} {more}", text[-12:], source="Orv Post")
    assert told in statement.text
    for edit in statement.edits:
        assert edit.was in statement.evidence[0].text


def test_not_without_an_outlet(statement_of):
    text = "His body was found, Mayor Ada Oko told us."
    assert statement_of(text, "found").text == text
