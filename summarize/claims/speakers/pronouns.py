"""Whom a pronoun means among the speakers met so far, if that is plain.

A wrong name is worse than none: where somebody else came between, or two are about as
likely, nobody is named and the text's own "he said" stands.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from summarize.claims.sentence.agents import is_agent
from summarize.claims.sentence.proper import PEOPLE
from summarize.claims.sentence.roster import is_outlet
from summarize.claims.speakers.known import ONLY_BODIES, PERSONS, Known, is_country
from summarize.claims.speakers.nobodies import gender
from summarize.claims.speakers.persons import is_person

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "themselves"})
PRONOUNS = _MALE | _FEMALE | _IT | _THEY
PERSONAL = _MALE | _FEMALE
_HEAD_ENDS = frozenset({"of", "for", "in", "at", "from", "with", "to", "who", "that", "close"})
_LONG_AGO = 8
_NEAR = 4
_JUST = 2


def meant(
    known: Sequence[Known], word: str, named: Collection[str], quoted: Collection[str], now: int
) -> Known | None:
    """Who "he", "she", "it" or "they" is: the last speaker of that kind.

    Args:
        known: The speakers met so far, the last one at the end.
        word: The pronoun in small letters.
        named: Surnames in what is said: "He said Reed had left" is not said by Reed.
        quoted: Words of names in what is quoted, mostly not from their own mouth.
        now: The number of the sentence that the pronoun stands in.

    Returns:
        ``None`` where nobody fits, or more than one does about as well.
    """
    if word in PERSONAL:
        return _person(known, "m" if word in _MALE else "f", named, quoted, now)
    if word in _IT:
        return _body(known, named, now)
    return _several(known, now) if word in _THEY else None


def _person(
    known: Sequence[Known], kind: str, named: Collection[str], quoted: Collection[str], now: int
) -> Known | None:
    fit = [k for k in reversed(known) if _may_be(k, kind) and k.name.split()[-1] not in named]
    sure = (k for k in fit if not k.passing or k.gender == kind)
    found = next(sure, None) or (fit[0] if fit else None)
    if found is not None and len(fit) > 1 and _is_named(found, quoted):
        near = (k for k in fit if not k.passing and now - k.at <= _JUST)
        found = next((k for k in near if not _is_named(k, quoted)), None)
    if found is None or _doubtful(found, fit, known, now):
        return None
    found.gender = kind
    return found


def _may_be(known: Known, kind: str) -> bool:
    """Whether somebody is one man or woman."""
    name = known.name
    person = known.person or (known.gender == gender(name) == kind and is_person(name.split()))
    if not person or known.plural or known.gender not in ("", kind):
        return False
    words = name.lower().split()
    head = next((a for a, b in pairwise(words) if b in _HEAD_ENDS), words[-1])
    return name[:1].isupper() or head == "one" or (head not in ONLY_BODIES and _is_one(head))


def _is_one(head: str) -> bool:
    """Whether a noun is for a man or woman: "the clerk"."""
    return is_agent(head) or head in PEOPLE or head in PERSONS


def _is_named(known: Known, named: Collection[str]) -> bool:
    words = known.name.split()
    return words[-1] in named or (len(words) > 1 and words[0] in named and is_person(words))


def _doubtful(found: Known, fit: Sequence[Known], known: Sequence[Known], now: int) -> bool:
    """Whether somebody else is about as likely as the one who seems to be meant."""
    others = [k for k in fit if k is not found]
    if any(k.seen > found.seen and k.seen >= now - 1 for k in others):
        return True  # "... Reed said. The next was Tesfal Ondrik, 31. He"
    if found.name[:1].islower() and any(k.seen == found.at == now for k in others):
        return True  # "A source said of Ms Reed that she"
    later = takewhile(lambda k: k is not found, reversed(known))
    if any(k.at > found.at and _may_be_surname(k) and k.at >= now - _JUST for k in later):
        return True
    if not others:
        return False
    if (found.passing or found.name[:1].islower()) and now - found.at >= _JUST:
        return True
    if found.passing and any(not k.passing and now - k.at <= _NEAR for k in others):
        return True
    return now - found.at > _LONG_AGO or (_is_lone(found) and now - found.at >= _JUST)


def _is_lone(known: Known) -> bool:
    """Whether a name is one word that nothing shows to be a person's."""
    return " " not in known.name and not known.gender and len(known.words) < 2


def _may_be_surname(known: Known) -> bool:
    """Whether a lone name that nothing is known of may be that of a man or woman."""
    name = known.name
    return (
        " " not in name
        and name[:1].isupper()
        and name[1:].islower()
        and not known.plural
        and not is_outlet(name)
        and not is_country(name)
    )


def _body(known: Sequence[Known], named: Collection[str], now: int) -> Known | None:
    fits = (
        k
        for k in reversed(known)
        if not (k.person or k.plural)
        and k.has_voice()
        and not k.name.startswith("its ")
        and k.name.split()[-1] not in named
    )
    found = next(fits, None)
    if found is None or now - found.at > _JUST:
        return None
    many = any(k.plural and k.has_voice() and k.at > max(found.at, now - _JUST) for k in known)
    return None if many else found  # "the state police said. It": police are no "it"


def _several(known: Sequence[Known], now: int) -> Known | None:
    back = [k for k in reversed(known) if now - k.at <= _JUST]
    many = [k for k in back if (k.plural or " and " in k.name) and k.has_voice()]
    bodies = [k for k in back if not k.person and k.is_body() and not gender(k.name)]
    return next(iter([*many, *bodies]), None)
