"""One saying with a "not" more than another: ``quit the film``, ``had not quit the film``.

Also all of a thing done away with against a rest of it that is still there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.claims.conflicts.alike import against, apart, named, pairs, rest, topic, voices
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import denials, plain_stems
from summarize.claims.conflicts.phrasing import clause, whether
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict

_NOT = Quick(
    r"\b(?P<be>had|has|have|did|was|were|is|are|does|do)(?:\s(?:not|never)|n['’]t|\snever)\s"
    r"(?:ever\s|in fact\s|actually\s|been\s|being\s)*(?P<done>(?:(?!\b(?:because|until|but|yet"
    r"|since|if|when|before|after|and|or|as|enough|only)\b)[^,;:.])+)",
    re.IGNORECASE,
)
_YET = re.compile(r"\b(?:yet|until|so far|since|enough|only|necessarily|always|fully|all)\b")
_OPEN = re.compile(
    r"\b(?:will|would|should|could|may|might|must|if|hopes?|wants?|plans?|not|never|no|nobody"
    r"|none|without|refus\w+|fail\w+|denie[sd]|deny)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
_MIND = re.compile(
    r"(?:know|want|believe|think|expect|see|say|comment|respond|name|identify|give|clear|sure|aware"
    r"|immediately|available|elaborate|specify|provide|disclose|reveal|appear|seem|mean|need|happy"
    r"|surpris|afraid)",
    re.IGNORECASE,
)
_BEEN = re.compile(r"\b(?:been|being|is|are|was|were)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:it|they|he|she|we|i)\s", re.IGNORECASE)
_ANY = re.compile(r"(?<=\w)\sany\s.*$")
_CHANGES = 6.0
_MOST, _SOME = 0.85, 0.15
_ALL = Quick(
    r"\b(?:(?:completely|fully|entirely|totally|all|every\w*|wholly)\b.{0,70}?\b"
    r"|the last\s.{0,60}?\b(?:had|has|have|was|were)\s(?:been\s)?)"
    r"(?:removed|cleared|cleaned|driven|withdrawn|pulled"
    r"|extinguished|recaptured|liberated|freed|expelled|evacuated|dismantled|destroyed|restored"
    r"|repaired|left|gone|out|rescued|drained|contained|paid|returned|reconnected|removed|demolished"
    r"|taken|retaken|surrendered|quit|flushed|chased|accounted|normal|scheduled|reopened|operating|running)\b",
    re.IGNORECASE,
)
_REST = Quick(
    r"\bstill\b|\bremain(?:s|ed|ing)?\b|\byet to be\b|\bleft behind\b"
    r"|\bstay(?:s|ed) (?:on|behind)\b"
)
_HOURS = 12.0


def reversal_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts of "not", and of all against a rest, in an event of a few sentences.

    Cost: quadratic in its sayings.
    """
    found = voices(told)
    for first, second in pairs(found):
        one, other = found[first], found[second]
        for plain, turned in ((one, other), (other, one)):
            if _turned(told, plain, turned):
                words = clause(plain.text, plain_stems(plain.text))
                yield against(whether(words), ((plain, words), (turned, _value(turned))))
            elif _left(told, plain, turned):
                words = clause(plain.text, plain_stems(plain.text))
                yield against(f"how far {words}", ((plain, words), (turned, _value(turned))))


def _value(saying: Saying) -> str:
    return clause(saying.text, plain_stems(saying.text))


def _turned(told: Sayings, plain: Saying, turned: Saying) -> bool:
    """Whether the one says what the other says is not so."""
    match = _NOT.search(turned.text)
    if match is None or _YET.search(turned.text) or _MIND.match(match["done"]):
        return False
    if _OPEN.search(plain.text) or denials(plain.text):
        return False
    if match["be"].lower() in ("has", "have", "is", "are") and plain.published > turned.published:
        return False
    if _BEEN.search(match[0]) and _hours(plain, turned) > _CHANGES:
        return False
    said = topic(told, plain, plain.text)
    done = _ANY.sub("", match["done"])
    denied = topic(told, turned, done)
    before = turned.text[: match.start()]
    if _PRONOUN.match(before) and turned.speaker:
        before = turned.speaker
    subject = topic(told, turned, before)
    if apart(denied._replace(names=denied.names | subject.names), said):
        return False
    if subject.names and not subject.names & said.names:
        return False
    if not subject.names and not subject.stems & said.stems:
        return False
    head = kindred(plain_stems(done.split()[0]))
    if not head or not head <= said.stems:
        return False
    own = denied.stems
    enough = told.weight(own & said.stems) >= _MOST * told.weight(own)
    return enough and len(own & said.stems) + len(subject.names | denied.names) > 1


def _hours(first: Saying, second: Saying) -> float:
    """The hours between two articles; none where the time of one is not known."""
    a, b = first.hours, second.hours
    return 0.0 if a is None or b is None else abs(a - b)


def _left(told: Sayings, whole: Saying, part: Saying) -> bool:
    """Whether all of it is done away with in the one, and some is still there in the other."""
    if not _ALL.search(whole.text) or not _REST.search(part.text) or _REST.search(whole.text):
        return False
    if _OPEN.search(whole.text) or _OPEN.search(part.text):
        return False
    if whole.hours is not None and part.hours is not None and whole.hours - part.hours > _HOURS:
        return False
    a, b = topic(told, whole, whole.text), topic(told, part, part.text)
    shared = a.stems & b.stems
    one, other = (topic(told, side, side.sentence.text) for side in (whole, part))
    met = bool(named(one, other) and shared) and not apart(one, other)
    return met and rest(told, a, b) >= _SOME
