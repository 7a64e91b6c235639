"""Who did it to whom: names and nouns that have changed places around the same word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eval.consistency.checker import CheckedFlag
from eval.consistency.checks.backing import content_of
from eval.consistency.held import Held
from eval.consistency.keys import listed
from eval.consistency.tokens import Token, rarity, tokenize
from summarize.claims.sentence.shallow import tag

_SURE, _HALF = 0.8, 0.4
_REACH = 7
_BE = listed("is are was were be been being get gets got")
_EQUAL = listed("with between both met meet together marri wed alongsid talk like equal near")
_BREAKS = listed("say that who which while when after befor but becaus as if although")
_FRAME = listed("accord")
_TIMES = listed(
    "morn noon afternoon even night midnight dawn dusk day week weekend month year "
    "spring summer autumn winter hour minut today yesterday tomorrow tonight"
)
_PIVOTS = listed("against over from to than into by for of")


def check_roles(held: Held) -> Iterator[CheckedFlag]:
    """Flags pairs that stand the other way round about a verb they share with the source."""
    exchanged = _speaker_told_of(held)
    if exchanged is not None:
        yield exchanged
        return
    own = _told(held)
    for source in held.evidence[:2]:
        found = _swapped(own, source.tokens)
        if found is None:
            continue
        left, pivot, right = found
        message = f"in the source “{left.word}” and “{right.word}” stand the other way round"
        sure = all(t.name or t.key in source.at for t in (left, right))
        severity = _SURE * min(1.0, 0.3 + held.best_coverage) if sure else _HALF
        yield held.flag("role", [left, pivot, right], message, severity, source.place)
        return


def _speaker_told_of(held: Held) -> CheckedFlag | None:
    """A speaker who has changed places with the one that the saying is about."""
    for claim in held.claims:
        if claim.speaker is None or claim.speaker.span is None or not claim.cue:
            continue
        who = {token.key for token in tokenize(claim.speaker.name) if token.content}
        of = {token.key for token in held.inside(claim.content)}
        for source in held.evidence[:2]:
            for other in held.sources.claims_at(source.index):
                if other.speaker is None or not other.cue:
                    continue
                theirs = {token.key for token in tokenize(other.speaker.name) if token.content}
                said = {token.key for token in content_of(held.sources, source, other)}
                moved = (theirs & of) - who - said
                if who and who <= said and moved and not who & theirs:
                    message = (
                        f"in the source {other.speaker.name} says this of {claim.speaker.name}"
                    )
                    marked = [t for t in held.tokens if t.key in who | moved]
                    return held.flag("role", marked, message, _SURE, source.place)
    return None


def _told(held: Held) -> Sequence[Token]:
    """The tokens of a sentence without those that name who says it, before a comma."""
    frames = held.inside(
        claim.speaker.span
        for claim in held.claims
        if claim.kind == "according_to" and claim.speaker is not None and claim.speaker.span
    )
    return [token for token in held.tokens if token not in frames] if frames else held.tokens


def _swapped(own: Sequence[Token], other: Sequence[Token]) -> tuple[Token, Token, Token] | None:
    """The first pair that changes sides around a word that both sentences have."""
    first: dict[str, list[int]] = {}
    for at, token in enumerate(other):
        first.setdefault(token.key, []).append(at)
    keys, theirs = [token.key for token in own], [token.key for token in other]
    once = {key for key, places in first.items() if len(places) == 1}
    for position, pivot in enumerate(own):
        if pivot.key not in once or not _is_pivot(pivot):
            continue
        at = first[pivot.key][0]
        if pivot.word == other[at].word and _alike(keys, position, theirs, at):
            continue
        left, right = _arguments(own, position)
        there_left, there_right = _arguments(other, at)
        if _passive(own, position) != _passive(other, at):
            there_left, there_right = there_right, there_left
        if _equal(own, position) or _equal(other, at):
            continue
        a = _crossed(left, right, there_right, there_left)
        b = _crossed(right, left, there_left, there_right)
        if a and b:
            ordered = sorted((a, b), key=lambda token: token.start)
            return ordered[0], pivot, ordered[1]
    return None


def _alike(keys: list[str], position: int, theirs: list[str], at: int) -> bool:
    """Whether both sentences have the same around a word: nothing changes sides there."""
    return (
        keys[position + 1 : position + 1 + _REACH] == theirs[at + 1 : at + 1 + _REACH]
        and keys[max(0, position - _REACH) : position] == theirs[max(0, at - _REACH) : at]
    )


def _is_pivot(token: Token) -> bool:
    """Whether a word may tell who does what to whom: a verb, or a preposition that does.

    About a noun its own parts change sides freely: "Olt's lawyer", "the lawyer of Olt".
    """
    if token.key in _PIVOTS:
        return True
    told = token.kind == "w" and not token.name and token.key not in _BREAKS
    return told and tag(token.word, False)[:1] != "N"


def _arguments(tokens: Sequence[Token], position: int) -> tuple[list[Token], list[Token]]:
    """What stands left and right of a word, up to a break."""
    left: list[Token] = []
    for token in reversed(tokens[max(0, position - _REACH) : position]):
        if token.key in _BREAKS:
            break
        left.append(token)
    right: list[Token] = []
    for token in tokens[position + 1 : position + 1 + _REACH]:
        if token.key in _BREAKS:
            break
        right.append(token)
    return left, right


def _passive(tokens: Sequence[Token], position: int) -> bool:
    before = any(t.key in _BE for t in tokens[max(0, position - 3) : position])
    after = any(t.key == "by" for t in tokens[position + 1 : position + 5])
    near = any(t.key == "by" for t in tokens[position + 1 : position + 3])
    word = tokens[position].word
    if word == "to":
        turned = position + 1 < len(tokens) and tokens[position + 1].key in _BE
        return after and turned
    acted = tokens[position + 1].key == "by" if position + 1 < len(tokens) else False
    return (before and word.endswith(("ed", "en", "n", "t"))) or (
        near and tokens[position].kind == "w" and (acted or tag(word, False)[:1] not in "Na")
    )


def _equal(tokens: Sequence[Token], position: int) -> bool:
    return any(t.key in _EQUAL for t in tokens[max(0, position - 2) : position + 3])


def _crossed(
    side: Sequence[Token], opposite: Sequence[Token], there: Sequence[Token], kept: Sequence[Token]
) -> Token | None:
    """A telling token of ``side`` that the source has on the other side only."""
    moved = {t.key for t in there} - {t.key for t in kept}
    doubled = {t.key for t in opposite}
    for token in side:
        told = token.kind == "w" and token.key not in _FRAME and rarity(token.key) > 0.12
        tells = (token.name or told) and not _is_time(token)
        if tells and token.key in moved and token.key not in doubled:
            return token
    return None


def _is_time(token: Token) -> bool:
    """Whether a word says when: that may stand anywhere in a sentence."""
    return token.kind == "d" or token.key in _TIMES
