"""Two agents of one deed that are told in the same words behind them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarize.text.tokens import tokens

_TAIL, _HEAD = 4, 4
_AUXILIARY = frozenset(["had", "has", "have", "then", "also", "deliberately", "accidentally"])
_ONE = re.compile(r"^(?:an?|the|one|its|his|her|their)\s(?!.*s$)", re.IGNORECASE)
_OBJECT = re.compile(r"^[\w’'-]+\s(?:the|its|his|her|their|this)\s")
_MANY_DO = re.compile(
    r"^(?:said|condemned|attended|welcomed|supported|visited|left|joined|voted|backed|opposed|saw"
    r"|heard|watched|entered|reached|met|praised|criticised|criticized|called|signed|was|were|is|are"
    r"|will|would|could|may|might|must|can|accepted|rejected|wanted|knew|felt|survived|fled|asked"
    r"|urged|used|told|discussed|and|or|of|in|at|from|who|which|that)\b"
)


class Heads(NamedTuple):
    """The two agents, and what both are said to have done."""

    first: str
    second: str
    deed: str


def same_tail(first: str, second: str) -> Heads | None:
    """The agents of two sentences that end alike, if one only can have done it.

    "A guard let the prisoners out of the jail", "a judge had let the prisoners out of the jail".
    Cost: linear.
    """
    one, other = _words(first), _words(second)
    size = 0
    while size < min(len(one), len(other)) and one[-1 - size].lower() == other[-1 - size].lower():
        size += 1
    heads = " ".join(one[: len(one) - size]), " ".join(other[: len(other) - size])
    deed = " ".join(one[len(one) - size :])
    if size < _TAIL or _MANY_DO.match(deed) or not _OBJECT.match(deed):
        return None
    if not all(_ONE.match(head) and len(head.split()) <= _HEAD for head in heads):
        return None
    return Heads(*heads, deed)


@lru_cache(maxsize=1 << 10)
def _words(text: str) -> list[str]:
    return [word for word in tokens(text) if word.lower() not in _AUXILIARY]
