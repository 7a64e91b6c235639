"""What most events of a batch speak of, and what so tells none of them from another.

In a feed on one war every article names the same towns and leaders.  Rarity in the news at large
takes these names for evidence; how many *events* of the batch hold them says that they are none.
The articles of the batch would not do: the words of its biggest event are in many of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarize.events.terms import Terms

SAMPLE = 500
"""Articles that the theme of a batch is read off, so that its cost is bounded."""

FEWEST = 6
"""Events, and so articles, below which nothing is common to all."""

_CHANCE = 2


def theme(articles: Sequence[Terms], groups: Sequence[Sequence[int]]) -> dict[str, float]:
    """Factors below 1 on the rarity of the stems that several groups hold.

    A stem in the share ``p`` of the groups, two of them not counted, keeps ``1 - p * p``: one of
    half of the groups keeps three fourths, one of a tenth nearly all.

    Args:
        articles: The terms of each article.
        groups: The articles of each event, as far as is known.

    Returns:
        A factor for every such stem; nothing where there are fewer than six groups, which say
        little about what is common to all.

    Cost: linear in the number of words.
    """
    if len(groups) < FEWEST:
        return {}
    held: Counter[str] = Counter()
    for group in groups:
        held.update({stem for at in group for stem in articles[at].words})
    return {
        stem: 1 - ((number - _CHANCE) / len(groups)) ** 2
        for stem, number in held.items()
        if number > _CHANCE
    }


def sample(number: int) -> list[int]:
    """At most :data:`SAMPLE` of so many articles, evenly spread."""
    if number <= SAMPLE:
        return list(range(number))
    return [at * number // SAMPLE for at in range(SAMPLE)]
