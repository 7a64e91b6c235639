"""The speakers of one article in the order in which they were last met."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container

from summarize.claims.sentence.lexicon import titles, wordset
from summarize.claims.speakers.known import FIRM_ENDINGS, FORCES, Known, is_country
from summarize.claims.speakers.nobodies import gender
from summarize.claims.speakers.persons import is_person
from summarize.claims.speakers.pronouns import meant

_MALE_WORDS = wordset("mr. mr king sir father man chairman spokesman brother son husband prince")
_POLITE = frozenset(["mrs", "ms", "miss"])
_FEMALE_WORDS = wordset(
    "mrs. mrs ms. ms miss queen mother woman chairwoman spokeswoman sister daughter wife princess"
)
_NEAR = 2
_AGES = 3


class Acquaintances:
    """Speakers in the order in which they were last met.

    Args:
        nobodies: The names that are no person's, whatever they were met as.
        titled: The lone names that have a person's title somewhere: "Mr. Reed".
    """

    def __init__(self, nobodies: Container[str] = (), titled: Container[str] = ()) -> None:
        self._titled = titled
        self._known: list[Known] = []
        self._nobodies = nobodies
        self._now = 0

    def reach(self, sentence: int) -> None:
        """Go on to the sentence of that number: who is met from here on is met in it."""
        self._now = sentence

    def last(self, fits: Callable[[Known], bool]) -> Known | None:
        """The speaker met last of those that fit."""
        return next((known for known in reversed(self._known) if fits(known)), None)

    def front(self, known: Known) -> str:
        """Count a speaker as met just now, and give its name."""
        self._known.remove(known)
        self._known.append(known)
        known.at = known.seen = self._now
        return known.name

    def is_fresh(self, known: Known) -> bool:
        """Whether somebody was met in this sentence or the one before it."""
        return self._now - known.at < _NEAR

    def see(self, name: str) -> None:
        """Take note that a sentence about others names somebody known."""
        known = self.named(name)
        if known is not None:
            known.seen = self._now

    def unperson(self, name: str) -> None:
        """Take a lone name, that of "it", for a body's: "When Orven closed it, it said"."""
        known = self.named(name)
        if known is not None and " " not in name and not known.gender and len(known.words) < 2:
            known.person = False

    def last_named_person(self) -> str | None:
        """Who "the Ohio Republican" is: the person of a full name met last."""
        found = self.last(lambda known: known.person and " " in known.name)
        return found.name if found is not None else None

    def only_person(self, spoke: str | None) -> str | None:
        """Who "the 43-year-old" is: who spoke last, or the only one met a little before."""
        near = [k for k in self._known if k.person and " " in k.name and self._now - k.at <= _AGES]
        named = [known.name for known in near if known.name[:1].isupper()]
        return spoke if spoke in named else named[0] if len(named) == 1 else None

    def sole_person(self) -> str | None:
        """The one person met by a name at all, if lately and by the full name alone."""
        named = [k for k in self._known if k.person and k.name[:1].isupper()]
        if len(named) != 1 or " " not in named[0].name or self._now - named[0].at > _NEAR:
            return None
        plain = named[0].words <= set(named[0].name.lower().split())
        return named[0].name if plain else None

    def by_middle_name(self, name: str) -> str | None:
        """Who "Condori" is: the one person met as "Marta Condori Flores"."""
        found = [k.name for k in self._known if k.person and name in k.name.split()[1:-1]]
        return found[0] if len(found) == 1 and is_person(found[0].split()) else None

    def named(self, name: str) -> Known | None:
        """The speaker of that name."""
        return next((known for known in self._known if known.name == name), None)

    def meet(self, met: Known) -> None:
        """Remember a speaker, or what is new about one already known."""
        if met.name in self._titled:
            met.person = True
            met.words = met.words | {"dr"}
        last = met.name.rsplit(" ", 1)[-1].lower()
        if is_country(met.name) or last in FORCES or last in FIRM_ENDINGS:
            met.person = met.person and bool(met.words & titles())
        if met.person and met.name in self._nobodies:
            met.person = False
        if not met.gender:
            called = "m" if met.words & _MALE_WORDS else "f" if met.words & _FEMALE_WORDS else ""
            met.gender = called or (gender(met.name) if met.person else "")
        known = self.named(met.name)
        if known is None:
            met.at = met.seen = self._now
            self._known.append(met)
            return
        known.passing = known.passing and met.passing
        known.words |= met.words
        known.heads |= met.heads
        known.person = known.person or met.person
        polite = "m" if "mr" in met.words else "f" if met.words & _POLITE else ""
        known.gender = polite or known.gender or met.gender
        self.front(known)

    def by_pronoun(
        self, word: str, named: Collection[str] = (), quoted: Collection[str] = ()
    ) -> Known | None:
        """Who "he", "she", "it" or "they" is, if that is plain."""
        return meant(self._known, word, named, quoted, self._now)

    def by_noun(self, fits: Callable[[Known], bool]) -> Known | None:
        """The speaker met last of those that a noun fits, unless another is about as near.

        Who was met in this sentence or the one before it is plain.
        """
        found = [known for known in reversed(self._known) if fits(known)]
        if len(found) < 2 or self._now - found[0].at < _NEAR:
            return found[0] if found else None
        return found[0] if found[0].at - found[1].at > _NEAR else None
