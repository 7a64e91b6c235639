"""Both sides of a conflict where a draft gives only one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eval.attribution_conflicts import gives
from summarize.claims.standalone import standalone
from summarize.records import Conflict, Position, Repair, Statement
from summarize.run.guard.examine import Examiner
from summarize.run.guard.wording import in_lower_case, is_balanced, is_sentence, wholly_quoted
from summarize.text.tokens import content_stems, count_words

_TOGETHER = 55
"""Words up to which the two sides are one sentence."""
_WHY = ("conflicting_sources",)
_WORST = 0.5


def both_sides(statements: Sequence[Statement], examiner: Examiner) -> tuple[Statement, ...]:
    """The sentences with the other side of every conflict of which they take one.

    ``X said A, while Y said B``; where the first is a sentence of the articles, word for
    word, or the two are long, the other side follows as a sentence of its own.
    """
    kept = list(statements)
    for conflict in examiner.conflicts:
        at, other = _missing(conflict, kept, examiner)
        if other is None:
            continue
        joined = _joined(kept[at], other, examiner)
        if joined is not None:
            kept[at] = joined
        else:
            note = f"the other side of what stands before it: {conflict.about}"
            repair = Repair("repaired", ("conflicting_sources",), "", note)
            kept.insert(at + 1, replace(other, repair=repair))
    return tuple(kept)


def _missing(
    conflict: Conflict, statements: Sequence[Statement], examiner: Examiner
) -> tuple[int, Statement | None]:
    """Which sentence takes a side alone, and the sentence that tells the other."""
    takers = [
        [n for n, statement in enumerate(statements) if gives(statement, position)]
        for position in conflict.values
    ]
    if sum(bool(found) for found in takers) != 1:
        return 0, None
    at = next(found[-1] for found in takers if found)
    taken = next(p for p, found in zip(conflict.values, takers, strict=True) if found)
    left = [p for p, found in zip(conflict.values, takers, strict=True) if not found]
    for position in sorted(left, key=lambda position: _alike(position, taken)):
        if (told := _told(position, examiner)) is not None:
            return at, told
    return at, None


def _alike(position: Position, other: Position) -> int:
    """How much two positions share: several may stand on one side, in other words."""
    own = {stem for stem in content_stems(position.value) if not stem.isdigit()}
    return len(own & set(content_stems(other.value)))


def _told(position: Position, examiner: Examiner) -> Statement | None:
    """A sentence of the articles that tells one side, as it may stand alone."""
    known = standalone(examiner.event)
    for evidence in position.evidence:
        document = examiner.event.document(evidence.article_id)
        for sentence in document.sentences:
            if (sentence.start, sentence.end) == (evidence.start, evidence.end):
                found = known.get((document.id, sentence.index))
                if found is not None and is_sentence(found.text) and is_balanced(found.text):
                    return found
    return None


def _joined(first: Statement, other: Statement, examiner: Examiner) -> Statement | None:
    """Both sides in one sentence; ``None`` where they had better be two."""
    words = count_words(first.text) + count_words(other.text)
    if words > _TOGETHER or examiner.is_verbatim(first) or not first.text.endswith("."):
        return None
    if wholly_quoted(other.text) or " while " in f"{first.text} {other.text}":
        return None
    text = f"{first.text[:-1]}, while {in_lower_case(other.text, examiner.event)}"
    before = first.repair if first.repair and first.repair.action != "kept" else None
    joined = replace(
        first,
        text=text,
        evidence=tuple(dict.fromkeys((*first.evidence, *other.evidence))),
        edits=(),
        verdict=None,
        repair=Repair(
            "repaired",
            tuple(dict.fromkeys((*before.why, "conflicting_sources"))) if before else _WHY,
            before.was if before else first.text,
            "the other side was left out",
        ),
    )
    worst = max((flag.severity for flag in examiner.one(joined).verdict.flags), default=0.0)
    known = max((flag.severity for flag in examiner.one(first).verdict.flags), default=0.0)
    return joined if worst < max(_WORST, known + 0.01) else None
