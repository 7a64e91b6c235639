"""In a long event: whether a claim is what a denial denies, and not only near it.

In a few sentences all is about one thing.  In a long event a denial that shares a word with
the sentence beside it mostly answers another claim, so more is asked: two voices that are
named, nobody else heard in between, and the more of what is denied the less surely
the place tells it.
"""

from __future__ import annotations

import re

from summarize.claims.conflicts.asserted import accuses, is_done, is_opinion, is_wish
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import Denial, plain_stems
from summarize.claims.conflicts.opposition import UNNAMED, Side, shared_stems
from summarize.claims.conflicts.phrasing import clause
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.claims.conflicts.topics import is_clause
from summarize.text.names import find_names

_BEFORE, _AFTER = 3, 2
_HALF, _MOST = 0.5, 0.75
_LONG = 100
_TOLD = 0.37
_FEW_STEMS = 2
_LIGHT = kindred(plain_stems("carry conduct commit cause use hold"))
_TWO = 2
_WITNESS = re.compile(r"\b(?:this (?:reporter|correspondent)|our own|we saw)\b", re.IGNORECASE)
_CHARGE = re.compile(
    r"\b(?:(?:charges?|accus\w+|allegations?|suspicion|suspected|claims?|reports?|rumou?rs?)"
    r"\s(?:of|that|against)|charged with|accused of|alleged(?:ly)?)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"^\W*(?:but|however|yet)\b", re.IGNORECASE)
_UNDONE = re.compile(
    r"\b(?:fail(?:s|ed|ure|ing)?\sto|refus\w+\sto|without|neither|nor|hardly|barely|shred of"
    r"|(?:no|any) (?:evidence|proof|sign)|never|nothing)\b",
    re.IGNORECASE,
)
_NAMES_CLAIM = re.compile(
    r"\b(?:claims?|reports?|accusations?|allegations?|suggestions?|charges?|rumou?rs?|assertions?"
    r"|stor(?:y|ies)|accounts?|notion|statements?|speculation|article|talk)\b",
    re.IGNORECASE,
)
_REACH = 70
_UNTRUE = re.compile(
    r"\b(?:fake|false|untrue|not true|lies?|fabricat\w+|hoax|invent\w+|fiction|baseless|bogus"
    r"|unfounded|groundless|disinformation|propaganda|nonsense|made up|a myth)\b",
    re.IGNORECASE,
)
_DOER = re.compile(r"^(?:(?:not only|ever|any|having|being|been)\s)*[a-z]+ing\b")
_PRONOUN = re.compile(r"\b(?:it|he|she|they|we|i|you|who)\W*$", re.IGNORECASE)
_NO_CLAIM = re.compile(r"(?:if|whether|what|who|how|why|[a-z]+ing)\s", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:not(?!\sonly)|never|no|nobody|none|cannot)\b|n['’]\s?t\b", re.IGNORECASE
)
_NEAR_WORDS = 8
_HELD_OPEN = re.compile(r"\b(?:alleged(?:ly)?|reportedly|rumou?red|suspected)\b", re.IGNORECASE)
_TAKES_PART = re.compile(r"\b(?:involved|involvement|ties|links|connection)\b")
_SAID = re.compile(r"[:;“”\"]\s|\b(?:said|says|that)\b")
_CUT = re.compile(r"[,;:“”\"]\s|\s(?:that|and|but|because|while)\s")


def sound(told: Sayings, side: Side, denial: Denial, other: Saying) -> bool:
    """Whether a claim may stand against a denial in an event of more than some sentences.

    Args:
        told: The event.
        side: The denial and whose it is.
        denial: What is denied.
        other: A claim that shares words or the place with it.

    Cost: a few set operations.
    """
    here = side.saying
    if denial.verb and (is_opinion(side) or is_wish(other.text)):
        return False
    if told.brief or denial.alleged:
        return True
    if here.speaker is None:
        return not denial.verb and bool(_WITNESS.search(here.sentence.text))
    if UNNAMED.match(here.speaker):
        return False
    if _NO_CLAIM.match(other.text) or (other.speaker is None and _HELD_OPEN.search(other.text)):
        return False
    if denial.anaphoric:
        return other.speaker is not None or bool(_CHARGE.search(other.text))
    if _NEGATED.search(denial.content) and not _NEGATED.search(other.text):
        return False
    share, common = _held(told, denial, other)
    if not (denial.verb or denial.bare or is_done(denial, other)):
        return False
    if other.speaker is None and not (share >= _MOST and common >= _TWO):
        return False
    away = other.sentence.index - here.sentence.index
    near = other.document.id == here.document.id and -_BEFORE <= away <= _AFTER
    if not denial.verb:
        return _against_negation(told, side, denial, other, near)
    clause_like = is_clause(denial.content) or bool(_DOER.match(denial.content))
    clause_like |= denial.words == "denied" and denial.content.startswith("any ")
    if not (clause_like or denial.own or denial.bare):
        said = here.sentence.text[denial.start : denial.start + _REACH]
        if not _NAMES_CLAIM.search(said) and not (near and _UNTRUE.search(denial.words)):
            return False
        if not near and common < _TWO:
            return False
    if not near:
        return (share >= _HALF or denial.bare) and accuses(side, denial, other)
    if share >= _HALF and common >= _TWO:
        return True
    if away > 0:
        return bool(_BUT.match(other.sentence.text))
    if denial.own:
        if len(plain_stems(denial.content)) > _BEFORE and not common:
            return False
        return away == -1 or _by_office(side, denial, other)
    if clause_like:
        short = len(denial.stems) <= _FEW_STEMS or bool(_TAKES_PART.search(denial.content))
        brief = not _is_long(told) or (away == -1 and short)
        return (brief or share >= _TOLD) and not _heard_between(told, here, other)
    return (away == -1 and common > 0) or (share == 1.0 and away >= -_TWO)


def _is_long(told: Sayings) -> bool:
    return len(told.by_sentence) > _LONG


def _held(told: Sayings, denial: Denial, other: Saying) -> tuple[float, int]:
    """How much of what is denied the other holds, and in how many words that are no names."""
    own = kindred(plain_stems(denial.content) or denial.stems or denial.core)
    own = own - _LIGHT or own
    shared = shared_stems(own, kindred(plain_stems(other.text)))
    named = plain_stems(" ".join(s.of(denial.content) for s in find_names(denial.content)))
    whole = told.weight(own)
    return (told.weight(shared) / whole if whole else 0.0), len(shared - kindred(named))


def _against_negation(told: Sayings, side: Side, denial: Denial, other: Saying, near: bool) -> bool:
    """Whether "did not build the wall" is set against a claim of that wall and its building."""
    if _UNDONE.search(other.text) or not (denial.bare or is_clause(other.text.lstrip('"“‘ '))):
        return False
    if _NEGATED.search(other.text) and _same_words(side.saying, other):
        return False
    verb = kindred(plain_stems(denial.content.split()[0])) if denial.content.split() else set()
    theirs = kindred(plain_stems(other.text))
    before = other.sentence.index < side.saying.sentence.index
    told_of = _held(told, denial, other)[0] >= _TOLD or "among" in denial.content
    if near and (denial.bare or (before and told_of)):
        return True
    if denial.bare:
        return _same_scene(told, side, denial, other)
    if not verb or not shared_stems(frozenset(verb), theirs):
        return False
    return near or _names_subject(told, side, denial, other)


def _same_words(first: Saying, second: Saying) -> bool:
    a, b = plain_stems(first.sentence.text), plain_stems(second.sentence.text)
    return len(a & b) >= _MOST * len(a | b)


def _same_scene(told: Sayings, side: Side, denial: Denial, other: Saying) -> bool:
    """Whether the sentences around "there was no wave" share more than the wave with a claim."""
    here = side.saying
    around = [
        saying.sentence.text
        for index in range(here.sentence.index - 1, here.sentence.index + 2)
        for saying in told.by_sentence.get((here.document.id, index), [])[-1:]
    ]
    scene = kindred(plain_stems(" ".join(around)))
    shared = (scene & kindred(plain_stems(other.sentence.text))) - kindred(denial.core)
    return len(shared) > (_FEW_STEMS if _is_long(told) and len(denial.core) == 1 else 0)


def _names_subject(told: Sayings, side: Side, denial: Denial, other: Saying) -> bool:
    """Whether the subject of a negation stands in the other claim too."""
    lead = side.saying.sentence.text[: denial.start]
    before = " ".join(_CUT.split(lead)[-1].split()[-_NEAR_WORDS:])
    if not before:
        before = _SAID.split(lead)[-1]
    if _PRONOUN.search(before):
        before = side.saying.speaker or ""
    subject = kindred(plain_stems(before))
    said = clause(other.text, denial.core)
    around = kindred(plain_stems(f"{other.speaker or ''} {said}"))
    named = told.names.inside(other.document, other.sentence, other.sentence.span)
    here = side.saying
    meant = told.names.inside(here.document, here.sentence, here.span) & named
    return not subject or bool(subject & around) or bool(meant - told.names.central)


def _by_office(side: Side, denial: Denial, other: Saying) -> bool:
    """Whether a claim speaks of the denier by a common noun: "the mayor"."""
    before = side.saying.sentence.text[: denial.start].split()[-_NEAR_WORDS:]
    common = plain_stems(" ".join(word for word in before if word[:1].islower()))
    return bool(common & plain_stems(other.sentence.text))


def _heard_between(told: Sayings, here: Saying, other: Saying) -> bool:
    """Whether a third voice is heard between a claim and its denial."""
    between = range(other.sentence.index + 1, here.sentence.index)
    return any(
        saying.speaker is not None and saying.voice not in (here.voice, other.voice)
        for index in between
        for saying in told.by_sentence.get((here.document.id, index), [])
    )
