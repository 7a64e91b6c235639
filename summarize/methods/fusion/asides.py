"""What stands between commas, brackets or dashes inside a sentence and can be left out of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.shallow import Shallow
from summarize.methods.fusion.clauses import main_clause, subject_start
from summarize.methods.fusion.constraints import may_go
from summarize.methods.fusion.cuts import Cut
from summarize.methods.fusion.reading import finite, opens_predicate

_LONGEST = 30
_DATED = re.compile(r"\((?:[A-Z][a-z]+\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+)(?:,?\s\d{4})?\)")
_OLDEST = 110
_NAMING = wordset("known called named nicknamed dubbed identified")
_TIMES = wordset("week month year day morning afternoon evening night today yesterday ago later")
_SUBJECT = frozenset("DCNURQ")
_SETS_SCENE = wordset(
    "after before during since through into following midway halfway days weeks months years hours"
    " minutes decades"
)
_LINKING = wordset("however meanwhile though moreover therefore furthermore nevertheless")


def aside_cuts(s: Shallow) -> Iterator[Cut]:
    """Ages, appositions, relative clauses and participles between a subject and its verb;
    brackets and stretches between two dashes.

    Cost: linear but for the search of the comma that closes, which looks 30 tokens ahead.
    """
    for j in range(1, len(s)):
        letter = s.tags[j]
        if letter == ",":
            cut = _linking(s, j) or _age(s, j) or _between_commas(s, j)
        elif letter == "(":
            cut = _brackets(s, j)
        elif letter == "-" and spaced(s, j):
            cut = _dashes(s, j)
        else:
            continue
        if cut is not None:
            yield cut


def _linking(s: Shallow, j: int) -> Cut | None:
    """``, however,``"""
    if s.tags[j + 2 : j + 3] == "," and s.low[j + 1] in _LINKING:
        opened = s.tags[0] not in _SUBJECT
        return Cut(s.starts[j], s.ends[j + 2], "linking word", "," if opened else "")
    return None


def _age(s: Shallow, j: int) -> Cut | None:
    """``, 41,`` behind a name."""
    number = s.low[j + 1 : j + 2]
    if s.tags[j - 1] != "C" or not number or not number[0].isdigit():
        return None
    close = s.tags[j + 2 : j + 3]
    if int(number[0]) > _OLDEST or close not in (",", "."):
        return None
    if close == "," and opens_predicate(s, j + 3):
        inner = _in_apposition(s, subject_start(s, j))
        return Cut(s.starts[j], s.starts[j + 2] if inner else s.ends[j + 2], "age")
    if close == "," and s.tags[j + 3 : j + 4] in ("C", "U", "c"):
        return None
    if close == "," and s.tags[j + 3 : j + 4] == "P" and "," not in s.tags[:j]:
        return Cut(s.starts[j], s.ends[j + 2], "age")
    return Cut(s.starts[j], s.starts[j + 2], "age")


def _between_commas(s: Shallow, j: int) -> Cut | None:
    """The aside that opens with the comma at ``j`` and closes before the verb of its subject."""
    first = subject_start(s, j)
    if (s.tags[j - 1] not in "NCUQ)" and j > 1) or first < 0:
        return None
    kind = "" if s.tags[j + 1 : j + 4] == "U,c" else _kind(s, j + 1)
    if not kind or (kind == "apposition" and _sets_scene(s, first, j)):
        return None
    for k in range(j + 2, min(len(s), j + _LONGEST)):
        if s.tags[k] in ".;:Q":
            return None
        if s.tags[k] != "," or not opens_predicate(s, k + 1):
            continue
        clause = finite(s, j + 1, k)
        if clause != (kind == "relative clause"):
            return None
        if not may_go(s, j + 1, k, clause=clause) or is_name(s, j + 1, k):
            return None
        inner = _in_apposition(s, first)
        return Cut(s.starts[j], s.starts[k] if inner else s.ends[k], kind)
    return None


def _sets_scene(s: Shallow, a: int, b: int) -> bool:
    """Whether a stretch tells when, so that the subject stands behind it: "Last month, Bell,"."""
    return not _SETS_SCENE.isdisjoint(s.low[a:b]) or s.low[b - 1] in _TIMES or s.tags[b - 1] == "T"


def is_name(s: Shallow, a: int, b: int) -> bool:
    """Whether the stretch is a name and no more, so that it says who or which is meant."""
    return all(tag in "DCcPU," for tag in s.tags[a:b]) and "C" in s.tags[a:b]


def _in_apposition(s: Shallow, first: int) -> bool:
    """Whether the noun that begins at ``first`` explains one before it: "The sailor, Jim Lee,"."""
    if first < 2 or s.tags[first - 1] != "," or s.tags[first] == "U" or s.low[first - 2] in _TIMES:
        return False
    outer = subject_start(s, first - 1)
    return outer >= 0 and _SETS_SCENE.isdisjoint(s.low[outer:first])


def _kind(s: Shallow, j: int) -> str:
    """What the aside is, by the words that open it."""
    if j + 1 >= len(s):
        return ""
    letter = s.tags[j]
    if letter == "W" or (letter == "P" and s.low[j + 1] in {"which", "whom", "whose"}):
        return "relative clause"
    if letter == "s":
        return "relative clause" if s.low[j] in {"where", "when"} else ""
    if letter in "DUC" or (letter == "N" and s.tags[j + 1] in "PNC"):
        return "apposition"
    if s.low[j] in _NAMING:
        return ""
    if letter in "eg" or (letter == "a" and s.tags[j + 1] in "eg"):
        return "participle"
    if letter == "P" and s.low[j] not in {"of", "by"}:
        return "phrase"
    return ""


def _brackets(s: Shallow, j: int) -> Cut | None:
    """``(...)``, unless it explains a short form that may be used later."""
    close = s.tags.find(")", j + 1)
    if close < 0 or s.raw[j] != "(" or "(" in s.tags[j + 1 : close] or close == j + 1:
        return None
    if any(token.isupper() and 1 < len(token) < 8 for token in s.raw[j + 1 : close]):
        return None
    if not any(token[0].isalpha() for token in s.raw[j + 1 : close]):
        return None
    if _DATED.search(s.text, s.starts[j], s.ends[close]):
        return None
    if "." in s.tags[j + 1 : close] or not may_go(s, j + 1, close, clause=True):
        return None
    start = s.starts[j]
    while start and s.text[start - 1].isspace():
        start -= 1
    return Cut(start, s.ends[close], "brackets")


def _dashes(s: Shallow, j: int) -> Cut | None:
    """``— ... —`` inside a sentence."""
    for k in range(j + 2, min(len(s), j + _LONGEST)):
        if s.tags[k] in ".;Q":
            return None
        if s.tags[k] == "-" and spaced(s, k):
            if k + 1 >= len(s) or s.tags[k + 1] in ".,":
                return None
            if not may_go(s, j + 1, k, clause=finite(s, j + 1, k)):
                return None
            if opens_predicate(s, k + 1) and _has_verb(s, j):
                return None  # the second verb of a row, not that of the subject before the dash
            opened = s.tags[0] not in _SUBJECT and "," not in s.tags[:j]
            opened = opened and not main_clause(s, 0, j)
            return Cut(s.ends[j - 1], s.starts[k + 1], "dashes", ", " if opened else " ")
    return None


def _has_verb(s: Shallow, j: int) -> bool:
    """Whether the clause that is open before token ``j`` has its verb."""
    return main_clause(s, 0, j) or (finite(s, 0, j) and not set("KWts") & set(s.tags[:j]))


def spaced(s: Shallow, j: int) -> bool:
    """Whether a dash parts stretches of the sentence, not the halves of a word."""
    if s.raw[j] != "-" and s.raw[j] != "–":
        return True
    around = s.text[s.starts[j] - 1 : s.starts[j]] + s.text[s.ends[j] : s.ends[j] + 1]
    return around.isspace() and len(around) == 2
