"""The short forms that an event's own articles use for its persons and bodies.

A person, known by a title or as a speaker, goes by the end of the full name ("Takuri"),
a body by the acronym that an article explains ("SOHR").  Only forms that an article
itself uses alone are here, and only those that can mean nobody else: where two persons
share a surname, or a street or a hospital bears it, there is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from types import MappingProxyType
from weakref import WeakKeyDictionary

from summarize.claims.names.identity import plain
from summarize.claims.names.surnames import surnames_of
from summarize.claims.speakers.persons import is_person, is_title, may_hold_title, untitled
from summarize.records import Event
from summarize.text.names import acronym_pairs, find_names, name_key
from summarize.text.namewords import COMMON, is_calendar, is_demonym

_POSSESSIVE = re.compile(r"[’']s?$")
_JUNIOR = re.compile(r"(?:Jr|Sr)\.?|I{2,3}")


@dataclass(frozen=True, slots=True)
class ShortNames:
    """Full names and short forms of one event, each the other's only one.

    ``persons`` and ``bodies`` map a full name to its short form; ``since`` says, by article
    and full name, which of its sentences has the full name first.
    """

    persons: Mapping[str, str]
    bodies: Mapping[str, str]
    since: Mapping[tuple[str, str], int]


_done: WeakKeyDictionary[Event, ShortNames] = WeakKeyDictionary()


def short_names(event: Event) -> ShortNames:
    """The short names of an event with its table of names.

    Cost: linear in the text; computed once per event.
    """
    known = _done.get(event)
    if known is None:
        known = _done[event] = _short_names(event)
    return known


def _short_names(event: Event) -> ShortNames:
    known, explained = _known_persons(event), _explained(event)
    if not (known or explained):
        return ShortNames({}, {}, {})
    counts = Counter(_mentions(event))
    persons = _persons(event, counts, known)
    shared = surnames_of(event.documents).is_shared
    persons = {f: short for f, short in persons.items() if not shared(short.split()[-1])}
    bodies = _bodies(counts, explained)
    taken = Counter([*persons.values(), *bodies.values()])
    persons = {full: short for full, short in persons.items() if taken[short] == 1}
    bodies = {full: short for full, short in bodies.items() if taken[short] == 1}
    since: dict[tuple[str, str], int] = {}
    for document in event.documents:
        for sentence in document.sentences:
            text = " ".join(sentence.text.split())
            for full in (*persons, *bodies):
                if full in text:
                    since.setdefault((document.id, full), sentence.index)
    return ShortNames(MappingProxyType(persons), MappingProxyType(bodies), MappingProxyType(since))


def _mentions(event: Event) -> Iterator[str]:
    """Every proper name of an event, as often as it stands there, without bare titles."""
    for document in event.documents:
        for sentence in document.sentences:
            for span in find_names(sentence.text):
                name = " ".join(span.of(sentence.text).split())
                words = _POSSESSIVE.sub("", name).split()
                titles = sum(1 for _ in takewhile(is_title, words[:-1]))
                yield " ".join(words[titles if titles == len(words) - 1 else 0 :])


def _known_persons(event: Event) -> frozenset[str]:
    """Names that stand behind a title, or that say something: what is no place or body."""
    speakers = (claim.speaker.name for claim in event.claims if claim.speaker is not None)
    texts = (sentence.text for document in event.documents for sentence in document.sentences)
    titled = (
        text[span.start : span.end]
        for text in texts
        if may_hold_title(text)
        for span in find_names(text)
        if (before := text[: span.start].split()) and is_title(before[-1])
    )
    names = (untitled(_POSSESSIVE.sub("", " ".join(name.split()))) for name in (*speakers, *titled))
    return frozenset(
        _canonical(event, name) for name in names if name.split()[0].lower() not in COMMON
    )


def _persons(event: Event, counts: Mapping[str, int], known: frozenset[str]) -> dict[str, str]:
    """Full name to surname, for persons whose surname an article uses by itself."""
    ends: dict[str, set[str]] = {}
    for name in counts:
        words = untitled(name).split()
        full = " ".join(words)
        if is_person(words) and not _leads(words[0]) and not _JUNIOR.fullmatch(words[-1]):
            for size in range(1, len(words)):
                ends.setdefault(" ".join(words[-size:]), set()).add(full)
    found: dict[str, str] = {}
    others = _bearers(event, counts) if ends else {}
    for short in sorted(ends, key=lambda form: (len(form.split()), form)):
        owners = {_canonical(event, full) for full in ends[short]}
        if len(owners) != 1 or not counts.get(short) or not _is_surname(short):
            continue
        (owner,) = owners
        if owner not in known:
            continue
        bearers = set.intersection(*(others[name_key(word)] for word in short.split()))
        alone = {_canonical(event, short), owner}
        if owner in ends[short] and bearers <= alone | _shorter(event, ends[short], short):
            found.setdefault(owner, _with_particle(owner, short))
    return found


def _bearers(event: Event, counts: Mapping[str, int]) -> dict[str, set[str]]:
    """By the key of each word of a name: who has it in a name."""
    found: dict[str, set[str]] = {}
    for name in counts:
        words = untitled(name).split()
        for word in words:
            found.setdefault(name_key(word), set()).add(_canonical(event, " ".join(words)))
    return found


def _with_particle(full: str, short: str) -> str:
    """``de Mistura``: a surname with the small words that belong to it."""
    before = full.removesuffix(short).split()
    while before and before[-1].islower():
        short = f"{before.pop()} {short}"
    return short


def _shorter(event: Event, fulls: set[str], short: str) -> set[str]:
    """The forms between a surname and its full names: "Abdel Rahman" of Rami Abdel Rahman."""
    words = [full.split() for full in fulls]
    return {
        _canonical(event, " ".join(parts[start:]))
        for parts in words
        for start in range(len(parts))
        if len(parts) - start >= len(short.split())
    }


def _leads(word: str) -> bool:
    """Whether the first word of a name is none of it: "Reps.", "Lebanese", "Upper"."""
    lower = word.lower()
    return (
        is_title(word) or is_demonym(word) or lower in COMMON or (word[-1] == "." and len(word) > 2)
    )


def _canonical(event: Event, name: str) -> str:
    return event.names.get(plain(name), name)


def _is_surname(form: str) -> bool:
    last = form.split()[-1]
    return len(last) > 2 and not is_demonym(last) and not is_calendar(last) and not is_title(last)


@dataclass(slots=True)
class _Explained:
    """What an acronym stands for, by the articles that explain it, and how often they do."""

    fulls: set[str] = field(default_factory=set)
    times: int = 0


def _explained(event: Event) -> dict[str, _Explained]:
    """The acronyms that the articles of an event explain."""
    found: dict[str, _Explained] = {}
    for document in event.documents:
        text = document.article.text
        for short, full in acronym_pairs(text).items():
            one = found.setdefault(short, _Explained())
            one.fulls.add(_canonical(event, full))
            one.times += text.count(f"({short})")
    return found


def _bodies(counts: Mapping[str, int], explained: Mapping[str, _Explained]) -> dict[str, str]:
    """Full name to acronym, for bodies whose acronym an article explains and uses."""
    owned = Counter(full for one in explained.values() for full in one.fulls)
    return {
        full: short
        for short, one in sorted(explained.items(), key=lambda item: item[0])
        if len(one.fulls) == 1 and counts.get(short, 0) > one.times
        for full in one.fulls
        if owned[full] == 1 and len(full.split()) > 1
    }
