"""Proper names in running text.

A name is a run of capitalised words with the particles that belong inside it.
Titles before it, possessives behind it, and capitals that only open a sentence
or fill a headline are kept off; lone adjectives of nationality and the words of
the calendar are no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from summarize.records import Span
from summarize.text.acronyms import acronym_pairs, initials_match
from summarize.text.namekeys import name_key
from summarize.text.namewords import (
    COMMON,
    DEMONYMS,
    GIVEN,
    ODD_NAMES,
    PHRASE,
    SMALL,
    TITLES,
    TOKEN,
    bare,
    is_calendar,
    is_demonym,
    is_function,
    name_end,
    pieces,
)
from summarize.text.sentences import split

__all__ = ["DEMONYMS", "TITLES", "acronym_pairs", "find_names", "initials_match", "name_key"]

_OPENED = re.compile(r"(?:[:;•►▶*|]\s*|[—–-]{1,2}\s|[\"“«(\[]\s?|(?:^|\s)['‘]|[.!?…]\s+)\Z")
_WORDS = re.compile(r"(?<![\w'’])[^\W\d_]{2,}")
_PARTY = re.compile(r"[RDI]-[A-Z]")
_ALNUM = re.compile(r"[^\W_]")
_TLD = re.compile(r"\.[a-z]{2,4}\b")
_URL = re.compile(r"(?:://|www\.|@)\S*\Z")
_COMMON_ENDINGS = (
    *("ly", "ing", "ed", "tion", "ment", "ness", "ists", "ers", "ity", "ism", "ous", "able"),
    *("ible", "ful", "less", "ship", "hood", "ical", "ional"),
)
_ADDRESSES = ("://", "www.", "@")
_SMALL_WORD = re.compile(r"(?<![\w'’-])[^\W\d_A-Z][\w'’-]*")
_HEADLINE_SHARE = 0.9
_LONGEST = 12


class _Run(NamedTuple):
    """A run of capitalised words: where it stands and what stands around it."""

    start: int
    words: str
    opens: bool
    headline: bool


class _Piece(NamedTuple):
    """What may be a name inside a run, as offsets into the run; its words are bare."""

    start: int
    end: int
    words: list[str]
    opens: bool


class _Seen:
    """What the text itself shows, found when it is asked for: few names are in doubt."""

    def __init__(self, text: str, runs: Sequence[_Run]) -> None:
        self.text = text
        self._runs = runs

    @property
    def shouted(self) -> bool:
        """Whether the whole text is in capitals."""
        return self.text.isupper()

    @cached_property
    def inside(self) -> frozenset[str]:
        """The words that have a capital inside sentences."""
        told = (run.words.split()[run.opens :] for run in self._runs if not run.headline)
        return frozenset(bare(word) for words in told for word in words)

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words in small letters."""
        return frozenset(_SMALL_WORD.findall(self.text))


def find_names(text: str) -> list[Span]:
    """The proper names of ``text``, as spans into it, in order and disjoint.

    Given a whole article, its other sentences tell whether a word that opens one is
    a name; given a single sentence, a word list does.

    Cost: linear, some tens of microseconds a sentence; what was asked for lately is kept.
    """
    return list(_found(text))


@lru_cache(maxsize=1 << 15)
def _found(text: str) -> tuple[Span, ...]:
    runs: list[_Run] = []
    plain = _is_plain(text)
    sentences = [Span(0, len(text))] if plain else split(text)
    linked = any(map(text.__contains__, _ADDRESSES))
    for sentence in sentences:
        headline = not plain and _is_headline(sentence.of(text), len(sentences) == 1)
        opening = _ALNUM.search(text, sentence.start, sentence.end)
        first = opening.start() if opening else sentence.end
        for match in _phrases(text, sentence):
            start, end = match.span()
            if text[end : end + 1] == "." and _TLD.match(text, end):
                continue
            if linked and _URL.search(text[max(0, start - 40) : start]):
                continue
            before = text[max(sentence.start, start - 4) : start]
            opens = start <= first or _is_opened(before)
            if opens and before[-1:] in ("(", "[") and match[0].isupper():
                opens = False
            runs.append(_Run(start, match[0], opens, headline))
    seen = _Seen(text, runs)
    return tuple(
        Span(run.start + piece.start, run.start + piece.end)
        for run in runs
        for piece in _pieces(run.words, run.opens)
        if _is_name(piece, run, seen)
    )


def _is_plain(text: str) -> bool:
    """Whether a text is clearly one sentence, of which only the first letter is a capital."""
    if not (text.isascii() and text[:1].isupper() and text[-1] == "."):
        return False
    rest = text[1:-1]
    return (
        rest.islower()
        and rest.isprintable()
        and "." not in rest
        and "!" not in rest
        and "?" not in rest
    )


def _phrases(text: str, sentence: Span) -> Iterable[re.Match[str]]:
    """The runs of capitalised words in a sentence."""
    start, end = sentence
    rest = text[start + 1 : end]
    if rest.islower() and rest.isascii():  # a run begins with the only capital, or nowhere
        match = PHRASE.match(text, start, end)
        return (match,) if match else ()
    return PHRASE.finditer(text, start, end)


def _is_opened(before: str) -> bool:
    """Whether what stands before a run is a mark that a sentence may open behind."""
    if before[-1:] == " " and before[-2:-1].isalnum():
        return False
    return _OPENED.search(before) is not None


def _is_headline(sentence: str, alone: bool) -> bool:
    """Whether all words of a sentence that carry meaning have a capital.

    A text that is one sentence ``alone`` may be just a name; there a capital on a small
    word ("Plan Is Costly") has to show it.
    """
    few = len(sentence) / 30  # a tenth of the words that it can hold at most
    without = 0
    for part in sentence.split():
        if part.islower() and part.isalpha() and part not in SMALL and part[0].islower():
            without += len(part) > 1
            if without > few:
                return False
    found = _WORDS.findall(sentence)
    without = 0
    for word in found:
        if word[0].islower() and word not in SMALL:
            without += 1
            if 10 * without > len(found):  # soon told of most sentences
                return False
    words = [word for word in found if word not in SMALL]
    capitals = len([word for word in words if word[0].isupper()])
    if len(words) < 2 or capitals < _HEADLINE_SHARE * len(words):
        return False
    if alone:
        return any(word.lower() in SMALL for word in words[1:])
    return len(words) > 3 or sentence[-1].isalnum()


@lru_cache(maxsize=1 << 15)
def _pieces(run: str, opens: bool) -> tuple[_Piece, ...]:
    """What may be a name inside one run of capitalised words."""
    tokens = [Span(*token.span()) for token in TOKEN.finditer(run)]
    words = [token.of(run) for token in tokens]
    found: list[_Piece] = []
    for first, last in pieces(words):
        while first < last and is_function(words[first], opens=opens and first == 0):
            inside = first > 0 or not opens
            if inside and first + 1 < last and words[first].lower() in GIVEN:
                break
            first += 1
        while first < last and is_function(words[last - 1], opens=False):
            last -= 1
        if first < last:
            end = name_end(run, tokens[last - 1])
            named = [bare(word) for word in words[first:last]]
            found.append(_Piece(tokens[first].start, end, named, opens and first == 0))
    return tuple(found)


def _is_name(piece: _Piece, run: _Run, seen: _Seen) -> bool:
    words, opens = piece.words, piece.opens
    name = run.words[piece.start : piece.end]
    if len(words) > _LONGEST or not any(character.isalpha() for character in name):
        return False
    if run.headline and not _is_sure(words, name, seen):
        return False
    if len(words) > 1:
        shouted = name.isupper() and all(word.lower() in COMMON for word in words)
        return not shouted and not all(is_demonym(word) for word in words)
    word = bare(name)
    if is_demonym(word) or is_calendar(word) or len(word) < 2 or _PARTY.match(word):
        return False
    if name.isupper() and not opens:
        return word.lower() not in COMMON or len(name) < 5
    return not opens or not _is_common(word, seen)


def _is_sure(words: list[str], name: str, seen: _Seen) -> bool:
    """Whether a name in a headline is borne out by the story, or is an acronym."""
    if all(word in seen.inside for word in words):
        return True
    return name.isupper() and len(name) < 6 and not seen.shouted and len(words) == 1


def _is_common(word: str, seen: _Seen) -> bool:
    """Whether a word that opens a sentence is a common word with a capital."""
    lower = word.lower()
    if lower in seen.text and lower in seen.lower:
        return True
    inside = seen.text.count(word) > 1 and word in seen.inside
    if lower in COMMON and not inside:
        return True
    if inside or word in ODD_NAMES or "-" in word or word.isupper():
        return False
    if lower.endswith(_COMMON_ENDINGS):
        return True
    return lower.endswith("s") and not lower.endswith(("ss", "us", "is", "as", "os"))
