"""What a sentence puts together that its sources have apart: subjects, pairs, slots, pronouns.

The typical error of a summary that copies is a wrong fusion: the subject of one sentence
with the predicate of another, or one word exchanged in a stretch that is copied otherwise.
"""

from __future__ import annotations

import itertools

from eval.consistency.held import Held
from eval.consistency.keys import listed
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import Token, rarity
from summarize.claims.shallow import tag

FUSIONS = (
    *("subject_off", "subject_far", "second_gain", "third_gain", "fusion_gap"),
    *("pairs_apart", "pairs_far", "slots", "slots_tight", "slots_named", "slots_known"),
    *("slots_absent", "slots_content", "pronoun_turned", "pronoun_named"),
)
_FINITE = frozenset("vKMBHX")
_MANY = 24
_HE, _SHE = listed("he him his"), listed("she her hers")


def fusion_features(held: Held) -> dict[str, float]:
    """The features of one sentence, each in [0, 1].

    Args:
        held: The sentence and its evidence.

    Cost: quadratic in its content words, of which at most 24 are looked at.
    """
    found = dict.fromkeys(FUSIONS, 0.0)
    content = {token.key: rarity(token.key) for token in held.tokens if token.content}
    if not content or not held.evidence:
        return found
    total = sum(content.values()) or 1.0
    found |= _gains(held, content, total)
    found |= _subject(held)
    found |= _pairs(held, content)
    found |= _slots(held)
    found |= _pronouns(held)
    return found


def _gains(held: Held, content: dict[str, float], total: float) -> dict[str, float]:
    """What the second and third sentence of the evidence add, and how far off they stand."""
    left, gains = dict(content), []
    for sentence in held.evidence[:3]:
        taken = [key for key in left if key in sentence.keys]
        gains.append(sum(left.pop(key) for key in taken) / total)
    gains += [0.0] * (3 - len(gains))
    gap = 0.0
    if len(held.evidence) > 1:
        apart = abs(held.evidence[0].index - held.evidence[1].index)
        gap = min(1.0, apart / 10) * min(1.0, 4 * gains[1])
    return {"second_gain": gains[1], "third_gain": gains[2], "fusion_gap": gap}


def _subject(held: Held) -> dict[str, float]:
    """How much of what stands before the first verb the source of the rest lacks."""
    first = next(
        (n for n, t in enumerate(held.tokens) if n and tag(t.word, t.name)[:1] in _FINITE), None
    )
    if first is None:
        return {}
    before = [t for t in held.tokens[:first] if t.content]
    after = {t.key: rarity(t.key) for t in held.tokens[first:] if t.content}
    worth = sum(rarity(t.key) for t in before)
    if not worth or not after:
        return {}
    best: SourceSentence = max(
        held.evidence,
        key=lambda s: (round(sum(w for k, w in after.items() if k in s.keys), 9), -s.index),
    )
    around = held.sources.around(best.index)
    off = sum(rarity(t.key) for t in before if t.key not in best.read.all_keys)
    far = sum(rarity(t.key) for t in before if t.key not in around)
    return {"subject_off": off / worth, "subject_far": far / worth}


def _pairs(held: Held, content: dict[str, float]) -> dict[str, float]:
    """Pairs of content words that no sentence has, and that no two neighbours have."""
    keys = sorted(content, key=lambda key: (-content[key], key))[:_MANY]
    places = {key: set(held.sources.postings.get(key, ())) for key in keys}
    near = {key: at | {n + 1 for n in at} | {n - 1 for n in at} for key, at in places.items()}
    total = apart = far = 0.0
    for one, other in itertools.combinations(keys, 2):
        if not places[one] or not places[other]:
            continue
        worth = content[one] * content[other]
        total += worth
        if places[one].isdisjoint(places[other]):
            apart += worth
            if near[one].isdisjoint(places[other]):
                far += worth
    return {"pairs_apart": apart / total, "pairs_far": far / total} if total else {}


def _slots(held: Held) -> dict[str, float]:
    """Words that stand in the place of another word of the sentence copied around them."""
    found = dict.fromkeys(FUSIONS[7:13], 0.0)
    own = {token.key for token in held.tokens}
    for position, token in enumerate(held.tokens):
        if not token.content:
            continue
        slot = held.slot(position)
        if slot is None or not slot[0].content or slot[0].key in own:
            continue
        other, source = slot
        if token.key in source.read.all_keys:
            continue
        found["slots"] += 1
        found["slots_tight"] += _is_tight(held, position)
        found["slots_named"] += token.name and other.name
        known = token.key in held.sources.postings
        found["slots_known"] += known
        found["slots_absent"] += not known
        found["slots_content"] += _same_class(token, other)
    return {name: min(1.0, count / 3) for name, count in found.items()}


def _is_tight(held: Held, position: int) -> bool:
    """Whether both neighbours were copied from one sentence, few words apart there."""
    found = held.alignment.found
    if not 0 < position < len(found) - 1:
        return False
    before, after = found[position - 1], found[position + 1]
    if before is None or after is None or before[0] is not after[0]:
        return False
    return 1 < after[1] - before[1] <= 3


def _same_class(token: Token, other: Token) -> bool:
    return tag(token.word, token.name)[:1] == tag(other.word, other.name)[:1]


def _pronouns(held: Held) -> dict[str, float]:
    """Pronouns of the other sex than all of the evidence, or where the source has a name."""
    words = {token.word for token in held.tokens}
    he, she = bool(words & _HE), bool(words & _SHE)
    turned = 0.0
    if he != she:
        around = frozenset[str]().union(*(held.sources.around(s.index) for s in held.evidence[:1]))
        other, same = (_SHE, _HE) if he else (_HE, _SHE)
        turned = float(bool(around & other) and not around & same)
    named = 0.0
    for position, token in enumerate(held.tokens):
        if token.word in _HE or token.word in _SHE:
            slot = held.slot(position)
            named += slot is not None and slot[0].name
    return {"pronoun_turned": turned, "pronoun_named": min(1.0, named / 2)}
