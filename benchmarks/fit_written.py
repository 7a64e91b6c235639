"""Writes what ``fit_consistency.py`` found as a module."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from eval.consistency.model import Mix
from eval.consistency.steady import Steady

Entry = tuple[Sequence[str], np.ndarray, float, Mix | None]


def write(target: Path, entries: dict[str, Entry], firm: Steady) -> None:
    """Writes the coefficients as a module."""
    lines = [
        '"""Coefficients of ``typed``, written by ``benchmarks/fit_consistency.py``."""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import Any",
        "",
        "PROFILES: dict[str, dict[str, Any]] = {",
    ]
    for profile, (names, theta, scale, mix) in entries.items():
        size = len(names)
        lines += [f'    "{profile}": {{', f'        "bias": {theta[-1]:.4f},']
        lines.append(f'        "scale": {scale:.4f},')
        if mix is not None:
            lines.append(f'        "mix": {mix},')
        lines.append('        "weights": {')
        for index, name in enumerate(names):
            parts = ", ".join(f"{theta[index + step * size]:.4f}" for step in range(3))
            lines.append(f'            "{name}": ({parts}),')
        lines += ["        },", "    },"]
    lines += ["}", *_steady(firm)]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _steady(found: Steady) -> list[str]:
    """The lines of ``coefficients.py`` that hold it."""
    pairs = zip(found.names, found.means, found.worst, strict=True)
    return [
        "STEADY: dict[str, Any] = {",
        f'    "bias": {found.bias},',
        f'    "length": {found.length},',
        '    "features": {',
        *(f'        "{name}": ({mean}, {worst}),' for name, mean, worst in pairs),
        "    },",
        "}",
    ]
