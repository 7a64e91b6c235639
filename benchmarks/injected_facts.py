"""Errors of fact: figures, days, names, roles, negations and opposites."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Sequence

from injected_source import DAYS, MONTHS, NUMBER, Maker, Source, put, split_words

from summarize.records import Span
from summarize.text.names import find_names
from summarize.text.sentences import split

_DATE = re.compile(rf"\b(?:{'|'.join((*DAYS, *MONTHS))}|(?:19|20)\d\d)\b(?!s)")
_AUXILIARY = re.compile(r"\b(was|were|is|are|will|would|has|had|have|can|could|should)\b(?! not|n)")
_OPPOSITES = dict(
    pair.split("/")
    for pair in split_words(
        "increased/decreased rose/fell won/lost before/after more/fewer first/last high/low "
        "higher/lower large/small old/young new/old good/bad early/late strong/weak "
        "long/short open/closed opened/closed accepted/rejected supported/opposed alive/dead "
        "guilty/innocent legal/illegal started/ended began/ended bought/sold arrived/left "
        "up/down best/worst increase/decrease rising/falling success/failure safe/dangerous "
        "public/private likely/unlikely able/unable major/minor hard/easy rich/poor "
        "north/south east/west northern/southern eastern/western many/few most/least "
        "always/never inside/outside above/below arrested/released allowed/banned "
        "approved/rejected praised/criticized confirmed/denied growing/shrinking better/worse "
        "male/female men/women man/woman father/mother son/daughter husband/wife boy/girl "
        "raised/lowered attacked/defended former/current agreed/refused heavy/light "
        "common/rare true/false remember/forget love/hate improve/worsen improved/worsened "
        "gained/lost cheap/expensive"
    )
)
_OPPOSITES |= {b: a for a, b in _OPPOSITES.items() if b not in _OPPOSITES}
_ANTONYM = re.compile(rf"\b({'|'.join(sorted(_OPPOSITES, key=len, reverse=True))})\b")


def _number(source: Source, pick: Callable[[str], str | None], r: random.Random) -> str | None:
    found = [m for m in NUMBER.finditer(source.text) if not re.fullmatch(r"(19|20)\d\d", m[1])]
    if not found:
        return None
    match = r.choice(found)
    new = pick(match[1])
    return put(source.text, *match.span(1), new) if new and new != match[1] else None


def _number_new(source: Source, r: random.Random) -> str | None:
    everything = " ".join(source.docs)

    def pick(old: str) -> str | None:
        value = int(old.replace(",", ""))
        for _ in range(20):
            new = str(max(2, int(value * r.choice((0.3, 0.5, 1.5, 2, 3))) + r.randint(1, 9)))
            if not re.search(rf"\b{new}\b", everything):
                return new
        return None

    return _number(source, pick, r)


def _numbers_of(text: str) -> list[str]:
    return [n for n in NUMBER.findall(text) if not re.fullmatch(r"(19|20)\d\d", n)]


def _number_same(source: Source, r: random.Random) -> str | None:
    own = set(_numbers_of(source.text))
    others = [n for n in _numbers_of(source.docs[source.doc]) if n not in own]
    return _number(source, lambda _: r.choice(others) if others else None, r)


def _number_sibling(source: Source, r: random.Random) -> str | None:
    own = set(_numbers_of(source.docs[source.doc]))
    others = [n for i, d in enumerate(source.docs) if i != source.doc for n in _numbers_of(d)]
    others = [n for n in others if n not in own]
    return _number(source, lambda _: r.choice(others) if others else None, r)


def _negation(source: Source, r: random.Random) -> str | None:
    if re.search(r"\b(?:not|never|no|n't|n’t)\b", source.text):
        return re.sub(
            r"\b(did|does|do|was|were|is|are|will|would) not\b", r"\1", source.text, count=1
        )
    match = _AUXILIARY.search(source.text)
    return put(source.text, *match.span(), f"{match[1]} not") if match else None


def _antonym(source: Source, r: random.Random) -> str | None:
    found = list(_ANTONYM.finditer(source.text))
    if not found:
        return None
    match = r.choice(found)
    return put(source.text, *match.span(), _OPPOSITES[match[1]])


def _date(source: Source, r: random.Random) -> str | None:
    found = list(_DATE.finditer(source.text))
    if not found:
        return None
    match = r.choice(found)
    if match[0].isdigit():
        new = str(int(match[0]) + r.choice((-3, -2, -1, 1, 2)))
    else:
        new = r.choice([d for d in (DAYS if match[0] in DAYS else MONTHS) if d != match[0]])
    return put(source.text, *match.span(), new)


def _names(text: str) -> list[Span]:
    return [s for s in find_names(text) if len(s.of(text)) > 3]


def _role_swap(source: Source, r: random.Random) -> str | None:
    text = source.text
    names = _names(text)
    for a, b in itertools.pairwise(names):
        between = text[a.end : b.start]
        if (
            a.of(text) == b.of(text)
            or not 4 < len(between) < 60
            or re.search(r"[,;]| and ", between)
        ):
            continue
        if not re.search(r"\b\w+(?:ed|s)\b", between):
            continue
        return text[: a.start] + b.of(text) + between + a.of(text) + text[b.end :]
    return None


def _entity(source: Source, r: random.Random, texts: Sequence[str], absent: str) -> str | None:
    names = _names(source.text)
    if not names:
        return None
    name = r.choice(names)
    size = len(name.of(source.text).split())
    for text in r.sample(list(texts), min(len(texts), 4)):
        others = [o.of(text) for o in _names(text[:3000])]
        fitting = [
            o
            for o in others
            if len(o.split()) == size
            and "\n" not in o
            and o not in absent
            and o not in source.text
            and not set(o.split()) & set(source.text.split())
        ]
        if fitting:
            return put(source.text, *name, r.choice(fitting))
    return None


def _entity_elsewhere(source: Source, r: random.Random) -> str | None:
    texts = [d[0] for d in r.sample(list(source.others), 6) if d is not source.docs]
    return _entity(source, r, texts, " ".join(source.docs))


def _entity_same(source: Source, r: random.Random) -> str | None:
    return _entity(source, r, [source.docs[source.doc]], "")


def _other_event(source: Source, r: random.Random) -> str | None:
    docs = r.choice([d for d in source.others if d is not source.docs])
    sentences = [s.of(docs[0]) for s in split(docs[0])]
    fitting = [s for s in sentences if 10 <= len(s.split()) <= 40]
    return " ".join(r.choice(fitting).split()) if fitting else None


MAKERS: dict[str, Maker] = {
    "number_new": _number_new,
    "number_same": _number_same,
    "number_sibling": _number_sibling,
    "negation": _negation,
    "antonym": _antonym,
    "date": _date,
    "role_swap": _role_swap,
    "entity_elsewhere": _entity_elsewhere,
    "entity_same": _entity_same,
    "other_event": _other_event,
}
