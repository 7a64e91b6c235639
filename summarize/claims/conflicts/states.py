"""States of one thing that cannot both be: open and closed, all freed and some still held.

Every question has two answers, told by constructions; a saying takes the one that its
clause gives to a thing, and two voices conflict if they give both to one thing.  Most
states pass in one direction only (what burned is put out), and then are no conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from summarize.claims.conflicts.joining import opposed
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import denials, plain_stems
from summarize.claims.conflicts.phrasing import clause
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.claims.conflicts.statewords import PEOPLE, QUESTIONS, Question
from summarize.records import Conflict, Position
from summarize.text.dates import find_dates
from summarize.text.names import find_names

_GAP_HOURS = 30.0
_UPDATE_HOURS = 6.0
_OPEN = re.compile(
    r"\b(?:would|could|should|may|might|if|hope[sd]?|aim(?:s|ed)?|plan(?:s|ned)?|will|expect\w*"
    r"|must"
    r"|urge[sd]?|call(?:s|ed) (?:for|on)|until|whether|wants?|ask\w*|demand\w*|try|trying|before"
    r"|soon|needs?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|far from|hardly|neither|nothing)|n['’]t)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:had been|used to be|once|formerly|previously|earlier)\s(?:\w+\s)?$")
_BREAK = re.compile(
    r"[;:“”\"]\s?|,\s(?:and|but|while|which|who|where|when|after|as)\s|\s(?:but|while|after|when)\s"
)
_DEFINITE = re.compile(r"\b(?:the|this|these|those|its|his|her|their|both|all)\s", re.IGNORECASE)
_NEAR, _FEW_LETTERS = 60, 8
_PRONOUN = re.compile(r"\s*(?:he|she|it|they|who|which|that)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class State:
    """One answer of one voice to a question about one thing."""

    saying: Saying
    answer: bool
    thing: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    value: str
    days: frozenset[str]
    head: frozenset[str]
    definite: bool


def state_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts about the state of a thing.

    Cost: linear in the text, quadratic in the answers to one question.
    """
    for question in QUESTIONS:
        if not any(question.no.search(saying.text) for saying in told.holding(question.no)):
            continue
        held = told.holding(question.yes, question.no)
        found = [state for saying in held for state in _states(told, saying, question)]
        for sides in opposed(found, partial(_oppose, told, question)):
            yield _conflict(question, sides)


def _states(told: Sayings, saying: Saying, question: Question) -> Iterator[State]:
    text = saying.text
    if saying.modality == "denied":
        return
    for answer, pattern in ((True, question.yes), (False, question.no)):
        match = pattern.search(text)
        if match is None:
            continue
        start = max((cut.end() for cut in _BREAK.finditer(text, 0, match.start())), default=0)
        if match.start() - start < _FEW_LETTERS:
            start = 0
        before = text[start : match.start()]
        stop = _BREAK.search(text, match.end())
        after = text[match.end() : stop.start() if stop else len(text)]
        if _OPEN.search(before[-_NEAR:]) or _PAST.search(before):
            continue
        turned = bool(_NOT.search(before))
        if (turned and not question.turns) or any(
            item.verb and item.start < saying.span.start - saying.sentence.start + match.start()
            for item in denials(saying.sentence.text)
        ):
            continue
        whole = f"{before}{match[0]}{after}"
        names = frozenset(told.names.key(span.of(whole)) for span in find_names(whole))
        named = plain_stems(" ".join(span.of(whole) for span in find_names(whole)))
        own = plain_stems(match[0])
        people = kindred(own) & PEOPLE
        thing = kindred(plain_stems(before) - named) | people
        if _PRONOUN.match(before) and len(before) < _NEAR:
            thing |= kindred(told.stems_before(saying))
        around = kindred(plain_stems(whole) - named - own) | thing
        days = frozenset(
            day.start or ""
            for day in find_dates(whole, saying.document.article.date)
            if day.precision == "day"
        )
        value = clause(text, own or plain_stems(text))
        yield State(
            told.voiced(saying),
            answer != turned,
            thing,
            around,
            names - told.names.holders,
            value,
            days,
            _head(before),
            bool(_DEFINITE.search(before) or find_names(before)),
        )
        return


def _head(before: str) -> frozenset[str]:
    """The last word of a subject that is no name: "the two bridges were" gives "bridge"."""
    words = re.findall(r"[A-Za-z][\w’'-]*", before)
    stems = [kindred(plain_stems(word)) for word in words if word[0].islower()]
    return next((found for found in reversed(stems) if found), frozenset())


def _oppose(told: Sayings, question: Question, first: State, second: State) -> bool:
    """Whether two voices answer a question about one thing differently at one time."""
    a, b = first.saying, second.saying
    if first.answer == second.answer or a.voice == b.voice or a.key == b.key:
        return False
    if a.speaker is None and b.speaker is None:
        return False
    if not told.brief and not (
        a.speaker and b.speaker and first.head & second.head and first.definite and second.definite
    ):
        return False
    if first.names and second.names and not first.names & second.names:
        return False
    if first.days and second.days and not first.days & second.days:
        return False
    if not _one_thing(question, first, second):
        return False
    if a.hours is None or b.hours is None:
        return a.document.id == b.document.id or bool(first.names & second.names)
    if abs(a.hours - b.hours) > _GAP_HOURS:
        return False
    earlier, later = (first, second) if a.hours <= b.hours else (second, first)
    passed = (later.saying.hours or 0) - (earlier.saying.hours or 0) > _UPDATE_HOURS
    return not (question.passes and passed and later.answer)


def _one_thing(question: Question, first: State, second: State) -> bool:
    """Whether the thing of the one stands in the clause of the other."""
    if question.loose:
        if first.names & second.names:
            return True
        shared = first.around & second.around
    else:
        shared = (first.thing & second.around) | (second.thing & first.around)
    if question.things:
        shared &= question.things
    return bool(shared - question.empty)


def _conflict(question: Question, sides: Sequence[State]) -> Conflict:
    positions: dict[tuple[str, bool], list[State]] = {}
    for side in sorted(sides, key=lambda side: (not side.answer, side.saying.order)):
        positions.setdefault((side.saying.voice, side.answer), []).append(side)
    shared = set.intersection(*(set(side.around) for side in sides)) - question.empty
    thing = min(
        (word.lstrip("~") for word in shared), key=lambda word: (len(word), word), default=""
    )
    about = question.about.format(thing=_written(sides, thing) or "it")
    return Conflict(about, tuple(_position(group) for group in positions.values()))


def _written(sides: Sequence[State], stem: str) -> str:
    """The thing as an article writes it: ``the road``."""
    for side in sides:
        for word in re.findall(r"[A-Za-z][a-z-]+", side.saying.text):
            if word.lower().startswith(stem):
                return f"the {word.lower()}" if word.islower() else word
    return f"the {stem}" if stem else ""


def _position(group: Sequence[State]) -> Position:
    first = group[0]
    evidence = tuple(dict.fromkeys(side.saying.evidence for side in group))
    articles = tuple(dict.fromkeys(item.article_id for item in evidence))
    return Position(first.value, first.saying.who, articles, evidence)
