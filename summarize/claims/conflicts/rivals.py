"""Two causes or agents of one effect, in whatever words the effect is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.claims.conflicts.alike import (
    Topic,
    against,
    apart,
    named,
    pairs,
    rest,
    topic,
    voices,
)
from summarize.claims.conflicts.causal import DONE, cuts
from summarize.claims.conflicts.causes import CAUSE_KINDS, KINDS
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.sametail import same_tail
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict
from summarize.text.names import find_names

_LEAST, _ROOT = 0.34, 4
_LONG = 12
_BREAKS = re.compile(r"[.;:!?]\s|[\"“”]|\s(?:where|who|whose)\s")
_VAGUE = re.compile(
    r"^(?:(?:the|an?|its|their|some|several|two|three|four|unknown|unidentified|armed|masked)\s)*"
    r"(?:m[ae]n|wom[ae]n|persons?|people|attackers?|assailants?|gunm[ae]n|suspects?|groups?"
    r"|youths?|someone|fire|bombs?|shells?|missiles?|rockets?|explosions?|blasts?|attacks?|raids?"
    r"|it|they|he|she|which|that|who|this|bullets?|drones?|strikes?|airstrikes?|driver|vehicles?"
    r"|cars?|trucks?|knife|accident|crash|incident)\b(?! of\b)",
    re.IGNORECASE,
)
_DONE = re.compile(rf"{DONE}$", re.IGNORECASE)
_FIGURE = re.compile(r"\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")
_HARM = kindred(plain_stems("killed died injured attack hit struck caused started trouble cause"))
_ACTS = (*KINDS.values(), re.compile(r"\b(?:ill|sick|suffocat\w+|poison\w*|contaminat\w+)\b"))


def rival_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts about who or what brought something about, in an event of a few sentences.

    Cost: quadratic in the sayings that tell a cause.
    """
    everyone = voices(told)
    for first, second in pairs(everyone):
        heads = same_tail(everyone[first].text, everyone[second].text)
        if heads and _differ(told, heads.first, heads.second):
            yield against(
                f"who {heads.deed}",
                ((everyone[first], heads.first), (everyone[second], heads.second)),
            )
    found: list[Saying] = []
    halves: list[tuple[Topic, str, str]] = []
    for saying in everyone:
        for cut in cuts(saying.text, saying.sentence.text):
            if len(cut.cause.split()) > _LONG or _BREAKS.search(cut.cause):
                continue
            found.append(saying)
            halves.append((topic(told, saying, cut.effect), cut.effect, cut.cause))
    for first, second in pairs(found):
        (one, effect, cause), (other, told_so, second_cause) = halves[first], halves[second]
        if not _differ(told, cause, second_cause):
            continue
        if not _one_effect(told, one, other, effect, told_so) and not (
            _around(told, one, found[second]) or _around(told, other, found[first])
        ):
            continue
        yield against(
            f"who or what was behind {_short(effect)}",
            ((found[first], cause), (found[second], second_cause)),
        )


def _around(told: Sayings, effect: Topic, other: Saying) -> bool:
    """Whether the sentence of the other, with its speaker, names all of an effect."""
    whole = topic(told, other, other.sentence.text)
    own = effect.stems - _HARM
    return len(own) > 1 and own <= whole.stems and not apart(effect, whole)


def _short(effect: str) -> str:
    return " ".join(effect.split()[:12])


def _one_effect(told: Sayings, first: Topic, second: Topic, one: str, other: str) -> bool:
    figures = frozenset(_FIGURE.findall(one)), frozenset(_FIGURE.findall(other))
    if all(figures) and not figures[0] & figures[1]:
        return False
    shared = (first.stems & second.stems) - _HARM
    names = named(first, second)
    if not shared and not names:
        return False
    if names and not shared:
        return not apart(first, second) and any(
            act.search(one) and act.search(other) for act in _ACTS
        )
    return rest(told, first, second) >= _LEAST


def _differ(told: Sayings, first: str, second: str) -> bool:
    """Whether two causes are each told and have no word, name or kind in common."""
    one, other = kindred(plain_stems(first)), kindred(plain_stems(second))
    if not one or not other or _akin(one, other):
        return False
    kinds = _kinds(first), _kinds(second)
    if (_VAGUE.match(first) or _VAGUE.match(second)) and not all(kinds):
        return False
    if kinds[0] & kinds[1]:
        return False
    for bare, kind in ((first, kinds[1]), (second, kinds[0])):
        if _DONE.match(bare) and (not kind or "intent" in kind):
            return False
    keys = {told.voices.key(words) for words in (first, second)}
    return len(keys) > 1


def _akin(first: frozenset[str], second: frozenset[str]) -> bool:
    return any(
        a == b or (min(len(a), len(b)) >= _ROOT and (a.startswith(b[:-1]) or b.startswith(a[:-1])))
        for a in first
        for b in second
    )


def _kinds(cause: str) -> frozenset[str]:
    if find_names(cause):
        return frozenset()
    return frozenset(kind for kind, words in CAUSE_KINDS.items() if words.search(cause))
