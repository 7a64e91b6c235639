"""Whom a surname means where persons of an event share it: Donald Trump, Ivanka Trump.

Such a surname is the person's whom its own article named in full last before it, if
that agrees with the title ("Mr.", "President"); else it stays a surname.  That there is
somebody else of the name may be known from words alone: "Mr. Orle" where only a Nancy
Orle has a full name, or "his daughter Nancy Orle".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from summarize.claims.sentence.lexicon import wordset
from summarize.claims.speakers.nobodies import Nobodies, gender
from summarize.claims.speakers.persons import is_person, is_title, untitled
from summarize.records import Claim, Document
from summarize.text.names import find_names, name_key
from summarize.text.namewords import COMMON

_POSSESSIVE = re.compile(r"[’']s?$")
_JUNIOR = re.compile(r",?\s(?:Jr|Sr)\b\.?$|\sI{2,3}$")
_TITLE = re.compile(r"([\w.-]+)\s$")
_ESTABLISHED = 2
_ARTICLES = frozenset({"The", "A", "An", "But", "And"})
_COURTESY = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f"}
_TITLED = re.compile(r"\b([A-Z][a-z]+)\.?\s([A-Z][\w-]*\w)(?!-|\w|\s[A-Z][a-z])")
_KIN = r"(?:daughter|son|wife|husband|widow|widower|brother|sister|mother|father|nephew|niece)"
_KIN_BEFORE = re.compile(rf"\b{_KIN},?\s$")
_KIN_AFTER = re.compile(rf",\s(?:his|her|(?:the\s)?[\w-]+[’']s)\s(?:[\w’'-]+\s){{0,2}}?{_KIN}\b")
_SHORT = {
    "bill": "william",
    "billy": "william",
    "bob": "robert",
    "bobby": "robert",
    "mike": "michael",
    "jim": "james",
    "jimmy": "james",
    "joe": "joseph",
    "tom": "thomas",
    "dick": "richard",
    "ted": "edward",
    "tony": "anthony",
    "chuck": "charles",
    "jack": "john",
    "dave": "david",
    "steve": "steven",
    "liz": "elizabeth",
    "peggy": "margaret",
}
_OFFICES = wordset(
    "president senator sen governor gov mayor judge justice chancellor premier king queen prince"
    " princess pope sheriff minister secretary representative rep congressman congresswoman"
)


@dataclass(slots=True)
class _Person:
    """Somebody of a surname: the full names, and the titles that stand before them."""

    fulls: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    gender: str = ""

    def is_named(self, full: str) -> bool:
        """Whether a full name of the same surname may be this person's."""
        if self.gender and gender(full) and self.gender != gender(full):
            return False
        return any(_alike(full.split(), own.split()) for own in sorted(self.fulls))


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    full: str
    person: _Person


class Surnames:
    """The surnames of an event, with those who bear them.

    Args:
        documents: The articles of the event.  Cost: linear in the text.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self._persons: dict[str, list[_Person]] = {}
        self._named: dict[tuple[str, str], list[_Mention]] = {}
        self._bare: dict[tuple[str, str], list[int]] = {}
        self._kin: set[str] = set()
        self._others: set[str] = set()
        for document in documents:
            nobodies = Nobodies(document.article.text)
            for start, full, before, after in _full_names(document):
                if full not in nobodies:
                    self._take(document.id, start, full, before, after)
        if not self._persons:
            return
        for document in documents:
            for start, word in _lone_words(document):
                if word in self._persons:
                    self._bare.setdefault((document.id, word), []).append(start)
            for title, surname in _TITLED.findall(document.article.text):
                if surname in self._persons and self._of_another(title.lower(), surname):
                    self._others.add(surname)

    def _of_another(self, title: str, surname: str) -> bool:
        """Whether a title before a surname is that of nobody who is named in full."""
        persons = self._persons[surname]
        kind = _COURTESY.get(title)
        if kind is not None:
            return all(person.gender not in ("", kind) for person in persons)
        if title not in _OFFICES or surname not in self._kin:
            return False
        return not any(title in person.titles for person in persons)

    @cached_property
    def shared(self) -> tuple[str, ...]:
        """The surnames that two or more persons of the event have, in alphabetical order."""
        return tuple(name for name in sorted(self._persons) if self.is_shared(name))

    def is_shared(self, surname: str) -> bool:
        """Whether two or more persons of the event have a surname."""
        return len(self._persons.get(surname, ())) > 1 or surname in self._others

    def is_lone(self, form: str) -> bool:
        """Whether a form is nothing but a shared surname: "Trump", "President Trump"."""
        words = form.split()
        return bool(words) and self.is_shared(words[-1]) and all(map(is_title, words[:-1]))

    def settled(self, claim: Claim, text: str) -> str | None:
        """The name of a speaker who is written by a shared surname; ``None`` if not so.

        Args:
            claim: A claim with a speaker; what it calls him need not be right.
            text: The article.
        """
        speaker = claim.speaker
        if speaker is None or not speaker.name.split():
            return None
        surname = _JUNIOR.sub("", speaker.name).split()[-1]
        if not self.is_shared(surname):
            return None
        match = re.search(rf"(?<![\w-]){re.escape(surname)}(?![\w’'-])", speaker.text)
        if match is None:
            return None
        before = speaker.text[: match.start()]
        word = before.split()[-1] if before.split() else ""
        if word[:1].isupper() and not is_title(word) and word not in _ARTICLES:
            return None
        start = speaker.span.start if speaker.span is not None else claim.content[0].start
        if speaker.span is not None:
            before = text[max(0, start - 30) : start] + before
        at = start + match.start() if speaker.span is not None else start
        return self.means(claim.article_id, at, surname, before) or surname

    def means(self, article: str, at: int, surname: str, before: str) -> str | None:
        """The full name of the person whom a shared surname means, if its article settles it.

        Args:
            article: The article that the surname stands in.
            at: Where it stands.
            surname: The surname.
            before: The words that stand before it, with its title.
        """
        match = _TITLE.search(before)
        title = match[1].rstrip(".").lower() if match else ""
        kind = _COURTESY.get(title, "")
        persons = [p for p in self._persons.get(surname, ()) if not kind or p.gender in ("", kind)]
        if title in _OFFICES:
            persons = [person for person in persons if title in person.titles]
        named = [m for m in self._named.get((article, surname), ()) if m.start < at]
        fitting = [mention for mention in named if mention.person in persons]
        if not fitting:
            sole = title in _OFFICES and len(persons) == 1
            return max(persons[0].fulls, key=lambda full: (len(full), full)) if sole else None
        if kind or title in _OFFICES:
            return fitting[-1].full
        return self._alone(article, at, surname, named)

    def _alone(self, article: str, at: int, surname: str, named: Sequence[_Mention]) -> str | None:
        """Whom a surname without title means: the one named so far, or long called so."""
        if surname in self._others:
            return None
        first = named[0]
        second = next((m.start for m in named if m.person is not first.person), at)
        if second < at:
            called = self._bare.get((article, surname), ())
            if sum(first.start < start < second for start in called) < _ESTABLISHED:
                return None
        return first.full

    def _take(self, article: str, start: int, full: str, before: str, after: str) -> None:
        surname = full.split()[-1]
        persons = self._persons.setdefault(surname, [])
        person = next((one for one in persons if one.is_named(full)), None)
        if person is None:
            person = _Person()
            persons.append(person)
        person.fulls.add(full)
        title = before.split()[-1].rstrip(".").lower() if before.split() else ""
        if is_title(title):
            person.titles.add(title)
        person.gender = person.gender or gender(full) or _COURTESY.get(title, "")
        if _KIN_BEFORE.search(before) or _KIN_AFTER.match(after):
            self._kin.add(surname)
        self._named.setdefault((article, surname), []).append(_Mention(start, full, person))


@lru_cache(maxsize=2)
def surnames_of(documents: tuple[Document, ...]) -> Surnames:
    """The surnames of an event, kept for those who ask for the same event again."""
    return Surnames(documents)


def _full_names(document: Document) -> Iterator[tuple[int, str, str, str]]:
    """Every full name of a person: where it stands, and the words before and after it."""
    for sentence in document.sentences:
        text = sentence.text
        if text[1:].islower():  # no two capitals, no full name
            continue
        for span in find_names(text):
            name = _JUNIOR.sub("", _POSSESSIVE.sub("", " ".join(span.of(text).split())))
            full = untitled(name)
            words = full.split()
            if not is_person(words) or is_title(words[0]) or words[0].lower() in COMMON:
                continue
            if not gender(full) and not text[: span.start].strip(" “\"'‘("):
                continue
            offset = span.start + max(0, span.of(text).find(words[0]))
            yield sentence.start + offset, full, text[:offset], text[span.end :]


def _lone_words(document: Document) -> Iterator[tuple[int, str]]:
    """Every name of one word, without its possessive, and where it stands."""
    for sentence in document.sentences:
        for span in find_names(sentence.text):
            word = _POSSESSIVE.sub("", span.of(sentence.text))
            if " " not in word:
                yield sentence.start + span.start, word


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names of one surname may be one person's."""
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    first, second = (words[0].rstrip(".").lower() for words in (one, other))
    first, second = _SHORT.get(first, first), _SHORT.get(second, second)
    return (
        first.startswith(second) or second.startswith(first) or name_key(first) == name_key(second)
    )
