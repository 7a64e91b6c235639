"""Both sides of a conflict where a draft gives only one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from eval.attribution.conflicts import gives
from summarize.claims.conflicts.negation import denials
from summarize.claims.standalone import standalone
from summarize.records import Conflict, Position, Repair, Statement
from summarize.run.guard.examine import Examiner, claims_of
from summarize.run.guard.exchange import reads_well
from summarize.run.guard.wording import in_lower_case, is_sentence, wholly_quoted
from summarize.text.tokens import content_stems, count_words

_TOGETHER = 55
"""Words up to which the two sides are one sentence."""
_WHY = ("conflicting_sources",)
_WORST = 0.5
_MUCH = 0.4
"""Share of the longer side's content that the shorter, which says no other thing, must have."""
_DENIES_IT = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed))\s"
    r"(?:it|this|these|those|that(?=[.,;]|\sand\b))\b"
)
_SHARE = 0.3
"""Share of the content words of the shorter side that the other must have as well."""
_CONTRAST = re.compile(r"\b(?:al)?though\b|\bwhile\b|\bwhereas\b|\bbut\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:can|could|may|might|would|should|will|to)\s(?:\w+ly\s)?$", re.IGNORECASE)
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
        if told is not None and _answers(statements[at], told, position):
            return at, told
    return at, None


def _is_added(statement: Statement) -> bool:
    """Whether a sentence is here only as the other side of another conflict."""
    repair = statement.repair
    return repair is not None and repair.action == "repaired" and not repair.was


def _answers(statement: Statement, other: Statement, position: Position) -> bool:
    """Whether another sentence is the other side of what a sentence says, for any reader.

    It says the same with another figure, or one of the two denies what is in both, in the name
    of somebody else.
    """
    if _LEANS.match(other.text):
        return False
    if any(letter.isdigit() for letter in position.value):
        own, theirs = _said(statement.text), _said(other.text)
        shorter, longer = sorted((own, theirs), key=len)
        return shorter <= longer and len(shorter) >= _MUCH * len(longer)
    own, theirs = set(content_stems(statement.text)), set(content_stems(other.text))
    if len(own & theirs) < _SHARE * min(len(own), len(theirs)) or _DENIES_IT.search(other.text):
        return False
    return _denies(statement.text) != _denies(other.text) and _is_anothers(statement, other)


def _said(text: str) -> set[str]:
    """The content of what is said, figures, the speaker and the words for saying aside."""
    claims = claims_of(text)
    words = " ".join(span.of(text) for claim in claims[:1] for span in claim.content) or text
    return {stem for stem in content_stems(words) if not stem[0].isdigit()}


def _denies(text: str) -> bool:
    """Whether somebody denies in a sentence, and not only could or would."""
    return any(found.verb and not _MODAL.search(text[: found.start]) for found in denials(text))


def _is_anothers(statement: Statement, other: Statement) -> bool:
    """Whether the other side is told in the name of somebody whom the sentence does not name."""
    if other.speaker is None:
        return False
    last = re.escape(other.speaker.split()[-1])
    return re.search(rf"\b{last}\b", statement.text, re.IGNORECASE) is None


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
