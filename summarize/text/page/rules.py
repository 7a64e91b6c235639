"""How a rule of cleaning is written down, and the pieces that patterns share."""

from __future__ import annotations

import re

from summarize.text.dateline import MONTHS

URL = (
    r"(?:(?:https?://|www\.)\S+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|ir|uk|tv|gov|edu|info)\b\S*)"
)
EMAIL = r"[\w.+-]+@[\w-]+\.[\w.-]+"
NAME = r"[^\W\d_][\w'.\-]*(?: [^\W\d_][\w'.\-]*){0,4}"
PERSON = r"[A-Z][\w'.-]+(?: (?:[A-Z][\w'.-]*|al|el|bin|de|van|von|der|la|du|da)){1,4}"
CLOCK = r"(?<!\d)\d{1,2}\s?[:.h]?\s?\d{2}(?!\d)(?::\d\d)?(?:\s?[ap]\.?m\.?)?"
WEEKDAY = r"(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\b[.,]?"
STAMP = (
    rf"(?:{WEEKDAY},?\s*)?(?:{MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s*\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTHS},?\s*\d{{4}}"
    rf"|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:T[\d:]+(?:\.\d+)?(?:Z|[+-][\d:]+)?)?"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}})"
)
"""A full date, with a year, as page headers print it."""

LONGEST = 450
"""Longer lines, in characters, are never dirt as a whole by what they say alone."""


class Rule:
    """One kind of dirt: what it is listed under, and what a whole line may say.

    Args:
        name: The name that a removal carries.
        patterns: Alternatives; one of them must match all of the line.
    """

    __slots__ = ("_pattern", "name")

    def __init__(self, name: str, *patterns: str) -> None:
        self.name = name
        self._pattern = re.compile(rf"(?:{'|'.join(patterns)})\Z", re.I | re.S)

    def matches(self, flat: str) -> bool:
        """Whether the rule takes this flattened line."""
        return self._pattern.match(flat) is not None
