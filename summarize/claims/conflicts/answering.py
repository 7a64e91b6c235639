"""Whether another article tells in words of its own what one denies."""

from __future__ import annotations

import re

from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import Denial, plain_stems
from summarize.claims.conflicts.opposition import (
    CHARGED,
    OPEN,
    UNNAMED,
    Side,
    deed,
    denies,
    negates,
    same_days,
    same_time,
    shared_stems,
)
from summarize.claims.conflicts.phrasing import clause
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Span
from summarize.text.names import find_names

_COMMON = 8
_FEW = 3
_OWN_SHARE, _WIDE_SHARE = 0.5, 0.75
_LIGHT = kindred(
    plain_stems("part report role kind case fact way place use made hold held involve anything")
)
_HAPPENS_NOT = re.compile(r"\b(?:denied|denies|innocent)\b", re.IGNORECASE)


def answers(told: Sayings, side: Side, denial: Denial, other: Saying) -> bool:
    """Whether a saying of another article tells in words of its own what is denied.

    Words of one kind count as one ("borrowed", "a loan"), and most of what is denied must
    be in it; a name in the one must not be missing in the other.
    """
    here = side.saying
    if denial.verb and CHARGED.search(other.text):
        return False
    if other.spare or other.voice == here.voice or denies(other) or negates(other, denial):
        return False
    if other.document.id == here.document.id or other.speaker is None or here.speaker is None:
        return False
    if UNNAMED.match(other.speaker) or UNNAMED.match(here.speaker):
        return False
    if (
        not same_days(here, other)
        or not same_time(here, other, denial.core)
        or (not denial.verb and not denial.planned and OPEN.search(clause(other.text, denial.core)))
    ):
        return False
    if (denial.now and other.published > here.published) or _HAPPENS_NOT.search(other.text):
        return False
    names = (
        _names(told, here, denial),
        told.names.inside(other.document, other.sentence, other.span),
    )
    if denial.personal:
        own_name = told.names.key(here.speaker)
        named = told.names.inside_all(other.document, other.sentence, other.span)
        if not any(own_name == name or own_name.endswith(name) for name in named):
            return False
    elif all(names) and not names[0] & names[1]:
        return False
    if denial.own and not deed(denial) <= kindred(plain_stems(other.text)):
        return False
    inside = plain_stems(" ".join(s.of(denial.content) for s in find_names(denial.content)))
    said = denial.stems if denial.verb else denial.core | plain_stems(denial.content)
    own = kindred(said - inside) - _LIGHT
    theirs = kindred(plain_stems(other.text))
    shared = shared_stems(own, theirs)
    if not own or not shared:
        return False
    share = told.weight(shared) / told.weight(own)
    if not told.brief:
        head = kindred(plain_stems(" ".join(denial.content.split()[:2])))
        least = _FEW if not denial.verb else 2
        sure = bool(shared - kindred(told.central)) and len(shared) >= least
        return sure and share >= _WIDE_SHARE and (denial.verb or bool(head & shared))
    if share < _OWN_SHARE:
        return False
    if len(shared) > 1 or (names[0] & names[1]) or denial.personal:
        return True
    rare = sum(told.counts.get(word, 0) for word in plain_stems(denial.content)) <= _COMMON
    return len(own) == 1 and rare


def _names(told: Sayings, saying: Saying, denial: Denial) -> frozenset[str]:
    """The names of what is denied: in it, and before a negation in its own clause."""
    text = saying.sentence.text
    end = text.find(denial.content, denial.start)
    stop = saying.sentence.start + (end if end >= 0 else denial.start) + len(denial.content)
    if not denial.verb:
        return told.names.inside(saying.document, saying.sentence, saying.span)
    start = saying.sentence.start + denial.start
    return told.names.inside(saying.document, saying.sentence, Span(start, max(start, stop)))
