"""Where sources differ: claims about the same thing that cannot both hold.

Figures (``figures``), all against part (``shares``), states that cannot both be (``states``,
``standing``), what one says happened and another denies (``denials``), the day or hour of a
happening (``whens``, ``daytold``), and who or what was behind it (``culprits``).  A later figure
of the same voice is an update.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from summarize.claims.conflicts.counts import count_conflicts
from summarize.claims.conflicts.culprits import culprit_conflicts
from summarize.claims.conflicts.daytold import day_conflicts
from summarize.claims.conflicts.denials import denial_conflicts
from summarize.claims.conflicts.figure_conflicts import figure_conflicts
from summarize.claims.conflicts.goahead import goahead_conflicts
from summarize.claims.conflicts.holders import holder_conflicts
from summarize.claims.conflicts.opposites import opposite_conflicts
from summarize.claims.conflicts.planned import plan_conflicts
from summarize.claims.conflicts.reversals import reversal_conflicts
from summarize.claims.conflicts.rivals import rival_conflicts
from summarize.claims.conflicts.sayings import sayings
from summarize.claims.conflicts.shares import share_conflicts
from summarize.claims.conflicts.standing import standing_conflicts
from summarize.claims.conflicts.states import state_conflicts
from summarize.claims.conflicts.supplies import supply_conflicts
from summarize.claims.conflicts.timed import timed_conflicts
from summarize.claims.conflicts.whens import when_conflicts
from summarize.claims.conflicts.wheres import where_conflicts
from summarize.records import Conflict, Event

_DONE: WeakKeyDictionary[Event, tuple[Conflict, ...]] = WeakKeyDictionary()


def find_conflicts(event: Event) -> tuple[Conflict, ...]:
    """The conflicts of an event, found once; of one pair the wider questions come last.

    Cost: some milliseconds an event of fifteen sentences, nothing when asked again.
    """
    known = _DONE.get(event)
    if known is None:
        known = _DONE[event] = _found(event)
    return known


def _found(event: Event) -> tuple[Conflict, ...]:
    told = sayings(event)
    found = [
        *figure_conflicts(told),
        *standing_conflicts(told),
        *supply_conflicts(told),
        *denial_conflicts(told),
        *when_conflicts(told),
        *culprit_conflicts(told),
    ]
    for conflict in (
        *state_conflicts(told),
        *share_conflicts(told),
        *day_conflicts(told),
        *rival_conflicts(told),
        *count_conflicts(told),
        *reversal_conflicts(told),
        *opposite_conflicts(told),
        *plan_conflicts(told),
        *timed_conflicts(told),
        *goahead_conflicts(told),
        *holder_conflicts(told),
        *where_conflicts(told),
    ):
        if not any(_within(conflict, other) for other in found):
            found.append(conflict)
    return tuple(conflict for conflict in found if _differs(conflict))


def _differs(conflict: Conflict) -> bool:
    """Whether its sides are told in different words."""
    return len({position.value.casefold() for position in conflict.values}) > 1


def _within(conflict: Conflict, other: Conflict) -> bool:
    """Whether two conflicts set the same sentences against each other."""
    sides = [frozenset((e.article_id, e.start) for e in p.evidence) for p in conflict.values]
    held = [frozenset((e.article_id, e.start) for e in p.evidence) for p in other.values]
    return all(any(side <= one for one in held) for side in sides)
