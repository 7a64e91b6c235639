"""Words, stems and word counts: the hot path of every vector and overlap measure.

A token is a run of letters, digits and marks in any script.  Apostrophes and
hyphens inside a word keep it whole (``don't``, ``US-backed``), a possessive
``'s`` does not belong to it, dotted acronyms and numbers with separators are one
token (``U.S.``, ``1,200``, ``3.5``).  Scripts without spaces give one token a character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain

from summarize.records import Span
from summarize.text.wordlists import word_list

# Marks that combine with letters belong to the word; re's \w leaves them out.
_MARKS = "".join(
    chr(code) for code in range(0x300, 0x1000) if unicodedata.category(chr(code)) in {"Mn", "Mc"}
)
_LETTERS = rf"\w[\w{_MARKS}]*"
# Kana and Han, written without spaces; between them lie marks and unassigned places.
_UNSPACED = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_TOKEN = re.compile(
    rf"""
    ([A-Za-z]++(?=[ ,]) | [A-Za-z]{{2,}}+(?=[.;:!?)”"\n])              # most words, soonest told
    | [{_UNSPACED}]
    | (?:[^\W\d_]\.){{2,}}                                         # U.S., a.m.
    | \d+(?:[.,:]\d+)+                                            # 1,200  3.5  12:30
    | {_LETTERS}(?:[-‐‑'’ʼ·]{_LETTERS})*?(?=['’ʼ][sS]\b)            # the possessive is left out
    | {_LETTERS}(?:[-‐‑'’ʼ·]{_LETTERS})*)
    (?:['’ʼ][sS]\b)?
    """,
    re.VERBOSE,
)
_RUN = re.compile(r"\w+")
_HYPHEN = re.compile(r"[-‐‑]")
_AROUND = '.,;:!?()"“”'  # no token holds one of them at its edge but a dotted acronym
_LONG_PART = 24  # characters to a word and the space behind it
# What every word ends in that Snowball changes; it leaves most of the others alone.
_SUFFIXES = (
    *("e", "s", "y", "'", "ed", "ing", "er", "or", "ion", "ism", "ic", "nt", "al", "ul", "ll"),
    *("ci", "gi", "li", "ti"),
)

STOPWORDS: frozenset[str] = word_list("stopwords")


def token_spans(text: str) -> list[Span]:
    """The word tokens of ``text``, as spans into it, in order and disjoint.

    Cost: linear, about a microsecond a token.
    """
    parts = text.split()
    if _unspaced(text, parts):
        return [Span(*match.span(1)) for match in _TOKEN.finditer(text)]
    found: list[Span] = []
    at = 0
    for part in parts:
        at = text.index(part, at)
        found += [Span(at + start, at + end) for start, end in _part_spans(part)]
        at += len(part)
    return found


def tokens(text: str) -> list[str]:
    """The word tokens of ``text`` as they are written, in order."""
    return list(_TOKEN.findall(text))


def words(text: str) -> list[str]:
    """The word tokens in lower case, with straight apostrophes and plain hyphens.

    Hyphenated compounds stay whole; dotted acronyms keep their inner dots only
    (``U.S.`` is ``u.s``), so that they never meet the pronoun.
    """
    parts = text.split()
    if _unspaced(text, parts):
        return list(map(_normal, _TOKEN.findall(text)))
    return list(chain.from_iterable(map(_part_words, parts)))


@lru_cache(maxsize=1 << 15)
def word_set(text: str) -> frozenset[str]:
    """The runs of letters and digits of ``text`` in lower case, each once.

    A rule that can only hold where one of a few words stands asks this first; many rules ask
    it of one sentence, so that it is kept.  Cost: linear.
    """
    return frozenset(_RUN.findall(text.lower()))


def _unspaced(text: str, parts: list[str]) -> bool:
    """Whether what stands between white space is too long to be met again: Han, addresses."""
    return len(text) > _LONG_PART * len(parts)


@lru_cache(maxsize=1 << 16)
def _part_spans(part: str) -> tuple[tuple[int, int], ...]:
    """Where the tokens of a text without white space stand: no token reaches over it."""
    return tuple(match.span(1) for match in _TOKEN.finditer(part))


@lru_cache(maxsize=1 << 17)
def _part_words(part: str) -> tuple[str, ...]:
    bare = part.strip(_AROUND)
    if bare.isascii() and bare.isalpha():  # most parts: one word, with its full stop or comma
        return (bare.lower(),)
    return tuple(map(_normal, _TOKEN.findall(part)))


@lru_cache(maxsize=1 << 17)
def _part_stems(part: str) -> tuple[str, ...]:
    bare = part.strip(_AROUND)
    if bare.isascii() and bare.isalpha():
        word = bare.lower()
        return () if word in STOPWORDS else (stem(word),)
    return tuple(chain.from_iterable(map(_word_stems, _part_words(part))))


@lru_cache(maxsize=1 << 17)
def _normal(token: str) -> str:
    if token.isascii():
        return token.lower().rstrip(".")
    word = unicodedata.normalize("NFC", token).lower().replace("’", "'").replace("ʼ", "'")
    return _HYPHEN.sub("-", word).rstrip(".")


@cache
def _stemmer() -> Callable[[str], str]:
    from nltk.stem.snowball import EnglishStemmer

    stem: Callable[[str], str] = EnglishStemmer().stem
    return stem


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The Snowball (Porter 2) stem of one word, in lower case; cached.

    Source: M. F. Porter, Snowball, 2001, in NLTK's implementation.
    """
    lower = word.lower()
    if not lower.isascii() or not (lower.endswith(_SUFFIXES) or lower[:1] == "'"):
        return lower
    return _stemmer()(lower)


@lru_cache(maxsize=1 << 17)
def _word_stems(word: str) -> tuple[str, ...]:
    """The content stems of one of :func:`words`; compounds give one stem a part."""
    if word.isalpha():
        return () if word in STOPWORDS else (stem(word),)
    if word in STOPWORDS:
        return ()
    if word[0].isdigit() or "." in word:
        return (word.replace(",", ""),)
    return tuple(stem(part) for part in word.split("-") if part and part not in STOPWORDS)


@lru_cache(maxsize=1 << 16)
def content_stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry content, in order; stop words are left out.

    Compounds are split at the hyphen, numbers lose their thousands separators.
    Cached, since sentences are asked for again by every method and metric.
    """
    parts = text.split()
    if _unspaced(text, parts):
        return tuple(chain.from_iterable(map(_word_stems, words(text))))
    return tuple(chain.from_iterable(map(_part_stems, parts)))


@lru_cache(maxsize=1 << 15)
def count_words(text: str) -> int:
    """The word count of budgets: white-space tokens that hold a letter or digit."""
    parts = text.split()
    doubtful = [part for part in parts if not part[0].isalnum()]
    return len(parts) - sum(not any(map(str.isalnum, part)) for part in doubtful)
