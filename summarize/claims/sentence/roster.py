"""Who is known in an article: full names, what they are called for short, their roles."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from summarize.claims.sentence.lexicon import is_title, outlet_heads, outlet_names, titles, wordset
from summarize.claims.sentence.shallow import Shallow
from summarize.text.names import DEMONYMS, acronym_pairs, initials_match
from summarize.text.wordlists import word_list

# What is left of a clock or of a headline before a name: "9 p.m. ET Ann Lee said".
NO_NAMES = wordset(
    "ET EST EDT CT CST CDT MT PT PST PDT GMT UTC BST CET CEST IST JST EAT WATCH VIDEO PHOTOS LIVE"
    " BREAKING UPDATE"
)
# Articles that names of papers begin with in other tongues.
FOREIGN_ARTICLES = wordset("Le La Les El Der Die Das Il Jeune Al An Ash Asharq O Folha Agence")
_COUNTRIES = word_list("countries")
_PLACES = word_list("regions") | _COUNTRIES
_SHORT_STATE = re.compile(r"[A-Z]{2}$|(?:[A-Z]\.){2}$|[A-Z][a-z]+\.$")  # "D.C.", "Calif."
_STATES = frozenset({"U.S.", "US", "U.K.", "UK", "EU", "U.N.", "UN"})
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’](?:s)?$")
_RUN = re.compile(r"C(?:[CPc]*C)?")
_BODIES = word_list("organization_nouns")
_GIVEN = word_list("female_names") | word_list("male_names")
_BEFORE_NAMES = wordset(
    "News broadcaster newspaper daily channel network magazine weekly station website tabloid radio"
    " paper programme podcast newswire"
)
# What a minister or a secretary is one "of": no part of the name that follows.
OFFICES = frozenset(
    ["state", "defense", "defence", "staff", "health", "justice", "finance", "interior", "police"]
)
_JUNIOR = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III"])
_CHANNELS = frozenset({"channel", "canal", "kanal"})
_STATIONS = frozenset({"news", "tv", "television", "radio"})
_PROGRAMMES = wordset("programme program show podcast")
_ARTICLE_FIRST = re.compile(r"(?:Al|El|Ad|Ar|As|Ash|At|Az|An)-[A-Z]")
_ACRONYM = re.compile(r"[A-Z]{2,7}$")
_OUTLET_LIKE = re.compile(
    r"\b(?:news agency|newspaper|state (?:tv|television|media|radio))\b", re.I
)


@dataclass(slots=True)
class Roster:
    """The names of one article; ``full`` maps a short form to its fullest name.

    ``_ending`` holds the names with their words, by the last one.
    """

    names: list[str] = field(default_factory=list)
    acronyms: dict[str, str] = field(default_factory=dict)
    _short: dict[str, str] = field(default_factory=dict)
    _ending: dict[str, list[tuple[str, list[str]]]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, sentences: Iterable[Shallow]) -> Roster:
        """Read the names of an article.  Cost: linear in its length."""
        lines = list(sentences)
        inside = {
            raw
            for s in lines
            for raw, letter in zip(s.raw[1:], s.tags[1:], strict=True)
            if letter == "C"
        }
        names = dict.fromkeys(name for s in lines for name in names_in(s, inside))
        return cls(list(names), acronym_pairs(text))

    def full(self, form: str) -> str:
        """The fullest name of the article for ``form``, or ``form`` itself."""
        known = self._short.get(form)
        if known is None:
            known = self._find(form)
            if known == form and _ARTICLE_FIRST.match(form):  # small inside a sentence
                small = form[0].lower() + form[1:]
                known = self._find(small) if self._find(small) != small else form
            self._short[form] = known
        return known

    def _find(self, form: str) -> str:
        bare = form.replace(".", "")
        if bare in self.acronyms:
            return self.acronyms[bare]
        words = form.split()
        if len(words) == 1 and bare.isupper() and bare.lower() in outlet_names():
            return form
        if _ACRONYM.match(bare) and bare.lower() not in outlet_names():
            spelled = [
                name
                for name in self.names
                if " " in name and initials_match(bare, name) and _may_be_short(bare, name)
            ]
            return max(spelled, key=len) if spelled else form
        if not words or form in DEMONYMS:
            return form
        if not self._ending:
            for name in self.names:
                parts = name.split()
                self._ending.setdefault(parts[-1], []).append((name, parts))
                if len(parts) > 2 and parts[-1] in _JUNIOR:
                    self._ending.setdefault(parts[-2], []).append((name, parts[:-1]))
        for name, parts in self._ending.get(words[-1], ()):
            if (
                len(words) < len(parts) <= len(words) + 3
                and parts[-len(words) :] == words
                and parts[0].lower().rstrip(".") not in titles()
                and not (
                    parts[0] in _STATES and len(parts) == 2 and words[0].lower() not in _BODIES
                )
            ):
                return name
        if len(words) == 1 and form.lower() in _GIVEN:
            bearers = [name for name in self.names if name.startswith(f"{form} ")]
            if len(set(bearers)) == 1 and len(bearers[0].split()) < 4:
                return bearers[0]
        return form

    def with_head(self, head: str) -> str | None:
        """The name that holds ``head`` as a word: "Observatory", "Ministry"."""
        wanted = head.lower()
        for name in reversed(self.names):
            words = name.split()
            if len(words) > 1 and any(word.lower() == wanted for word in words):
                return name
        return None


def _one_body(s: Shallow, first: int, j: int, end: int) -> bool:
    """Whether "and" stands inside the name of a body: "the Fish and Wildlife Service"."""
    the = first > 0 and s.low[first - 1] == "the" and s.low[j] in {"and", "&"}
    return the and end - j == 3 and j - first < 4 and s.low[end - 1] in _BODIES


def _may_be_short(acronym: str, name: str) -> bool:
    """Whether initials may stand for a name; two are as often a person's, or a state's."""
    return len(acronym) > 2 or not _BODIES.isdisjoint(name.lower().split())


def names_in(s: Shallow, inside: Collection[str] | None = None) -> list[str]:
    """The capitalised names of a sentence outside its quotations, without titles.

    A coarser and much faster reading than that of :mod:`summarize.text.names`: it only
    has to find what a surname or a head noun may be short for.
    """
    found: list[str] = []
    for run in _RUN.finditer(s.tags):
        start = first = run.start()
        organization = False
        for j in range(first, run.end() + 1):
            ends = j == run.end()
            if (
                not ends
                and s.tags[j] in "Pc"
                and not (organization and s.low[j] in {"of", "for", "and", "&"})
                and not _one_body(s, first, j, run.end())
            ):
                ends = True
            if ends:
                lone = start == 0 and j == 1 and inside is not None and s.raw[0] not in inside
                if j > start and not lone:
                    found.append(_plain(s, start, j))
                start = j + 1
                if j + 1 < run.end() and s.low[j] == "of" and s.low[j + 1] in OFFICES:
                    start = j + 2
                organization = False
            elif s.raw[j].endswith(("'s", "’s", "s'", "s’")) and len(s.raw[j]) > 3:
                found.append(_plain(s, start, j + 1))
                start = j + 1
            else:
                organization = organization or s.low[j] in _BODIES
    return [name for name in found if name]


def _plain(s: Shallow, first: int, last: int) -> str:
    """The text of a run of name tokens from behind its last title."""
    for j in range(last - 2, first - 1, -1):
        if is_title(s.low[j]):
            office = s.low[j + 1] == "of" and j + 3 < last
            first = j + 3 if office else j + 1
            break
    first += last - first > 1 and s.raw[first] in NO_NAMES
    first += last - first == 2 and s.raw[first] == "D.C."  # "in Washington, D.C. Reed said"
    return POSSESSIVE.sub("", s.words(first, last)) if last > first else ""


def is_region(s: Shallow, core: int, start: int, end: int) -> bool:
    """Whether ``start`` to ``end`` says where a place before it is: "mayor of Houston, Texas"."""
    name = s.words(start, end)
    short = end == start + 1 and _SHORT_STATE.match(name) is not None
    region = all(word in _PLACES for word in name.lower().split())
    return s.tags[core - 1] == "C" and (short or region)


def numbers_station(s: Shallow, j: int) -> bool:
    """Whether the token at ``j`` is a number in a station's name: "Channel 4 News", "Kanal 9"."""
    if s.tags[j] != "U" or s.tags[j - 1 : j] != "C":
        return False
    behind = s.tags[j + 1 : j + 2] == "C" and s.low[j + 1] in _STATIONS
    return behind or s.low[j - 1] in _CHANNELS or s.low[j - 1 : j + 1] == ["france", "24"]


def strip_article(name: str) -> str:
    """A name without its leading article."""
    return _ARTICLE.sub("", name)


@lru_cache(maxsize=1 << 14)
def is_outlet(name: str) -> bool:
    """Whether a name, or a description, is that of a news outlet or agency."""
    bare = strip_article(name).strip()
    if bare.lower() in outlet_names() or _OUTLET_LIKE.search(bare):
        return True
    words = bare.split()
    if words and words[-1].lower() in outlet_names() and len(words) > 1:
        return True
    heads = outlet_heads()
    if not words or words[-1] in heads:
        return bool(words)
    numbered = len(words) > 1 and words[0].lower() in _CHANNELS and words[1].isdigit()
    if numbered or (len(words) > 1 and words[0] in {"Radio", "Daily"}):
        return True
    if words[-1] in _PROGRAMMES:
        owners = {POSSESSIVE.sub("", word).lower() for word in words}
        return not owners.isdisjoint(outlet_names())
    return any(kind in _BEFORE_NAMES and name[:1].isupper() for kind, name in pairwise(words))
