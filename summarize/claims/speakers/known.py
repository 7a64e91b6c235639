"""The speakers met so far in an article, and which of them a word may mean."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container
from dataclasses import dataclass, field

from summarize.claims.sentence.agents import is_agent
from summarize.claims.sentence.lexicon import titles, wordset
from summarize.claims.sentence.roster import is_outlet
from summarize.claims.speakers.nobodies import gender
from summarize.claims.speakers.persons import is_person
from summarize.text.wordlists import word_list

KINDS = {
    "paper": "newspaper paper daily times post journal gazette herald tribune",
    "newspaper": "newspaper paper daily times post journal gazette herald tribune",
    "daily": "newspaper paper daily",
    "monitor": "monitor observatory watchdog",
    "observatory": "observatory",
    "watchdog": "monitor observatory watchdog",
    "agency": "agency programme program fund organization organisation",
    "pontiff": "pope",
    "monarch": "king queen emperor",
    "striker": "striker forward",
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
    "mission": "mission embassy consulate",
    "regulator": "regulator authority commission agency",
    "lender": "lender bank",
    "force": "force police army",
    "lawmaker": "lawmaker senator sen rep representative deputy congressman congresswoman mp",
    "official": "official",
}
DOCUMENTS = wordset(
    "statement report announcement communique communiqué letter release declaration message "
    "dispatch bulletin tweet post email memo note article story interview document poll study "
    "survey analysis warning alert research audit review data figures statistics estimates tally "
    "count polling reporting"
)
_ROLES = {
    **dict.fromkeys(("leads", "led", "heads", "headed"), frozenset(["leader", "head", "chief"])),
    **dict.fromkeys(
        ("chairs", "chaired"), frozenset(["chair", "chairman", "chairwoman", "chairperson"])
    ),
    **dict.fromkeys(("runs", "ran"), frozenset(["head", "boss", "manager", "operator"])),
    **dict.fromkeys(("owns", "owned"), frozenset(["owner"])),
    **dict.fromkeys(("represents", "represented"), frozenset(["lawyer", "representative"])),
    **dict.fromkeys(("commands", "commanded"), frozenset(["commander"])),
    **dict.fromkeys(("coaches", "coached"), frozenset(["coach"])),
    **dict.fromkeys(("edits", "edited"), frozenset(["editor"])),
    **dict.fromkeys(("directs", "directed"), frozenset(["director"])),
}
_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "themselves"})
PRONOUNS = _MALE | _FEMALE | _IT | _THEY
PERSONAL = _MALE | _FEMALE
PERSONS = wordset(
    "guard cook clerk nun monk priest guide cleric butcher boy girl youth teenager athlete pilgrim"
    " refugee migrant tourist passenger pupil student victim mechanic vet chef judge bride groom"
    " widow aunt uncle cousin grandmother grandfather hunter"
)
SEVERAL = wordset("some many others most both several few people police officials")
FEEDS = wordset("channel account page feed")
PARTS = wordset("majority number dozens hundreds thousands couple handful half third quarter")
PARTISANS = wordset("republican democrat conservative independent liberal")
_OUTLETS = wordset("paper newspaper daily agency network channel broadcaster")
_BODIES = wordset("group organization organisation monitor watchdog")
_PAPERS = wordset("paper newspaper daily weekly magazine tabloid website broadcaster station")
# What a name that says nothing of its kind ("Nordwind") may be called.
_CALLED = _PAPERS | wordset(
    "company firm group bank airline carrier carmaker automaker drugmaker chipmaker manufacturer"
    " maker retailer supermarket club team charity operator supplier brewer developer startup"
    " start-up publisher insurer lender utility organization organisation party movement militia"
    " agency union university college festival museum church network producer miner business"
)
FIRMS = wordset("company firm")
_ONLY_BODIES = _PAPERS | wordset(
    "band orchestra choir zoo museum campaign company firm group bank airline club team charity"
    " organization organisation party agency union"
    " university college church network ministry council court government army police commission"
    " committee department authority board hospital school foundation association channel"
)
_COUNTRIES = word_list("countries")
_FIRM_ENDINGS = word_list("firm_endings")
_FORCES = frozenset(["police", "army", "navy", "force", "forces"])
_KINDS_OF_BODY = word_list("organization_nouns") | _FORCES
_PAPERWORK = wordset(
    "cable telegram dossier indictment lawsuit complaint affidavit filing petition transcript"
)
_VOICES = _KINDS_OF_BODY | DOCUMENTS | SEVERAL | _PAPERWORK
_MALE_WORDS = wordset("mr. mr king sir father man chairman spokesman brother son husband prince")
_POLITE = frozenset(["mrs", "ms", "miss"])
_FEMALE_WORDS = wordset(
    "mrs. mrs ms. ms miss queen mother woman chairwoman spokeswoman sister daughter wife princess"
)


@dataclass(slots=True, eq=False)
class Known:
    """A speaker met so far.

    ``heads`` are the nouns that it may be called by alone: the head of its description,
    the words of its name, its titles and appositions.  ``words`` are all it was
    described with.  ``passing`` is one who was only named in a sentence about others.
    """

    name: str
    words: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    person: bool = False
    plural: bool = False
    gender: str = ""
    passing: bool = False

    def answers_to(self, head: str, modifiers: set[str]) -> bool:
        """Whether "the <modifiers> <head>" may be this speaker."""
        if self.person and head in _ONLY_BODIES and " " in self.name:
            return False
        if modifiers and not modifiers <= self.words | set(self.name.lower().split()):
            return False
        if (set(KINDS.get(head, "").split()) | {head}) & self.heads:
            return True
        if head in FIRMS:
            return self.name.split()[-1].lower() in _FIRM_ENDINGS
        if head in _OUTLETS:
            return is_outlet(self.name)
        proper = self.name[:1].isupper() or self.name.startswith("al-")
        return head in _BODIES and proper and not self.person and not is_outlet(self.name)

    def is_document(self) -> bool:
        """Whether it is something written or counted: "a study", which is no "they"."""
        return not self.name[:1].isupper() and not DOCUMENTS.isdisjoint(self.heads)

    def has_voice(self) -> bool:
        """Whether it is named, a person, or of a kind that speaks, and no thing in the text."""
        if self.person or self.name[:1].isupper() or self.name.startswith("al-"):
            return True
        heads = self.heads if PARTS.isdisjoint(self.heads) else self.words
        return any(map(is_agent, heads)) or not _VOICES.isdisjoint(heads)

    def may_be_body(self, head: str) -> bool:
        """Whether a name that says nothing of its kind may be "the <head>": "the airline"."""
        if head not in _CALLED or self.gender or self.plural or not self.name[:1].isupper():
            return False
        words = self.name.lower().split()
        if self.person and is_person(self.name.split()):
            return False
        if " and " in self.name or words[0] in _COUNTRIES or words[-1] in _COUNTRIES:
            return False
        if is_outlet(self.name) != (head in _PAPERS) and is_outlet(self.name):
            return False
        titled = any(word.strip(".") in titles() for word in self.words)
        other = any(word in _KINDS_OF_BODY and word != head for word in words)
        return not titled and not other


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

    def last(self, fits: Callable[[Known], bool]) -> Known | None:
        """The speaker met last of those that fit."""
        return next((known for known in reversed(self._known) if fits(known)), None)

    def front(self, known: Known) -> str:
        """Count a speaker as met just now, and give its name."""
        self._known.remove(known)
        self._known.append(known)
        return known.name

    def unperson(self, name: str) -> None:
        """Take a lone name, that of "it", for a body's: "When Orven closed it, it said"."""
        known = self.named(name)
        if known is not None and " " not in name and not known.gender and len(known.words) < 2:
            known.person = False

    def last_named_person(self) -> str | None:
        """Who "the Ohio Republican" is: the person of a full name met last."""
        found = self.last(lambda known: known.person and " " in known.name)
        return found.name if found is not None else None

    def named(self, name: str) -> Known | None:
        """The speaker of that name."""
        return next((known for known in self._known if known.name == name), None)

    def meet(self, met: Known) -> None:
        """Remember a speaker, or what is new about one already known."""
        if met.name in self._titled:
            met.person = True
            met.words = met.words | {"dr"}
        last = met.name.rsplit(" ", 1)[-1].lower()
        if met.name.lower() in _COUNTRIES or last in _FORCES or last in _FIRM_ENDINGS:
            met.person = met.person and bool(met.words & titles())
        if met.person and met.name in self._nobodies:
            met.person = False
        if not met.gender:
            called = "m" if met.words & _MALE_WORDS else "f" if met.words & _FEMALE_WORDS else ""
            met.gender = called or (gender(met.name) if met.person else "")
        known = self.named(met.name)
        if known is None:
            self._known.append(met)
            return
        known.passing = known.passing and met.passing
        known.words |= met.words
        known.heads |= met.heads
        known.person = known.person or met.person
        polite = "m" if "mr" in met.words else "f" if met.words & _POLITE else ""
        known.gender = polite or known.gender or met.gender
        self.front(known)

    def by_pronoun(self, word: str, named: Collection[str] = ()) -> Known | None:
        """Who "he", "she", "it" or "they" is: the last speaker of that kind.

        Nobody in ``named``: "He said Reed had left" is not said by Reed.
        """
        if word in _MALE or word in _FEMALE:
            kind = "m" if word in _MALE else "f"
            fit = [
                k
                for k in reversed(self._known)
                if k.person
                and k.gender in ("", kind)
                and not k.plural
                and k.name.split()[-1] not in named
            ]
            sure = (k for k in fit if not k.passing or k.gender == kind)
            found = next(sure, None) or (fit[0] if fit else None)
            if found is not None:
                found.gender = kind
            return found
        if word in _IT:
            return self.last(
                lambda k: (
                    not (k.person or k.plural)
                    and k.has_voice()
                    and not k.name.startswith("its ")
                    and k.name.split()[-1] not in named
                )
            )
        if word in _THEY:
            return (
                self.last(lambda k: (k.plural or " and " in k.name) and k.has_voice())
                or self.last(lambda k: not k.person and k.has_voice() and not k.is_document())
                or self.last(lambda k: k.person and k.name[:1].islower())
            )
        return None


def roles_of(words: Collection[str]) -> frozenset[str]:
    """What somebody may be called for what he does: "who leads the union" is its leader."""
    if _ROLES.keys().isdisjoint(words):
        return frozenset()
    return frozenset().union(*(_ROLES[word] for word in sorted(words) if word in _ROLES))


def is_role_verb(word: str) -> bool:
    """Whether a verb says what office somebody holds: "heads the union"."""
    return word in _ROLES
