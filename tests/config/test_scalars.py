import math
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.config.scalars import LONGEST_NUMBER, resolve

# The table of section 10.3.2 of the YAML 1.2.2 specification, as it is printed there.
SPECIFICATION: list[tuple[str, Any]] = [
    (r"null | Null | NULL | ~", None),
    (r"true | True | TRUE | false | False | FALSE", bool),
    (r"[-+]? [0-9]+", int),
    (r"0o [0-7]+", int),
    (r"0x [0-9a-fA-F]+", int),
    (r"[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?", float),
    (r"[-+]? ( \.inf | \.Inf | \.INF )", float),
    (r"\.nan | \.NaN | \.NAN", float),
]


def kind(text: str) -> Any:
    for pattern, found in SPECIFICATION:
        if re.fullmatch(pattern, text, re.VERBOSE):
            return found
    return None if text == "" else str


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("off", "off"),
        ("y", "y"),
        ("010", 10),
        ("0o17", 15),
        ("0o18", "0o18"),
        ("-0o17", "-0o17"),
        ("0x1F", 31),
        ("0b11", "0b11"),
        ("12:30:45", "12:30:45"),
        ("190:20:30.15", "190:20:30.15"),
        ("2017-11-19", "2017-11-19"),
        ("2017-11-19T10:00:00Z", "2017-11-19T10:00:00Z"),
        ("1_000", "1_000"),
        ("1,000", "1,000"),
        ("1e-4", 0.0001),
        ("1E3", 1000.0),
        ("1.", 1.0),
        (".5", 0.5),
        ("-.5", -0.5),
        ("+7", 7),
        ("1e", "1e"),
        (".", "."),
        ("-", "-"),
        ("+", "+"),
        ("~", None),
        ("", None),
        ("null", None),
        ("nUll", "nUll"),
        ("None", "None"),
        ("True", True),
        ("tRUE", "tRUE"),
        (".inf", math.inf),
        ("-.INF", -math.inf),
        (".iNF", ".iNF"),
        ("inf", "inf"),
        ("nan", "nan"),
        ("<<", "<<"),
        ("=", "="),
        ("１２", "１２"),
        ("٣", "٣"),
    ],
)
def test_the_core_schema_and_nothing_else(text: str, value: Any) -> None:
    found = resolve(text)
    assert found == value
    assert type(found) is type(value)


def test_not_a_number_is_one() -> None:
    assert math.isnan(resolve(".nan"))


@given(st.text(alphabet="0123456789+-.eEoxabfINnulTrs~_:,", max_size=8))
def test_every_text_has_the_type_of_the_specification(text: str) -> None:
    expected = kind(text)
    found = resolve(text)
    assert found is None if expected is None else type(found) is expected


@given(st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False)))
def test_numbers_come_back(number: int | float) -> None:
    text = repr(number)
    found = resolve(text)
    assert found == number
    assert type(found) is type(number)


def test_a_number_without_end_is_refused() -> None:
    assert resolve("9" * LONGEST_NUMBER) == int("9" * LONGEST_NUMBER)
    with pytest.raises(OverflowError):
        resolve("9" * (LONGEST_NUMBER + 1))
