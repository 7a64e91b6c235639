"""Whether what was planned takes place: "will go ahead", and "has been called off"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.claims.conflicts.alike import Topic, against, apart, pairs, topic, voices
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import denials, plain_stems
from summarize.claims.conflicts.phrasing import clause
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict

_ON = Quick(
    r"\b(?:(?:will|would|is to|are to) (?:still )?(?:go ahead|proceed|go forward)"
    r"|(?:is|are|was|were) (?:still )?going ahead|goes ahead|go ahead as"
    r"|(?:will|is to|are to) (?:still )?(?:be held|take place|start|begin|run|open) "
    r"(?:[^,;.]{0,30} )?as (?:planned|scheduled|announced)|(?:is|are) still on\b"
    r"|(?:has|have) not been (?:cancell?ed|called off|postponed))",
    re.IGNORECASE,
)
_OFF = Quick(
    r"\b(?:has been|have been|had been|was|were|is|are) (?:now |indefinitely )?"
    r"(?:called off|cancell?ed|scrapped|postponed|put off|abandoned|shelved|dropped)"
    r"|\b(?:will|would) not (?:now )?(?:go ahead|take place|be held|proceed)",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"\b(?:if|whether|unless|could|may|might|should)\b|\?")
_OLD = re.compile(r"\b(?:last|previous|earlier) (?:year|month|week|season)\b|\bin (?:19|20)\d\d\b")
_EVENTS = kindred(
    plain_stems(
        "race marathon match game final concert festival rally march parade vote election ballot"
        " referendum talks meeting summit visit trip strike launch flight show tour exam wedding"
        " funeral ceremony trial hearing execution auction sale merger opening closure project plan"
        " exercise drill debate conference tournament cup regatta fair carnival"
    )
)
_LATER_HOURS = 5.0


@dataclass(frozen=True, slots=True)
class _Plan:
    saying: Saying
    on: bool
    about: Topic
    thing: frozenset[str]
    value: str


def goahead_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts about what will take place, in an event of a few sentences."""
    found = [plan for saying in voices(told) if (plan := _plan(told, saying)) is not None]
    for first, second in pairs([plan.saying for plan in found]):
        one, other = found[first], found[second]
        if _oppose(one, other):
            sides = sorted((one, other), key=lambda plan: not plan.on)
            values = tuple((plan.saying, plan.value) for plan in sides)
            words = _thing(sides)
            yield against(f"whether {words} will take place", values)


def _plan(told: Sayings, saying: Saying) -> _Plan | None:
    """What a saying tells to be on or off: the event named before the verb."""
    text = saying.text
    on, off = _ON.search(text), _OFF.search(text)
    match = on or off
    if match is None or (on and off) or _MAYBE.search(text) or _OLD.search(text):
        return None
    if any(item.verb for item in denials(text)):
        return None
    thing = kindred(plain_stems(text[: match.start()])) & _EVENTS
    if not thing:
        return None
    value = clause(text, plain_stems(match[0]))
    return _Plan(saying, on is not None, topic(told, saying, text), thing, value)


def _oppose(first: _Plan, second: _Plan) -> bool:
    """Whether one is on and the other off, at one time; what is called off later has changed."""
    if first.on == second.on or apart(first.about, second.about):
        return False
    if not first.thing & second.thing and not first.about.days & second.about.days:
        return False
    a, b = first.saying.hours, second.saying.hours
    return a is None or b is None or abs(a - b) <= _LATER_HOURS


def _thing(sides: list[_Plan]) -> str:
    """The event as the first side names it."""
    for word in re.findall(r"[A-Za-z][a-z-]+", sides[0].saying.text):
        if kindred(plain_stems(word)) & sides[0].thing:
            return f"the {word.lower()}"
    return "it"
