"""Two numbers of the same unit in two sayings that otherwise tell the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.claims.conflicts.alike import Topic, against, apart, named, pairs, topic, voices
from summarize.claims.conflicts.amounts import CURRENCIES
from summarize.claims.conflicts.denywords import PLAIN
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.measures import measure
from summarize.claims.conflicts.negation import denials, plain_stems
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict, Quantity
from summarize.text.dates import find_dates
from summarize.text.quantities import find_quantities
from summarize.text.tokens import token_spans
from summarize.text.units import singular
from summarize.text.wordlists import word_list

_ALIKE, _HOURS = 0.6, 6.0
_TIMES = frozenset(
    [
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "second",
        "decade",
        "century",
        "time",
        "count",
        "charge",
    ]
)
_PART = re.compile(
    r"\b(?:another|other|more|including|among them|of them|of whom|at a time|each|every|per|first"
    r"|last|new|up to|target|limit|from|between|further|additional|extra|part|some of)\s?$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:would|could|should|may|might|if|hopes?|wants?|demand\w*|plans?|planned|aims?|each"
    r"|per|every|forecast|expect\w*|percent|again)\b|%"
)
_PRICE = re.compile(
    r"\b(?:price|pay|paid|costs?|worth|valued?|bid|offer|bought|fee|bill|loss|losses|damages?|fine"
    r"|fined|debts?|ransom)\b"
)
_OF = re.compile(r"\bof (?:the|its|their|his|those|these)\b")
_WORD = re.compile(r"\s([a-z]{3,})\b")
_MEASURING = kindred(
    plain_stems(
        "put reached stood stands came come estimated counted totalled amounted gave said measured"
        " recorded registered"
    )
)
_PRONOUN = re.compile(r"(?:it|they|he|she|we)\b", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:will|shall|to be|is to|are to)\b")
_HERE = re.compile(r"\b(?:there (?:is|are|was|were)|here)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Count:
    saying: Saying
    unit: frozenset[str]
    low: float
    high: float
    value: float
    written: str
    about: Topic
    verbs: frozenset[str]
    price: bool
    here: bool
    plan: bool


def count_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts between numbers of an event of a few sentences.  Cost: quadratic in them."""
    found = [count for saying in voices(told) for count in _counts(told, saying)]
    done: set[tuple[str, str]] = set()
    for first, second in pairs([count.saying for count in found]):
        one, other = found[first], found[second]
        if _oppose(told, one, other):
            key = one.saying.sentence.text, other.saying.sentence.text
            if key not in done:
                done.add(key)
                yield against(
                    f"how many {one.written.split(' ', 1)[-1]}",
                    ((one.saying, one.written), (other.saying, other.written)),
                )


def _counts(told: Sayings, saying: Saying) -> Iterator[_Count]:
    text = saying.text
    if _OPEN.search(text) or any(item.verb for item in denials(text)):
        return
    dates = [day.span for day in find_dates(text, saying.document.article.date)]
    found = [q for q in find_quantities(text) if not any(q.span.overlaps(d) for d in dates)]
    for quantity in found:
        unit = quantity.unit or _noun(text, quantity)
        written = " ".join(quantity.span.of(text).split())
        known = measure(text, quantity).known and unit not in CURRENCIES
        if known or _OF.search(written):
            continue
        if not unit or unit.split()[-1] in _TIMES or _PART.search(text[: quantity.span.start]):
            continue
        # What "here" or "they" stands for is told with the speaker.
        here = bool(_HERE.search(text))
        whole = saying.sentence.text if here or _PRONOUN.match(text) else text
        own = kindred(plain_stems(quantity.span.of(text))) | kindred(plain_stems(unit))
        about = topic(told, saying, whole)
        about = about._replace(stems=about.stems - own)
        yield _Count(
            saying, kindred(plain_stems(singular(unit))) or frozenset([unit]), *_bounds(quantity),
            quantity.value, written, about, _verbs(whole), bool(_PRICE.search(text)), here,
            bool(_PLAN.search(text)),
        )  # fmt: skip


def _noun(text: str, quantity: Quantity) -> str:
    """The word behind a number without a unit: "1.2 trillion yen"."""
    following = _WORD.match(text, quantity.span.end)
    return following[1] if following else ""


def _verbs(text: str) -> frozenset[str]:
    """The stems of the words that may be verbs, those of one kind as one."""
    words = [span.of(text) for span in token_spans(text)]
    return frozenset(
        part
        for word in words
        if word.endswith("ed") or word in word_list("finite_verbs") or word in PLAIN
        for part in kindred(plain_stems(word))
    )


def _bounds(quantity: Quantity) -> tuple[float, float]:
    value = quantity.value
    if quantity.relation == ">=":
        return value, float("inf")
    if quantity.relation == "<=":
        return 0.0, value
    return (0.8 * value, 1.25 * value) if quantity.relation == "~" else (value, value)


def _oppose(told: Sayings, first: _Count, second: _Count) -> bool:
    """Whether two numbers of one unit leave no room for each other, all else being equal."""
    if not first.unit & second.unit:
        return False
    if first.low <= 1.05 * second.high and second.low <= 1.05 * first.high:
        loose = max(first.value, second.value) >= 20 or first.low != first.high
        if loose or (first.low <= second.high and second.low <= first.high):
            return False
    one, other = first.about, second.about
    if apart(one, other):
        return False
    if first.plan != second.plan and not (first.price and second.price):
        return False
    shared = one.stems & other.stems
    names = named(one, other)
    if _later_and_more(first, second) and not one.days & other.days:
        return False
    if first.price and second.price and shared:
        return True
    if (first.here or second.here) and shared and names:
        return True
    if len(shared) + len(names) < 2 or not shared:
        return False
    if first.verbs - second.verbs - _MEASURING and second.verbs - first.verbs - _MEASURING:
        return False
    smaller = min(told.weight(one.stems), told.weight(other.stems))
    return told.weight(shared) >= _ALIKE * smaller


def _later_and_more(first: _Count, second: _Count) -> bool:
    a, b = first.saying.hours, second.saying.hours
    if a is None or b is None or abs(a - b) <= _HOURS:
        return False
    return (second.value - first.value) * (b - a) > 0
