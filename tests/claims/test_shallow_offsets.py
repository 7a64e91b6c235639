"""Every token of a sentence stands where it says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.sentence.shallow import read
from summarize.records import Span

_PARTS = (
    "the|The|a|no|No.|Mr.|Jan.|U.S.|e|I|5|1,200|US-backed|al-Sham|they've|rebels'|said"
    "|pointed out|,|.|--|—|…|café|naïve|@who|#tag|\n| |  |\u00a0|'|’|(|)"
)


@given(st.lists(st.sampled_from(_PARTS.split("|")), max_size=25), st.sampled_from(["", " "]))
def test_tokens_are_the_text_without_its_white_space(parts, between):
    text = between.join(parts)
    s = read(text, Span(0, len(text)), [])
    assert [text[a:b] for a, b in zip(s.starts, s.ends, strict=True)] == s.raw
    assert all(a <= b for a, b in zip(s.ends, s.starts[1:], strict=False))
    assert "".join("".join(s.raw).split()) == "".join(text.split())
