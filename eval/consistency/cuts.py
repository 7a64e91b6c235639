"""Where copied sentences were cut, and what was cut off: a compression can turn the meaning.

Nothing is parsed: each token gets one letter for its word class
(:func:`summarize.claims.sentence.shallow.tag`), and what counts is the class of the tokens on both
sides of a cut.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from eval.consistency.alignment import Fragment
from eval.consistency.held import Held
from eval.consistency.keys import listed
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import Token, rarity
from summarize.claims.sentence.shallow import tag

_VERBS = frozenset("vKeMBHXg")
_FINITE = frozenset("vKMBHX")
_NOUNS = frozenset("NCUT")
_CONDITIONS = listed(
    "if unless until except only without not no never would could may might should alleg "
    "reportedli plan attempt tri fail almost near claim accus suspect hope expect believ propos"
)
CUTS = (
    *("cut_head", "cut_subject", "cut_object", "cut_modifier", "cut_clause", "cut_other"),
    *("end_head", "end_clause", "end_phrase", "end_list", "start_object", "start_verb"),
    *("start_noun", "start_clause", "dropped_condition", "turned", "no_verb", "far_apart"),
)
CLUES = (
    *CUTS,
    *("subjects_apart", "objects_apart", "names_apart", "uncovered_window", "name_distance"),
)


def classes(tokens: Sequence[Token]) -> str:
    """One letter a token; numbers are ``U``."""
    return "".join(
        "U"
        if token.kind == "n"
        else "C"
        if token.name
        else tag(token.word, False)[:1]
        if token.word
        else "N"
        for token in tokens
    )


def clues(held: Held) -> Mapping[str, float]:
    """What the trees see of a sentence beside its features: cuts, relations, neighbourhood.

    Args:
        held: The sentence and its evidence.

    Cost: linear in the sentence and in what the sources have of its verbs and names.
    """
    return cut_features(held) | relation_features(held) | window_features(held)


def cut_features(held: Held) -> dict[str, float]:
    """How often each kind of cut was made, in [0, 1].

    ``cut_*`` stand inside a sentence, ``end_*`` and ``start_*`` at its ends:
    ``head`` leaves a modifier without its noun, ``subject`` and ``object`` a verb without
    its own, ``modifier`` and ``clause`` leave whole what is kept.
    """
    found = dict.fromkeys(CUTS, 0.0)
    fragments = held.alignment.fragments
    for left, right in itertools.pairwise(fragments):
        if left.source is right.source and right.start == left.start + left.length:
            begin, end = left.at + left.length, right.at
            if begin < end:
                found[_inner(left.source, begin, end)] += 1
            elif begin > end:
                found["turned"] += 1
    if fragments:
        _ends(held, fragments[0], fragments[-1], found)
    kinds = classes(held.tokens)
    found["no_verb"] = float(not any(kind in _VERBS for kind in kinds)) * 2
    found["dropped_condition"] = _conditions(held)
    numbers = [f.source.number for f in fragments if f.length > 1]
    found["far_apart"] = (max(numbers) - min(numbers)) / 5 if numbers else 0.0
    return {name: min(1.0, value / 2) for name, value in found.items()}


def _inner(source: SourceSentence, begin: int, end: int) -> str:
    tokens = source.tokens
    kinds = classes(tokens[max(0, begin - 1) : end + 1])
    before, dropped, after = kinds[0], kinds[1:-1], kinds[-1]
    if source.marks[begin] and source.marks[end]:
        return "cut_modifier"
    if before in _VERBS and dropped[-1] in _NOUNS:
        return "cut_object"
    if dropped[-1] in _NOUNS and after in _FINITE:
        return "cut_subject"
    if dropped[-1] in _NOUNS and before in "NCDUP" and after not in _NOUNS:
        return "cut_modifier" if dropped[0] == "P" else "cut_head"
    if any(kind in _FINITE for kind in dropped):
        return "cut_clause"
    if set(dropped) <= set("aDTUNe"):
        return "cut_modifier"
    return "cut_other"


def _ends(held: Held, first: Fragment, last: Fragment, found: dict[str, float]) -> None:
    source, at = last.source, last.at + last.length
    if last.start + last.length == len(held.tokens) and at < len(source.tokens):
        kind = classes(source.tokens[at : at + 1])
        kept = classes(source.tokens[at - 1 : at])
        if source.marks[at]:
            pass
        elif kind in _NOUNS or kept in "DPMB" or (kind in _VERBS and kept not in _NOUNS):
            found["end_head"] += 2
        elif kind == "c":
            found["end_list"] += 2
        elif kind in _VERBS or kind in "sWt":
            found["end_clause"] += 2
        else:
            found["end_phrase"] += 2
    if first.start == 0 and first.at:
        kind = classes(first.source.tokens[first.at - 1 : first.at])
        if first.source.marks[first.at]:
            return
        if kind == "P":
            found["start_object"] += 2
        elif kind in _VERBS:
            found["start_verb"] += 2
        elif kind in _NOUNS:
            found["start_noun"] += 2
        else:
            found["start_clause"] += 2


def _conditions(held: Held) -> float:
    """Words that limit what is said, in the best evidence and not in the sentence."""
    if not held.evidence or held.best_coverage < 0.5:
        return 0.0
    own = {token.key for token in held.tokens}
    return float(sum(t.key in _CONDITIONS and t.key not in own for t in held.evidence[0].tokens))


def relation_features(held: Held) -> dict[str, float]:
    """Whether a source holds each verb together with the nouns beside it, in this order."""
    kinds = classes(held.tokens)
    pairs = [0.0] * 4
    for position, kind in enumerate(kinds):
        token = held.tokens[position]
        if kind not in "vKegN" or not token.content:
            continue
        if kind == "N" and not _acts(kinds, position):
            continue
        for side, step in ((0, -1), (1, 1)):
            other = _noun(kinds, held.tokens, position, step)
            if other is None:
                continue
            worth = rarity(token.key) + rarity(other.key)
            pairs[side * 2] += worth
            first, second = (other, token) if step < 0 else (token, other)
            if not _near(held, first.key, second.key):
                pairs[side * 2 + 1] += worth
    names = lost = 0.0
    for position, token in enumerate(held.tokens[:-1]):
        if token.name and not held.tokens[position + 1].name:
            after = held.tokens[position + 1 : position + 5]
            following = next((t for t in after if t.content), None)
            if following is not None:
                names += 1
                lost += not _near(held, token.key, following.key, 8)
    return {
        "subjects_apart": pairs[1] / pairs[0] if pairs[0] else 0.0,
        "objects_apart": pairs[3] / pairs[2] if pairs[2] else 0.0,
        "names_apart": lost / names if names else 0.0,
    }


def _acts(kinds: str, position: int) -> bool:
    """Whether a word of no class stands where a verb would."""
    after = kinds[position + 1 : position + 2]
    return position > 0 and kinds[position - 1] in "RMaW" and after in "DPCRU"


def _noun(kinds: str, tokens: Sequence[Token], position: int, step: int) -> Token | None:
    at = position + step
    while 0 <= at < len(tokens) and abs(at - position) <= 6:
        if kinds[at] in "NC" and tokens[at].content:
            if step > 0:
                while at + 1 < len(tokens) and kinds[at + 1] in "NC" and tokens[at + 1].content:
                    at += 1
            return tokens[at]
        if kinds[at] in "vK":
            return None
        at += step
    return None


def _near(held: Held, left: str, right: str, reach: int = 9) -> bool:
    postings = held.sources.postings
    few, many = postings.get(left, ()), postings.get(right, ())
    if not few or not many:
        return False
    for index in set(few) & set(many):
        at = held.sources.sentences[index].at
        if any(0 < b - a <= reach for a in at[left] for b in at[right]):
            return True
    return False


def window_features(held: Held) -> dict[str, float]:
    """How much of the content three neighbouring sentences hold, at best, and names put in."""
    wanted = {t.key: rarity(t.key) for t in held.tokens if t.content}
    total = sum(wanted.values())
    best = 0.0
    sentences = held.sources.sentences
    seen: set[int] = set()
    for source in held.evidence:
        for middle in (source.index - 1, source.index, source.index + 1):
            if middle in seen or not 0 <= middle < len(sentences):
                continue
            seen.add(middle)
            near = [
                s
                for s in sentences[max(0, middle - 1) : middle + 2]
                if s.place.doc == source.place.doc
            ]
            share = sum(w for key, w in wanted.items() if any(key in s.keys for s in near))
            best = max(best, share)
    inserted = 0.0
    if held.evidence:
        main = held.evidence[0]
        for token in held.tokens:
            if token.name and token.key not in main.keys and token.key in held.sources.postings:
                back = [main.index - i for i in held.sources.postings[token.key] if i <= main.index]
                inserted = max(inserted, min(1.0, (min(back) if back else 10) / 6))
    return {
        "uncovered_window": 1 - best / total if total else 0.0,
        "name_distance": inserted,
    }
