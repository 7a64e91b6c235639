"""A speaker put to a sentence that does not name one.

A quotation that runs on is closed and followed by who said it, in the marks that the
article uses; any other sentence opens with "According to".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from summarize.claims.speakers.persons import is_title
from summarize.claims.standalone.rewrite import Change
from summarize.records import Sentence, Span
from summarize.text.labels import loaded_spans
from summarize.text.namewords import COMMON

_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“", "''": "''", "``": "''", "‘": "’", "'": "'"}
_DOUBLE = ('"', "”", "»")
_FIRST = re.compile(r"\W*(\w[\w’'-]*)")
_LINK = re.compile(
    r"(?:But|And|Yet|So|Still|Meanwhile|However|Moreover|Furthermore|Also|In\saddition|Then"
    r"|Thus|Hence|Therefore|Besides|Nevertheless|Instead|Similarly|Indeed|In\sturn)"
    r"(?:,\s|\s(?=[^\W\d]))"
)
_NAMED = re.compile(r"\s[A-Z]")
_ENDED = re.compile(r"([.,!?…]*)([\"”»’']*)\s*$")
_VERBAL = ("ed", "ing")


class Inside(NamedTuple):
    """How far a sentence stands in a quotation that begins or ends outside of it.

    ``mark`` is the mark that the quotation opens with; ``opens`` that it began before
    the sentence, ``runs_on`` that it ends after it, ``wholly`` that it covers all of it.
    """

    mark: str
    opens: bool
    runs_on: bool
    wholly: bool


def place_in(sentence: Sentence, quotes: Sequence[Span], text: str) -> Inside | None:
    """Where a sentence stands in the quotations of its article; ``None`` outside of all."""
    for quote in quotes:
        if not quote.overlaps(sentence.span):
            continue
        mark = text[quote.start : quote.start + 1]
        mark = text[quote.start : quote.start + 2] if mark in "'`" else mark
        wholly = quote.start <= sentence.start and sentence.end <= quote.end
        if wholly or quote.start < sentence.start or sentence.end < quote.end:
            return Inside(
                mark if mark in _PAIRS else "“",
                quote.start < sentence.start,
                sentence.end < quote.end,
                wholly,
            )
    return None


def balanced(sentence: Sentence, inside: Inside) -> tuple[Change, ...]:
    """The marks that a sentence lacks because its quotation goes on around it."""
    changes = []
    if inside.opens:
        changes.append(Change(sentence.start, sentence.start, inside.mark, "cue"))
    if inside.runs_on:
        changes.append(Change(sentence.end, sentence.end, _PAIRS[inside.mark], "cue"))
    return tuple(changes)


def quoted(sentence: Sentence, inside: Inside, who: str) -> tuple[Change, ...]:
    """Closes a quotation where the sentence ends and says who spoke: ``“...,” X said.``

    The words stay to the letter; only a full stop at the end becomes a comma.
    """
    ended = _ENDED.search(sentence.text)
    stop = ended.start() if ended else len(sentence.text)
    mark, closers = (ended[1], ended[2]) if ended else ("", "")
    close = _PAIRS[inside.mark]
    mixed = not inside.runs_on and closers[-1:] in _DOUBLE
    inner = closers[:-1] if mixed and not closers.endswith(close) else closers.removesuffix(close)
    comma = "," if mark in ("", ".", ",") else mark
    opening = (Change(sentence.start, sentence.start, inside.mark, "cue"),) if inside.opens else ()
    change = Change(
        sentence.start + stop, sentence.end, f"{comma}{inner}{close} {who} said.", "cue"
    )
    return (*opening, change)


def according_to(who: str, sentence: Sentence, small: Collection[str]) -> tuple[Change, ...]:
    """``According to X, the ...``: the change that puts a sentence in someone's mouth.

    Args:
        who: The speaker, with the article.
        sentence: The sentence.
        small: Words that the event's articles write without a capital.
    """
    start = sentence.start
    link = _LINK.match(sentence.text)
    skipped = link.end() if link is not None else 0
    first = _FIRST.match(sentence.text, skipped)
    opens = sentence.text[:1] in _PAIRS
    if link is not None and first is not None and not _lowers(first[1], small):
        return (Change(start, start + skipped, f"According to {who}, ", "cue"),)
    titled = first is not None and is_title(first[1]) and _NAMED.match(sentence.text, first.end(1))
    if first is None or opens or titled or not _lowers(first[1], small):
        return (Change(start, start, f"According to {who}, ", "cue"),)
    place = start + first.start(1)
    lead = sentence.text[skipped : first.start(1)]
    return (Change(start, place + 1, f"According to {who}, {lead}{first[1][0].lower()}", "cue"),)


def _lowers(word: str, small: Collection[str]) -> bool:
    """Whether the first word of a sentence is written small inside one."""
    if word == "I" or not word[0].isupper() or any(letter.isupper() for letter in word[1:]):
        return False
    lower = word.lower()
    common = lower in COMMON or lower in small or lower.endswith(_VERBAL)
    return common or bool(loaded_spans(lower))
