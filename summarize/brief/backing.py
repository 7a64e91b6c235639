"""Which other outlets tell the same as a sentence of the summary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.claims.sayings import sayings
from summarize.records import Conflict, Event, Evidence, Sentence, Statement
from summarize.text.quantities import find_quantities
from summarize.text.tokens import content_stems

_NOT = re.compile(
    r"\b(?:not|never|no|nobody|nothing|none|without|den(?:y|ies|ied|ying))\b|n['’]t\b",
    re.IGNORECASE,
)
_HELD = 0.7
"""Share of the weight of a sentence that another must hold to tell the same."""
_FEWEST = 4
"""Content words below which a sentence says too little to be found again."""


def backing(
    event: Event, summary: Sequence[Statement], conflicts: Sequence[Conflict]
) -> tuple[tuple[Evidence, ...], ...]:
    """For each sentence of a summary, the sentences of other outlets that say it too.

    Nearly all of its words, all of its figures, and no "not" more or less; copies of one
    wire story and sentences that take a side in a conflict back nothing.

    Args:
        event: The event with its claims.
        summary: The sentences.
        conflicts: What the sources of the event differ on.

    Returns:
        As many entries as sentences; each outlet once.  Cost: the summary's sentences
        times those of the articles, as sets of words.
    """
    told = sayings(event)
    disputed = {
        (item.article_id, item.start)
        for conflict in conflicts
        for position in conflict.values
        for item in position.evidence
    }
    documents = [one for one in event.documents if one.id not in event.unread]
    read = [
        (document, [(other, frozenset(content_stems(other.text))) for other in document.sentences])
        for document in documents
    ]

    def weight(stems: frozenset[str]) -> float:
        return sum(told.rarity.get(stem, 1.0) for stem in sorted(stems))

    found = []
    for statement in summary:
        own = statement.evidence[0] if statement.evidence else None
        stems = frozenset(content_stems(own.text)) if own else frozenset()
        also: dict[str, Evidence] = {}
        if own and len(stems) >= _FEWEST and (own.article_id, own.start) not in disputed:
            outlet = next((d.article.source for d in documents if d.id == own.article_id), "")
            for document, sentences in read:
                source = document.article.source or document.id
                if document.id == own.article_id or source in (outlet, *also):
                    continue
                held, best = max(
                    ((weight(stems & theirs), other) for other, theirs in sentences),
                    key=lambda pair: (pair[0], -pair[1].index),
                    default=(0.0, None),
                )
                if best is None or held < _HELD * weight(stems) or not _agrees(own, best):
                    continue
                if (document.id, best.start) not in disputed:
                    also[source] = Evidence(document.id, best.start, best.end, best.text)
        found.append(tuple(also.values()))
    return tuple(found)


def _agrees(own: Evidence, other: Sentence) -> bool:
    ours = {(item.value, item.unit) for item in find_quantities(own.text)}
    theirs = {(item.value, item.unit) for item in find_quantities(other.text)}
    return ours <= theirs and _nots(own.text) == _nots(other.text)


def _nots(text: str) -> int:
    return len(_NOT.findall(text))
