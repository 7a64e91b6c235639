"""Sentences that are no good English in their article, and would be none in a summary."""

from __future__ import annotations

import re

from summarize.claims.speakers.persons import is_person, untitled
from summarize.methods.candidates import Pool
from summarize.methods.vectors import Floats
from summarize.records import Statement

BROKEN = "broken"
"""The fault of a sentence that is no good English; see :data:`summarize.methods.filters.SPARE`."""

WEIGHT = 0.4
"""Factor on the score of a sentence that leans on what stands around it in its article."""

_TWICE = (
    r"(?i:\b(?P<word>the|an?|of|in|on|to|for|with|was|were|is|are|and|or|by|at|from) (?P=word)\b)",
    r"\b(?P<form>[a-z]{4,}) (?:was|were|is|are|has|have|had) (?P=form)\b",
    r"\b(?!(?:had|that|very|many|long|more|even)\b)(?P<same>[a-z]{3,}) (?P=same)\b",
)
_HEADED = (
    r"^[A-Z][A-Z\s]{6,}\s*[|:]",
    r"^(?:Above|Below|Left|Right|Pictured|Further Reading)\b[:\s]+[A-Z]",
    r"^Skip (?:Twitter|Facebook|Instagram|past)\b",
    r"\b(?:REUTERS|AFP|EPA|AP)/[A-Z]|^[A-Z]{4,}(?:/[A-Z]{4,})+,?\s|^[A-Z]{4,},\s[A-Z][a-z]",
    r"\b(?:Getty Images|AP Photo|[Ff]ile [Pp]hoto|Photo(?:graph)? by)\b",
)
_TORN = (
    r"\.[”\"]?\s?…|… …|\.\.\.$",
    r"\b(?:which|who)[.,]$|\b(?:Rep|Sen|Gov)\. (?:is|was|and|to|of)\b",
    r"\b(?:is|are|was|were|has|have|had) and (?:[A-Z]|the\b|a\b|an\b)",
    r"“[^“”]*“|,\swhich (?:considered|located|situated|regarded|described|based|dated)\b",
)
_GLUED = (
    r"[A-Za-z]{2}[.!?][A-Z][a-z]+,?\s[a-z\d]|@\w|\.(?:org|com|net) [A-Z]\w+ [a-z]",
    r"(?:\d|[a-z]{4})\.\s[a-z]{2,}\s|[a-z]{3,}\.\s[-–—]\s",
    r"\s--+\w|[a-z]{2},[a-z]{2}|\b\d{4}\s(?:The|A|An)\s",
    r"\b(?:in|at|to|from|near) (?:[A-Z]\w+, )?D\.C\. (?!Mayor|Council|Police|Circuit)[A-Z]",
)
_NUMBERS = "(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Many|Most)"
_LEANS = (
    rf"^{_NUMBERS} (?:use|have|had|do|did|took|take|are|were|also)\b",
    r"^(?:(?:Almost|Nearly|About|Roughly|More than) )?(?i:half|(?:a|one|two|three)[ -]"
    r"(?:thirds?|quarters?|fifths?|dozen)|most|all) (?:were|are|was|is|had|have)\b",
    r"^The (?:first|last|next|other) (?:two|three|four|few) (?:[a-z]+ed|were|are|had|have|did)\b",
    r"^(?:Second|Third|Fourth|Last)(?:ly)?,",
    r"\b(?:told|asked|warned) (?:them|him|her)[.,]",
    r"\b(?:shown|listed|described|mentioned|see) (?:above|below)\b",
    r"^(?:[\w’'-]+\s){1,4}then\s(?:\w+ly\s)?\w+ed\b",
    r"^[“\"](?:It|That|This)(?:\swas|\sis|[’']s)\b[^”\"]{0,35}[,.!][”\"]",
)
_IS_BROKEN = re.compile("|".join((*_TWICE, *_HEADED, *_TORN, *_GLUED)))
_IS_LEANING = re.compile("|".join(_LEANS))
_THEY = re.compile(r"([^“”\",]{3,60}) (?:said|says) (?:that )?(?:they|their|them)\b")


def unblemished(pool: Pool, scores: Floats) -> Floats:
    """``scores`` with those of leaning sentences lowered.  Cost: linear in the text."""
    result = scores.copy()
    for index, candidate in enumerate(pool.candidates):
        if _leans(candidate.statement):
            result[index] *= WEIGHT
    return result


def fault_of(statement: Statement) -> str:
    """:data:`BROKEN` for a sentence that is broken in its article, else an empty string."""
    return BROKEN if _IS_BROKEN.search(statement.text) else ""


def is_blemished(statement: Statement) -> bool:
    """Whether a sentence is broken in its article, or leans on what stands around it there."""
    return bool(fault_of(statement)) or _leans(statement)


def _leans(statement: Statement) -> bool:
    return _IS_LEANING.search(statement.text) is not None or _of_others(statement)


def _of_others(statement: Statement) -> bool:
    """``Moor said they had left``: who else is meant stands elsewhere in the article."""
    match = _THEY.match(statement.text)
    who = untitled(statement.speaker or "")
    return match is not None and is_person(who.split()) and match[1].endswith(who.split()[-1])
