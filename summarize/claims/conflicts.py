"""Where sources differ: claims about the same thing that cannot both hold.

Figures (:mod:`summarize.claims.figures`), what one says happened and another denies
(:mod:`summarize.claims.denials`), opposite standings (:mod:`summarize.claims.standing`), the
day or hour of a happening (:mod:`summarize.claims.whens`), and who or what was behind it
(:mod:`summarize.claims.culprits`).  A later figure of the same voice is an update.
"""

from __future__ import annotations

from summarize.claims.culprits import culprit_conflicts
from summarize.claims.denials import denial_conflicts
from summarize.claims.figure_conflicts import figure_conflicts
from summarize.claims.sayings import sayings
from summarize.claims.standing import standing_conflicts
from summarize.claims.states import state_conflicts
from summarize.claims.supplies import supply_conflicts
from summarize.claims.whens import when_conflicts
from summarize.records import Conflict, Event


def find_conflicts(event: Event) -> tuple[Conflict, ...]:
    """The conflicts of an event."""
    told = sayings(event)
    return (
        *figure_conflicts(told),
        *standing_conflicts(told),
        *supply_conflicts(told),
        *state_conflicts(told),
        *denial_conflicts(told),
        *when_conflicts(told),
        *culprit_conflicts(told),
    )
