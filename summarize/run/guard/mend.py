"""What is done with one sentence: kept, repaired, replaced or dropped, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from eval.consistency.held import Held
from summarize.records import Evidence, Repair, Statement
from summarize.run.guard.attribute import attribute
from summarize.run.guard.correct import correct
from summarize.run.guard.examine import Examiner, Seen
from summarize.run.guard.exchange import says_already, source_sentence, standalone_form
from summarize.run.guard.form import is_heading, parted
from summarize.run.guard.glue import unglue
from summarize.run.guard.near import near_copy
from summarize.run.guard.restore import restore_quotes, unquote
from summarize.run.guard.speaker import reattribute
from summarize.run.guard.support import grave, invented_quotation
from summarize.run.guard.wording import is_balanced, is_sentence

Step = Callable[[Statement, Seen, Examiner], Statement | None]

STEPS: tuple[tuple[Step, str], ...] = (
    (unglue, "words that were run together were parted"),
    (restore_quotes, "the quotation was put back in its own words"),
    (unquote, "the quotation marks were taken off words that no source has"),
    (correct, "put right by the one source sentence that settles it"),
    (correct, "put right by the one source sentence that settles it"),
    (near_copy, "but for this it is the source's own sentence"),
    (reattribute, "given to the one who said it"),
    (attribute, "told as a fact; the articles have it from {speaker}"),
)
_GAIN = 0.05
"""What a repair must take off the weight of faults to be made."""
_ASIDE = ("quote_speaker", "attribution_swapped")
_LONGEST = 60
"""Words of a text above which it is no sentence, and is never dropped as a whole."""
_NEW = 0.5
"""Severity from which a flag that was not there before undoes a repair."""
_LITTLE = 0.5
"""Part of a sentence's content below which it is dropped if no source can take its place."""
_MOST = 0.8
"""The same of one that lacks its end: a page may have left it without one."""


def mend(
    statement: Statement,
    examiner: Examiner,
    before: Sequence[Statement],
    others: Sequence[Statement],
) -> tuple[Statement, ...]:
    """One sentence as it may stay.

    Args:
        statement: The sentence, with faults.
        examiner: The event and its checker.
        before: What stands before it in the summary.
        others: All other sentences of the summary.

    Returns:
        One statement with what was done; several where source sentences had been run
        together.  A dropped one comes back with that action, for the record.
    """
    pieces = parted(statement, examiner)
    if pieces:
        return _apart(statement, pieces, examiner)
    first = seen = examiner.one(statement, before)
    if not first.types:
        return (statement,)
    if is_heading(statement.text):
        return (_dropped(statement, first, first.types, "no statement"),)
    now, notes = statement, []
    action: Literal["repaired", "replaced"] = "repaired"
    for step, note in STEPS:
        tried = step(now, seen, examiner)
        if tried is None:
            continue
        result = examiner.one(tried, before)
        if step is unquote and "attribution_swapped" in result.types:
            continue  # the marks would be the last sign that these are somebody else's words
        if _is_better(result, seen, _ASIDE if step is restore_quotes else ()):
            now, seen = tried, result
            notes.append(note.format(speaker=tried.speaker))
            action = "replaced" if step is near_copy else action
    held = examiner.held(now.text)
    reasons = grave(held, seen, examiner)
    if reasons:
        done = _exchanged(statement, now, held, seen, first, examiner, before, others, reasons)
        if done is not None:
            return (done,)
    if now is statement:
        return (replace(statement, repair=Repair("kept", first.types)),)
    why = tuple(kind for kind in first.types if kind not in seen.types) or first.types[:1]
    evidence = now.evidence or _evidence(held, examiner)
    repair = Repair(action, why, statement.text, "; ".join(dict.fromkeys(notes)))
    return (replace(now, evidence=evidence, verdict=seen.verdict, repair=repair),)


def _apart(
    statement: Statement, pieces: Sequence[Statement], examiner: Examiner
) -> tuple[Statement, ...]:
    """The source sentences of a text; the first tells what it was.

    One that leans on what stood around it is taken in the form in which it stands alone.
    """
    note = "source sentences that were run together, each by itself again"
    found: list[Statement] = []
    was = statement.text
    for piece in pieces:
        alone = standalone_form(piece, examiner) if piece.evidence else None
        if alone is not None and examiner.one(piece).weight > examiner.one(alone).weight:
            why = examiner.one(piece).types
            found.append(replace(alone, repair=Repair("replaced", why, piece.text, note)))
        elif piece.evidence and was:
            found.append(replace(piece, repair=Repair("repaired", ("run_on",), was, note)))
            was = ""
        else:
            found.append(piece)
    return tuple(found)


def _is_better(new: Seen, old: Seen, aside: tuple[str, ...] = ()) -> bool:
    """Whether a repair leaves less wrong, and nothing wrong that was not before.

    ``aside`` are types that do not count: whose a quotation is cannot be seen before it
    stands there in its own words.
    """
    if new.without(*aside) > old.without(*aside) - _GAIN:
        return False
    if not aside and new.verdict.score < old.verdict.score - 1e-9:
        return False
    known = {*old.types, *aside}
    return not any(f.type not in known and f.severity >= _NEW for f in new.verdict.flags)


def _exchanged(
    statement: Statement,
    now: Statement,
    held: Held,
    seen: Seen,
    first: Seen,
    examiner: Examiner,
    before: Sequence[Statement],
    others: Sequence[Statement],
    reasons: tuple[str, ...],
) -> Statement | None:
    """The source sentence in place of one that cannot stay, or the sentence, dropped.

    ``None`` where no source sentence says what it says, and too much of it is said by some.
    """
    note = next(f.message for f in seen.verdict.flags if f.type == reasons[0])
    whole = is_sentence(now.text) and is_balanced(now.text)
    found = source_sentence(held, seen, examiner) if whole else None
    if found is not None:
        if says_already(found, others):
            note += "; the source sentence stands there already"
            return _dropped(statement, first, reasons, note)
        result = examiner.one(found, before)
        if result.weight < seen.weight - _GAIN:
            repair = Repair("replaced", reasons, statement.text, note)
            return replace(found, repair=repair, verdict=result.verdict)
    if len(statement.text.split()) > _LONGEST:
        return None
    cut_off = statement.text.rstrip()[-1:].isalnum() and held.coverage < _MOST
    invented = invented_quotation(held, seen, examiner)
    nowhere = held.coverage < _LITTLE or not (statement.evidence or now.evidence)
    if cut_off or invented or "unsupported" in reasons or nowhere:
        return _dropped(statement, first, reasons, note)
    return None


def _dropped(statement: Statement, seen: Seen, why: tuple[str, ...], note: str) -> Statement:
    repair = Repair("dropped", why, statement.text, note)
    return replace(statement, verdict=seen.verdict, repair=repair)


def _evidence(held: Held, examiner: Examiner) -> tuple[Evidence, ...]:
    """The source sentences that a repaired sentence stands on, for one that had none."""
    found = []
    for source in held.evidence[:2]:
        at = examiner.sentence_at(source.place.doc, source.place.start, source.place.end)
        if at is not None:
            found.append(Evidence(at[1].article_id, at[1].start, at[1].end, at[1].text))
    return tuple(dict.fromkeys(found))
