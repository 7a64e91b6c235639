"""Hedges that stood in a source and are gone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.consistency.alignment import Replaced
from eval.consistency.checker import CheckedFlag
from eval.consistency.checks.backing import find_backing, holds
from eval.consistency.held import Held
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import first_content
from summarize.records import Claim

_HEDGE = 0.5
_COVERED = 0.6
_TELLING = 3
_HEDGES = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|probably|apparently|allegedly|reportedly|purportedly"
    r"|supposedly|presumably|likely|unlikely|seems?|appears?|alleged|suspected|believed|thought|feared"
    r"|rumou?red|unconfirmed|alleges?|suggest(?:s|ed)?|accused?|potential\w*"
    r"|if|whether|possible|expect\w*|hop(?:es?|ing)|plan(?:s|ned|ning)?|consider\w*|estimated)\b",
    re.IGNORECASE,
)
_STRONG_HEDGES = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|probably|apparently|allegedly|reportedly|purportedly"
    r"|supposedly|presumably|likely|unlikely|seem(?:s|ed)?|appear(?:s|ed)? to|alleged|suspected"
    r"|(?:is|are|was|were|be|been) (?:believed|thought|feared|rumou?red|expected|alleged)"
    r"|unconfirmed)\b",
    re.IGNORECASE,
)


def check_hedges(held: Held) -> Iterator[CheckedFlag]:
    """A hedge that stood in the copied stretch of the source, and is gone."""
    if _HEDGES.search(held.text) or held.best_coverage < _COVERED:
        return
    if any(claim.modality == "hedged" for claim in held.claims):
        return
    for edit in held.alignment.edits:
        old = [t.word for t in edit.old]
        hedges = [word for word in old if _STRONG_HEDGES.fullmatch(word)]
        if edit.source is not held.evidence[0] and not _carries(held, edit.source):
            continue
        if hedges and not _governs(held, edit):
            continue
        if hedges and len(edit.new) <= 3 and len(edit.old) <= 5:
            message = f"the source says “{hedges[0]}” here"
            near = list(edit.new) or []
            yield held.flag("hedge_lost", near, message, _HEDGE, edit.source.place)
            return
    yield from _made_firm(held)


def _governs(held: Held, edit: Replaced) -> bool:
    """Whether what the hedge stands before is told here: not if "the toll may rise" is gone."""
    tokens = edit.source.tokens
    hedge = next(t for t in edit.old if _STRONG_HEDGES.fullmatch(t.word))
    told = first_content(tokens[tokens.index(hedge) + 1 :])
    return told is None or any(t.key == told.key for t in (*held.tokens, *edit.new))


def _made_firm(held: Held) -> Iterator[CheckedFlag]:
    """What every source that has it holds to be likely at most: "the police suspect that"."""
    told = {key for claim in held.claims for key in _frame(held, claim)}
    keys = frozenset(t.key for t in held.tokens if t.content) - told
    backing = find_backing(held, keys) if len(keys) >= _TELLING else []
    for found in backing:
        said = [
            claim
            for claim in held.sources.claims_at(found.source.index)
            if holds(held, found.source, claim, keys)
        ]
        if not said or any(claim.modality != "hedged" for claim in said):
            return
    if backing:
        message = "every source that has this holds it to be likely at most"
        severity = _HEDGE * backing[0].share
        yield held.flag("hedge_lost", [], message, severity, backing[0].source.place)


def _frame(held: Held, claim: Claim) -> set[str]:
    """The words of a sentence that say who says it."""
    who = [claim.speaker.span] if claim.speaker and claim.speaker.span else []
    return {token.key for token in held.inside([*claim.cue, *who])}


def _carries(held: Held, source: SourceSentence) -> bool:
    """Whether half of the sentence was copied from a source."""
    length = sum(f.length for f in held.alignment.fragments if f.source is source)
    return 2 * length >= len(held.tokens)
