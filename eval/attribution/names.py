"""Whether two names of speakers are held to be the same speaker."""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarize.claims.names.identity import plain, press_aliases
from summarize.claims.sentence.lexicon import titles
from summarize.text.names import DEMONYMS, initials_match, name_key
from summarize.text.tokens import STOPWORDS, stem
from summarize.text.wordlists import word_list

_WORD = re.compile(r"[^\W_]+(?:['’]\w{2,})?")
_PARTS = re.compile(r",?\s+and\s+|\s*[,;&]\s*")
_BODIES = word_list("organization_nouns")
_PEOPLE = re.compile(r"(?:ian|ean|an|ish|ese|i|n)s?$")
_PRONOUN = re.compile(
    r"^(?:he|she|they|it|we|i|me|you|us|him|them|who|whom|which|that|this|these|those|his|her"
    r"|their|its|himself|herself|itself|themselves|myself)$",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    r"^(?:(?:the|this|that)\s(?:same\s|latter\s)?(?:ministry|statement|report|paper|newspaper|daily"
    r"|agency|source|official|officer|spokes(?:man|woman|person)|group|organi[sz]ation|department"
    r"|man|woman|article|study|letter|document|outlet|network|broadcaster|channel|company|post"
    r"|note|release|survey|site|website))$",
    re.IGNORECASE,
)


def is_pronoun(name: str) -> bool:
    """Whether a speaker is only a pronoun."""
    return _PRONOUN.match(name.strip()) is not None


def is_anaphor(name: str) -> bool:
    """Whether a speaker's name points to something said before: "he", "the statement"."""
    return is_pronoun(name) or _ANAPHOR.match(" ".join(name.split())) is not None


_PAPER = re.compile(r"\s(?:report|statement|letter|memo|survey|study|poll|document|press release)$")
"""What a body says on paper is said by the body: "the IMF report", "the IMF"."""


class Speakers:
    """Compares the speakers of one event.

    Args:
        names: The event's table, form to resolved name.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._known: dict[tuple[str, str], bool] = {}
        self._words: dict[str, tuple[str, ...]] = {}

    def same(self, first: str, second: str) -> bool:
        """Whether all of ``first``, which may be several joined by "and", is in ``second``.

        Equal by the event's table, by :func:`name_key`, as acronym and full name, or
        because the words of the one hold those of the other (surname and full name,
        name with title or office).
        """
        key = first, second
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._same(first, second)
        return known

    def _same(self, first: str, second: str) -> bool:
        if self._one(first, second):
            return True
        ours, theirs = _PARTS.split(first), _PARTS.split(second)
        if len(ours) == len(theirs) == 1:
            return False
        return all(any(self._one(a, b) for b in theirs) for a in ours)

    def _one(self, first: str, second: str) -> bool:
        a, b = self._resolved(first), self._resolved(second)
        if not a or not b:
            return False
        if a == b or (name_key(a) and name_key(a) == name_key(b)):
            return True
        if _acronym(a, b) or _acronym(b, a) or _PAPER.sub("", a) == _PAPER.sub("", b):
            return True
        return _held(self._bag(a), self._bag(b)) or _namesakes(a, b)

    def _resolved(self, form: str) -> str:
        form = " ".join(form.split())
        bare = plain(form)
        name = self._names.get(form) or self._names.get(bare) or press_aliases().get(bare)
        return plain(name or " ".join(self._spelled(word) for word in bare.split()))

    def _spelled(self, word: str) -> str:
        """An acronym inside a longer description in full: "the media office of the CF"."""
        return self._names.get(word, word) if word.isupper() and len(word) > 1 else word

    def _bag(self, name: str) -> tuple[str, ...]:
        known = self._words.get(name)
        if known is None:
            found = [word for word in _WORD.findall(name) if word.lower() not in STOPWORDS]
            kept = [word for word in found if word.lower() not in titles()] or found
            known = self._words[name] = tuple(_fold(word) for word in kept)
        return known


def _fold(word: str) -> str:
    """One form for spellings and numbers; of a people, the root with a mark: "rus~"."""
    if word.isupper():
        return word
    key = name_key(word) or word.lower()
    if word in DEMONYMS and len(root := _PEOPLE.sub("", key)) > 2:
        return f"{root}~"
    return stem(key)


def _held(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    short, long = sorted((first, second), key=len)
    return bool(short) and all(any(_like(a, b) for b in long) for a in short)


def _like(first: str, second: str) -> bool:
    """Equal, or a country and its people."""
    if first == second:
        return True
    if second.endswith("~"):
        first, second = second, first
    root = first[:-1]
    return first.endswith("~") and second.startswith(root) and len(second) <= len(root) + 3


def _acronym(short: str, full: str) -> bool:
    letters = short.replace(".", "")
    return letters.isupper() and 1 < len(letters) < 8 and initials_match(letters, full)


def _namesakes(first: str, second: str) -> bool:
    """Chuck and Charles Schumer: one last name, and first names with one initial."""
    a, b = _bare_person(first), _bare_person(second)
    alike = len(a) == len(b) == 2 and a[1] == b[1] and a[0][0] == b[0][0]
    return alike and a[1].lower() not in _BODIES


def _bare_person(name: str) -> list[str]:
    return [
        word for word in _WORD.findall(name) if word[0].isupper() and word.lower() not in titles()
    ][-2:]
