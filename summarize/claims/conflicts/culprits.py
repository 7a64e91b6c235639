"""Two culprits or two causes of one happening, in two voices.

Two ways to name the same ("militants", "Front fighters"), and a vaguer word for it, are no
conflict: agents differ if their names do, or if one is of a state and the other against
it; causes differ if they are of two kinds (sabotage, a fault, the weather, a mistake).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from summarize.claims.conflicts.blame import Blame, blames
from summarize.claims.conflicts.causes import (
    AGAINST,
    CAUSE_KINDS,
    CAUSED,
    HIRED,
    KINDS,
    PRIVATE,
    STATE,
    VIOLENT,
)
from summarize.claims.conflicts.joining import opposed
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict, Position
from summarize.text.dates import find_dates
from summarize.text.names import find_names, name_key
from summarize.text.wordlists import word_list

_ROOT = 4
_FEW, _SEVERAL = 3, 7
_DEFINITE = re.compile(r"(?:the|this|that|its)\s|(?-i:[A-Z](?!n?\s|ny\s))", re.IGNORECASE)
_APART = re.compile(
    r"\b(?:first|second|third|last|(?:north|south|east|west)(?:ern)?|earlier|later|previous|new"
    r"|old)\b",
    re.IGNORECASE,
)
_ARTICLES = frozenset(["The", "A", "An", "This", "That"])
_ONE = re.compile(r"(?:an?|the|his|her|its)\s[a-z-]+(?:\s[a-z-]+)?$")
_VAGUE = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|persons?|people|attackers?|assailants?|gunm[ae]n|suspects?|group"
    r"|youths?|someone|fire"
    r"|bombs?|shells?|missiles?|rockets?|explosions?|blasts?|attacks?)\b"
)
_CULPRIT = re.compile(
    r"(?!(?:the|an?|may|might|only|possibly|perhaps|also|not|something|someone|others?)$)"
    r"(?!(?:only|possibly|perhaps|something else|not)\b)[^\[\]()]*[A-Za-z]{3}"
)
_PARTICIPLES = {"sank": "sunk", "blew up": "blown up"}
_BROUGHT = re.compile(
    r"(?:start|caus|trigger|spark|stag|launch|sett)\w+$|carr\w+ out$|set$|plant\w*$|order\w+$"
)


def culprit_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts about who or what was behind a happening.

    Cost: linear in the text, quadratic in the blames, which are few.
    """
    for sides in opposed(list(blames(told)), partial(_oppose, told)):
        yield _conflict(sides)


def _oppose(told: Sayings, earlier: Blame, later: Blame) -> bool:
    """Whether two voices give one deed to two that differ."""
    return (
        earlier.saying.voice != later.saying.voice
        and _sure(told, earlier, later)
        and one_deed(told, earlier, later)
        and _differ(told, earlier, later)
    )


def _sure(told: Sayings, first: Blame, second: Blame) -> bool:
    """In a long event: two speakers who each name one culprit of what has a word of its own."""
    if told.brief:
        return True
    if first.saying.speaker is None or second.saying.speaker is None:
        return False
    if not all(_CULPRIT.match(side.culprit) for side in (first, second)):
        return False
    shared = _stems(first) & _stems(second)
    return bool(shared or _names(told, first) & _names(told, second))


def _conflict(sides: Sequence[Blame]) -> Conflict:
    positions: dict[str, list[Blame]] = {}
    for side in sides:
        positions.setdefault(side.saying.voice, []).append(side)
    return Conflict(_topic(sides), tuple(_position(group) for group in positions.values()))


def _topic(sides: Sequence[Blame]) -> str:
    """``who or what was behind the fire``, ``by whom the hospital was bombed``."""
    side = min(sides, key=lambda side: (bool(_done(side)), len(side.what)))
    what, deed = side.what, _done(side)
    first = what.split()[0]
    what = f"{first.lower()}{what[len(first) :]}" if first in _ARTICLES else what
    if not deed:
        return f"who or what was behind {what}"
    return f"the {deed} of {what}" if deed.endswith("ing") else f"by whom {what} was {deed}"


def _done(side: Blame) -> str:
    """What was done to the thing itself; empty where a happening was only brought about."""
    return "" if _BROUGHT.match(side.deed) else _PARTICIPLES.get(side.deed, side.deed)


def _position(group: Sequence[Blame]) -> Position:
    first = group[0]
    evidence = tuple(dict.fromkeys(side.saying.evidence for side in group))
    articles = tuple(dict.fromkeys(item.article_id for item in evidence))
    return Position(first.culprit, first.saying.who, articles, evidence)


def one_deed(told: Sayings, first: Blame, second: Blame) -> bool:
    """Whether two blames are for the same: of one kind, with no name, day or word between them."""
    definite = bool(_DEFINITE.match(first.what)) + bool(_DEFINITE.match(second.what))
    near = first.saying.document.id == second.saying.document.id
    if definite < (1 if near else 2):
        return False
    if _apart(first) != _apart(second):
        return False
    a, b = _kinds(first), _kinds(second)
    if not a & b:
        return False
    if not _meet(_names(told, first), _names(told, second)):
        return False
    if not _meet(_days(first), _days(second)):
        return False
    own, other = _stems(first), _stems(second)
    if own & other:
        return True
    if first.act and second.act:
        return False
    return (not own or not other) and _meet(_around(told, first), _around(told, second))


def _meet(first: frozenset[str], second: frozenset[str]) -> bool:
    return not first or not second or bool(first & second)


def _apart(blame: Blame) -> frozenset[str]:
    return frozenset(word.lower() for word in _APART.findall(f"{blame.deed} {blame.what}"))


def _kinds(blame: Blame) -> frozenset[str]:
    text = f"{blame.deed} {blame.what} {blame.context}"
    return frozenset(kind for kind, words in KINDS.items() if words.search(text))


def _stems(blame: Blame) -> frozenset[str]:
    """The stems of what happened, the words of its kind and its dates left out."""
    text = blame.context or blame.what
    for words in KINDS.values():
        text = words.sub(" ", text)
    for mention in reversed(find_dates(text, None)):
        text = f"{text[: mention.span.start]} {text[mention.span.end :]}"
    return frozenset(word for word in plain_stems(text) if len(word) > 1)


def _names(told: Sayings, blame: Blame) -> frozenset[str]:
    dates = [mention.span for mention in find_dates(blame.what, None)]
    spans = find_names(blame.what)
    return frozenset(
        told.names.key(span.of(blame.what))
        for span in spans
        if not any(span.overlaps(date) for date in dates)
    )


def _around(told: Sayings, blame: Blame) -> frozenset[str]:
    """The names of places where a happening is told, in its sentence and the one before.

    Empty in an event of a few articles, where one happening is all that is told.
    """
    if told.brief:
        return frozenset()
    saying = blame.saying
    before = told.sentence_before(saying)
    names = told.names.inside(saying.document, saying.sentence, saying.sentence.span)
    if before is not None:
        names |= told.names.inside(saying.document, before, before.span)
    return names - told.names.holders - told.names.central


def _days(blame: Blame) -> frozenset[str]:
    """The days named in the sentence, if what happened is dated there."""
    return frozenset(
        day.start or ""
        for day in find_dates(blame.what, blame.saying.document.article.date)
        if day.precision == "day" and day.start
    )


def _differ(told: Sayings, first: Blame, second: Blame) -> bool:
    """Whether two culprits or causes cannot be one: two names, two camps, two kinds."""
    one, other = first.culprit, second.culprit
    if _akin(plain_stems(one), plain_stems(other)):
        return False
    causes = _kind_of_cause(one), _kind_of_cause(other)
    if all(causes):
        return not causes[0] & causes[1]
    names = _agents(one), _agents(other)
    if any(causes):
        means = _VAGUE.search(one) or _VAGUE.search(other)
        sides = _camps(first), _camps(second)
        agents = any(names) or (means and any(sides) and not all(sides))
        return "intent" not in causes[0] | causes[1] or not agents
    if all(names):
        if told.voices.key(one) == told.voices.key(other):
            return False
        return not _akin(names[0], names[1])
    camps = _camps(first), _camps(second)
    if all(camps):
        return not camps[0] & camps[1]
    acts = first.act and second.act
    if acts and _ONE.match(one) and _ONE.match(other):
        return not (_VAGUE.search(one) or _VAGUE.search(other))
    if any(names):
        return _accused_speaks(told, first, second)
    if any(camps) or any(map(VIOLENT.search, (one, other))):
        return False
    words = max(len(one.split()), len(other.split()))
    if all(CAUSED.match(side.deed) for side in (first, second)):
        return words <= _FEW
    done = _kinds(first) & _kinds(second) - {"@violence"}
    return bool(done) and words <= _SEVERAL and not any(map(_VAGUE.search, (one, other)))


def _akin(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether a word of the one is a word of the other, or a derivation of it."""
    return any(
        a == b or (min(len(a), len(b)) >= _ROOT and (a.startswith(b[:-1]) or b.startswith(a[:-1])))
        for a in first
        for b in second
    )


def _agents(text: str) -> frozenset[str]:
    peoples = {word for word in text.split() if word in word_list("demonyms")}
    return frozenset(
        part for span in find_names(text) for part in name_key(span.of(text)).split() if part
    ) | frozenset(map(name_key, peoples))


def _kind_of_cause(text: str) -> frozenset[str]:
    if find_names(text):
        return frozenset()
    return frozenset(kind for kind, words in CAUSE_KINDS.items() if words.search(text))


def _camps(blame: Blame) -> frozenset[str]:
    """Of a state, against it, or in nobody's service, told by the words of the culprit."""
    found = set()
    culprit = blame.culprit
    for span in reversed(find_names(culprit)):
        if " " in span.of(culprit):
            culprit = f"{culprit[: span.start]}{culprit[span.end :]}"
    if STATE.search(culprit):
        found.add("state")
    if AGAINST.search(blame.culprit):
        found.add("against")
    if not found and PRIVATE.search(blame.culprit):
        found.add("private")
    if HIRED.search(blame.culprit):
        found.add("hired")
    return frozenset(found)


def _accused_speaks(told: Sayings, first: Blame, second: Blame) -> bool:
    """Whether the voice of one side is the culprit of the other: each blames someone else."""
    return told.voices.key(first.culprit) == second.saying.voice or (
        told.voices.key(second.culprit) == first.saying.voice
    )
