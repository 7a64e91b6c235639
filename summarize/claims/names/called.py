"""What one article calls its speakers, where that is less, or more, than a name.

"The Minister of Health, Dr Yusra Bandeh" is a person; "the MP" is the one whom the
article gives that title; "the Command" the one body of that kind that it names.  Who
is not named keeps the descriptor as it stands where it is first used: "a source in the
security services", "the company's lawyers".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache, cached_property, lru_cache

from summarize.claims.speakers.persons import apposed_person, is_person, is_role, is_title, untitled
from summarize.records import Claim, Document, Speaker
from summarize.text.namewords import is_demonym
from summarize.text.wordlists import word_list

_ARTICLE = re.compile(r"(the|an?)\s+", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|they|it|who|which|that|whom)$", re.IGNORECASE)
_MAN_OR_WOMAN = re.compile(r"(?:he|she)$", re.IGNORECASE)
_HEAD_ENDS = re.compile(
    r"\s(?:of|in|at|for|with|on|from|who|that|which|near|to|close|known|within|inside|among)\s|,|\("
)
_ARABIC_ARTICLE = re.compile(r"(?:al|el|an|ar|as|at|ad|ash|az|ez)-")
_NEXT = re.compile(r",\s((?:[\w.’'-]+\s){1,6}?[\w’'-]+)(?=[,.;”\"])")
_OF_SOMEBODY = re.compile(r"(?:its|his|her|their)\s", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this|that)\s", re.IGNORECASE)
_THING = re.compile(
    r"(?:address|statement|report|letter|message|speech|interview|video|radio|television|tv|agency"
    r"|newspaper|ministry|authority|council|union|party|office|army|government|company|association)$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:ministry|authority|council|union|party|army|government|company|police|military|navy"
    r"|association|agency|command|group|bank|court|newspaper|monitor)$"
)
_SMALL = re.compile(r"(?<![\w’'-])[a-z][\w-]*")
_NAME = (
    r"[A-Z][\w’'-]*[a-z](?:\s(?:[A-Z]\.|(?:bin|al|van|von|de)\s[A-Z][\w’'-]+"
    r"|(?:al-)?[A-Z][\w’'-]*[a-z])){1,3}"
)
_ROLE_FIRST = re.compile(
    rf"\b[Tt]he\s((?:[\w’'-]+\s){{0,4}}?([\w’'-]+)),\s(?:[A-Z]\w+\.?\s)??({_NAME})[,.]"
)


_TITLED = re.compile(rf"(?<![\w-])([\w-]++)(?=\.?\s({_NAME}))")


@cache
def _title_words() -> frozenset[str]:
    """The titles that may stand right before a name, word by word."""
    words = word_list("speaker_titles") | {"mp", "mep"}
    return frozenset(word for line in words for word in line.split())


def _titled(text: str) -> Iterator[tuple[str, str]]:
    """Every title with the name behind it; what is part of a name is no title of the next."""
    reached = 0
    for match in _TITLED.finditer(text):
        if match.start() >= reached and match[1].lower() in _title_words():
            reached = match.end(2)
            yield match[1].lower(), match[2]


def bare(name: str) -> str:
    """A name without its article."""
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name


@lru_cache(maxsize=1 << 14)
def head_of(name: str) -> str:
    """The word that says what is meant: "army" of "the army's general command" is not it."""
    words = _HEAD_ENDS.split(bare(name), maxsplit=1)[0].split()
    return words[-1] if words else ""


def is_descriptor(name: str) -> bool:
    """Whether a speaker is described and not named: the head is a common noun."""
    head = head_of(name)
    return head[:1].islower() and not _ARABIC_ARTICLE.match(head)


class Called:
    """Names for the speakers of one article.

    Args:
        document: The article.
        claims: Its claims, in order.
        names: The proper names that occur in it.
    """

    def __init__(self, document: Document, claims: Sequence[Claim], names: Collection[str]) -> None:
        self._document = document
        self._text = document.article.text
        self._names = names
        self._roles: dict[str, str] = {}
        self._written: dict[str, str] = {}
        for claim in claims:
            self._read(claim)

    def speaker(self, speaker: Speaker) -> str:
        """The name for the speaker of a claim."""
        name, words = speaker.name, " ".join(speaker.text.split())
        key = bare(name).lower()
        if key in self._roles:
            return self._roles[key]
        if _MAN_OR_WOMAN.match(words) and _THING.search(head_of(name)):
            return words.lower()
        if self._misfit(words, name):
            return self._described(bare(words))
        return self.link(name, definite=bool(_DEFINITE.match(words)) or bool(_PRONOUN.match(words)))

    def link(self, name: str, *, definite: bool = True) -> str:
        """The name for one who passed something on."""
        key = bare(name).lower()
        if key in self._roles:
            return self._roles[key]
        person = untitled(name)
        if person != name:
            return person
        if definite and " " not in bare(name):
            known = self._offices.get(key, set()) | self._bodies.get(key, set())
            if len(known) == 1:
                return next(iter(known))
        return self._described(name) if is_descriptor(name) else name

    def _read(self, claim: Claim) -> None:
        """Takes in what a claim says of its speaker: who it is, and with which article."""
        speaker = claim.speaker
        if speaker is None:
            return
        words = " ".join(speaker.text.split())
        key = bare(speaker.name).lower()
        role, _, rest = words.partition(", ")
        if key not in self._roles and not is_person(speaker.name.split()) and is_role(role):
            person = apposed_person(rest.split(",")[0]) if rest else ""
            if not person and speaker.span is not None and (is_role(speaker.name)):
                after = _NEXT.match(self._text, speaker.span.end)
                person = apposed_person(after[1]) if after else ""
            if person and bare(speaker.name).split()[0].lower() not in person.lower().split():
                self._roles[key] = person
        if _OF_SOMEBODY.match(speaker.name) and bare(rest) in self._names:
            self._roles[key] = bare(rest)
        if key not in self._written and bare(words).lower().startswith(key):
            article = _ARTICLE.match(words)
            core = bare(words)[: len(key)]
            if article is None and core[1:2].islower() and not self._is_name(core.split()[0]):
                core = core[0].lower() + core[1:]
            self._written[key] = f"{article[1].lower()} {core}" if article else core

    def _is_name(self, word: str) -> bool:
        """Whether a word keeps its capital inside a sentence."""
        return (
            is_title(word) or is_demonym(word) or re.sub(r"[’']s?$", "", word) in self._name_words
        )

    def _misfit(self, words: str, name: str) -> bool:
        """Whether a body ("the army") was taken for a person ("Nasser Tallawi")."""
        if not _DEFINITE.match(words) or not is_person(name.split()):
            return False
        head = head_of(words)
        return head.islower() and not is_role(words) and _BODY.match(head) is not None

    def _described(self, name: str) -> str:
        """A descriptor with the article that it has where it is first used."""
        if _ARTICLE.match(name):
            return name
        known = self._written.get(name.lower())
        if known is None:
            place = re.search(
                rf"(?:\b(the|an?)\s)?(?<![\w-]){re.escape(name)}(?!\w)", self._text, re.I
            )
            article = place[1] if place else None
            known = f"{article.lower()} {name}" if article else name
            self._written[name.lower()] = known
        return known

    @cached_property
    def _name_words(self) -> frozenset[str]:
        return frozenset(word for name in self._names for word in name.split())

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(_SMALL.findall(self._text))

    @cached_property
    def _offices(self) -> dict[str, set[str]]:
        """Title or role, in small letters, and the persons whom the article gives it to."""
        found: dict[str, set[str]] = {}
        for title, name in _titled(self._text):
            if is_person(name.split()):
                found.setdefault(title, set()).add(name)
        for match in _ROLE_FIRST.finditer(self._text):
            if is_title(match[2]) and is_person(match[3].split()):
                found.setdefault(match[2].lower(), set()).add(match[3])
        return found

    @cached_property
    def _bodies(self) -> dict[str, set[str]]:
        """Noun of a body ("command") and the names in the article that it is the head of."""
        found: dict[str, set[str]] = {}
        nouns = word_list("organization_nouns") | {"command", "observatory", "monitor"}
        for name in self._names:
            head = head_of(name).lower()
            if head in nouns and " " in bare(name):
                found.setdefault(head, set()).add(name)
        return found
