"""Both sides of a conflict where a draft gives only one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from eval.attribution.conflicts import gives
from summarize.claims.conflicts.negation import denials
from summarize.claims.standalone import standalone
from summarize.records import Conflict, Position, Repair, Statement
from summarize.run.guard.examine import Examiner
from summarize.run.guard.exchange import reads_well
from summarize.run.guard.wording import in_lower_case, is_sentence, wholly_quoted
from summarize.text.tokens import content_stems, count_words

_TOGETHER = 55
"""Words up to which the two sides are one sentence."""
_WHY = ("conflicting_sources",)
_WORST = 0.5
_ABOUT_IT = 2
"""Content words that both sides must have in common: the same thing is spoken of."""
_CONTRAST = re.compile(r"\b(?:al)?though\b|\bwhile\b|\bwhereas\b|\bbut\b", re.IGNORECASE)
_LEANS = re.compile(
    r"[\"“”]*(?:(?i:and|but|or|so|yet|as|when|while|if|because|although|though|after|before|since"
    r"|it|this|that|these|those|he|she|they|there|then|still|instead|also|however)\b|[a-z]"
    r"|[^.]*\b(?:second|third|fourth|another|(?:the )?others?|latter|former)\s(?:[\w.]+\s){0,2}"
    r"(?:official|officer|source|person|man|woman|witness|resident|group|expert|one)s?\b)",
)


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
    if _is_added(statements[at]) or not is_sentence(statements[at].text):
        return 0, None
    taken = next(p for p, found in zip(conflict.values, takers, strict=True) if found)
    left = [p for p, found in zip(conflict.values, takers, strict=True) if not found]
    for position in sorted(left, key=lambda position: _alike(position, taken)):
        told = _told(position, examiner)
        if told is not None and _answers(statements[at].text, told.text):
            return at, told
    return at, None


def _is_added(statement: Statement) -> bool:
    """Whether a sentence is here only as the other side of another conflict."""
    repair = statement.repair
    return repair is not None and repair.action == "repaired" and not repair.was


def _answers(text: str, other: str) -> bool:
    """Whether another sentence is about what a sentence says, and does not deny it as well."""
    shared = set(content_stems(text)) & set(content_stems(other))
    if len(shared) < _ABOUT_IT or _LEANS.match(other):
        return False
    return not all(any(found.verb for found in denials(side)) for side in (text, other))


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
                if found is not None and reads_well(found.text):
                    return found
    return None


def _joined(first: Statement, other: Statement, examiner: Examiner) -> Statement | None:
    """Both sides in one sentence; ``None`` where they had better be two."""
    words = count_words(first.text) + count_words(other.text)
    if words > _TOGETHER or examiner.is_verbatim(first) or not first.text.endswith("."):
        return None
    if wholly_quoted(other.text) or _CONTRAST.search(f"{first.text} {other.text}"):
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
