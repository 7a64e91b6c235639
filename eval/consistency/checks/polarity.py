"""Negations put in or left out, and words that say the opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

from eval.consistency.alignment import Replaced
from eval.consistency.checker import CheckedFlag
from eval.consistency.held import Held
from eval.consistency.keys import listed
from eval.consistency.tokens import Token, first_content, rarity, tokenize

_ADDED, _SCOPE, _SLOT, _LOOSE = 0.85, 0.6, 0.85, 0.45
NEGATIONS = listed(
    "not no never without neither nor none nobody nothing hardly scarcely barely unabl"
)
_DENYING = listed("fail refus deni denial prevent avoid stop")
_LACKING = listed("lack absens shortag")
_PREFIXES = frozenset(["un", "in", "im", "il", "ir", "dis", "non", "mis"])
_REACH = 3
_LOOKED = 20


def is_negation(token: Token) -> bool:
    """Whether a token negates what follows it."""
    return token.key in NEGATIONS


def check_negation(held: Held) -> Iterator[CheckedFlag]:
    """Flags negations that stand on one side only."""
    for edit in held.alignment.edits:
        flag = _edited(held, edit)
        if flag is not None:
            yield flag
            return
    own = _negated(held.tokens)
    theirs: dict[int, list[bool]] = {}
    for position, token in enumerate(held.tokens):
        place = held.alignment.found[position]
        if place is None or token.kind != "w" or rarity(token.key) < 0.2:
            continue
        source, at = place
        tokens = source.tokens
        if source.index not in theirs:
            theirs[source.index] = _negated(tokens)
        there = theirs[source.index][at]
        if own[position] == there:
            continue
        if not _same_company(held, position, tokens, at) or _elsewhere(held, token, own[position]):
            continue
        if _is_near(held.tokens, position) and _is_near(tokens, at):
            continue
        if there and not _is_told(held, tokens, at):
            continue
        message = (
            f"“{token.word}” is negated here, not in the source"
            if own[position]
            else f"“{token.word}” is negated in the source, not here"
        )
        yield held.flag("negation", [token], message, _SCOPE, source.place)
        return


def _edited(held: Held, edit: Replaced) -> CheckedFlag | None:
    new = [t for t in edit.new if is_negation(t)]
    old = [t for t in edit.old if is_negation(t)]
    short = len(edit.new) <= 5 and len(edit.old) <= 6
    if not short or bool(new) == bool(old):
        return None
    if any(t.key in _DENYING | _LACKING for t in (*edit.new, *edit.old)):
        return None
    if sum(map(is_negation, held.tokens)) == sum(map(is_negation, edit.source.tokens)):
        return None
    if new and _is_denied(held, new[0], edit):
        return None
    if new:
        message = f"“{new[0].word}” does not stand in the source"
        return held.flag("negation", new, message, _ADDED, edit.source.place)
    if _said_otherwise(held, old[0], edit):
        return None
    around = list(edit.new) or _beside(held, edit)
    message = f"the source has “{old[0].word}” here"
    return held.flag("negation", around, message, _ADDED, edit.source.place)


def _is_denied(held: Held, negation: Token, edit: Replaced) -> bool:
    """Whether another sentence of the sources negates what stands behind a negation."""
    at = held.tokens.index(negation)
    after = {token.key for token in held.tokens[at + 1 : at + 1 + _REACH] if token.content}
    near = {index for key in after for index in held.sources.postings.get(key, ())}
    for index in sorted(near)[:_LOOKED]:
        sentence = held.sources.sentences[index]
        if sentence is edit.source or not NEGATIONS & sentence.read.all_keys:
            continue
        denied = _negated(sentence.tokens)
        if any(denied[place] for key in sorted(after) for place in sentence.at.get(key, ())):
            return True
    return False


def _said_otherwise(held: Held, negation: Token, edit: Replaced) -> bool:
    """Whether what is negated has gone with its negation: "stayed free", "was not arrested"."""
    tokens = edit.source.tokens
    negated = first_content(tokens[tokens.index(negation) + 1 :])
    return negated is not None and all(token.key != negated.key for token in held.tokens)


def _beside(held: Held, edit: Replaced) -> list[Token]:
    """The tokens of the summary around a place where something was left out."""
    tokens = edit.source.tokens
    first = tokens.index(edit.old[0]) if edit.old[0] in tokens else 0
    for position, place in enumerate(held.alignment.found):
        if place is not None and place[0] is edit.source and place[1] == first - 1:
            return list(held.tokens[position : position + 2])
    return []


def _negated(tokens: Sequence[Token]) -> list[bool]:
    """For each token whether a negation stands shortly before it, without a break."""
    found = []
    since = _REACH + 1
    end = -1
    for token in tokens:
        since += 1
        if end >= 0 and token.start - end > 1:  # a comma, a quotation mark
            since = _REACH + 1
        found.append(since <= _REACH)
        if _starts(token) or (token.key == "abl" and found[-1]):
            since = 0
        elif token.key in {"but", "and", "while", "onli"}:
            since = _REACH + 1
        end = token.end
    return found


def _is_told(held: Held, tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence has what the source negates first: not of "without asking who"."""
    start = max(k for k in range(max(0, at - _LOOKED), at) if _starts(tokens[k]))
    first = first_content(tokens[start + 1 : at + 1])
    return first is not None and any(token.key == first.key for token in held.tokens)


def _starts(token: Token) -> bool:
    return is_negation(token) or token.key in _LACKING


def _is_near(tokens: Sequence[Token], at: int) -> bool:
    """Whether a negation stands in the words before, out of reach: "no army has a position"."""
    return any(map(_starts, tokens[max(0, at - 2 * _REACH) : at]))


def _same_company(held: Held, position: int, tokens: Sequence[Token], at: int) -> bool:
    """Whether the words beside an aligned token are the same on both sides."""
    here = {t.key for t in held.tokens[max(0, position - 6) : position + 5] if t.content}
    there = {t.key for t in tokens[max(0, at - 6) : at + 5] if t.content}
    shared = sum(map(rarity, here & there))
    return shared >= 0.5 * sum(map(rarity, here))


def _elsewhere(held: Held, token: Token, negated: bool) -> bool:
    """Whether another evidence sentence has the word with the same polarity."""
    for sentence in held.evidence:
        tokens = sentence.tokens
        flags = _negated(tokens)
        if any(flags[at] == negated for at in sentence.at.get(token.key, ())):
            return True
    return False


@cache
def antonyms() -> dict[str, frozenset[str]]:
    """For each key the keys that say the opposite, or another of a closed set."""
    path = resources.files("summarize") / "data" / "words" / "antonyms.txt"
    found: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        sides = [_keys(side) for side in line.split(" / ")]
        for number, side in enumerate(sides):
            for other in sides[number + 1 :]:
                for key in side:
                    found.setdefault(key, set()).update(other - {key})
                for key in other:
                    found.setdefault(key, set()).update(side - {key})
    return {key: frozenset(others) for key, others in found.items()}


def _keys(side: str) -> set[str]:
    return {token.key for word in side.split() for token in tokenize(word)}


def is_opposite(key: str, other: str) -> bool:
    """Whether a key says the opposite of another, by the list or by its prefix."""
    if other in antonyms().get(key, ()):
        return True
    longer, shorter = (key, other) if len(key) > len(other) else (other, key)
    prefix = longer[: len(longer) - len(shorter)]
    return prefix in _PREFIXES and len(shorter) >= 4 and longer.endswith(shorter)


def _cancelled(edit: Replaced, token: Token, old: Token) -> bool:
    """Whether a negation on one side makes opposites the same: "unable", "not been able"."""
    here = any(is_negation(t) for t in edit.new if t is not token)
    there = any(is_negation(t) for t in edit.old if t is not old)
    return here != there


def check_antonyms(held: Held) -> Iterator[CheckedFlag]:
    """Flags words whose opposite stands in their place in the source."""
    for edit in held.alignment.edits:
        kept = {t.key for t in held.tokens if t not in edit.new}
        for token in edit.new:
            if token.key in edit.source.at and len(edit.new) > 1:
                continue
            for old in edit.old[: len(edit.new) + 3]:
                if old.key not in kept and is_opposite(token.key, old.key):
                    if _cancelled(edit, token, old):
                        continue
                    severity = _SLOT if len(edit.new) <= 4 else _LOOSE
                    message = f"“{token.word}” where the source has “{old.word}”"
                    yield held.flag("antonym", [token], message, severity, edit.source.place)
                    return
    present = {t.key for t in held.tokens}
    own = _negated(held.tokens)
    for position, token in enumerate(held.tokens):
        if token.kind != "w" or held.alignment.found[position] is not None:
            continue
        if token.key in held.near_keys:
            continue
        for sentence in held.evidence[:1]:
            for key in antonyms().get(token.key, frozenset()) - present:
                if key in sentence.keys:
                    at = sentence.at[key][0]
                    if _negated(sentence.tokens)[at] != own[position]:
                        continue
                    word = sentence.tokens[at].word
                    message = f"“{token.word}” where the source has “{word}”"
                    severity = _LOOSE * min(1.0, held.best_coverage + 0.2)
                    yield held.flag("antonym", [token], message, severity, sentence.place)
                    return
