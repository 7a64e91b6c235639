"""Articles of an event that are not summarized: pages without a story, strangers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from summarize.events.terms import terms
from summarize.events.vectors import vectorise
from summarize.records import Document, SetAside

NO_STORY = "not an article"
_STRANGER = 0.02
_KIN = 0.12


def without_story(document: Document) -> str | None:
    """Why there is nothing to summarize in a document, or ``None`` if there is."""
    if document.sentences:
        return None
    rules = Counter(removal.rule for removal in document.removed)
    if not rules:
        return f"{NO_STORY}: there is no sentence in it"
    rule = min(rules, key=lambda name: (-rules[name], name))
    return f"{NO_STORY}: all of it is {rule.replace('_', ' ').replace('-', ' ')}"


def strangers(documents: Sequence[Document]) -> tuple[SetAside, ...]:
    """Articles that have nothing in common with an event whose other articles do.

    One is set aside only where no other article is like it at all, while the rest,
    at least two, are clearly of one story.

    Cost: quadratic in the articles of the event, which a user has put together.
    """
    if len(documents) < 3:
        return ()
    vectors = vectorise(terms(document) for document in documents)
    found: list[SetAside] = []
    alike = [
        np.asarray((vectors @ vectors[[row]].T).todense()).ravel() for row in range(len(documents))
    ]
    best = [float(np.delete(row, at).max()) for at, row in enumerate(alike)]
    kin = [at for at, value in enumerate(best) if value >= _KIN]
    if 2 * len(kin) <= len(documents):
        return ()
    for at, value in enumerate(best):
        if value < _STRANGER:
            reason = "another story: it shares no names or words with the rest"
            found.append(SetAside(documents[at].id, reason))
    return tuple(found)
