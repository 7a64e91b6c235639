"""What happened on which day: the dated sentences of an event, one entry a happening.

A date in a sentence is resolved against its article's day of publication
(:mod:`summarize.claims.timeline.days`); entries of one day that tell the same are merged, and the
one that most articles stand behind is shown.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.claims.conflicts.joining import Groups
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.sayings import Sayings, sayings
from summarize.claims.standalone import standalone
from summarize.claims.standalone.leaning import orphaned
from summarize.claims.timeline.days import Dated, dated
from summarize.claims.timeline.wording import behind, parted, relative, undated
from summarize.records import Claim, Event, Evidence, Span, TimelineEntry
from summarize.text.dates import find_dates
from summarize.text.labels import loaded_spans
from summarize.text.tokens import content_stems, count_words
from summarize.text.wordlists import word_list

_SAME = 0.25
_SAME_OLD = 0.1
_OLD_DAYS, _ANCIENT_DAYS = 3, 365
_MIN_WORDS = 5
_DAY = len("2031-05-06")


@dataclass(frozen=True, slots=True)
class _Told:
    date: str
    text: str
    evidence: tuple[Evidence, ...]
    stems: frozenset[str]
    published: str
    old: bool
    ancient: bool
    said: bool
    noun: bool


def build_timeline(event: Event) -> tuple[TimelineEntry, ...]:
    """The timeline of an event, earliest first.

    Args:
        event: An event with its claims.

    Returns:
        One entry for each happening on each day (or month, or year, where the articles
        say no more), with evidence from every article that tells it.  What has no
        settled date is left out.  Cost: linear in the text, quadratic in the
        sentences of one day.
    """
    told = sayings(event)
    by_day: dict[str, list[_Told]] = {}
    for item in _items(event, told):
        by_day.setdefault(item.date, []).append(item)
    entries = []
    for date in sorted(by_day):
        items = sorted(by_day[date], key=_order)
        joined = Groups(len(items))
        for second, later in enumerate(items):
            for first in range(second):
                if _same(items[first], later, told):
                    joined.join(first, second)
        for group in joined.lists():
            told_well = [items[member] for member in group if items[member].text]
            if told_well:
                entries.append(_entry(date, told_well))
    return tuple(entries)


def _order(item: _Told) -> tuple[str, str, int]:
    return item.published, item.evidence[0].article_id, item.evidence[0].start


def _items(event: Event, told: Sayings) -> Iterator[_Told]:
    statements = standalone(event)
    claims: dict[tuple[str, int], list[Claim]] = {}
    for claim in event.claims:
        if claim.speaker is not None:
            claims.setdefault((claim.article_id, claim.sentence), []).append(claim)
    for document in told.documents:
        for sentence in document.sentences:
            if count_words(sentence.text) < _MIN_WORDS or not _has_verb(sentence.text):
                continue
            key = document.id, sentence.index
            found = list(dated(document, sentence, claims.get(key, [])))
            for item in found:
                statement = statements.get(key)
                text = relative(item, claims.get(key, [])) or told.named(
                    document, sentence, statement.text if statement else sentence.text
                )
                if text is not None and loaded_spans(text, event.labels):
                    text = statement.text if statement else None
                if text is not None and len(found) > 1:
                    text = parted(text, item, claims.get(key, []))
                if text is not None and orphaned(text):
                    text = None
                spans = [sentence]
                if text is None and not loaded_spans(sentence.text, event.labels):
                    text, spans = behind(document, sentence, statements)
                evidence = [Evidence(document.id, s.start, s.end, s.text) for s in spans]
                yield _Told(
                    item.date,
                    undated(text or "") if len(item.date) == _DAY else text or "",
                    tuple(evidence),
                    _stems(told, item),
                    document.article.published or "9999",
                    _age(item) > _OLD_DAYS,
                    _age(item) > _ANCIENT_DAYS,
                    item.said,
                    sentence.text[item.span.end :][:2] in ("'s", "’s"),
                )


def _has_verb(text: str) -> bool:
    """Whether a line is a sentence: one of its words is a finite verb ("ran", "overran")."""
    if _REGULAR.search(text):
        return True
    words = text.lower().split()
    return not _FINITE.isdisjoint(words) or any(
        match and match[1] in _FINITE for match in map(_PREFIXED.match, words)
    )


def _age(item: Dated) -> float:
    """How many days lie between a date and its article; those of months and years are many."""
    anchor = item.document.article.date
    if anchor is None:
        return float("inf") if len(item.date) < 7 else _ANCIENT_DAYS
    first = dt.date.fromisoformat(
        f"{item.date}-01-01"[:10] if len(item.date) < 7 else f"{item.date}-01"[:10]
    )
    return max(abs((anchor - first).days), 0 if len(item.date) == 10 else _OLD_DAYS + 1)


def _stems(told: Sayings, item: Dated) -> frozenset[str]:
    """The stems and figures of the clause that holds the date, dates and cues left out."""
    text = item.sentence.text
    start, end = _clause(text, item.span)
    for mention in reversed(find_dates(text, item.document.article.date)):
        if start <= mention.span.start < end:
            gap = " " * (mention.span.end - mention.span.start)
            text = text[: mention.span.start] + gap + text[mention.span.end :]
    clause = text[start:end]
    figures = {
        word.replace(".", ":")
        for word in content_stems(clause)
        if word[0].isdigit() and len(word) > 1
    }
    return (plain_stems(clause) | figures) - _CUES


def _clause(text: str, span: Span) -> tuple[int, int]:
    """The clause around a date; a relative clause with the noun that it belongs to."""
    starts = [m.end() for m in _CLAUSE.finditer(text) if m.end() <= span.start]
    start = starts[-1] if starts else 0
    opener = _RELATIVE.match(text, start) or (
        _RELATIVE.match(text, max(0, start - 1)) if start else None
    )
    if opener:
        noun = _NOUN.search(text[:start])
        start = noun.start() if noun else start
    following = (_CLAUSE_END if opener else _CLAUSE).search(text, span.end)
    return start, following.start() if following else len(text)


_CLAUSE = re.compile(
    r";\s|:\s|,\s(?=(?:who|which|whose|when|where|but|while|as)\b)|\s(?=(?:that|whose)\s)"
)
_RELATIVE = re.compile(r"\s?(?:who|which|that|whose|where)\b")
_NOUN = re.compile(r"(?:[\w’'-]+\s){0,3}[\w’'-]+,?\s?$")
_FINITE = word_list("finite_verbs")
_PREFIXED = re.compile(r"(?:over|under|out|with|re|mis|fore|up)-?([a-z]{3,})\W*$")
_REGULAR = re.compile(
    r"\b(?:[a-z]{2,}ed|is|are|was|were|has|have|had|will|would|can|could|did|does|do|set|put|cast"
    r"|reopens?|opens?|begins?|starts?|returns?|resumes?|takes?|meets?|votes?|ends?|closes?"
    r"|expires?)\b"
)
_CUES = plain_stems(
    "said says told statement reported according announced morning evening night day"
)


def _same(first: _Told, second: _Told, told: Sayings) -> bool:
    if first.evidence == second.evidence:
        return True
    if (first.ancient and second.ancient) or (first.noun and second.noun):
        return True
    shared = first.stems & second.stems
    smaller = min(told.weight(first.stems), told.weight(second.stems))
    if not shared or smaller <= 0:
        return False
    old = first.old and second.old
    return told.weight(shared) >= (_SAME_OLD if old else _SAME) * smaller


_CLAUSE_END = re.compile(r",\s|;\s|\.$")


def _entry(date: str, group: Sequence[_Told]) -> TimelineEntry:
    best = _best(group)
    ordered = (best, *(item for item in group if item is not best))
    return TimelineEntry(
        date, best.text, tuple(dict.fromkeys(e for item in ordered for e in item.evidence))
    )


def _best(group: Sequence[_Told]) -> _Told:
    """The entry that shares most with the others, what happened before what was said."""

    def support(item: _Told) -> int:
        return sum(len(item.stems & other.stems) for other in group if other is not item)

    def order(item: _Told) -> tuple[bool, bool, int, int, str]:
        leans = len(item.evidence) > 1
        return leans, item.said, -support(item), len(item.text), item.text

    return min(group, key=order)
