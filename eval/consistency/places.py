"""What tells a word that fits its place from one that was put there, for each word of a sentence.

An edit that changes one thing leaves the rest of a sentence as it was.  So each word is
looked at against the rest: whether the source sentence that bears out the others has it too,
with which neighbours the sources have it, and what stands in its place there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from eval.consistency.checker import CheckedFlag
from eval.consistency.checks.polarity import is_opposite
from eval.consistency.cuts import classes
from eval.consistency.groups import GROUPS, group_of, groups_of
from eval.consistency.held import Held
from eval.consistency.keys import listed
from eval.consistency.sources import Sources
from eval.consistency.tokens import Token, rarity, tokenize

if TYPE_CHECKING:
    import numpy as np

_FLAGS = ("entity", "number", "date", "negation", "antonym", "role", "unsupported")
FEATURES = (
    *(f"is_{group}" for group in GROUPS),
    *("rarity", "absent", "not_near", "common", "copied_with", "opens_copy", "ends_copy"),
    *("linked", "borne", "borne_without", "lost"),
    *("borne_near", "borne_near_without", "lost_near", "borne_wide", "borne_wide_without"),
    *("lost_wide", "left_pair", "right_pair", "any_pair", "subject_pair"),
    *("slot", "slot_alike", "slot_kept", "slot_rarity"),
    *("spare", "spare_between", "spare_rarity", "spelt_alike", "known_spelling", "opposite"),
    *("inverted", "coverage", "best_coverage", "copied", "length", "number", "distance"),
    *(f"flag_{kind}" for kind in (*_FLAGS, "attribution_dropped")),
    *("after_preposition", "opens", "named_before", "other_gender", "first_sentence", "at"),
    *("pronoun_there", "in_rest"),
)
_HE, _SHE = listed("he him his himself"), listed("she her hers herself")
_NEAR, _FAR, _SPAN = 6, 8, 12
_EDGE = 0.6


def word_features(
    held: Held, flags: Sequence[CheckedFlag]
) -> tuple[list[Token], list[list[float]]]:
    """The words of a sentence that can be wrong, and what tells of each, in [0, 1].

    Args:
        held: The sentence and its evidence.
        flags: What the typed checks found.

    Cost: the words of the sentence times the source sentences that share one with it.
    """
    view = _View(held)
    return (
        [held.tokens[p] for p in view.judged],
        [[min(1.0, max(0.0, v)) for v in view.row(p, flags)] for p in view.judged],
    )


class _View:
    """A sentence and how the sources bear out its words."""

    def __init__(self, held: Held) -> None:
        self.held = held
        self.tokens = held.tokens
        self.kinds = classes(held.tokens)
        self.groups = [group_of(t, k) for t, k in zip(self.tokens, self.kinds, strict=True)]
        self.content = [p for p, token in enumerate(self.tokens) if token.content]
        self.judged = [
            p for p, token in enumerate(self.tokens) if token.content or self.groups[p] == "r"
        ]
        self.keys = {token.key for token in self.tokens}
        self.places = {p: held.sources.postings.get(self.tokens[p].key, ()) for p in self.judged}
        self.subject = next((p for p in self.content if self.groups[p] in "CN"), None)
        self.named = sum(token.name for text in held.before for token in tokenize(text))
        self.copied = [0] * len(self.tokens)
        self.opens, self.ends = set[int](), set[int]()
        for fragment in held.alignment.fragments:
            end = fragment.start + fragment.length
            self.copied[fragment.start : end] = [fragment.length] * fragment.length
            self.opens.add(fragment.start)
            self.ends.add(end - 1)
        self.borne = self._borne()

    def _borne(self) -> dict[int, tuple[float, ...]]:
        """For each word how much of the rest the sources bear out, with it and at all.

        In three ways: by weight, by weight and nearness, and so in three sentences together;
        then the sentence that bears out most nearby, or -1.
        """
        import numpy as np

        sentences = self.held.sources.sentences
        lines = sorted({index for p in self.content for index in self.places[p]})
        if not lines or len(self.content) < 2:
            return dict.fromkeys(self.judged, (0.0,) * 6 + (-1,))
        line = {index: number for number, index in enumerate(lines)}
        has = np.zeros((len(lines), len(self.content)))
        for column, p in enumerate(self.content):
            has[[line[index] for index in self.places[p]], column] = 1
        wide = has.copy()
        for index, number in line.items():
            for other in (index - 1, index + 1):
                beside = line.get(other)
                if beside is not None and (
                    sentences[other].place.doc == sentences[index].place.doc
                ):
                    wide[number] = np.maximum(wide[number], has[beside])
        found = {}
        for p in self.judged:
            flat, near = self._worth(p)
            own = np.zeros(len(lines), bool)
            own[[line[i] for i in self.places[p] if i in line]] = True
            around = np.zeros(len(lines), bool)
            around[[line[j] for i in self.places[p] for j in (i - 1, i, i + 1) if j in line]] = True
            values: list[float] = []
            for matrix, worth, mine in ((has, flat, own), (has, near, own), (wide, near, around)):
                shares = np.round(matrix @ worth / (worth.sum() or 1.0), 9)
                values += [float(shares[mine].max(initial=0.0)), float(shares.max())]
                if matrix is has and worth is near:
                    best = lines[int(shares.argmax())] if shares.max() > 0 else -1
            found[p] = (*values, best)
        return found

    def _worth(self, p: int) -> tuple[np.ndarray, np.ndarray]:
        """What each content word weighs for a word beside it; its own name weighs nothing."""
        import numpy as np

        flat = np.zeros(len(self.content))
        for column, q in enumerate(self.content):
            inside = self.groups[min(p, q) : max(p, q) + 1]
            if q != p and set(inside) != {"C"}:
                flat[column] = rarity(self.tokens[q].key)
        nearness = [1 + 0.3 * abs(p - q) for q in self.content]
        return flat, flat / nearness

    def row(self, p: int, flags: Sequence[CheckedFlag]) -> list[float]:
        """What tells of the word at ``p``, in the order of ``FEATURES``."""
        held, token, group, own = self.held, self.tokens[p], self.groups[p], self.places[p]
        weight = rarity(token.key) if token.content else 0.0
        with_1, all_1, with_2, all_2, with_3, all_3, best = self.borne[p]
        start, end = held.offset + token.start, held.offset + token.end
        flagged = [
            max(
                (f.severity for f in flags if f.type == kind and _covers(f, start, end)),
                default=0.0,
            )
            for kind in (*_FLAGS, "attribution_dropped")
        ]
        return [
            *(float(group == other) for other in GROUPS),
            *(weight, float(not own and token.content), float(token.key not in held.near_keys)),
            *(len(own) / 10, self.copied[p] / 10, float(p in self.opens), float(p in self.ends)),
            held.linked([p]).share if own and token.content else 0.0,
            *(with_1, all_1, all_1 - with_1, with_2, all_2, all_2 - with_2),
            *(with_3, all_3, all_3 - with_3, *self._pairs(p), *self._slot(p)),
            *self._spare(p, int(best)),
            *(held.coverage, held.best_coverage, held.copied, len(self.tokens) / 40),
            *(len(held.before) / 5, self._distance(p, int(best)), *flagged),
            *(float(p > 0 and self.kinds[p - 1] == "P"), float(p == min(self.content, default=0))),
            *self._person(p, int(best)),
        ]

    def _pairs(self, p: int) -> tuple[float, float, float, float]:
        """How the sources join the word to those beside it and to the subject."""
        key, sources = self.tokens[p].key, self.held.sources
        left = [self.tokens[q].key for q in self.content if q < p]
        right = [self.tokens[q].key for q in self.content if q > p]
        before = [joined(sources, other, key) for other in left[-3:]]
        behind = [joined(sources, key, other) for other in right[:3]]
        subject = _EDGE
        if self.subject is not None and self.subject != p:
            subject = joined(sources, self.tokens[self.subject].key, key)
        return (
            before[-1] if before else _EDGE,
            behind[0] if behind else _EDGE,
            max([*before, *behind], default=_EDGE),
            subject,
        )

    def _slot(self, p: int) -> tuple[float, float, float, float]:
        """What the source has in the place of the word, by its copied neighbour."""
        slot = self.held.slot(p)
        if slot is None:
            return 0.0, 0.0, 0.0, 0.0
        old, source = slot
        group = groups_of(source.read)[source.tokens.index(old)]
        kept = old.key in self.keys
        weight = rarity(old.key) if old.content else 0.0
        return 1.0, float(self._alike(p, group)), float(kept), weight

    def _alike(self, p: int, group: str) -> bool:
        return group == self.groups[p] or (self.groups[p] == "r" and group in "CN")

    def _spare(self, p: int, best: int) -> tuple[float, ...]:
        """Words of the sentence that bears out the rest that have no counterpart here."""
        token, sources = self.tokens[p], self.held.sources
        known = 0.0
        if not self.places[p]:
            near = sources.by_prefix.get(token.word[:3], ())
            known = max((shared_start(word, token.word) for word in near), default=0.0)
        if best < 0:
            return 0.0, 0.0, 0.0, 0.0, known, 0.0, 0.0
        source = sources.sentences[best]
        groups, at = groups_of(source.read), source.at
        left = [self.tokens[q].key for q in self.content if q < p and self.tokens[q].key in at]
        right = [self.tokens[q].key for q in self.content if q > p and self.tokens[q].key in at]
        begin = at[left[-1]][0] if left else -1
        end = at[right[0]][-1] if right else len(source.tokens)
        spare = between = weight = alike = opposite = 0.0
        for place, other in enumerate(source.tokens):
            if not other.content or other.key in self.keys:
                continue
            alike = max(alike, shared_start(other.word, token.word))
            opposite = max(opposite, float(is_opposite(token.key, other.key)))
            if self._alike(p, groups[place]):
                spare = 1.0
                if begin < place < end and end - begin < _SPAN:
                    between, weight = 1.0, max(weight, rarity(other.key))
        return spare, between, weight, alike, known, opposite, self._inverted(p, at)

    def _inverted(self, p: int, at: dict[str, list[int]]) -> float:
        """The share of near words that stand on the other side of the word in the source."""
        place = at.get(self.tokens[p].key)
        if not place:
            return 0.0
        near = [q for q in self.content if q != p and abs(q - p) < _FAR]
        places = [(q, at[self.tokens[q].key]) for q in near if self.tokens[q].key in at]
        once = [(q, found[0]) for q, found in places if len(found) == 1]
        turned = sum((there - place[0]) * (q - p) < 0 for q, there in once)
        return turned / len(once) if once else 0.0

    def _distance(self, p: int, best: int) -> float:
        """How far from the sentence that bears out the rest the word stands."""
        if best < 0 or best in self.places[p]:
            return 0.0
        return min((abs(index - best) / 15 for index in self.places[p]), default=1.0)

    def _person(self, p: int, best: int) -> tuple[float, ...]:
        """Who a pronoun can mean; then where the word stands, and whether the rest has it."""
        held, word = self.held, self.tokens[p].word
        sentences = held.sources.sentences
        named = gender = there = 0.0
        if self.groups[p] == "r":
            named = self.named / 3
            mine, other = (_HE, _SHE) if word in _HE else (_SHE, _HE)
            if best >= 0 and word in mine:
                near = [t.word for s in sentences[max(0, best - 1) : best + 2] for t in s.tokens]
                same, opposed = (sum(w in words for w in near) for words in (mine, other))
                gender = 0.5 + (opposed - same) / max(1, opposed + same) / 2
            there = float(best >= 0 and word in {t.word for t in sentences[best].tokens})
        has = float(best >= 0 and self.tokens[p].key in sentences[best].read.all_keys)
        return named, gender, float(not held.before), p / len(self.tokens), there, has


def _covers(flag: CheckedFlag, start: int, end: int) -> bool:
    return flag.span.start <= start and end <= flag.span.end


def joined(sources: Sources, left: str, right: str) -> float:
    """How closely the sources hold two keys together, in this order at best."""
    few, many = sources.postings.get(left), sources.postings.get(right)
    if not few or not many:
        return 0.0
    best = 0.0
    for index in set(few) & set(many):
        at = sources.sentences[index].at
        gaps = [b - a for a in at[left] for b in at[right]]
        if any(0 < gap <= _NEAR for gap in gaps):
            return 1.0
        best = max(best, 0.7 if any(gap > 0 for gap in gaps) else 0.5)
    if best:
        return best
    beside = {index + step for index in few for step in (-1, 1)}
    return 0.25 if beside & set(many) else 0.0


def shared_start(word: str, other: str) -> float:
    """The share of the longer word that both begin with; less than three letters are none."""
    count = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    count = min(len(word), len(other)) if count is None else count
    return count / max(len(word), len(other)) if count >= 3 else 0.0
