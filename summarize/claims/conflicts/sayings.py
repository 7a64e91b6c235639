"""What each sentence of an event says and in whose voice: the ground for comparing claims.

A sentence is read as the contents of its claims, and as a whole where no claim covers it.
A figure or a denial whose speaker the claims do not give ("Residents put the number at
130") is the subject's of its own sentence.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from weakref import WeakKeyDictionary

from summarize.claims.conflicts.antecedents import with_antecedent
from summarize.claims.conflicts.quick import Quick, opening
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.spokesmen import tidy
from summarize.claims.names.eventnames import EventNames
from summarize.claims.names.voices import Voices
from summarize.records import Claim, Document, Event, Sentence, Span
from summarize.text.names import find_names
from summarize.text.tokens import content_stems

_PRONOUN = re.compile(r"^(?:he|she|it|they|who)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:but|and|meanwhile|earlier|later|however|also|still|on|at|in|last|yesterday|today"
    r"|according"
    r"|as|quoting|asked|speaking)\b(?:[^,]|,(?=\d))*,\s|(?:earlier|later|meanwhile|but|and|on|yesterday"
    r"|today)\s(?:on\s)?"
    r"(?:[A-Z]\w+day\s)?)+",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:say|says|said|told|claim\w*|allege\w*|believe\w*|insist\w*|report\w*|charge\w*|add\w*"
    r"|gave another"
    r" account)\b(?::|\s(?:[A-Z]\w+|the [A-Z]\w+|reporters|journalists)\b)?(?:\sthat\b"
    r"|,?\s(?:on|in|at)\s[^,]{3,30}\sthat\b)?\s*"
)
_BELIEVES = Quick(
    r"\b(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\bthe )(?<!\btheir )(?<!\bany )(?<!\ba )"
    r"(?:believe|believes|say|says|said|claims?|claimed|allege[sd]?|insists?|insisted|gave"
    r" another account"
    r"|put|puts|charges?|charged|reported|maintains?|maintained)\b"
)
_FEW = 3
_FIRST_PRONOUN = re.compile(
    r"^(he|she|it|they|this|that|these|those|his|her|its|their|we|i)\b", re.IGNORECASE
)
# What "it" did is no deed of a speaker: "It was the second time", "It followed a lull".
_HAPPENED = re.compile(
    r"it\s(?:is|was|will be|has been|had been|follow(?:s|ed)|c[ao]mes?|happened|occurred"
    r"|took place|lasted|killed|struck|hit|began|ended|started|marked)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_NO_SPEAKER = frozenset(["this", "that", "these", "those", "his", "her", "its", "their", "we", "i"])
_BODY = re.compile(
    r"\b(?:ministry|authority|office|council|committee|union|agency|board|court|commission"
    r"|party|government"
    r"|army|police|service|society|institute|front|company|association)$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"(?:the|that|this)\s(?:same|very)\s|(?:this|these|those)\s", re.IGNORECASE)
_COVER = 0.6
_BRIEF = 16
_DONE: WeakKeyDictionary[Event, Sayings] = WeakKeyDictionary()


class Sayings:
    """All sayings of an event, with its voices and the rarity of its stems.

    Copies of another article and articles set aside are not read.  ``brief`` says that
    there are so few sentences that they can only be about one thing.  Cost: linear.
    """

    def __init__(self, event: Event) -> None:
        self.voices = Voices(event)
        unread = event.unread
        self.documents = tuple(
            sorted(
                (document for document in event.documents if document.id not in unread),
                key=lambda document: (document.article.published or "9999", document.id),
            )
        )
        claims: dict[tuple[str, int], list[Claim]] = {}
        for claim in event.claims:
            if claim.speaker is not None and tidy(claim.speaker.name):
                claims.setdefault((claim.article_id, claim.sentence), []).append(claim)
        self._claims = claims
        counts: Counter[str] = Counter()
        self.by_sentence: dict[tuple[str, int], list[Saying]] = {}
        for order, document in enumerate(self.documents):
            for sentence in document.sentences:
                counts.update(set(content_stems(sentence.text)))
                key = document.id, sentence.index
                self.by_sentence[key] = list(
                    self._of_sentence(document, sentence, claims.get(key, []), order)
                )
        self._told = tuple(
            saying for told in self.by_sentence.values() for saying in told if not saying.spare
        )
        self._opened: dict[str, list[int]] = {}
        for number, saying in enumerate(self._told):
            for start in opening(saying.text):
                self._opened.setdefault(start, []).append(number)
        size = max(1, len(self.by_sentence))
        self._rarest = math.log1p(size)
        self.rarity: Mapping[str, float] = {
            stem: math.log1p(size / count) for stem, count in counts.items()
        }
        self.counts: Mapping[str, int] = counts
        self.names = EventNames(
            self.documents,
            self.voices,
            {saying.speaker for saying in self if saying.speaker is not None},
        )
        stems: Counter[str] = Counter()
        for document in self.documents:
            told = [sentence.text for sentence in document.sentences]
            stems.update({word for text in told for word in content_stems(text)})
        self.brief = len(self.by_sentence) <= _BRIEF
        wide = max(2, math.ceil(len(self.documents) / 2))
        self.central = frozenset(stem for stem, count in stems.items() if count >= wide)

    def __iter__(self) -> Iterator[Saying]:
        return iter(self._told)

    def holding(self, *patterns: Quick) -> list[Saying]:
        """The sayings, in order, with a word that one of some patterns may begin with."""
        firsts = frozenset().union(*(pattern.firsts for pattern in patterns))
        numbers = {number for key in self._opened.keys() & firsts for number in self._opened[key]}
        return [self._told[number] for number in sorted(numbers)]

    def at(self, document: Document, sentence: Sentence, place: int) -> Saying:
        """The narrowest saying at a place of the article; else the whole sentence."""
        found = [
            saying
            for saying in self.by_sentence[document.id, sentence.index]
            if saying.span.start <= place < saying.span.end
        ]
        return min(found, key=lambda saying: saying.span.end - saying.span.start)

    def outlet(self, document: Document) -> str:
        """The voice of the outlet that published an article."""
        return self.voices.key(document.article.source or document.id)

    def stems_before(self, saying: Saying) -> frozenset[str]:
        """The stems of the sentence before, in the same paragraph."""
        index = saying.sentence.index - 1
        for other in self.by_sentence.get((saying.document.id, index), []):
            if other.sentence.paragraph == saying.sentence.paragraph:
                return frozenset(w for w in content_stems(other.sentence.text) if w.isalpha())
        return frozenset()

    def named(self, document: Document, sentence: Sentence, text: str) -> str | None:
        """A sentence whose first word is a pronoun with the speaker before it put in.

        ``None`` where the pronoun stands for nobody that is known.
        """
        pronoun = _FIRST_PRONOUN.match(text)
        if pronoun is None:
            return text
        who = self._speaker_before(self.whole(document, sentence))
        if _HAPPENED.match(text):
            who = ""
        known = with_antecedent(document, sentence, text) if not who else None
        if known is not None:
            return known
        if not who or pronoun[1].lower() in _NO_SPEAKER:
            return None
        who = _ARTICLE.sub("", who)
        name = f"the {who}" if who.split()[0].islower() or _BODY.search(who) else who
        return f"{name[0].upper()}{name[1:]}{text[pronoun.end() :]}"

    def weight(self, stems: frozenset[str] | set[str]) -> float:
        """The summed rarity of some stems."""
        return sum(self.rarity.get(stem, self._rarest) for stem in sorted(stems))

    def voiced(self, saying: Saying) -> Saying:
        """A narrated saying given to the subject of its verb of saying or believing."""
        if saying.speaker is not None:
            return saying
        verb = _BELIEVES.search(saying.sentence.text)
        return self.attributed(saying, saying.sentence.start + verb.start()) if verb else saying

    def sentence_before(self, saying: Saying) -> Sentence | None:
        """The sentence before a saying in its article."""
        found = self.by_sentence.get((saying.document.id, saying.sentence.index - 1))
        return found[0].sentence if found else None

    def whole(self, document: Document, sentence: Sentence) -> Saying:
        """The saying that is the whole sentence."""
        return self.by_sentence[document.id, sentence.index][-1]

    def denier(self, document: Document, sentence: Sentence, place: int) -> str:
        """The speaker of a denied claim whose cue stands at a place; empty if there is none."""
        for claim in self._claims.get((document.id, sentence.index), []):
            if claim.modality != "denied" or claim.speaker is None:
                continue
            span = claim.speaker.span
            if any(cue.start <= place < cue.end for cue in claim.cue) and (
                span is None or span.end <= place
            ):
                return tidy(claim.speaker.name)
        return ""

    def attributed(self, saying: Saying, place: int) -> Saying:
        """A narrated saying given to the subject of the verb at ``place``, if it has one.

        ``place`` is the article offset of a verb of saying, counting or denying.
        """
        if saying.speaker is not None:
            return saying
        sentence = saying.sentence
        before = sentence.text[: max(0, place - sentence.start)]
        clause = re.split(r"[;:]\s", before)[-1].strip()
        name = tidy(self._subject(saying, clause))
        if not name:
            return saying
        span = _content(sentence, place - sentence.start, saying.span)
        text = span.of(saying.document.article.text)
        return replace(saying, speaker=name, voice=self.voices.key(name), span=span, text=text)

    def _subject(self, saying: Saying, clause: str) -> str:
        clause = _LEAD.sub("", clause).strip()
        if not clause or re.match(r"(?:we|our|i|my)\b", clause, re.IGNORECASE):
            return ""
        if _PRONOUN.match(clause):
            return self._speaker_before(saying)
        head = re.split(r",\s|\s\(", clause)[0]
        if _POINTS.match(head):
            return ""
        names = [span.of(clause) for span in find_names(clause)]
        inside = [name for name in names if name in head]
        role = re.match(r"(?:the|its|their|his|her|an?)\s[^,]{3,80}$", head, re.IGNORECASE)
        if role and len(names) > len(inside):
            return self.voices.resolve(names[len(inside)])
        if inside and head.endswith(inside[-1]):
            return self.voices.resolve(inside[-1])
        words = re.sub(r"^(?:the|a|an)\s", "", head, flags=re.IGNORECASE).strip()
        words = re.sub(r"\s(?:has|have|had|also|then|now)$", "", words)
        return self.voices.resolve(words) if 0 < len(words.split()) <= 8 else ""

    def _speaker_before(self, saying: Saying) -> str:
        for index in range(saying.sentence.index - 1, max(-1, saying.sentence.index - 4), -1):
            for other in reversed(self.by_sentence.get((saying.document.id, index), [])):
                if other.speaker is not None:
                    return other.speaker
        return ""

    def _of_sentence(
        self, document: Document, sentence: Sentence, claims: list[Claim], order: int
    ) -> Iterator[Saying]:
        outlet = document.article.source or document.id
        covered = 0
        first: Saying | None = None
        for claim in claims:
            spans = [span for span in claim.content if span.overlaps(sentence.span)]
            if claim.speaker is None or not spans:
                continue
            span = Span(
                max(sentence.start, min(part.start for part in spans)),
                min(sentence.end, max(part.end for part in spans)),
            )
            name = tidy(claim.speaker.name)
            voice = self.voices.key(name)
            text = span.of(document.article.text)
            said = Saying(document, sentence, span, text, name, voice, claim.modality, order)
            covered += span.end - span.start
            first = first or said
            yield said
        speaker, voice, whole = None, self.voices.key(outlet), True
        if first and covered >= _COVER * len(sentence.text):
            speaker, voice = first.speaker, first.voice
        elif first is None:
            whole = False
        text = sentence.text
        yield Saying(
            document, sentence, sentence.span, text, speaker, voice, "asserted", order, whole
        )


def _content(sentence: Sentence, place: int, whole: Span) -> Span:
    """What is said: what follows the verb at ``place``; the whole where that is too short."""
    verb = _VERB.match(sentence.text, place)
    if verb is None or len(sentence.text[verb.end() :].split()) < _FEW:
        return whole
    return Span(sentence.start + verb.end(), sentence.end)


def sayings(event: Event) -> Sayings:
    """The sayings of an event, made once."""
    known = _DONE.get(event)
    if known is None:
        known = _DONE[event] = Sayings(event)
    return known
