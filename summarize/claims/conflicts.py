"""Where sources differ: claims about the same thing that cannot both hold.

Figures (:mod:`summarize.claims.figures`), what one says happened and another denies
(:mod:`summarize.claims.denials`), opposite standings (:mod:`summarize.claims.standing`), the
day or hour of a happening (:mod:`summarize.claims.whens`), and who or what was behind it
(:mod:`summarize.claims.culprits`).  A later figure of the same voice is an update.
"""

from __future__ import annotations

from summarize.claims.culprits import culprit_conflicts
from summarize.claims.daytold import day_conflicts
from summarize.claims.denials import denial_conflicts
from summarize.claims.figure_conflicts import figure_conflicts
from summarize.claims.sayings import sayings
from summarize.claims.shares import share_conflicts
from summarize.claims.standing import standing_conflicts
from summarize.claims.states import state_conflicts
from summarize.claims.supplies import supply_conflicts
from summarize.claims.whens import when_conflicts
from summarize.records import Conflict, Event


def find_conflicts(event: Event) -> tuple[Conflict, ...]:
    """The conflicts of an event; of one pair of sentences the wider questions come last."""
    told = sayings(event)
    found = [
        *figure_conflicts(told),
        *standing_conflicts(told),
        *supply_conflicts(told),
        *denial_conflicts(told),
        *when_conflicts(told),
        *culprit_conflicts(told),
    ]
    for conflict in (*state_conflicts(told), *share_conflicts(told), *day_conflicts(told)):
        if not any(_within(conflict, other) for other in found):
            found.append(conflict)
    return tuple(found)


def _within(conflict: Conflict, other: Conflict) -> bool:
    """Whether two conflicts set the same sentences against each other."""
    sides = [frozenset((e.article_id, e.start) for e in p.evidence) for p in conflict.values]
    held = [frozenset((e.article_id, e.start) for e in p.evidence) for p in other.values]
    return all(any(side <= one for one in held) for side in sides)
