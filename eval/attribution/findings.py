"""What is wrong with who says what in a summary, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from eval.attribution.align import Ground, Match, ground_of
from eval.attribution.judge import STEP, Judgement, judge
from eval.attribution.quotes import QuoteCheck, check_quotes, leaks
from eval.attribution.units import Reading, negations, read_summary
from eval.example import Example
from summarize.records import Evidence, Span
from summarize.text.tokens import content_stems, words

_SAME_SENTENCE = 0.75
"""Share of a summary sentence's weight that makes a source sentence the one it is made of."""

FindingKind = Literal[
    "asserted_as_fact",
    "misattributed",
    "chain_flattened",
    "strength_shifted",
    "denial_lost",
    "unresolvable_speaker",
    "label_leak",
    "quote_altered",
    "quote_speaker",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with an attribution.

    Args:
        kind: What is wrong.
        sentence: Index of the statement in the summary.
        span: Where, in the text of the statement.
        message: What the articles say instead, for a reader.
        evidence: The sentence of an article that it was held against.
    """

    kind: FindingKind
    sentence: int
    span: Span
    message: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Examined:
    """Everything that was seen in one summary."""

    reading: Reading
    judgements: tuple[Judgement, ...]
    quotes: tuple[QuoteCheck, ...]
    leaks: tuple[tuple[int, Span], ...]


def examine(example: Example) -> Examined:
    """Read a summary and judge each of its units against the articles of the event.

    Args:
        example: A summary and its event; without claims the event is annotated first,
            once.

    Cost: milliseconds a summary once the event is read, see :class:`Ground`.
    """
    ground = ground_of(example.event)
    reading = read_summary(example.summary)
    judgements = []
    for unit in reading.units:
        statement = example.summary[reading.place(unit)[0]]
        chain = statement.chain or ((statement.speaker,) if statement.speaker else ())
        judgements.append(judge(unit, ground, chain))
    judgements = [one for one in judgements if not _slip(one, judgements, ground)]
    judgements = _with_lost_negations(judgements, reading, ground)
    quotes = check_quotes(example.summary, reading, judgements, ground)
    leaking = leaks(example.summary, judgements, reading, example.event.labels)
    return Examined(reading, tuple(judgements), quotes, leaking)


def _slip(one: Judgement, judgements: Sequence[Judgement], ground: Ground) -> bool:
    """Whether a unit is only badly cut: the one whose words it is speaks in that sentence.

    So it is with a claim read inside a claim, and with what was left over beside one.
    """
    if one.match is None or one.verdict not in ("wrong", "asserted") or one.unit.whole:
        return False
    said_by = one.match.unit.speakers
    return any(
        other.verdict == "right"
        and other.unit.sentence == one.unit.sentence
        and (one.verdict == "asserted" or other.unit.span.overlaps(one.unit.span))
        and any(ground.speakers.same(name, link) for name in other.speakers for link in said_by)
        for other in judgements
    )


def _with_lost_negations(
    judgements: Sequence[Judgement], reading: Reading, ground: Ground
) -> list[Judgement]:
    """The judgements, with a denial found lost where only the whole sentences tell it."""
    known = {one.unit.sentence for one in judgements if one.denial_lost}
    found = []
    for one in judgements:
        if one.verdict == "right" and one.match is not None and one.unit.sentence not in known:
            told = reading.document.sentences[one.unit.sentence].text
            source = one.match.document.sentences[one.match.unit.sentence].text
            if _negation_lost(told, source, ground):
                known.add(one.unit.sentence)
                one = replace(one, denial_lost=True)
        found.append(one)
    return found


def _negation_lost(told: str, source: str, ground: Ground) -> bool:
    """Whether a sentence says without "not" what the one it is made of says with it.

    Most of the summary's words must be the source's, those around the negation among them.

    Args:
        told: The sentence of the summary.
        source: The sentence of the article.
        ground: The event's articles, for the weight of words.
    """
    lost = negations(source)
    kept = negations(told)
    if len(kept) >= len(lost):
        return False
    stems = frozenset(content_stems(told))
    shared = stems & frozenset(content_stems(source))
    if ground.weight(shared) < _SAME_SENTENCE * ground.weight(stems):
        return False
    scope = {after for _, after, _ in kept}
    joined = f" {' '.join(words(told))} "
    return any(
        (before in stems and after in stems - scope) or (pair and f" {pair} " in joined)
        for before, after, pair in lost
    )


def findings(example: Example) -> list[Finding]:
    """What is wrong with the attributions of a summary, in the order of its text.

    Args:
        example: A summary and its event.

    Returns:
        One finding for each fault; an empty list if there is none.
    """
    seen = examine(example)
    found = [finding for judged in seen.judgements for finding in _of_unit(judged, seen.reading)]
    for quote in seen.quotes:
        if not quote.verbatim:
            message = "no article has this quotation in these words"
            found.append(Finding("quote_altered", quote.statement, quote.span, message))
        elif not quote.right_speaker:
            message = f"these are the words of {quote.said_by}"
            found.append(Finding("quote_speaker", quote.statement, quote.span, message))
    for statement, span in seen.leaks:
        message = "a loaded label in the summary's own voice"
        found.append(Finding("label_leak", statement, span, message))
    return sorted(found, key=lambda finding: (finding.sentence, finding.span, finding.kind))


def _of_unit(judged: Judgement, reading: Reading) -> Iterator[Finding]:
    statement, span = reading.place(judged.unit)
    match = judged.match
    evidence = _evidence(match) if match is not None else None
    said = "; ".join(judged.speakers)

    def finding(kind: FindingKind, message: str) -> Finding:
        return Finding(kind, statement, span, message, evidence)

    if judged.unresolved:
        yield finding("unresolvable_speaker", f"the summary does not say who '{said}' is")
    if match is None:
        return
    source = _voice(match)
    if judged.verdict == "asserted":
        yield finding("asserted_as_fact", f"stated as a fact, but it is what {source} said")
    elif judged.verdict == "wrong":
        yield finding("misattributed", f"given to {said}, but it is from {source}")
    if judged.chain is not None and judged.chain < 1:
        yield finding("chain_flattened", f"given to {said}, but it came from {source}")
    if judged.shift is not None and abs(judged.shift) >= STEP:
        way = "stronger" if judged.shift > 0 else "weaker"
        yield finding("strength_shifted", f"the verb is {way} than the one used for {source}")
    if judged.denial_lost:
        yield finding("denial_lost", f"{source} said the opposite")


def _voice(match: Match) -> str:
    """A source unit's chain in words."""
    unit = match.unit
    if unit.speakers:
        return " by way of ".join(unit.speakers)
    if unit.attributed:
        return "somebody unnamed"
    return match.outlet or "the article itself"


def _evidence(match: Match) -> Evidence:
    sentence = match.document.sentences[match.unit.sentence]
    return Evidence(match.document.id, sentence.start, sentence.end, sentence.text)
