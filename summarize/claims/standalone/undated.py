"""Words that count from the day of writing, where nobody knows that day: "Late yesterday, ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.claims.standalone.rewrite import Change
from summarize.records import Document, Sentence, Span

_WHEN = (
    r"(?:yesterday(?:\s(?:morning|afternoon|evening|night))?"
    r"|tomorrow(?:\s(?:morning|afternoon|evening|night))?|today|tonight|last\snight"
    r"|this\s(?:morning|afternoon|evening))(?![\w’'-])"
)
_FIRST = re.compile(rf"(?:(?:late|early|earlier|later)\s)?{_WHEN},?\s(?P<next>[a-zA-Z])", re.I)
_LATER = re.compile(
    rf"(?<=[a-z])(?:\s(?:late|early|earlier|later))?\s{_WHEN}(?=[.;]|,\s|\s[a-z])(?!\s(?:and|or|as)\b)"
)
_HELD = re.compile(
    r"\b(?:until|till|since|from|by|before|after|of|for|than|to|between|in|just|only|even|as|like"
    r"|not|and|or|is|are|was|were|be|it|that|this|here|there|the|every|each|on)$"
)
_IS_DAY = re.compile(r"(?:today|tonight|yesterday|tomorrow)\s(?:is|was|will|marks?|and|or)\b", re.I)


def undated(document: Document, sentence: Sentence, quotes: Sequence[Span]) -> Iterator[Change]:
    """The changes that take "yesterday" or "tonight" out of an article without a day.

    A word that something hangs on ("until today", "yesterday's debate"), that is given
    its date ("today (Feb. 26)") or that stands in a quotation is left.

    Args:
        document: The article; one that has a day is left as it is.
        sentence: One of its sentences.
        quotes: The quotations that reach into the sentence, as offsets into the article.
    """
    if document.article.date is not None:
        return
    text, offset = sentence.text, sentence.start
    first = _FIRST.match(text)
    if first is not None and not _IS_DAY.match(text):
        yield from _outside(
            Change(offset, offset + first.end(), first["next"].upper(), "cut"), quotes
        )
    for match in _LATER.finditer(text):
        if not _HELD.search(text[: match.start()]):
            yield from _outside(
                Change(offset + match.start(), offset + match.end(), "", "cut"), quotes
            )


def _outside(change: Change, quotes: Sequence[Span]) -> Iterator[Change]:
    place = Span(change.start, change.end)
    if not any(place.overlaps(quote) for quote in quotes):
        yield change
