import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.dates import find_dates

SUNDAY = dt.date(2017, 11, 19)


def found(text: str, anchor: dt.date | None = SUNDAY) -> list[tuple[str, str | None, str | None]]:
    return [(m.span.of(text), m.start, m.end) for m in find_dates(text, anchor)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The army said Thursday it left.", "2017-11-16"),
        ("The army said on Sunday it left.", "2017-11-19"),
        ("They fought late Wednesday.", "2017-11-15"),
        ("last Sunday", "2017-11-12"),
        ("next Sunday", "2017-11-26"),
        ("on Thursday last week", "2017-11-09"),
        ("on Monday of this week", "2017-11-13"),
        ("yesterday", "2017-11-18"),
        ("last night", "2017-11-18"),
        ("this morning", "2017-11-19"),
        ("the day before yesterday", "2017-11-17"),
        ("tomorrow", "2017-11-20"),
        ("ten days ago", "2017-11-09"),
        ("Nov. 9", "2017-11-09"),
        ("November 9th", "2017-11-09"),
        ("the 9th of November", "2017-11-09"),
        ("9 November 2015", "2015-11-09"),
        ("Wednesday, Nov 8, 2017", "2017-11-08"),
        ("Sunday 10 Jul 2016", "2016-07-10"),
        ("2017-11-19", "2017-11-19"),
        ("2017/11/08", "2017-11-08"),
        ("19/11", "2017-11-19"),
        ("11/19/2016", "2016-11-19"),
        ("08.11.2017", "2017-11-08"),
        ("Dec. 24", "2017-12-24"),
        ("March 3", "2017-03-03"),
        ("as of January 19", "2017-01-19"),
        ("In September Ahrar left on Sept. 5.", "2017-09-05"),
        ("Friday, Jan. 19", "2018-01-19"),
        ("Nov. 30", "2017-11-30"),
        ("since 9/11", "2001-09-11"),
        ("the Sept. 11 attacks", "2001-09-11"),
    ],
)
def test_days(text: str, day: str) -> None:
    assert found(text)[-1][1:] == (day, day)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("since March 2011", "2011-03-01", "2011-03-31", "month"),
        ("last month", "2017-10-01", "2017-10-31", "month"),
        ("this month", "2017-11-01", "2017-11-30", "month"),
        ("early this month", "2017-11-01", "2017-11-10", "range"),
        ("earlier this month", "2017-11-01", "2017-11-19", "range"),
        ("in May", "2017-05-01", "2017-05-31", "month"),
        ("last December", "2016-12-01", "2016-12-31", "month"),
        ("in 2014", "2014-01-01", "2014-12-31", "year"),
        ("two years ago", "2015-01-01", "2015-12-31", "year"),
        ("between 2011 and 2014", "2011-01-01", "2014-12-31", "range"),
        ("the 1990s", "1990-01-01", "1999-12-31", "range"),
        ("last week", "2017-11-06", "2017-11-12", "range"),
        ("two weeks ago", "2017-10-30", "2017-11-05", "range"),
        ("over the weekend", "2017-11-18", "2017-11-19", "range"),
        ("last summer", "2017-06-01", "2017-08-31", "range"),
        ("spring 2012", "2012-03-01", "2012-05-31", "range"),
        ("Nov. 9-11", "2017-11-09", "2017-11-11", "range"),
        ("Oct. 30 to Nov. 2", "2017-10-30", "2017-11-02", "range"),
        ("from 30 October to 2 November", "2017-10-30", "2017-11-02", "range"),
        ("between Nov. 9 and 11.", "2017-11-09", "2017-11-11", "range"),
        ("Dec. 30 to Jan. 2", "2017-12-30", "2018-01-02", "range"),
        ("in the past two weeks", "2017-11-05", "2017-11-19", "range"),
        ("in the last 24 hours", "2017-11-18", "2017-11-19", "range"),
    ],
)
def test_stretches(text: str, start: str, end: str, precision: str) -> None:
    (mention,) = find_dates(text, SUNDAY)
    assert (mention.start, mention.end, mention.precision) == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The assembly will vote on Tuesday.", "2017-11-21"),
        ("The vote is scheduled for Dec. 24.", "2017-12-24"),
        ("They must leave by Friday.", "2017-11-24"),
        ("On Tuesday, the assembly will vote.", "2017-11-21"),
        ("The army said Tuesday it will leave.", "2017-11-14"),
        ("On Tuesday the army said it will leave.", "2017-11-14"),
        ("He was killed by rebels on Tuesday.", "2017-11-14"),
        ("It comes ahead of Tuesday's vote.", "2017-11-21"),
        ("Also on Tuesday, the army says it will leave.", "2017-11-14"),
        ("Prices fell, by late October, to a low.", "2017-10-22"),
        ("It will begin in January.", "2018-01-01"),
        ("He will tell what happened on Tuesday.", "2017-11-14"),
    ],
)
def test_what_is_to_come(text: str, day: str) -> None:
    assert found(text)[0][1] == day


def test_the_caller_may_say_that_a_text_looks_ahead() -> None:
    (mention,) = find_dates("on Tuesday", SUNDAY, future=True)
    assert mention.start == "2017-11-21"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On Nov. 12 he left. A day earlier he spoke.", ["2017-11-12", "2017-11-11"]),
        ("He came on Nov. 9; two days later he left.", ["2017-11-09", "2017-11-11"]),
        ("He came on Nov. 9 and left the next day.", ["2017-11-09", "2017-11-10"]),
        ("He came on Nov. 9. On that day it rained.", ["2017-11-09", "2017-11-09"]),
        ("A day earlier he spoke.", ["2017-11-18"]),
        ("It was Nov. 9.\n\nIt rained.\n\nA day earlier, he left.", ["2017-11-09", "2017-11-18"]),
    ],
)  # fmt: skip
def test_relative_days_lean_on_the_date_before_them(text: str, days: list[str]) -> None:
    assert [start for _, start, _ in found(text)] == days


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the city. May I go?",
        "Theresa May and April Hale read The Sun and The Sunday Times.",
        "in a second, a second time",
        "Black Friday and Good Friday",
        "open 24/7, 1/2 of it, 3.5 percent",
        "2,014 people, 1500 troops, at 2000 GMT",
        "two days after the attack",
        "the day after the vote",
        "Route 2017 and version 20.11.4",
        "The paper USA Today",
        "Nov. 31",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert found(text) == []


def test_without_an_anchor_only_full_dates_resolve() -> None:
    text = "On Sunday, Nov. 9, 2015 and in May, then a day later and on Nov. 4."
    assert [start for _, start, _ in found(text, None)] == ["2015-11-09", None, "2015-11-10", None]


def test_unresolved_mentions_keep_their_precision() -> None:
    text = "last month, on Thursday, in May, next year, Nov. 9-11"
    assert [mention.precision for mention in find_dates(text, None)] == [
        "month",
        "day",
        "month",
        "year",
        "range",
    ]


@given(st.dates(dt.date(1900, 1, 1), dt.date(2090, 12, 31)))
def test_written_out_dates_come_back(day: dt.date) -> None:
    for text in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}", str(day)):
        assert [start for _, start, _ in found(text)] == [day.isoformat()]


@given(st.dates(dt.date(1900, 1, 1), dt.date(2090, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_at_most_six_days_back(anchor: dt.date, back: int) -> None:
    day = anchor - dt.timedelta(days=back)
    assert found(f"The army said on {day:%A} it left.", anchor)[0][1] == day.isoformat()


@given(
    st.text(alphabet=st.one_of(st.characters(), st.sampled_from("0123456789-/., MayNovdsth"))),
    st.one_of(st.none(), st.dates()),
)
def test_spans_are_exact_and_ordered(text: str, anchor: dt.date | None) -> None:
    end = 0
    for mention in find_dates(text, anchor):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert (mention.start is None) == (mention.end is None)
        if mention.start and mention.end:
            assert mention.start <= mention.end
        end = mention.span.end
