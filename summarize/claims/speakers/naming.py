"""From the raw claims of a sentence to claims: speakers named, chains built."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.claims.sentence.agents import can_speak
from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.modality import modality
from summarize.claims.sentence.raw import Range, Raw, Reading
from summarize.claims.sentence.roster import FOREIGN_ARTICLES, is_outlet, strip_article
from summarize.claims.speakers.persons import is_person
from summarize.claims.speakers.publisher import is_publisher
from summarize.claims.speakers.speakers import Speakers
from summarize.records import Claim, Document, Kind, Quantity, Span, Speaker
from summarize.text.quantities import find_quantities

_ADDING = frozenset(["add", "continue", "recall", "joke", "conclude"])
_ACRONYM = re.compile(r"[A-Z]{3,6}$")
_NO_OUTLETS = wordset(
    "NATO FBI CIA NSA SEC FDA EPA FCC IMF WHO WTO UNSC OPCW IAEA OSCE ECOWAS ASEAN USAID MPS FAA"
    " FIFA UEFA IOC ICC ICJ OPEC NHS UNHCR UNICEF CONGRESS"
)
_IN_NAMES = frozenset({"of", "for"})
_PRESS = wordset(
    "Week Weekly Monthly Quarterly Today Tomorrow Insider Review Digest Bulletin Magazine Business"
    " Money Trade Wire Now Online Live Dispatch Record Gazetteer World Times Sport Sports Watch"
    " Finance Markets Metals Energy Shipping Farmer Grocer Courier Echo Argus Sentinel Leader"
    " Newsletter Journal Outlook Monitor"
)
_DIGIT = re.compile(r"\d")
_TEEN = re.compile(r"t(?:y\b(?<=\wty)|een\b(?<=\wteen))")  # begins with a letter: fast to find
_WORD = re.compile(r"\w+")
_NUMERALS = wordset(
    "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds"
    " thousand thousands million millions half third quarter all both none scores"
)


@dataclass(frozen=True, slots=True)
class Naming:
    """Names the speakers of one article, sentence by sentence."""

    document: Document
    speakers: Speakers

    def claims(self, reading: Reading) -> list[Claim]:
        """The claims whose cues stand in the sentence."""
        s = reading.sentence
        self.speakers.reach(reading.index)
        names: dict[int, str] = {}
        claims: list[Claim] = []
        for raw in reading.claims:
            if raw.speaker is not None:
                adds = raw.verb is not None and raw.verb.base in _ADDING
                names[id(raw)] = self.speakers.resolve(s, *raw.speaker, adds=adds)
            told = _told(raw)
            if told is not None:
                self.speakers.overhear(s, *told)
        if names:
            active = [c for c in reading.claims if c.kind != "passive"] or reading.claims
            first = min(active, key=lambda c: c.speaker[0] if c.speaker is not None else len(s))
            inner = next((c for c in active if _relayed(c, names)), first)
            primary = names.get(id(inner)) or next(iter(names.values()))
            self.speakers.settle(primary, s)
            if not any(map(self.speakers.is_person, names.values())):
                self.speakers.notice(s)
        for raw in reading.claims:
            spans = raw.spans()
            if not spans and not raw.awaits and not raw.behind:
                continue
            if self._passed_on(raw, reading, names) or _only_evidence(raw):
                continue
            if _mere_belief(raw) and not (raw.parent and _is_outlets(raw.parent, names)):
                continue
            claims.append(self._claim(reading, raw, spans, names))
        return claims

    def _passed_on(self, raw: Raw, reading: Reading, names: dict[int, str]) -> bool:
        """Whether an outlet does nothing but pass on a claim that stands for itself."""
        if not _is_outlets(raw, names):
            return False
        return any(
            other.parent is raw
            and (other.verb is None or other.verb.frames & {"c", "t"})
            and 3 * _length(other, other.content)
            >= 2 * (_length(raw, raw.content) - _length(other, _saying(other)))
            for other in reading.claims
        )

    def _claim(
        self, reading: Reading, raw: Raw, spans: tuple[Span, ...], names: dict[int, str]
    ) -> Claim:
        s = reading.sentence
        speaker: Speaker | None = None
        chain: tuple[str, ...] = ()
        if raw.speaker is not None:
            span = s.chars(*raw.speaker)
            speaker = Speaker(span.of(s.text), span, names[id(raw)])
            chain = self._chain(raw, names)
        words = " ".join(span.of(s.text) for span in spans)
        quantities = tuple(q for span in spans for q in quantities_of(s.text, span))
        return Claim(
            self.document.id,
            reading.index,
            spans,
            tuple(s.chars(*cue) for cue in raw.cue),
            speaker,
            chain,
            self._kind(raw),
            modality(raw.verb, raw.modality, words),
            None,
            quantities,
        )

    def _chain(self, raw: Raw, names: dict[int, str]) -> tuple[str, ...]:
        """Who first said it, then those who passed it on, without the publisher."""
        s = raw.sentence
        found = [names[id(raw)]]
        links: list[str] = []
        cited = raw.speaker
        for first, last in raw.outlets:
            if last <= first or (first, last) == cited:
                continue
            name = self.speakers.resolve(s, first, last)
            links.append(name)
        told = _told(raw)
        if told is not None:
            links.insert(0, self.speakers.resolve(s, *told))
        outer = raw.parent
        while outer is not None:
            if id(outer) in names:
                links.append(names[id(outer)])
            outer = outer.parent
        publisher = self.document.article.source
        for link in links:
            if link not in found and not is_publisher(link, publisher):
                found.append(link)
        return tuple(found)

    def _kind(self, raw: Raw) -> Kind:
        if raw.kind == "according_to":
            return "according_to"
        s = raw.sentence
        quoted = sum(s.tags[a:b].count("Q") for a, b in raw.content)
        other = sum(letter not in "Q,.;:-" for a, b in raw.content for letter in s.tags[a:b])
        if not quoted:
            return "indirect"
        return "mixed" if other else "direct"


def quantities_of(text: str, span: Span) -> tuple[Quantity, ...]:
    """The quantities of a stretch of the article, with offsets into the article."""
    words = span.of(text)
    if not _may_count(words.lower()):
        return ()
    return tuple(
        replace(q, span=Span(q.span.start + span.start, q.span.end + span.start))
        for q in find_quantities(words)
    )


def _may_count(words: str) -> bool:
    """Whether lower-case words hold a number at all: cheap, and mostly they do not."""
    return (
        _DIGIT.search(words) is not None
        or _TEEN.search(words) is not None
        or not _NUMERALS.isdisjoint(_WORD.findall(words))
    )


def _only_evidence(raw: Raw) -> bool:
    """Whether a thing that cannot speak "shows" something inside another's statement."""
    if raw.parent is None or raw.speaker is None or raw.kind != "verb":
        return False
    return not can_speak(raw.sentence, *raw.speaker)


def _is_outlets(raw: Raw, names: dict[int, str]) -> bool:
    """Whether an outlet makes a claim, by its name or by what it is called: "the daily Al Sadu"."""
    name = names.get(id(raw), "")
    if raw.speaker is None or is_outlet(name):
        return raw.speaker is not None
    called, _, rest = raw.sentence.words(*raw.speaker).rpartition(name)
    return bool(name and called) and not rest and is_outlet(f"{called.split()[-1]} {name}")


def _mere_belief(raw: Raw) -> bool:
    """Whether somebody only believes something inside what another says."""
    return raw.parent is not None and raw.verb is not None and "b" in raw.verb.frames


def _relayed(raw: Raw, names: dict[int, str]) -> bool:
    """Whether a claim is passed on by a body: "AFP reported that Reed said"."""
    return raw.parent is not None and not is_person(names.get(id(raw.parent), "").split())


def _told(raw: Raw) -> Range | None:
    """The outlet that was told, without what follows it: "told the BBC from his balcony"."""
    if raw.addressee is None:
        return None
    s, (a, b) = raw.sentence, raw.addressee
    b = next((k for k in range(a + 1, b) if s.tags[k] == "P" and s.low[k] not in _IN_NAMES), b)
    return (a, b) if _is_told(s.words(a, b)) else None


def _is_told(name: str) -> bool:
    """Whether an addressee is an outlet: known as one, or named as only outlets are."""
    words = strip_article(name).split()
    if not words or is_outlet(name) or name[:5].startswith("The "):
        return bool(words)
    if len(words) == 1:
        return bool(_ACRONYM.match(words[0])) and words[0] not in _NO_OUTLETS
    foreign = words[0] in FOREIGN_ARTICLES and words[-1][:1].isupper()
    return foreign or (words[-1] in _PRESS and all(w[:1].isupper() for w in words))


def _length(raw: Raw, ranges: Sequence[Range]) -> int:
    return sum(len(raw.sentence.words(a, b)) for a, b in ranges)


def _saying(raw: Raw) -> list[Range]:
    """The tokens of a claim that are not its content: cue, speaker, addressee."""
    return [*raw.cue, *(part for part in (raw.speaker, raw.addressee) if part is not None)]
