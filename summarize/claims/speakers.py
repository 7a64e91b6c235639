"""From the words at a cue to a name: who speaks, within one article.

Sentences are visited in order.  A name is written out in full, a head noun ("the
monitor") goes to the last speaker it fits, a pronoun to the last speaker of its kind,
"the statement" to who made it.  Whoever is not named keeps the whole descriptor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from summarize.claims.lexicon import outlet_heads, outlet_names, speaker_nouns, titles, wordset
from summarize.claims.phrases import np_end
from summarize.claims.roster import Roster, is_outlet, names_in, strip_article
from summarize.claims.shallow import Shallow
from summarize.text.names import DEMONYMS
from summarize.text.wordlists import word_list

_BODIES = word_list("organization_nouns")
_POSSESSIVE = re.compile(r"(?:(?<=s)['’]|['’]s)$")
_INSIDE = wordset("bin ibn al el de del della la le van von der den da di du of and & for")
_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "themselves"})
_DOCUMENTS = wordset(
    "statement report announcement communique communiqué letter release declaration message "
    "dispatch bulletin tweet post email memo note article story interview document poll study "
    "survey analysis"
)
_MAKERS = wordset("by from of")
_KINDS = {
    "paper": "newspaper paper daily times post journal gazette herald tribune",
    "newspaper": "newspaper paper daily times post journal gazette herald tribune",
    "daily": "newspaper paper daily",
    "monitor": "monitor observatory watchdog",
    "observatory": "observatory",
    "watchdog": "monitor observatory watchdog",
    "agency": "agency",
    "ministry": "ministry",
    "minister": "minister",
    "network": "network tv television channel news",
    "channel": "network tv television channel",
    "broadcaster": "tv television radio broadcaster channel network broadcasting",
    "group": "group organization organisation observatory rights movement watch international",
    "organization": "organization organisation group observatory watch international",
    "organisation": "organization organisation group observatory watch international",
    "spokesman": "spokesman spokesperson",
    "spokeswoman": "spokeswoman spokesperson",
    "spokesperson": "spokesman spokeswoman spokesperson",
    "charity": "charity relief fund foundation aid trust society crescent cross international",
    "foundation": "foundation fund trust",
    "fund": "fund",
    "bank": "bank",
    "club": "club fc united city",
    "council": "council",
    "commission": "commission board",
    "union": "union federation congress",
    "company": "company inc corp ltd group plc",
    "firm": "firm company inc corp ltd",
    "senator": "senator sen",
    "governor": "governor gov",
    "general": "general gen",
    "professor": "professor prof",
    "lawmaker": "lawmaker senator sen rep representative deputy congressman congresswoman mp",
    "official": "official",
}
_AGENTS = re.compile(r"(?:man|woman|men|women|er|or|ist|ian|ant|ent|ee|mp|chief|head|aide)s?$")
_GENDERED = {"mr.": "m", "mrs.": "f", "ms.": "f", "miss": "f", "spokesman": "m", "spokeswoman": "f"}
_GENDERED |= {
    "mr": "m",
    "mrs": "f",
    "ms": "f",
    "king": "m",
    "queen": "f",
    "sir": "m",
    "father": "m",
}
_GENDERED |= {"mother": "f", "woman": "f", "man": "m", "chairman": "m", "chairwoman": "f"}
_PEOPLE_ROLE = wordset(
    "spokesman spokeswoman spokesperson official minister mayor governor president commander doctor "
    "witness resident analyst expert lawyer aide adviser advisor officer source diplomat activist "
    "senator lawmaker professor director chief head leader farmer teacher survivor judge engineer "
    "general colonel driver pilot captain nurse researcher scientist economist historian editor "
    "journalist reporter author coach player owner manager chairman chairwoman member secretary "
    "mother father brother sister son daughter wife husband man woman neighbor neighbour friend"
)


@dataclass(slots=True)
class Known:
    """A speaker met so far: the name, every word it was described with, its kind."""

    name: str
    words: set[str] = field(default_factory=set)
    person: bool = False
    plural: bool = False
    gender: str = ""


class Speakers:
    """Resolves the speakers of one article, claim by claim, in order."""

    def __init__(self, text: str, sentences: Iterable[Shallow]) -> None:
        self._roster = Roster.of(text, sentences)
        self._known: list[Known] = []

    def mention(self, s: Shallow) -> str | None:
        """Take note of the names of a sentence that is narrated, for later pronouns.

        Returns:
            The person the sentence is about, if it opens with one.
        """
        for name in reversed(names_in(s)):
            words = name.split()
            if 2 <= len(words) <= 4 and not self._is_body(words):
                self._meet(self._roster.full(name), set(), person=True, plural=False)
        end = np_end(s, 0) if s.tags[:1] == "D" else 0
        if end > 1 and s.tags[end - 1] == "N" and s.low[end - 1] in _PEOPLE_ROLE:
            close = s.tags.find(",", end + 1) if s.tags[end : end + 2] == ",C" else -1
            return self._single(s, 0, max(end, close))
        if s.tags[:1] == "R" and s.low[0] in _MALE | _FEMALE:
            return self._pronoun(s.low[0])
        first = np_end(s, 0) if s.tags[:1] == "C" else 0
        if first:
            name = self._proper(s, 0, first)
            known = self._last(lambda k: k.person and k.name == name) if name else None
            return known.name if known else None
        return None

    def resolve(self, s: Shallow, first: int, last: int) -> str:
        """The name for tokens ``first`` to ``last`` of a sentence."""
        last = max(last, first + 1)
        if s.low[first] == "both" and last > first + 1:
            first += 1
        low = s.low[first]
        if s.tags[first] == "W" or (s.tags[first] == "t" and last == first + 1):
            return self._antecedent(s, first)
        if last == first + 1 and (s.tags[first] == "R" or low in _THEY | _IT | _MALE | _FEMALE):
            return self._pronoun(low.split("'")[0].split("’")[0])
        parts = self._coordinated(s, first, last)
        if len(parts) > 1:
            return " and ".join(self._single(s, a, b) for a, b in parts)
        return self._single(s, first, last)

    def _antecedent(self, s: Shallow, i: int) -> str:
        """The noun phrase that a relative pronoun at ``i`` belongs to."""
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
        if start >= end:
            return self._pronoun("he")
        return self.resolve(s, start, end)

    def _coordinated(self, s: Shallow, a: int, b: int) -> list[tuple[int, int]]:
        """The parts of a phrase joined by "and" at its top level."""
        parts: list[tuple[int, int]] = []
        start = a
        for j in range(a + 1, b - 1):
            if s.low[j] not in {"and", "&"} or s.raw[j] == "&":
                continue
            if any(s.tags[k] in ",W" for k in range(start, j)) and s.tags[j - 1] != ",":
                break
            inside = any(s.low[k] in {"of", "for"} for k in range(start, j))
            after = s.tags[j + 1]
            if after == "D" or (after == "C" and s.tags[j - 1] == "C" and not inside):
                if after == "C" and self._one_name(s, start, j, b):
                    continue
                parts.append((start, j))
                start = j + 1
        parts.append((start, b))
        return parts

    def _one_name(self, s: Shallow, a: int, j: int, b: int) -> bool:
        """Whether "A and B" is one name that the article uses as such."""
        joined = strip_article(s.words(a, b))
        return any(joined in name for name in self._roster.names if " and " in name)

    def _single(self, s: Shallow, first: int, last: int) -> str:
        core = self._core(s, first, last)
        while core > first + 1 and s.tags[core - 1] == "a":
            core -= 1
        if s.low[first] == "both" and core > first + 1:
            first += 1
        words = {w.strip(".,'’\"") for w in s.words(first, last).lower().split()}
        maker = self._maker(s, first, core)
        if maker is not None:
            return maker
        name = self._proper(s, first, core)
        if name is None and core < last:
            name = self._apposed(s, core, last)
        person = self._is_person(s, first, core, name, words)
        if name is None or (" " not in name and s.low[first] == "the" and name.lower() in _KINDS):
            name = self._definite(s, first, core) or name
        if name:
            name = self._roster.full(name)
        if name is None:
            name = self._descriptor(s, first, core)
        plural = s.low[core - 1].endswith("s") and s.tags[core - 1] == "N"
        gender = next((g for w, g in _GENDERED.items() if w in words), "")
        self._meet(name, words, person=person, plural=plural, gender=gender)
        return name

    def _core(self, s: Shallow, first: int, last: int) -> int:
        """The end of the phrase without its apposition."""
        for j in range(first + 1, last):
            if s.tags[j] in ",(W-" and s.raw[j] != "-":
                return j
        return last

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
                found = self._last(lambda k: is_outlet(k.name) or s.low[head] in k.words)
                return found.name if found else self._previous()
            return self._previous()
        if s.low[head] == "statement" and head > first + 1:
            start = first + (s.tags[first] == "D")
            inner = s.words(start, head)
            return self._settle(inner if s.tags[start] == "C" else f"the {inner}")
        return None

    def _opens(self, s: Shallow, i: int) -> bool:
        """Whether the word at ``i`` only has the capital of its sentence."""
        return s.starts[i] == s.span.start and self._is_common(s, i, i + 1)

    def _owner(self, s: Shallow, first: int, head: int) -> str:
        text = re.sub(r"['’]s?$", "", s.words(first, head))
        return self._settle(text)

    def _settle(self, text: str) -> str:
        bare = strip_article(text)
        if bare[:1].isupper() and " " not in bare:
            bare = self._roster.full(bare)
            self._meet(bare, set(bare.lower().split()), person=False, plural=False)
            return bare
        name = text[0].lower() + text[1:] if not bare[:1].isupper() else bare
        self._meet(name, set(name.lower().split()), person=False, plural=False)
        return name

    def _previous(self) -> str | None:
        return self._known[-1].name if self._known else None

    def _proper(self, s: Shallow, first: int, core: int) -> str | None:
        """The proper name that the phrase is, without title, article and role."""
        end = core
        alone = end == first + 1 or s.tags[first + 1] in "Pe"
        if alone and self._opens(s, first) and s.low[first] not in outlet_names():
            if s.low[first] in speaker_nouns() or s.low[first].endswith("s"):
                return None
        while end > first and s.low[end - 1] in {"himself", "herself", "itself", "themselves"}:
            end -= 1
        phrase = next(
            (
                j
                for j in range(first + 1, end)
                if s.tags[j - 1] in "NC" and (s.tags[j] == "P" or s.tags[j : j + 2] == "eP")
            ),
            end,
        )
        if phrase < end and s.tags[phrase] == "e":
            return None
        head = phrase - 1
        if (
            phrase < end
            and s.tags[head] == "C"
            and all(s.tags[j] in "CPDcN" for j in range(phrase, end))
        ):
            while end > phrase and s.low[end - 1] in {"monitor", "group", "watchdog"}:
                end -= 1
            if s.tags[end - 1] != "C":
                return None
            if s.low[phrase] not in {"of", "for", "on", "to"}:
                end = phrase
        elif phrase < end:
            return None
        start = head
        outlet = s.raw[head] in outlet_heads() and s.tags[head] != "C"
        monitor = s.low[head] in {
            "monitor",
            "militia",
            "group",
            "movement",
            "organization",
            "militants",
        }
        if outlet or monitor:
            while start > first and s.tags[start] != "C":
                start -= 1
            if s.tags[start] != "C" or s.raw[start] in DEMONYMS or self._opens(s, start):
                return None
            if s.raw[start].endswith(("'s", "’s")):
                return None
            end = start + 1
            first = max(
                [first, *(k + 1 for k in range(first, start) if _POSSESSIVE.search(s.raw[k]))]
            )
        if s.tags[start] not in "CU" or (s.tags[start] == "U" and start == first):
            return None
        while start > first and (s.tags[start - 1] == "C" or s.low[start - 1] in _INSIDE):
            if s.low[start - 1].endswith(("-based", "-backed", "-run", "-led", "-owned")):
                break
            start -= 1
        while start < end and s.tags[start] != "C":
            start += 1
        for j in range(end - 2, start - 1, -1):
            word = s.low[j].rstrip(".")
            if s.low[end - 1] in _BODIES:
                break
            if word in titles() and s.tags[j + 1] == "C":
                start = j + 1
                break
        if start >= end or (end - start == 1 and s.low[start].rstrip(".") in titles()):
            return None

        name = re.sub(r"['’]s?$", "", s.words(start, end))
        if name in DEMONYMS and s.tags[first] == "D":
            return None
        if (
            end - start > 1
            and s.raw[end - 1] in {"News", "news"}
            and s.low[start] in outlet_names()
        ):
            name = s.raw[start]
        return name

    def _apposed(self, s: Shallow, core: int, last: int) -> str | None:
        """The name in the apposition: "the mayor, Maria Duarte,"."""
        start = core + 1
        end = np_end(s, start)
        if start < end <= last and s.tags[start] == "C" and s.tags[core] == ",":
            return self._proper(s, start, end)
        return None

    def _is_person(
        self, s: Shallow, first: int, core: int, name: str | None, words: set[str]
    ) -> bool:
        if words & _PEOPLE_ROLE:
            return True
        if name is None:
            return bool(_AGENTS.search(s.low[core - 1]))
        if any(s.low[j].rstrip(".") in titles() for j in range(first, core)):
            return True
        parts = self._roster.full(name).split()
        return not self._is_body(parts) and len(parts) <= 4 and s.tags[first] != "D"

    def _is_body(self, words: list[str]) -> bool:
        from summarize.text.names import TITLES  # noqa: F401

        name = " ".join(words)
        return is_outlet(name) or any(w.lower() in _BODIES for w in words) or name.isupper()

    def _definite(self, s: Shallow, first: int, core: int) -> str | None:
        """Who "the monitor" is: the last speaker, or a name, that the head noun fits."""
        if s.low[first] not in {"the", "this", "that", "its"} or core - first > 4:
            return None
        head = s.low[core - 1]
        own = {w for w in s.low[first + 1 : core]}
        fitting = set(_KINDS.get(head, "").split()) | {head}
        modifiers = own - {head}

        def fits(k: Known) -> bool:
            if modifiers and not modifiers <= k.words | set(k.name.lower().split()):
                return False
            if fitting & (k.words | set(k.name.lower().split())):
                return True
            if head in {
                "paper",
                "newspaper",
                "daily",
                "agency",
                "network",
                "channel",
                "broadcaster",
            }:
                return is_outlet(k.name)
            if head in {"group", "organization", "organisation", "monitor", "watchdog"}:
                return (
                    not k.person and not k.name.startswith(("the ", "a ")) and not is_outlet(k.name)
                )
            return False

        found = self._last(fits)
        if found is not None:
            return found.name
        if s.tags[core - 1] == "C" or len(own) == 1:
            named = self._roster.with_head(head)
            if named is not None and head not in DEMONYMS and not modifiers:
                return named
        return None

    def _last(self, fits: object) -> Known | None:
        assert callable(fits)
        return next((k for k in reversed(self._known) if fits(k)), None)

    def _descriptor(self, s: Shallow, first: int, core: int) -> str:
        text = _POSSESSIVE.sub("", " ".join(s.words(first, core).split()))
        if s.starts[first] == s.span.start and self._is_common(s, first, core):
            text = text[0].lower() + text[1:]
        return text

    def _is_common(self, s: Shallow, first: int, core: int) -> bool:
        """Whether the capital of a phrase that opens a sentence is only the sentence's."""
        word = s.raw[first]
        return s.tags[first] != "C" or (
            not word[1:2].isupper()
            and word not in DEMONYMS
            and all(name.split()[0] != word for name in self._roster.names)
        )

    def _pronoun(self, word: str) -> str:
        gender = "m" if word in _MALE else "f" if word in _FEMALE else ""
        if gender:
            found = self._last(lambda k: k.person and k.gender == gender) if False else None
            for k in reversed(self._known):
                if k.person and k.gender in ("", gender) and not k.plural:
                    found = k
                    break
            if found is not None:
                found.gender = gender
                self._front(found)
                return found.name
            return word
        if word in _IT:
            found = self._last(lambda k: not k.person and not k.plural) or self._last(
                lambda k: not k.person
            )
        elif word in _THEY:
            found = self._last(lambda k: k.plural or " and " in k.name) or self._last(
                lambda k: not k.person
            )
        else:
            return word
        if found is None:
            return word
        self._front(found)
        return found.name

    def _front(self, known: Known) -> None:
        self._known.remove(known)
        self._known.append(known)

    def _meet(
        self,
        name: str,
        words: set[str],
        *,
        person: bool,
        plural: bool,
        gender: str = "",
    ) -> None:
        """Remember a speaker, as the last one met."""
        for known in self._known:
            if known.name == name:
                known.words |= words
                known.person = known.person or person
                known.gender = known.gender or gender
                self._front(known)
                return
        self._known.append(Known(name, words, person, plural, gender))
