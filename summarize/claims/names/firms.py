"""Firms that go by the beginning of their name: "Orven" for "Orven Chemicals"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache

from summarize.text.names import name_key
from summarize.text.wordlists import word_list


def firms(
    names: Iterable[str],
    speakers: Iterable[str],
    places: Collection[str],
    same: Callable[[str], str],
) -> Iterator[tuple[str, str]]:
    """Pairs of a speaker and the one firm whose name it begins.

    None for a country, a place, and a word that other names end with, as surnames do.

    Args:
        names: The names of the event without articles.
        speakers: Those of them that may be short for a firm.
        places: Names that stand behind "in" somewhere.
        same: What stands for all forms of a name that are known to be one.

    Cost: linear in the names.
    """
    by_first: dict[str, list[str]] = {}
    by_last: dict[str, set[str]] = {}
    for name in names:
        words = name.split()
        if len(words) > 1:
            by_last.setdefault(words[-1], set()).add(name)
            if _is_firms(words[-1]):
                by_first.setdefault(words[0], []).append(name)
    for short in speakers:
        own = short.split()
        if not own or short in places or name_key(short) in _countries():
            continue
        if by_last.get(own[-1], set()) - {short}:
            continue
        longer = {
            same(name)
            for name in by_first.get(own[0], ())
            if name.startswith(f"{short} ") and all(map(_is_firms, name.split()[len(own) :]))
        } - {same(short)}
        if len(longer) == 1:
            yield short, longer.pop()


def _is_firms(word: str) -> bool:
    return word.lower().strip(".,") in word_list("firm_endings")


@cache
def _countries() -> frozenset[str]:
    return frozenset(map(name_key, word_list("countries")))
