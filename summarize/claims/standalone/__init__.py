"""Sentences that stay true when they are taken out of their place.

A sentence of an article leans on what stands around it: "the newspaper said", "he
added", "on Sunday", a quotation whose speaker stands a paragraph earlier.  Here each
sentence gets its speaker named, its days dated and its cue pulled in; what was put
in is recorded as :class:`~summarize.records.Edit`, so that text and evidence can be
told apart.  A loaded label that an outlet uses in its own voice is put in that
outlet's mouth.  What is changed, and when, is told in ``docs/standalone.md``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from weakref import WeakKeyDictionary

from summarize.claims.names.called import bare
from summarize.claims.names.shortnames import short_names
from summarize.claims.names.surnames import surnames_of
from summarize.claims.sentence.quotes import find_quotes
from summarize.claims.sentence.scan import paragraph_spans
from summarize.claims.speakers.persons import is_person, is_role, untitled
from summarize.claims.speakers.publisher import is_publisher
from summarize.claims.standalone.antecedents import is_nobodys
from summarize.claims.standalone.asked import asked
from summarize.claims.standalone.dated import date_changes, points_back
from summarize.claims.standalone.frames import according_to, balanced, place_in, quoted
from summarize.claims.standalone.fullnames import full_names
from summarize.claims.standalone.heads import can_speak
from summarize.claims.standalone.leaning import orphaned
from summarize.claims.standalone.links import unlinked
from summarize.claims.standalone.loaded import Loaded, in_the_mouth_of, neutralized
from summarize.claims.standalone.mainly import claims_by_sentence, main_claim
from summarize.claims.standalone.mentions import Mentions
from summarize.claims.standalone.outlets import outlet_named
from summarize.claims.standalone.pointing import unpointed
from summarize.claims.standalone.rewrite import Change, rewrite
from summarize.claims.standalone.undated import undated
from summarize.records import (
    Claim,
    Document,
    Event,
    Evidence,
    Sentence,
    Span,
    Speaker,
    Statement,
)
from summarize.text.names import find_names
from summarize.text.tokens import word_set

Key = tuple[str, int]

_ORPHAN = re.compile(
    r"\W*(?:(?:but|and|so|yet)\s)?(?:he|she|they|it|his|her|their|its|this|that|these|those|such)\b"
    r"(?!\s(?:who|whose|with|in|of|from|on|killed|injured|week|month|year|morning|afternoon"
    r"|evening|summer|winter|spring|autumn|season)\b)",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"\W*it(?:[’']s|\s(?:is|was|will\sbe|would\sbe|has\sbeen|remains))(?:\s\w+){0,3}?"
    r"\s(?:that|to|how|whether|who|why|if|when|what)\b",
    re.IGNORECASE,
)
_VOICE_LOST = re.compile(
    r"(?<![,;“”\"])(?<!\band)(?<!\bbut)(?<!\bas)(?<!\bwho)(?<!\bthat)(?<!\bwhat)(?<!\bthough)"
    r"(?<!\bafter)(?<!\bwhen)(?<!\bbecause)(?<!\bwhile)(?<!\bif)(?<!\bhow)(?<!\bwhere)"
    r"\s(?:he|she|it|they)\s(?:said|says|added|adds|told)\b"
    r"(?:[^.,;]{0,24}[.]?[”\"]?$|\s(?:speaking|adding|citing|stressing|but)\b)"
)
_PRONOUNS = frozenset(("he", "she", "it", "they"))
_PRONOUN_SAYS = re.compile(r"\s(?:he|she|it|they)\s(?:said|says|adde?|told)")
_HE = re.compile(r"[\W]*(?:that\s)?(?:he|she|his|her)\b", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:say|says|said|tell|tells|told)\b")
_MANY = re.compile(r"(?:s|police|people|women|men)$")
_SMALL = re.compile(r"(?<!\w)[a-z][a-z’'-]*")

_done: WeakKeyDictionary[Event, Mapping[Key, Statement]] = WeakKeyDictionary()


def standalone(event: Event) -> Mapping[Key, Statement]:
    """Every sentence of an event as it may stand alone, by article id and index.

    Args:
        event: An event with its claims.

    Returns:
        Statements with speaker, chain, evidence and edits; a sentence whose speaker
        cannot be named is missing.  Computed once per event.  Cost: linear.
    """
    known = _done.get(event)
    if known is None:
        known = _done[event] = MappingProxyType(dict(_Standing(event).statements()))
    return known


class _Standing:
    """What the sentences of one event share: its claims, its names, its small words."""

    def __init__(self, event: Event) -> None:
        self._event = event
        self._claims = claims_by_sentence(event)
        self._mentions = Mentions(event)
        self._short = short_names(event)
        self._surnames = surnames_of(event.documents)
        self._loaded = Loaded(event, self._claims)
        sources = {document.article.source for document in event.documents}
        self._outlets = sorted(sources - {""})

    @cached_property
    def _small(self) -> frozenset[str]:
        own = " ".join(sorted(self._event.labels or ()))
        sentences = (s.text for document in self._event.documents for s in document.sentences)
        return frozenset(word for text in (own, *sentences) for word in _SMALL.findall(text))

    def statements(self) -> list[tuple[Key, Statement]]:
        found = []
        for document in self._event.documents:
            paragraphs = paragraph_spans(document.sentences)
            quotes = [quote.outer for quote in find_quotes(document.article.text, paragraphs)]
            first = 0
            for sentence in document.sentences:
                while first < len(quotes) and quotes[first].end <= sentence.start:
                    first += 1
                near = []
                for quote in quotes[first:]:
                    if quote.start >= sentence.end:
                        break
                    near.append(quote)
                statement = self._statement(document, sentence, near)
                if statement is not None:
                    found.append(((document.id, sentence.index), statement))
        return found

    def _statement(
        self, document: Document, sentence: Sentence, quotes: Sequence[Span]
    ) -> Statement | None:
        claims = self._claims.get((document.id, sentence.index), [])
        changes: list[Change] = [
            *date_changes(document, sentence, quotes),
            *undated(document, sentence, quotes),
            *full_names(
                self._short,
                self._surnames,
                document,
                sentence,
                quotes,
                self._mentions.with_article,
            ),
            *outlet_named(sentence, quotes, self._outlet(document)),
        ]
        if points_back(sentence.text) and not any(change.kind == "date" for change in changes):
            return None
        pointed = unpointed(sentence, quotes)
        if pointed is None or is_nobodys(sentence.text, self._outlets):
            return None
        changes = [*(change for change in changes if not _crosses(change, pointed)), *pointed]
        evidence = [Evidence(document.id, sentence.start, sentence.end, sentence.text)]
        main = main_claim(sentence, claims)
        if main is not None and self._is_mute(main, document):
            name = main.speaker.name if main.speaker else ""
            if _named_here(sentence, claims, name) is None:
                return None
            main = None
        if main is None or main.speaker is None:
            if _loses_voice(sentence.text):
                return None
            outlet = ""
            changes += asked(sentence, self._claims.get((document.id, sentence.index - 1), []))
            if self._loaded.spans(sentence.text):
                outlet = document.article.source
                framed = self._with_outlet(changes, document, sentence)
                if framed is None or orphaned(rewrite(sentence.text, sentence.start, changes)[0]):
                    return None
                changes = framed
            changes += unlinked(sentence, quotes, changes)
            text, edits = rewrite(sentence.text, sentence.start, changes)
            chain = (outlet,) if outlet else ()
            return Statement(text, tuple(evidence), outlet or None, chain, edits)
        if not self._mentions.has_name(main.speaker) or _says_nothing(main, document):
            return None
        if _of_somebody_else(main, main.speaker.name, document, sentence):
            return None
        lent, left = neutralized(sentence, self._loaded.lent(document, sentence, claims))
        changes = [*(c for c in changes if not _crosses(c, lent)), *lent]
        inside = place_in(sentence, quotes, document.article.text)
        here = _named_here(sentence, claims, main.speaker.name)
        if here is None:
            if left or _leans(sentence.text) or self._loaded.spans(main.speaker.name):
                return None
            who = self._mentions.with_article(main.speaker.name)
            if inside is not None and inside.wholly:
                changes += quoted(sentence, inside, who)
            elif lent and lent[0].start == sentence.start:
                changes = in_the_mouth_of(who, sentence, changes, self._small)
            else:
                changes += according_to(who, sentence, self._small)
            evidence += self._mentions.evidence(main.speaker.name, sentence, document)
        else:
            change = self._mentions.named(here, sentence, document)
            if change is not None:
                changes = [*(c for c in changes if not _crosses(c, [change])), change]
            if inside is not None:
                changes += balanced(sentence, inside)
            put = any(self._loaded.spans(c.text) for c in changes if c.kind == "speaker")
            told = self._loaded.told(sentence, claims)
            if (left or put or told) and not _passed_on_by(document, sentence, claims):
                framed = self._with_outlet(changes, document, sentence)
                if framed is None:
                    return None
                changes = framed
        changes += unlinked(sentence, quotes, changes)
        text, edits = rewrite(sentence.text, sentence.start, changes)
        return Statement(text, tuple(evidence), main.speaker.name, main.chain, edits)

    def _is_mute(self, claim: Claim, document: Document) -> bool:
        """Whether what is named as a speaker, and "says" nothing, cannot: "the technique"."""
        speaker = claim.speaker
        if speaker is None or not self._mentions.has_name(speaker):
            return False
        if any(_SAYS.search(cue.of(document.article.text)) for cue in claim.cue):
            return False
        return not can_speak(speaker.name, self._outlets)

    def _outlet(self, document: Document) -> str:
        """The outlet of an article, with the article that its name takes."""
        source = document.article.source
        return self._mentions.with_article(source) if source else ""

    def _with_outlet(
        self, changes: list[Change], document: Document, sentence: Sentence
    ) -> list[Change] | None:
        """The changes with the outlet named; ``None`` where it is not known."""
        who = self._outlet(document)
        return in_the_mouth_of(who, sentence, changes, self._small) if who else None


def _crosses(change: Change, others: Sequence[Change]) -> bool:
    return any(change.start < other.end and other.start < change.end for other in others)


def _leans(text: str) -> bool:
    """Whether a sentence begins with a word that points to what stands before it."""
    return _ORPHAN.match(text) is not None and not _EXPLETIVE.match(text)


def _loses_voice(text: str) -> bool:
    """Whether "he said" stands where nothing tells who he is."""
    if _PRONOUNS.isdisjoint(word_set(text)):
        return False
    return _PRONOUN_SAYS.search(text) is not None and _VOICE_LOST.search(text) is not None


def _says_nothing(claim: Claim, document: Document) -> bool:
    """Whether what is said stands elsewhere: "denied it"."""
    words = " ".join(span.of(document.article.text) for span in claim.content)
    return words.strip(" .,").lower() in {"it", "this", "that", "so", "them", "these", "those"}


def _of_somebody_else(claim: Claim, name: str, document: Document, sentence: Sentence) -> bool:
    """Whether what a body says begins with a "he" that nobody before it explains."""
    text = document.article.text
    content = min(claim.content)
    if not _HE.match(content.of(text)) or content.start < sentence.start:
        return False
    if is_person(untitled(bare(name)).split()) or (is_role(name) and not _MANY.search(name)):
        return False
    own = set(name.split())
    before = text[sentence.start : content.start]
    return not any(set(span.of(before).split()) - own for span in find_names(before))


def _passed_on_by(document: Document, sentence: Sentence, claims: Sequence[Claim]) -> bool:
    """Whether a sentence itself says that its outlet was told: "..., he told MARNA"."""
    spoken = [span for claim in claims for span in claim.content]
    return any(
        is_publisher(span.of(sentence.text), document.article.source)
        for span in find_names(sentence.text)
        if not any(span.moved(sentence.start).overlaps(part) for part in spoken)
    )


def _named_here(sentence: Sentence, claims: list[Claim], name: str) -> Speaker | None:
    """The words by which the sentence itself says whose words they are, if it does."""
    for claim in claims:
        speaker = claim.speaker
        if (
            speaker is not None
            and speaker.name == name
            and speaker.span is not None
            and speaker.span.overlaps(sentence.span)
        ):
            return speaker
    return None
