"""Whose sentence it is: the speaker whose words make up most of it, if they are enough."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.records import Claim, Event, Sentence, Span

_MOST = 0.5
"""Part of a sentence that makes it the speaker's, wherever the cue stands."""
_MUCH = 0.3
"""Part that is enough where the sentence opens or closes with the speaker or the words."""

_ONE = re.compile(r"(?:he|she|it)$", re.IGNORECASE)
_OF_MANY = re.compile(
    r"(?:say|deny|claim|believe|insist|tell|report|warn|argue|think|hope|fear|have|are)\b"
)
_NEXT_TO = 3
_AS = re.compile(r",\sas\s(?:the\s)?$")


def claims_by_sentence(event: Event) -> dict[tuple[str, int], list[Claim]]:
    """The attributed claims whose content reaches into each sentence."""

    def disagrees(claim: Claim) -> bool:
        """Whether "it" is the object before a verb of several: "who boarded it say"."""
        speaker = claim.speaker
        if speaker is None or not claim.cue or not _ONE.match(speaker.text):
            return False
        return _OF_MANY.match(claim.cue[0].of(texts[claim.article_id])) is not None

    texts = {document.id: document.article.text for document in event.documents}
    found: dict[tuple[str, int], list[Claim]] = {}
    sentences = {document.id: document.sentences for document in event.documents}
    for claim in event.claims:
        if claim.speaker is None or disagrees(claim):
            continue
        for sentence in sentences[claim.article_id][claim.sentence :]:
            if sentence.index > claim.sentence and not any(
                span.overlaps(sentence.span) for span in claim.content
            ):
                break
            found.setdefault((claim.article_id, sentence.index), []).append(claim)
    return found


def main_claim(sentence: Sentence, claims: list[Claim]) -> Claim | None:
    """The claim of the speaker whose words make up most of a sentence, if they are enough.

    Of speakers who share their words ("A denied it, as B has alleged"), the one whose cue
    comes first.
    """
    if not claims:
        return None
    words: dict[str, list[Span]] = {}
    for claim in claims:
        if claim.speaker is not None:
            words.setdefault(claim.speaker.name, []).extend(claim.content)
    for claim in claims:
        if len(words) > 1 and claim.speaker is not None and _by_the_way(sentence, claim):
            words.pop(claim.speaker.name, None)
    covered = {name: _covered(sentence.span, spans) for name, spans in words.items()}
    most = max(covered.values())
    near = [
        claim
        for claim in claims
        if claim.speaker is not None and 10 * covered.get(claim.speaker.name, 0) >= 9 * most
    ]
    first = min(near, key=lambda claim: claim.cue[0].start if claim.cue else sentence.start)
    own = [claim for claim in near if _name(claim) == _name(first)]
    main = max(own, key=lambda claim: _covered(sentence.span, claim.content))
    share = covered[_name(main)] / max(1, len(sentence.text))
    if share >= _MOST or (share >= _MUCH and _frames(sentence, main)):
        return main
    return main if _quotes_on(sentence, main) else None


def _by_the_way(sentence: Sentence, claim: Claim) -> bool:
    """Whether a speaker only comes in at the end: "..., as camp residents have alleged"."""
    speaker = claim.speaker
    if speaker is None or speaker.span is None:
        return False
    start = speaker.span.start - sentence.start
    return start > 0 and _AS.search(sentence.text[:start]) is not None


def _name(claim: Claim) -> str:
    return claim.speaker.name if claim.speaker is not None else ""


def _covered(within: Span, spans: Sequence[Span]) -> int:
    """How many characters of a stretch the spans cover, each counted once."""
    total, here = 0, within.start
    for span in sorted(spans):
        total += max(0, min(span.end, within.end) - max(span.start, here))
        here = max(here, min(span.end, within.end))
    return total


def _frames(sentence: Sentence, claim: Claim) -> bool:
    """Whether the sentence opens with the speaker or the words, or closes with the words."""
    start, end = sentence.start + 2, sentence.end - 3
    spans = [*claim.content, *claim.cue]
    if claim.speaker is not None and claim.speaker.span is not None:
        spans.append(claim.speaker.span)
    return any(span.start <= start for span in spans) or any(
        span.end >= end for span in claim.content
    )


def _quotes_on(sentence: Sentence, claim: Claim) -> bool:
    """Whether few words are the speaker's, but the sentence does nothing but quote them.

    So where it opens with a quotation, or with the speaker and closes with the words.
    """
    speaker = claim.speaker
    if any(span.start <= sentence.start + 1 for span in claim.content):
        cue = [*claim.cue, *([speaker.span] if speaker is not None and speaker.span else [])]
        follows = any(
            0 <= part.start - span.end <= _NEXT_TO for part in cue for span in claim.content
        )
        return follows or claim.kind in ("direct", "mixed")
    return (
        speaker is not None
        and speaker.span is not None
        and speaker.span.start <= sentence.start + 1
        and any(span.end >= sentence.end - 3 for span in claim.content)
    )
