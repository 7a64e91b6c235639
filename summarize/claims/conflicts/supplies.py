"""Power, water or gas that is back for all, against homes that are still without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.phrasing import clause
from summarize.claims.conflicts.quick import Quick
from summarize.claims.conflicts.sayings import Sayings
from summarize.claims.conflicts.stands import Stand, both_sides
from summarize.records import Conflict

_THING = r"(?P<thing>power|electricity|water|gas|internet|phone service|heating)"
_SAME = {"electricity": "power"}
_OPEN = Quick(r"\b(?:would|could|should|may|might|if|hopes?|aims?|plans?|tomorrow)\b")
_BACK = tuple(
    Quick(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_THING}\b[^.;]{{0,30}}\b(?:restored|back)\b[^.;]{{0,20}}\b(?:all|every|everywhere)\b",
        rf"\b{_THING}\b[^.;]{{0,30}}\b(?:fully|completely) (?:restored|back)\b",
        rf"\b(?:all|every)\b[^.;]{{0,30}}\b(?:have|has|had) {_THING} (?:again|back)\b",
        rf"\brestored {_THING}\b[^.;]{{0,20}}\b(?:all|every)\b",
    )
)
_WITHOUT = tuple(
    Quick(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:were|was|are|is|remain\w*|still|left) (?:still )?without {_THING}\b",
        rf"\b(?:still )?(?:has|have|had) no {_THING}\b",
        rf"\b{_THING}\b[^.;]{{0,20}}\b(?:was|is|remained) still (?:off|out|cut)\b",
    )
)


def supply_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts about whether a supply is back.  Cost: linear in the text."""
    things: dict[str, list[Stand]] = {}
    for saying in told.holding(*_BACK, *_WITHOUT):
        if saying.modality == "denied" or _OPEN.search(saying.text):
            continue
        for side, patterns in ((True, _BACK), (False, _WITHOUT)):
            match = next((m for p in patterns if (m := p.search(saying.text))), None)
            if match is not None:
                thing = _SAME.get(match["thing"].lower(), match["thing"].lower())
                value = clause(saying.text, plain_stems(match[0]))
                stand = Stand(told.voiced(saying), thing, side, value)
                things.setdefault(thing, []).append(stand)
    for thing in sorted(things):
        yield from both_sides(things[thing], f"whether {thing} was back for all")
