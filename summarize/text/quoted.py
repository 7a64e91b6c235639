"""Where quotation marks enclose words."""

from __future__ import annotations

import re

from summarize.records import Span

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|„[^“”]*[“”]|‘[^’]{2,}’(?!\w)")


def quoted_spans(text: str) -> list[Span]:
    """The quotations in a sentence, with their marks; one that stays open ends with the text."""
    return [Span(*match.span()) for match in _QUOTED.finditer(text)]
