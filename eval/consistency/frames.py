"""What a brief adds to a source sentence without changing what it says.

A note that dates a day (``on Sunday (Nov. 19)``) and a frame that names who speaks
(``Karim Oude said``, ``According to SANA,``) are blanked out before the sentence is held
against its evidence; whether the frame is right is for the checks of attribution.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eval.consistency.held import Held
from summarize.records import Span

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|Jun\.|July|Jul\.|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_NOTE = re.compile(
    rf"(?<=\w)\s?\((?:{_MONTH}|\d{{1,2}}|\d{{4}}|,|\s|-|–|to)*(?:{_MONTH}|\d{{4}})"
    rf"(?:{_MONTH}|\d{{1,2}}|\d{{4}}|,|\s|-|–|to)*\)"
)


def without_notes(text: str) -> str:
    """``text`` with notes that date a day blanked out; offsets stay as they are."""
    if "(" not in text:
        return text
    return _NOTE.sub(lambda match: " " * len(match[0]), text)


def frame_of(held: Held) -> list[Span]:
    """The speakers and cues of a sentence, where the sources have every word of them."""
    spans = []
    for claim in held.claims:
        if claim.speaker is None or claim.speaker.span is None or not claim.cue:
            continue
        parts = [claim.speaker.span, *claim.cue]
        own = [Span(part.start - held.offset, part.end - held.offset) for part in parts]
        if _is_known(held, own[0]):
            inside = [part for part in own if 0 <= part.start < part.end <= len(held.text)]
            spans += inside
    return spans


def is_new(held: Held, span: Span) -> bool:
    """Whether a stretch was not copied together with what stands beside it."""
    return any(
        found is None or alone
        for token, found, alone in zip(held.tokens, held.alignment.found, _alone(held), strict=True)
        if span.start <= token.start and token.end <= span.end
    )


def _is_known(held: Held, span: Span) -> bool:
    """Whether the sources, or the list of their outlets, have every word."""
    outlets = " ".join(held.outlets).casefold()
    return all(
        token.word in held.sources.words or not token.content or token.word in outlets
        for token in held.tokens
        if span.start <= token.start and token.end <= span.end
    )


def _alone(held: Held) -> list[bool]:
    """For each token whether it was copied apart from its neighbours."""
    lengths = [0] * len(held.tokens)
    for fragment in held.alignment.fragments:
        for step in range(fragment.length):
            lengths[fragment.start + step] = fragment.length
    return [length < 3 for length in lengths]


def blanked(text: str, spans: Iterable[Span]) -> str:
    """``text`` with ``spans`` blanked out; offsets stay as they are."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text
