"""What a sentence opens with and can do without: phrases and clauses before the first comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.phrases import is_circumstance
from summarize.claims.sentence.shallow import Shallow
from summarize.methods.fusion.clauses import main_clause
from summarize.methods.fusion.constraints import may_go
from summarize.methods.fusion.cuts import Cut
from summarize.methods.fusion.reading import finite

_PHRASES = wordset("unlike despite like amid along alongside besides following")
_CLAUSES = wordset("while although though after as since because")
_OPENINGS = (
    ("in", "addition"),
    ("in", "response"),
    ("in", "reply"),
    ("in", "reaction"),
    ("as", "part"),
    ("at", "one", "point"),
    ("in", "recent", "years"),
    ("in", "recent", "weeks"),
    ("in", "recent", "months"),
    ("in", "recent", "days"),
    ("of", "course"),
    ("in", "fact"),
)
_SCENES = wordset("in during at before early late amid following over by throughout on")
_OWNERS = wordset("the a an his her their its this these")
_DEFINITE = wordset(
    "past future theory case cases event most first best worst least same only absence"
)
_PASTS = wordset(
    "was were had did said told made took gave went came saw found left held began led"
)
_FOLLOWS = re.compile(r"\b(?:will|would|shall|could|might|may)\b")
"""What comes of a thing stands under it: "After losing it, they will have lost all"."""
_LONGEST = 26


def leading_cuts(s: Shallow) -> Iterator[Cut]:
    """The stretch up to the first comma, where a main clause follows it.  Cost: linear."""
    comma = s.tags.find(",")
    if not 0 < comma < _LONGEST or comma + 3 >= len(s) or s.tags[0] == "Q":
        return
    after = comma + 1
    if s.tags[after] not in "DCNUR" or not main_clause(s, after, len(s)):
        return
    kind = _kind(s, comma)
    if kind == "leading clause" and _FOLLOWS.search(s.words(after, len(s))):
        return
    if not kind or not may_go(s, 0, comma, clause=finite(s, 0, comma)):
        return
    if s.tags[after] == "R" or "," in _list_ahead(s, after):
        return
    yield opening_cut(s.text, s.starts[after], kind)


def opening_cut(text: str, start: int, rule: str) -> Cut:
    """The cut of all that stands before ``start``, where the sentence then begins."""
    first = text[start]
    if first.isupper():
        return Cut(0, start, rule)
    return Cut(0, start + 1, rule, first.upper())


def _kind(s: Shallow, comma: int) -> str:
    low = s.low[0]
    if low in _PHRASES and not finite(s, 0, comma):
        return "leading phrase"
    if low in _CLAUSES and finite(s, 1, comma):
        return "leading clause"
    if low == "after" and s.tags[1] == "g":
        return "leading clause"
    if any(tuple(s.low[: len(words)]) == words for words in _OPENINGS):
        return "leading phrase"
    if low in _SCENES and s.tags[1] == "D" and _scene(s, comma):
        return "leading phrase"
    if low in {"early", "late"} and s.tags[1] == "P" and _scene(s, comma):
        return "leading phrase"
    if s.tags[0] == "P" and is_circumstance(s, 0) and not any(t == "C" for t in s.tags[1:comma]):
        return "channel"
    if low in {"speaking", "asked", "writing", "testifying", "addressing"}:
        return "channel"
    return ""


def _scene(s: Shallow, comma: int) -> bool:
    """Whether a phrase tells where in a story that is past its clause stands.

    One that names a place or a number, or says of how many it holds, is part of what is said,
    and a figure holds for the scene in which it stands.
    """
    stretch = s.tags[1:comma]
    if any(tag in "CUTQ" for tag in stretch) or not _DEFINITE.isdisjoint(s.low[2:comma]):
        return False
    owner = s.low[2 if s.low[0] in {"early", "late"} else 1]
    if owner not in _OWNERS or finite(s, 1, comma):
        return False
    if "U" in s.tags[comma:]:
        return False
    verb = next((j for j in range(comma + 2, len(s)) if finite(s, j, j + 1)), -1)
    return verb > 0 and (s.tags[verb] == "e" or s.low[verb] in _PASTS)


def _list_ahead(s: Shallow, after: int) -> str:
    """The letters up to the first verb, in which a comma would show a row of phrases."""
    for j in range(after, len(s)):
        if finite(s, j, j + 1):
            return s.tags[after:j]
    return ","
