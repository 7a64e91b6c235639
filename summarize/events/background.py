"""How rare a word is in news at large, so that twenty articles are weighed like thousands.

A frequency fitted on the batch alone calls the words of its biggest event common.  The
counts that ship with the package (``benchmarks/fit_background.py``) stand for the news
at large, and the batch is added to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Background:
    """In how many of ``articles`` articles each stem stands; rare ones are left out."""

    articles: int
    counts: Mapping[str, int]


@cache
def background() -> Background:
    """The counts for English news that ship with the package."""
    path = resources.files("summarize") / "data" / "background" / "en.tsv"
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return Background(int(header.split("\t")[1]), {stem: int(count) for stem, count in rows})
