"""How many of the sources stand behind a summary, and whether one outlet dominates it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import ClassVar

from eval.example import Example
from summarize.records import Event, Statement
from summarize.text.tokens import content_stems

_Sentences = dict[str, list[frozenset[str]]]


class SupportMetric:
    """Who stands behind a summary: its evidence, and other outlets that say the same.

    An outlet stands behind a sentence if the sentence's evidence is from it, or if two
    sentences of its articles together hold at least ``share`` of the sentence's content
    words (the best one, and the best for what it lacks).  Wire copies are one outlet; an
    article without an outlet is one of its own.  At the default share no more than 1.5 %
    of the sentences of four systems were held to be supported by the articles of another
    event.

    - ``support``: share of the summary's sentences with at least one outlet behind them.
    - ``support_corroborated``: share with at least two; ``None`` in an event of one outlet.
    - ``support_outlets``: share of the event's outlets behind at least one sentence.
    - ``source_balance``: entropy of the outlets of the evidence over that of all outlets
      in equal parts; 1 is balanced, 0 is one outlet alone.  ``None`` without evidence or
      in an event of one outlet.

    All are in [0, 1], and ``None`` for a summary without sentences.

    Args:
        share: The share of content words in (0, 1] that two sentences must hold.

    Cost: sentences of the summary times sentences of the event, as set operations.
    """

    name: ClassVar[str] = "support"
    better: ClassVar[dict[str, str]] = {
        "support": "higher",
        "support_corroborated": "higher",
        "support_outlets": "higher",
        "source_balance": "neither",
    }

    def __init__(self, share: float = 0.6) -> None:
        self._share = share

    def signature(self) -> str:
        """What counts as standing behind a sentence."""
        return f"support|share:{self._share:g}|sents:2|words:content_stems|copies:one|version:1"

    def measure(self, example: Example) -> dict[str, float | None]:
        """The four figures of one summary."""
        if not example.summary:
            return dict.fromkeys(self.better)
        outlets = _outlets(example.event)
        sentences = _sentences(example.event)
        behind = [self._behind(statement, outlets, sentences) for statement in example.summary]
        several = len(set(outlets.values())) > 1
        count = len(behind)
        return {
            "support": sum(bool(found) for found in behind) / count,
            "support_corroborated": sum(len(found) > 1 for found in behind) / count
            if several
            else None,
            "support_outlets": len(frozenset().union(*behind)) / len(set(outlets.values()))
            if outlets
            else None,
            "source_balance": _balance(example, outlets),
        }

    def _behind(
        self, statement: Statement, outlets: Mapping[str, str], sentences: _Sentences
    ) -> frozenset[str]:
        found = {
            outlets[evidence.article_id]
            for evidence in statement.evidence
            if evidence.article_id in outlets
        }
        stems = frozenset(content_stems(statement.text))
        if stems:
            needed = self._share * len(stems)
            found.update(
                outlet for outlet, held in sentences.items() if _held(stems, held) >= needed
            )
        return frozenset(found)


def _held(stems: frozenset[str], sentences: list[frozenset[str]]) -> int:
    """How many of the stems the best sentence and its best complement hold."""
    common = {stems & held for held in sentences}
    most = max(map(len, common), default=0)
    return max(
        (len(best | other) for best in common if len(best) == most for other in common), default=0
    )


def _balance(example: Example, outlets: Mapping[str, str]) -> float | None:
    """Each sentence has one vote, shared by the outlets of its evidence."""
    votes: dict[str, float] = {}
    for statement in example.summary:
        cited = sorted(
            {outlets[item.article_id] for item in statement.evidence if item.article_id in outlets}
        )
        for outlet in cited:
            votes[outlet] = votes.get(outlet, 0.0) + 1 / len(cited)
    most = len(set(outlets.values()))
    if most < 2 or not votes:
        return None
    total = sum(votes.values())
    entropy = sum(vote / total * math.log(total / vote) for vote in votes.values())
    return min(1.0, entropy / math.log(most))


@lru_cache(maxsize=4)
def _outlets(event: Event) -> dict[str, str]:
    """The outlet of every article; wire copies share that of the first among them."""
    outlets = {
        document.id: document.article.source.casefold() or f"article {document.id}"
        for document in event.documents
    }
    for group in event.copies:
        known = [article for article in group if article in outlets]
        for article in known[1:]:
            outlets[article] = outlets[known[0]]
    return outlets


@lru_cache(maxsize=4)
def _sentences(event: Event) -> _Sentences:
    """The content words of every sentence, by outlet."""
    outlets = _outlets(event)
    found: _Sentences = {}
    for document in event.documents:
        found.setdefault(outlets[document.id], []).extend(
            frozenset(content_stems(sentence.text)) for sentence in document.sentences
        )
    return found
