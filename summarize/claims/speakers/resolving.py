"""Whose name the words at a cue mean, within one article.

A name is written out in full, a head noun ("the monitor") goes to the last speaker it
fits, a pronoun to the last speaker of its kind, "the statement" to who made it.  Whoever
is not named keeps the whole descriptor.
"""

from __future__ import annotations

import re

from summarize.claims.sentence.agents import can_speak
from summarize.claims.sentence.circumstances import NETWORKS
from summarize.claims.sentence.lexicon import speaker_nouns, titles
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.proper import PEOPLE, POSSESSIVE
from summarize.claims.sentence.relatives import antecedent
from summarize.claims.sentence.roster import strip_article
from summarize.claims.sentence.shallow import Shallow, tag
from summarize.claims.sentence.subjects import clause_subject
from summarize.claims.speakers.beside import named_before, named_behind, named_in_quotes
from summarize.claims.speakers.describing import (
    aired_by,
    descriptor,
    dignitary,
    follows_clause,
    given_name,
    head_of,
    heads_of,
    is_office,
    is_plural,
    maker_at,
    owner_before,
    published_at,
    self_named,
    shown_person,
    subject_of,
    time_clause,
)
from summarize.claims.speakers.known import (
    DOCUMENTS,
    FEEDS,
    KINDS,
    ONLY_BODIES,
    PARTISANS,
    PERSONS,
    SEVERAL,
    Known,
    roles_of,
)
from summarize.claims.speakers.nobodies import gender
from summarize.claims.speakers.persons import is_person
from summarize.claims.speakers.pronouns import PERSONAL, PRONOUNS
from summarize.claims.speakers.recall import STATEMENTS, Recall

_SOME = frozenset(["a", "an"])
_THE = frozenset(["the", "its", "his", "her", "their"])
_ONCE = frozenset(["retired", "former", "veteran"])
_SELF = frozenset(["himself", "herself"])
_INNER = re.compile(r"K[tPND]?C*(C)(?=[evK][^C]*$)")
_PEOPLE = PEOPLE | PERSONS | titles()
_MRS = frozenset({"mrs", "ms", "miss"})
_STYLED = frozenset(["his", "her", "their"])


def _is_day(owner: str) -> bool:
    """Whether a day owns a document: "Monday's poll"."""
    return tag(POSSESSIVE.sub("", owner), False) == "T"


def _is_other(words: set[str], full: str) -> bool:
    """Whether "Mrs" before a surname says that a man's full name is not meant."""
    kind = gender(full)
    return (kind == "m" and not _MRS.isdisjoint(words)) or (kind == "f" and "mr" in words)


class Resolver(Recall):
    """Gives names to the speakers of one article, in the order in which they are asked for."""

    def _subject(self, s: Shallow, before: int) -> None:
        """Take note of the person whom a sentence is about before it says "he" or "she"."""
        subject = clause_subject(s, 0, before) or time_clause(s)
        if subject is None or subject[1] >= before:
            return
        start, end = subject
        end = s.tags.find(",", start, end) if "," in s.tags[start:end] else end
        if s.tags[before - 1] in "sW" and (lone := _INNER.search(s.tags, end, before - 1)):
            start, end = lone.start(1), lone.end(1)  # "Ash said Penn lied when he claimed"
        if s.tags[before - 1] == "W" and (owner := owner_before(s, end, before)):
            self._surname(owner)
        elif end == start + 1 and start == 0 and s.tags[before - 1] == ",":
            self._met.see(self._roster.full(s.raw[start]))  # "Reed never called, he said"
        elif end == start + 1:
            self._surname(s.raw[start])
        elif s.low[end - 1] in PEOPLE or self._is_full_name(s, start, end, before):
            close = s.tags.find(",", end + 1) if s.tags[end : end + 2] == ",C" else -1
            self._single(s, start, max(end, close))
        elif owner := owner_before(s, start, before):
            self._surname(owner)

    def _is_full_name(self, s: Shallow, start: int, end: int, before: int) -> bool:
        """Whether a subject is a person's full name: "Ed Lund may be right when he says"."""
        name = self._names.proper(s, start, end) or ""
        full = s.tags[start:end].strip("C") == "" and (
            is_person(name.split()) or s.low[start].rstrip(".") in titles()
        )
        inner = s.tags[before - 1] in "stW"
        return bool(gender(name)) or (full and inner and name not in self._nobodies)

    def _see_before(self, s: Shallow, before: int) -> None:
        """Take note of the names that stand in a sentence before a pronoun."""
        for word, letter in zip(s.raw[:before], s.tags, strict=False):
            if letter == "C":
                self._met.see(self._roster.full(POSSESSIVE.sub("", word)))

    def _body(self, s: Shallow, before: int) -> None:
        """Take note of the body whose own deed it tells: ``The army had left, it said``."""
        subject = subject_of(s, before)
        if subject is not None and subject[1] < before and can_speak(s, *subject):
            head = s.low[subject[1] - 1]
            several = s.low[before] == "they"
            joint = "c" in s.tags[slice(*subject)]
            fits = not several or joint or head.endswith("s") or head in SEVERAL
            owner = s.tags[subject[0]] == "C" and POSSESSIVE.search(s.raw[subject[0]])
            if owner and not several and head not in speaker_nouns():
                self._owner(s, subject[0], subject[0] + 1)  # "Orven's tests failed as it"
            elif (several or head not in PEOPLE) and fits and s.tags[subject[0]] not in "RW":
                name = self.resolve(s, *subject) if joint else self._single(s, *subject)
                self._met.unperson(name)
                if joint:
                    self._met.meet(Known(name, plural=True))

    def resolve(self, s: Shallow, first: int, last: int, *, adds: bool = False) -> str:
        """The name for tokens ``first`` to ``last`` of a sentence.

        ``adds`` where they add to what was said: "the guard" is then who just spoke.
        """
        self._adds, last = adds, max(last, first + 1)
        if s.low[first] == "both" and "and" in s.low[first:last]:
            first += 1
        low = s.low[first]
        if s.tags[first] == "W" or (s.tags[first] == "t" and last == first + 1):
            start, end = antecedent(s, first)
            return self.resolve(s, start, end) if start < end else low
        if last == first + 1 and (s.tags[first] == "R" or low in PRONOUNS):
            if (later := self._comes(s, first)) is not None:
                return later
            inner = first > 0 and s.tags[first - 1] in ("stW" if low in PERSONAL else "stWc")
            if low in PERSONAL:
                if inner or not self._goes_on(s, first):
                    self._subject(s, first)
            elif inner or (low == "it" and self._spoke is None) or follows_clause(s, first):
                self._body(s, first)
            if inner:
                self._see_before(s, first)
            if low == "it" and not STATEMENTS.isdisjoint(s.low):
                self._unperson_issuer()
            word = low.split("'")[0].split("’")[0]
            return self._pronoun(word, named_behind(s, last), named_in_quotes(s))
        parts = self._names.coordinated(s, first, last)
        if len(parts) > 1:
            *others, last_one = [self._part(s, a, b) for a, b in parts]
            return f"{', '.join(others)} and {last_one}"
        return self._single(s, first, last)

    def _part(self, s: Shallow, first: int, last: int) -> str:
        """The name of one of several, which is not the name of all: "the Union"."""
        name, plain = self._single(s, first, last), strip_article(s.words(first, last))
        return plain if " and " in name and name.endswith(plain) else name

    def _comes(self, s: Shallow, first: int) -> str | None:
        """Whom a pronoun in an opening participle is about: "Reacting to what it saw, Orven"."""
        comma = s.tags.find(",", first)
        if s.tags[0] not in "gK" or not s.low[0].endswith("ing") or comma < 0:
            return None
        end = np_end(s, comma + 1)
        speaks = comma + 1 < end < len(s) and s.tags[end] in "KveBHM"
        return self._single(s, comma + 1, end) if speaks and s.tags[comma + 1] != "R" else None

    def _single(self, s: Shallow, first: int, last: int) -> str:
        core = self._names.core(s, first, last)
        while core > first + 1 and s.tags[core - 1] == "a":
            core -= 1
        first, core = aired_by(s, first, published_at(s, first, core))
        words = {w.strip(".,'’\"") for w in s.words(first, last).lower().split()}
        if s.low[first] in _STYLED and core == first + 2:
            styled = dignitary(s.words(first, core), self._text, s.span.start)
            if styled is not None:
                self._met.meet(Known(styled, words, words, person=True))
                return styled
        if s.low[core - 1] in FEEDS and s.low[core - 2] in NETWORKS and core - first > 2:
            core = core - 2
            if POSSESSIVE.search(s.raw[core - 1]):
                return self._owner(s, first, core)
        maker = self._maker(s, first, core)
        if maker is not None:
            return maker
        name = self._names.proper(s, first, core)
        if name is None and core < last:
            name = self._names.apposed(s, core, last)
        if name is not None and core < last and s.tags[first] == "D" and is_office(s, first, core):
            name = self._names.apposed(s, core, last) or name
        person = self._names.is_person(s, first, core, name, words)
        beside = name is not None and name not in s.words(first, core)
        person = person or shown_person(s, first, core, last, name)
        body = s.low[core - 1] in ONLY_BODIES or self._names.is_body([s.low[core - 1]])
        person = person or (beside and not body and is_person((name or "").split()))
        party = s.low[first] == "the" and s.low[core - 1] in PARTISANS and "only" not in words
        if name is None or party or (s.low[first] == "the" and name.lower() in KINDS):
            met = self._party(s, core) if party else self._definite(s, first, core)
            known = self._met.named(met) if met is not None else None
            if met is not None:  # "the movie" is nobody, whatever its name looks like
                person = known.person if known is not None else s.low[core - 1] in _PEOPLE
            name = met or name
        if name is None:
            name = self._revealed(s, first, core, person=person)
        if name:
            full = self._roster.full(name)
            if full == name and core == first + 1 and self._met.named(name) is None:
                full = self._met.by_middle_name(name) or name
            if _is_other(words, full):
                full = name = s.words(first, core)
            alone = full.startswith(f"{name} ") and s.tags[core : core + 2] == ",D"
            name = name if alone else full  # "Sergey, a guard," is not Sergey Orlov
        if name is None:
            whole = last if s.tags[core : core + 1] == "W" and s.low[core] == "who" else core
            name = descriptor(s, first, whole, self._names)
        common = s.tags[core - 1] == "N" or name[:1].islower()
        plural = common and is_plural(head_of(s, first, core))
        proper = name[:1].isupper()
        heads = set(name.lower().split()) | words if proper else heads_of(s, first, core, last)
        self._met.meet(Known(name, words, heads | roles_of(words), person, plural))
        return name

    def _revealed(self, s: Shallow, first: int, core: int, *, person: bool) -> str | None:
        """Who somebody without a name is told to be, behind the phrase or beside it."""
        name = self_named(s, core) or given_name(s, core)
        if name is None and s.low[first] in _SOME:
            return self._named_later(s)
        if name is not None or s.low[first] not in _THE or s.tags[core - 1] == "C":
            return name
        noun, later = self._next.get(s.span.start, ("", ""))
        if noun == s.low[core - 1] and self._met.named(later) is None:
            return later
        if s.low[first] == "the" and s.low[first + 1] in _ONCE and (who := self._met.sole_person()):
            return who
        single = (person or s.low[core - 1] in PERSONS) and s.low[core - 1][-1] != "s"
        if single and not _SELF.isdisjoint(s.low[core - 1 : core + 1]):
            mentioned = named_before(s, first)
            whole = self._roster.full(mentioned) if mentioned else ""
            return whole if whole and not self._names.is_body(whole.split()) else None
        spoke = self._met.named(self._spoke) if single and self._adds and self._spoke else None
        if spoke is None or not spoke.person or not spoke.name[:1].isupper():
            return None
        return spoke.name if spoke.heads.isdisjoint(PEOPLE | titles()) else None

    def _maker(self, s: Shallow, first: int, core: int) -> str | None:
        """Who made a statement: "a statement by the army", "the army's statement"."""
        head = next((j for j in range(first, core) if s.low[j] in DOCUMENTS), None)
        if head is None:
            return None
        if head == core - 1 and s.low[core : core + 2] == [",", "by"]:
            return self.resolve(s, core + 2, np_end(s, core + 2))
        if by := maker_at(s, head, core):
            return self.resolve(s, by, core)
        if head != core - 1 and not (head + 1 < core and s.tags[head + 1] == "P"):
            return None
        own = head - (s.tags[head - 1] == "N" and POSSESSIVE.search(s.raw[head - 1]) is None)
        if own > first and POSSESSIVE.search(s.raw[own - 1]):
            return None if _is_day(s.low[own - 1]) else self._owner(s, first, own)
        if s.low[first] in {"his", "her", "their", "its"}:
            return self._pronoun(s.low[first])
        definite = s.low[first] in {"the", "that", "this", "its"} and s.tags[head] != "C"
        if definite and head == first + 1:
            return self._made_by(s.low[head])
        if s.low[head] == "statement" and head > first + 1 and s.tags[head - 1] in "NC":
            start = first + (s.tags[first] == "D")
            inner = s.words(start, head)
            return self._settle(inner if s.tags[start] == "C" else f"the {inner}")
        return None
