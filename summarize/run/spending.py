"""What methods and checkers that ask a server have used up: requests, tokens, cost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Spent = Mapping[str, float | None]


def usage_of(component: Any) -> Spent:
    """What a component has used since it was made; empty for one that asks nobody."""
    usage = getattr(component, "usage", None)
    return dict(usage()) if callable(usage) else {}


def since(before: Spent, after: Spent) -> dict[str, float | None]:
    """What was used between two looks at a component."""
    return {name: _plus(value, before.get(name), -1) for name, value in after.items()}


def together(known: Mapping[str, Spent], new: Mapping[str, Spent]) -> dict[str, Any]:
    """What an interrupted run and its continuation have used, by the label of the method."""
    labels = dict.fromkeys((*known, *new))
    return {
        label: {
            name: _plus(known.get(label, {}).get(name), new.get(label, {}).get(name), 1)
            for name in dict.fromkeys((*known.get(label, {}), *new.get(label, {})))
        }
        for label in labels
    }


def _plus(one: float | None, other: float | None, sign: int) -> float | None:
    if one is None:
        return None if other is None else sign * other
    return one if other is None else round(one + sign * other, 6)
