"""What happened on which day: the dated sentences of an event, one entry a happening.

A date in a sentence is resolved against its article's day of publication; entries of
the same day that tell the same thing are merged, and the one that most articles
stand behind is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarize.claims.standalone import standalone
from summarize.records import Document, Event, Evidence, Sentence, TimelineEntry
from summarize.text.dates import DateMention, find_dates
from summarize.text.tokens import content_stems, count_words

_SAME = 0.5
_MIN_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Dated:
    date: str
    text: str
    evidence: Evidence
    stems: frozenset[str]
    published: str


def build_timeline(event: Event) -> tuple[TimelineEntry, ...]:
    """The timeline of an event, earliest day first.

    Args:
        event: An event with its claims.

    Returns:
        One entry for each happening on each day, with evidence from every article
        that tells it.  Sentences whose day is not settled are left out.  Cost: linear
        in the text, quadratic in the sentences of one day.
    """
    by_day: dict[str, list[list[_Dated]]] = {}
    for dated in sorted(_dated(event), key=lambda item: (item.date, item.published)):
        groups = by_day.setdefault(dated.date, [])
        for group in groups:
            if any(_same(dated, other) for other in group):
                group.append(dated)
                break
        else:
            groups.append([dated])
    return tuple(
        TimelineEntry(date, _best(group).text, tuple(dict.fromkeys(d.evidence for d in group)))
        for date, groups in sorted(by_day.items())
        for group in groups
    )


def _dated(event: Event) -> Iterator[_Dated]:
    statements = standalone(event)
    aside = {item.article_id for item in event.set_aside}
    aside |= {copy for group in event.copies for copy in group[1:]}
    for document in event.documents:
        if document.id in aside:
            continue
        for sentence in document.sentences:
            statement = statements.get((document.id, sentence.index))
            if statement is None or count_words(sentence.text) < _MIN_WORDS:
                continue
            for mention in _days(document, sentence):
                yield _Dated(
                    mention,
                    statement.text,
                    statement.evidence[0],
                    frozenset(content_stems(sentence.text)),
                    document.article.published or "9999",
                )


def _days(document: Document, sentence: Sentence) -> list[str]:
    """The days a sentence speaks of; the day on which it was only said is none of them."""
    mentions = [
        mention
        for mention in find_dates(sentence.text, document.article.date)
        if mention.precision == "day" and mention.start is not None
    ]
    said = [mention for mention in mentions if _of_the_saying(sentence.text, mention)]
    return list(dict.fromkeys(m.start for m in mentions if m not in said and m.start is not None))


def _of_the_saying(text: str, mention: DateMention) -> bool:
    before = text[: mention.span.start].split()[-3:]
    after = text[mention.span.end :].split()[:2]
    cues = {"said", "says", "told", "announced", "reported", "added", "statement"}
    near = {word.strip(".,;:\"'”“").lower() for word in (*before, *after)}
    return bool(near & cues)


def _same(first: _Dated, second: _Dated) -> bool:
    if not first.stems or not second.stems:
        return False
    return len(first.stems & second.stems) >= _SAME * min(len(first.stems), len(second.stems))


def _best(group: list[_Dated]) -> _Dated:
    """The entry that shares most with the others, the shortest of these."""

    def support(item: _Dated) -> int:
        return sum(len(item.stems & other.stems) for other in group if other is not item)

    return min(group, key=lambda item: (-support(item), len(item.text), item.text))
