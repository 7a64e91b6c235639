"""What a description of a speaker tells: an office, a name given in passing, marks of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarize.claims.sentence.agents import APPOSED
from summarize.claims.sentence.lexicon import is_title, speaker_nouns, titles, wordset
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.proper import PEOPLE, POSSESSIVE, Phrases
from summarize.claims.sentence.roster import is_outlet
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import clause_subject
from summarize.claims.speakers.known import DOCUMENTS, PARTS, SEVERAL
from summarize.claims.speakers.persons import is_person

_SOME = frozenset(["a", "an"])
_SELF = (["itself"], ["himself"], ["herself"], ["themselves"])
_NAMING = (
    *((verb, _SELF) for verb in ("calling", "calls", "called", "styling", "identifying")),
    *((verb, _SELF) for verb in ("identified", "describing")),
    ("known", (["as"], ["only"], ["locally"])),
    ("named", (["as"], ["locally"])),
)
_MAKERS = frozenset(["by", "from", "of"])
_PUBLISHED = wordset("published released issued posted unveiled presented printed")
_PROGRAMMES = wordset("program programme show broadcast newscast podcast")
_MADE = wordset("compiled released published issued collected gathered provided")
_LINKS = frozenset(["of", "and", "for"])
_NAMED_NEXT = re.compile(r"(?:DN+,)?(C{2,4}),(?=U,|D|N|e|B|v|K)")
_TRADE = re.compile(r"(?:[st]er|tor|ist|ian|man|woman)$")
_STYLES = {
    "his excellency": "President|Governor|Ambassador|Premier",
    "her excellency": "President|Governor|Ambassador|Premier",
    "his majesty": "King|Emperor|Sultan",
    "her majesty": "Queen|Empress",
    "his highness": "Prince|Emir|Sheikh|Duke",
    "her highness": "Princess|Sheikha|Duchess",
    "his holiness": "Pope|Patriarch|Lama",
    "his eminence": "Cardinal|Ayatollah",
}
_GENERIC = wordset(
    "un u.n. eu monitoring rights human war local news official state-run same main aid relief"
    " campaign advocacy lobby medical charity environmental conservation diplomatic"
)


def dignitary(style: str, text: str, end: int) -> str | None:
    """Who "His Excellency" is: whoever an article names last with such an office before ``end``.

    The style itself where it names nobody, and ``None`` for words that are no style.
    """
    offices = _STYLES.get(style.lower())
    if offices is None:
        return None
    named = re.compile(rf"\b(?:{offices})\s((?:[A-Z][\w’'-]+\s?){{2,4}})\b")
    found = [match[1].strip() for match in named.finditer(text)][:1]
    before = [match[1].strip() for match in named.finditer(text, 0, end)][-1:]
    return next(iter(before or found), style)


def given_name(s: Shallow, core: int) -> str | None:
    """The name in "a woman who gave her name only as Fatima"."""
    end = core + 8
    if s.tags[core : core + 1] != "W" or "as" not in s.low[core:end]:
        return None
    if {"name", "himself", "herself", "identified"}.isdisjoint(s.low[core:end]):
        return None
    start = s.low.index("as", core) + 1
    stop = start
    while s.tags[stop : stop + 1] == "C":
        stop += 1
    return s.words(start, stop) or None


def self_named(s: Shallow, end: int) -> str | None:
    """The name behind a description: "a group calling itself Black Dawn", "known as the Wolves"."""
    opens = end + (s.tags[end : end + 1] == "W")
    for verb, after in _NAMING:
        if s.low[opens : opens + 1] == [verb] and s.low[opens + 1 : opens + 2] in after:
            start = opens + 2
            while s.low[start : start + 1] in (["only"], ["as"], ["the"], ["locally"]):
                start += 1
            stop = start
            while s.tags[stop : stop + 1] == "C" or (
                stop > start and s.tags[stop + 1 : stop + 2] == "C" and s.low[stop] in _LINKS
            ):
                stop += 1
            return s.words(start, stop) or None
    return None


def is_office(s: Shallow, first: int, core: int) -> bool:
    """Whether a capitalised phrase names an office: "the Inspector General of Police"."""
    end = next((j for j in range(first + 1, core) if s.tags[j] == "P"), core)
    return s.low[end - 1] in PEOPLE or s.low[end - 1] in titles()


def telling(s: Shallow, first: int, core: int) -> set[str]:
    """The words before the head of a phrase that tell one speaker from another."""
    return {word for word in s.low[first + 1 : core - 1] if not is_generic(word)}


def is_generic(word: str) -> bool:
    """Whether a modifier tells no speaker from another: "the Britain-based monitoring group"."""
    return word in _GENERIC or word.endswith(("-based", "-run", "-backed"))


def heads_of(s: Shallow, first: int, core: int, last: int) -> set[str]:
    """The head noun of a description, and the words of its apposition."""
    end = next((j for j in range(first + 1, core) if s.tags[j] in "Pe" or _is_told(s, j)), core)
    while end > first + 1 and s.low[end - 1] in APPOSED:
        end -= 1
    return {s.low[end - 1]} | set(s.low[core:last])


def _is_told(s: Shallow, j: int) -> bool:
    """Whether a participle ends the head of a description: "people briefed on the talks"."""
    return s.tags[j] == "K" and s.tags[j - 1] == "N" and s.low[j].endswith("ed")


def named_next(sentences: Sequence[Shallow]) -> dict[int, str]:
    """Who somebody unnamed turns out to be, by where the sentence about him starts.

    "A Boone man told police he was lost.  Leroy Swanson, 83, was not hurt."  The name is
    one that the next sentence opens with, with an age, or behind "the <same noun>".
    """
    found: dict[int, str] = {}
    for s, after in pairwise(sentences):
        first = s.tags.find("-", 0, 8) + 1 if s.raw[0].isupper() else 0
        if first < len(s) and s.low[first] in _SOME and (name := _NAMED_NEXT.match(after.tags)):
            head = np_end(s, first, long=False) - 1
            if s.low[head] not in PEOPLE:
                continue
            start, end = name.span(1)
            told = after.low[end + 1 : max(after.tags.find(",", end + 1), 0)]
            if after.tags[end + 1] in "DN" and s.low[head] not in told:
                continue  # "Ann Holt, the transport secretary," is introduced for herself
            if name[0][0] == "C" or after.low[start - 2] == s.low[head]:
                found[s.span.start] = after.words(start, end)
    return found


def introduced_next(sentences: Sequence[Shallow]) -> dict[int, tuple[str, str]]:
    """By where a sentence starts, the noun and the name that the next one opens with.

    "The governor said so.  Governor Ann Holt ..." and "The group, known as the Wolves, ...".
    """
    found: dict[int, tuple[str, str]] = {}
    for s, after in pairwise(sentences):
        name: str | None = None
        end = len(after.tags) - len(after.tags.lstrip("C"))
        office = next((k for k in range(end - 2) if is_title(after.low[k])), -1)
        if 3 <= end <= 6 and 2 <= end - office - 1 <= 4 and office >= 0:
            found[s.span.start] = after.low[office], after.words(office + 1, end)
        elif after.low[0] == "the" and (comma := after.tags.find(",", 2, 5)) > 0:
            name = self_named(after, comma + 1)
            if name is not None:
                found[s.span.start] = after.low[comma - 1], name
    return found


def ends_with_cue(s: Shallow, i: int) -> bool:
    """Whether a sentence ends with the pronoun at ``i`` and its verb: "it had rained, he said."."""
    if i < 2 or s.tags[i - 1] != "," or "Q" in s.tags[:i]:
        return False
    return s.tags[i + 1 :].rstrip(".") == "K"


def shown_person(s: Shallow, first: int, core: int, last: int, name: str | None) -> bool:
    """Whether "who" behind a name, or a body that has it, shows that it is a person's."""
    if "who" in s.low[core : min(core + 2, last)]:
        return True
    owned = name is not None and any(map(POSSESSIVE.search, s.raw[first : core - 1]))
    return owned and name is not None and is_person(name.split())


def is_plural(word: str) -> bool:
    """Whether a noun is a plural: "officials", but not "analysis" or "census"."""
    many = word in SEVERAL or word in PARTS or word.endswith(("men", "people", "children"))
    return many or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def head_of(s: Shallow, first: int, core: int) -> str:
    """The head noun of a phrase: the word before its first preposition or participle."""
    end = next((j for j in range(first + 1, core) if s.tags[j] in "PWt"), core)
    while end > first + 1 and s.low[end - 1] in APPOSED:
        end -= 1
    return s.low[end - 1]


def owner_before(s: Shallow, start: int, i: int) -> str:
    """Who the owner before a clause with "she" is: "it was Reed's first visit since she left"."""
    owners = [w for w in s.raw[start:i] if POSSESSIVE.search(w) and w[0].isupper()]
    return POSSESSIVE.sub("", owners[-1]) if owners and s.tags[i - 1] in "sW" else ""


def subject_of(s: Shallow, i: int) -> tuple[int, int] | None:
    """The subject before a pronoun at ``i``; for "they", that of the clause behind "that"."""
    that = s.tags.rfind("t", 0, i - 1) if s.low[i] == "they" else -1
    subject = clause_subject(s, that + 1, i)
    if subject is not None and s.tags[subject[0]] in "eK" and subject[1] - subject[0] > 1:
        return subject[0] + 1, subject[1]  # "..., explained Orven economists, and they"
    return subject


def follows_clause(s: Shallow, i: int) -> bool:
    """Whether a pronoun stands right behind a clause that opens: "When Orven left, it said"."""
    lead = s.tags[:1] == "c"
    return s.tags[lead : lead + 1] == "s" and s.tags[i - 1 : i] == "," and i > 2


def time_clause(s: Shallow) -> tuple[int, int] | None:
    """The lone name of a clause of time that opens: "Just before Adams walked in, he said"."""
    k = len(s.tags) - len(s.tags.lstrip("a"))
    after = s.low[k : k + 1] in (["before"], ["after"], ["since"], ["until"])
    return (k + 1, k + 2) if after and s.tags[k + 1 : k + 3] in ("Cv", "Ce", "CK") else None


def trade_before(s: Shallow, end: int) -> str:
    """The trade before a name that opens a sentence: "Wildlife biologist Ann Holt"."""
    for j in range(1, end - 1):
        if s.tags[j] == "N" and s.tags[j + 1] == "C":
            return s.low[j] if s.low[j] in PEOPLE or _TRADE.search(s.low[j]) else ""
    return ""


def published_at(s: Shallow, first: int, core: int) -> int:
    """The end of a document without where it came out: "a study published in Nature"."""
    for k in range(first + 1, core - 1):
        if s.low[k] in _PUBLISHED and s.low[k - 1] in DOCUMENTS and s.low[k + 1] != "by":
            return k
    return core


def aired_by(s: Shallow, first: int, core: int) -> tuple[int, int]:
    """A programme without what it is called: "her Fox News program" is Fox News."""
    start = core - 1
    while start > first and s.tags[start - 1] == "C":
        start -= 1
    aired = start < core - 1 and s.low[core - 1] in _PROGRAMMES
    return (start, core - 1) if aired and is_outlet(s.words(start, core - 1)) else (first, core)


def maker_at(s: Shallow, head: int, end: int) -> int:
    """The token where who made a document is named, or 0.

    "A statement by the army" and "figures compiled by the bank", with the noun at ``head``.
    """
    by = next((j for j in range(head + 1, end) if s.low[j] in _MAKERS), 0)
    made = by == head + 2 and s.low[head + 1] in _MADE and s.tags[by + 1 : by + 2] != "U"
    return by + 1 if 0 < by < end - 1 and (by == head + 1 or made) and s.low[by] != "of" else 0


def descriptor(s: Shallow, first: int, core: int, names: Phrases) -> str:
    """What an unnamed speaker is called, small where only the sentence gives it a capital."""
    text = POSSESSIVE.sub("", " ".join(s.words(first, core).split()))
    lone = core == first + 1 and s.low[first] not in speaker_nouns() and text[-1:] != "s"
    if lone and s.tags[first] == "C":
        return text
    opens = s.starts[first] == s.span.start or s.low[first] in _SOME
    titled = s.tags[first + 1 : first + 2] == "P" and s.raw[first + 1].istitle()
    named = titled or text[1:2] == "."  # "Doctors Without Borders", "U.S. officials"
    if opens and not named and names.is_common(s, first, core):
        text = text[0].lower() + text[1:]
    return text
