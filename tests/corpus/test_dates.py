from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.corpus.dates import normalise, order_of_days


@pytest.mark.parametrize(
    ("given_as", "iso"),
    [
        ("2017-11-19", "2017-11-19"),
        ("2017-11-19 16:27:48", "2017-11-19T16:27:48"),
        ("2017-11-19T16:27:48Z", "2017-11-19T16:27:48"),
        ("2017-11-19T16:27:48.123+08:00", "2017-11-19T08:27:48"),
        ("2017-11-19T23:30-0500", "2017-11-20T04:30:00"),
        ("20171119", "2017-11-19"),
        ("20171119T162748Z", "2017-11-19T16:27:48"),
        (20171119, "2017-11-19"),
        ("2017/11/19", "2017-11-19"),
        ("2017.11.9", "2017-11-09"),
        ("Nov. 19, 2017", "2017-11-19"),
        ("November 19, 2017 at 4:27 p.m. EST", "2017-11-19T21:27:00"),
        ("Sunday, 19 November 2017", "2017-11-19"),
        ("19th of November, 2017", "2017-11-19"),
        ("19-Nov-2017", "2017-11-19"),
        ("Sun, 19 Nov 2017 16:27:48 +0800", "2017-11-19T08:27:48"),
        ("Sun Nov 19 08:27:48 +0000 2017", "2017-11-19T08:27:48"),
        ("Published: 19 November 2017 | 09:30", "2017-11-19T09:30:00"),
        ("19/11/2017", "2017-11-19"),
        ("11/19/2017", "2017-11-19"),
        ("05/05/2017", "2017-05-05"),
        ("03.04.2017", "2017-04-03"),
        (1511080068, "2017-11-19T08:27:48"),
        (1511080068000, "2017-11-19T08:27:48"),
        ("1511080068", "2017-11-19T08:27:48"),
        (dt.date(2017, 11, 19), "2017-11-19"),
        (dt.datetime(2017, 11, 19, 8, 27, 48, 99), "2017-11-19T08:27:48"),
        (
            dt.datetime(2017, 11, 19, 16, tzinfo=dt.timezone(dt.timedelta(hours=8))),
            "2017-11-19T08:00:00",
        ),
    ],
)
def test_dates_of_many_forms(given_as: object, iso: str) -> None:
    assert normalise(given_as) == iso


@pytest.mark.parametrize(
    "given_as",
    [
        *("", "yesterday", "Mar 5", "2017", "2017-11", "03/04/2017", "2017-02-30", "2017-13-01"),
        *(None, True, float("nan"), float("inf"), 17, [2017, 11, 19], "31/11/2017", "a 123456 b"),
    ],
)
def test_what_is_not_certain_stays_unknown(given_as: object) -> None:
    assert normalise(given_as) is None


def test_other_dates_of_a_file_show_what_comes_first() -> None:
    assert order_of_days("03/04/2017, 5/4/2017 and 19/11/2017") is True
    assert order_of_days("03/04/2017, 5/4/2017 and 11/19/2017") is False
    assert order_of_days("03/04/2017") is None
    assert order_of_days("19/11/2017 11/19/2017") is None
    assert normalise("03/04/2017", day_first=True) == "2017-04-03"
    assert normalise("03/04/2017 10:30", day_first=False) == "2017-03-04T10:30:00"


@given(st.datetimes(min_value=dt.datetime(1900, 1, 1), max_value=dt.datetime(2100, 1, 1)))
def test_every_common_form_of_a_moment_is_the_same_day(moment: dt.datetime) -> None:
    day = moment.date().isoformat()
    for form in ("%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%B %d, %Y", "%b %d %Y", "%d-%b-%Y", "%d.%m.%Y"):
        assert normalise(moment.strftime(form)) == day
    assert normalise(moment.isoformat()) == moment.replace(microsecond=0).isoformat()


@given(st.text(max_size=40))
def test_any_text_gives_a_date_or_nothing(text: str) -> None:
    iso = normalise(text)
    assert iso is None or dt.datetime.fromisoformat(iso)
