"""Proper names in running text.

A name is a run of capitalised words with the particles that belong inside it.
Titles before it, possessives behind it, and capitals that only open a sentence
or fill a headline are kept off; lone adjectives of nationality and the words of
the calendar are no names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from summarize.records import Span
from summarize.text.acronyms import acronym_pairs, initials_match
from summarize.text.namekeys import name_key
from summarize.text.namewords import (
    COMMON,
    DEMONYMS,
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
_HEADLINE_SHARE = 0.9
_LONGEST = 12


@dataclass(slots=True)
class _Seen:
    """What the text itself shows: words with a capital inside sentences, names found sure."""

    text: str
    shouted: bool
    inside: set[str] = field(default_factory=set)
    lower: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of capitalised words: where it stands and what stands around it."""

    span: Span
    opens: bool
    headline: bool


def find_names(text: str) -> list[Span]:
    """The proper names of ``text``, as spans into it, in order and disjoint.

    Given a whole article, its other sentences tell whether a word that opens one is
    a name; given a single sentence, a word list does.

    Cost: linear, some tens of microseconds a sentence; what was asked for lately is kept.
    """
    return list(_found(text))


@lru_cache(maxsize=1 << 15)
def _found(text: str) -> tuple[Span, ...]:
    seen = _Seen(text, shouted=text.isupper())
    runs: list[_Run] = []
    sentences = split(text)
    for sentence in sentences:
        headline = _is_headline(sentence.of(text), len(sentences) == 1)
        opening = _ALNUM.search(text, sentence.start, sentence.end)
        first = opening.start() if opening else sentence.end
        for match in PHRASE.finditer(text, sentence.start, sentence.end):
            span = Span(*match.span())
            if _TLD.match(text, span.end) or _URL.search(
                text[max(0, span.start - 40) : span.start]
            ):
                continue
            before = text[max(sentence.start, span.start - 4) : span.start]
            opens = span.start <= first
            acronym = before.endswith(("(", "[")) and span.of(text).isupper()
            opens = not acronym and (opens or bool(_OPENED.search(before)))
            run = _Run(span, opens, headline)
            runs.append(run)
            if not headline:
                words = span.of(text).split()[1 if run.opens else 0 :]
                seen.inside.update(bare(word) for word in words)
    if any(run.opens for run in runs):
        seen.lower.update(re.findall(r"(?<![\w'’-])[^\W\d_A-Z][\w'’-]*", text))
    return tuple(name for run in runs for name in _names_of(run, seen))


def _is_headline(sentence: str, alone: bool) -> bool:
    """Whether all words of a sentence that carry meaning have a capital.

    A text that is one sentence ``alone`` may be just a name; there a capital on a small
    word ("Plan Is Costly") has to show it.
    """
    words = [word for word in _WORDS.findall(sentence) if word not in SMALL]
    capitals = len([word for word in words if word[0].isupper()])
    if len(words) < 2 or capitals < _HEADLINE_SHARE * len(words):
        return False
    if alone:
        return any(word.lower() in SMALL for word in words[1:])
    return len(words) > 3 or sentence[-1].isalnum()


def _names_of(run: _Run, seen: _Seen) -> list[Span]:
    """The names inside one run of capitalised words."""
    text = seen.text
    tokens = [Span(*token.span()) for token in TOKEN.finditer(text, *run.span)]
    words = [token.of(text) for token in tokens]
    names: list[Span] = []
    for first, last in pieces(words):
        while first < last and is_function(words[first], opens=run.opens and first == 0):
            first += 1
        while first < last and is_function(words[last - 1], opens=False):
            last -= 1
        if first >= last:
            continue
        span = Span(tokens[first].start, name_end(text, tokens[last - 1]))
        opens = run.opens and first == 0
        if _is_name([bare(word) for word in words[first:last]], span.of(text), opens, run, seen):
            names.append(span)
    return names


def _is_name(words: list[str], name: str, opens: bool, run: _Run, seen: _Seen) -> bool:
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
    if lower in seen.lower or (lower in COMMON and word not in seen.inside):
        return True
    if word in seen.inside or word in ODD_NAMES or "-" in word or word.isupper():
        return False
    if lower.endswith(_COMMON_ENDINGS):
        return True
    return lower.endswith("s") and not lower.endswith(("ss", "us", "is", "as", "os"))
