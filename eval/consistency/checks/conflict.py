"""Figures that one source backs and another contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from eval.consistency.checker import CheckedFlag
from eval.consistency.checks.number import is_date_part
from eval.consistency.held import Held
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import Token, rarity

_SEVERITY = 0.3
_SHARED = 0.5


def check_conflicts(held: Held) -> Iterator[CheckedFlag]:
    """Flags a figure for which another article has another value of the same thing."""
    if len(held.sources.docs) < 2:
        return
    for position, token in enumerate(held.tokens):
        if token.kind != "n" or is_date_part(held, position):
            continue
        postings = held.sources.postings.get(token.key)
        if not postings:
            continue
        backed = {held.sources.sentences[index].place.doc for index in postings}
        counted = _counted(held.tokens, position)
        if not counted or _both_told(held, position, counted):
            continue
        for sentence in _beside(held, counted):
            if sentence.place.doc in backed or token.key in sentence.at:
                continue
            other = _other(held, sentence, token, counted)
            if other is not None:
                message = f"another source has “{other.word}” here"
                yield held.flag("conflicting_sources", [token], message, _SEVERITY, sentence.place)
                break


def _beside(held: Held, counted: set[str]) -> list[SourceSentence]:
    """The sentences of all articles that count the same thing."""
    found = {index for key in counted for index in held.sources.postings.get(key, ())}
    return [held.sources.sentences[index] for index in sorted(found)]


def _counted(tokens: tuple[Token, ...], position: int) -> set[str]:
    return {t.key for t in tokens[position + 1 : position + 3] if t.kind == "w" or t.key in "%$"}


def _both_told(held: Held, position: int, counted: set[str]) -> bool:
    """Whether the sentence itself gives another figure of the same, and two who give them."""
    speakers = {claim.speaker.name for claim in held.claims if claim.speaker is not None}
    return len(speakers) > 1 and any(
        token.kind == "n"
        and token.key != held.tokens[position].key
        and not is_date_part(held, at)
        and bool(counted & _counted(held.tokens, at))
        for at, token in enumerate(held.tokens)
    )


def _other(held: Held, sentence: SourceSentence, token: Token, counted: set[str]) -> Token | None:
    own = {t.key for t in held.tokens if t.kind == "w"}
    total = sum(map(rarity, sorted(own)))
    shared = sum(map(rarity, sorted(own & sentence.keys)))
    if shared < _SHARED * total:
        return None
    tokens = sentence.tokens
    for at, other in enumerate(tokens):
        if other.kind == "n" and other.key != token.key and counted & _counted(tokens, at):
            return other
    return None
