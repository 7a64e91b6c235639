"""The default checker: evidence over all articles, then typed checks, without weights.

Each sentence of a summary is held against the sentences of the sources that share
most with it.  Its score is the share of its content, weighted by rarity, that stands
in them, lowered by the worst error that a typed check sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from eval.consistency.checker import Checked, CheckedFlag, CheckedSentence, DocSpan
from eval.consistency.sources import Sources, SourceSentence, fold, sources_of
from summarize.records import Span
from summarize.text.names import find_names, name_key
from summarize.text.quantities import find_quantities
from summarize.text.sentences import split
from summarize.text.tokens import content_stems, words

_EVIDENCE = 4
_QUOTED = re.compile(r"[“\"]([^“”\"]{12,})[”\"]")
_NEGATIONS = frozenset(
    ["not", "no", "never", "none", "neither", "nor", "without", "cannot", "denied", "denies"]
)
_CONTRACTED = re.compile(r"n[’']t\b")


class TypedChecker:
    """Typed checks of every summary sentence against all of its sources.

    Args:
        threshold: Scores below it are not consistent, in [0, 1].

    Cost: linear in the sources, which are indexed once; a summary of an event then
    takes a few milliseconds.
    """

    name: ClassVar[str] = "typed"

    def __init__(self, threshold: float = 0.6) -> None:
        self.threshold = threshold

    def check(
        self, docs: Sequence[str], summary: str, sentences: Sequence[Span] | None = None
    ) -> Checked:
        """Checks one summary; see :class:`eval.consistency.checker.Checker`."""
        sources = sources_of(tuple(docs))
        spans = list(sentences) if sentences is not None else split(summary)
        checked = tuple(self._sentence(sources, summary, span) for span in spans)
        score = min((sentence.score for sentence in checked), default=1.0)
        return Checked(score, score >= self.threshold, checked)

    def _sentence(self, sources: Sources, summary: str, span: Span) -> CheckedSentence:
        text = span.of(summary)
        whole = sources.verbatim(text)
        if whole is not None:
            return CheckedSentence(text, span.start, span.end, 1.0, (whole,))
        stems = frozenset(content_stems(text))
        evidence = sources.nearest(stems, _EVIDENCE)
        covered = _coverage(sources, stems, evidence)
        flags = sorted(
            _flags(sources, text, span.start, evidence, covered),
            key=lambda flag: (-flag.severity, flag.span, flag.type),
        )
        worst = flags[0].severity if flags else 0.0
        places = tuple(found.place for found in evidence)
        score = round(covered * (1 - worst), 4)
        return CheckedSentence(text, span.start, span.end, score, places, tuple(flags))


def _coverage(sources: Sources, stems: frozenset[str], evidence: Sequence[SourceSentence]) -> float:
    total = sum(sources.weight(stem) for stem in sorted(stems))
    found = frozenset[str]().union(*(sentence.stems for sentence in evidence))
    return sum(sources.weight(stem) for stem in sorted(stems & found)) / total if total else 1.0


def _flags(
    sources: Sources,
    text: str,
    offset: int,
    evidence: Sequence[SourceSentence],
    covered: float,
) -> Iterator[CheckedFlag]:
    best = evidence[0].place if evidence else None
    yield from _numbers(sources, text, offset, evidence)
    yield from _entities(sources, text, offset, best)
    yield from _quotes(sources, text, offset, best)
    if (
        evidence
        and covered > 0.7
        and _negated(text)
        and not any(_negated(sentence.text) for sentence in evidence)
    ):
        yield CheckedFlag(
            "negation",
            Span(offset, offset + len(text)),
            "the sentence negates what its sources say without a negation",
            0.5,
            best,
        )
    if covered < 0.5:
        yield CheckedFlag(
            "unsupported",
            Span(offset, offset + len(text)),
            f"only {covered:.0%} of the content stands in the sources",
            0.6,
            best,
        )


def _numbers(
    sources: Sources, text: str, offset: int, evidence: Sequence[SourceSentence]
) -> Iterator[CheckedFlag]:
    near = {quantity.value for sentence in evidence for quantity in sentence.quantities}
    place: DocSpan | None = evidence[0].place if evidence else None
    for quantity in find_quantities(text):
        if quantity.value in near:
            continue
        written = quantity.span.of(text)
        anywhere = any(
            quantity.value == other.value
            for sentence in sources.sentences
            for other in sentence.quantities
        )
        span = Span(offset + quantity.span.start, offset + quantity.span.end)
        if anywhere:
            message = f"“{written}” stands in the sources, but not with this content"
        else:
            message = f"“{written}” does not stand in any source"
        yield CheckedFlag("number", span, message, 0.5 if anywhere else 0.8, place)


def _entities(
    sources: Sources, text: str, offset: int, best: DocSpan | None
) -> Iterator[CheckedFlag]:
    for span in find_names(text):
        name = span.of(text)
        if name_key(name) in sources.names or all(word in sources.words for word in words(name)):
            continue
        place = Span(offset + span.start, offset + span.end)
        yield CheckedFlag("entity", place, f"“{name}” is not named in any source", 0.7, best)


def _quotes(
    sources: Sources, text: str, offset: int, best: DocSpan | None
) -> Iterator[CheckedFlag]:
    for match in _QUOTED.finditer(text):
        quoted = fold(match[1]).rstrip(".,;!?")
        if quoted and not any(quoted in doc for doc in sources.folded):
            place = Span(offset + match.start(1), offset + match.end(1))
            message = "the quotation does not stand in any source in these words"
            yield CheckedFlag("quote_altered", place, message, 0.8, best)


def _negated(text: str) -> bool:
    return bool(_CONTRACTED.search(text)) or not _NEGATIONS.isdisjoint(words(text))
