"""Two days or two hours that two voices give for one thing, with the same subject and verb.

Wider than ``moments``: any verb will do, but only in an event of a few sentences, where
both must tell it in much the same words.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.claims.conflicts.alike import Topic, against, apart, named, pairs, topic, voices
from summarize.claims.conflicts.daytold import AGAIN
from summarize.claims.conflicts.denywords import PLAIN
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.moments import CLOCK, LIMIT, VAGUE, minutes_of
from summarize.claims.conflicts.negation import denials, plain_stems
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.claims.sentence.lexicon import wordset
from summarize.records import Conflict, Span
from summarize.text.dates import find_dates
from summarize.text.quantities import find_quantities
from summarize.text.tokens import stem, tokens
from summarize.text.wordlists import word_list

_LEAST, _ROUGH, _EXACT = 0.5, 45, 5
_OPEN = re.compile(
    r"\b(?:would|could|should|may|might|if|will|again|also|another|second|third|not|never|no|other"
    r"|every|each|since|until|between)\b|\?|n['’]t\b|\bto\b"
)
_BOUND = re.compile(r"\b(?:by|before|after|from|till|to|of|than|through)\s(?:the\s|about\s)?$")
_NIGHT = re.compile(r"\b(?:night|overnight|midnight|dawn|evening|early|late)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:it|they|he|she|we|i)\b", re.IGNORECASE)
_AUXILIARY = wordset("is are was were be been has have had did does do being")
_PASSED = 2


@dataclass(frozen=True, slots=True)
class _Timed:
    saying: Saying
    about: Topic
    subject: frozenset[str]
    verbs: frozenset[str]
    first: str
    last: str
    minutes: tuple[int, ...]
    rough: bool
    words: str
    figures: frozenset[float]


def timed_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts of days and hours in an event of a few sentences.  Cost: quadratic in them."""
    found = [item for saying in voices(told) if (item := _timed(told, saying)) is not None]
    for first, second in pairs([item.saying for item in found]):
        one, other = found[first], found[second]
        if _other_time(one, other) and _same(told, one, other):
            words = " ".join(one.saying.text.replace(one.words, "").split()[:12]).strip(" ,.")
            about = re.sub(r"\s(?:on|in|at|during)$", "", words)
            yield against(f"when {about}", ((one.saying, one.words), (other.saying, other.words)))


def _timed(told: Sayings, saying: Saying) -> _Timed | None:
    """The one day or hour of a saying, with what it is about."""
    text = saying.text
    days = find_dates(text, saying.document.article.date)
    clocks = [clock for clock in CLOCK.finditer(text) if clock["m"] or clock["half"]]
    if len(days) > 1 or len(clocks) > 1 or not (days or clocks) or denials(text):
        return None
    spans = [Span(*clock.span()) for clock in clocks]
    first = last = ""
    if days:
        if days[0].precision == "range" or not days[0].start:
            return None
        first, last = days[0].start or "", days[0].end or ""
        spans.append(days[0].span)
    if clocks and LIMIT.match(clocks[0]["bound"]):
        return None
    if any(_BOUND.search(text[: span.start]) for span in spans):
        return None
    rest = text
    for span in sorted(spans, reverse=True):
        rest = f"{rest[: span.start]} {rest[span.end :]}"
    if _OPEN.search(rest.replace("to hospital", "")):
        return None
    head, verbs = _clause(rest)
    subject = frozenset() if _PRONOUN.match(text) else kindred(plain_stems(head))
    words = text[spans[0].start : spans[0].end].strip()
    return _Timed(
        saying, topic(told, saying, rest), subject, verbs, first, last,
        minutes_of(clocks[0]) if clocks else (),
        bool(clocks and VAGUE.search(clocks[0]["bound"])) or bool(_NIGHT.search(text)),
        re.sub(r"^at\s", "", words),
        frozenset(quantity.value for quantity in find_quantities(rest)),
    )  # fmt: skip


def _clause(text: str) -> tuple[str, frozenset[str]]:
    """The words before the first verb, and the verbs, those of one kind as one."""
    words = tokens(text)
    is_verb = [
        word.lower() in word_list("finite_verbs") or word in PLAIN or word.endswith("ed")
        for word in words
    ]
    first = is_verb.index(True) if True in is_verb else len(words)
    told = [word.lower() for word, verb in zip(words, is_verb, strict=True) if verb]
    stems = {stem(PLAIN.get(word, word)) for word in told if word not in _AUXILIARY}
    return " ".join(words[:first]), kindred(frozenset(stems))


def _other_time(first: _Timed, second: _Timed) -> bool:
    """Whether two times leave no room for each other; a night may belong to either day."""
    if first.minutes and second.minutes:
        if first.first and second.first and first.first != second.first:
            return False
        least = _ROUGH if first.rough or second.rough else _EXACT
        return all(abs(a - b) >= least for a in first.minutes for b in second.minutes)
    if not first.first or not second.first:
        return False
    if first.first <= second.last and second.first <= first.last:
        return False
    gap = abs((dt.date.fromisoformat(first.first) - dt.date.fromisoformat(second.first)).days)
    return gap > 1 or not (first.rough or second.rough)


def _same(told: Sayings, first: _Timed, second: _Timed) -> bool:
    """Whether subject, verb and most words are the same, and happen but once."""
    if not first.verbs & second.verbs or first.figures != second.figures:
        return False
    if (first.about.stems | second.about.stems) & AGAIN:
        return False
    if first.subject and second.subject and not first.subject & second.subject:
        return False
    if apart(first.about, second.about):
        return False
    shared = first.about.stems & second.about.stems
    smaller = min(told.weight(first.about.stems), told.weight(second.about.stems))
    if not smaller or told.weight(shared) < _LEAST * smaller:
        return False
    shared |= first.verbs & second.verbs
    return len(shared) + len(named(first.about, second.about)) >= _PASSED
