from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.names import acronym_pairs, initials_match, name_key


def rows(name: str) -> list[list[str]]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


SAME = rows("same_names.txt")
DIFFERENT = rows("different_names.txt")


def test_there_are_enough_pairs() -> None:
    assert len(SAME) >= 60
    assert len(DIFFERENT) >= 60


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_spellings_of_one_name_share_a_key(names: list[str]) -> None:
    assert {name: name_key(name) for name in names} == dict.fromkeys(names, name_key(names[0]))
    assert name_key(names[0])


@pytest.mark.parametrize("names", DIFFERENT, ids=lambda names: " ".join(names))
def test_different_names_have_different_keys(names: list[str]) -> None:
    first, second = names
    assert name_key(first) != name_key(second)


def test_all_listed_names_stay_apart() -> None:
    keys = [name_key(names[0]) for names in SAME]
    assert len(set(keys)) == len(keys)


@given(st.text())
def test_any_text_has_a_key_that_is_its_own(text: str) -> None:
    assert name_key(text) == name_key(f" {text} ")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("the Islamic State (IS) stronghold", {"IS": "Islamic State"}),
        (
            "SOHR (Syrian Observatory for Human Rights) said",
            {"SOHR": "Syrian Observatory for Human Rights"},
        ),
        ("the Syrian Democratic Forces, or SDF, left", {"SDF": "Syrian Democratic Forces"}),
        ("the Valdian People's Army, known as VPA, left", {"VPA": "Valdian People's Army"}),
        ("the Kurdistan Workers' Party (PKK)", {"PKK": "Kurdistan Workers' Party"}),
        ("the United Nations (U.N.) met", {"UN": "United Nations"}),
        ("Islamic State of Iraq and Syria (ISIS)", {"ISIS": "Islamic State of Iraq and Syria"}),
        ("State of Iraq and the Levant (SIL)", {"SIL": "State of Iraq and the Levant"}),
        ("the British Broadcasting Corporation (BBC)", {"BBC": "British Broadcasting Corporation"}),
        ('the Gulf Cooperation Council ("GCC")', {"GCC": "Gulf Cooperation Council"}),
        ("two improvised explosive devices (IEDs)", {"IED": "improvised explosive devices"}),
        ("the National Security Agency’s (NSA’s) work", {"NSA": "National Security Agency"}),
        ("DEIR EZZOR (AFP) - Rebels left.", {}),
        ("Orvin, Valdia (AP) — Rebels left.", {}),
        ("Rep. Ann Orr (R-Ohio) and Sen. Leo Falk (D)", {}),
        ("He left. (AP)", {}),
        ("in the Syrian city of Aleppo (PHOTO)", {}),
    ],
)  # fmt: skip
def test_acronym_pairs(text: str, pairs: dict[str, str]) -> None:
    assert acronym_pairs(text) == pairs


def test_initials_match_with_small_words_counted_or_not() -> None:
    assert initials_match("SOHR", "Syrian Observatory for Human Rights")
    assert initials_match("ISIS", "Islamic State in Iraq and Syria")
    assert initials_match("U.N.", "United Nations")
    assert initials_match("UNHCR", "UN High Commissioner for Refugees") is False
    assert not initials_match("SDF", "Syrian Arab Army")
    assert not initials_match("SANA", "Syria")


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("ABC (),or."))))
def test_acronyms_of_any_text(text: str) -> None:
    for acronym, name in acronym_pairs(text).items():
        assert acronym.isalnum()
        assert name in text
