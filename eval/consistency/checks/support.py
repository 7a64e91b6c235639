"""Content that the evidence does not have at all."""

from __future__ import annotations

from collections.abc import Iterator

from eval.consistency.checker import CheckedFlag
from eval.consistency.held import Held
from eval.consistency.tokens import Token, rarity

_WHOLE, _WORDS, _PUT_IN = 0.7, 0.5, 0.4
_MIN_COVERAGE = 0.5
_SAYS = frozenset(("said", "says", "saying", "added", "adds", "adding"))


def check_support(held: Held) -> Iterator[CheckedFlag]:
    """Flags the sentence as a whole, or the longest stretch that stands nowhere near."""
    if held.coverage < _MIN_COVERAGE:
        message = f"only {held.coverage:.0%} of the content stands in the sources"
        yield held.flag("unsupported", [], message, _WHOLE * (1 - held.coverage))
        return
    run = worst_run(held)
    worth = sum(rarity(t.key) for t in run)
    if run and held.total:
        share = worth / held.total
        exchanged = _exchanged(held, run)
        if share >= 0.15 or exchanged:
            message = f"“{held.words(run)}” does not stand in the evidence"
            severity = max(_WORDS * min(1.0, 1.5 * share), _PUT_IN if exchanged else 0.0)
            yield held.flag("unsupported", run, message, severity)


def worst_run(held: Held) -> list[Token]:
    """The run of content words without evidence that weighs most."""
    best: list[Token] = []
    run: list[Token] = []
    most = worth = 0.0
    for token in held.tokens:
        if not token.content:
            continue
        if token.key in held.near_keys:
            run, worth = [], 0.0
            continue
        run.append(token)
        worth += rarity(token.key)
        if worth > most:
            best, most = list(run), worth
    return best


def _exchanged(held: Held, run: list[Token]) -> bool:
    """Whether the words stand in the place of others in a sentence that is copied otherwise."""
    if held.copied < 0.6 or all(token.word in _SAYS for token in run):
        return False
    for edit in held.alignment.edits:
        if any(token in edit.new for token in run):
            old = [t for t in edit.old if t.content]
            return bool(old) and len(edit.new) <= 4
    return False
