"""Sentences that are no good English in their article, and would be none in a summary."""

from __future__ import annotations

import re

from summarize.claims.speakers.persons import is_person, untitled
from summarize.methods.candidates import Pool
from summarize.methods.vectors import Floats
from summarize.records import Statement

WEIGHT = 0.4

_TWICE = r"(?i:\b(the|an?|of|in|on|to|for|with|was|were|is|are|and|or|by|at|from) \1\b)"
_BORN_BORN = r"\b(\w{4,}) (?:was|were|is|are|has|have|had) \2\b"
_HEADED = (
    r"^[A-Z][A-Z\s]{6,}\s*[|:]|^(?:Above|Below|Left|Right|Pictured|Further Reading)\b[:\s]+[A-Z]"
)
_BROKEN = r"\.[”\"]?\s?…|… …|\b(?:Rep|Sen|Gov)\. (?:is|was|and|to|of)\b|\b(?:which|who|that)[.,]$"
_GLUED = r"[A-Za-z]{2}[.!?][A-Z][a-z]+,?\s[a-z\d]|@\w|^Skip (?:Twitter|Facebook|Instagram|past)\b"
_GLUED += r"|\.(?:org|com|net) [A-Z]\w+ [a-z]|\.\.\.$"
_GLUED += r"|(?:\d|[a-z]{4})\.\s[a-z]{2,}\s"
_NUMBERS = "(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Many|Most)"
_LEANS = rf"^{_NUMBERS} (?:use|have|had|do|did|took|take|are|were|also)\b"
_LEANS += r"|\b(?:told|asked|warned) (?:them|him|her)[.,]"
_LEANS += r"|\b(?:shown|listed|described|mentioned|see) (?:above|below)\b"
_LEANS += r"|^(?:[\w’'-]+\s){1,4}then\s(?:\w+ly\s)?\w+ed\b"
_LEANS += r"|^[“\"](?:It|That|This)(?:\swas|\sis|[’']s)\b[^”\"]{0,35}[,.!][”\"]"
_BLEMISH = re.compile("|".join((_TWICE, _BORN_BORN, _HEADED, _BROKEN, _GLUED, _LEANS)))
_THEY = re.compile(r"([^“”\",]{3,60}) (?:said|says) (?:that )?(?:they|their|them)\b")


def unblemished(pool: Pool, scores: Floats) -> Floats:
    """``scores`` with those of blemished sentences lowered.  Cost: linear in the text."""
    result = scores.copy()
    for index, candidate in enumerate(pool.candidates):
        if is_blemished(candidate.statement):
            result[index] *= WEIGHT
    return result


def is_blemished(statement: Statement) -> bool:
    """Whether a sentence is broken in its article, or leans on what stands around it there."""
    return _BLEMISH.search(statement.text) is not None or _of_others(statement)


def _of_others(statement: Statement) -> bool:
    """``Moor said they had left``: who else is meant stands elsewhere in the article."""
    match = _THEY.match(statement.text)
    who = untitled(statement.speaker or "")
    return match is not None and is_person(who.split()) and match[1].endswith(who.split()[-1])
