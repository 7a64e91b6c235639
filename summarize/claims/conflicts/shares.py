"""All of a thing against a part of it: "every miner is out", "seven are still below".

A saying speaks of all, of a share, or of a rest of some things; two voices conflict if
their shares of the same things, of which the same is told, leave no room for each other.
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
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.claims.conflicts.statewords import PEOPLE
from summarize.records import Conflict, Position
from summarize.text.dates import find_dates
from summarize.text.names import find_names
from summarize.text.units import singular

_PART, _ROUGH = 0.99, 0.0
_GAP_HOURS, _UPDATE_HOURS = 30.0, 6.0
_NOUN = (
    r"(?:the\s|its\s|their\s|his\s|her\s|those\s|these\s"
    r"|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*[’']s?\s)?(?P<noun>(?:[\w’'-]+\s){0,2}?[a-z]{3,}s\b"
    r"|people|children|men|women|staff|police)"
)
_SHARES: tuple[tuple[str, float, float], ...] = (
    (r"(?:nearly|almost|virtually|practically)\s(?:all|every)(?:\sof)?", 0.85, 1.0),
    (r"(?:all|every\s(?:single\s)?one|each\sone)(?:\sof)?(?:\sthe)?(?:\s\d[\d,]*|\s(?:two|three"
        r"|four|five|six|seven|eight|nine|ten|eleven|twelve))?", 1.0, 1.0),
    (r"none\sof|not\sone\sof|not\sa\ssingle\sone\sof", 0.0, 0.0),
    (r"(?:more|over)\s(?:than\s)?half(?:\sof)?|most(?:\sof)?|a\smajority\sof"
        r"|the\smajority\sof", 0.5, 1.0),
    (r"(?:less|fewer)\sthan\shalf(?:\sof)?|under\shalf(?:\sof)?|a\s(?:small\s)?minority\sof"
        r"|a\s(?:small\s)?fraction\sof|hardly\sany(?:\sof)?|few(?:\sof)?", 0.0, 0.5),
    (r"(?:only|just)\s(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\sof", 0.0, 0.5),
    (r"(?:about\s|nearly\s|some\s|almost\s)?half(?:\sof)?", 0.42, 0.58),
    (r"(?:about\s|nearly\s|some\s|almost\s)?two[-\s]thirds\sof", 0.6, 0.72),
    (r"(?:about\s|nearly\s|some\s|almost\s)?three[-\s]quarters\sof", 0.7, 0.8),
    (r"(?:about\s|nearly\s|some\s|almost\s)?(?:a|one)[-\s]third\sof", 0.28, 0.38),
    (r"(?:about\s|nearly\s|some\s|almost\s)?(?:a|one)[-\s]quarter\sof", 0.2, 0.3),
    (r"(?:about\s|nearly\s|some\s|almost\s)?(?:a|one)[-\s]fifth\sof", 0.15, 0.25),
)  # fmt: skip
_PATTERNS = tuple(
    (Quick(rf"(?<!not )(?<!after )\b(?:{words})\s{_NOUN}", re.IGNORECASE), low, high)
    for words, low, high in _SHARES
)
_EVERY = Quick(
    r"(?<!not )\bevery\s(?:single\s)?(?:[\w’'-]+\s){0,1}?(?P<noun>(?!one\b|day\b|week\b|month\b"
    r"|year\b|time\b|hour\b|effort\b|other\b|night\b|morning\b|side\b)[a-z]{3,})\b",
    re.IGNORECASE,
)
_PERCENT = Quick(rf"\b(?P<n>\d[\d.,]*)\s?(?:%|percent|per\scent)\sof\s{_NOUN}", re.IGNORECASE)
_OUT_OF = Quick(
    r"\b(?P<n>\d+)\s(?:out\s)?of\s(?:the\s"
    r"|its\s)?(?P<m>\d+)\s(?P<noun>(?:[\w’'-]+\s){0,1}?[a-z]{3,}s)\b"
)
_REST = re.compile(
    r"\bremain(?:s|ed|ing)?\sun\w+ed\b|\b(?:remain(?:s|ed)?|were|was|are|is"
    r"|been)\s(?:still\s)?un\w{3,}(?:ed|t|n)\b"
    r"|\b(?:still|yet\sto\sbe|had\snot|have\snot|has\snot|not\syet|without|not\sbeen|were\snot"
    r"|are\snot)\b",
    re.IGNORECASE,
)
_LEFT = Quick(
    r"\b(?:(?:are|is|were|was|had\sbeen|being)\s)?(?:still|remain(?:s|ed)?)\s(?:\w+\s)?(?:trapped"
    r"|missing|underground|inside|below|under"
    r"|held|waiting|buried|unaccounted|in|at|on|without|out|captive|stranded|stuck|cut|closed"
    r"|shut|occupied|there|hiding)\b"
    r"|\b(?:were|are|was|had\sbeen)\sleft\s(?:behind|out)\b|\byet\sto\sbe\s\w+\b",
    re.IGNORECASE,
)
_SOME_NOT = Quick(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|scores"
    r"|thousands|some|several|many)\s(?:of\s)?(?:the\s|its\s|their\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?P<noun>[a-z]{3,}s|people|men|women|children)\s(?:(?:had|have|has|were|are)\s(?:still\s)?not"
    r"|(?:were\s|are\s)?still|remain(?:s|ed)?|without|(?:were|are|had been|have been)\s(?:cancel\w+"
    r"|closed|shut|suspended|delayed|missing|trapped|unpaid|left behind))\b",
    re.IGNORECASE,
)
_ALL_PATTERNS = (
    *(pattern for pattern, _, _ in _PATTERNS),
    _EVERY,
    _PERCENT,
    _OUT_OF,
    _LEFT,
    _SOME_NOT,
)
_OPEN = re.compile(
    r"\b(?:would|could|should|may|might|if|hope[sd]?|will|expect\w*|must|want\w*|plan\w*|until"
    r"|feared?)\b"
)
_PRONOUN = re.compile(r"(?:it|he|she|they|we)\b", re.IGNORECASE)
_ANYBODY = frozenset(["people", "men", "women", "others", "man", "woman"])
_SOMEBODY = PEOPLE | {"people", "peopl", "~child"}
_EMPTY = kindred(plain_stems("people men women part time day way side case year month member one"))


@dataclass(frozen=True, slots=True)
class _Share:
    """How much of some things a saying tells something of."""

    saying: Saying
    low: float
    high: float
    noun: str
    stems: frozenset[str]
    names: frozenset[str]
    days: frozenset[str]
    value: str


def share_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts about how many of some things.  Cost: linear; quadratic in the shares."""
    held = told.holding(*_ALL_PATTERNS)
    found = [share for saying in held for share in _shares(told, saying)]
    for sides in opposed(found, partial(_oppose, told)):
        yield _conflict(sides)


def _shares(told: Sayings, saying: Saying) -> Iterator[_Share]:
    text = saying.text
    if saying.modality == "denied" or any(item.verb for item in denials(saying.sentence.text)):
        return
    for match, low, high in _matches(text):
        around = text[: match.start()].rpartition(";")[2] + text[match.end() :].partition(";")[0]
        if _OPEN.search(around[:140]):
            continue
        if _REST.search(text, match.end(), match.end() + 50) and (low, high) != (0.0, 0.0):
            low, high = 1.0 - high, 1.0 - low
        yield _share(told, saying, match["noun"], low, high, match[0])
        return
    some = _SOME_NOT.search(text)
    if some and not _OPEN.search(text[: some.end()]):
        yield _share(told, saying, some["noun"], 0.0, _PART, some[0])
        return
    left = _LEFT.search(text)
    if left and not _OPEN.search(text[: left.end()]):
        nouns = re.findall(r"[a-z]{3,}s\b|people|men|children|women", text[: left.start()])
        if nouns:
            yield _share(told, saying, nouns[0], 0.0, _PART, left[0])


def _matches(text: str) -> Iterator[tuple[re.Match[str], float, float]]:
    for match in _PERCENT.finditer(text):
        value = float(match["n"].rstrip(".,").replace(",", "")) / 100
        yield match, max(0.0, value - 0.02), min(1.0, value + 0.02)
    for match in _OUT_OF.finditer(text):
        if 0 < int(match["n"]) <= int(match["m"]):
            value = int(match["n"]) / int(match["m"])
            yield match, value, value
    for pattern, low, high in _PATTERNS:
        for match in pattern.finditer(text):
            yield match, low, high
    for match in _EVERY.finditer(text):
        yield match, 1.0, 1.0


def _share(told: Sayings, saying: Saying, words: str, low: float, high: float, own: str) -> _Share:
    text = saying.text
    last = words.split()[-1].lower()
    noun = next(
        iter(sorted(kindred(plain_stems(singular(last))))), "people" if last in _ANYBODY else ""
    )
    whole = text if find_names(text) or _PRONOUN.match(text) else saying.sentence.text
    names = frozenset(told.names.key(span.of(whole)) for span in find_names(whole))
    named = plain_stems(" ".join(span.of(text) for span in find_names(text)))
    stems = kindred(plain_stems(text) - named) - {noun}
    days = frozenset(
        day.start or ""
        for day in find_dates(text, saying.document.article.date)
        if day.precision == "day"
    )
    value = clause(text, plain_stems(own) or plain_stems(text))
    return _Share(
        told.voiced(saying), low, high, noun, stems, names - told.names.holders, days, value
    )


def _oppose(told: Sayings, first: _Share, second: _Share) -> bool:
    """Whether two shares of the same things cannot both be."""
    a, b = first.saying, second.saying
    if a.voice == b.voice or a.key == b.key or (a.speaker is None and b.speaker is None):
        return False
    if not told.brief and (a.speaker is None or b.speaker is None):
        return False
    rest = {first.high, second.high} == {_PART, 1.0} and first.low + second.low >= 1
    apart = first.low > second.high + _ROUGH or second.low > first.high + _ROUGH
    return (rest or apart) and _same_things(told, first, second)


def _same_things(told: Sayings, first: _Share, second: _Share) -> bool:
    a, b = first.saying, second.saying
    people = {first.noun, second.noun} <= _SOMEBODY and "people" in (first.noun, second.noun)
    if first.noun != second.noun and not (people and first.names & second.names):
        return False
    if first.names and second.names and not first.names & second.names:
        return False
    if first.days and second.days and not first.days & second.days:
        return False
    shared = (first.stems & second.stems) - _EMPTY
    if not told.brief and not shared - kindred(told.central):
        return False
    if not shared and not first.names & second.names:
        return False
    if a.hours is None or b.hours is None:
        return True
    if abs(a.hours - b.hours) > _GAP_HOURS:
        return False
    earlier, later = (first, second) if a.hours <= b.hours else (second, first)
    passed = (later.saying.hours or 0.0) - (earlier.saying.hours or 0.0) > _UPDATE_HOURS
    return not (passed and later.low > earlier.high)


def _conflict(sides: Sequence[_Share]) -> Conflict:
    positions: dict[str, list[_Share]] = {}
    for side in sorted(sides, key=lambda side: (-side.high, side.saying.order)):
        positions.setdefault(side.saying.voice, []).append(side)
    words = re.search(r"[a-z]+", sides[0].noun)
    return Conflict(
        f"how many of the {_written(sides, words[0] if words else '')}",
        tuple(_position(group) for group in positions.values()),
    )


def _written(sides: Sequence[_Share], stem: str) -> str:
    for side in sides:
        for word in re.findall(r"[A-Za-z’'-]+", side.saying.text):
            if stem and str(word).lower().startswith(stem):
                return str(word).lower()
    return stem


def _position(group: Sequence[_Share]) -> Position:
    first = group[0]
    evidence = tuple(dict.fromkeys(side.saying.evidence for side in group))
    articles = tuple(dict.fromkeys(item.article_id for item in evidence))
    return Position(first.value, first.saying.who, articles, evidence)
