"""Errors put into true sentences, and edits that leave them true: what a checker is tried on.

Every case takes one sentence of one article of an event and changes one thing.  The errors
and the controls are made from the text alone, by other rules than those of the checker.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from summarize.claims.extract import extract
from summarize.records import Article, Document, Sentence, Span
from summarize.text.names import find_names
from summarize.text.sentences import split

ERRORS = (
    *("number_new", "number_same", "negation", "antonym", "date", "role_swap"),
    *("entity_elsewhere", "entity_same", "other_event", "attribution_dropped"),
    *("attribution_swapped", "speaker_sibling", "number_sibling", "hedge_lost", "quote_altered"),
)
CONTROLS = ("clause_order", "number_form", "voice", "said_synonym", "surname")

_NUMBER = re.compile(r"(?<![\w.,$£€-])(\d{1,3}(?:,\d{3})+|\d{1,4})(?![\w.,:-]*\d)(?!\w)")


def _split(text: str) -> list[str]:
    return text.split()


_WORDS = _split(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_DAYS = _split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_MONTHS = _split(
    "January February March April June July August September October November December"
)
_DATE = re.compile(rf"\b(?:{'|'.join((*_DAYS, *_MONTHS))}|(?:19|20)\d\d)\b(?!s)")
_AUXILIARY = re.compile(r"\b(was|were|is|are|will|would|has|had|have|can|could|should)\b(?! not|n)")
_OPPOSITES = dict(
    pair.split("/")
    for pair in _split(
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
_SAID = re.compile(r"\b(said|says|added|stated|noted)\b")
_SYNONYMS = {
    "said": ("stated", "added", "noted", "explained", "remarked"),
    "says": ("states", "notes", "adds"),
    "added": ("said", "noted"),
    "stated": ("said",),
    "noted": ("said", "added"),
}
_HEDGE = re.compile(r"\b(?:allegedly|reportedly|possibly|apparently|probably|likely) ")
_MODAL = re.compile(r"\b(?:may|might|could) (?:have )?(?=[a-z])")
_TITLED = re.compile(
    r"\b(?:President|Prime Minister|Gen\.|General|Sen\.|Senator|Rep\.|Gov\.|Governor|Mayor|Dr\."
    r"|Mr\."
    r"|Mrs\.|Ms\.|Judge|Sheriff|Secretary|Justice|Capt\.|Lt\.|Sgt\.|Professor|Detective|Officer)"
    r" (?:[A-Z][a-z]+ )+([A-Z][a-z]{2,})\b"
)
_LEADING = re.compile(
    r"^((?:After|Before|When|While|As|Because|Although|If|In|On|During) [^,]{8,60}), "
)
_TRAILING = re.compile(
    r"^([A-Z][^,;:\"“”]{20,}?) ((?:after|before|when|while|because|although|during)"
    r" [^,;:\"“”]{8,70})\.$"
)
_OBJECT = (
    r"(?:(?:the|an?|his|her|their|its|two|three|four|several|some) )?(?:[a-z]+ ){0,2}[a-z]{3,}"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]{2,})?"
)
_WHEN = r"(?P<r>(?: (?:on|in|at|after|for|during|with|from) [^;\"“”]*)?\.)$"
_ACTIVE = re.compile(
    rf"^(?P<a>The (?:[a-z]+ )?[a-z]{{3,}}|[A-Z][a-z]+(?: [A-Z][a-z]+)+|[A-Z][a-z]{{3,}}) "
    rf"(?P<v>(?!need|embed|talk|happen|want|turn)[a-z]{{3,}}ed) (?P<b>{_OBJECT}){_WHEN}"
)
_PASSIVE = re.compile(
    rf"^(?P<a>(?:The |An? )?(?:[A-Za-z]+ ){{0,3}}?[A-Za-z]{{3,}}) (?P<be>was|were) "
    rf"(?P<v>[a-z]{{3,}}ed) by (?P<b>{_OBJECT}){_WHEN}"
)
_SMALL = set(_split("and or but with in on at for to by from of that as up out off more no not"))
_QUOTE = re.compile(r"[\"“]([^\"“”]{25,})[\"”]")
_CONTENT = re.compile(r"\b[a-z]{5,}\b")


@dataclass(frozen=True, slots=True)
class Case:
    """One summary with its sources; ``kind`` is an error or a control."""

    kind: str
    docs: tuple[str, ...]
    summary: str
    original: str


@dataclass(frozen=True, slots=True)
class _Source:
    docs: tuple[str, ...]
    doc: int
    document: Document
    sentence: Sentence
    others: Sequence[tuple[str, ...]]

    @property
    def text(self) -> str:
        return " ".join(self.sentence.text.split())


def cases(events: Sequence[tuple[str, ...]], each: int, seed: int) -> Iterator[Case]:
    """Up to ``each`` cases of every kind.

    Args:
        events: The texts of the articles of each event.
        each: Cases of each kind.
        seed: Which sentences, and which replacements.
    """
    random_ = random.Random(seed)
    pool = [
        _Source(docs, number, document, sentence, events)
        for docs in events
        for number, text in enumerate(docs)
        for document in [_document(text)]
        for sentence in document.sentences
        if 8 <= len(sentence.text.split()) <= 45 and sentence.text.strip()[-1:] in '."”'
    ]
    for kind in (*ERRORS, *CONTROLS):
        made = 0
        for source in random_.sample(pool, len(pool)):
            changed = _MAKERS[kind](source, random_)
            if not changed or changed == source.text:
                continue
            yield Case(kind, source.docs, changed, source.text)
            made += 1
            if made == each:
                break


def _document(text: str) -> Document:
    spans = split(text)
    return Document(
        Article("a", text),
        tuple(Sentence("a", i, s.start, s.end, s.of(text), i) for i, s in enumerate(spans)),
    )


def _put(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def _number(source: _Source, pick: Callable[[str], str | None], r: random.Random) -> str | None:
    found = [m for m in _NUMBER.finditer(source.text) if not re.fullmatch(r"(19|20)\d\d", m[1])]
    if not found:
        return None
    match = r.choice(found)
    new = pick(match[1])
    return _put(source.text, *match.span(1), new) if new and new != match[1] else None


def _number_new(source: _Source, r: random.Random) -> str | None:
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
    return [n for n in _NUMBER.findall(text) if not re.fullmatch(r"(19|20)\d\d", n)]


def _number_same(source: _Source, r: random.Random) -> str | None:
    own = set(_numbers_of(source.text))
    others = [n for n in _numbers_of(source.docs[source.doc]) if n not in own]
    return _number(source, lambda _: r.choice(others) if others else None, r)


def _number_sibling(source: _Source, r: random.Random) -> str | None:
    own = set(_numbers_of(source.docs[source.doc]))
    others = [n for i, d in enumerate(source.docs) if i != source.doc for n in _numbers_of(d)]
    others = [n for n in others if n not in own]
    return _number(source, lambda _: r.choice(others) if others else None, r)


def _negation(source: _Source, r: random.Random) -> str | None:
    if re.search(r"\b(?:not|never|no|n't|n’t)\b", source.text):
        return re.sub(
            r"\b(did|does|do|was|were|is|are|will|would) not\b", r"\1", source.text, count=1
        )
    match = _AUXILIARY.search(source.text)
    return _put(source.text, *match.span(), f"{match[1]} not") if match else None


def _antonym(source: _Source, r: random.Random) -> str | None:
    found = list(_ANTONYM.finditer(source.text))
    if not found:
        return None
    match = r.choice(found)
    return _put(source.text, *match.span(), _OPPOSITES[match[1]])


def _date(source: _Source, r: random.Random) -> str | None:
    found = list(_DATE.finditer(source.text))
    if not found:
        return None
    match = r.choice(found)
    if match[0].isdigit():
        new = str(int(match[0]) + r.choice((-3, -2, -1, 1, 2)))
    else:
        new = r.choice([d for d in (_DAYS if match[0] in _DAYS else _MONTHS) if d != match[0]])
    return _put(source.text, *match.span(), new)


def _names(text: str) -> list[Span]:
    return [s for s in find_names(text) if len(s.of(text)) > 3]


def _role_swap(source: _Source, r: random.Random) -> str | None:
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


def _entity(source: _Source, r: random.Random, texts: Sequence[str], absent: str) -> str | None:
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
            return _put(source.text, *name, r.choice(fitting))
    return None


def _entity_elsewhere(source: _Source, r: random.Random) -> str | None:
    texts = [d[0] for d in r.sample(list(source.others), 6) if d is not source.docs]
    return _entity(source, r, texts, " ".join(source.docs))


def _entity_same(source: _Source, r: random.Random) -> str | None:
    return _entity(source, r, [source.docs[source.doc]], "")


def _other_event(source: _Source, r: random.Random) -> str | None:
    docs = r.choice([d for d in source.others if d is not source.docs])
    sentences = [s.of(docs[0]) for s in split(docs[0])]
    fitting = [s for s in sentences if 10 <= len(s.split()) <= 40]
    return " ".join(r.choice(fitting).split()) if fitting else None


def _claims(document: Document) -> list[tuple[int, Span, str, Span]]:
    """Sentence, the one span of its content, who says it and where that stands."""
    return [
        (c.sentence, c.content[0], c.speaker.name, c.speaker.span)
        for c in extract(document)
        if len(c.content) == 1 and c.speaker and c.speaker.span and c.speaker.text[:1].isupper()
        and c.kind in {"indirect", "according_to"} and len(c.speaker.text.split()) <= 5
        and c.speaker.text.lower() not in {"he", "she", "it", "they", "we", "i", "who"}
    ]  # fmt: skip


def _dropped(source: _Source, r: random.Random) -> str | None:
    for index, content, _, speaker in _claims(source.document):
        whole = Span(source.sentence.start, source.sentence.end)
        if index == source.sentence.index and content in whole and speaker in whole:
            words = " ".join(content.of(source.docs[source.doc]).split()).strip(" ,.")
            if len(words.split()) >= 7:
                return words[0].upper() + words[1:] + "."
    return None


def _speaker(source: _Source, documents: Sequence[Document], r: random.Random) -> str | None:
    here = [c for c in _claims(source.document) if c[0] == source.sentence.index]
    if not here:
        return None
    _, _, name, span = here[0]
    raw = source.docs[source.doc]
    own = set(re.findall(r"\w+", name + " " + span.of(raw)))
    others = sorted(
        {c[2] for d in documents for c in _claims(d) if c[2][:1].isupper() and "\n" not in c[2]}
    )
    others = [o for o in others if not own & set(re.findall(r"\w+", o)) and o not in source.text]
    if not others:
        return None
    begin, end = source.sentence.start, source.sentence.end
    if not begin <= span.start < span.end <= end:
        return None
    changed = raw[begin : span.start] + r.choice(others) + raw[span.end : end]
    return " ".join(changed.split())


def _swapped(source: _Source, r: random.Random) -> str | None:
    return _speaker(source, [source.document], r)


def _speaker_sibling(source: _Source, r: random.Random) -> str | None:
    siblings = [_document(d) for i, d in enumerate(source.docs) if i != source.doc]
    return _speaker(source, siblings, r) if siblings else None


def _hedge_lost(source: _Source, r: random.Random) -> str | None:
    match = _HEDGE.search(source.text)
    if match:
        return _put(source.text, *match.span(), "")
    match = _MODAL.search(source.text)
    return _put(source.text, *match.span(), "will ") if match else None


def _quote_altered(source: _Source, r: random.Random) -> str | None:
    match = _QUOTE.search(source.text)
    if not match:
        return None
    words = list(_CONTENT.finditer(source.text, *match.span(1)))
    other = _CONTENT.findall(source.docs[source.doc][:2000])
    if len(words) < 3 or not other:
        return None
    word = r.choice(words)
    return _put(source.text, *word.span(), r.choice(other))


def _clause_order(source: _Source, r: random.Random) -> str | None:
    match = _TRAILING.match(source.text)
    if match:
        first = match[1]
        opening = first.split()[0]
        lower = (
            first[0].lower() + first[1:]
            if opening in {"The", "A", "He", "She", "They", "It"}
            else first
        )
        return f"{match[2][0].upper()}{match[2][1:]}, {lower}."
    match = _LEADING.match(source.text)
    if match and source.text.endswith(".") and source.text.count(",") == 1:
        rest = source.text[match.end() : -1]
        return f"{rest[0].upper()}{rest[1:]} {match[1][0].lower()}{match[1][1:]}."
    return None


def _number_form(source: _Source, r: random.Random) -> str | None:
    words = re.search(rf"\b({'|'.join(_WORDS[2:])})\b(?!-)", source.text)
    if words:
        return _put(source.text, *words.span(), str(_WORDS.index(words[1])))
    for match in _NUMBER.finditer(source.text):
        if match[1].isdigit() and 2 <= int(match[1]) <= 20:
            around = source.text[max(0, match.start() - 12) : match.start()]
            if not re.search(rf"(?:{'|'.join(m[:3] for m in _MONTHS)}|May)\w*\.? $", around):
                return _put(source.text, *match.span(1), _WORDS[int(match[1])])
    return None


def _voice(source: _Source, r: random.Random) -> str | None:
    match = _PASSIVE.match(source.text)
    if match:
        agent = match["b"][0].upper() + match["b"][1:]
        patient = match["a"]
        if patient.split()[0] in {"The", "A", "An"}:
            patient = patient[0].lower() + patient[1:]
        return f"{agent} {match['v']} {patient}{match['r']}"
    match = _ACTIVE.match(source.text)
    if not match or match["a"].split()[0] in {"He", "She", "It", "They", "We", "I", "This", "That"}:
        return None
    if match["b"].split()[0] in _SMALL:
        return None
    be = "were" if match["b"].endswith("s") else "was"
    agent = match["a"]
    if agent.split()[0] in {"The", "A", "An"}:
        agent = agent[0].lower() + agent[1:]
    return f"{match['b'][0].upper()}{match['b'][1:]} {be} {match['v']} by {agent}{match['r']}"


def _said(source: _Source, r: random.Random) -> str | None:
    match = _SAID.search(source.text)
    return _put(source.text, *match.span(), r.choice(_SYNONYMS[match[1]])) if match else None


def _surname(source: _Source, r: random.Random) -> str | None:
    match = _TITLED.search(source.text)
    return _put(source.text, *match.span(), match[1]) if match else None


_MAKERS: dict[str, Callable[[_Source, random.Random], str | None]] = {
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
    "attribution_dropped": _dropped,
    "attribution_swapped": _swapped,
    "speaker_sibling": _speaker_sibling,
    "hedge_lost": _hedge_lost,
    "quote_altered": _quote_altered,
    "clause_order": _clause_order,
    "number_form": _number_form,
    "voice": _voice,
    "said_synonym": _said,
    "surname": _surname,
}
