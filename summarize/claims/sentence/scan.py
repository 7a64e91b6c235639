"""From the sentences of an article to the raw claims in each, cue by cue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarize.claims.sentence.according import read_according, read_as_reported
from summarize.claims.sentence.colons import read_colon
from summarize.claims.sentence.framed import read_framed, read_held, read_polled
from summarize.claims.sentence.groups import group_at
from summarize.claims.sentence.lexicon import reporting_nouns, reporting_verbs
from summarize.claims.sentence.nesting import disputed_by
from summarize.claims.sentence.nouns import read_adverb, read_noun
from summarize.claims.sentence.passives import read_asked, read_passive
from summarize.claims.sentence.quotes import Quote
from summarize.claims.sentence.raw import Raw, Reading
from summarize.claims.sentence.relays import (
    read_cited,
    read_citing,
    read_heard,
    read_opening_citing,
    read_quoted_as,
)
from summarize.claims.sentence.shallow import Shallow, read
from summarize.claims.sentence.verbs import read_verb
from summarize.records import Document, Sentence, Span

_ADVERBS = frozenset({"reportedly", "allegedly"})
_QUIET = frozenset("DRPc,.")  # letters of tokens that are never a cue


def paragraph_spans(sentences: Sequence[Sentence]) -> list[Span]:
    """The paragraphs of an article, from its first sentence to its last in each."""
    spans: dict[int, Span] = {}
    for sentence in sentences:
        known = spans.get(sentence.paragraph)
        start = known.start if known else sentence.start
        spans[sentence.paragraph] = Span(start, sentence.end)
    return list(spans.values())


class Readings:
    """The sentences of an article with the raw claims in each, read where they are asked for.

    Args:
        document: The article.
        quotes: Its quotations, in order.

    Attributes:
        sentences: The sentences as tokens.

    Cost: linear; reading the claims of a sentence costs more than its tokens do.
    """

    def __init__(self, document: Document, quotes: Sequence[Quote]) -> None:
        self._document = document
        self._read: dict[int, Reading] = {}
        self.sentences = list(_shallow(document, quotes))

    def at(self, place: int) -> Reading:
        """What is read off the sentence at that place of the article, from 0."""
        known = self._read.get(place)
        if known is None:
            sentence, shallow = self._document.sentences[place], self.sentences[place]
            after = place > 0 and self.sentences[place - 1].tags[-1:] == "Q"
            known = self._read[place] = Reading(shallow, sentence.index, after)
            scan(known, headline=_is_headline(shallow, sentence))
        return known


def _shallow(document: Document, quotes: Sequence[Quote]) -> Iterator[Shallow]:
    """Every sentence as tokens, with the quotations that reach into it."""
    first = 0
    for sentence in document.sentences:
        while first < len(quotes) and quotes[first].outer.end <= sentence.start:
            first += 1
        held = []
        for quote in quotes[first:]:
            if quote.outer.start >= sentence.end:
                break
            held.append(quote)
        yield read(document.article.text, sentence.span, held)


def _is_headline(s: Shallow, sentence: Sentence) -> bool:
    """Whether a sentence is a line without full stop, or the first and in title case."""
    if s.tags[-1:] not in (".", "Q"):
        return True
    if sentence.index:
        return False
    words = [token for token in s.raw if token[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) < 20 and 3 * capitals >= 2 * len(words)


def scan(r: Reading, *, headline: bool) -> None:
    """Read every cue of a sentence, from left to right, into ``r``."""
    s = r.sentence
    nouns = reporting_nouns()
    verbs = reporting_verbs()
    citing: list[int] = []
    for i, (letter, low) in enumerate(zip(s.tags, s.low, strict=True)):
        if letter in _QUIET:
            continue
        if letter == "K":
            form = verbs[low]
            before = len(r.claims)
            if form.verb.base in {"quote", "cite"} and "ing" not in form.forms:
                read_quoted_as(r, i)
                if len(r.claims) == before:
                    read_cited(r, i)
            elif low in {"citing", "quoting"}:
                citing.append(i)
            elif form.verb.base in {"hear", "learn"} and read_heard(r, i):
                pass
            elif not (read_asked(r, i) or read_as_reported(r, i) or disputed_by(r, i)):
                group = group_at(s, i)
                if group is not None and group.passive:
                    read_passive(r, i)
                elif group is not None:
                    read_verb(r, i)
            if len(r.claims) == before and low in nouns:
                read_noun(r, i)
        elif low == "according" or (low == "as" and s.low[i + 1 : i + 2] == ["per"]):
            read_according(r, i)
        elif letter == "a" and low in _ADVERBS:
            read_adverb(r, i)
        elif low in nouns and letter in "NC":
            read_noun(r, i)
    if "per" in s.raw and (i := s.raw.index("per")) and s.tags[i - 1] in ",(":
        read_according(r, i)
    for i in citing:
        if i:
            read_citing(r, i)
            read_cited(r, i)
    r.claims = [
        c
        for c in r.claims
        if c.kind not in ("adverb", "noun") or c.speaker or not _inside(c, r.claims)
    ]
    read_opening_citing(r)
    read_framed(r)
    read_held(r)
    read_polled(r)
    read_colon(r, headline=headline)


def _inside(claim: Raw, others: Sequence[Raw]) -> bool:
    """Whether the cue of a claim stands in the content of another."""
    at = claim.cue[0][0]
    return any(a <= at < b for c in others if c is not claim for a, b in c.content)
