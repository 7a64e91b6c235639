"""A speaker met in an article, and which nouns may mean it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from summarize.claims.sentence.agents import is_agent
from summarize.claims.sentence.lexicon import titles, wordset
from summarize.claims.sentence.roster import is_outlet
from summarize.claims.speakers.persons import is_person
from summarize.text.names import DEMONYMS
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
    "union": "union federation congress guild brotherhood",
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
_NO_FIRMS = wordset("charity church union party ministry council court army police university")
ONLY_BODIES = _PAPERS | wordset(
    "band orchestra choir zoo museum campaign company firm group bank airline club team charity"
    " organization organisation party agency union"
    " university college church network ministry council court government army police commission"
    " committee department authority board hospital school foundation association channel"
    " opposition coalition alliance regime administration parliament senate agency observatory"
    " monitor watchdog group"
)
_OWNING = frozenset({"owner"})  # of a building, say: a firm as often as a person
_COUNTRIES = word_list("countries")
_GIVEN = word_list("male_names") | word_list("female_names")
FIRM_ENDINGS = word_list("firm_endings")
FORCES = frozenset(["police", "army", "navy", "force", "forces"])
_KINDS_OF_BODY = word_list("organization_nouns") | FORCES
_PAPERWORK = wordset(
    "cable telegram dossier indictment lawsuit complaint affidavit filing petition transcript"
)
VOICES = _KINDS_OF_BODY | DOCUMENTS | SEVERAL | _PAPERWORK


@dataclass(slots=True, eq=False)
class Known:
    """A speaker met so far.

    ``heads`` are the nouns that it may be called by alone: the head of its description,
    the words of its name, its titles and appositions.  ``words`` are all it was
    described with.  ``passing`` is one who was only named in a sentence about others; ``at`` is
    the number of the sentence that it was last met in, ``seen`` of the last that names it.
    """

    name: str
    words: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    person: bool = False
    plural: bool = False
    gender: str = ""
    passing: bool = False
    at: int = 0
    seen: int = 0

    def answers_to(self, head: str, modifiers: set[str]) -> bool:
        """Whether "the <modifiers> <head>" may be this speaker."""
        if self.person and head in ONLY_BODIES and " " in self.name:
            return False
        if modifiers and not modifiers <= self.words | set(self.name.lower().split()):
            return False
        if (set(KINDS.get(head, "").split()) | {head}) & self.heads:
            return True
        if head in FIRMS:
            return self.name.split()[-1].lower() in FIRM_ENDINGS
        if head in _OUTLETS:
            return is_outlet(self.name)
        proper = self.name[:1].isupper() or self.name.startswith("al-")
        return head in _BODIES and proper and not self.person and not is_outlet(self.name)

    def is_body(self) -> bool:
        """Whether it is named, or of a kind of people who act as one: "the ministry"."""
        return self.name[:1].isupper() or not _KINDS_OF_BODY.isdisjoint(self.heads)

    def may_be_either(self) -> bool:
        """Whether it speaks under a name that may be a person's or a body's: "Orla Haven"."""
        proper = self.name[:1].isupper() and " " in self.name
        titled = any(word.strip(".") in titles() for word in self.words - _OWNING)
        return proper and self.person and not (self.gender or self.passing or titled)

    def has_voice(self) -> bool:
        """Whether it is named, a person, or of a kind that speaks, and no thing in the text."""
        if self.person or self.name[:1].isupper() or self.name.startswith("al-"):
            return True
        heads = self.heads if PARTS.isdisjoint(self.heads) else self.words
        return any(map(is_agent, heads)) or not VOICES.isdisjoint(heads)

    def may_be_body(self, head: str) -> bool:
        """Whether a name that says nothing of its kind may be "the <head>": "the airline"."""
        if head not in _CALLED or self.gender or self.plural or not self.name[:1].isupper():
            return False
        if head in FIRMS and not _NO_FIRMS.isdisjoint(self.heads):
            return False  # "The charity said it was shut, although the firm said"
        words = self.name.lower().split()
        if self.person and is_person(self.name.split()):
            return False
        if words[0] in _GIVEN or self.name.split()[0] in DEMONYMS:
            return False
        if " and " in self.name or words[0] in _COUNTRIES or words[-1] in _COUNTRIES:
            return False
        if is_outlet(self.name) != (head in _PAPERS) and (is_outlet(self.name) or self.passing):
            return False
        titled = any(word.strip(".") in titles() for word in self.words)
        other = any(word in _KINDS_OF_BODY and word != head for word in words)
        return not titled and not other


def roles_of(words: Collection[str]) -> frozenset[str]:
    """What somebody may be called for what he does: "who leads the union" is its leader."""
    if _ROLES.keys().isdisjoint(words):
        return frozenset()
    return frozenset().union(*(_ROLES[word] for word in sorted(words) if word in _ROLES))


def is_role_verb(word: str) -> bool:
    """Whether a verb says what office somebody holds: "heads the union"."""
    return word in _ROLES


def is_country(name: str) -> bool:
    """Whether a name is that of a country."""
    return name.lower() in _COUNTRIES
