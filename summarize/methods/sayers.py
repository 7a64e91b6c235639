"""Who says what in sentences that somebody else wrote, in the names of the event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarize.claims.extract import extract
from summarize.claims.names.called import is_descriptor
from summarize.claims.names.identity import plain
from summarize.claims.speakers.persons import is_person, untitled
from summarize.claims.standalone.mainly import claims_by_sentence, main_claim
from summarize.records import Article, Claim, Document, Event, Sentence
from summarize.text.names import name_key

_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|you|who|which|that|this|these|those|one)", re.I)


class Sayers:
    """The names of an event, and how a written sentence names its speakers.

    Args:
        event: The event, with its claims and its table of names.
    """

    def __init__(self, event: Event) -> None:
        self._table = event.names
        self._keys = {name_key(form): name for form, name in sorted(event.names.items())}
        self._parts: dict[str, set[str]] = {}
        self._described: dict[tuple[str, int], dict[str, str]] = {}
        for claim in event.claims:
            for name in claim.chain:
                if not is_descriptor(name):
                    self._known(name)
            if claim.speaker is not None:
                words = _folded(claim.speaker.text)
                self._described.setdefault((claim.article_id, claim.sentence), {})[words] = (
                    claim.speaker.name
                )
        for name in sorted(set(event.names.values())):
            self._known(name)

    def _known(self, name: str) -> None:
        words = plain(name).split()
        self._keys.setdefault(name_key(name), name)
        for start in range(1, len(words)):
            self._parts.setdefault(" ".join(words[start:]), set()).add(name)
        if is_person(words):
            self._parts.setdefault(words[0], set()).add(name)

    def named(self, form: str) -> str:
        """The name that the event has for a form: by its table, its spelling, or as a part.

        A form that ends exactly one known name, or opens exactly one person's, stands for it
        ("Lesser", "Matt Lesser").
        """
        for one in dict.fromkeys((form, untitled(form))):
            known = self._table.get(plain(one)) or self._keys.get(name_key(one))
            if known and not is_descriptor(one):
                return known
        if is_descriptor(form):
            return form
        longer = self._parts.get(plain(untitled(form)), set())
        return next(iter(longer)) if len(longer) == 1 else untitled(form)

    def read(self, sentences: Sequence[str]) -> list[Claim | None]:
        """For each sentence the claim that makes it somebody's words, if it names somebody.

        The sentences are read as one text, so that "he" is whom the text named before; a speaker
        that the sentence itself does not point to is not taken over from another one, unless a
        quotation runs on.
        """
        document = _document([sentence for sentence in sentences if sentence.strip()])
        claims = extract(document)
        event = Event("", "", (document,), claims=claims)
        told = claims_by_sentence(event)
        found: list[Claim | None] = [None] * len(sentences)
        numbers = [number for number, sentence in enumerate(sentences) if sentence.strip()]
        for number, sentence in zip(numbers, document.sentences, strict=True):
            own = [
                claim
                for claim in told.get((document.id, sentence.index), [])
                if _is_its_own(claim, sentence)
            ]
            found[number] = main_claim(sentence, own)
        return found

    def speaker(self, claim: Claim, places: Iterable[tuple[str, int]]) -> tuple[str, ...]:
        """The chain of a written sentence, its speaker first.

        Args:
            claim: What :meth:`read` gave.
            places: Article id and index of the sentences that it stands on; a descriptor that
                one of them uses ("the monitor") is whoever it is there.
        """
        if claim.speaker is None or _PRONOUN.fullmatch(claim.speaker.name):
            return ()
        words = _folded(claim.speaker.text)
        told = [
            self._described[place][words]
            for place in places
            if words in self._described.get(place, {})
        ]
        first = told[0] if told and is_descriptor(claim.speaker.name) else claim.speaker.name
        return tuple(dict.fromkeys(self.named(name) for name in (first, *claim.chain[1:])))


def _folded(words: str) -> str:
    return " ".join(words.split()).lower()


def _is_its_own(claim: Claim, sentence: Sentence) -> bool:
    """Whether a sentence names its speaker, or is inside that speaker's quotation."""
    speaker = claim.speaker
    if speaker is not None and speaker.span is not None and speaker.span.overlaps(sentence.span):
        return True
    return claim.kind in ("direct", "mixed") or any(
        cue.overlaps(sentence.span) for cue in claim.cue
    )


def _document(sentences: Sequence[str]) -> Document:
    text, parts = "", []
    for index, sentence in enumerate(sentences):
        start = len(text) + (1 if text else 0)
        text = f"{text} {sentence}" if text else sentence
        parts.append(Sentence("", index, start, start + len(sentence), sentence, 0))
    return Document(Article("", text), tuple(parts))
