"""Two days, months or years of one thing that two voices tell in nearly the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from summarize.claims.conflicts.joining import opposed
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import denials, plain_stems
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict, Position
from summarize.text.dates import find_dates
from summarize.text.names import find_names
from summarize.text.quantities import find_quantities

_ALIKE, _NEARLY, _FEWEST = 0.66, 0.8, 3
_BOUND = re.compile(
    r"\b(?:since|by|before|after|until|till|from|between|to|of|than|through|every|each|as of)\s"
    r"(?:the\s|early\s|late\s|mid-|about\s)?$",
    re.IGNORECASE,
)
_OPEN = Quick(
    r"\b(?:would|could|should|may|might|if|will|expect\w*|again|also|another|more|second|third"
    r"|other|new|plans?|planned|next)\b"
)
AGAIN = kindred(
    plain_stems(
        "attack attacked shelled bombed strike shot fired march protest visited meeting told rally"
        " talks clashes arrested killed died played won lost scored rose fell traded injured"
        " wounded"
    )
)
_SHOWN = re.compile(
    r",\s(?:an?|the|its|his|her|their)\s[^,]{3,60}\s(?:shows?|showed|suggests?|suggested|indicates?"
    r"|indicated|reveals?|revealed|says?|said|states?)\.?$"
)
_PART_OF = re.compile(r"(?:early|mid|late)\b", re.IGNORECASE)
_ONCE = re.compile(r"\bfirst\b")


@dataclass(frozen=True, slots=True)
class _Told:
    saying: Saying
    first: str
    last: str
    words: str
    stems: frozenset[str]
    names: frozenset[str]
    figures: frozenset[float]
    once: bool


def day_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts between sayings that agree in their words and differ in their day.

    Cost: linear; quadratic in the dated sayings that share a stem.
    """
    found = [item for saying in told if (item := _told(told, saying)) is not None]
    for sides in opposed(found, partial(_oppose, told)):
        yield Conflict(_about(sides[0]), tuple(_position(side) for side in sides))


def _told(told: Sayings, saying: Saying) -> _Told | None:
    text = _SHOWN.sub("", saying.text)
    if saying.modality == "denied" or "?" in text or _OPEN.search(text) or denials(text):
        return None
    anchor = saying.document.article.date
    days = [
        day
        for day in find_dates(text, anchor)
        if day.start and (day.precision != "range" or _PART_OF.match(text, day.span.start))
    ]
    if len(days) != 1 or _BOUND.search(text[: days[0].span.start]):
        return None
    day = days[0]
    rest = f"{text[: day.span.start]} {text[day.span.end :]}"
    names = frozenset(told.names.key(span.of(rest)) for span in find_names(rest))
    named = plain_stems(" ".join(span.of(rest) for span in find_names(rest)))
    stems = kindred(plain_stems(rest) - named)
    if len(stems) + len(names) < _FEWEST or not stems:
        return None
    return _Told(
        told.voiced(saying),
        day.start or "",
        day.end or "",
        " ".join(day.span.of(text).split()),
        stems,
        names,
        frozenset(quantity.value for quantity in find_quantities(rest)),
        bool(_ONCE.search(rest)),
    )


def _oppose(told: Sayings, first: _Told, second: _Told) -> bool:
    a, b = first.saying, second.saying
    if a.voice == b.voice or a.key == b.key or (a.speaker is None and b.speaker is None):
        return False
    if first.first <= second.last and second.first <= first.last:
        return False
    if first.figures != second.figures or first.once != second.once:
        return False
    if (first.stems | second.stems) & AGAIN and not first.once:
        return False
    if first.names and second.names and not first.names & second.names:
        return False
    shared = first.stems & second.stems
    if told.brief and first.once and shared:
        return True
    both = told.weight(first.stems) + told.weight(second.stems)
    alike = 2 * told.weight(shared) / both if both else 0.0
    named = first.names & second.names
    smaller = min(told.weight(first.stems), told.weight(second.stems))
    if told.brief and named and told.weight(shared) >= _NEARLY * smaller:
        return len(shared) + len(named) >= _FEWEST or len(named) > 1
    return alike >= _ALIKE and len(shared) + len(first.names & second.names) >= _FEWEST


def _about(side: _Told) -> str:
    dated = re.compile(rf"(?:\b(?:on|in|at|during)\s)?{re.escape(side.words)}")
    text = dated.sub("", " ".join(side.saying.text.split()), count=1).strip(" .,")
    words = re.sub(r"\s(?:on|in|at|during)$", "", re.sub(r"\s+", " ", text))
    lower = words[0].lower() + words[1:] if words[:4] in ("The ", "A fo") else words
    return f"when {lower}"


def _position(side: _Told) -> Position:
    evidence = side.saying.evidence
    return Position(side.words, side.saying.who, (evidence.article_id,), (evidence,))
