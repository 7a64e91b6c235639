"""What is known of a figure in a sentence: the words that go with it, and who tells it so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from eval.consistency.held import Held
from eval.consistency.tokens import Token

_TOLD = 0.4
"""Share of the other content that a source sentence with the same figure must have."""
_LAST = re.compile(r"(?<![\d.,])(\d+)\s?\.$")
_MORE = re.compile(
    r"(?<!\w)(?P<all>(?:(?P<more>more than|over|at least|above|upwards of|no fewer than)"
    r"|fewer than|less than|under|up to|below|at most|nearly|almost)\s)$",
    re.IGNORECASE,
)


def qualified(text: str, token: Token) -> int:
    """Where a figure begins with "more than" and the like, which belong to it."""
    before = _MORE.search(text[: token.start]) if token.kind == "n" else None
    return before.start("all") if before is not None else token.start


def holds(held: Held, token: Token, other: Token) -> bool:
    """Whether a source's figure is what "more than", "nearly" and the like before one say it is."""
    before = _MORE.search(held.text[: token.start])
    if before is None or token.kind != "n" or other.kind != "n":
        return False
    value, there = float(token.key[1:]), float(other.key[1:])
    return there > value if before["more"] else there < value


def is_torn(text: str, source: str) -> bool:
    """Whether a source sentence ends inside a figure of a text: "$1." where that has "$1.7"."""
    last = _LAST.search(source)
    return last is not None and re.search(rf"(?<![\d.,]){last[1]}\.\s?\d", text) is not None


def is_told(held: Held, tokens: Sequence[Token]) -> bool:
    """Whether some source tells much the same with this very figure: of another day, perhaps."""
    own = {t.key for t in held.tokens if t.content and t not in tokens}
    for token in tokens:
        for number in held.sources.postings.get(token.key, ()):
            keys = held.sources.sentences[number].keys
            if len(own & keys) >= _TOLD * len(own):
                return True
    return False
