"""One heading for one person: "Jotham" and "Jotham Ekiru", "Doug Oko" and "Douglas Oko"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarize.claims.speakers.persons import is_person

Heard = tuple[str, str]
"""The id of an article and a speaker that is heard in it."""

_LEAST = 3
"""Letters from which the beginning of a first name tells whose it is."""


def one_name(heard: Sequence[Heard]) -> Mapping[Heard, str]:
    """The name under which each speaker is listed, where it is not his own.

    A single name is that of the one person of the same article whose full name begins with it;
    of two full names with one surname, of which one first name begins the other, the one that is
    heard first is taken.

    Args:
        heard: The speakers of an event, in the order in which they are heard.

    Cost: quadratic in the persons of an event.
    """
    full = [name for name in dict.fromkeys(name for _, name in heard) if _is_full(name)]
    same: dict[str, str] = {}
    for number, name in enumerate(full):
        alike = [other for other in full[:number] if _is_one(other, name)]
        if len(alike) == 1:
            same[name] = same.get(alike[0], alike[0])
    result = {(article, name): same[name] for article, name in heard if name in same}
    for article, name in dict.fromkeys(heard):
        if " " in name or not name[:1].isupper():
            continue
        owners = {other for one, other in heard if one == article and other.split()[0] == name}
        owners = {same.get(owner, owner) for owner in owners if _is_full(owner)}
        if len(owners) == 1:
            result[article, name] = owners.pop()
    return result


def _is_full(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and all(word[0].isupper() for word in words) and is_person(words)


def _is_one(first: str, second: str) -> bool:
    one, other = first.split(), second.split()
    if one[-1] != other[-1] or one[0] == other[0]:
        return False
    short, long = sorted((one[0], other[0]), key=len)
    return len(short) >= _LEAST and long.startswith(short)
