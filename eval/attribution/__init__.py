"""Who says what in a summary, held against who says it in the articles.

A summary is read as units of one voice, each looked up in the articles by weighted
content overlap with agreeing numbers, and its voice compared with theirs; see
docs/attribution-metric.md for the definitions and what they were tested on.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import ClassVar

from eval.attribution.conflicts import conflict_kept
from eval.attribution.findings import Examined, Finding, examine, findings
from eval.attribution.judge import STEP, Judgement
from eval.example import Example

__all__ = ["AttributionMetric", "Finding", "findings"]


class AttributionMetric:
    """Attribution of a summary, whoever wrote it.

    A unit is the content of one claim, or what a sentence says in its own voice.  It is
    *aligned* if a unit of an article holds enough of its weight.  All values are in
    [0, 1], and ``None`` where their denominator is empty.

    - ``attribution``: F1 of precision and recall.
    - ``attribution_precision``: of the aligned units that the summary gives to somebody,
      those whose speaker said, passed on or published it.
    - ``attribution_recall``: of the aligned units that stand in the articles only as
      somebody's, those that the summary gives to them.
    - ``asserted_as_fact``: of the same units, those that the summary gives to nobody.
    - ``misattribution``: 1 - precision.
    - ``chain``: of units with a chain of speakers, the mean share of links kept; 0 if
      the first one is lost.
    - ``strength_shift``: of units with a cue on both sides, those whose cue is a step
      stronger or weaker, or whose denial is lost.
    - ``unresolvable_speakers``: of units given to somebody, those given to a pronoun or
      head noun that nothing in the summary explains.
    - ``label_leaks``: share of sentences with a loaded label in the summary's own voice.
    - ``quote_fidelity``: share of quotations that are verbatim and the named speaker's.
    - ``conflict_kept``: of the event's conflicts that the summary takes a side of, those
      of which it gives both.

    Cost: milliseconds a summary, once an event has been read.
    """

    name: ClassVar[str] = "attribution"
    better: ClassVar[dict[str, str]] = {
        "attribution": "higher",
        "attribution_precision": "higher",
        "attribution_recall": "higher",
        "asserted_as_fact": "lower",
        "misattribution": "lower",
        "chain": "higher",
        "strength_shift": "lower",
        "unresolvable_speakers": "lower",
        "label_leaks": "lower",
        "quote_fidelity": "higher",
        "conflict_kept": "higher",
    }
    by_house_style: ClassVar[frozenset[str]] = frozenset({"label_leaks"})

    def signature(self) -> str:
        """What is compared, and how units are aligned."""
        return "attribution|units:claims+narration|align:idf0.55|numbers:agree|version:1"

    def measure(self, example: Example) -> dict[str, float | None]:
        """The figures of one summary; all ``None`` if it is empty."""
        if not example.text.strip():
            return dict.fromkeys(self.better)
        seen = examine(example)
        return _figures(seen, len(example.summary)) | {
            "conflict_kept": conflict_kept(example.summary, example.event)
        }


def _figures(seen: Examined, sentences: int) -> dict[str, float | None]:
    judged = seen.judgements
    right = _count(one for one in judged if one.verdict == "right" and one.speakers)
    wrong = _count(one for one in judged if one.verdict == "wrong")
    asserted = _count(one for one in judged if one.verdict == "asserted")
    owed = _count(one for one in judged if _is_owed(one))
    kept = _count(one for one in judged if _is_owed(one) and one.verdict == "right")
    precision = _share(right, right + wrong)
    recall = _share(kept, owed)
    given = [one for one in judged if one.speakers]
    return {
        "attribution": _f1(precision, recall),
        "attribution_precision": precision,
        "attribution_recall": recall,
        "asserted_as_fact": _share(asserted, owed),
        "misattribution": _share(wrong, right + wrong),
        "chain": _mean([one.chain for one in judged if one.chain is not None]),
        "strength_shift": _mean(
            [
                float(one.denial_lost or abs(one.shift) >= STEP)
                for one in judged
                if one.shift is not None
            ]
        ),
        "unresolvable_speakers": _mean([float(one.unresolved) for one in given]),
        "label_leaks": _share(len({number for number, _ in seen.leaks}), sentences),
        "quote_fidelity": _mean(
            [float(quote.verbatim and quote.right_speaker) for quote in seen.quotes]
        ),
    }


def _is_owed(one: Judgement) -> bool:
    """Whether a unit stands in the articles as somebody's only."""
    return one.verdict == "asserted" or (
        one.verdict in ("right", "wrong") and one.match is not None and one.match.unit.attributed
    )


def _count(items: Iterable[object]) -> int:
    return sum(1 for _ in items)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _mean(values: list[float]) -> float | None:
    return math.fsum(values) / len(values) if values else None


def _f1(precision: float | None, recall: float | None) -> float | None:
    """The harmonic mean; where only one is defined, that one."""
    if precision is None or recall is None:
        return recall if precision is None else precision
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
