"""Where sources differ: two claims about the same thing that cannot both hold.

This finds conflicting figures: the same unit counted in the same context, different
values, different speakers.  A later figure of the same speaker supersedes the earlier
one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarize.records import Claim, Conflict, Document, Event, Evidence, Position, Quantity
from summarize.text.tokens import content_stems

_CONTEXT = 0.34
_SKIPPED = frozenset({"", "day", "week", "month", "year", "hour", "minute", "time", "second"})


@dataclass(frozen=True, slots=True)
class _Figure:
    quantity: Quantity
    written: str
    context: frozenset[str]
    voice: str
    speaker: str | None
    published: str
    evidence: Evidence


def find_conflicts(event: Event) -> tuple[Conflict, ...]:
    """The conflicts of an event, in the order in which they are first met.

    Args:
        event: An event with its claims.

    Returns:
        Conflicts with every value, its speakers and its evidence.  Cost: quadratic in
        the figures of one unit.
    """
    by_unit: dict[str, list[_Figure]] = {}
    for figure in _latest(_figures(event)):
        by_unit.setdefault(figure.quantity.unit, []).append(figure)
    found = []
    for unit, figures in by_unit.items():
        for group in _groups(figures):
            values = _positions(group)
            if len(values) > 1:
                found.append(Conflict(_about(unit, group), values))
    return tuple(found)


def _figures(event: Event) -> Iterator[_Figure]:
    documents = {document.id: document for document in event.documents}
    aside = {item.article_id for item in event.set_aside}
    aside |= {copy for group in event.copies for copy in group[1:]}
    for claim in event.claims:
        if claim.article_id in aside:
            continue
        document = documents[claim.article_id]
        for quantity in claim.quantities:
            if quantity.unit not in _SKIPPED:
                yield _figure(claim, document, quantity)


def _figure(claim: Claim, document: Document, quantity: Quantity) -> _Figure:
    text = document.article.text
    content = " ".join(span.of(text) for span in claim.content)
    written = quantity.span.of(text)
    sentence = document.sentences[claim.sentence]
    speaker = claim.speaker.name if claim.speaker else None
    return _Figure(
        quantity,
        " ".join(written.split()),
        frozenset(content_stems(content)) - frozenset(content_stems(written)),
        speaker or document.article.source or document.id,
        speaker,
        document.article.published or "",
        Evidence(document.id, sentence.start, sentence.end, sentence.text),
    )


def _latest(figures: Iterator[_Figure]) -> list[_Figure]:
    """Without those figures that the same voice has replaced on a later day."""
    kept: list[_Figure] = []
    for figure in sorted(figures, key=lambda f: (f.published, f.evidence.article_id)):
        kept = [
            other
            for other in kept
            if not (
                other.voice == figure.voice
                and other.published < figure.published
                and other.quantity.unit == figure.quantity.unit
                and _related(other, figure)
            )
        ]
        kept.append(figure)
    return kept


def _related(first: _Figure, second: _Figure) -> bool:
    shared = len(first.context & second.context)
    smaller = min(len(first.context), len(second.context))
    return smaller > 0 and shared >= 2 and shared >= _CONTEXT * smaller


def _groups(figures: list[_Figure]) -> list[list[_Figure]]:
    groups: list[list[_Figure]] = []
    for figure in figures:
        for group in groups:
            if any(_related(figure, other) for other in group):
                group.append(figure)
                break
        else:
            groups.append([figure])
    return groups


def _positions(group: list[_Figure]) -> tuple[Position, ...]:
    """One position a value; none if the values can all hold ("at least 30" and 31)."""
    by_value: dict[float, list[_Figure]] = {}
    for figure in group:
        by_value.setdefault(figure.quantity.value, []).append(figure)
    if not any(_contradict(a, b) for a in group for b in group if a.voice != b.voice):
        return ()
    return tuple(
        Position(
            figures[0].written,
            figures[0].speaker,
            tuple(dict.fromkeys(figure.evidence.article_id for figure in figures)),
            tuple(dict.fromkeys(figure.evidence for figure in figures)),
        )
        for figures in by_value.values()
    )


def _contradict(first: _Figure, second: _Figure) -> bool:
    a, b = first.quantity, second.quantity
    if a.value == b.value or "~" in (a.relation, b.relation):
        return False
    low, high = (a, b) if a.value < b.value else (b, a)
    return low.relation != ">=" and high.relation != "<="


def _about(unit: str, group: list[_Figure]) -> str:
    shared = frozenset.intersection(*(figure.context for figure in group))
    words = [
        word for word in group[0].evidence.text.split() if frozenset(content_stems(word)) & shared
    ]
    topic = " ".join(dict.fromkeys(word.strip(".,;:\"“”'") for word in words[:6]))
    return f"{unit}: {topic}" if topic else unit
