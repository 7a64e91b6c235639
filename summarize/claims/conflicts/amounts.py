"""What an amount is of that counts no heads: a cost, a share of a group, land that burned."""

from __future__ import annotations

import re

from summarize.claims.conflicts.kindred import kindred
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.sentence.lexicon import wordset

CURRENCIES = wordset(
    "usd eur gbp rub inr jpy ils chf try cny dollar euro pound franc crown krona peso rupee yen"
    " yuan rand shilling dinar lira rouble ruble riyal dirham"
)
_PAID = re.compile(
    r"\b(cost|price|damage|fine|debt|ransom|loss)(?:d|s|es)?\b[^.;\d]{0,50}$", re.IGNORECASE
)
_PRICES = {"price": "cost"}
_SHARE = re.compile(r"\sof\s(?:the\s|all\s)?([a-z]{4,})\b", re.IGNORECASE)
_AREAS = frozenset(["hectare", "acre"])
_BURNED = re.compile(
    r"\b(?:burn(?:ed|t)|destroyed|scorched|charred|consumed|blackened|flooded|razed|ravaged)\b",
    re.IGNORECASE,
)


_MAGNITUDE = re.compile(
    r"\b(?:magnitude(?:\s(?:of|was|is|at))*(?:\s(?:about|around))?|(?:quake|tremor|earthquake"
    r"|it)\s(?:had\s)?measur(?:ed|ing))\s$",
    re.I,
)
_MAGNITUDE_AFTER = re.compile(r"^[-\s]magnitude\b", re.IGNORECASE)
_SPEED = re.compile(r"^\s?(?:an hour|per hour|/h\b|a second|per second)", re.IGNORECASE)
_FAST = frozenset(["kph", "mph", "knot", "km/h"])
_LONG = frozenset(["km", "kilometre", "kilometer", "metre", "meter", "mile"])
_TURNOUT = re.compile(r"\bturnout\b[^.;]{0,50}$", re.IGNORECASE)
_TURNOUT_AFTER = re.compile(
    r"^[^.;,]{0,20}\bturnout\b"
    r"|^\sof\s(?:the\s|all\s)?(?:those\s(?:on the (?:rolls?|register)|registered|eligible|entitled)"
    r"|(?:registered\s|eligible\s)?voters|electorate|electors)\b[^.;,]{0,30}"
    r"\b(?:cast|voted|turned out|took part|went to the polls)\b",
    re.IGNORECASE,
)
TURNOUT, RATE = "turnout in percent", "rate in percent"
_RATE = re.compile(
    r"\brate\b(?:\s(?!from\b)[a-z]+){0,3}\s(?:at|to|was|is|of)(?:\s(?:about|only|just))?\s$",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(r"((?:[a-z-]+\s){0,2})rate\b")


def amount_of(unit: str, before: str, after: str) -> tuple[str, bool] | None:
    """What an amount measures, if it is money, a share or an area.

    Args:
        unit: The unit of the quantity, singular and in lower case.
        before: The words of the sentence before it.
        after: The words behind it.

    Returns:
        The name of the measure, and whether the words tell it for sure; ``None`` for the rest.
    """
    paid = _PAID.search(before[-70:]) if unit in CURRENCIES else None
    if paid:
        return f"{_PRICES.get(paid[1].lower(), paid[1].lower())} in {unit}", True
    if not unit and (_MAGNITUDE.search(before) or _MAGNITUDE_AFTER.match(after)):
        return "magnitude", True
    if unit in _FAST or (unit in _LONG and _SPEED.match(after)):
        return "speed", True
    if unit == "percent" and (_TURNOUT.search(before) or _TURNOUT_AFTER.match(after)):
        return TURNOUT, False
    if unit == "percent" and _RATE.search(before):
        return RATE, False
    share = _SHARE.match(after) if unit == "percent" else None
    if share:
        return f"share of {share[1].lower()}", False
    if unit == "percent":
        return "percentage", False
    if unit in CURRENCIES:
        return f"amount in {unit}", False
    if unit in _AREAS and _BURNED.search(f"{before[-60:]} {after[:40]}"):
        return f"{unit} burned", True
    return None


def one_rate(first: str, second: str) -> bool:
    """Whether two sentences speak of one rate: what it is of is the same, or told in one alone."""
    kinds = [
        kindred(plain_stems(" ".join(match[1] for match in _QUALIFIED.finditer(text))))
        for text in (first, second)
    ]
    return not all(kinds) or kinds[0] == kinds[1]
