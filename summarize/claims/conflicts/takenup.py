"""What a denial that names no claim takes up: "denied this", "rejected the accusation"."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.claims.conflicts.asserted import is_opinion, is_wish
from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.opposition import Side, denies, same_days
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Span

_BUT = re.compile(r",?\s(?:but|though|although|while|which)\s")
_PROPOSED = re.compile(
    r"\b(?:propos|offer|invit|request|demand|suggested (?:he|she|they|that .*should))\w*",
    re.IGNORECASE,
)


def said_before(told: Sayings, side: Side) -> Saying | None:
    """The claim of another in the same sentence, before "but the ministry denies this"."""
    here = side.saying
    if _PROPOSED.search(here.sentence.text) or is_opinion(side) or is_wish(here.sentence.text):
        return None
    place = here.sentence.start + (side.denial.start if side.denial else 0)
    for other in told.by_sentence.get(here.key, []):
        if other.spare or other.speaker is None or other.voice == here.voice:
            continue
        joint = _BUT.search(other.text)
        if joint and other.span.start + joint.start() <= place:
            span = Span(other.span.start, other.span.start + joint.start())
            return replace(other, span=span, text=other.text[: joint.start()])
        if other.span.end <= place:
            return other
    return None


def taken_up(told: Sayings, side: Side) -> list[Saying]:
    """What another article says that "rejected the accusation" answers, if one thing stands out.

    The sentence with the denial and those beside it must speak of what the other does.
    """
    here = side.saying
    around = [
        other
        for index in (here.sentence.index, here.sentence.index - 1, here.sentence.index + 1)
        for other in told.by_sentence.get((here.document.id, index), [])[-1:]
    ]
    stems = kindred(frozenset(w for o in around for w in plain_stems(o.sentence.text)))
    best: tuple[float, Saying] | None = None
    for other in told:
        if other.document.id == here.document.id or other.voice == here.voice or denies(other):
            continue
        if other.speaker is None or not same_days(here, other):
            continue
        shared = kindred(plain_stems(other.text)) & stems
        if shared:
            score = told.weight(shared)
            if best is None or score > best[0]:
                best = score, other
    return [best[1]] if best else []
