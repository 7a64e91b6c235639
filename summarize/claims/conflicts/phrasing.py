"""Short clauses of sentences, for the topic and the sides of a conflict."""

from __future__ import annotations

import re

from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.topics import called, is_clause
from summarize.text.names import find_names
from summarize.text.wordlists import word_list

_WORDS = 20
_BREAK = re.compile(
    r";\s|:\s|,\s(?:and|but|as|who|which|where|when|while|saying|adding|because|pointing|though"
    r"|so|only)\s"
    r"|\sand that\s|\sbut\s|\sbecause\s|\swhile\s|,\s(?=[a-z]+ing\s)|\s—\s|\s–\s"
)
_STRONG = re.compile(r";\s|:\s|,\s(?:and|but)\s|\sand that\s|\sbut\s|\sbecause\s|\s—\s|\s–\s")
_ASIDE = re.compile(
    r"^([^,]{3,60}), [^,]{3,80}, (?=(?:had|has|have|was|were|is|are|would|will|did|does|said"
    r"|says)\b)"
)
_QUOTES = re.compile(r"[\"“”]")
_TRIM = " \t\n,;:.-–—'’"
_LEFT = re.compile(
    r"(?:,\s(?:\w+|\d+)\s(?:minute|hour|day|week|month|year)s?"
    r"|\s(?:that|which|who|when|where|as|and|or|but|not|nor))+[\s,]*$"
)
_POINTED = re.compile(r"\b(?:[ap]\.m|[A-Z]\.[A-Z])$")
_PRONOUNS = {"it": "", "he": "", "she": "", "they": "", "its": "'s", "his": "'s", "her": "'s"}
_TOPIC_WORDS = 30
_WITH_OTHERS = re.compile(r"([A-Z][^,]{2,40}?) and (?:his|her) ")
_MANY = re.compile(
    r"\b(?:family|relatives|lawyers?|attorneys?|spokes\w+|police|officials?|ministry|government"
    r"|supporters|parents|friends|office|company|campaign|team|party|and)\b"
)
_LATE = re.compile(r",\s|\s(?:who|which|that|when|where|after|before|in order|to)\s")


def clause(text: str, core: frozenset[str]) -> str:
    """The clause of a text that holds most of some stems, at most twenty words long.

    The words are the article's own; nothing is put in.
    """
    plain = _plain(text)
    breaks = _BREAK if len(plain.split()) > _WORDS else _STRONG
    parts = [part.strip(_TRIM) for part in breaks.split(plain) if part.strip(_TRIM)]
    if not parts:
        return text.strip()
    best = max(parts, key=lambda part: (len(plain_stems(part) & core), -parts.index(part)))
    return _balanced(_LEFT.sub("", _short(best)))


def _plain(text: str) -> str:
    """One line, without what stands in commas between a subject and its verb."""
    return _ASIDE.sub(r"\1 ", " ".join(text.split()))


def _short(text: str) -> str:
    words = text.split()
    if len(words) <= _WORDS:
        return text
    cuts = [match.start() for match in _LATE.finditer(text)]
    fitting = [cut for cut in cuts if 5 <= len(text[:cut].split()) <= _WORDS]
    return text[: fitting[-1]] if fitting else " ".join(words[:_WORDS])


def _balanced(text: str) -> str:
    """Without a quotation mark that has lost its other half, and with "p.m." whole."""
    if len(_QUOTES.findall(text)) % 2:
        text = _QUOTES.sub("", text)
    text = text.strip(_TRIM)
    return f"{text}." if _POINTED.search(text) else text


def whether(text: str, who: str = "") -> str:
    """``whether any aircraft had been in action over the town``.

    An opening "it" or "her" gives way to ``who``, whose words they are.  A text that is no
    clause is told as ``what is said of the letter``.
    """
    words = _balanced(_LEFT.sub("", _shortened(_plain(text)))).lstrip("—–- ")
    if not words:
        return "whether it is so"
    first = words.split()[0]
    own = _WITH_OTHERS.match(who)
    who = own[1] if own else who
    person = first.lower() in ("he", "she", "his", "her")
    if who and first.lower() in _PRONOUNS and not (person and _MANY.search(who)):
        owner = _PRONOUNS[first.lower()]
        return " ".join(["whether", f"{called(who)}{owner}", *words.split()[1:]])
    if first.endswith("ing") and first.islower():
        return f"the denial of {words}"
    lower = first[0].lower() + first[1:] if _is_common(words, first) else first
    whole = " ".join([lower, *words.split()[1:]])
    return f"whether {whole}" if is_clause(whole) else f"what is said of {whole}"


def _shortened(text: str) -> str:
    """A text of at most thirty words, cut only where a clause may end; else as it is."""
    if len(text.split()) <= _TOPIC_WORDS:
        return text
    cuts = [match.start() for match in _LATE.finditer(text)]
    fitting = [cut for cut in cuts if 5 <= len(text[:cut].split()) <= _TOPIC_WORDS]
    return text[: fitting[-1]] if fitting else text


def _is_common(words: str, first: str) -> bool:
    """Whether the capital of an opening word only marks that it opens a sentence."""
    if first.lower() in _LOWERED:
        return True
    second = words.split()[1:2]
    if not (first[:1].isupper() and first[1:].islower() and first.isalpha() and second):
        return False
    if first in word_list("demonyms") or first.rstrip("s") in word_list("demonyms"):
        return False
    return second[0][:1].islower() and not any(span.start == 0 for span in find_names(f"{words}."))


_LOWERED = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "there",
        "any",
        "some",
        "all",
        "no",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "it",
        "they",
        "we",
    ]
)
