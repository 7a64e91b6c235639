"""Who holds a place: taken by the one side, and still in the hands of the other.

"We took the town" and "the town remains in the hands of the army" share only the town.  A place
that was held first and taken hours later has only changed hands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.claims.conflicts.alike import against, pairs, voices
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.phrasing import clause
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict, Span
from summarize.text.names import find_names

_TOOK = r"(?:(?:re)?captured|seized|over(?:ran|run)|took|taken|retook|retaken|liberated|conquered)"
_PLACE = (
    r"(?:town|city|village|mine|airport|airfield|base|port|bridge|hill|dam|crossing|post|island"
    r"|prison|refinery|palace|province|camp|barracks|capital|oilfield|valley)"
)
_NAME = r"(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
_WHAT = (
    rf"(?P<what>(?:the\s)?(?:(?:[a-z-]+|[A-Z][\w’'-]+)\s)?{_PLACE}(?:\s(?:of|at|in)\s{_NAME})?"
    rf"|{_NAME})"
)
_BY = r"(?P<by>(?:the\s|its\s|our\s)?[\w’'-]+(?:\s(?!in\b|on\b|at\b|and\b|after\b)[\w’'-]+){0,3})"
_HAVE = r"(?:ha(?:s|ve|d)\s)?(?:now\s|fully\s|completely\s)*"
_KEEP = (
    r"(?:remain(?:s|ed)?|stay(?:s|ed)|is|was)\s"
    r"(?:still\s|fully\s|firmly\s|entirely\s|completely\s)*"
)
_TAKEN = (
    re.compile(rf"{_BY}\s{_HAVE}{_TOOK}\s(?:full\s)?(?:control\sof\s|over\s)?{_WHAT}(?![\w-])"),
    re.compile(rf"{_WHAT}\s(?:was|were|has\sbeen|had\sbeen)\s{_TOOK}\sby\s{_BY}", re.IGNORECASE),
    re.compile(
        rf"{_WHAT}\s(?:fell|has\sfallen|had\sfallen)\s(?:in)?to\s(?:the\shands\sof\s)?{_BY}"
    ),
)
_KEPT = (
    re.compile(
        rf"{_WHAT}\s{_KEEP}(?:in\sthe\shands\sof|under\s(?:the\s)?(?:full\s)?control\sof"
        rf"|held\sby|controlled\sby)\s{_BY}"
    ),
    re.compile(
        rf"{_WHAT}\s(?:has\s|had\s)?(?:never|not)\s(?:left|been\sout\sof)\sthe\scontrol\sof\s{_BY}"
    ),
    re.compile(
        rf"{_BY}\s(?:still|continue\sto)\s(?:holds?|controls?)\s(?:all\sof\s)?{_WHAT}(?![\w-])"
    ),
)
_QUICK = re.compile(rf"\b(?:{_TOOK}|fell|fallen|hands|control|controls?|held|holds?|controlled)\b")
_MAYBE = re.compile(
    r"\b(?:would|could|may|might|if|will|tried|trying|attempt\w*|hoped?|wants?|once|formerly"
    r"|parts?|district|outskirts|half|last (?:year|month)|in (?:19|20)\d\d)\b"
)
_OURS = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_AFTER_HOURS = 6.0
_SIDELESS = plain_stems("forces troops fighters soldiers men units control full")


@dataclass(frozen=True, slots=True)
class _Hold:
    saying: Saying
    taken: bool
    names: frozenset[str]
    nouns: frozenset[str]
    side: frozenset[str]
    place: str
    value: str


def holder_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts about who holds a place, in an event of a few sentences."""
    found = [hold for saying in voices(told) for hold in _holds(told, saying)]
    for first, second in pairs([hold.saying for hold in found]):
        one, other = found[first], found[second]
        if _oppose(one, other):
            sides = sorted((one, other), key=lambda hold: not hold.taken)
            place = re.sub(r"^The\b", "the", one.place)
            yield against(f"who holds {place}", tuple((hold.saying, hold.value) for hold in sides))


def _holds(told: Sayings, saying: Saying) -> Iterator[_Hold]:
    """The one place that a saying gives to a side."""
    text = saying.text
    if not _QUICK.search(text) or _MAYBE.search(text):
        return
    for taken, patterns in ((True, _TAKEN), (False, _KEPT)):
        match = next((m for pattern in patterns if (m := pattern.search(text))), None)
        if match is None:
            continue
        what, by = match["what"], match["by"]
        side = _stems(told, saying.speaker or "") if _OURS.search(by) else _stems(told, by)
        place = Span(*match.span("what"))
        names = frozenset(
            told.names.key(span.of(text)) for span in find_names(text) if span.overlaps(place)
        )
        nouns = frozenset(re.findall(rf"\b{_PLACE}\b", what))
        value = clause(text, plain_stems(match[0]))
        if side and (names or nouns):
            yield _Hold(saying, taken, names, nouns, side, what, value)
        return


def _stems(told: Sayings, text: str) -> frozenset[str]:
    """The words that tell a side: names by their keys, common nouns by their kind."""
    names = {told.names.key(span.of(text)) for span in find_names(text)}
    return frozenset(names) | kindred(plain_stems(text) - _SIDELESS)


def _oppose(first: _Hold, second: _Hold) -> bool:
    """Whether one took a place that another still has."""
    if first.taken == second.taken or first.side & second.side:
        return False
    if first.names and second.names:
        if not first.names & second.names:
            return False
    elif not first.nouns & second.nouns:
        return False
    taken, kept = (first, second) if first.taken else (second, first)
    a, b = taken.saying.hours, kept.saying.hours
    return a is None or b is None or a - b <= _AFTER_HOURS
