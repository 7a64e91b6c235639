"""Whether each unit of a summary has the voice that the articles give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from eval.attribution_align import Ground, Match
from eval.attribution_names import is_anaphor
from eval.attribution_units import Unit

Verdict = Literal["right", "narrated", "asserted", "wrong", "unaligned"]

_ALIGNED = 0.55
"""Share of a unit's weight that a source unit must hold to be what it stands on."""
_REST_ALIGNED = 0.75
"""The same for what is left of a sentence beside its claims, often only a setting."""
_FEWEST = 3
"""Stems below which a unit says too little to be looked up."""
_REST_FEWEST = 5
_NARRATED_NEAR = 0.9
"""Narration that holds so much of what the best claim holds makes content common ground."""
_SPEAKER_NEAR = 0.85
"""The same for another claim of the speaker that the summary names."""
_BACK = 0.7
STEP = 1.0
"""How far apart two cues must be to differ in strength."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is held of one unit.

    Args:
        unit: The unit of the summary.
        verdict: ``right`` attributed, ``narrated`` as in the articles, ``asserted`` as
            fact, ``wrong`` speaker, or ``unaligned`` with any source.
        match: The source unit it was held against.
        speakers: Who the summary says said it, in the text or beside it.
        chain: How much of the source's chain is kept, in [0, 1]; ``None`` without one.
        shift: How much stronger the summary's cue is; ``None`` where not comparable.
        denial_lost: Whether one denies what the other says.
        unresolved: Whether the speaker is only a pointer to a name that is missing.
    """

    unit: Unit
    verdict: Verdict
    match: Match | None = None
    speakers: tuple[str, ...] = ()
    chain: float | None = None
    shift: float | None = None
    denial_lost: bool = False
    unresolved: bool = False


def judge(unit: Unit, ground: Ground, beside: Sequence[str] = ()) -> Judgement:
    """Judge one unit of a summary.

    Args:
        unit: The unit.
        ground: The event's articles.
        beside: The speakers that stand beside the sentence in a brief; they count where
            the text does not name one.

    Cost: one look-up, and a comparison of names for each source unit that is near.
    """
    speakers, taken = _speakers(unit, beside)
    attributed = bool(speakers)
    rest = not unit.attributed and not unit.whole
    unresolved = attributed and is_anaphor(speakers[0])
    blank = Judgement(unit, "unaligned", None, speakers, unresolved=unresolved)
    if len(unit.stems) < (_REST_FEWEST if rest else _FEWEST):
        return blank
    matches = ground.matches(unit)
    least = _REST_ALIGNED if rest else _ALIGNED
    if not matches or matches[0].score < least:
        return blank
    best = matches[0].score
    told = [match for match in matches if match.unit.attributed]
    flat = [match for match in matches if not match.unit.attributed]
    narrated = bool(flat) and flat[0].score >= _NARRATED_NEAR * best
    if not attributed:
        if narrated:
            return Judgement(unit, "narrated", flat[0])
        if unit.hedged and not told[0].unit.speakers:
            return Judgement(unit, "right", told[0])
        if unit.attributed and unit.written == "" and not told[0].unit.speakers:
            return Judgement(unit, "right", told[0])
        return Judgement(unit, "asserted", told[0])
    near = [match for match in matches if match.score >= _SPEAKER_NEAR * best]
    own = [match for match in near if _spoken(speakers, match, ground)]
    if not own:
        if (taken or unit.carried) and narrated:
            return Judgement(unit, "narrated", flat[0], speakers)
        return Judgement(unit, "wrong", matches[0], speakers, unresolved=unresolved)
    chosen, chain = _best_chain(speakers, own, near, ground)
    return Judgement(
        unit,
        "right",
        chosen,
        speakers,
        chain,
        _shift(unit, chosen, own),
        _denial_lost(unit, own, ground),
        unresolved,
    )


def _speakers(unit: Unit, beside: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """Who says a unit, and whether that was taken from beside the text."""
    if unit.attributed and unit.speakers:
        if is_anaphor(unit.speakers[0]) and beside:
            return tuple(beside), False
        return unit.speakers, False
    if beside and (unit.whole or unit.attributed):
        return tuple(beside), True
    return (), False


def _spoken(speakers: Sequence[str], match: Match, ground: Ground) -> bool:
    """Whether the first speaker has a part in a source unit."""
    same = ground.speakers.same
    first = speakers[0]
    unit = match.unit
    if match.outlet and same(first, match.outlet):
        return True
    if not unit.attributed:
        sentence = match.document.sentences[unit.sentence].text
        return ground.names_in(first, sentence)
    names = (*unit.speakers, unit.written) if unit.written else unit.speakers
    return any(same(first, name) for name in names)


def _best_chain(
    speakers: Sequence[str], own: Sequence[Match], near: Sequence[Match], ground: Ground
) -> tuple[Match, float | None]:
    """The source unit whose chain the summary keeps best, and how much of it."""
    scored = []
    for match in own:
        inner = _innermost(match, near)
        scored.append((_kept(speakers, inner, ground), inner))
    full = [match for kept, match in scored if kept is None]
    if full:
        return full[0], None
    best = max(kept for kept, _ in scored if kept is not None)
    return next(match for kept, match in scored if kept == best), best


def _innermost(match: Match, near: Sequence[Match]) -> Match:
    """The claim inside a claim that says the same: its speaker is the first."""
    unit = match.unit
    for other in near:
        inner = other.unit
        if (
            inner.attributed
            and inner.speakers
            and inner.article_id == unit.article_id
            and inner.sentence == unit.sentence
            and inner.span != unit.span
            and inner.span in unit.span
        ):
            return other
    return match


def _kept(speakers: Sequence[str], match: Match, ground: Ground) -> float | None:
    """The share of the links that the summary keeps; 0 without the first, ``None`` if alone."""
    same = ground.speakers.same
    links = match.unit.speakers
    if not links:
        return None
    written = match.unit.written
    named = same(speakers[0], links[0]) or bool(written and same(speakers[0], written))
    if not named:
        return 0.0
    if len(links) == 1:
        return None
    rest = speakers[1:]
    kept = 1 + sum(any(same(name, link) for name in rest) for link in links[1:])
    return kept / len(links)


def _shift(unit: Unit, chosen: Match, own: Sequence[Match]) -> float | None:
    """How much stronger the summary's cue is than that of any source unit it may stand on."""
    own_strength = unit.strength
    if own_strength is None:
        return None
    strengths = [
        match.unit.strength
        for match in own
        if match.unit.strength is not None and match.score >= chosen.score - 0.1
    ]
    if not strengths:
        return None
    return min((own_strength - strength for strength in strengths), key=abs)


def _denial_lost(unit: Unit, own: Sequence[Match], ground: Ground) -> bool:
    """Whether polarity differs from that of every source unit that it may stand on."""
    ours = unit.denied != unit.negated
    found = False
    for match in own:
        source = match.unit
        if ours == (source.denied != source.negated):
            return False
        cue = unit.denied or source.denied
        found = found or cue or ground.back(unit, source) >= _BACK
    return found
