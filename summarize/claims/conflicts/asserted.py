"""Whether a claim tells as a fact what another says is not so, and not only with its words.

"Arranged for her to enter the clinic" tells of no entering, "the changes" are not that
somebody changed, and "the idea of closing schools is absurd" denies no fact.
"""

from __future__ import annotations

import re

from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import Denial, plain_stems
from summarize.claims.conflicts.opposition import Side
from summarize.claims.conflicts.saying import Saying

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_NO_VERB = frozenset(
    ["to", "the", "a", "an", "his", "her", "its", "their", "our", "any", "of", "such", "no"]
)
_OPINION = re.compile(
    r"\b(?:idea|notion|thought|suggestion)\sof\s[a-z]+ing\b"
    r"|\b(?:plans?|proposals?|calls? (?:for|to)|ideas?|bills?|laws?|polic(?:y|ies)|demands?)\b"
    r"[^.;]{0,60}\b(?:absurd|ridiculous|ludicrous|preposterous|laughable|irresponsible|nonsense)\b",
    re.IGNORECASE,
)
_OTHER_TIMES = re.compile(
    r"\b(?:previous|earlier|past|similar|former) (?:claims?|reports?|accusations?|allegations?"
    r"|charges?|rumou?rs?|suggestions?)\b",
    re.IGNORECASE,
)
_ACCUSES = re.compile(
    r"\b(?:accus\w+|blam\w+|charg\w+|alleg\w+|behind|responsible|carried out by)\b", re.IGNORECASE
)
_DOER = re.compile(r"^(?:(?:not only|ever|any|having|being|been)\s)*[a-z]+ing\b")
_REACH = 70
_OUGHT = re.compile(r"\b(?:should|ought to)\b(?! have)")


def is_opinion(side: Side) -> bool:
    """Whether what is "denied" is a plan that somebody holds to be a bad one."""
    return bool(_OPINION.search(side.saying.sentence.text))


def is_wish(text: str) -> bool:
    """Whether a text tells what should be, and so no fact that can be denied."""
    return bool(_OUGHT.search(text))


def is_done(denial: Denial, other: Saying) -> bool:
    """Whether the verb of a negation stands in a claim as what somebody did.

    Not behind "to", and not as a noun.  Cost: linear in the claim.
    """
    words = denial.content.split()
    verb = kindred(plain_stems(words[0])) if words else frozenset()
    before: list[str] = []
    met = False
    for match in _WORD.finditer(other.text):
        if verb and kindred(plain_stems(match[0])) & verb:
            met = True
            if before[-1:] != ["or"] and not _NO_VERB.intersection(before[-1:]):
                return True
        before.append(match[0].lower())
    return not met


def accuses(side: Side, denial: Denial, other: Saying) -> bool:
    """Whether a claim says of the denier that he did what he denies having done.

    What others were said to have done, or at other times, he does not answer.
    """
    said = side.saying.sentence.text[denial.start : denial.start + _REACH]
    if _OTHER_TIMES.search(said):
        return False
    if not _DOER.match(denial.content):
        return True
    name = plain_stems(side.saying.speaker or "")
    return bool(_ACCUSES.search(other.sentence.text) or name & plain_stems(other.sentence.text))
