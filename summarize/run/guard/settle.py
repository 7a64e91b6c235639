"""The mended sentences as one summary again: none twice, and no longer than was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.records import Budget, Draft, Event, Repair, Statement
from summarize.text.tokens import content_stems, count_words

_SAME = 0.9
"""Share of the stems of the shorter of two sentences that makes them say the same."""
_CHANGED = ("repaired", "replaced")


def settle(mended: Draft, draft: Draft, event: Event, budget: Budget | None) -> Draft:
    """The mended draft without what its changes made double, held to its budget.

    Args:
        mended: After a round of mending.
        draft: Before it.
        event: The event, of whose words a budget may be a share.
        budget: What the method was asked for; a draft that was longer before may stay so.
    """
    single = _without_doubles(mended)
    limit = _limit(budget, event)
    if limit is None:
        return single
    return _fitted(single, max(limit, count_words(draft.text)))


def _without_doubles(draft: Draft) -> Draft:
    """A changed sentence that says what another does is taken out, the other stays."""
    kept = list(draft.sentences)
    dropped = list(draft.dropped)
    for statement in draft.sentences:
        if statement.repair is None or statement.repair.action not in _CHANGED:
            continue
        others = [other for other in kept if other is not statement]
        if any(_doubles(statement, other) for other in others):
            kept = others
            repair = Repair(
                "dropped",
                (*statement.repair.why, "duplicate"),
                statement.repair.was,
                "another sentence says it already",
            )
            dropped.append(replace(statement, repair=repair))
    return replace(draft, sentences=tuple(kept), dropped=tuple(dropped))


def _doubles(statement: Statement, other: Statement) -> bool:
    own, theirs = set(content_stems(statement.text)), set(content_stems(other.text))
    if not own or not theirs:
        return statement.text == other.text
    return len(own & theirs) >= _SAME * len(own)


def _limit(budget: Budget | None, event: Event) -> int | None:
    if budget is None:
        return None
    if budget.words is not None:
        return budget.words
    if budget.share is not None:
        read = [d for d in event.documents if d.id not in event.unread]
        words = sum(count_words(s.text) for d in read for s in d.sentences)
        return int(budget.share * words)
    return None


def _size(sentences: Sequence[Statement]) -> int:
    return sum(count_words(s.text) for s in sentences)


def with_sides(plain: Draft, sided: Draft) -> Draft:
    """A draft with both sides of its conflicts, unless that costs more than one other sentence.

    Args:
        plain: Settled without them.
        sided: Settled with them.
    """
    return sided if len(sided.dropped) <= len(plain.dropped) + 1 else plain


def _is_added(statement: Statement) -> bool:
    """Whether a sentence is here only as the other side of a conflict."""
    repair = statement.repair
    return repair is not None and repair.action == "repaired" and not repair.was


def _fitted(draft: Draft, words: int) -> Draft:
    """The draft without what is flagged worst, else without its last sentences.

    The two sides of a conflict go last of all.
    """
    kept = list(draft.sentences)
    dropped = list(draft.dropped)
    while len(kept) > 1 and _size(kept) > words:
        sides = [
            _is_added(one) or (following is not None and _is_added(following))
            for one, following in zip(kept, [*kept[1:], None], strict=True)
        ]
        worst = min(range(len(kept)), key=lambda n: (sides[n], _worth(kept[n]), -n))
        gone = kept.pop(worst)
        was = gone.repair.was if gone.repair and gone.repair.was else gone.text
        dropped.append(
            replace(gone, repair=Repair("dropped", ("budget",), was, "no room was left"))
        )
    return replace(draft, sentences=tuple(kept), dropped=tuple(dropped))


def _worth(statement: Statement) -> float:
    """The score of a sentence that is flagged; the others are worth the same."""
    verdict = statement.verdict
    return verdict.score if verdict is not None and verdict.flags else 1.0
