"""Figures that no source has, has of something else, or that the sources dispute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eval.consistency.checker import CheckedFlag
from eval.consistency.held import Held
from eval.consistency.keys import listed
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import Token, rarity

_UNKNOWN, _SWAPPED, _STRANGE, _UNIT, _ORDINAL = 0.9, 0.9, 0.66, 0.5, 0.6
_FEW, _INFERRED = 3, 0.4
"""Two men, three hospitals: a reader counts them, and no source needs to have the word."""
_YEAR = range(1900, 2101)
_DURATIONS = listed("minute hour day night week month year decade century season thirds time")
_VAGUE = listed("dozens scores hundreds thousands millions billions doubled tripled halved")


def check_numbers(held: Held) -> Iterator[CheckedFlag]:
    """Flags figures; dates are left to their own check."""
    for position, token in enumerate(held.tokens):
        if token.key.endswith("th") and token.key[0].isdigit():
            yield from _ordinal(held, position, token)
        if token.word in _VAGUE and token.word not in held.sources.words:
            message = f"“{token.word}” does not stand in any source"
            yield held.flag("number", [token], message, _UNIT)
        if token.kind != "n" or is_date_part(held, position):
            continue
        written = held.text[token.start : token.end]
        if token.key not in held.sources.postings:
            if _rounded(held, token):
                continue
            message = f"“{written}” does not stand in any source"
            other = _instead(held, token)
            place = other[1].place if other else None
            if other:
                message += f"; this one has “{other[0].word}”"
            inferred = other is None and _is_counted(held.tokens, position)
            severity = _INFERRED if inferred else _UNKNOWN
            yield held.flag("number", [token], message, severity, place)
            continue
        yield from _placed(held, position, token, written)


def _is_counted(tokens: Sequence[Token], position: int) -> bool:
    """Whether a small number in words counts people or things, and no time."""
    token = tokens[position]
    after = tokens[position + 1] if position + 1 < len(tokens) else token
    named = position > 0 and tokens[position - 1].name
    few = token.word.isalpha() and float(token.key[1:]) <= _FEW
    return few and not named and after.word.removesuffix("s") not in _DURATIONS


def _ordinal(held: Held, position: int, token: Token) -> Iterator[CheckedFlag]:
    """``fourth``: a figure too; ``first`` and ``second`` are so only before what they count."""
    if token.key in held.sources.postings:
        return
    if f"#{token.key[:-2]}" in held.sources.postings and token.key != "1th":
        return
    severity = _UNIT if token.key in {"1th", "2th"} else _ORDINAL
    message = f"“{token.word}” does not stand in any source"
    yield held.flag("number", [token], message, severity)


def _placed(held: Held, position: int, token: Token, written: str) -> Iterator[CheckedFlag]:
    copied = held.alignment.found[position]
    if copied is not None and _is_told(held, position):
        return
    link = held.linked([position])
    other = _instead(held, token)
    if other and (link.share < 0.75 or other[1] is link.source):
        message = f"“{written}” stands where the source has “{other[0].word}”"
        severity = _SWAPPED * max(0.6, min(1.0, 1.3 - link.share))
        yield held.flag("number", [token], message, severity, other[1].place)
        return
    if link.share < 0.45:
        message = f"the sources have “{written}”, but not with this content"
        place = link.source.place if link.source else None
        severity = _STRANGE * (1 - link.share)
        yield held.flag("number", [token], message, severity, place)
        return
    if not _unit_agrees(held, position, token):
        message = f"the sources count something else with “{written}”"
        place = link.source.place if link.source else None
        yield held.flag("number", [token], message, _UNIT * (1.2 - link.share), place)


def _is_told(held: Held, position: int) -> bool:
    """Whether a number was copied together with a word that says what it counts."""
    for fragment in held.alignment.fragments:
        if fragment.start <= position < fragment.start + fragment.length:
            words = held.tokens[fragment.start : fragment.start + fragment.length]
            return fragment.length >= 3 and any(word.kind == "w" for word in words)
    return False


def _instead(held: Held, token: Token) -> tuple[Token, SourceSentence] | None:
    """The other number that a source has where the summary has ``token``."""
    for edit in held.alignment.edits:
        if token in edit.new and len(edit.old) <= len(edit.new) + 4:
            if token.key in edit.source.at and len(edit.new) > 1:
                continue
            for old in edit.old:
                if old.kind == "n" and old.key != token.key:
                    return old, edit.source
    at = held.tokens.index(token)
    slot = held.slot(at)
    if slot is None or slot[0].kind != "n":
        return None
    counted = [t.key for t in held.tokens[at + 1 : at + 2]]
    moved = any((token.key, key) in slot[1].read.pairs for key in counted)
    return None if moved else slot


def _rounded(held: Held, token: Token) -> bool:
    """Whether a source has the figure more exactly: ``2,300`` for ``2,314``."""
    value = float(token.key[1:])
    if value < 100:
        return False
    for key in held.sources.numbers:
        other = float(key[1:])
        if other and abs(other - value) / other <= 0.03 and _digits(value) < _digits(other):
            return True
    return False


def _digits(value: float) -> int:
    return len(f"{value:.10g}".replace(".", "").strip("0"))


def _unit_agrees(held: Held, position: int, token: Token) -> bool:
    """Whether a source has the number with one of the words around it that it has here."""
    own = _around(list(held.tokens), position)
    if not own:
        return True
    for index in held.sources.postings[token.key]:
        stream = held.sources.sentences[index]
        for at in stream.at[token.key]:
            if own & _around(stream.tokens, at):
                return True
    return False


def _around(tokens: list[Token] | tuple[Token, ...], position: int) -> set[str]:
    found = {t.key for t in tokens[position + 1 : position + 5] if t.content or t.key in "%$£€"}
    return found | {
        t.key
        for t in tokens[max(0, position - 2) : position]
        if (t.content and rarity(t.key) > 0.3) or t.key in "$£€"
    }


def is_date_part(held: Held, position: int) -> bool:
    """Whether a number is a year, or the day of a month beside it."""
    token = held.tokens[position]
    around = held.tokens[max(0, position - 1) : position + 2]
    value = float(token.key[1:])
    if any(t.kind == "d" for t in around) and value <= 31:
        return True
    return value in _YEAR and "," not in token.word
