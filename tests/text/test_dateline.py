import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.dateline import find_inner, read_dateline


@pytest.mark.parametrize(
    ("opening", "place", "date", "agency"),
    [
        ("ASHFORD, Nov. 19 (Xinhua) -- ", "ASHFORD", "Nov. 19", "Xinhua"),
        ("ASHFORD (Reuters) - ", "ASHFORD", "", "Reuters"),
        ("ASHFORD, Borland (AP) — ", "ASHFORD, Borland", "", "AP"),
        ("SALT HILL CITY (AP) _ ", "SALT HILL CITY", "", "AP"),
        ("NEW ASHFORD — ", "NEW ASHFORD", "", ""),
        ("ASHFORD, Tenn. - ", "ASHFORD, Tenn.", "", ""),
        ("ASHFORD, N.J. — ", "ASHFORD, N.J.", "", ""),
        ("ASHFORD, Borland— ", "ASHFORD, Borland", "", ""),
        ("ASHFORD/KELL (Reuters) - ", "ASHFORD/KELL", "", "Reuters"),
        ("ASHFORD: ", "ASHFORD", "", ""),
        ("ASHFORD -", "ASHFORD", "", ""),
        ("ASHFORD, 14 July 2016 (AFP) - ", "ASHFORD", "14 July 2016", "AFP"),
        ("ASHFORD, Sept. 28 (UPI) — ", "ASHFORD", "Sept. 28", "UPI"),
        ("Ashford Hill (Borland News) ", "Ashford Hill", "", "Borland News"),
        ("Ashford, Borland (CNN) ", "Ashford, Borland", "", "CNN"),
        ("Ashford - ", "Ashford", "", ""),
        ("Ashford, SBNA – ", "Ashford", "", "SBNA"),
        ("ASHFORD, September 14. /Norda Today/. ", "ASHFORD", "September 14", "Norda Today"),
        ("ASHFORD ", "ASHFORD", "", ""),
        ("(CNN) -- ", "", "", "CNN"),
        ("(Reuters) - ", "", "", "Reuters"),
    ],
)
def test_openings_of_wire_stories(opening: str, place: str, date: str, agency: str) -> None:
    text = opening + "The army said on Sunday that it had taken the city."
    found = read_dateline(text, 0)
    assert found is not None
    assert (found.place, found.date, found.agency) == (place, date, agency)
    assert text[found.span.end :].lstrip().startswith("The army")


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING: The army said on Sunday that it had taken the city.",
        "WATCH: Fishers carry boats over the hill.",
        "REP. ADA QUILL (R-IN): That is not what the paper says.",
        "Free Borland Army (FBA) Commander Bo Ray said the city had fallen.",
        "Islamic State (IS) fighters left the city.",
        "Ada Quill, 41, said the river had risen.",
        "The army - which has tanks - took the city.",
        "NATO said on Sunday that it had no plans.",
        "I — The first of three parts.",
        "Borland's government, which fell in May, was weak.",
        '"ASHFORD is gone," she said.',
        "Borland Watch – The truth floats",
        "",
    ],
)
def test_openings_that_are_no_dateline(text: str) -> None:
    assert read_dateline(text, 0) is None


def test_further_down_only_an_agency_or_a_date_makes_a_dateline() -> None:
    assert read_dateline("KELL: We have no boats left.", 0, first=False) is None
    assert read_dateline("Kell - We have no boats left.", 0, first=False) is None
    assert read_dateline("KELL (AP) - We have no boats left.", 0, first=False) is not None


def test_a_dateline_after_a_standfirst() -> None:
    text = (
        "Four died in a mill. KELL, May 2 (Norda) - Four people died. KELL (AP) - The mill burnt."
    )
    found = find_inner(text, 100)
    assert found is not None
    assert found.agency == "Norda"
    assert found.span.start == 100 + text.index("KELL, May")


@given(st.text(max_size=120), st.integers(min_value=0, max_value=10))
def test_a_dateline_lies_in_its_paragraph(flat: str, start: int) -> None:
    found = read_dateline(flat, start)
    assert found is None or start == found.span.start < found.span.end <= start + len(flat)
