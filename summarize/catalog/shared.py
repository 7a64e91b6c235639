"""Parameters that several components share."""

from __future__ import annotations

from summarize.registry import Param

REDUNDANCY = Param(
    "redundancy",
    "float",
    0.35,
    "highest cosine of two chosen sentences, where the budget allows",
    0.0,
    1.0,
)
DAMPING = Param("damping", "float", 0.85, "probability of following an edge", 0.0, 0.999)


def position(default: float) -> Param:
    """The strength of the position prior, with a default of the method's own."""
    return Param("position", "float", default, "strength of the position prior", 0.0, 1.0)
