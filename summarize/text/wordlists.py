"""Word lists that ship with the package, one file a list, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of ``summarize/data/words/<name>.txt``.

    Entries are separated by white space, or by lines where the first line is
    ``# lines``; other lines that start with ``#`` are comments.

    Raises:
        FileNotFoundError: The package has no such list.
    """
    path = resources.files("summarize") / "data" / "words" / f"{name}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if lines and lines[0].strip() == "# lines":
        return frozenset(kept)
    return frozenset(word for line in kept for word in line.split())
