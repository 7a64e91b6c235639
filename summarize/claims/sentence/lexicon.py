"""The word lists of this room: reporting verbs and nouns, outlets, titles.

The lists are data (``summarize/data/words``); here they are read once, inflected,
and turned into dictionaries that a scan over tokens can ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

Form = Literal["base", "third", "past", "participle", "ing"]

_VOWELS = "aeiou"
_AWAITED = ("-designate", "-elect", "-emeritus", "-general", "-delegate")
_BRITISH = frozenset({"signal", "label", "marvel"})  # "signalled" beside "signaled"
_DOUBLED = frozenset(
    {
        "quip",
        "blog",
        "admit",
        "refer",
        "chat",
        "brag",
        "beg",
        "dub",
        "snap",
        "rebut",
        "slam",
        "sob",
        "grin",
        "shrug",
    }
)


@dataclass(frozen=True, slots=True)
class Verb:
    """One reporting verb: its base, what may follow it, and how far the outlet backs it.

    ``frames`` are the letters explained at the head of ``reporting_verbs.txt``.
    """

    base: str
    frames: frozenset[str]
    strength: str


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a verb as it stands in text; past and participle may coincide."""

    verb: Verb
    forms: frozenset[Form]


def read_lines(name: str) -> Iterator[str]:
    """The entries of a word list, without comments and blank lines."""
    text = (resources.files("summarize") / "data" / "words" / f"{name}.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def read_words(name: str) -> frozenset[str]:
    """All words of a list that holds several on a line."""
    return frozenset(word for line in read_lines(name) for word in line.split())


def wordset(text: str) -> frozenset[str]:
    """The words of a short list that stands in the code."""
    return frozenset(text.split())


def inflect(base: str) -> dict[Form, str]:
    """The regular forms of an English verb."""
    if "_" in base:
        head, rest = base.split("_", 1)
        return {form: f"{word}_{rest}" for form, word in inflect(head).items()}
    if base.endswith("y") and base[-2] not in _VOWELS:
        stem = base[:-1]
        return {
            "base": base,
            "third": stem + "ies",
            "past": stem + "ied",
            "participle": stem + "ied",
            "ing": base + "ing",
        }
    doubled = base + base[-1] if base in _DOUBLED else base
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    past = base + "d" if base.endswith("e") else doubled + "ed"
    ing = (base[:-1] if base.endswith("e") and not base.endswith("ee") else doubled) + "ing"
    if base.endswith("ie"):
        ing = base[:-2] + "ying"
    return {"base": base, "third": third, "past": past, "participle": past, "ing": ing}


@cache
def reporting_verbs() -> dict[str, VerbForm]:
    """Every form of every reporting verb, in lower case."""
    found: dict[str, VerbForm] = {}
    for line in read_lines("reporting_verbs"):
        head, frames, strength = line.split()
        base, *irregular = head.split("/")
        forms = inflect(base)
        if irregular:
            forms["past"] = forms["participle"] = irregular[0]
        if len(irregular) > 1:
            forms["participle"] = irregular[1]
        verb = Verb(base, frozenset(frames), strength)
        for form, spelled in forms.items():
            word = spelled.replace("_", " ")
            known = found.get(word)
            both = known.forms | {form} if known and known.verb is verb else frozenset({form})
            found[word] = VerbForm(verb, both)
            if base in _BRITISH and form not in ("base", "third"):
                found[base + base[-1] + spelled[len(base) :]] = found[word]
    return found


@cache
def reporting_nouns() -> dict[str, frozenset[str]]:
    """Nouns that hold a statement, singular and plural, with their traits."""
    found: dict[str, frozenset[str]] = {}
    for line in read_lines("reporting_nouns"):
        noun, traits = line.split()
        plural = noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in _VOWELS else noun + "s"
        found[noun] = frozenset(traits)
        found[plural] = frozenset(traits) | {"+"}
    return found


@cache
def ambiguous_nouns() -> frozenset[str]:
    """Forms of reporting verbs that are as often nouns: "report", "states"."""
    return read_words("ambiguous_nouns") | frozenset(reporting_nouns())


@cache
def finite_verbs() -> frozenset[str]:
    """Verb forms that are hardly ever nouns."""
    return read_words("finite_verbs")


@cache
def speaker_nouns() -> frozenset[str]:
    """Common nouns that can speak: people by role, bodies, documents."""
    return read_words("speaker_nouns")


@cache
def titles() -> frozenset[str]:
    """Words that may stand before a person's name, in lower case, without full stop."""
    return read_words("speaker_titles")


def is_title(word: str) -> bool:
    """Whether a word, in lower case, is a title: "gen.", "chancellor-designate"."""
    bare = word.rstrip(".")
    if bare in titles():
        return True
    return bare.endswith(_AWAITED) and bare.partition("-")[0] in titles()


@cache
def outlet_names() -> frozenset[str]:
    """Names of outlets and agencies, in lower case."""
    return frozenset(line.lower() for line in read_lines("outlets") if not line.startswith("~"))


@cache
def outlet_heads() -> frozenset[str]:
    """Words that make any name an outlet ("Daily", "TV"), as written."""
    return frozenset(line[1:].strip() for line in read_lines("outlets") if line.startswith("~"))
