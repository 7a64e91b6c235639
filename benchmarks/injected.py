"""Errors put into true sentences, and edits that leave them true: what a checker is tried on.

Every case takes one sentence of one article of an event and changes one thing.  The errors
and the controls are made from the text alone, by other rules than those of the checker.  Half
of the errors stand in sentences that were reworded too, where a rewording fits.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import injected_controls
import injected_facts
import injected_merges
import injected_rewordings
import injected_sayings
from injected_rewordings import reworded
from injected_source import Source, document_of

_ERRORS = injected_facts.MAKERS | injected_sayings.MAKERS
_CONTROLS = injected_controls.MAKERS | injected_rewordings.MAKERS | injected_merges.MAKERS
_MAKERS = _ERRORS | _CONTROLS
_REWORDED = 0.5
ERRORS = tuple(_ERRORS)
CONTROLS = tuple(_CONTROLS)


@dataclass(frozen=True, slots=True)
class Case:
    """One summary with its sources; ``kind`` is an error or a control."""

    kind: str
    docs: tuple[str, ...]
    summary: str
    original: str


def cases(events: Sequence[tuple[str, ...]], each: int, seed: int) -> Iterator[Case]:
    """Up to ``each`` cases of every kind.

    Args:
        events: The texts of the articles of each event.
        each: Cases of each kind.
        seed: Which sentences, and which replacements.
    """
    random_ = random.Random(seed)
    pool = [
        Source(docs, number, document, sentence, events)
        for docs in events
        for number, text in enumerate(docs)
        for document in [document_of(text)]
        for sentence in document.sentences
        if 8 <= len(sentence.text.split()) <= 45 and sentence.text.strip()[-1:] in '."”'
    ]
    for kind in (*ERRORS, *CONTROLS):
        made = 0
        for source in random_.sample(pool, len(pool)):
            changed = _MAKERS[kind](source, random_)
            if not changed or changed == source.text:
                continue
            if kind in _ERRORS and random_.random() < _REWORDED:
                changed = reworded(changed, random_, whole=True) or changed
            yield Case(kind, source.docs, changed, source.text)
            made += 1
            if made == each:
                break
