import datetime as dt

import pytest

from summarize.claims.standalone.dated import date_changes
from summarize.claims.standalone.rewrite import rewrite
from summarize.records import Article, Document, Sentence, Span


def dated(text, published="2017-11-19", quotes=()):
    sentence = Sentence("a", 0, 0, len(text), text, 0)
    document = Document(Article("a", text, published=published), (sentence,))
    return rewrite(text, 0, list(date_changes(document, sentence, quotes)))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on Sunday.", "It fell on Sunday (Nov. 19)."),
        ("It fell on Thursday night.", "It fell on Thursday (Nov. 16) night."),
        ("Tuesday's fire killed ten.", "Tuesday's (Nov. 14) fire killed ten."),
        ("It fell yesterday.", "It fell yesterday (Nov. 18)."),
        ("Last month the army took Orv.", "Last month (October) the army took Orv."),
        ("Ships went to open sea on Monday.", "Ships went to open sea on Monday (Nov. 13)."),
        ("It began last year.", "It began last year (2016)."),
        ("The court will meet on Friday.", "The court will meet on Friday (Nov. 24)."),
        ("Sales will resume on Monday.", "Sales will resume on Monday (Nov. 20)."),
        ("On Sunday it fell, on Sunday rose.", "On Sunday (Nov. 19) it fell, on Sunday rose."),
    ],
)  # fmt: skip
def test_days_get_their_date(text, expected):
    assert dated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The market opens every Sunday.",
        "It fell on Nov. 9.",
        "Ten days after, it fell.",
        "A day earlier, the ministry had said so.",
        "The lake has been closed until Thursday.",
        "It may fall on a rainy afternoon.",
    ],
)
def test_what_has_a_date_or_no_sure_one_is_left_alone(text):
    assert dated(text) == text


def test_a_quotation_is_never_touched():
    text = "“It fell on Sunday,” she said on Sunday."
    assert dated(text, quotes=[Span(0, 20)]) == "“It fell on Sunday,” she said on Sunday (Nov. 19)."


def test_without_a_day_of_writing_nothing_is_dated():
    assert dated("It fell on Sunday.", published=None) == "It fell on Sunday."


def test_another_year_is_written():
    assert (
        dated("It fell on Sunday.", published="2024-01-02") == "It fell on Sunday (Dec. 31, 2023)."
    )


def test_a_weekday_is_the_weekday_it_says():
    for number in range(14):
        day = dt.date(2024, 2, 20) + dt.timedelta(number)
        for place, name in enumerate(("Monday", "Wednesday", "Saturday")):
            text = dated(f"The dam broke on {name}.", published=day.isoformat())
            written = text.split("(")[1].split(")")[0].replace("March", "Mar.")
            found = dt.datetime.strptime(f"{written} 2024", "%b. %d %Y").date()
            assert found.weekday() == (0, 2, 5)[place]
            assert 0 <= (day - found).days < 7


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        (
            "The town fell on Sunday.",
            "A day earlier, the army sent tanks.",
            "A day earlier (March 9),",
        ),
        (
            "The town fell on March 3.",
            "Two days later the army left.",
            "Two days later (March 5) the",
        ),
        (
            "The town fell on Sunday.",
            "The same day, the army left.",
            "The same day (March 10), the",
        ),
        (
            "The town fell on 3 March.",
            "Tanks came the following day.",
            "the following day (March 4).",
        ),
        ("The town fell on Sunday.", "The mill burned a week before.", "a week before (March 3)."),
    ],
)
def test_a_day_that_is_counted_is_counted_from_the_sentence_before(
    statement_of, before, text, expected
):
    assert expected in statement_of(f"{before} {text}", text[:12]).text


@pytest.mark.parametrize(
    "before",
    [
        "The town fell.",
        "The town fell between Friday and Sunday, after it had held since Monday.",
    ],
)
def test_a_sentence_whose_day_cannot_be_counted_does_not_stand_alone(statement_of, before):
    assert statement_of(f"{before} A day earlier, the army sent tanks.", "sent tanks") is None
    assert statement_of(f"{before} Hours later, the army left.", "army left") is None
    kept = statement_of(f"{before} A week after the storm, the army left.", "army left")
    assert kept.text == "A week after the storm, the army left."
    own = statement_of(f"{before} Two days later, on March 5, the army left.", "army left")
    assert own.text == "Two days later, on March 5, the army left."
