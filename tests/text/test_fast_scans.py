"""Scans that ask a pattern only where it may match find what the pattern finds everywhere."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from summarize.text import acronyms, dates, tokens
from summarize.text.numberwords import NUMBER, find_numbers
from summarize.text.sentences import split

_NUMBERS = (
    "a|an|one|two|Three|half|third|quarters|of|the|several|few|dozen|dozens|hundred|million"
    "|tens of|$|US$|€|5|31|1,200|3.5|km|bn|USD|Rs.|1/2|, |and|first|handful|_|x|.| |-"
)
_NAMES = (
    "(|[|)|]| |, |,|or |also known as |known as |known by its acronym |abbreviated to |the |ABC"
    "|U.S.A.|Agency of Big Cats|; |.|\n|'s|“|”|governor "
)
_DATES = (
    "on |Monday|Sunday's|this |Morning|evening|last |NEXT |year|weeks|day|days|the |three |a |ago|."
    "|, |earlier|after |before|March|May |11|4|/|-|2024|1998|in |since |early |summer of |tonight"
    "|decade|that same |the previous |following |past |few |hours |weekend|coming |9/11|'s"
)
_WORDS = "word|It|a|U.S.|3.5|don't|Ann's|-|’|.|, | |\n|)|”|é|أ|東|_|x2|co-op|?|(|'S|can’t"
_MARKS = "He left|it's|.|!|?|...|…|\"|”|)| |\n|;|Mr|A|5|。|[1]|The|'|“"


@given(st.lists(st.sampled_from(_DATES.split("|")), max_size=14), st.sampled_from(["", " "]))
def test_dates_are_those_of_all_patterns(parts, between):
    text = between.join(parts)
    expected = [
        (match.start(), -match.end(), number)
        for number, rule in enumerate(dates._RULES)
        for match in rule.pattern.finditer(text)
        if dates._is_date(text, rule.pattern, match)
    ]
    assert [found[:3] for found in dates._matches(text)] == expected


@given(st.lists(st.sampled_from(_WORDS.split("|")), max_size=14), st.sampled_from(["", " "]))
def test_words_told_soonest_are_those_of_the_whole_pattern(parts, between):
    text = between.join(parts)
    start, end = tokens._TOKEN.pattern.index("[A-Za-z]++"), tokens._TOKEN.pattern.index("| [\u3041")
    slow = tokens._TOKEN.pattern[:start] + tokens._TOKEN.pattern[end + 1 :]
    assert tokens._TOKEN.findall(text) == re.compile(slow, re.VERBOSE).findall(text)


@given(st.lists(st.sampled_from(_MARKS.split("|")), max_size=10))
def test_what_has_no_mark_inside_is_one_sentence(parts):
    text = "".join(parts)
    marks = re.sub(r"[\"'”)]*$", "", text.strip())
    inside = re.search(r"[.!?…。;]", marks[:-1])
    if inside is None and text.strip() and not any(c in text for c in "\n"):
        assert [span.of(text) for span in split(text)] == [text.strip()]


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
