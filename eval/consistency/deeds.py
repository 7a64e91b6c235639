"""Who did what: each verb taken over from a source, with its subject, auxiliaries and object.

A compression often keeps a verb and gives it another subject, or drops the object or the
"to" that it hung on.  Nothing is parsed: the subject of a verb is looked for on its left,
past auxiliaries, from "who" back to its noun, over an aside between commas, and from "and"
back to the verb before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from eval.consistency.articles import SentenceIndex, marks_of
from eval.consistency.cuts import classes
from eval.consistency.held import Held
from eval.consistency.keys import listed
from eval.consistency.tokens import Token

DEEDS = (
    *("deeds", "subject_kept", "subject_other", "subject_moved", "subject_renamed"),
    *("subject_pronoun", "subject_unnamed", "subject_lost", "auxiliaries", "voice", "modality"),
    *("denied", "object_lost", "object_other", "object_added"),
)
_TOLD = frozenset("vKe")
_VERBS = frozenset("vKeMBHXg")
_AUXILIARIES = frozenset("MBHXn")
_HEADS = frozenset("NCRUet")
_INSIDE = frozenset("NCDUaeT")
_JOINING = listed("of in for from at on with to by")
_ASIDE = frozenset(",-–—)")
_DEEP, _WIDE, _REACH, _BESIDE, _FOLLOWING = 3, 5, 6, 3, 8
_HALF = 0.4


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A sentence as tokens with their classes and the punctuation before each."""

    tokens: Sequence[Token]
    kinds: str
    marks: Sequence[str]


def deeds(held: Held) -> Mapping[str, float]:
    """What became of the verbs that a sentence took over, in [0, 1].

    Args:
        held: The sentence and its evidence.

    Cost: linear in the sentence and in the source sentences that it was copied from.
    """
    own = Line(held.tokens, classes(held.tokens), marks_of(held.all_tokens))
    found = dict.fromkeys(DEEDS, 0.0)
    for position, place in enumerate(held.alignment.found):
        if place is None or not _is_verb(own, position):
            continue
        source = _line(place[0].read)
        found["deeds"] += 1
        _subject(own, position, source, place[1], found)
        _auxiliaries(own, position, source, place[1], found)
        _object(own, position, source, place[1], found)
    return {name: min(1.0, value / 2) for name, value in found.items()}


@lru_cache(maxsize=1 << 12)
def _line(read: SentenceIndex) -> Line:
    return Line(read.tokens, classes(read.tokens), marks_of(read.all_tokens))


def _is_verb(line: Line, at: int) -> bool:
    """Whether a word is a verb; one of no class is where only a verb can stand."""
    if line.kinds[at] != "N":
        return line.kinds[at] in _TOLD
    behind = at > 0 and not line.marks[at]
    return behind and (line.kinds[at - 1] in "MXn" or line.tokens[at - 1].word == "to")


def _subject(own: Line, here: int, source: Line, there: int, found: dict[str, float]) -> None:
    mine, theirs = subjects(own, here), subjects(source, there)
    if not theirs:
        return
    if not mine:
        found["subject_lost"] += 1
        return
    head = own.tokens[mine[0]]
    near = {source.tokens[at].key for at in theirs}
    for at in theirs:
        beside = range(max(0, at - _BESIDE), at)
        near |= {source.tokens[k].key for k in beside if source.kinds[k] in "NCU"}
    if any(own.tokens[at].key in near for at in mine[:2]):
        found["subject_kept"] += 1
    elif own.kinds[mine[0]] == "R":
        found["subject_pronoun"] += 1
    elif source.kinds[theirs[0]] == "R":
        found["subject_unnamed"] += 1
    else:
        found["subject_other"] += 1
        found["subject_moved"] += any(token.key == head.key for token in source.tokens)
        found["subject_renamed"] += head.name and any(source.tokens[at].name for at in theirs)


def _auxiliaries(own: Line, here: int, source: Line, there: int, found: dict[str, float]) -> None:
    mine, theirs = _before(own, here), _before(source, there)
    changed = mine ^ theirs
    found["auxiliaries"] += bool(changed)
    found["voice"] += "B" in changed
    found["modality"] += bool(changed & {"M", "t"})
    found["denied"] += "n" in changed


def _object(own: Line, here: int, source: Line, there: int, found: dict[str, float]) -> None:
    mine, theirs = _behind(own, here), _behind(source, there)
    if mine is None or theirs is None:
        found["object_lost"] += mine is None and theirs is not None
        found["object_added"] += mine is not None and theirs is None
    elif own.tokens[mine].key != source.tokens[theirs].key:
        following = source.tokens[there : there + _FOLLOWING]
        stands = any(token.key == own.tokens[mine].key for token in following)
        found["object_other"] += _HALF if stands else 1


def subjects(line: Line, verb: int, depth: int = 0) -> list[int]:
    """Where the subject of a verb may stand, the likeliest first; empty if none is seen."""
    tokens, kinds, marks = line.tokens, line.kinds, line.marks
    at = verb - 1
    while at >= 0 and not marks[at + 1] and (kinds[at] in "MBHXna" or tokens[at].word == "to"):
        at -= 1
    if at < 0 or depth > _DEEP:
        return []
    if kinds[at] == "W" or (kinds[at] == "t" and at and kinds[at - 1] in "NC"):
        return _heads(line, _back(kinds, at - 1, "NCR"))
    if kinds[at] == "c":
        earlier = _back(kinds, at - 1, "vKeB")
        return subjects(line, earlier, depth + 1) if earlier >= 0 else []
    if kinds[at] in _VERBS:
        return subjects(line, at, depth + 1)
    if _ASIDE & set(marks[at + 1]):
        opens = at
        while opens > 0 and not _ASIDE & set(marks[opens].replace("(", ",")):
            opens -= 1
        return [*(_heads(line, opens - 1) if opens else ()), *_heads(line, at)]
    nearest = _back(kinds, at, "NCRUDetv")
    return _heads(line, nearest if at - nearest < _REACH else at - _REACH)


def _back(kinds: str, at: int, wanted: str) -> int:
    """The nearest place at or before one that has one of the classes, or -1."""
    while at >= 0 and kinds[at] not in wanted:
        at -= 1
    return at


def _heads(line: Line, at: int) -> list[int]:
    """The nouns that a phrase which ends here may be about: its last, and those before "of"."""
    found: list[int] = []
    while at >= 0:
        if line.kinds[at] in _HEADS:
            found.append(at)
        start = at
        while (
            start >= 0 and line.kinds[start] in _INSIDE and not (start < at and line.marks[start])
        ):
            start -= 1
            if start >= 0 and line.marks[start + 1]:
                break
        joins = start > 0 and line.tokens[start].word in _JOINING and not line.marks[start + 1]
        if not joins or line.kinds[start] != "P" or len(found) > _BESIDE or line.marks[start]:
            break
        at = start - 1
    return found


def _before(line: Line, verb: int) -> frozenset[str]:
    """The classes of the auxiliaries of a verb; "to" is ``t``."""
    found, at = set[str](), verb - 1
    while at >= 0 and verb - at < _WIDE and not line.marks[at + 1]:
        word = line.tokens[at].word
        if line.kinds[at] in _AUXILIARIES:
            found.add(line.kinds[at])
        elif word == "to":
            found.add("t")
        elif line.kinds[at] != "a" and word != "yet":
            break
        at -= 1
    return frozenset(found)


def _behind(line: Line, verb: int) -> int | None:
    """Where the head of what follows a verb right away stands, if that is a noun."""
    at, end = verb + 1, len(line.tokens)
    while at < end and line.kinds[at] in "DaUe" and not line.marks[at] and at - verb < _REACH:
        at += 1
    if at >= end or line.marks[at] or line.kinds[at] not in "NCR":
        return None
    while line.kinds[at] != "R" and at + 1 < end and line.kinds[at + 1] in "NC":
        at += 1
    return at
