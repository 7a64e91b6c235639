"""The speakers of one article, visited sentence by sentence.

What is narrated is heard too: a sentence without a cue says who "he" or "the company" of
the next one is.
"""

from __future__ import annotations

import re

from summarize.claims.sentence.lexicon import speaker_nouns, titles, wordset
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.proper import PEOPLE, POSSESSIVE
from summarize.claims.sentence.roster import names_in
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import clause_subject
from summarize.claims.speakers.describing import trade_before
from summarize.claims.speakers.known import DOCUMENTS, KINDS, Known, is_role_verb, roles_of
from summarize.claims.speakers.nobodies import gender
from summarize.claims.speakers.persons import is_person
from summarize.claims.speakers.resolving import Resolver

_GROUPS = wordset(KINDS["group"])
_HE_OR_SHE = frozenset({"he", "she"})
_JOINT = re.compile(r"C{1,4}cN{0,2}C{1,4}")
_TOLD = re.compile(r"BC(?=[,.])")
_ISSUED = wordset("statement letter communique communiqué release tweet post email memo report")
_POLITE = wordset("mr mrs ms miss")
_ACTS = ("e", "v", "K", "B", "H", "M", "a")


def _aside(s: Shallow, end: int) -> bool:
    """Whether a name stands beside a description: "Another delegate, Ann Holt, explained"."""
    return s.tags[end : end + 2] == ",C"


class Speakers(Resolver):
    """Resolves the speakers of one article, claim by claim, in order."""

    def mention(self, s: Shallow) -> str | None:
        """Take note of the names of a sentence that is narrated, for later pronouns.

        Returns:
            The person the sentence is about, if it opens with one.
        """
        pronoun = len(s)
        if not _HE_OR_SHE.isdisjoint(s.low):
            pronoun = next(j for j in range(len(s)) if s.low[j] in _HE_OR_SHE)
        opens = pronoun == 0 or ("C" not in s.tags[:pronoun] and s.tags[pronoun - 1] == ",")
        about = self._pronoun(s.low[pronoun]) if opens and pronoun < len(s) else None
        for mentioned in reversed(names_in(s)):
            words = mentioned.split()
            if len(words) == 1 and mentioned in s.raw[1:]:
                before = s.low[s.raw.index(mentioned, 1) - 1].rstrip(".")
                if before in titles():
                    self._met.meet(Known(self._roster.full(mentioned), person=True))
                    continue
            if mentioned in self._nobodies:
                continue
            if len(words) == 1:
                self._met.see(self._roster.full(mentioned))
            if 2 <= len(words) <= 4 and not self._names.is_body(words):
                self._met.meet(Known(self._roster.full(mentioned), person=True, passing=True))
        told = _TOLD.search(s.tags)
        if told is not None:  # "the reason was Reed"
            self._maybe_body(s.raw[told.end() - 1])
        subject = clause_subject(s, 0, len(s))
        if subject is not None:
            word = s.raw[subject[0]]
            if subject[1] == subject[0] + 1 or POSSESSIVE.search(word):
                self._surname(POSSESSIVE.sub("", word))
        if subject is not None and s.tags[subject[0]] == "D":
            start, end = subject
            comma = s.tags.find(",", start, end)
            end = comma if comma > 0 else end
            owner = next((j for j in range(start, end) if POSSESSIVE.search(s.raw[j])), end)
            if owner < end and POSSESSIVE.sub("", s.low[owner]) in PEOPLE:
                self._owner(s, start, owner + 1)
                return None
            person = s.low[end - 1] in PEOPLE
            body = s.tags[end - 1] == "C" and self._names.is_body(s.words(start, end).split())
            aside = end + 1
            apposed = s.tags[end : end + 2] == ",C" and self._names.proper(
                s, aside, np_end(s, aside)
            )
            if apposed and is_person(apposed.split()) and apposed not in self._nobodies:
                self._met.meet(Known(self._roster.full(apposed), person=True))
                return self._roster.full(apposed)
            if person or body or s.low[end - 1] in speaker_nouns():
                close = s.tags.find(",", end + 1) if s.tags[end : end + 2] == ",C" else -1
                name = self._single(s, start, max(end, close))
                return name if person else None
        if about is not None:
            known = self._met.named(about)
            return self._met.front(known) if known is not None else about
        if s.low and s.low[0] in speaker_nouns() and s.low[0][-1] == "s":
            end = max(1, np_end(s, 0)) if s.tags[1:2] == "P" else 1
            if end < len(s) and s.tags[end] in _ACTS:
                self._single(s, 0, end)
                return None
        if subject is not None and _JOINT.fullmatch(s.tags, *subject):
            self._met.meet(Known(self.resolve(s, *subject), plural=True))
            return None
        lead = len(s.tags) - len(s.tags.lstrip("a,c")) if s.tags[:2] in ("a,", "c,") else 0
        if lead and s.tags[lead : lead + 1] == "C":  # "Nonetheless, Orven listed it"
            self._maybe_body(self._names.proper(s, lead, np_end(s, lead)) or s.raw[lead])
        first = np_end(s, 0) if s.tags[:1] == "C" else 0
        if first:
            head = s.low[first - 1]
            if first > 1 and (head in _GROUPS or self._names.is_body(s.low[:first])):
                self._single(s, 0, first)
            close = -1
            if s.tags[first : first + 2] in (",D", ",N", ",W"):
                close = s.tags.find(",", first + 1)
            offices = [w for w in s.low[: first - 1] if w.rstrip(".") in titles()]
            offices = offices or [w for w in (trade_before(s, first),) if w]
            polite = first == 2 and s.low[0].rstrip(".") in _POLITE
            if close < 0 and first > 1 and offices and not polite and s.low.count(offices[-1]) == 1:
                close = first
            if close > 0:
                self._single(s, 0, close)
            named = self._names.proper(s, 0, first)
            if named and s.tags[first : first + 1] in tuple("evKHBM,"):
                self._maybe_body(named)
            if named and first < len(s) and is_role_verb(s.low[first]):
                office = {POSSESSIVE.sub("", w) for w in s.low[first : np_end(s, first + 1)]}
                heads = set(roles_of(office))
                self._met.meet(Known(self._roster.full(named), office, heads, person=True))
            known = self._met.last(lambda k: k.person and k.name == named) if named else None
            if known is None:
                return None
            known.passing = False
            return known.name
        return None

    def _maybe_body(self, name: str) -> None:
        """Take note of a name that may be a company's, a club's or a paper's: "Nordwind"."""
        full = self._roster.full(name)
        known = self._met.named(full)
        if " " not in full and full.endswith("ing") and full.lower() == full[0].lower() + full[1:]:
            return  # "Bidding started late"
        if " " not in full and full not in self._roster.names:
            return  # "Rain fell": only its sentence gives it a capital
        if known is None and not gender(full) and not self._nobodies.is_place(full):
            self._met.meet(Known(full, set(full.lower().split()), passing=True))
        elif known is not None and not known.gender:
            self._met.front(known)

    def reach(self, sentence: int) -> None:
        """Go on to the sentence of that number."""
        self._met.reach(sentence)

    def notice(self, s: Shallow) -> None:
        """Take note of whom a sentence is about that only a body or a paper tells of."""
        subject = clause_subject(s, 0, len(s))
        if subject is None or "C" not in s.tags[slice(*subject)]:
            return
        name = self._names.proper(s, *subject)
        if name and is_person(name.split()) and name not in self._nobodies:
            self._met.meet(Known(self._roster.full(name), person=True))

    def is_person(self, name: str) -> bool:
        """Whether somebody met is one human being."""
        known = self._met.named(name)
        return known is not None and known.person

    def overhear(self, s: Shallow, first: int, last: int) -> None:
        """Take note of an outlet that was told something; who spoke stays the last speaker."""
        speaking = self._met.last(lambda known: True)
        self.resolve(s, first, last)
        if speaking is not None:
            self._met.front(speaking)

    def settle(self, primary: str, s: Shallow) -> None:
        """Say who spoke first in a sentence, which may be a statement."""
        self._heard, words = s, set(s.low)
        found = self._met.named(primary)
        self._spoke = primary
        if found is not None:
            self._met.front(found)
        if not _ISSUED.isdisjoint(words):
            self._issuer = primary
        self._made.update((word, primary) for word in words if word in DOCUMENTS)
