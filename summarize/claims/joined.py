"""One claim for one act of saying, where a quotation runs over several sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from summarize.records import Claim, Document

_CLOSING = "\"”»’'"


def joined(document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of an article with running quotations put together.

    A quoted sentence that has no cue of its own goes to the claim of the same speaker
    right before it, or after it where its quotation closes only there; its words
    become further spans of that claim's content.

    Args:
        document: The article.
        claims: Its claims, as :func:`summarize.claims.extract.extract` gives them.

    Returns:
        The claims in order; each has the sentence of its cue.  Cost: linear.
    """
    text = document.article.text
    starts = [sentence.start for sentence in document.sentences]
    paragraphs = [sentence.paragraph for sentence in document.sentences]

    def place(claim: Claim, part: int) -> int:
        return max(0, bisect_right(starts, claim.content[part].start) - 1)

    def goes_on(first: Claim, second: Claim) -> bool:
        colon = text[first.content[-1].end : second.content[0].start].strip()[:1] == ":"
        if first.kind == "indirect" and not colon:
            return False
        return _one_voice(first, second) and place(second, 0) - place(first, -1) in (0, 1)

    def before(claim: Claim) -> int | None:
        """The claim, among those of the sentence before, that ``claim`` goes on with."""
        for index in range(len(found) - 1, -1, -1):
            if found[index].sentence != found[-1].sentence:
                return None
            if goes_on(found[index], claim):
                return index
        return None

    found: list[Claim] = []
    waiting: list[Claim] = []

    def settle() -> None:
        """Put what waits with the claim before it, or leave it as one claim of its own."""
        if not waiting:
            return
        index = before(waiting[0])
        if index is None:
            found.append(_merge(waiting[0], waiting[1:]))
        else:
            found[index] = _merge(found[index], waiting)
        waiting.clear()

    for claim in claims:
        if claim.cue or claim.kind not in ("direct", "mixed"):
            if waiting and goes_on(waiting[-1], claim) and _leads(claim):
                claim = _merge(claim, waiting)
                waiting.clear()
            settle()
            found.append(claim)
            continue
        if waiting and not goes_on(waiting[-1], claim):
            settle()
        waiting.append(claim)
        index = before(waiting[0]) if _closed(text, claim) else None
        if index is not None:
            last = paragraphs[place(found[index], -1)]
            if last == paragraphs[place(waiting[0], 0)]:
                settle()
    settle()
    return tuple(found)


def _leads(claim: Claim) -> bool:
    """Whether the content of a claim begins before its cue."""
    return bool(claim.cue) and claim.content[0] < claim.cue[0]


def _closed(text: str, claim: Claim) -> bool:
    """Whether the quotation ends with this sentence."""
    end = claim.content[-1].end
    return any(mark in text[end : end + 2] for mark in _CLOSING)


def _one_voice(first: Claim, second: Claim) -> bool:
    return (
        first.speaker is not None
        and second.speaker is not None
        and first.speaker.name == second.speaker.name
    )


def _merge(cue: Claim, rest: Sequence[Claim]) -> Claim:
    """One claim with the cue of ``cue`` and the content of all."""
    parts = sorted({span for claim in (cue, *rest) for span in claim.content})
    quantities = tuple(q for claim in (cue, *rest) for q in claim.quantities)
    return replace(cue, content=tuple(parts), quantities=quantities)
