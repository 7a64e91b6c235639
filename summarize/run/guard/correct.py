"""A figure, day, name or word put right where one source sentence settles it.

A sentence that follows one source sentence but for a slot gets the words that stand there:
what is copied left and right of the slot says which words these are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from eval.attribution.align import ground_of
from eval.consistency.alignment import Fragment, align
from eval.consistency.checks.polarity import is_negation
from eval.consistency.held import Held
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import Token
from summarize.records import Flag, Span, Statement
from summarize.run.guard.examine import Examiner, Seen
from summarize.run.guard.figures import holds, is_told, is_torn, qualified
from summarize.run.guard.wording import capitalized
from summarize.text.namewords import is_demonym
from summarize.text.quoted import quoted_spans

TYPES = ("number", "date", "entity", "negation", "antonym", "hedge_lost")
_SEVERE = 0.5
_FOLLOWS = 0.6
"""Share of the sentence's tokens that one source sentence must hold in its own order."""
_CLOSELY = 0.8
"""The same for a name that the sources have elsewhere, which may be right here."""
_BESIDE = 2
"""Copied tokens beside a slot, on at least one side."""
_LONGEST = 4
_NOT = frozenset({"not", "never"})
_AUXILIARY = re.compile(
    r"(?:(?:is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|should|may|might"
    r"|must|ca|wo)(?:n't|n’t|not)?){1,2}"
)
_RIVAL = 0.85
"""Another source sentence that follows so much of what the best does has a say as well."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Characters of a sentence, and what one source sentence has in their place."""

    span: Span
    words: str
    source: SourceSentence


def correct(statement: Statement, seen: Seen, examiner: Examiner) -> Statement | None:
    """The sentence with one wrong figure, day, name, negation or opposite put right.

    Args:
        statement: The sentence.
        seen: How it is seen; its worst flag that can be put right is.
        examiner: The event.

    Returns:
        ``None`` where no flag names a slot, or sources that follow the sentence equally
        well have different words there.
    """
    flags = seen.flags(*TYPES, least=_SEVERE)
    if not flags:
        return None
    held = examiner.held(statement.text)
    for flag in flags:
        slot = _slot(held, flag, examiner)
        if slot is not None and not _in_quotation(statement.text, slot.span, held):
            return replace(statement, text=_put(statement.text, slot), edits=(), verdict=None)
    return None


def _slot(held: Held, flag: Flag, examiner: Examiner) -> Slot | None:
    """The slot of a flag, if all sources that follow the sentence agree on it."""
    tokens = [t for t in held.tokens if flag.span.start <= t.start and t.end <= flag.span.end]
    ranked = sorted(
        ((_followed(held, source), source) for source in held.evidence),
        key=lambda pair: -pair[0],
    )
    known = flag.type == "entity" and all(t.key in held.sources.postings for t in tokens)
    if not ranked or ranked[0][0] < (_CLOSELY if known else _FOLLOWS):
        return None
    if flag.type == "number" and is_told(held, tokens):
        return None
    best = ranked[0][0]
    found: list[Slot] = []
    for followed, source in ranked:
        if followed < _RIVAL * best:
            break
        slot = _fill(held, tokens, flag, source)
        if slot is not None:
            found.append(slot)
    if flag.type == "entity" and found and _are_one(held, found[0], examiner):
        return None
    words = {re.sub(r"\W+", " ", slot.words).strip().casefold() for slot in found}
    return found[0] if len(words) == 1 else None


def _are_one(held: Held, slot: Slot, examiner: Examiner) -> bool:
    """Whether both names may be those of one thing: an acronym, an office, a spelling."""
    same = ground_of(examiner.event).speakers.same
    own = slot.span.of(held.text)
    if any(is_demonym(word) for word in own.split()) != any(map(is_demonym, slot.words.split())):
        return True
    short, long = sorted((own.casefold(), slot.words.casefold()), key=len)
    letters = re.sub(r"\W", "", short)
    abbreviates = letters[:2] == long[:2] and len(short.split()) == len(long.split()) == 1
    return abbreviates or same(own, slot.words) or same(slot.words, own)


def _followed(held: Held, source: SourceSentence) -> float:
    """The share of the tokens that stand in a source in stretches of two or more."""
    fragments = align(held.all_tokens, [source]).fragments
    return sum(f.length for f in fragments if f.length > 1) / max(1, len(held.tokens))


def _fill(held: Held, tokens: Sequence[Token], flag: Flag, source: SourceSentence) -> Slot | None:
    """What a source has between what is copied left and right of the flagged tokens."""
    found = align(held.all_tokens, [source])
    for left, right in _gaps(found.fragments, len(found.tokens)):
        begin = left.start + left.length if left else 0
        end = right.start if right else len(found.tokens)
        new = found.tokens[begin:end]
        if flag.type == "negation":
            there = _between(source, left, right) or ()
            inside = any(map(is_negation, new)) != any(map(is_negation, there))
            near = tokens and begin - 3 <= found.tokens.index(tokens[0]) <= end + 1
            if not (inside and near):
                continue
        elif not tokens or not set(tokens) <= set(new):
            continue
        old = _between(source, left, right)
        if old is None or not _fits(flag, tokens, new, old, left, right):
            continue
        return _sized(held, flag, tokens, new, old, source, left, right)
    return None


def _gaps(
    fragments: Sequence[Fragment], size: int
) -> Iterator[tuple[Fragment | None, Fragment | None]]:
    for number in range(len(fragments) + 1):
        left = fragments[number - 1] if number else None
        right = fragments[number] if number < len(fragments) else None
        yield left, right


def _between(
    source: SourceSentence, left: Fragment | None, right: Fragment | None
) -> tuple[Token, ...] | None:
    """The source's tokens between two copied stretches; ``None`` if they cross."""
    tokens = tuple(token for token in source.tokens if token.kind != "p")
    begin = left.at + left.length if left else 0
    end = right.at if right else len(tokens)
    return tokens[begin:end] if begin <= end else None


def _fits(
    flag: Flag,
    tokens: Sequence[Token],
    new: Sequence[Token],
    old: Sequence[Token],
    left: Fragment | None,
    right: Fragment | None,
) -> bool:
    beside = max(f.length if f else 0 for f in (left, right))
    if beside < _BESIDE or len(new) > _LONGEST or len(old) > _LONGEST:
        return False
    if flag.type in ("negation", "antonym", "hedge_lost"):
        both = left is not None and right is not None
        long = min(f.length if f else 0 for f in (left, right)) >= 1 and beside >= 3
        return both and long and len(new) <= 2 and len(old) <= 2
    return bool(old)


def _sized(
    held: Held,
    flag: Flag,
    tokens: Sequence[Token],
    new: Sequence[Token],
    old: Sequence[Token],
    source: SourceSentence,
    left: Fragment | None,
    right: Fragment | None,
) -> Slot | None:
    """The slot of the flagged words alone where the source has one of their kind."""
    if flag.type in ("number", "date"):
        same = [t for t in old if t.kind == tokens[0].kind and t.key != tokens[0].key]
        if len(same) != 1 or len(tokens) != 1:
            return None
        return _figure(held, tokens[0], same[0], source)
    if flag.type == "entity":
        names = [t for t in old if t.name]
        if not names or len(names) != len([t for t in old if t.content]):
            return None
        run = [t for t in new if t.name]
        if not run or len(run) != len([t for t in new if t.content]):
            return None
        return Slot(Span(run[0].start, run[-1].end), _words(source, names), source)
    if not old:
        if not new or any(t.word not in _NOT for t in new):
            return None
        start = new[0].start
        return Slot(Span(start, new[-1].end), "", source)
    words = _words(source, old)
    if flag.type == "negation" and not _is_verbal(held, new, old, left):
        return None
    if flag.type == "hedge_lost":
        hedges = [t for t in old if t.word in flag.message]
        words = _words(source, hedges) if hedges else words
        modal = hedges and _AUXILIARY.fullmatch(hedges[0].word)
        if modal and len(new) == 1 and _AUXILIARY.fullmatch(new[0].word):
            return Slot(Span(new[0].start, new[0].end), hedges[0].word, source)
        if new and hedges:
            return Slot(Span(new[-1].end, new[-1].end), f" {words}", source)
    if not new:
        assert left is not None
        after = held.tokens[left.start + left.length - 1].end
        return Slot(Span(after, after), f" {words}", source)
    return Slot(Span(new[0].start, new[-1].end), words, source)


def _figure(held: Held, token: Token, other: Token, source: SourceSentence) -> Slot | None:
    """The slot of a figure, with "more than" and the like before it, which belong to it.

    ``None`` where the source's figure is what the sentence says: 116 are more than 100.
    """
    if is_torn(held.text, source.text):
        return None
    start = qualified(held.text, token)
    if start == token.start:
        return Slot(Span(start, token.end), _words(source, [other]), source)
    if holds(held, token, other):
        return None
    words = source.text[qualified(source.text, other) : other.end]
    return Slot(Span(start, token.end), " ".join(words.split()), source)


def _is_verbal(
    held: Held, new: Sequence[Token], old: Sequence[Token], left: Fragment | None
) -> bool:
    """Whether it is a verb that is negated: "did" for "didn't", or "not" behind "was"."""
    if new:
        return (
            len(new) == len(old) == 1
            and _AUXILIARY.fullmatch(new[0].word + old[0].word) is not None
        )
    assert left is not None
    before = held.tokens[left.start + left.length - 1].word
    return all(t.word in _NOT for t in old) and _AUXILIARY.match(before) is not None


def _words(source: SourceSentence, tokens: Sequence[Token]) -> str:
    return " ".join(source.text[tokens[0].start : tokens[-1].end].split())


def _in_quotation(text: str, span: Span, held: Held) -> bool:
    """Whether a slot lies in a quotation: those are only restored as a whole."""
    return any(quote.start < span.end and span.start < quote.end for quote in quoted_spans(text))


def _put(text: str, slot: Slot) -> str:
    before, after = text[: slot.span.start], text[slot.span.end :]
    if not slot.words:
        before, after = before.rstrip() + " ", after.lstrip()
        if after[:1] in ".,;:!?":
            before = before.rstrip()
    changed = before + slot.words + after
    return capitalized(changed) if not before.strip() else changed
