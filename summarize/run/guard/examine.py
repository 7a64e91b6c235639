"""What is wrong with a sentence: the checker's flags and the judge's view of who says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from weakref import WeakKeyDictionary

from eval.attribution.findings import examine
from eval.attribution.judge import Judgement
from eval.attribution.quotes import QuoteCheck
from eval.consistency.checker import Checker
from eval.consistency.held import Held
from eval.consistency.sources import Sources, sources_of
from eval.example import Example
from summarize.claims.conflicts import find_conflicts
from summarize.claims.extract import extract
from summarize.records import (
    Article,
    Claim,
    Conflict,
    Document,
    Draft,
    Event,
    Flag,
    Sentence,
    Statement,
    Verdict,
)
from summarize.run.verify import verify

_INSIDE = re.compile(r"(?<=\w)[.'’]")
_NOT_WORDS = re.compile(r"[\W_]+")
_conflicts: WeakKeyDictionary[Event, tuple[Conflict, ...]] = WeakKeyDictionary()
_BEFORE = 2
"""Sentences before one that is checked alone: they say who "he" is."""
_ASSERTED, _WRONG, _QUOTE = 0.5, 0.4, 0.5
"""What the judge's findings weigh beside the severity of flags."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One sentence as the checker and the judge of attribution see it."""

    verdict: Verdict
    judgements: tuple[Judgement, ...] = ()
    quotes: tuple[QuoteCheck, ...] = ()

    @property
    def types(self) -> tuple[str, ...]:
        """The kinds of fault, worst first, in the names of flags."""
        found = [flag.type for flag in self.verdict.flags]
        for judged in self.judgements:
            if judged.verdict == "asserted":
                found.append("attribution_dropped")
            elif judged.verdict == "wrong":
                found.append("attribution_swapped")
        for quote in self.quotes:
            if not quote.verbatim:
                found.append("quote_altered")
            elif not quote.right_speaker:
                found.append("quote_speaker")
        return tuple(dict.fromkeys(found))

    @property
    def weight(self) -> float:
        """How much is wrong: the severities of all flags and findings together."""
        return self.without()

    def without(self, *types: str) -> float:
        """How much is wrong, flags of these types and findings like them left aside."""
        found = [(flag.type, flag.severity) for flag in self.verdict.flags]
        for judged in self.judgements:
            if judged.verdict == "asserted":
                found.append(("attribution_dropped", _ASSERTED))
            elif judged.verdict == "wrong":
                found.append(("attribution_swapped", _WRONG))
        for quote in self.quotes:
            if not quote.verbatim:
                found.append(("quote_altered", _QUOTE))
            elif not quote.right_speaker:
                found.append(("quote_speaker", _QUOTE))
        return sum(severity for kind, severity in found if kind not in types)

    def flags(self, *types: str, least: float = 0.0) -> list[Flag]:
        """The flags of these types, from a severity on."""
        return [f for f in self.verdict.flags if f.type in types and f.severity >= least]


class Examiner:
    """Checks the sentences of drafts of one event, whole or one at a time.

    Args:
        event: The event with its claims.
        checker: The checker of the run.
    """

    def __init__(self, event: Event, checker: Checker) -> None:
        self.event = event
        self._checker = checker
        self._seen: dict[tuple[Statement, ...], Seen] = {}
        self._held: dict[str, Held] = {}
        self._outlets = [document.article.source for document in event.documents]
        self.told = ""
        """The other sentences of the summary: what its reader knows."""

    @cached_property
    def sources(self) -> Sources:
        """The index of the articles that the typed checks use."""
        return sources_of(tuple(document.article.text for document in self.event.documents))

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Where the articles differ, found once for an event."""
        known = _conflicts.get(self.event)
        if known is None:
            known = _conflicts[self.event] = find_conflicts(self.event)
        return known

    def draft(self, draft: Draft) -> tuple[Draft, list[Seen]]:
        """The draft with its verdicts, and every sentence as it is seen there."""
        checked = verify(draft, self.event, self._checker)
        found = examine(Example(draft.event_id, draft.method, checked.sentences, self.event, ()))
        judged: list[list[Judgement]] = [[] for _ in checked.sentences]
        for judgement in found.judgements:
            judged[found.reading.place(judgement.unit)[0]].append(judgement)
        quotes: list[list[QuoteCheck]] = [[] for _ in checked.sentences]
        for quote in found.quotes:
            quotes[quote.statement].append(quote)
        return checked, [
            Seen(sentence.verdict or Verdict(1.0), tuple(judged[number]), tuple(quotes[number]))
            for number, sentence in enumerate(checked.sentences)
        ]

    def one(self, statement: Statement, before: Sequence[Statement] = ()) -> Seen:
        """One sentence, read behind those that stand before it."""
        context = tuple(
            replace(item, edits=(), verdict=None, repair=None)
            for item in (*before[-_BEFORE:], statement)
        )
        known = self._seen.get(context)
        if known is None:
            draft = Draft(self.event.event_id, "", context)
            known = self._seen[context] = self.draft(draft)[1][-1]
        return known

    def held(self, text: str) -> Held:
        """A sentence with its evidence and alignment, as the typed checks hold it."""
        known = self._held.get(text)
        if known is None:
            known = Held(self.sources, text, 0, claims_of(text), self._outlets)
            self._held[text] = known
        return known

    def is_verbatim(self, statement: Statement) -> bool:
        """Whether a sentence is the source's own, apart from edits that are on record."""
        if self.sources.verbatim(statement.text) is not None:
            return statement.verdict is None or not statement.verdict.flags
        if not statement.edits:
            return False
        parts, here = [], 0
        for edit in sorted(statement.edits, key=lambda edit: edit.start):
            parts += [statement.text[here : edit.start], edit.was]
            here = edit.end
        before = "".join([*parts, statement.text[here:]])
        return self.sources.verbatim(before) is not None

    @cached_property
    def _plain(self) -> tuple[str, ...]:
        return tuple(plain_words(document.article.text) for document in self.event.documents)

    def has_quotation(self, words: str) -> bool:
        """Whether an article has these words in a row, whatever the marks between them."""
        wanted = f" {plain_words(words)} "
        return any(wanted in f" {text} " for text in self._plain)

    def sentence_at(self, doc: int, start: int, end: int) -> tuple[Document, Sentence] | None:
        """The sentence of the story that a stretch of an article mostly is; ``None`` for dirt."""
        document = self.event.documents[doc]
        best, most = None, 0
        for sentence in document.sentences:
            shared = min(sentence.end, end) - max(sentence.start, start)
            if shared > most:
                best, most = sentence, shared
        if best is None or 2 * most < end - start:
            return None
        return document, best


def plain_words(text: str) -> str:
    """The words of a text in lower case, "U.S." as "us", with single spaces."""
    return _NOT_WORDS.sub(" ", _INSIDE.sub("", text.casefold())).strip()


def claims_of(text: str) -> list[Claim]:
    """What a sentence says in whose name, with offsets into it."""
    sentence = Sentence("sentence", 0, 0, len(text), text, 0)
    return list(extract(Document(Article("sentence", text), (sentence,))))
