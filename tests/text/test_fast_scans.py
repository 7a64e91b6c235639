"""Scans that ask a pattern only where it may match find what the pattern finds everywhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.text import acronyms
from summarize.text.numberwords import NUMBER, find_numbers

_NUMBERS = (
    "a|an|one|two|Three|half|third|quarters|of|the|several|few|dozen|dozens|hundred|million"
    "|tens of|$|US$|€|5|31|1,200|3.5|km|bn|USD|Rs.|1/2|, |and|first|handful|_|x|.| |-"
)
_NAMES = (
    "(|[|)|]| |, |,|or |also known as |known as |known by its acronym |abbreviated to |the |ABC"
    "|U.S.A.|Agency of Big Cats|; |.|\n|'s|“|”|governor "
)


@given(st.lists(st.sampled_from(_NUMBERS.split("|")), max_size=20), st.sampled_from(["", " "]))
def test_numbers_are_those_of_the_pattern(parts, between):
    text = between.join(parts)
    expected = [(match.span(), match.groups()) for match in NUMBER.finditer(text)]
    assert [(match.span(), match.groups()) for match in find_numbers(text)] == expected


@given(st.lists(st.sampled_from(_NAMES.split("|")), max_size=20))
def test_introduced_acronyms_are_those_of_the_pattern(parts):
    text = "".join(parts)
    expected = [match.groups() for match in acronyms._INTRODUCED.finditer(text)]
    assert [match.groups() for match in acronyms._introduced(text)] == expected
