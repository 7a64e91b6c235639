"""The guard: every sentence of a draft is checked, then kept, repaired, replaced or dropped.

What the rules are, and how well they do, is told in ``docs/guard.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eval.consistency.checker import Checker
from summarize.records import Budget, Draft, Event, Repair, Statement
from summarize.registry import Guard
from summarize.run.guard.endings import ended, is_cut_off
from summarize.run.guard.examine import Examiner, Seen
from summarize.run.guard.form import parted
from summarize.run.guard.lean import is_needed
from summarize.run.guard.mend import mend
from summarize.run.guard.settle import settle, with_sides
from summarize.run.guard.sides import both_sides
from summarize.run.verify import verify

__all__ = ["guard"]


def guard(
    draft: Draft,
    event: Event,
    checker: Checker,
    mode: Guard = "repair",
    budget: Budget | None = None,
) -> Draft:
    """A draft as it may be read.

    Args:
        draft: What a method wrote.
        event: The event it was written from, with its claims.
        checker: The checker of the run.
        mode: ``off`` leaves the draft alone, ``flag`` gives every sentence its verdict,
            ``repair`` mends as well.
        budget: Holds what is mended to the length that the draft was asked for.

    Returns:
        The draft with a verdict on each sentence; where something was wrong, ``repair``
        says what was done, and ``dropped`` holds what was taken out.  A second call
        changes nothing.

    Cost: a check of the draft for each round, two or three as a rule, and one of three
    sentences for every change that is tried.
    """
    if mode == "off":
        return draft
    if mode == "flag":
        return verify(draft, event, checker)
    examiner = Examiner(event, checker)
    for _ in range(len(draft.sentences) + 2):
        checked, seen = examiner.draft(draft)
        examiner.told = draft.text
        mended = _mended(checked, seen, examiner)
        plain = settle(mended, draft, event, budget)
        sided = replace(mended, sentences=both_sides(mended.sentences, examiner))
        mended = with_sides(plain, settle(sided, draft, event, budget))
        if _shown(mended) == _shown(draft):
            return checked
        draft = mended
    return verify(draft, event, checker)


def _mended(checked: Draft, seen: Sequence[Seen], examiner: Examiner) -> Draft:
    """Every sentence mended that has not been; what was mended before stays as it is."""
    kept: list[Statement] = []
    dropped = list(checked.dropped)
    for number, (statement, one) in enumerate(zip(checked.sentences, seen, strict=True)):
        if statement.repair is not None and statement.repair.action in ("repaired", "replaced"):
            kept.append(statement)
            continue
        plain = replace(statement, repair=None)
        others = (*kept, *checked.sentences[number + 1 :])
        examiner.told = " ".join(other.text for other in others)
        last = number == len(seen) - 1 and not any(_was_cut_off(one) for one in dropped)
        if last and is_cut_off(plain, others, examiner) and not parted(plain, examiner):
            done = _ended(plain, examiner, kept)
            (dropped if done.repair and done.repair.action == "dropped" else kept).append(done)
            continue
        sound = not one.types and not parted(plain, examiner)
        if sound or examiner.is_verbatim(plain):
            kept.append(plain)
            continue
        after = checked.sentences[number + 1 :]
        for done in mend(plain, examiner, kept, others):
            if done.repair is None or done.repair.action != "dropped":
                kept.append(done)
            elif is_needed(done, kept, after):
                kept.append(replace(plain, repair=Repair("kept", done.repair.why)))
            else:
                dropped.append(done)
    return replace(checked, sentences=tuple(kept), dropped=tuple(dropped))


def _was_cut_off(statement: Statement) -> bool:
    return statement.repair is not None and "cut_off" in statement.repair.why


def _ended(plain: Statement, examiner: Examiner, kept: Sequence[Statement]) -> Statement:
    """A last sentence that was cut off, ended, and mended where it is still wrong."""
    done = ended(plain, examiner)
    if done.repair is None or done.repair.action != "repaired":
        return done
    tried = mend(replace(done, repair=None), examiner, kept, kept)
    if len(tried) != 1 or tried[0].repair is None or tried[0].repair.action == "kept":
        return done
    repair = tried[0].repair
    both = replace(repair, why=(*done.repair.why, *repair.why), was=plain.text)
    return replace(tried[0], repair=both)


def _shown(draft: Draft) -> list[tuple[str, Repair | None]]:
    return [(statement.text, statement.repair) for statement in draft.sentences]
