"""What a brief adds to a source sentence without changing what it says.

A note that dates a day (``on Sunday (Nov. 19)``) and a frame that names who speaks
(``Karim Oude said``, ``According to SANA,``) are blanked out before the sentence is held
against its evidence; whether the frame is right is for the checks of attribution.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eval.consistency.articles import bare_words
from eval.consistency.checks.entity import name_runs
from eval.consistency.held import Held
from eval.consistency.sources import SourceSentence
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
        if _is_known(held, own[0]) and _is_neutral(held, own[1:]):
            inside = [part for part in own if 0 <= part.start < part.end <= len(held.text)]
            spans += inside
    return spans


def named_copy(held: Held) -> SourceSentence | None:
    """The source sentence that this one is but for a name in the place of a pronoun.

    A speaker may also stand with the full name where the source has the last part of it; no
    word of the name may be new to the sources.
    Any other name must stand in the sentences before, at most two back.
    """
    speakers = [
        Span(claim.speaker.span.start - held.offset, claim.speaker.span.end - held.offset)
        for claim in held.claims
        if claim.speaker is not None and claim.speaker.span is not None
    ]
    first = [Span(held.tokens[run[0]].start, held.tokens[run[-1]].end) for run in name_runs(held)]
    for span in dict.fromkeys([*speakers, *first[:1]]):
        if not 0 <= span.start < span.end <= len(held.text):
            continue
        if not (_is_known(held, span) and _stands_around(held, span)):
            continue
        name = span.of(held.text).split()
        for word in (*_PRONOUNS, name[-1]):
            text = f"{held.text[: span.start]} {word} {held.text[span.end :]}"
            if not held.sources.has_words(text):
                continue
            source = held.evidence[0] if held.evidence else None
            if source and (span in speakers or word == name[-1] or _is_before(held, source, name)):
                return source
    return None


def _stands_around(held: Held, span: Span) -> bool:
    """Whether the sources have what stands before and behind a name, next words aside."""
    before = bare_words(held.text[: span.start]).rpartition(" ")[0]
    behind = bare_words(held.text[span.end :]).partition(" ")[2]
    return all(held.sources.has_words(part) for part in (behind, before) if part)


_PRONOUNS = ("he", "she", "they", "it")


def _is_before(held: Held, source: SourceSentence, name: list[str]) -> bool:
    """Whether the last part of a name stands shortly before a sentence, in its article."""
    near = held.sources.sentences[max(0, source.index - 2) : source.index]
    last = name[-1].casefold()
    return any(last in s.text.casefold() for s in near if s.place.doc == source.place.doc)


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


def _is_neutral(held: Held, cues: Iterable[Span]) -> bool:
    """Whether a cue says no more than that something was said."""
    return all(
        token.key == "say" or not token.content
        for span in cues
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
