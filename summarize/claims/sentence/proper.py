"""What a noun phrase names: the proper name in it, without title, article and role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.claims.sentence.lexicon import (
    is_title,
    outlet_heads,
    outlet_names,
    speaker_nouns,
    titles,
    wordset,
)
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.roster import (
    NO_NAMES,
    OFFICES,
    Roster,
    is_outlet,
    is_region,
    numbers_station,
    strip_article,
)
from summarize.claims.sentence.shallow import Shallow
from summarize.text.names import DEMONYMS
from summarize.text.namewords import COMMON, ODD_NAMES
from summarize.text.wordlists import word_list

_SHARES = wordset("some many others most several both few none all close")
_LIST = re.compile(r"C{1,4}(?:,C{1,4})+,?cC{1,4}")
_GIVEN = word_list("female_names") | word_list("male_names")
_BODIES = word_list("organization_nouns")
POSSESSIVE = re.compile(r"(?:(?<=s)['’]|['’]s)$")
_INSIDE = wordset("bin ibn al el de do das del della la le van von der den da di du of and & for")
PEOPLE = wordset(
    "spokesman spokeswoman spokesperson official minister mayor governor president commander "
    "doctor witness resident analyst expert lawyer aide adviser advisor officer source "
    "diplomat activist senator lawmaker professor director chief head leader farmer teacher "
    "survivor judge engineer general colonel driver pilot captain nurse researcher scientist "
    "economist historian editor journalist reporter author coach player owner manager "
    "chairman chairwoman member secretary mother father brother sister son daughter wife "
    "husband man woman neighbor neighbour friend relative colleague classmate roommate "
    "delegate candidate advocate inmate teammate magistrate"
)
_DOCUMENTS = wordset(
    "biography website account statement report document documents record records data figures"
    " statistics results portrait version position policy residence channel page site visit"
)
_TRADES = re.compile(
    r"(?:cian|arian|dian|vilian|torian|estrian|these|cheese|woman|urban|human|eteran|artisan"
    r"|slogan|sultan|orphan|ocean|bean)$",
    re.IGNORECASE,
)
_AGENTS = re.compile(
    r"(?:man|woman|men|women|(?<!ev)(?<!pap)(?<!lett)(?<!ord)(?<!post)er|or|(?<!l)ist|ian|ant"
    r"|(?<!m)ent|ee|mp|chief|head|aide)s?$"
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Reads noun phrases with the names of the article in mind."""

    roster: Roster

    def coordinated(self, s: Shallow, a: int, b: int) -> list[tuple[int, int]]:
        """The parts of a phrase joined by "and" at its top level."""
        parts: list[tuple[int, int]] = []
        start = a
        if _LIST.fullmatch(s.tags[a:b]):
            cuts = [j for j in range(a, b) if s.tags[j] in ",c" and s.tags[j + 1] == "C"]
            ends = [j - (s.tags[j - 1] == ",") for j in cuts]
            return list(zip([a, *(j + 1 for j in cuts)], [*ends, b], strict=True))
        for j in range(a + 1, b - 1):
            if s.low[j] not in {"and", "&"} or s.raw[j] == "&":
                continue
            if any(s.tags[k] in ",W" for k in range(start, j)) and s.tags[j - 1] != ",":
                break
            inside = any(s.low[k] in {"of", "for", "from", "with", "at"} for k in range(start, j))
            after = s.tags[j + 1]
            titled = after == "N" and s.tags[j - 1] == "C" and self._titled(s, j + 1, b)
            aged = after == "C" and s.tags[j - 3 : j] == ",U,"
            names = after == "C" and s.tags[j - 1] == "C" and not inside
            if after == "D" or titled or aged or names:
                if after == "C" and self._one_name(s, start, j, b):
                    continue
                parts.append((start, j))
                start = j + 1
        parts.append((start, b))
        return parts

    def _titled(self, s: Shallow, a: int, b: int) -> bool:
        """Whether a role and a person's name stand there: "central bank governor Paul Egger"."""
        name = next((k for k in range(a, b) if s.tags[k] == "C"), b)
        roles = PEOPLE | titles() | speaker_nouns()
        return name < b and s.low[name - 1] in roles and set(s.tags[a:name]) <= set("NegK")

    def _one_name(self, s: Shallow, a: int, j: int, b: int) -> bool:
        """Whether "A and B" is one name that the article uses as such."""
        joined = strip_article(s.words(a, b))
        known = self.roster.full(strip_article(s.words(j + 1, b)))
        if " and " in known and known.split(" and ")[0].endswith(s.raw[j - 1]):
            return True  # "the House Ways and Means Committee"
        return any(joined in name for name in self.roster.names if " and " in name)

    def core(self, s: Shallow, first: int, last: int) -> int:
        """The end of the phrase without its apposition."""
        for j in range(first + 1, last):
            spaced = s.raw[j] != "-" or s.text[s.starts[j] - 1].isspace()
            if s.tags[j] in ",(W-" and spaced:
                return j
            if s.low[j] in {"a", "an"} and s.tags[j - 1] == "C" and j > first + 1:
                return j
        return last

    def opens(self, s: Shallow, i: int) -> bool:
        """Whether the word at ``i`` only has the capital of its sentence."""
        return s.starts[i] == s.span.start and self.is_common(s, i, i + 1)

    def proper(self, s: Shallow, first: int, core: int) -> str | None:
        """The proper name that the phrase is, without title, article and role."""
        end = core
        office = s.low[first + 1 : first + 2] == ["of"] and s.low[first + 2 : end][:1] != []
        office = office and s.low[first + 2] in OFFICES
        alone = end == first + 1 or (s.tags[first + 1] in "Pe" and not office)
        common = s.low[first] in speaker_nouns() or s.low[first].endswith("s")
        if alone and common and self.opens(s, first) and s.low[first] not in outlet_names():
            return None
        if s.low[first] in _SHARES and s.tags[first + 1 : first + 2] == "P":
            return None  # "Some in the Senate", "Close to forty members"
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
                named = s.tags[phrase - 2 : phrase] == "CC"
                if not named or self.is_body(s.words(first, phrase).split()):
                    return None
                end = phrase
            elif s.low[phrase] not in {"of", "for", "on", "to"} or self._of_body(s, first, phrase):
                end = phrase
        elif phrase < end:
            named = s.tags[phrase - 2 : phrase] == "CC" and s.tags[phrase] == "P"
            if not named or self.is_body(s.words(first, phrase).split()):
                return None
            end = phrase
        start = head
        outlet = s.raw[head] in outlet_heads() and s.tags[head] != "C"
        if s.low[head] == "agency" and head > first + 1 and s.tags[head - 1] != "C":
            outlet = s.low[head - 1] in {"news", "press", "state", "wire"}
        monitor = s.tags[head] != "C" and s.low[head] in {
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
            if s.tags[start] != "C" or s.raw[start] in DEMONYMS or self.opens(s, start):
                return None
            if s.raw[start].replace(".", "") in {"UN", "EU", "US", "UK", "Web"}:
                return None
            if s.raw[start].endswith(("'s", "’s")):
                return None
            end = start + 1
            first = max(
                [first, *(k + 1 for k in range(first, start) if POSSESSIVE.search(s.raw[k]))]
            )
        if s.tags[start] not in "CU" or (s.tags[start] == "U" and start == first):
            return None
        while start > first and (
            s.tags[start - 1] == "C"
            or s.low[start - 1] in _INSIDE
            or (start - 1 > first and numbers_station(s, start - 1))
        ):
            if s.low[start - 1].endswith(("-based", "-backed", "-run", "-led", "-owned")):
                break
            start -= 1
        while start < end and s.tags[start] != "C":
            start += 1
        for j in range(end - 2, start - 1, -1):
            word = s.low[j].rstrip(".")
            if s.low[end - 1] in _BODIES:
                break
            role = is_title(word) or word in PEOPLE
            if role and s.tags[j + 1] == "C" and s.low[j + 1] not in titles():
                start = j + 1
                break
        for j in range(start, end - 2):
            owns = POSSESSIVE.search(s.raw[j]) and s.tags[j + 1] == "C"
            body = self.is_body(s.words(j + 1, end).split())
            if owns and not body and speaker_nouns().isdisjoint(s.low[j + 1 : end]):
                start = j + 1
        for j in range(start, end - 4):  # "Mayor of London Ken Livingstone"
            office = s.low[j + 1] == "of" and s.tags[j + 2 : end].strip("C") == ""
            if office and s.low[j] in titles() | PEOPLE and s.low[end - 2] in _GIVEN:
                start = end - 2
                break
        for j in range(start, end - 3):
            if s.low[j + 1] == "of" and s.low[j + 2] in OFFICES and s.low[j] in titles() | PEOPLE:
                start = j + 3
                break
        if start >= end or (end - start == 1 and s.low[start].rstrip(".") in titles()):
            return None
        if end - start > 1 and s.raw[start] in NO_NAMES:
            start += 1
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

    def _of_body(self, s: Shallow, first: int, of: int) -> bool:
        """Whether a person's name stands before "of": "Analyst Tom Hurd of Barkly Capital"."""
        first += s.tags[first] == "D" and s.low[first + 1] in {"rev", "rev.", "reverend"}
        words = s.words(first, of).split()
        if s.low[of] != "of" or s.tags[of - 2 : of] != "CC" or self.is_body(words):
            return False
        if s.tags[of + 1 : of + 3] == "DN":  # "of the non-profit Barkly Trust": no name goes on so
            return True
        role = is_title(s.low[first]) or s.low[first] in PEOPLE
        owned = any(POSSESSIVE.search(w) and w.islower() for w in s.raw[of + 1 : of + 6])
        owned = owned and not set(words) & DEMONYMS and words[0].lower() not in COMMON
        person = (role and of - first > 2) or words[0].lower() in _GIVEN or owned
        return person and not is_title(s.low[of - 1])

    def apposed(self, s: Shallow, core: int, last: int) -> str | None:
        """The name in the apposition: "the mayor, Maria Duarte,", "the coach, the late Ian Orr"."""
        end = np_end(s, core + 1)
        start = core + (3 if s.low[core + 1 : core + 3] == ["the", "late"] else 1)
        named = start < end <= last and s.tags[start] == "C" and s.tags[core] == ","
        if named and not is_region(s, core, start, end):
            return self.proper(s, start, end)
        return None

    def is_person(
        self, s: Shallow, first: int, core: int, name: str | None, words: set[str]
    ) -> bool:
        """Whether the phrase is about one human being, by its role, title or name."""
        if words & PEOPLE:
            stop = next((j for j in range(first + 1, core) if s.tags[j] in "PeKW"), core)
            head = s.low[stop - 1]
            told = name is not None or head in PEOPLE or _AGENTS.search(head) is not None
            return told or not _DOCUMENTS & {head}
        if name is None:
            stop = next((j for j in range(first + 1, core) if s.tags[j] == "P"), core)
            head = s.low[(stop if s.tags[stop - 1] == "N" else core) - 1]
            return head not in _BODIES and (bool(_AGENTS.search(head)) or is_title(head))
        if any(is_title(s.low[j]) for j in range(first, core)):
            return True
        parts = self.roster.full(name).split()
        return not self.is_body(parts) and len(parts) <= 4 and s.tags[first] != "D"

    def is_body(self, words: list[str]) -> bool:
        """Whether a name is that of an organisation."""
        name = " ".join(words)
        return is_outlet(name) or any(w.lower() in _BODIES for w in words) or name.isupper()

    def is_common(self, s: Shallow, first: int, core: int) -> bool:
        """Whether the capital of a phrase that opens a sentence is only the sentence's."""
        word = s.raw[first]
        owner = POSSESSIVE.sub("", word)
        if owner != word and owner.lower() not in COMMON and owner.lower() not in speaker_nouns():
            return s.low[first].endswith("s’") or s.low[first].endswith("s'")
        if word in ODD_NAMES:
            return False
        known = word.lower() in speaker_nouns() or word.lower() in COMMON
        if word.endswith(("an", "ese")) and len(word) > 4 and not known:
            return bool(_TRADES.search(word))
        return s.tags[first] != "C" or (
            not word[1:2].isupper()
            and word not in DEMONYMS
            and all(name.split()[0] != word for name in self.roster.names)
        )
