"""How the articles of one event write words and names."""

from __future__ import annotations

from dataclasses import dataclass

from summarize.methods.candidates import Pool
from summarize.methods.fusion.again import Again
from summarize.methods.fusion.casing import Casing
from summarize.records import Event


@dataclass(frozen=True, slots=True)
class Style:
    """Capitals, and the short forms of persons' names."""

    casing: Casing
    again: Again


def style_of(event: Event, pool: Pool) -> Style:
    """The style of an event.  Cost: linear in its words."""
    return Style(Casing(pool), Again(pool, event.names))
