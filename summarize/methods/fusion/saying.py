"""When and where something was said, which can be left out; through whom never is.

A figure holds for the day on which it was given, so that its day stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.claims.sentence.circumstances import skip_circumstances
from summarize.claims.sentence.lexicon import reporting_verbs
from summarize.claims.sentence.shallow import Shallow
from summarize.methods.fusion.constraints import may_go
from summarize.methods.fusion.cuts import Cut

_SAYING = frozenset(
    ("say", "add", "tell", "announce", "report", "write", "state", "note", "explain")
)
_TIMES = re.compile(r"day\b|night|morning|evening|today|week|month|\d")
_DATE = re.compile(r"(?:1[5-9]|20)\d\d$|\d{1,2}[:.]\d\d|\d{1,2}(?:st|nd|rd|th|am|pm)$")
_FOLLOWS = frozenset(".,tQDCR:NU")


def saying_cuts(s: Shallow) -> Iterator[Cut]:
    """``said {in a statement on Monday} that``; names and outlets in it keep it.  Cost: linear."""
    for j in range(1, len(s) - 1):
        verb = reporting_verbs().get(s.low[j])
        if verb is None or verb.verb.base not in _SAYING or not verb.forms & {"past", "third"}:
            continue
        if s.tags[j] != "K" or verb.verb.base == "tell":
            continue
        found = skip_circumstances(s, j + 1)
        end = found.end
        if end <= j + 1 or end >= len(s) or found.outlets or s.tags[end] not in _FOLLOWS:
            continue
        if "C" in s.tags[j + 1 : end] or not may_go(s, j + 1, end):
            continue
        if _TIMES.search(s.words(j + 1, end)) and (_counts(s, 0, j) or _counts(s, end, len(s))):
            continue
        if s.tags[end] in "NUC" and s.tags[j + 1 : end] not in ("T", "PT"):
            continue
        if s.tags[end] == "t" and s.tags[end + 1] in "MBHXvKea":
            continue
        if s.tags[end] == "," and s.tags[end + 1 : end + 2] not in ("Q", "g", "W"):
            continue
        yield Cut(s.ends[j], s.ends[end - 1], "circumstances of saying")


def _counts(s: Shallow, a: int, b: int) -> bool:
    """Whether a figure stands among the tokens that is no day, year, hour or age."""
    for j in range(a, b):
        if s.tags[j] != "U" or _DATE.match(s.low[j]):
            continue
        near = s.tags[max(0, j - 1) : j] + s.tags[j + 1 : j + 2]
        aged = s.tags[j - 1 : j + 2] in (",U,", ",U.")
        if "T" not in near and not aged:
            return True
    return False
