"""Quotations that no source has in these words, or has from somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.consistency.articles import bare_words
from eval.consistency.checker import CheckedFlag
from eval.consistency.held import Held
from summarize.records import Claim, Span

_ALTERED, _LOOSE = 0.85, 0.35
_QUOTED = re.compile(
    r"“(?P<a>[^“”]{3,})”?|\"(?P<b>[^\"]{3,})\"|``(?P<c>.{3,}?)''|(?<!\w)[‘`'](?P<d>[^‘’`']{12,}?)[’'](?!\w)"
)
_GAP = re.compile(r"\s*(?:\.\.\.|…|\[[^\]]*\])\s*")


def quoted(text: str) -> list[Span]:
    """The insides of the quotations of a sentence that hold three words or more."""
    spans = []
    for match in _QUOTED.finditer(text):
        group = match.lastgroup
        if group and len(match[group].split()) >= 3:
            spans.append(Span(*match.span(group)))
    return spans


def check_quotes(held: Held) -> Iterator[CheckedFlag]:
    """Flags quotations whose words differ from those of every source."""
    for span in quoted(held.text):
        parts = [bare_words(part) for part in _GAP.split(span.of(held.text))]
        if all(
            any(part in article.bare for article in held.sources.articles) for part in parts if part
        ):
            continue
        tokens = [t for t in held.tokens if span.start <= t.start and t.end <= span.end]
        content = [t for t in tokens if t.content]
        near = sum(t.key in held.near_keys for t in content)
        message = "the quotation does not stand in any source in these words"
        close = bool(content) and near >= 0.5 * len(content)
        yield held.flag("quote_altered", tokens, message, _ALTERED if close else 0.9 * _ALTERED)


def quote_of(held: Held, claim: Claim) -> str:
    """The words of a summary claim that are quoted, bare; empty if none are."""
    inside = [
        bare_words(span.of(held.text))
        for span in quoted(held.text)
        if any(
            content.start < held.offset + span.end and held.offset + span.start < content.end
            for content in claim.content
        )
    ]
    return max(inside, key=len, default="")


def place_of(held: Held, words: str) -> list[int]:
    """The source sentences that hold bare ``words``."""
    return [
        sentence.index
        for sentence in held.sources.sentences
        if words and words in bare_words(sentence.text)
    ]
