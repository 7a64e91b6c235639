"""Quotations of a summary, held to the articles word by word, and loaded labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eval.attribution.align import Ground
from eval.attribution.judge import Judgement
from eval.attribution.units import Reading
from summarize.records import Span, Statement
from summarize.text.labels import loaded_spans
from summarize.text.quoted import quoted_spans

_MARKS = "\"“”„«»‘’'"
_ENDS = " \t\n.,;:!?…"
_GAP = re.compile(r"\s*(?:\.\.\.|…|\[[^\]]*\])\s*")
_FRAMED = re.compile(r"\W*According to\b", re.IGNORECASE)
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """One quotation: whether an article has it, and whether the one named spoke it."""

    statement: int
    span: Span
    verbatim: bool
    right_speaker: bool
    said_by: str = ""


def check_quotes(
    summary: Sequence[Statement],
    reading: Reading,
    judgements: Sequence[Judgement],
    ground: Ground,
) -> tuple[QuoteCheck, ...]:
    """Every quotation of two words or more.

    Quotation marks, spaces, case and punctuation at the ends do not count; "..." and
    words in square brackets may stand for anything.

    Cost: a search of the articles for each quotation.
    """
    units = [(*reading.place(judged.unit), judged) for judged in judgements]
    found = []
    for number, statement in enumerate(summary):
        for span in _quotations(statement.text):
            words = span.of(statement.text).strip(_MARKS + _ENDS)
            if len(words.split()) < _FEWEST:
                continue
            holders = [
                judged for at, place, judged in units if at == number and place.overlaps(span)
            ]
            parts = [part for part in _GAP.split(words) if part]
            homes = ground.quoted(parts)
            named = [judged.speakers for judged in holders if judged.speakers]
            if statement.speaker:
                named.append((statement.speaker,))
            found.append(_check(number, span, homes, named, ground))
    return tuple(found)


def _quotations(text: str) -> list[Span]:
    """The quotations of a sentence; one whose opening mark is missing begins with it."""
    found = quoted_spans(text)
    if found and found[0].start and text[found[0].start] == '"':
        before = text[found[0].start - 1]
        if not before.isspace() and before not in "([—–-:" and text.count('"') == 1:
            return [Span(0, found[0].start + 1)]
    return found


def _check(
    number: int,
    span: Span,
    homes: Sequence[tuple[str, ...]] | None,
    named: Sequence[tuple[str, ...]],
    ground: Ground,
) -> QuoteCheck:
    if homes is None:
        return QuoteCheck(number, span, False, False)
    spoken = [names for names in homes if names]
    if not named or not spoken:
        return QuoteCheck(number, span, True, True)
    same = ground.speakers.same
    right = any(
        same(speaker, name) for names in homes for name in names for who in named for speaker in who
    )
    return QuoteCheck(
        number,
        span,
        True,
        right or len(spoken) < len(homes),
        " or ".join(sorted({names[0] for names in spoken})),
    )


def leaks(
    summary: Sequence[Statement],
    judgements: Sequence[Judgement],
    reading: Reading,
    labels: frozenset[str] | None = None,
) -> tuple[tuple[int, Span], ...]:
    """Loaded labels outside quotation marks that nobody is named for."""
    voiced: dict[int, list[Span]] = {}
    for judged in judgements:
        if judged.speakers:
            statement, span = reading.place(judged.unit)
            voiced.setdefault(statement, []).append(span)
    return tuple(
        (number, span)
        for number, statement in enumerate(summary)
        if not _FRAMED.match(statement.text)
        for span in loaded_spans(statement.text, labels)
        if not any(span.overlaps(other) for other in voiced.get(number, ()))
    )
