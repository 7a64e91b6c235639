"""The sentences of the sources that a summary sentence is held against."""

from __future__ import annotations

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
    chosen: list[SourceSentence] = []
    while wanted and len(chosen) < number:
        gains: dict[int, float] = defaultdict(float)
        for key, worth in wanted.items():
            for index in sources.postings.get(key, ()):
                gains[index] += worth
        for pair, worth in linked.items():
            for index in sources.pairs(*pair):
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
        wanted = {key: worth for key, worth in wanted.items() if key not in found.read.all_keys}
        linked = {pair: w for pair, w in linked.items() if best not in sources.pairs(*pair)}
    return chosen
