"""Titles before names, found word by word, are those that one pattern for all finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.names import called

_PARTS = (
    "Gov|GEN|minister|secretary-general|Vice-President|the |. |.| |Ann Lee|Lee|Ira K. Poe|-|\n"
    "|al-Orabi|Sir |President Tom Webb|’s|,|Dr"
)


@given(st.lists(st.sampled_from(_PARTS.split("|")), max_size=12), st.sampled_from(["", " "]))
def test_titles_are_those_of_one_pattern(parts, between):
    text = between.join(parts)
    words = "|".join(sorted(map(re.escape, called._title_words())))
    whole = re.compile(rf"(?<![\w-])(?i:({words}))\.?\s({called._NAME})")
    expected = [(match[1].lower(), match[2]) for match in whole.finditer(text)]
    assert list(called._titled(text)) == expected
