"""Whether one saying speaks against the denial or negation in another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import Denial, denials, plain_stems
from summarize.claims.conflicts.phrasing import clause
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.text.dates import find_dates
from summarize.text.names import find_names

_TITLED = re.compile(
    r"\b((?:the|its|their|his|her)\s[\w\s’'-]{2,40}), [A-Z][^,]{2,40},(?:\s\w+)?$", re.I
)
_LAST_CLAUSE = re.compile(r",\s|\bwhich\s|\bthat\s|\band\s|\bwho\s|;\s")
_HEAD_WORDS = 6
_NEAR_SHARE = 0.2
_FAR_SHARE = 0.5
_BESIDE = 2
_WHOLE_SHARE = 0.9
_STATE_HOURS = 6.0
_STATES = frozenset(["detain"])
_TELLING = _STATES | {"shoot"}
_EXISTS = re.compile(
    r"\b(?:present|confirm\w*|found|detect\w*|positive|cases? of|outbreak of|there (?:is|was"
    r"|were|are|had been)"
    r"|recorded)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"^\W*(?:but|however|yet)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:no|not|never|nobody|none|nor|without|cannot|\w+n['’]\s?t)\s((?:[\w’'-]+\s?){1,5})",
    re.IGNORECASE,
)
OPEN = re.compile(r"\b(?:will|would|should|could|may|might|must|if|hopes?|wants?)\b")
UNNAMED = re.compile(r"^(?:he|she|they|it|we|i|you|one)$", re.IGNORECASE)
_UNTRUE = Quick(
    r"\b(?:false|untrue|baseless|unfounded|fabricat\w+|(?:no|without any) truth|hoax)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\bif\b[^.;]*,[^.;]*\b(?:would|could|might|will)\b", re.IGNORECASE)
_AMONG = re.compile(r"\bamong (?:them|those)\b")
_COMMON = 8
_DAYS = 100.0
_HAVING = re.compile(r"^(?:having|being)\s(?:ever\s|been\s)*")
CHARGED = re.compile(
    r"\b(?:charged with|indicted (?:for|on)|on suspicion of|suspected of|on trial for|tried for)\b"
)
_NO_OFFICE = plain_stems("has had have also then who later still")


@dataclass(frozen=True, slots=True)
class Side:
    """A denial with whose it is, or a claim that it is set against."""

    saying: Saying
    denial: Denial | None
    text: str


def opposes_near(told: Sayings, side: Side, denial: Denial, other: Saying) -> bool:
    """Whether a saying near a denial is what it denies, or speaks against it."""
    if denial.personal:
        return False
    if other.voice == side.saying.voice or negates(other, denial):
        return False
    if other.sentence.text.rstrip('"”’').endswith("?") or UNNAMED.match(other.speaker or ""):
        return False
    if _SUPPOSED.search(other.text):
        return False
    away = other.sentence.index - side.saying.sentence.index
    if denial.anaphoric:
        return away == -1
    if away == 1 and denial.verb and _BUT.match(other.sentence.text) and other.speaker:
        return other.sentence.text[:1].isalpha()
    said, around = plain_stems(other.text), plain_stems(other.sentence.text)
    if denial.own:
        return away < 0 and _mentions(side, around)
    if (
        not denial.verb
        and abs(away) == 1
        and _AMONG.search(other.text)
        and _AMONG.search(side.saying.sentence.text[denial.start :])
    ):
        return True
    if not denial.verb:
        return _negated_near(told, side, denial, other)
    shared = shared_stems(denial.stems, said if abs(away) > _BESIDE else around)
    return bool(shared) and told.weight(shared) >= _NEAR_SHARE * told.weight(denial.stems)


def opposes_afar(told: Sayings, side: Side, denial: Denial, other: Saying) -> bool:
    """Whether a saying elsewhere in the event is what is denied."""
    if denial.personal or (denial.verb and CHARGED.search(other.text)):
        return False
    if other.spare or other.voice == side.saying.voice or denies(other) or negates(other, denial):
        return False
    speaker = told.voiced(other).speaker
    if speaker is None or UNNAMED.match(speaker):
        return False
    if not denial.verb and not denial.planned and OPEN.search(clause(other.text, denial.core)):
        return False
    stems = plain_stems(other.text)
    core = denial.core
    if denial.own and not deed(denial) <= kindred(stems):
        return False
    shared = core & stems
    if not shared or not same_time(side.saying, other, core):
        return False
    if denial.now and other.published > side.saying.published:
        return False
    if denial.bare:
        if denial.verb:
            return shared == core and bool(_EXISTS.search(other.text))
        rare = all(told.counts.get(word, 0) <= _COMMON for word in core)
        return shared == core and rare and side.saying.speaker is not None
    if denial.verb:
        enough = told.weight(shared) >= _FAR_SHARE * told.weight(core)
        named = plain_stems(" ".join(s.of(denial.content) for s in find_names(denial.content)))
        common, bare = shared - named, core - named
        enough = enough and told.weight(common) >= _FAR_SHARE * told.weight(bare)
        telling = shared - told.central
        whole = told.weight(shared) >= _WHOLE_SHARE * told.weight(core)
        sure = whole or told.weight(telling) >= _NEAR_SHARE * told.weight(core)
        enough = enough and sure and len(shared) > 1
        return enough or _before_date(side, denial, other, shared)
    context = plain_stems(side.saying.sentence.text) & plain_stems(other.sentence.text)
    return shared == core and (len(core) > 1 or (bool(core & _TELLING) and len(context - core) > 1))


def same_days(first: Saying, second: Saying) -> bool:
    """Whether two sayings were published within days, as a claim and its denial are."""
    return first.hours is None or second.hours is None or abs(first.hours - second.hours) <= _DAYS


def deed(denial: Denial) -> frozenset[str]:
    """What one denies to have done: the kind of word that "denied using" begins with."""
    first = _HAVING.sub("", denial.content).split()[:1]
    done = first and (first[0].endswith("ing") or first[0] != denial.content.split()[0])
    if not done:
        return frozenset()
    deed = plain_stems(first[0])
    return kindred(frozenset({"shoot"}) if deed == {"fire"} and "shoot" in denial.stems else deed)


def denies(saying: Saying) -> bool:
    """Whether a saying is itself a denial."""
    return (
        saying.modality == "denied"
        or bool(_UNTRUE.search(saying.sentence.text))
        or any(item.verb for item in denials(saying.sentence.text))
    )


def shared_stems(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """Stems of the first that the second has, or has a derivation of ("agre", "agreement")."""
    return frozenset(
        word
        for word in first
        if word in second
        or (
            len(word) > 3
            and any(o.startswith(word) or (len(o) > 3 and word.startswith(o)) for o in second)
        )
    )


def _negated_near(told: Sayings, side: Side, denial: Denial, other: Saying) -> bool:
    """Whether a saying beside a negation says the same without it."""
    if (
        other.speaker is None
        or side.saying.speaker is None
        or OPEN.search(clause(other.text, denial.core))
    ):
        return False
    if denial.now and other.published > side.saying.published:
        return False
    away = abs(other.sentence.index - side.saying.sentence.index)
    if away > 1 and other.sentence.paragraph != side.saying.sentence.paragraph:
        return False
    shared = shared_stems(denial.core, plain_stems(other.text))
    if 2 * len(shared) < len(denial.core) or not shared - told.central:
        return False
    around = plain_stems(side.saying.sentence.text) & plain_stems(other.sentence.text)
    return denial.bare or len(shared) > 1 or len(around) > 1


def _mentions(side: Side, stems: frozenset[str]) -> bool:
    """Whether a saying speaks of the one who denies: by name, or by the noun of the office."""
    text = side.saying.sentence.text
    before = text[: side.denial.start if side.denial else 0].rstrip()
    titled = _TITLED.search(before)
    head = titled[1] if titled else _LAST_CLAUSE.split(before)[-1]
    words = head.split()[-_HEAD_WORDS:]
    common = plain_stems(" ".join(word for word in words if word[:1].islower())) - _NO_OFFICE
    names = plain_stems(" ".join(word for word in words if word[:1].isupper()))
    return bool(common & stems) or bool(names and names <= stems)


def same_time(denied: Saying, other: Saying, core: frozenset[str]) -> bool:
    """Whether a state ("had not been detained") may not simply have changed since."""
    first, second = denied.hours, other.hours
    if not core & _STATES or first is None or second is None:
        return True
    return abs(second - first) <= _STATE_HOURS


def _before_date(side: Side, denial: Denial, other: Saying, shared: frozenset[str]) -> bool:
    """``denied that she knew of the result before 3 May``, and a result of April 27."""
    limit = re.search(r"\bbefore\s", denial.content)
    if limit is None or not shared:
        return False
    bounds = find_dates(denial.content[limit.end() :], side.saying.document.article.date)
    days = find_dates(other.text, other.document.article.date)
    return bool(bounds) and any(
        day.precision == "day" and day.start and bounds[0].start and day.start < bounds[0].start
        for day in days
    )


def negates(other: Saying, denial: Denial) -> bool:
    """Whether the other saying itself says that it is not so."""
    core = kindred(denial.core or denial.stems)
    return any(kindred(plain_stems(match[1])) & core for match in _NOT.finditer(other.text))
