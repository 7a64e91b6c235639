"""The sentences of the sources that a summary sentence is held against."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence

from eval.consistency.sources import Sources, SourceSentence
from eval.consistency.tokens import Token, rarity

_PAIR = 0.5


def find_evidence(
    sources: Sources, tokens: Sequence[Token], number: int = 4
) -> list[SourceSentence]:
    """The source sentences that share most with ``tokens``.

    The first shares most of all, in words weighted by rarity and in pairs of neighbouring
    words; each further one is chosen for what those before it lack, from any article.

    Args:
        sources: The index of all articles.
        tokens: The tokens of the summary sentence.
        number: How many sentences at most.

    Cost: linear in the postings of the words.
    """
    wanted: dict[str, float] = {}
    linked: dict[tuple[str, str], float] = {}
    before: Token | None = None
    for token in tokens:
        if token.kind == "p":
            continue
        if token.content:
            wanted[token.key] = rarity(token.key)
        if before is not None and (before.content or token.content):
            pair = (before.key, token.key)
            linked[pair] = _PAIR * max(
                rarity(before.key) if before.content else 0.0,
                rarity(token.key) if token.content else 0.0,
            )
        before = token
    places = [(key, worth, sources.postings.get(key, ())) for key, worth in wanted.items()]
    joint = [(worth, at) for pair, worth in linked.items() if (at := sources.pairs(*pair))]
    chosen: list[SourceSentence] = []
    while places and len(chosen) < number:
        gains: dict[int, float] = defaultdict(float)
        for worth, held in itertools.chain(((w, at) for _, w, at in places), joint):
            for index in held:
                gains[index] += worth
        if not gains:
            break
        most = max(gains.values()) - 1e-9
        found = min(
            (sources.sentences[index] for index, gain in gains.items() if gain >= most),
            key=lambda sentence: (sentence.number, sentence.text, sentence.index),
        )
        best = found.index
        chosen.append(found)
        places = [place for place in places if place[0] not in found.read.all_keys]
        joint = [(worth, at) for worth, at in joint if best not in at]
    return chosen
