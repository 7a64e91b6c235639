"""A person's name without what stands around it."""

from __future__ import annotations

import pytest

from summarize.claims.speakers.persons import untitled


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Port Luma MP Josephine Takuri", "Josephine Takuri"),
        ("MK Daniel Orvan", "Daniel Orvan"),
        ("Labour MSP Janet Kerr", "Janet Kerr"),
        ("Canadian Peter Vance", "Peter Vance"),
        ("Oregon Republican Laura Tibbet", "Laura Tibbet"),
        ("Senator Laura Tibbet of Oregon", "Laura Tibbet"),
        ("Minister of Health Yusra Bandeh", "Yusra Bandeh"),
        ("Frenchman Daniel Rochet", "Daniel Rochet"),
    ],
)
def test_titles_nationalities_and_bodies_go(name: str, person: str) -> None:
    assert untitled(name) == person


@pytest.mark.parametrize(
    "name",
    [
        *("American Red Cross", "Bank of America", "Supt Atiang", "Joan of Arc", "Jordan Times"),
        *("Georgia Tech", "Israeli David Cohen Foundation", "St John of God Hospital"),
        *("Islamic State of Iraq", "Victoria Police"),
    ],
)
def test_what_is_no_full_name_stays(name: str) -> None:
    assert untitled(name) == name
