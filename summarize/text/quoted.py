"""Where quotation marks enclose words."""

from __future__ import annotations

import re

from summarize.records import Span

# A straight mark that closes a curly one: behind a stop, or where no curly one follows.
_STRAIGHT_END = r"(?:(?<=[.,?!…])\"(?!\w)|(?<=\S)\"(?![^“”]*”))"
_NESTED = r"(?<=[\s(])\"(?=\w)[^\"”]*\"(?!\w)"
_CURLY = rf"“(?:[^”\"]|{_NESTED}|(?!{_STRAIGHT_END})\")*(?:”|\"|$)"
_STRAIGHT = r"\"(?:[^\"“”]|“[^”\"]*”|“)*(?:\"|”|$)"
_QUOTED = re.compile(rf"{_CURLY}|{_STRAIGHT}|«[^»]*(?:»|$)|„[^“”]*[“”]|‘[^’]{{2,}}’(?!\w)")


def quoted_spans(text: str) -> list[Span]:
    """The quotations in a sentence, with their marks; one that stays open ends with the text.

    One that opens with a curly mark may close with a straight one, and the other way round.
    """
    return [Span(*match.span()) for match in _QUOTED.finditer(text)]
