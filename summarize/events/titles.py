"""What an event is called: the headline that a careful editor would take."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Sequence

from summarize.events.background import background
from summarize.events.headlines import Headline, headline, lead_toll
from summarize.records import Document
from summarize.text.labels import loaded_spans
from summarize.text.tokens import content_stems

_LEAD = 2
_PRIOR = 2.0
_LATE = 0.2
_ATTRIBUTED = 0.1
_CONTESTED = 0.3
_CONTESTED_SHARE = 0.3
_OVERTAKEN = 0.5


def title(documents: Sequence[Document], labels: frozenset[str] | None = None) -> str:
    """The headline that says most of what the articles say, neutral and up to date.

    What counts: how much of a headline stands in the headlines and leads of the other
    articles, rare words more; nothing that speaks against it (see ``headlines``); who
    says so, where the articles put what happened into somebody's mouth; and, between
    alike ones, the later.  A headline with a number of dead that a later article has
    raised is overtaken.  An article without a headline stands in with its first sentence.
    Where every headline worth taking is loaded, the best one stands with its outlet:
    "Courier: Rebels liberate the town".

    Args:
        documents: The articles of an event, in order of time.
        labels: The words that count as loaded, ``None`` for the list that ships.

    Returns:
        The title, or "" where no article has a word.

    Cost: linear in the articles.
    """
    found = [one for document in documents if (one := headline(document, labels))]
    if not found:
        return ""
    if len(found) == 1:
        return _with_outlet(found[0], labels)
    central = _centrality(found)
    late = _lateness(found)
    attributed = sum(one.attributed for one in found)
    contested = attributed >= max(2, _CONTESTED_SHARE * len(found))
    told = [lead_toll(one.document) for one in found]

    def worth(at: int) -> float:
        one = found[at]
        value = central[at] + _LATE * late[at] - one.fault
        if one.attributed:
            value += _CONTESTED if contested else _ATTRIBUTED
        if one.toll is not None and any(
            late[other] > late[at] and raised > one.toll
            for other, raised in enumerate(told)
            if raised is not None
        ):
            value -= _OVERTAKEN
        return value

    best = found[max(range(len(found)), key=lambda at: (round(worth(at), 9), -at))]
    return _with_outlet(best, labels)


def _with_outlet(best: Headline, labels: frozenset[str] | None) -> str:
    """A headline, in the mouth of its outlet or its labels in quotation marks, if it has any."""
    spans = loaded_spans(best.text, labels)
    if not spans:
        return best.text
    outlet = best.document.article.source
    if outlet:
        return f"{outlet}: {best.text}"
    text = best.text
    for span in reversed(spans):
        text = f"{text[: span.start]}“{span.of(text)}”{text[span.end :]}"
    return text


def _centrality(found: Sequence[Headline]) -> list[float]:
    """How much of each headline the other articles say, as a share of the best."""
    stems = [sorted(set(content_stems(one.text))) for one in found]
    support: Counter[str] = Counter()
    for own, one in zip(stems, found, strict=True):
        lead = " ".join(sentence.text for sentence in one.document.sentences[:_LEAD])
        support.update({*own, *content_stems(lead)})
    known = background()
    others = max(len(found) - 1, 1)
    values = []
    for own in stems:
        rare = [
            math.sqrt(math.log((known.articles + 1) / (known.counts.get(stem, 0) + 1)))
            for stem in own
        ]
        shared = sum(
            weight * (support[stem] - 1) / others for stem, weight in zip(own, rare, strict=True)
        )
        norm = (sum(rare) + _PRIOR * math.sqrt(math.log(known.articles))) ** 0.75
        values.append(shared / norm)
    best = max(values)
    return [value / best if best else 0.0 for value in values]


def _lateness(found: Sequence[Headline]) -> list[float]:
    """Where in the time of the event each article stands, in [0, 1]; undated ones amid."""
    times = [one.document.article.published for one in found]
    stamps = [_stamp(time) if time else None for time in times]
    known = [stamp for stamp in stamps if stamp is not None]
    if not known or max(known) == min(known):
        return [0.5] * len(found)
    start, span = min(known), max(known) - min(known)
    return [0.5 if stamp is None else (stamp - start) / span for stamp in stamps]


def _stamp(published: str) -> float:
    return dt.datetime.fromisoformat(published).replace(tzinfo=dt.UTC).timestamp()
