import pytest

from summarize.text.cleaning import clean
from summarize.text.page.masthead import read_stamp, read_url

BODY = (
    "\nThe river Tarn burst its banks in Ashford on Tuesday, cutting the only bridge to the town.\n"
    "Mayor Ada Quill said 40 families had been moved to a school, and that more would follow.\n"
)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Source: Norda| 2021-03-02 16:27:48|Editor: bo", "Norda"),
        ("© 2021 Borland Times. All rights reserved.", "Borland Times"),
        ("Copyright 2021 BTV (Borland Holding). All rights reserved.", "BTV"),
        ("Borland TV's website can also be accessed at these addresses:", "Borland TV"),
        ("Borland TV's Ada Quill has more on the story.", "Borland TV"),
        ("BTV's Ada Quill reports from Kell.", "BTV"),
        ("www.btv.example.org", "btv.example.org"),
        ("Read more about: Ashford, Tarn", ""),
    ],
)
def test_the_outlet_that_a_page_names(line: str, source: str) -> None:
    assert clean(f"Flood cuts Ashford bridge\n{line}{BODY}").source == source


def test_the_agency_of_the_dateline_is_the_outlet_unless_the_page_names_one() -> None:
    wire = "ASHFORD, March 2 (Norda) -- The river Tarn burst its banks on Tuesday, officials said."
    assert clean(wire).source == "Norda"
    assert clean(f"{wire}\n© 2021 Borland Times").source == "Borland Times"
    assert clean(f"{wire}\nwww.btv.example.org").source == "Norda"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2017-11-19 16:27:48", "2017-11-19"),
        ("Published: Sunday, November 19, 2017 at 4 p.m.", "2017-11-19"),
        ("Sun 19 Nov 2017 at 0914", "2017-11-19"),
        ("19th Sept 2017", "2017-09-19"),
        ("Posted 19/11/2017", "2017-11-19"),
        ("11/19/2017", "2017-11-19"),
        ("05.10.2017", "2017-10-05"),
        ("05/10/2017", None),
        ("05/05/2017", "2017-05-05"),
        ("31 June 2017", None),
        ("November 2017", None),
        ("yesterday", None),
    ],
)
def test_dates_of_header_lines(stamp: str, day: str | None) -> None:
    assert read_stamp(stamp) == day


def test_a_dateline_takes_its_year_from_a_full_date_shortly_before() -> None:
    wire = "ASHFORD, March 2 (Norda) -- The river Tarn burst its banks on Tuesday, officials said."
    caption = "People wait by the bridge on February 27, 2021. (Photo by BNA)"
    assert clean(f"{caption}\n{wire}").published == "2021-03-02"
    assert clean(f"{caption.replace('2021', '2019')}\n{wire}").published == "2019-03-02"
    assert clean(f"{caption.replace('February', 'August')}\n{wire}").published is None
    assert clean(f"{wire} It must be open by February 27, 2021.").published is None
    assert clean(wire).published is None


COUNT = (
    "This frame grab from video provided Wednesday, Nov 8, 2017 by the army shows Dorn. "
    "(Army via AP)\nTen days after it first said so, the army announced on Sunday that it had "
    "taken the port of Dorn. "
    "On November {day} it had announced the same, but was then unable to hold the port.\n"
)


def test_a_count_of_days_to_a_weekday_settles_the_day_only_if_it_fits() -> None:
    assert clean(COUNT.format(day="9th")).published == "2017-11-19"
    assert clean(COUNT.format(day="7th")).published is None
    assert clean(COUNT.format(day="9th").replace(" 8, 2017", "")).published is None


def test_a_weekday_alone_settles_nothing() -> None:
    text = (
        "People wait by the bridge on November 5, 2017. (Photo by BNA)\n"
        "The army said on Sunday that it had taken the port of Dorn after a siege of two weeks."
    )
    assert clean(text).published is None


@pytest.mark.parametrize(
    ("url", "host", "day"),
    [
        ("https://www.news.example/2021/may/03/flood-cuts-bridge", "news.example", "2021-05-03"),
        ("http://news.example/2021-05-03-flood", "news.example", "2021-05-03"),
        ("https://news.example/2021/13/03/flood", "news.example", None),
        ("https://news.example/story/20210503", "news.example", None),
        ("", "", None),
        ("flood", "", None),
    ],
)
def test_what_an_address_says(url: str, host: str, day: str | None) -> None:
    assert read_url(url) == (host, day)
