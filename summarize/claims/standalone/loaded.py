"""Whose word a loaded label is, and what becomes of one that is the outlet's.

A label in quotation marks is the speaker's.  One in what an outlet tells itself is the
outlet's, which is then named.  One in an indirect quotation is the outlet's as well where
the article says it in its own voice elsewhere ("regime forces" throughout, and "regime
planes hit the town, the army said"): it gives way to the neutral word of
``data/words/neutral_labels.txt``, and where there is none the outlet is named too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from summarize.claims.standalone.frames import according_to
from summarize.claims.standalone.rewrite import Change
from summarize.records import Claim, Document, Event, Sentence, Span
from summarize.text.labels import loaded_spans, neutral_labels
from summarize.text.tokens import stem

_TERM = re.compile(r"\s(?:change|changes)\b", re.IGNORECASE)
_LISTED = re.compile(r"\bas\s(?:an?\s)?(?:\w+\s)?$", re.IGNORECASE)
_OF_THINGS = re.compile(
    r"\b(?:sanctions?|trade|legal|tax|tariff|inspections?|monitoring|testing|training|exercise"
    r"|fitness|treatment|drug|control|visa|safety|regulatory|currency|exchange|rate|financial"
    r"|health|diet|water|fiscal|monetary|licen[cs]ing)\s$",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"[“\"«„]([^”\"»“]*)[”\"»“]?")
_ARTICLES = ("The ", "A ", "An ")


class Loaded:
    """The loaded labels in the sentences of an event.

    Args:
        event: An event with its claims.
        claims: Its attributed claims by article and sentence.
    """

    def __init__(self, event: Event, claims: Mapping[tuple[str, int], Sequence[Claim]]) -> None:
        self._event = event
        self._claims = claims
        self._own: dict[str, frozenset[str]] = {}
        self._quoted: dict[str, set[str]] = {}
        texts = {document.id: document.article.text for document in event.documents}
        for claim in event.claims:
            if claim.speaker is not None and claim.kind in ("direct", "mixed"):
                words = self._quoted.setdefault(claim.speaker.name, set())
                for span in claim.content:
                    words |= self._stems(_QUOTATION.sub(r" \1 ", span.of(texts[claim.article_id])))

    def spans(self, text: str) -> list[Span]:
        """Where loaded labels stand outside quotation marks."""
        return loaded_spans(text, self._event.labels)

    def told(self, sentence: Sentence, claims: Sequence[Claim]) -> list[Span]:
        """The labels of a sentence, as offsets into it, that stand in nobody's words."""
        spoken = [span for claim in claims for span in claim.content]
        return [
            span
            for span in self.spans(sentence.text)
            if not any(span.moved(sentence.start).overlaps(other) for other in spoken)
        ]

    def lent(self, document: Document, sentence: Sentence, claims: Sequence[Claim]) -> list[Span]:
        """The labels of a sentence that the outlet lent to whom it quotes without marks."""
        found = []
        for span in self.spans(sentence.text):
            at = span.moved(sentence.start)
            speakers = {
                claim.speaker.name
                for claim in claims
                if claim.speaker is not None and any(at.overlaps(part) for part in claim.content)
            }
            label = self._stems(span.of(sentence.text))
            theirs = any(label <= self._quoted.get(name, set()) for name in speakers)
            if speakers and not theirs and label <= self.own(document):
                found.append(span)
        return found

    def own(self, document: Document) -> frozenset[str]:
        """The stems of the labels that an article says in its own voice."""
        known = self._own.get(document.id)
        if known is None:
            words = set(self._stems(document.article.title))
            for sentence in document.sentences:
                claims = self._claims.get((document.id, sentence.index), ())
                for span in self.told(sentence, claims):
                    words |= self._stems(span.of(sentence.text))
            known = self._own[document.id] = frozenset(words)
        return known

    def _stems(self, text: str) -> frozenset[str]:
        return frozenset(
            stem(word.lower()) for span in self.spans(text) for word in span.of(text).split()
        )


def neutralized(sentence: Sentence, spans: Sequence[Span]) -> tuple[list[Change], bool]:
    """The changes that make labels neutral, and whether one is left for which there is no word."""
    changes, left = [], False
    text = sentence.text
    for span in spans:
        start, end, new = _neutral_at(text, span)
        if not new:
            left = True
            continue
        if text[start].isupper():
            new = new[0].upper() + new[1:]
        changes.append(Change(sentence.start + start, sentence.start + end, new, "label"))
    return changes, left


def _neutral_at(text: str, span: Span) -> tuple[int, int, str]:
    """Which characters give way to what; "" where nothing neutral says the same."""
    if _TERM.match(text, span.end) or _LISTED.search(text[: span.start]):
        return *span, ""
    following = re.compile(r"\s+\w+").match(text, span.end)
    for end in (following.end() if following else span.end, span.end):
        new = neutral_labels().get(" ".join(text[span.start : end].lower().split()), "")
        if new and not _OF_THINGS.search(text[: span.start]):
            return span.start, end, new
    return *span, ""


def in_the_mouth_of(
    who: str, sentence: Sentence, changes: Sequence[Change], small: Collection[str]
) -> list[Change]:
    """The changes with "According to" the outlet put before the sentence."""
    first = [change for change in changes if change.start == sentence.start and change.text]
    if not first:
        return [*changes, *according_to(who, sentence, small)]
    words = first[0].text
    if words.startswith(_ARTICLES) or first[0].kind == "label":
        words = words[0].lower() + words[1:]
    opening = Change(sentence.start, first[0].end, f"According to {who}, {words}", first[0].kind)
    return [opening, *(change for change in changes if change is not first[0])]
