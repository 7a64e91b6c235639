"""Both sides of a conflict in one sentence, each with who stands for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from summarize.claims.conflicts import find_conflicts
from summarize.methods.candidates import Pool
from summarize.methods.filters import fault
from summarize.methods.fusion.reading import reading
from summarize.methods.vectors import Floats
from summarize.records import Edit, Event, Position, Statement
from summarize.text.tokens import count_words
from summarize.text.wordlists import word_list

LONGEST = 55
_SIDE = 32
_LINK = "; "
_DENIES = re.compile(r"(?:denied|rejected|dismissed|called|ruled out|not\b|no\b)", re.IGNORECASE)
_OPENS = frozenset("DCNU")


def both_sides(event: Event, pool: Pool, scores: Floats) -> Mapping[int, Statement]:
    """The sentences of one side of a conflict, each followed by the best one of another side.

    Args:
        event: The event, with its claims.
        pool: Its sentences, compressed.
        scores: What each of them is worth, ``(n,)``.

    Returns:
        For the number of a sentence, what is printed instead of it.  Sides whose speaker is not
        known, or that are too long to stand beside another, are left as they are.
        Cost: that of finding the conflicts, which is kept.
    """
    places = _places(pool)
    small, names = _small_words(pool), _capitals(pool)
    found: dict[int, Statement] = {}
    for conflict in find_conflicts(event):
        sides = [_able(pool, places, position) for position in conflict.values]
        denies = [bool(_DENIES.match(position.value)) for position in conflict.values]
        for number, side in enumerate(sides):
            others = [
                i
                for other, rest in enumerate(sides)
                if other != number and not (denies[other] and denies[number])
                for i in rest
            ]
            for index in side:
                best = [i for i in others if i not in side and _differ(pool, index, i)]
                if best and index not in found:
                    other = min(best, key=lambda i: (-scores[i], i))
                    joined = _joined(pool, index, other, small, names)
                    if joined is not None:
                        found[index] = joined
    return found


def _places(pool: Pool) -> Mapping[tuple[str, int], int]:
    """The number of each sentence by its article and its place there."""
    return {
        (candidate.sentence.article_id, candidate.sentence.start): number
        for number, candidate in enumerate(pool.candidates)
    }


def _able(pool: Pool, places: Mapping[tuple[str, int], int], position: Position) -> list[int]:
    """The sentences of a position that can be one half of a sentence."""
    found = []
    for evidence in position.evidence:
        number = places.get((evidence.article_id, evidence.start), -1)
        if number < 0 or number in found:
            continue
        candidate = pool.candidates[number]
        text = candidate.statement.text
        if candidate.fault or candidate.statement.speaker is None or candidate.more:
            continue
        if candidate.words <= _SIDE and text.endswith(".") and ";" not in text:
            found.append(number)
    return found


def _differ(pool: Pool, one: int, other: int) -> bool:
    first, second = pool.candidates[one].statement, pool.candidates[other].statement
    return first.speaker != second.speaker and first.text != second.text


def _joined(
    pool: Pool, one: int, other: int, small: frozenset[str], names: frozenset[str]
) -> Statement | None:
    first, second = pool.candidates[one].statement, pool.candidates[other].statement
    s = reading(second.text)
    if not len(s) or s.tags[0] not in _OPENS or " while " in first.text:
        return None
    if "Q" in s.tags or "Q" in reading(first.text).tags:
        return None
    start = second.text[0]
    if s.low[0] in small or s.tags[0] in "DU" or s.tags[:2] == "CN":
        start = start.lower() if s.raw[0] not in names else start
    text = first.text[:-1] + _LINK + start + _undated(second, first.text)[1:]
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


def _undated(statement: Statement, before: str) -> str:
    """The text of a statement without the dates of days that ``before`` has given."""
    text = statement.text
    for edit in sorted(statement.edits, key=lambda edit: -edit.start):
        date = text[edit.start : edit.end]
        if edit.kind == "date" and date and date in before:
            text = text[: edit.start] + text[edit.end :]
    return text


def _capitals(pool: Pool) -> frozenset[str]:
    """The words that the articles write with a capital inside a sentence."""
    return frozenset(
        word.strip(".,;:")
        for candidate in pool.candidates
        for word in candidate.sentence.text.split()[1:]
        if word[:1].isupper()
    )


def _small_words(pool: Pool) -> frozenset[str]:
    """The words that the articles write without a capital, and the nouns of who speaks."""
    return word_list("speaker_nouns") | frozenset(
        word.strip(".,;:")
        for candidate in pool.candidates
        for word in candidate.sentence.text.split()
        if word[:1].islower()
    )
