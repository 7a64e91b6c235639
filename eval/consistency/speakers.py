"""Whether two names can be those of one speaker, and whether a text names one."""

from __future__ import annotations

import re

from eval.consistency.keys import listed
from eval.consistency.sources import Sources
from eval.consistency.tokens import Token, tokenize
from summarize.claims.names.identity import plain, press_aliases
from summarize.claims.sentence.lexicon import speaker_nouns
from summarize.text.names import name_key


def same_speaker(name: str, other: str) -> bool:
    """Whether two names can be those of one speaker: spelled alike, one within the other."""
    press = press_aliases()
    a, b = (plain(press.get(plain(n), n)) for n in (name, other))
    if name_key(a) == name_key(b):
        return True
    first, second = _telling(a), _telling(b)
    if not first or not second:
        return not first and not second
    if first <= second or second <= first:
        return True
    initials = ("".join(w[0] for w in a.split()).lower(), "".join(w[0] for w in b.split()).lower())
    if a.lower() == initials[1] or b.lower() == initials[0]:
        return True
    return bool(first & second) and len(first & second) >= min(len(first), len(second)) - 1


def is_apposed(sources: Sources, name: str, other: str) -> bool:
    """Whether a source gives one as the office of the other: "the mayor, Ana Ruiz".

    The police or researchers are nobody's office.
    """
    if _is_office(name) == _is_office(other):
        return False
    office = plain(name if _is_office(name) else other).split()
    if office and (office[-1].endswith("s") or office[-1].lower() in COLLECTIVE):
        return False
    first, second = _head_key(name), _head_key(other)
    common = set(sources.postings.get(first, ())) & set(sources.postings.get(second, ()))
    return any(
        abs(a - b) <= _APPOSED
        for index in sorted(common)
        for a in sources.sentences[index].at[first]
        for b in sources.sentences[index].at[second]
    )


def _is_office(name: str) -> bool:
    """Whether a speaker is named by what he or she is: no name is left without it."""
    small = [word for word in re.findall(r"[\w’'-]+", name) if word.lower() not in _EMPTY]
    office = any(word.lower() in speaker_nouns() or word.lower() in _EMPTY for word in name.split())
    return office and (not small or " of " in name or any(word[0].islower() for word in small))


def _head_key(name: str) -> str:
    """The key of the word that a name or an office ends with, what it is "of" or "for" aside.

    The service is not who speaks where its spokesman does.
    """
    tokens: list[Token] = []
    for token in tokenize(name):
        if tokens and token.word in _BELONGING:
            break
        if token.content:
            tokens.append(token)
    return tokens[-1].key if tokens else ""


_APPOSED = 8
_BELONGING = listed("of for at in from with")
COLLECTIVE = listed(
    "police government ministry department agency office campaign company union group team court "
    "administration school district army military church party council committee commission "
    "family university hospital state city county country bank press house board staff crew "
    "club firm organization organisation association network newspaper outlet charity"
)
_EMPTY = listed(
    "the a an of for in at and s mr mrs ms dr gen general col lt capt president minister "
    "prime spokesman spokeswoman spokesperson official officials chief head director "
    "statement report local senior former his her its their"
)


def _telling(name: str) -> frozenset[str]:
    return frozenset(
        name_key(word) for word in re.findall(r"[\w’'-]+", name) if word.lower() not in _EMPTY
    )


_BODIES = listed(
    "company club firm team group agency organization organisation association network "
    "newspaper charity union ministry department party army"
)


def is_general(name: str) -> bool:
    """Whether a speaker is named by a kind of body only: "the company", "the Italian club"."""
    words = plain(name).split()
    bare = len(words) == 1 or (len(words) == 2 and words[0][:1].isupper())
    return bare and words[-1] in _BODIES


def names(text: str, name: str) -> bool:
    """Whether a text has the last word of a name, and half of those of a description."""
    words = [_bare(word) for word in plain(name).split()]
    own = {_bare(word) for word in _WORD.findall(text)}
    if not words or words[-1] not in own:
        return False
    return plain(name)[:1].isupper() or 2 * sum(word in own for word in words) >= len(words)


def _bare(word: str) -> str:
    return word.casefold().removesuffix("'s").removesuffix("’s").strip(".")


_WORD = re.compile(r"[\w.’'-]+")
