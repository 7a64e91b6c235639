"""What a description of a speaker tells: an office, a name given in passing, marks of its own."""

from __future__ import annotations

from summarize.claims.lexicon import titles, wordset
from summarize.claims.proper import PEOPLE
from summarize.claims.shallow import Shallow

_GENERIC = wordset(
    "un u.n. eu monitoring rights human war local news official state-run same main aid relief"
    " campaign advocacy lobby medical charity environmental conservation"
)


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


def antecedent(s: Shallow, i: int) -> tuple[int, int]:
    """The noun phrase that a relative pronoun at ``i`` belongs to; empty if there is none."""
    end = i
    while end and s.tags[end - 1] in ",P":
        end -= 1
    start = end
    while (
        start
        and s.tags[start - 1] in "NCUDegPK&a"
        and not (s.tags[start - 1] == "D" and start < end and s.tags[start] == "D")
    ):
        start -= 1
        if s.tags[start] == "D" and not (
            start and s.tags[start - 1] == "P" and s.tags[start - 2] in "NC"
        ):
            break
    while start < end and s.tags[start] in "Pae":
        start += 1
    return start, end
