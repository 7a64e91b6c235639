"""What a figure measures, in a reader's words."""

from __future__ import annotations

_READERS = {
    "killed": "people killed",
    "injured": "people injured",
    "missing": "people missing",
    "displaced": "people displaced",
    "arrested": "people arrested",
    "captured": "people captured",
    "abducted": "people abducted",
    "rescued": "people rescued",
    "aboard": "people aboard",
    "crowd": "size of the crowd",
    "margin": "votes between winner and loser",
    "case": "number of cases",
    "casualty": "casualties",
    "person": "number of people",
    "magnitude": "the magnitude",
    "speed": "the speed",
    "percentage": "the percentage",
}


def reader_name(name: str, group: str) -> str:
    """The measure in a reader's words: ``people killed``, ``soldiers killed``, ``trucks``."""
    words = _READERS.get(name)
    if words is None and " " in name:
        return name.replace("hectare b", "hectares b").replace("acre b", "acres b")
    if words is None:
        return f"number of {plural(name)}"
    return words.replace("people", group) if group and words.startswith("people") else words


def plural(noun: str) -> str:
    """The plural of a regular English noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
