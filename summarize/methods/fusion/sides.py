"""Both sides of a conflict in one sentence, each with who stands for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from summarize.claims.conflicts import find_conflicts
from summarize.methods.candidates import Pool
from summarize.methods.filters import fault
from summarize.methods.fusion.agreed import Side, agreed_first, without_earlier
from summarize.methods.fusion.blemish import is_blemished
from summarize.methods.fusion.casing import Casing
from summarize.methods.fusion.equal import with_said
from summarize.methods.fusion.reading import reading
from summarize.methods.fusion.rest import without_rest
from summarize.methods.fusion.telling import bare_telling
from summarize.methods.vectors import Floats
from summarize.records import Edit, Event, Position, Statement
from summarize.text.tokens import count_words

LONGEST = 55
_SIDE = 32
_LINK = "; "
_DENIES = re.compile(r"(?:denied|rejected|dismissed|called|ruled out|not\b|no\b)", re.IGNORECASE)
_OPENS = frozenset("DCNU")


Tighter = Callable[[int], Statement]


def both_sides(
    event: Event, pool: Pool, plain: Pool, scores: Floats, casing: Casing, tighter: Tighter
) -> Mapping[int, Statement]:
    """The sentences of one side of a conflict, each followed by the best one of another side.

    Args:
        event: The event, with its claims.
        pool: Its sentences, compressed.
        plain: The same before that, for a side that has lost what makes it one.
        scores: What each of them is worth, ``(n,)``.
        casing: How words are written inside a sentence.
        tighter: The sentence of a number without all that may be cut, for a side that is too long
            to stand beside another.

    Returns:
        For the number of a sentence, what is printed instead of it.  Sides whose speaker is not
        known, or that are too long to stand beside another, are left as they are.
        Cost: that of finding the conflicts, which is kept.
    """
    places = _places(pool)
    found: dict[int, Statement] = {}
    for conflict in find_conflicts(event):
        halves: dict[int, Statement] = {}
        forms = _Forms(pool, plain, tighter)
        sides = [_able(forms, places, position, halves) for position in conflict.values]
        values = {i: p.value for side, p in zip(sides, conflict.values, strict=True) for i in side}
        denies = [bool(_DENIES.match(position.value)) for position in conflict.values]
        for number, side in enumerate(sides):
            others = [
                i
                for other, rest in enumerate(sides)
                if other != number and not (denies[other] and denies[number])
                for i in rest
            ]
            for index in side:
                best = [i for i in others if i not in side and _differ(halves[index], halves[i])]
                if best and index not in found:
                    other = min(best, key=lambda i: (-scores[i], i))
                    one, two = (Side(halves[i], values[i]) for i in (index, other))
                    joined = agreed_first(one, two, casing, pool.names.stems)
                    joined = joined or _joined(one.statement, two.statement, casing)
                    if joined is not None:
                        found[index] = joined
    return found


def _places(pool: Pool) -> Mapping[tuple[str, int], int]:
    """The number of each sentence by its article and its place there."""
    return {
        (candidate.sentence.article_id, candidate.sentence.start): number
        for number, candidate in enumerate(pool.candidates)
    }


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms of a sentence: compressed, whole, or without all that may go."""

    pool: Pool
    plain: Pool
    tighter: Tighter

    def half(self, number: int, position: Position) -> Statement:
        """The form of a sentence that says all that the position does, if there is a short one."""
        value = without_earlier(position.value)
        whole = self.plain.candidates[number].statement
        half = self.pool.candidates[number].statement
        if self._loses(half, whole, value):
            half = whole
        if count_words(half.text) <= _SIDE:
            return half
        tight = self.tighter(number)
        return without_rest(half if self._loses(tight, whole, value) else tight, value)

    def _loses(self, shorter: Statement, whole: Statement, value: str) -> bool:
        """Whether the shorter form has lost words of the value."""
        stems = self.plain.names.stems
        lost = frozenset(stems(whole.text)) - frozenset(stems(shorter.text))
        return not lost.isdisjoint(stems(value))


def _able(
    forms: _Forms,
    places: Mapping[tuple[str, int], int],
    position: Position,
    halves: dict[int, Statement],
) -> list[int]:
    """The sentences of a position that can be one half of a sentence, put into ``halves``."""
    found = []
    for evidence in position.evidence:
        number = places.get((evidence.article_id, evidence.start), -1)
        if number < 0 or number in found:
            continue
        candidate = forms.pool.candidates[number]
        if candidate.fault or candidate.statement.speaker is None or candidate.more:
            continue
        if is_blemished(candidate.statement):
            continue
        half = forms.half(number, position)
        if count_words(half.text) <= _SIDE and half.text.endswith(".") and ";" not in half.text:
            found.append(number)
            halves[number] = half
    return found


def _differ(first: Statement, second: Statement) -> bool:
    who, whose = str(first.speaker).casefold(), str(second.speaker).casefold()
    return who not in whose and whose not in who and first.text != second.text


def _joined(first: Statement, second: Statement, casing: Casing) -> Statement | None:
    """``X said A; Y said B.``, with verbs of one strength."""
    first, second = with_said(first), _led(with_said(second), casing)
    s = reading(second.text)
    if not len(s) or s.tags[0] not in _OPENS or " while " in first.text:
        return None
    if "Q" in s.tags or "Q" in reading(first.text).tags:
        return None
    rest = casing.inside(_undated(second, first.text))
    if rest is None:
        return None
    text = first.text[:-1] + _LINK + rest
    if count_words(text) > LONGEST or fault(text):
        return None
    end = len(first.text) - 1
    kept = tuple(edit for edit in first.edits if edit.end <= end)
    return replace(
        first,
        text=text,
        speaker=f"{first.speaker} and {second.speaker}",
        chain=first.chain,
        evidence=tuple(dict.fromkeys((*first.evidence, *second.evidence))),
        edits=(*kept, Edit(end, len(text), first.text[end:], "fused")),
    )


def _led(statement: Statement, casing: Casing) -> Statement:
    """``Y said B.`` for ``B, Y said.``"""
    telling = bare_telling(statement)
    if telling is None or telling.form != "after" or not telling.verb:
        return statement
    content = casing.inside(telling.content)
    if content is None:
        return statement
    edits = (Edit(0, len(statement.text), statement.text, "fused"),)
    return replace(statement, text=f"{telling.who} said {content}.", edits=edits)


def _undated(statement: Statement, before: str) -> str:
    """The text of a statement without the dates of days that ``before`` has given."""
    text = statement.text
    for edit in sorted(statement.edits, key=lambda edit: -edit.start):
        date = text[edit.start : edit.end]
        if edit.kind == "date" and date and date in before:
            text = text[: edit.start] + text[edit.end :]
    return text
