"""Likeness to the references against trust: no method should win one by losing the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

_QUALITY = ("rouge2", "rougeL", "rouge1")
_TRUST = ("consistency", "attribution")


@dataclass(frozen=True, slots=True)
class Point:
    """A method in a trade-off; ``dominated`` if another is at least as good in both."""

    method: str
    x: float
    y: float
    dominated: bool


@dataclass(frozen=True, slots=True)
class TradeOff:
    """Two metrics against each other."""

    x: str
    y: str
    points: tuple[Point, ...]


def trade_off(means: Mapping[str, Mapping[str, float | None]]) -> tuple[TradeOff, ...]:
    """ROUGE against consistency and against attribution; without ROUGE those two.

    Args:
        means: The mean of every method, by metric; what follows an ``@`` in the name of a
            metric is its recipe.  Metrics without any mean do not count.
    """
    known = {
        name: name.partition("@")[0]
        for name, values in means.items()
        if any(value is not None for value in values.values())
    }
    quality = next((name for kind in _QUALITY for name in known if known[name] == kind), None)
    trust = [name for kind in _TRUST for name in known if known[name] == kind]
    axes = [(quality, name) for name in trust] if quality else list(combinations(trust, 2))
    return tuple(TradeOff(x, y, _points(means[x], means[y])) for x, y in axes)


def _points(x: Mapping[str, float | None], y: Mapping[str, float | None]) -> tuple[Point, ...]:
    places: dict[str, tuple[float, float]] = {}
    for method, right in x.items():
        up = y.get(method)
        if right is not None and up is not None:
            places[method] = (right, up)
    return tuple(
        Point(
            method,
            here[0],
            here[1],
            any(
                other[0] >= here[0] and other[1] >= here[1] and other != here
                for other in places.values()
            ),
        )
        for method, here in places.items()
    )
