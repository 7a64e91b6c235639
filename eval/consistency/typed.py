"""The default checker: evidence over all articles, then typed checks, without weights.

Each sentence of a summary is held against the sentences of the sources that share most
with it.  Typed checks say what kind of error they see; they are ranked by severity and
never simply added up.  The score comes from an additive model over what they found and
how the sentence was copied (:mod:`eval.consistency.model`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import ClassVar

from eval.consistency.checker import Checked, CheckedFlag, CheckedSentence, DocSpan
from eval.consistency.checks.attribution import check_attribution
from eval.consistency.checks.conflict import check_conflicts
from eval.consistency.checks.date import check_dates
from eval.consistency.checks.entity import check_entities
from eval.consistency.checks.number import check_numbers
from eval.consistency.checks.polarity import check_antonyms, check_negation
from eval.consistency.checks.quotes import check_quotes
from eval.consistency.checks.role import check_roles
from eval.consistency.checks.support import check_support
from eval.consistency.cuts import clues
from eval.consistency.deeds import deeds
from eval.consistency.doubt import doubts, worst_doubt
from eval.consistency.features import features
from eval.consistency.forest import forests
from eval.consistency.frames import blanked, frame_of, is_new, named_copy, without_notes
from eval.consistency.held import Held
from eval.consistency.model import Profile, choose, joined, mixed, profiles
from eval.consistency.same import same_sentence
from eval.consistency.sources import Sources, sources_of
from eval.consistency.steady import steady
from eval.consistency.tokens import rarity
from summarize.claims.extract import extract
from summarize.records import Article, Claim, Document, Sentence, Span
from summarize.text.reading import uncollected
from summarize.text.sentences import split

_SHOWN = 0.2
"""Severity below which a flag is not shown; it still lowers the score."""
_DIGITS = 6
_NEARLY, _HARD, _ONE_WORD_OFF = 0.9, 0.8, 0.3
_SURE = frozenset(["negation", "antonym", "date"])
"""All 23 human-labelled summaries with such a flag in a sentence that is else covered err."""
CHECKS: tuple[Callable[[Held], Iterator[CheckedFlag]], ...] = (
    *(check_entities, check_numbers, check_dates, check_negation, check_antonyms, check_roles),
    *(check_attribution, check_quotes, check_conflicts, check_support),
)


def held_sentences(
    sources: Sources,
    summary: str,
    spans: Sequence[Span],
    outlets: Sequence[str] = (),
    *,
    forgiving: bool = True,
) -> Iterator[Held | DocSpan]:
    """Each sentence held against the sources, or its place where it is one of theirs.

    ``forgiving`` takes sentences that say the same in another form for copies.
    """
    claims: list[list[Claim]] | None = None
    for number, span in enumerate(spans):
        text = without_notes(span.of(summary))
        same = sources.verbatim(span.of(summary)) or sources.verbatim(text)
        if same is not None and same.whole:
            yield same.place
            continue
        if claims is None:
            claims = _claims(summary, spans)
        held = Held(sources, text, span.start, claims[number], outlets)
        held.before = [earlier.of(summary) for earlier in spans[:number]]
        if same is not None and not any(check_context(held)):
            yield same.place
            continue
        other = same_sentence(held) if forgiving else None
        if other is not None and not any((*check_context(held), *check_quotes(held))):
            yield other.place
            continue
        copy = named_copy(held) if forgiving else None
        if copy is not None and not any(check_context(held)):
            yield copy.place
            continue
        frame = frame_of(held)
        if frame and not any(check_attribution(held)):
            content = blanked(text, frame)
            if held.evidence and sources.has_words(content) and not any(check_negation(held)):
                yield held.evidence[0].place
                continue
            new = [part for part in frame if is_new(held, part)]
            if new:
                rest = Held(sources, blanked(text, new), span.start, claims[number], outlets)
                if rest.copied > held.copied:
                    rest.before = held.before
                    held = rest
                    held.attribution = []
        yield held


def check_context(held: Held) -> Iterator[CheckedFlag]:
    """What can be wrong with a part of a sentence that is copied word for word."""
    yield from check_attribution(held)
    yield from check_negation(held)


def flags_of(held: Held) -> list[CheckedFlag]:
    """The flags of all checks, worst first; words that one explains are not flagged again."""
    found = [flag for check in CHECKS for flag in check(held)]
    found.sort(key=lambda flag: (flag.type == "unsupported", -flag.severity, flag.span, flag.type))
    kept: list[CheckedFlag] = []
    for flag in found:
        if flag.type == "unsupported" and any(_within(flag.span, other.span) for other in kept):
            continue
        kept.append(flag)
    return sorted(kept, key=lambda flag: (-flag.severity, flag.span, flag.type))


def _within(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end


def _claims(summary: str, spans: Sequence[Span]) -> list[list[Claim]]:
    sentences = tuple(
        Sentence("summary", index, span.start, span.end, span.of(summary), 0)
        for index, span in enumerate(spans)
    )
    found: list[list[Claim]] = [[] for _ in spans]
    for claim in extract(Document(Article("summary", summary), sentences)):
        for index, span in enumerate(spans):
            if any(part.overlaps(span) for part in claim.content):
                found[index].append(claim)
    return found


class TypedChecker:
    """Typed checks of every summary sentence against all of its sources.

    Args:
        threshold: Scores below it are not consistent, in [0, 1].
        profile: Which coefficients are used; ``auto`` goes by the number of articles and
            by how much the summary copies (:func:`eval.consistency.model.choose`).

    Cost: linear in the sources, which are indexed once; a summary of an event then
    takes a few milliseconds.
    """

    name: ClassVar[str] = "typed"

    def __init__(self, threshold: float = 0.5, profile: str = "auto") -> None:
        self.threshold = threshold
        self.profile = profile

    def check(
        self,
        docs: Sequence[str],
        summary: str,
        sentences: Sequence[Span] | None = None,
        outlets: Sequence[str] = (),
    ) -> Checked:
        """Checks one summary; see :class:`eval.consistency.checker.Checker`."""
        spans = None if sentences is None else tuple(sentences)
        return _check(self.threshold, self.profile, tuple(docs), summary, spans, tuple(outlets))

    def _check(
        self,
        docs: Sequence[str],
        summary: str,
        sentences: Sequence[Span] | None,
        outlets: Sequence[str],
    ) -> Checked:
        sources = sources_of(tuple(docs))
        spans = list(sentences) if sentences is not None else split(summary)
        held = list(held_sentences(sources, summary, spans, outlets))
        flags = {n: flags_of(h) for n, h in enumerate(held) if isinstance(h, Held)}
        found = {n: features(h, flags[n]) for n, h in enumerate(held) if isinstance(h, Held)}
        profile = self._profile(len(docs), list(found.values()))
        logs = {number: profile.log_score(values) for number, values in found.items()}
        checked = tuple(
            _checked(summary, span, item, logs.get(number, 0.0), flags.get(number, []))
            for number, (span, item) in enumerate(zip(spans, held, strict=True))
        )
        log = joined(list(logs.values()))
        score = math.exp(log)
        if logs and profile.mix is not None:
            seen = [
                {**found[n], **clues(h), **deeds(h), **doubts(h, flags[n])}
                for n, h in enumerate(held)
                if isinstance(h, Held)
            ]
            chance = forests()[profile.name].judge(seen)
            score = mixed(profile.mix, chance, log, steady().judge(seen), worst_doubt(seen))
        if any(_is_one_word_off(h, flags[n]) for n, h in enumerate(held) if isinstance(h, Held)):
            score = min(score, _ONE_WORD_OFF)
        score = _rounded(score)
        return Checked(score, score >= self.threshold, checked, sources.truncated)

    def _profile(self, docs: int, found: Sequence[Mapping[str, float]]) -> Profile:
        return choose(docs, found) if self.profile == "auto" else profiles()[self.profile]


def _rounded(score: float) -> float:
    """A score to six places that count, so that the worst are told apart, too."""
    return float(f"{score:.{_DIGITS}g}")


def _is_one_word_off(held: Held, flags: Sequence[CheckedFlag]) -> bool:
    """Whether a sentence is its source but for what a sure flag marks: a "not", a figure."""
    sure = [flag for flag in flags if flag.type in _SURE and flag.severity >= _HARD]
    if not sure or not held.evidence:
        return False
    rest = [
        token
        for token in held.tokens
        if token.content and not any(_marks(flag, token.start + held.offset) for flag in sure)
    ]
    found = sum(rarity(token.key) for token in rest if token.key in held.evidence[0].keys)
    return found > _NEARLY * sum(rarity(token.key) for token in rest)


def _marks(flag: CheckedFlag, place: int) -> bool:
    return flag.span.start <= place < flag.span.end


def _checked(
    summary: str, span: Span, held: Held | DocSpan, log: float, flags: list[CheckedFlag]
) -> CheckedSentence:
    text = span.of(summary)
    if isinstance(held, DocSpan):
        return CheckedSentence(text, span.start, span.end, 1.0, (held,))
    places = tuple(sentence.place for sentence in held.evidence)
    shown = tuple(flag for flag in flags if flag.severity >= _SHOWN)
    score = _rounded(math.exp(log))
    return CheckedSentence(text, span.start, span.end, score, places, shown)


@lru_cache(maxsize=16)
@uncollected
def _check(
    threshold: float,
    profile: str,
    docs: tuple[str, ...],
    summary: str,
    sentences: tuple[Span, ...] | None,
    outlets: tuple[str, ...],
) -> Checked:
    """What was checked lately: a run verifies a summary and then measures the same one."""
    return TypedChecker(threshold, profile)._check(docs, summary, sentences, outlets)
