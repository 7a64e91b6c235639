"""Days, months and years that the sources do not have, or have for something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eval.consistency.checker import CheckedFlag
from eval.consistency.checks.number import is_date_part
from eval.consistency.held import Held
from eval.consistency.keys import listed
from eval.consistency.tokens import Token

_UNKNOWN, _SWAPPED, _STRANGE = 0.85, 0.9, 0.5
_DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_UNITS = listed("week weekend month year season decade century summer winter spring autumn")
_POINTING = listed("next last this past previous coming following")
_RELATIVE = listed(
    "today yesterday tomorrow tonight morn afternoon even night month week year weekend day"
)


def check_dates(held: Held) -> Iterator[CheckedFlag]:
    """Flags parts of dates: a day of the week, a month, a day of a month, a year."""
    for position, token in enumerate(held.tokens):
        if not _is_date(held, position) or _is_note(held, position):
            continue
        written = held.text[token.start : token.end]
        if token.key not in held.sources.postings:
            other = _instead(held, token)
            message = f"“{written}” does not stand in any source"
            if other:
                message += f"; this one has “{other.word}”"
            severity = _UNKNOWN if other or _has_kind(held, token) else 0.6 * _UNKNOWN
            yield held.flag("date", [token], message, severity)
            continue
        yield from _placed(held, position, token, written)
    yield from _relative(held)


def _relative(held: Held) -> Iterator[CheckedFlag]:
    """``next month``, ``the end of the season``, ``a decade``: where no source has the pair."""
    tokens = held.tokens
    for position in range(1, len(tokens)):
        token, before = tokens[position], tokens[position - 1]
        if token.word not in _UNITS:
            continue
        told = before.word in _POINTING or (before.word == "the" and _ends_with(tokens, position))
        absent = not held.sources.pairs(before.key, token.key)
        counted = before.word == "a" and token.key not in held.sources.postings
        if (told and absent) or counted:
            written = held.text[before.start : token.end]
            message = f"“{written}” does not stand in any source"
            yield held.flag("date", [before, token], message, _STRANGE)


def _ends_with(tokens: Sequence[Token], position: int) -> bool:
    """Whether a unit of time stands behind ``the end of``."""
    return position >= 3 and tokens[position - 3].word in {"end", "start", "rest"}


def _placed(held: Held, position: int, token: Token, written: str) -> Iterator[CheckedFlag]:
    if held.alignment.found[position] is not None and _copied_with_others(held, position):
        return
    if token.kind == "n" and not _paired(held, position):
        message = f"no source has this day or year: “{written}”"
        yield held.flag("date", [token], message, _UNKNOWN)
        return
    link = held.linked([position])
    other = _instead(held, token)
    if other and link.share < 0.75:
        message = f"“{written}” stands where the source has “{other.word}”"
        yield held.flag("date", [token], message, _SWAPPED * min(1.0, 1.3 - link.share))
    elif link.share < 0.35:
        place = link.source.place if link.source else None
        message = f"the sources have “{written}”, but not with this content"
        yield held.flag("date", [token], message, _STRANGE * (1 - link.share), place)


def _is_date(held: Held, position: int) -> bool:
    token = held.tokens[position]
    return token.kind == "d" or (token.kind == "n" and is_date_part(held, position))


def _is_note(held: Held, position: int) -> bool:
    """Whether the date only explains a day named before it: ``on Sunday (Nov. 19)``."""
    start = held.tokens[position].start
    opening = held.text.rfind("(", 0, start)
    if opening < 0 or ")" in held.text[opening:start] or start - opening > 20:
        return False
    before = [t for t in held.tokens if t.end <= opening]
    return bool(before) and (before[-1].kind == "d" or before[-1].key in _RELATIVE)


def _copied_with_others(held: Held, position: int) -> bool:
    for fragment in held.alignment.fragments:
        if fragment.start <= position < fragment.start + fragment.length:
            return fragment.length >= 3
    return False


def _paired(held: Held, position: int) -> bool:
    """Whether a source has the day with its month; a year stands for itself."""
    token = held.tokens[position]
    months = [t for t in held.tokens[max(0, position - 1) : position + 2] if t.kind == "d"]
    if not months or float(token.key[1:]) > 31:
        return True
    for index in held.sources.postings[token.key]:
        stream = held.sources.sentences[index]
        for at in stream.at[token.key]:
            around = stream.tokens[max(0, at - 1) : at + 2]
            if any(t.key == month.key for t in around for month in months):
                return True
    return False


def _instead(held: Held, token: Token) -> Token | None:
    """The date that the source has in the place of ``token``."""
    for edit in held.alignment.edits:
        if token in edit.new and (token.key not in edit.source.at or len(edit.new) == 1):
            for old in edit.old:
                if old.key != token.key and _same_kind(token, old):
                    return old
    return None


def _same_kind(token: Token, other: Token) -> bool:
    if token.kind != other.kind:
        return False
    if token.kind == "d":
        return (token.key in _DAYS) == (other.key in _DAYS)
    return (float(token.key[1:]) > 31) == (float(other.key[1:]) > 31)


def _has_kind(held: Held, token: Token) -> bool:
    """Whether the evidence has another date of the same kind."""
    return any(_same_kind(token, t) for s in held.evidence for t in s.tokens if t.kind in "dn")
