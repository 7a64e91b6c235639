"""Whether each unit of a summary has the voice that the articles give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from eval.attribution.align import Ground, Match
from eval.attribution.names import is_anaphor, is_pronoun
from eval.attribution.units import Unit, inside

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
_INSIDE = 0.75
"""Share of a claim that narration must hold to tell it among other things."""
_INSIDE_FEWEST = 4
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
    speakers, taken = _speakers(unit, beside, ground)
    attributed = bool(speakers)
    rest = not unit.attributed and not unit.whole
    unresolved = attributed and not unit.explained and is_anaphor(speakers[0])
    blank = Judgement(unit, "unaligned", None, speakers, unresolved=unresolved)
    if len(unit.stems) < (_REST_FEWEST if rest else _FEWEST):
        return blank
    matches = ground.matches(unit)
    least = _REST_ALIGNED if rest else _ALIGNED
    told = [match for match in matches if _told(match, unit)]
    flat = [match for match in matches if not _told(match, unit)]
    best = matches[0].score if matches else 0.0
    if not attributed:
        claim = _claimed(unit, told, flat, least, ground)
        if claim is None:
            return Judgement(unit, "narrated", matches[0]) if best >= least else blank
        open_too = not claim.unit.speakers and (unit.hedged or unit.attributed)
        return Judgement(unit, "right" if open_too else "asserted", claim)
    if best < least:
        return blank
    narrated = bool(flat) and flat[0].score >= _NARRATED_NEAR * best
    near = [match for match in matches if match.score >= _SPEAKER_NEAR * best]
    voices = speakers if is_pronoun(unit.written) else (*speakers, unit.written)
    own = [match for match in near if _spoken(voices, match, ground)]
    if not own:
        if (taken or unit.carried) and narrated:
            return Judgement(unit, "narrated", flat[0], speakers)
        return Judgement(unit, "wrong", matches[0], speakers, unresolved=unresolved)
    chosen, chain = _best_chain(unit, speakers, own, near, ground)
    return Judgement(
        unit,
        "right",
        chosen,
        speakers,
        chain,
        _shift(unit, chosen, own),
        _denial_lost(unit, own),
        unresolved,
    )


def _told(match: Match, unit: Unit) -> bool:
    """Whether a source unit is somebody's: a claim, or narration about a verb of saying.

    The second is a claim that the reader did not find; it counts for one as long as the
    summary does not have the same verb.
    """
    return match.unit.attributed or bool(match.unit.cues - unit.cues)


def _claimed(
    unit: Unit, told: Sequence[Match], flat: Sequence[Match], least: float, ground: Ground
) -> Match | None:
    """The claim that a unit in the summary's own voice repeats, if no narration tells it too.

    Either the claim holds the unit, or the unit holds nearly all of the claim.
    """
    for match in told:
        shared = unit.stems & match.unit.stems
        inside = len(shared) >= _INSIDE_FEWEST and ground.back(unit, match.unit) >= _INSIDE
        if match.score < least and not inside:
            continue
        if not any(ground.held(shared, other.unit) >= _NARRATED_NEAR for other in flat):
            return match
    return None


def _speakers(unit: Unit, beside: Sequence[str], ground: Ground) -> tuple[tuple[str, ...], bool]:
    """Who says a unit, and whether that was taken from beside the text."""
    if unit.attributed and unit.speakers:
        first = unit.speakers[0]
        if not beside:
            return unit.speakers, False
        if is_anaphor(first):
            return tuple(beside), False
        relays = beside[1:] if ground.speakers.same(first, beside[0]) else ()
        return (*unit.speakers, *relays), False
    if beside and (unit.whole or unit.attributed):
        return tuple(beside), True
    return (), False


def _spoken(speakers: Sequence[str], match: Match, ground: Ground) -> bool:
    """Whether the first speaker has a part in a source unit."""
    same = ground.speakers.same
    unit = match.unit
    if match.outlet and same(speakers[0], match.outlet):
        return True
    if not unit.speakers:
        sentence = match.document.sentences[unit.sentence].text
        return any(ground.names_in(name, sentence) for name in speakers)
    names = (*unit.speakers, unit.written)
    if any(same(speaker, name) for speaker in speakers for name in names):
        return True
    return _described(unit) and ground.names_in(speakers[0], _beside(match))


def _described(unit: Unit) -> bool:
    """Whether a claim's speaker is described, not named: "a spokesman for the ministry"."""
    return unit.speakers[0][:1].islower()


def _beside(match: Match) -> str:
    """What stands in a claim's sentence before and behind its content."""
    sentence = match.document.sentences[match.unit.sentence]
    text = match.document.article.text
    start, end = match.unit.span
    return f"{text[sentence.start : start]} {text[end : sentence.end]}"


def _best_chain(
    unit: Unit, speakers: Sequence[str], own: Sequence[Match], near: Sequence[Match], ground: Ground
) -> tuple[Match, float | None]:
    """The source unit whose chain the summary keeps best, and how much of it."""
    scored = []
    for match in own:
        if not _within_own(match, own, ground):
            inner = _innermost(match, near, ground)
            scored.append((_kept(unit, speakers, inner, ground), inner))
    full = [match for kept, match in scored if kept is None]
    if full:
        return full[0], None
    best = max(kept for kept, _ in scored if kept is not None)
    return next(match for kept, match in scored if kept == best), best


def _within_own(match: Match, own: Sequence[Match], ground: Ground) -> bool:
    """Whether a claim only goes on about what its speaker says around it ("she thinks")."""
    return any(_inside(match, outer) and _one_voice(match, outer, ground) for outer in own)


def _innermost(match: Match, near: Sequence[Match], ground: Ground) -> Match:
    """The claim of somebody else inside a claim that says the same: its speaker is the first."""
    for other in near:
        if other.unit.speakers and _inside(other, match) and not _one_voice(other, match, ground):
            return other
    return match


def _inside(inner: Match, outer: Match) -> bool:
    return (
        inner.unit.attributed
        and outer.unit.attributed
        and inner.unit.article_id == outer.unit.article_id
        and inner.unit.sentence == outer.unit.sentence
        and inside(inner.unit.span, outer.unit.span)
    )


def _one_voice(inner: Match, outer: Match, ground: Ground) -> bool:
    ours, theirs = inner.unit.speakers, outer.unit.speakers
    return bool(ours and theirs) and ground.speakers.same(ours[0], theirs[0])


def _kept(unit: Unit, speakers: Sequence[str], match: Match, ground: Ground) -> float | None:
    """The share of the links that the summary keeps; 0 without the first, ``None`` if alone."""
    same = ground.speakers.same
    links = match.unit.speakers
    if not links or is_pronoun(links[0]):
        return None
    written = match.unit.written
    if not any(same(name, links[0]) or same(name, written) for name in speakers):
        if unit.cues and ground.names_in(links[0], unit.text):
            return None  # "According to TRT, the army has announced": it is told inside
        relay = any(same(speakers[0], link) for link in links[1:])
        named = _described(match.unit) and ground.names_in(speakers[0], _beside(match))
        return None if named and not relay else 0.0
    if len(links) == 1:
        return None
    kept = sum(any(same(name, link) for name in speakers) for link in links[1:])
    return (1 + kept) / len(links)


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


def _denial_lost(unit: Unit, own: Sequence[Match]) -> bool:
    """Whether polarity differs from that of every source unit that it may stand on."""
    return all(_opposed(unit, match.unit) for match in own)


def _opposed(unit: Unit, source: Unit) -> bool:
    """Whether one says what the other denies, by its cue or by a negation of its own."""
    apart = _lacks(unit, source) or _lacks(source, unit)
    if not source.attributed:
        return apart
    return (unit.denied != source.denied) != apart


def _lacks(unit: Unit, other: Unit) -> bool:
    """Whether a unit says without a negation what the other says with one."""
    scope = {stem for stems in unit.negated for stem in stems}
    return len(unit.negated) < len(other.negated) and any(
        stems and stems[0] in unit.stems and stems[0] not in scope for stems in other.negated
    )
