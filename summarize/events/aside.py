"""Articles of an event that are not summarized: without a story, in another language, strangers."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from summarize.events.grouping import cluster
from summarize.events.terms import terms
from summarize.events.vectors import vectorise
from summarize.records import Document, SetAside
from summarize.text.languages import language_of

NO_STORY = "not an article"
_MAIN = 0.6
_HALF = 0.5
_LIMIT = 0.15
_LOOK = 12
_BLOCK = 64
_PREFERRED = "English"


def without_story(document: Document) -> str | None:
    """Why there is nothing to summarize in a document, or ``None`` if there is."""
    if document.sentences:
        return None
    rules = Counter(removal.rule for removal in document.removed)
    if not rules:
        return f"{NO_STORY}: there is no sentence in it"
    rule = min(rules, key=lambda name: (-rules[name], name))
    return f"{NO_STORY}: all of it is {rule.replace('_', ' ').replace('-', ' ')}"


def foreign(documents: Sequence[Document]) -> tuple[SetAside, ...]:
    """Articles in another language than most of an event are.

    They belong to it, and are listed as its sources; but a reader wants sentences of one language,
    and only what is said in one can be compared.  Between languages of as many articles English
    goes first, which the rules know best, and then the one with more sentences.  Nothing is set
    aside where the language of most articles is not clear, and no article whose own is not.

    Cost: linear in the first twelve sentences of each article.
    """
    if len(documents) < 2:
        return ()
    found = [
        language_of(" ".join(sentence.text for sentence in document.sentences[:_LOOK]))
        for document in documents
    ]
    if len(set(found)) == 1:
        return ()
    articles = Counter(found)
    sentences: Counter[str | None] = Counter()
    for name, document in zip(found, documents, strict=True):
        sentences[name] += len(document.sentences)
    main = max(
        articles, key=lambda name: (articles[name], name == _PREFERRED, sentences[name], str(name))
    )
    if main is None:
        return ()
    return tuple(
        SetAside(document.id, f"in another language: {name}, where the summary is in {main}")
        for name, document in zip(found, documents, strict=True)
        if name not in (main, None)
    )


def strangers(documents: Sequence[Document]) -> tuple[SetAside, ...]:
    """Articles of another story, in an event that somebody has put together.

    One is set aside only where the articles, grouped by themselves, make one main group
    of at least three fifths with this one left alone, and where nothing is half as much
    like it as the articles of the group are like each other.

    Cost: quadratic in the articles of the event, which a user has put together.
    """
    if len(documents) < 3:
        return ()
    told = [terms(document) for document in documents]
    groups = cluster(documents, told=told)
    main = max(groups, key=len)
    if len(main) < _MAIN * len(documents):
        return ()
    alone = sorted(group[0] for group in groups if len(group) == 1)
    if not alone:
        return ()
    nearest = _nearest(vectorise(told))
    limit = min(_LIMIT, _HALF * statistics.median(nearest[at] for at in main))
    reason = "another story: it has little in common with the rest"
    return tuple(SetAside(documents[at].id, reason) for at in alone if nearest[at] < limit)


def _nearest(vectors: Any) -> list[float]:
    """How alike each article is to the one that it is most like."""
    found: list[float] = []
    number = vectors.shape[0]
    for start in range(0, number, _BLOCK):
        alike = (vectors @ vectors[start : start + _BLOCK].T).toarray()
        columns = np.arange(alike.shape[1])
        alike[columns + start, columns] = -1
        found += alike.max(axis=0).tolist()
    return found
