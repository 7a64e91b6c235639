"""Words by which articles speak of one thing: a blaze is a fire, a truce a ceasefire."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from summarize.claims.conflicts.negation import plain_stems
from summarize.text.tokens import stem
from summarize.text.wordlists import word_list


@cache
def _kin() -> Mapping[str, str]:
    """The stem of each word in ``data/words/kindred.txt``, with the first word of its line."""
    table: dict[str, str] = {}
    for line in sorted(word_list("kindred")):
        first, *others = line.split()
        for word in (first, *others):
            table.setdefault(stem(word), f"~{first}")
            parts = plain_stems(word)
            if len(parts) == 1:
                table.setdefault(next(iter(parts)), f"~{first}")
    return table


@lru_cache(maxsize=1 << 14)
def kindred(stems: frozenset[str]) -> frozenset[str]:
    """Stems with those of one kind brought to one: "blaze" and "fire" are ``~fire``.

    Only for asking whether two sentences are about the same; they need not say it.
    """
    table = _kin()
    return frozenset(table.get(word, word) for word in stems)
