"""Which other outlets tell the same as a sentence of the summary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.sayings import Sayings, sayings
from summarize.records import Conflict, Document, Event, Evidence, Sentence, Statement
from summarize.text.dates import find_dates
from summarize.text.names import find_names
from summarize.text.quantities import find_quantities

_NOT = re.compile(
    r"\b(?:not|never|no|nobody|nothing|none|without|den(?:y|ies|ied|ying)|fail(?:ed|s|ing)?)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:may|might|could|would|if|whether|suspected|possibly|reportedly|alleged\w*|will|should"
    r"|plans?|expected)\b",
    re.IGNORECASE,
)
_SAID = plain_stems(
    "said says say told tell statement reported report according announced announce added claimed"
    " confirmed spokesman spokeswoman spokesperson official officials source sources agency news"
    " monday tuesday wednesday thursday friday saturday sunday"
)
_HELD, _HELD_NAMED = 0.7, 0.6
"""Share of the weight of a sentence that another must hold to tell the same: with no name
in common, and with at least two."""
_WORDS = 0.6
"""Share of the weight of its words, names left out, that must be held in any case."""
_FEWEST = 4
"""Content words and names below which a sentence says too little to be found again."""


@dataclass(frozen=True, slots=True)
class _Content:
    """What a sentence says: its words by kind, its names by key, its figures and days."""

    place: Evidence
    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[float]
    days: frozenset[str]
    nots: int
    unsure: bool


def backing(
    event: Event, summary: Sequence[Statement], conflicts: Sequence[Conflict]
) -> tuple[tuple[Evidence, ...], ...]:
    """For each sentence of a summary, the sentences of other outlets that say it too.

    Nearly all of its words, brought to their kind ("blaze", "fire"), its names in any
    spelling, all of its figures, no other day, and no "not" or "may" more or less.  Copies of
    one wire story, outlets of one family, and sentences that take a side in a conflict
    back nothing.

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
    read = [
        (document, [_content(told, document, sentence) for sentence in document.sentences])
        for document in event.documents
        if document.id not in event.unread
    ]
    known = {(c.place.article_id, c.place.start): c for _, all_ in read for c in all_}
    found = []
    for statement in summary:
        own = statement.evidence[0] if statement.evidence else None
        mine = known.get((own.article_id, own.start)) if own else None
        open_ = mine is not None and (mine.place.article_id, mine.place.start) not in disputed
        found.append(tuple(_others(told, mine, read, disputed)) if mine and open_ else ())
    return tuple(found)


def _others(
    told: Sayings,
    mine: _Content,
    read: Sequence[tuple[Document, Sequence[_Content]]],
    disputed: set[tuple[str, int]],
) -> Iterator[Evidence]:
    """The best sentence of every other outlet that says what ``mine`` says."""
    if len(mine.words) + len(mine.names) < _FEWEST:
        return
    words = told.weight(mine.words)
    whole = words + told.weight(mine.names)
    seen = {told.outlet(d) for d, _ in read if d.id == mine.place.article_id}
    for document, contents in read:
        outlet = told.outlet(document)
        if outlet in seen:
            continue
        shares = ((_share(told, mine, other, words, whole), other) for other in contents)
        ranked = [item for item in shares if item[0] >= _HELD_NAMED]
        for share, other in sorted(ranked, key=lambda item: -item[0]):
            least = _HELD_NAMED if len(mine.names & other.names) > 1 else _HELD
            if share < least:
                break
            if _agrees(mine, other):
                if (other.place.article_id, other.place.start) not in disputed:
                    seen.add(outlet)
                    yield other.place
                break


def _content(told: Sayings, document: Document, sentence: Sentence) -> _Content:
    text = sentence.text
    dates = find_dates(text, document.article.date)
    days = frozenset(day.start or "" for day in dates if day.precision == "day" and day.start)
    for mention in reversed(dates):
        text = f"{text[: mention.span.start]} {text[mention.span.end :]}"
    names = [span.of(text) for span in find_names(text)]
    rest = text
    for span in reversed(find_names(text)):
        rest = f"{rest[: span.start]} {rest[span.end :]}"
    return _Content(
        Evidence(document.id, sentence.start, sentence.end, sentence.text),
        kindred(plain_stems(rest) - _SAID),
        frozenset(map(told.names.key, names)) - told.names.holders,
        frozenset(quantity.value for quantity in find_quantities(text)),
        days,
        len(_NOT.findall(text)),
        bool(_UNSURE.search(text)),
    )


def _share(told: Sayings, mine: _Content, other: _Content, words: float, whole: float) -> float:
    """The part of the weight of a sentence that another holds, its names with its words."""
    held = told.weight(mine.words & other.words)
    if held < _WORDS * words or not whole:
        return 0.0
    return (held + told.weight(mine.names & other.names)) / whole


def _agrees(mine: _Content, other: _Content) -> bool:
    if not mine.figures <= other.figures or mine.nots != other.nots:
        return False
    if mine.unsure != other.unsure:
        return False
    return not mine.days or not other.days or bool(mine.days & other.days)
