"""Words that a model has run together, parted as the articles have them."""

from __future__ import annotations

import re
from dataclasses import replace

from eval.consistency.held import Held
from summarize.records import Statement
from summarize.run.guard.examine import Examiner, Seen
from summarize.run.guard.wording import small_words
from summarize.text.namewords import COMMON, is_demonym
from summarize.text.tokens import STOPWORDS

_WORD = re.compile(r"[^\W\d_]{5,}")
_FEWEST = 2
_PARTICLES = frozenset(
    ["out", "up", "off", "over", "down", "on", "in", "back", "away", "about", "around", "by"]
)
"""Second parts of words that are one: "payout", "setup", "takeover"."""


def unglue(statement: Statement, seen: Seen, examiner: Examiner) -> Statement | None:
    """The sentence with a space wherever two words of the articles were run together.

    "bad policyand worse": an article has "policy and worse", and "policyand" nowhere.  One of
    the two is a small word or begins with a capital, so that "healthcare" stays.
    """
    if not seen.verdict.flags:
        return None
    text = statement.text
    held = examiner.held(text)
    for match in reversed(list(_WORD.finditer(text))):
        word = match[0].lower()
        if word in held.sources.words or word in STOPWORDS or word in COMMON:
            continue
        at = _seam(match[0], text[: match.start()], text[match.end() :], held, examiner)
        if at:
            place = match.start() + at
            second = text[place : match.end()]
            if second.lower() in small_words(examiner.event) and match[0][0].islower():
                text = f"{text[:place]}{second.lower()}{text[match.end() :]}"
            text = f"{text[:place]} {text[place:]}"
    if text == statement.text:
        return None
    return replace(statement, text=text, edits=(), verdict=None)


def _seam(word: str, before: str, after: str, held: Held, examiner: Examiner) -> int:
    """Where a word falls into two that an article has in this place; 0 for nowhere."""
    left = before.split()[-1:]
    right = after.split()[:1]
    for at in range(_FEWEST, len(word) - _FEWEST + 1):
        first, second = word[:at].lower(), word[at:].lower()
        if first not in held.sources.words or second not in held.sources.words:
            continue
        small = bool({first, second} & STOPWORDS) and second not in _PARTICLES
        if not (small or word[at].isupper() or is_demonym(word[:at])):
            continue
        parted = f"{word[:at]} {word[at:]}"
        if any(
            examiner.has_quotation(" ".join(part))
            for part in ((*left, parted), (parted, *right))
            if len(part) > 1
        ):
            return at
    return 0
