"""Two days for which one thing is announced: "will open on March 14", "not before May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.claims.conflicts.alike import Topic, against, named, pairs, rest, topic, voices
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict
from summarize.text.dates import find_dates

_LEAST = 0.5
_AHEAD = Quick(
    r"\b(?:will|would|is to|are to|was to|were to|due to|scheduled to|expected to|set to"
    r"|planned to)\s(?P<not>not\s)?(?:only\s|now\s|be\s)*(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_LATEST = re.compile(r"\b(?:by|before|until|no later than|at the latest)\s(?:the\s)?(?:end of\s)?$")
_EARLIEST = re.compile(
    r"\b(?:not before|(?:not|no)\s[^.;]{0,40}\b(?:before|until|earlier than)|after|from|since)\s$"
)
_HAPPENS = frozenset(
    ["held", "take", "begin", "start", "go", "happen", "come", "open", "launch", "occur", "resume"]
)
_FOREVER = "9999"


@dataclass(frozen=True, slots=True)
class _Plan:
    saying: Saying
    about: Topic
    verb: frozenset[str]
    first: str
    last: str
    words: str


def plan_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts of announced days in an event of a few sentences.  Cost: quadratic in them."""
    found = [plan for saying in voices(told) for plan in _plans(told, saying)]
    for first, second in pairs([plan.saying for plan in found]):
        one, other = found[first], found[second]
        if _oppose(told, one, other):
            words = " ".join(one.saying.text.split()[:12])
            yield against(f"when {words}", ((one.saying, one.words), (other.saying, other.words)))


def _plans(told: Sayings, saying: Saying) -> Iterator[_Plan]:
    """The one day that a saying announces."""
    text = saying.text
    ahead = _AHEAD.search(text)
    if ahead is None:
        return
    days = find_dates(text, saying.document.article.date, future=True)
    if len(days) != 1 or not days[0].start or days[0].span.start < ahead.start():
        return
    day = days[0]
    before = text[: day.span.start]
    first, last = day.start or "", day.end or ""
    late = bool(_EARLIEST.search(before[ahead.start() :]))
    if bool(ahead["not"]) != late and ahead["not"]:
        return
    if late:
        last = _FOREVER
    elif _LATEST.search(before):
        first, last = "", last if "end of" in before[-12:] else first
    verb = ahead["verb"].lower()
    about = topic(told, saying, f"{before} {text[day.span.end :]}")
    stems = frozenset(["~happen"]) if verb in _HAPPENS else kindred(plain_stems(verb))
    words = f"{'not before ' if late else ''}{day.span.of(text)}"
    yield _Plan(saying, about, stems, first, last, words)


def _oppose(told: Sayings, first: _Plan, second: _Plan) -> bool:
    if first.first <= second.last and second.first <= first.last:
        return False
    if not first.verb & second.verb:
        return False
    shared = first.about.stems & second.about.stems
    if not shared or len(shared) + len(named(first.about, second.about)) < 2:
        return False
    return rest(told, first.about, second.about) >= _LEAST
