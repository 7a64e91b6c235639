"""What was done to those a number counts: killed, injured, displaced, arrested ..."""

from __future__ import annotations

import re

from summarize.records import Quantity

_OUTCOMES = {
    "kill": "killed", "slay": "killed", "slain": "killed", "martyr": "killed", "dead": "killed",
    "death": "killed", "died": "killed", "dying": "killed", "fatal": "killed", "massacr": "killed",
    "execut": "killed", "injur": "injured", "wound": "injured", "hurt": "injured",
    "displac": "displaced", "uproot": "displaced", "arrest": "arrested", "detain": "arrested",
    "captur": "captured", "abduct": "abducted", "kidnap": "abducted", "rescu": "rescued",
    "evacuat": "evacuated", "missing": "missing", "casualt": "casualty",
}  # fmt: skip
_ACTIVE = (
    r"kill(?:ed|ing|s)?|slay(?:ing|s)?|massacr(?:ed|ing)|execut(?:ed|ing)|martyr(?:ed|ing)"
    r"|injur(?:ed|ing|es|e)|wound(?:ed|ing|s)?|hurt(?:ing|s)?|displac(?:ed|ing|es|e)|uproot(?:ed|ing)"
    r"|arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|captur(?:ed|ing|es|e)|abduct(?:ed|ing)|kidnapp(?:ed|ing)"
    r"|rescu(?:ed|ing|es|e)|evacuat(?:ed|ing|es|e)"
)
_PASSIVE = (
    r"killed|slain|dead|died|massacred|executed|martyred|injured|wounded|hurt|displaced|uprooted"
    r"|arrested|detained|captured|abducted|kidnapped|rescued|evacuated|missing"
)
_BEFORE = re.compile(
    rf"\b(?P<verb>{_ACTIVE})\s+(?:(?:and|or)\s+(?:{_ACTIVE})\s+)?(?:another\s+|a\s+further\s+|a\s+total\s+of\s+)?$"
    r"|\b(?P<toll>(?:death|body|casualty)\s(?:toll|count)s?|dead|killed|deaths|fatalities|injured|wounded"
    r"|injuries)\b[^.;\d]{0,40}\b(?:to|at|of|is|was|reached|hit|stands\sat|stood\sat|rose\sto)\s+$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"\s*(?:others?\b|more\b|of\s(?:them|whom)\b|civilians?\b|people\b)?,?\s*"
    r"(?:(?:were|was|are|have\sbeen|has\sbeen|had\sbeen|being|is|got|reported|reportedly|also|all"
    r"|confirmed|feared|left|remain|lay|seriously|critically|badly|severely)\s+)*"
    rf"(?P<verb>{_PASSIVE})\b",
    re.IGNORECASE,
)
_FAR_AFTER = re.compile(
    r"[^.;:\d\n]{0,80}?\b(?:were|was|have\sbeen|has\sbeen|had\sbeen|are|got|being|be)\s(?:\w+ly\s|also\s|either\s)?"
    rf"(?P<verb>{_PASSIVE})\b|\s+(?P<died>died|dead)\b",
    re.IGNORECASE,
)
_FAR_BEFORE = re.compile(rf".*\b(?P<verb>{_ACTIVE})\b[^.;:\n]{{0,60}}$", re.IGNORECASE | re.DOTALL)


def outcome_of(word: str) -> str:
    """The one word for what was done: ``wounding`` is ``injured``; empty if unknown."""
    lower = word.lower()
    return next((name for stem, name in _OUTCOMES.items() if lower.startswith(stem)), "")


def beside(text: str, start: int, end: int) -> tuple[str, int]:
    """What was done to a bare number ("killing 31", "31 dead"), and where its words end."""
    after = _AFTER.match(text, end)
    if after:
        return outcome_of(after["verb"]), after.end() if after.end() - end < 12 else end
    before = _BEFORE.search(text[max(0, start - 90) : start])
    if before:
        toll = (before["toll"] or "").lower()
        name = "killed" if toll.startswith("body") else outcome_of(before["verb"] or toll)
        return name, end
    if re.match(r"\s+others?\b", text[end : end + 10], re.IGNORECASE):
        far = _FAR_BEFORE.search(text[max(0, start - 90) : start]) or _FAR_AFTER.match(text, end)
        if far:
            return outcome_of(far["verb"] or far["died"]), end
    return "", end


def outcome(text: str, quantity: Quantity) -> str:
    """What was done to those a quantity counts, as one word ("killed", "injured" ...).

    Both ``killing 31 people`` and ``31 members of the forces were killed`` are
    "killed".  Empty where nothing near the quantity says it.

    Args:
        text: The text that the quantity was found in.
        quantity: One of ``find_quantities(text)``.
    """
    if quantity.unit in _OUTCOMES.values():
        return quantity.unit
    start, end = quantity.span
    before = _BEFORE.search(text[max(0, start - 90) : start])
    if before:
        return outcome_of(before["verb"] or before["toll"])
    after = _AFTER.match(text, end) or _FAR_AFTER.match(text, end)
    if after:
        return outcome_of(after["verb"] or after.groupdict().get("died") or "")
    return ""
