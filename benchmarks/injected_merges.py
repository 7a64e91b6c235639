"""True sentences that stand on two source sentences, or on one in far fewer words.

Two sentences with one subject, best of two articles, become one: side by side, as a relative
clause, or as a participle before the verb.  A sentence with a figure gets it in words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import lru_cache

from injected_source import NUMBER, WORDS, Maker, Source, document_of, put, split_words

_TENS = split_words("twenty thirty forty fifty sixty seventy eighty ninety")
_SUBJECT = (
    r"(?:(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+|[A-Z][\w’'-]{3,}|The (?:[a-z-]+ ){0,2}[a-z-]{3,})"
)
_VERB = (
    r"(?:was|were|is|are|had|has|have|will|would|could|can|did|died|went|came|took|made|left|became"
    r"|began|held|won|lost|gave|got|found|ran|fell|met|led|saw|put|told|[a-z]{3,}ed)"
)
_CLAUSE = re.compile(rf"^(?P<who>{_SUBJECT}) (?P<does>{_VERB} [^\"“”;:()]{{15,110}}[a-z\d])\.$")
_BE = re.compile(r"^(?:was|were) (?P<rest>[a-z]+(?:ed|en|lt|wn|nt|ld) [^,]{5,60})$")
_NO_SUBJECT = frozenset(split_words("He She It They We I You This That These Those There What Who"))
_LONGEST = 30


def in_words(number: int) -> str:
    """English words of a number below ten thousand: ``two hundred and five``."""
    if number < len(WORDS):
        return WORDS[number]
    if number < 100:
        tens = _TENS[number // 10 - 2]
        return f"{tens}-{WORDS[number % 10]}" if number % 10 else tens
    for unit, name in ((1000, "thousand"), (100, "hundred")):
        if number >= unit:
            rest = number % unit
            joint = "" if not rest else " and " if rest < 100 else " "
            return f"{in_words(number // unit)} {name}{joint}{in_words(rest) if rest else ''}"
    raise AssertionError(number)


@lru_cache(maxsize=256)
def _clauses(docs: tuple[str, ...]) -> tuple[tuple[int, str, str], ...]:
    """Article, subject and predicate of the plain sentences of an event."""
    return tuple(_found(docs))


def _found(docs: tuple[str, ...]) -> Iterator[tuple[int, str, str]]:
    for number, text in enumerate(docs):
        for sentence in document_of(text).sentences:
            match = _CLAUSE.match(" ".join(sentence.text.split()))
            if match and match["who"].split()[0] not in _NO_SUBJECT:
                yield number, match["who"], match["does"]


def _pair(source: Source, r: random.Random) -> tuple[str, str, str] | None:
    """A subject with what this sentence and another say of it."""
    own = _CLAUSE.match(source.text)
    if own is None:
        return None
    said = [
        (doc, does)
        for doc, who, does in _clauses(source.docs)
        if who == own["who"] and does != own["does"]
    ]
    said = [pair for pair in said if pair[0] != source.doc] or said
    if not said:
        return None
    other = r.choice(said)[1]
    words = len(other.split()) + len(own["does"].split())
    return (own["who"], own["does"], other) if words < _LONGEST else None


def _coordinated(source: Source, r: random.Random) -> str | None:
    """``The ferry sank off Orv and had been built in 1996.``"""
    pair = _pair(source, r)
    return f"{pair[0]} {pair[1]}, and {pair[2]}." if pair else None


def _related(source: Source, r: random.Random) -> str | None:
    """``The ferry, which had been built in 1996, sank off Orv.``; ``built in 1996`` alone, too."""
    pair = _pair(source, r)
    if pair is None:
        return None
    who, does, other = pair
    built = _BE.match(other)
    if built and r.random() < 0.5:
        return f"{who}, {built['rest']}, {does}."
    person = not who.startswith("The ") and len(who.split()) > 1
    return f"{who}, {'who' if person else 'which'} {other}, {does}."


def _figure_in_words(source: Source, r: random.Random) -> str | None:
    """A figure that counts something, written out: ``1,200`` as ``one thousand two hundred``."""
    for match in NUMBER.finditer(source.text):
        value = int(match[1].replace(",", ""))
        round_ = value < 100 or value % 100 == 0
        after = source.text[match.end() : match.end() + 14]
        if 20 < value < 10_000 and round_ and re.match(r" [a-z]{3,}", after):
            if re.search(r"[$£€A-Z][\w.]* ?$|\b[A-Z]\w+ $", source.text[: match.start()][-12:]):
                continue
            words = in_words(value)
            words = words[0].upper() + words[1:] if not match.start() else words
            return put(source.text, *match.span(1), words)
    return None


MAKERS: dict[str, Maker] = {
    "coordinated": _coordinated,
    "related": _related,
    "figure_in_words": _figure_in_words,
}
