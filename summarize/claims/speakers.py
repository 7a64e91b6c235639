"""From the words at a cue to a name: who speaks, within one article.

Sentences are visited in order.  A name is written out in full, a head noun ("the
monitor") goes to the last speaker it fits, a pronoun to the last speaker of its kind,
"the statement" to who made it.  Whoever is not named keeps the whole descriptor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarize.claims.agents import can_speak
from summarize.claims.describing import antecedent, given_name, is_generic, is_office, telling
from summarize.claims.known import (
    KINDS,
    PARTISANS,
    PERSONAL,
    PRONOUNS,
    Acquaintances,
    Known,
    is_role_verb,
    roles_of,
)
from summarize.claims.lexicon import speaker_nouns, titles, wordset
from summarize.claims.nobodies import Nobodies, gender
from summarize.claims.phrases import np_end
from summarize.claims.proper import PEOPLE, POSSESSIVE, Phrases
from summarize.claims.roster import Roster, is_outlet, names_in, strip_article
from summarize.claims.shallow import Shallow
from summarize.claims.subjects import clause_subject
from summarize.text.names import DEMONYMS

_DOCUMENTS = wordset(
    "statement report announcement communique communiqué letter release declaration message "
    "dispatch bulletin tweet post email memo note article story interview document poll study "
    "survey analysis warning alert"
)
_GROUPS = wordset(KINDS["group"])
_ACTS = ("e", "v", "K", "B", "H", "M", "a")
_MAKERS = wordset("by from of")


class Speakers:
    """Resolves the speakers of one article, claim by claim, in order."""

    def __init__(self, text: str, sentences: Iterable[Shallow]) -> None:
        self._roster = Roster.of(text, sentences)
        self._names = Phrases(self._roster)
        self._nobodies = Nobodies(text)
        self._met = Acquaintances(self._nobodies)
        self._issuer: str | None = None
        self._spoke: str | None = None

    def mention(self, s: Shallow) -> str | None:
        """Take note of the names of a sentence that is narrated, for later pronouns.

        Returns:
            The person the sentence is about, if it opens with one.
        """
        for mentioned in reversed(names_in(s)):
            words = mentioned.split()
            if len(words) == 1 and mentioned in s.raw[1:]:
                before = s.low[s.raw.index(mentioned, 1) - 1].rstrip(".")
                if before in titles():
                    self._met.meet(Known(self._roster.full(mentioned), person=True))
                    continue
            if mentioned in self._nobodies:
                continue
            if 2 <= len(words) <= 4 and not self._names.is_body(words):
                self._met.meet(Known(self._roster.full(mentioned), person=True))
        subject = clause_subject(s, 0, len(s))
        if subject is not None:
            word = s.raw[subject[0]]
            if subject[1] == subject[0] + 1 or POSSESSIVE.search(word):
                self._surname(POSSESSIVE.sub("", word))
        if subject is not None and s.tags[subject[0]] == "D":
            start, end = subject
            owner = next((j for j in range(start, end) if POSSESSIVE.search(s.raw[j])), end)
            if owner < end and POSSESSIVE.sub("", s.low[owner]) in PEOPLE:
                self._owner(s, start, owner + 1)
                return None
            person = s.low[end - 1] in PEOPLE
            body = s.tags[end - 1] == "C" and self._names.is_body(s.words(start, end).split())
            if person or body or s.low[end - 1] in speaker_nouns():
                close = s.tags.find(",", end + 1) if s.tags[end : end + 2] == ",C" else -1
                name = self._single(s, start, max(end, close))
                return name if person else None
        if s.tags[:1] == "R" and s.low[0] in PERSONAL:
            return self._pronoun(s.low[0])
        if s.low and s.low[0] in speaker_nouns() and s.low[0][-1] == "s" and s.tags[1:2] in _ACTS:
            self._single(s, 0, 1)
            return None
        first = np_end(s, 0) if s.tags[:1] == "C" else 0
        if first:
            head = s.low[first - 1]
            if first > 1 and (head in _GROUPS or self._names.is_body(s.low[:first])):
                self._single(s, 0, first)
            close = -1
            if s.tags[first : first + 2] in (",D", ",N", ",W"):
                close = s.tags.find(",", first + 1)
            offices = [w for w in s.low[: first - 1] if w.rstrip(".") in titles()]
            if close < 0 and first > 2 and offices and s.low.count(offices[-1]) == 1:
                close = first
            if close > 0:
                self._single(s, 0, close)
            named = self._names.proper(s, 0, first)
            if named and first < len(s) and is_role_verb(s.low[first]):
                office = {POSSESSIVE.sub("", w) for w in s.low[first : np_end(s, first + 1)]}
                heads = set(roles_of(office))
                self._met.meet(Known(self._roster.full(named), office, heads, person=True))
            known = self._met.last(lambda k: k.person and k.name == named) if named else None
            return known.name if known else None
        return None

    def _subject(self, s: Shallow, before: int) -> None:
        """Take note of the person whom a sentence is about before it says "he" or "she"."""
        subject = clause_subject(s, 0, before)
        if subject is None or subject[1] >= before:
            return
        start, end = subject
        if end == start + 1:
            self._surname(s.raw[start])
        elif s.low[end - 1] in PEOPLE or gender(self._names.proper(s, start, end) or ""):
            close = s.tags.find(",", end + 1) if s.tags[end : end + 2] == ",C" else -1
            self._single(s, start, max(end, close))

    def _body(self, s: Shallow, before: int) -> None:
        """Take note of the body whose own deed it tells: ``The army had left, it said``."""
        subject = clause_subject(s, 0, before)
        if subject is not None and subject[1] < before and can_speak(s, *subject):
            head = s.low[subject[1] - 1]
            if head not in PEOPLE and s.tags[subject[0]] != "R":
                self._single(s, *subject)

    def _surname(self, word: str) -> None:
        """Take note of the person whom a sentence is about by surname alone."""
        full = self._roster.full(word)
        known = self._met.named(full)
        if gender(full) or (known is not None and known.person):
            self._met.meet(Known(full, person=True))

    def resolve(self, s: Shallow, first: int, last: int) -> str:
        """The name for tokens ``first`` to ``last`` of a sentence."""
        last = max(last, first + 1)
        if s.low[first] == "both" and "and" in s.low[first:last]:
            first += 1
        low = s.low[first]
        if s.tags[first] == "W" or (s.tags[first] == "t" and last == first + 1):
            return self._antecedent(s, first)
        if last == first + 1 and (s.tags[first] == "R" or low in PRONOUNS):
            if low in PERSONAL:
                self._subject(s, first)
            elif low == "it" and self._spoke is None:
                self._body(s, first)
            return self._pronoun(low.split("'")[0].split("’")[0])
        parts = self._names.coordinated(s, first, last)
        if len(parts) > 1:
            *others, last_one = [self._single(s, a, b) for a, b in parts]
            return f"{', '.join(others)} and {last_one}"
        return self._single(s, first, last)

    def _antecedent(self, s: Shallow, i: int) -> str:
        """Who the noun phrase is that a relative pronoun at ``i`` belongs to."""
        start, end = antecedent(s, i)
        return self.resolve(s, start, end) if start < end else self._pronoun("he")

    def _single(self, s: Shallow, first: int, last: int) -> str:
        core = self._names.core(s, first, last)
        while core > first + 1 and s.tags[core - 1] == "a":
            core -= 1
        words = {w.strip(".,'’\"") for w in s.words(first, last).lower().split()}
        maker = self._maker(s, first, core)
        if maker is not None:
            return maker
        name = self._names.proper(s, first, core)
        if name is None and core < last:
            name = self._names.apposed(s, core, last)
        if name is not None and core < last and s.tags[first] == "D" and is_office(s, first, core):
            name = self._names.apposed(s, core, last) or name
        person = self._names.is_person(s, first, core, name, words)
        party = s.low[first] == "the" and s.low[core - 1] in PARTISANS
        if name is None or party or (s.low[first] == "the" and name.lower() in KINDS):
            met = self._partisan() if party else self._definite(s, first, core)
            known = self._met.named(met) if met is not None else None
            person = known.person if known is not None else person
            name = met or name
        if name is None:
            name = given_name(s, core)
        if name:
            name = self._roster.full(name)
        if name is None:
            name = self._descriptor(s, first, core)
        common = s.tags[core - 1] == "N" or name[:1].islower()
        plural = s.low[core - 1].endswith("s") and common
        proper = name[:1].isupper()
        heads = set(name.lower().split()) | words if proper else self._heads(s, first, core, last)
        self._met.meet(Known(name, words, heads | roles_of(words), person, plural))
        return name

    def _heads(self, s: Shallow, first: int, core: int, last: int) -> set[str]:
        """The head noun of a description, and the words of its apposition."""
        end = next((j for j in range(first + 1, core) if s.tags[j] in "Pe"), core)
        return {s.low[end - 1]} | set(s.low[core:last])

    def _maker(self, s: Shallow, first: int, core: int) -> str | None:
        """Who made a statement: "a statement by the army", "the army's statement"."""
        head = next((j for j in range(first, core) if s.low[j] in _DOCUMENTS), None)
        if head is None:
            return None
        after = next((j for j in range(head + 1, core) if s.low[j] in _MAKERS), None)
        if after is not None and after == head + 1 and s.low[after] != "of":
            return self.resolve(s, after + 1, core)
        if head != core - 1 and not (head + 1 < core and s.tags[head + 1] == "P"):
            return None
        if head > first and s.raw[head - 1].lower().endswith(("'s", "’s", "s'", "s’")):
            return self._owner(s, first, head)
        if s.low[first] in {"his", "her", "their", "its"}:
            return self._pronoun(s.low[first])
        if s.low[first] in {"the", "that", "this", "its"} and head == first + 1:
            if s.low[head] in {"report", "story", "article"}:
                found = self._met.last(lambda k: is_outlet(k.name) or s.low[head] in k.words)
                return found.name if found else self._previous()
            return self._previous()
        if s.low[head] == "statement" and head > first + 1:
            start = first + (s.tags[first] == "D")
            inner = s.words(start, head)
            return self._settle(inner if s.tags[start] == "C" else f"the {inner}")
        return None

    def _owner(self, s: Shallow, first: int, head: int) -> str:
        if s.low[first] in {"the", "this", "that"} and s.tags[head - 1] == "N":
            owner = POSSESSIVE.sub("", s.low[head - 1])
            known = self._called(owner, set(s.low[first + 1 : head - 1]))
            if known is not None:
                return known
        text = re.sub(r"['’]s?$", "", s.words(first, head))
        return self._settle(text)

    def _settle(self, text: str) -> str:
        bare = strip_article(text)
        if bare[:1].isupper() and " " not in bare:
            bare = self._roster.full(bare)
            self._met.meet(Known(bare, set(bare.lower().split()), set(bare.lower().split())))
            return bare
        name = text[0].lower() + text[1:] if not bare[:1].isupper() else bare
        head = name.lower().split()[-1]
        self._met.meet(Known(name, set(name.lower().split()), {head}, head in PEOPLE))
        return name

    def _previous(self) -> str | None:
        found = self._met.last(lambda known: True)
        return self._issuer or self._spoke or (found.name if found else None)

    def overhear(self, s: Shallow, first: int, last: int) -> None:
        """Take note of an outlet that was told something; who spoke stays the last speaker."""
        speaking = self._met.last(lambda known: True)
        self.resolve(s, first, last)
        if speaking is not None:
            self._met.front(speaking)

    def settle(self, primary: str, *, issued: bool) -> None:
        """Say who spoke first in a sentence, and whether by way of a statement."""
        found = self._met.named(primary)
        self._spoke = primary
        if found is not None:
            self._met.front(found)
        if issued:
            self._issuer = primary

    def _definite(self, s: Shallow, first: int, core: int) -> str | None:
        """Who "the monitor" is: the last speaker, or a name, that the head noun fits."""
        if s.low[first] not in {"the", "this", "that", "its"} or core - first > 4:
            return None
        head = s.low[core - 1]
        if s.tags[core - 1] != "C" and core - first > 2:
            found = self._met.last(lambda known: known.answers_to(head, telling(s, first, core)))
            return found.name if found is not None else None
        return self._called(head, set(s.low[first + 1 : core - 1]))

    def _partisan(self) -> str | None:
        """Who "the Ohio Republican" is: the person met last."""
        found = self._met.last(lambda known: known.person and " " in known.name)
        return found.name if found is not None else None

    def _called(self, head: str, modifiers: set[str]) -> str | None:
        """The speaker met last, or the name in the article, that "the <head>" may mean."""
        telling_words = {word for word in modifiers if not is_generic(word)}
        found = self._met.last(lambda known: known.answers_to(head, telling_words))
        if found is not None:
            return found.name
        return None if telling_words or head in DEMONYMS else self._roster.with_head(head)

    def _descriptor(self, s: Shallow, first: int, core: int) -> str:
        text = POSSESSIVE.sub("", " ".join(s.words(first, core).split()))
        lone = core == first + 1 and s.low[first] not in speaker_nouns() and text[-1:] != "s"
        if lone and s.tags[first] == "C":
            return text
        if s.starts[first] == s.span.start and self._names.is_common(s, first, core):
            text = text[0].lower() + text[1:]
        return text

    def _pronoun(self, word: str) -> str:
        found = self._met.by_pronoun(word)
        return self._met.front(found) if found is not None else word
