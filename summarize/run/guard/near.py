"""A flagged sentence that is a source sentence but for a word or two gives way to it."""

from __future__ import annotations

import re

from eval.attribution.names import is_pronoun
from eval.consistency.alignment import align
from eval.consistency.held import Held
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import Token
from summarize.claims.sentence.roster import is_outlet
from summarize.claims.standalone import standalone
from summarize.records import Evidence, Flag, Statement
from summarize.run.guard.examine import Examiner, Seen, claims_of
from summarize.run.guard.exchange import (
    is_vouched,
    keeps_quotation,
    misnames,
    reads_well,
    same_letters,
)
from summarize.run.guard.figures import holds, is_torn
from summarize.run.guard.restore import is_masked
from summarize.run.guard.speaker import is_named
from summarize.run.guard.wording import lead

_SETTLED = (
    *("entity", "role", "negation", "antonym", "hedge_lost", "number", "date"),
    *("attribution_swapped", "quote_speaker"),
)
_KINDS = {"number": "n", "date": "nd"}
_VOICE = ("attribution_swapped", "quote_speaker")
_CREDITS = frozenset(
    ("says", "said", "reports", "reported", "per", "according", "writes", "wrote", "notes")
)
_TOLD = frozenset(("told", "tells", "at", "per"))
_BYLINE = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,4}:\s")
_BULLET = re.compile(r"\s*(?:[-*•]|\d+[.)])\s+")
_ACRONYM = 6
_SEEN = 0.3
_NAMED = 0.45
_COPIED = 0.75
"""Share of the tokens of both sentences that stand in stretches of two and more."""
_APART = 4
"""Tokens that the longer of the two may have for itself."""
_NEAR_FLAG = 2
"""Tokens between a flag and what differs: a lost "not" is flagged beside its place."""


def near_copy(statement: Statement, seen: Seen, examiner: Examiner) -> Statement | None:
    """The source sentence that a flagged sentence is, but for a word or two.

    Where one source sentence has nearly all of the tokens in its own order, and the
    sentence nearly all of its tokens, what differs is what is flagged, and that source
    settles it.  As it may stand alone if that is sure, else word for word.
    """
    held = examiner.held(statement.text)
    flags = [f for f in seen.flags(*_SETTLED, least=_SEEN) if _counts(f, held, seen, examiner)]
    if not flags or is_masked(statement.text) or _BYLINE.match(statement.text):
        return None
    if lead(statement.text) and not _BULLET.fullmatch(statement.text[: lead(statement.text)]):
        return None
    source = _nearest(held)
    if source is None or not any(_is_told_apart(flag, held, source) for flag in flags):
        return None
    found = _source(source, examiner)
    if found is None or same_letters(found.text, statement.text):
        return None
    credits = {token.word for token in held.tokens} - {token.word for token in source.tokens}
    if (
        credits & _CREDITS
        or not reads_well(found.text, statement.text)
        or not _as_voiced(held, found)
    ):
        return None
    return found


def _nearest(held: Held) -> SourceSentence | None:
    """The source sentence that holds most of a sentence, and little else."""
    best: tuple[float, SourceSentence] | None = None
    for source in held.evidence:
        tokens = [token for token in source.tokens if token.kind != "p"]
        fragments = align(held.all_tokens, [source]).fragments
        shared = sum(fragment.length for fragment in fragments if fragment.length > 1)
        share = shared / max(1, len(held.tokens), len(tokens))
        apart = max(len(held.tokens), len(tokens)) - shared
        near = share >= _COPIED and apart <= max(_APART, 0.15 * len(tokens))
        if near and (best is None or share > best[0]):
            best = share, source
    return best[1] if best else None


def _source(source: SourceSentence, examiner: Examiner) -> Statement | None:
    """A source sentence as it may stand alone if that is sure, else word for word."""
    at = examiner.sentence_at(source.place.doc, source.place.start, source.place.end)
    if at is None:
        return None
    document, sentence = at
    found = standalone(examiner.event).get((document.id, sentence.index))
    if found is not None and is_vouched(found, examiner) and not misnames(found, examiner.told):
        return found
    own = Evidence(document.id, sentence.start, sentence.end, sentence.text)
    return Statement(" ".join(sentence.text.split()), (own,))


def _is_told_apart(flag: Flag, held: Held, source: SourceSentence) -> bool:
    """Whether the two differ where the flag is: by words, or by the order of words."""
    if flag.type == "role":
        return _same_words(held, source) and _is_reordered(held, source)
    if flag.type in _VOICE:
        return True
    if flag.type in _KINDS and not _has_own(flag, held, source):
        return False
    keys = {token.key for token in source.tokens}
    words = {token.word for token in source.tokens}
    own = [t for t in held.tokens if t.key not in keys or t.word not in words]
    there = {token.word for token in held.tokens}
    lost = any(t.word not in there and t.kind != "p" for t in source.tokens)
    near = [t for t in held.tokens if _beside(t, flag, held)]
    return any(token in near for token in own) or (lost and not own)


def _has_own(flag: Flag, held: Held, source: SourceSentence) -> bool:
    """Whether the source has a figure or day of its own there, and does not only lack one."""
    there = {token.key for token in held.tokens}
    own = [t for t in source.tokens if t.kind in _KINDS[flag.type] and t.key not in there]
    flagged = [t for t in held.tokens if flag.span.start <= t.start and t.end <= flag.span.end]
    if is_torn(held.text, source.text):
        return False
    return any(not any(holds(held, token, other) for token in flagged) for other in own)


def _beside(token: Token, flag: Flag, held: Held) -> bool:
    """Whether a token is flagged, or stands near one that is."""
    inside = [
        at
        for at, one in enumerate(held.tokens)
        if flag.span.start < one.end and one.start < flag.span.end
    ]
    at = held.tokens.index(token)
    return bool(inside) and inside[0] - _NEAR_FLAG <= at <= inside[-1] + _NEAR_FLAG


def _is_reordered(held: Held, source: SourceSentence) -> bool:
    """Whether words that both have stand in another order, days and figures aside."""
    order = {token.key: at for at, token in enumerate(source.tokens) if token.kind == "w"}
    places = [order[token.key] for token in held.tokens if token.key in order]
    return places != sorted(places)


def _same_words(held: Held, source: SourceSentence) -> bool:
    own = frozenset(token.key for token in held.tokens if token.content)
    return len(own ^ source.keys) <= 1


def _counts(flag: Flag, held: Held, seen: Seen, examiner: Examiner) -> bool:
    """Whether a flag may be of an error: not another name of an outlet or a country."""
    words = flag.span.of(held.text)
    if flag.type == "entity":
        if flag.severity < _NAMED:
            return False
        before = set(held.text[: flag.span.start].lower().split()[-3:])
        known_otherwise = words.replace(".", "").isupper() and len(words) < _ACRONYM
        return not (known_otherwise or is_outlet(words) or before & _TOLD)
    if flag.type in _VOICE:
        wrong = any(judged.verdict == "wrong" for judged in seen.judgements)
        own = [claim for claim in held.claims if claim.speaker and claim.speaker.span]
        return wrong and any(is_named(claim, examiner) for claim in own)
    return True


def _as_voiced(held: Held, found: Statement) -> bool:
    """Whether the source sentence is quoted, and names a speaker, where the sentence does."""
    spoken = any(claim.speaker and claim.speaker.span for claim in held.claims)
    if not keeps_quotation(held.text, found.text):
        return False
    named = [c.speaker for c in claims_of(found.text) if c.speaker and c.speaker.span]
    by_name = any(c.speaker and not is_pronoun(c.speaker.text) for c in held.claims)
    if spoken and (not named or (by_name and all(is_pronoun(s.text) for s in named))):
        return False
    return held.text[:1] not in '"“' or found.text[:1] in '"“'
