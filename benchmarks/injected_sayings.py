"""Errors of saying: speakers dropped or exchanged, hedges lost, quotations altered."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import cache

from injected_source import Maker, Source, document_of, put

from summarize.claims.extract import extract
from summarize.records import Document, Span

_HEDGE = re.compile(r"\b(?:allegedly|reportedly|possibly|apparently|probably|likely) ")
_MODAL = re.compile(r"\b(?:may|might|could) (?:have )?(?=[a-z])")
_QUOTE = re.compile(r"[\"“]([^\"“”]{25,})[\"”]")
_CONTENT = re.compile(r"\b[a-z]{5,}\b")


def _claims(document: Document) -> list[tuple[int, Span, str, Span]]:
    return _claims_of(document.article.text)


@cache
def _claims_of(text: str) -> list[tuple[int, Span, str, Span]]:
    """Sentence, the one span of its content, who says it and where that stands."""
    return [
        (c.sentence, c.content[0], c.speaker.name, c.speaker.span)
        for c in extract(document_of(text))
        if len(c.content) == 1 and c.speaker and c.speaker.span and c.speaker.text[:1].isupper()
        and c.kind in {"indirect", "according_to"} and len(c.speaker.text.split()) <= 5
        and c.speaker.text.lower() not in {"he", "she", "it", "they", "we", "i", "who"}
    ]  # fmt: skip


def _inside(part: Span, whole: Span) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _dropped(source: Source, r: random.Random) -> str | None:
    for index, content, _, speaker in _claims(source.document):
        whole = Span(source.sentence.start, source.sentence.end)
        if index == source.sentence.index and _inside(content, whole) and _inside(speaker, whole):
            words = " ".join(content.of(source.docs[source.doc]).split()).strip(' ,.“”"')
            if len(words.split()) >= 7:
                return words[0].upper() + words[1:] + "."
    return None


def _speaker(source: Source, documents: Sequence[Document], r: random.Random) -> str | None:
    here = [c for c in _claims(source.document) if c[0] == source.sentence.index]
    if not here:
        return None
    _, _, name, span = here[0]
    raw = source.docs[source.doc]
    own = set(re.findall(r"\w+", name + " " + span.of(raw)))
    others = sorted(
        {c[2] for d in documents for c in _claims(d) if c[2][:1].isupper() and "\n" not in c[2]}
    )
    others = [o for o in others if not own & set(re.findall(r"\w+", o)) and o not in source.text]
    if not others:
        return None
    begin, end = source.sentence.start, source.sentence.end
    if not begin <= span.start < span.end <= end:
        return None
    changed = raw[begin : span.start] + r.choice(others) + raw[span.end : end]
    return " ".join(changed.split())


def _swapped(source: Source, r: random.Random) -> str | None:
    return _speaker(source, [source.document], r)


def _speaker_sibling(source: Source, r: random.Random) -> str | None:
    siblings = [document_of(d) for i, d in enumerate(source.docs) if i != source.doc]
    return _speaker(source, siblings, r) if siblings else None


def _hedge_lost(source: Source, r: random.Random) -> str | None:
    match = _HEDGE.search(source.text)
    if match:
        return put(source.text, *match.span(), "")
    match = _MODAL.search(source.text)
    return put(source.text, *match.span(), "will ") if match else None


def _quote_altered(source: Source, r: random.Random) -> str | None:
    match = _QUOTE.search(source.text)
    if not match:
        return None
    words = list(_CONTENT.finditer(source.text, *match.span(1)))
    other = _CONTENT.findall(source.docs[source.doc][:2000])
    if len(words) < 3 or not other:
        return None
    word = r.choice(words)
    return put(source.text, *word.span(), r.choice(other))


MAKERS: dict[str, Maker] = {
    "attribution_dropped": _dropped,
    "attribution_swapped": _swapped,
    "speaker_sibling": _speaker_sibling,
    "hedge_lost": _hedge_lost,
    "quote_altered": _quote_altered,
}
