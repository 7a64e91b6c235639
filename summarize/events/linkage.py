"""Average linkage on a sparse graph, where a group decides by its own cohesion.

A fixed threshold merges two ferry sinkings of one week long before it joins the two
reports on a local quarrel.  Here two groups join if they are alike enough at all, and
if they are not much less alike to each other than each is in itself.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarize.events.neighbours import NEAREST, Edges


@dataclass(frozen=True, slots=True)
class Rule:
    """When two groups are one event.

    Attributes:
        least: The average similarity below which nothing joins, in (0, 1).
        share: How much of the lesser cohesion of two groups their similarity must
            reach, in [0, 1); 0 is plain average linkage.
        doubt: With how many pairs at ``least / share`` a small group's cohesion is
            averaged: one pair of near-copies must not lock itself away.
        third: How much of its average similarity to a pair an article needs to both of
            the pair, in [0, 1]: what tells of two stories must not bring them together.
    """

    least: float = 0.10
    share: float = 0.85
    doubt: float = 4.0
    third: float = 0.35


@dataclass(slots=True)
class _Groups:
    """The groups as they grow; numbers are never used again.

    ``weaker`` holds, for a group of two, the lesser similarity of every neighbour.
    """

    rule: Rule
    members: list[list[int]] = field(default_factory=list)
    within: list[float] = field(default_factory=list)
    links: list[dict[int, float] | None] = field(default_factory=list)
    given: list[int | None] = field(default_factory=list)
    weaker: dict[int, dict[int, float]] = field(default_factory=dict)

    def add(self, members: list[int], within: float, given: int | None) -> int:
        self.members.append(members)
        self.within.append(within)
        self.links.append({})
        self.given.append(given)
        return len(self.members) - 1

    def link(self, a: int, b: int, total: float) -> float:
        """The average similarity of two groups, from the sum over their edges.

        An article has a bounded number of edges, so a big group is averaged over as
        many pairs as there can be edges.
        """
        x, y = len(self.members[a]), len(self.members[b])
        return total / min(x * y, NEAREST * min(x, y))

    def cohesion(self, a: int) -> float:
        size = len(self.members[a])
        pairs = min(size * (size - 1), NEAREST * size) / 2
        prior = self.rule.doubt
        expected = self.rule.least / self.rule.share
        return (self.within[a] + prior * expected) / (pairs + prior)

    def may_join(self, a: int, b: int, link: float) -> bool:
        if self.given[a] is not None and self.given[b] is not None:
            return False
        if self.rule.share == 0:
            return True
        if len(self.members[a]) + len(self.members[b]) == 3:
            pair, third = (a, b) if len(self.members[a]) == 2 else (b, a)
            if self.weaker[pair].get(third, 0.0) < self.rule.third * link:
                return False
        return link >= self.rule.share * min(self.cohesion(a), self.cohesion(b))


def agglomerate(
    number: int, edges: Edges, rule: Rule, given: Sequence[int | None] | None = None
) -> list[list[int]]:
    """Groups of articles, each sorted, in the order of their first article.

    Args:
        number: How many articles there are.
        edges: The pairs that are alike; all others count as 0.
        rule: When two groups are one event.
        given: A group that an article already belongs to, or ``None``; such groups
            stay whole and never join each other.

    Cost: O(m log m) in the number of edges.
    """
    groups = _linked(number, edges, rule)
    _unite_given(groups, given or [])
    return _grown(groups)


def reunite(
    grouped: Sequence[Sequence[int]],
    edges: Edges,
    rule: Rule,
    given: Sequence[int | None] | None = None,
) -> list[list[int]]:
    """Groups of two articles or more brought together that are one event after all, by other edges.

    Args:
        grouped: What :func:`agglomerate` returns.
        edges: The pairs that are alike where two groups, not two articles, are compared.
        rule: When two groups are one event.
        given: The group that an article already belongs to; two such never join.

    Cost: as that of :func:`agglomerate`.
    """
    groups = _linked(sum(map(len, grouped)), edges, rule)
    for article, name in enumerate(given or []):
        groups.given[article] = name
    for members in grouped:
        whole = members[0]
        for article in members[1:]:
            whole = _join(groups, whole, article, None)
    return _grown(groups, least_size=2)


def _linked(number: int, edges: Edges, rule: Rule) -> _Groups:
    """Every article as a group of its own, with its edges."""
    groups = _Groups(rule)
    for article in range(number):
        groups.add([article], 0.0, None)
    for a, b, weight in zip(
        edges.first.tolist(), edges.second.tolist(), edges.weight.tolist(), strict=True
    ):
        _links(groups, a)[b] = weight
        _links(groups, b)[a] = weight
    return groups


def _grown(groups: _Groups, least_size: int = 1) -> list[list[int]]:
    """The groups after all that may join have joined, the most alike first."""
    heap: list[tuple[float, int, int]] = []
    for a in range(len(groups.members)):
        for b, total in (groups.links[a] or {}).items():
            if a < b and (link := groups.link(a, b, total)) >= groups.rule.least:
                heap.append((-link, a, b))
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if groups.links[a] is None or groups.links[b] is None:
            continue
        if min(len(groups.members[a]), len(groups.members[b])) < least_size:
            continue
        if groups.may_join(a, b, -negative):
            _join(groups, a, b, heap)
    alive = (m for m, links in zip(groups.members, groups.links, strict=True) if links is not None)
    return sorted(sorted(members) for members in alive)


def _links(groups: _Groups, group: int) -> dict[int, float]:
    links = groups.links[group]
    return {} if links is None else links


def _unite_given(groups: _Groups, given: Sequence[int | None]) -> None:
    first: dict[int, int] = {}
    for article, name in enumerate(given):
        if name is None:
            continue
        if name in first:
            first[name] = _join(groups, first[name], article, None)
        else:
            first[name] = article
        groups.given[first[name]] = name


def _join(groups: _Groups, a: int, b: int, heap: list[tuple[float, int, int]] | None) -> int:
    links_a, links_b = _links(groups, a), _links(groups, b)
    between = links_a.get(b, 0.0)
    given = groups.given[a] if groups.given[a] is not None else groups.given[b]
    members = groups.members[a] + groups.members[b]
    c = groups.add(members, groups.within[a] + groups.within[b] + between, given)
    groups.weaker.pop(a, None)
    groups.weaker.pop(b, None)
    if len(members) == 2:
        groups.weaker[c] = {
            other: min(total, links_b[other])
            for other, total in links_a.items()
            if other in links_b
        }
    groups.links[a] = groups.links[b] = None
    groups.members[a] = groups.members[b] = []
    small, large = sorted((links_a, links_b), key=len)
    for other, total in small.items():
        large[other] = large.get(other, 0.0) + total
    large.pop(a, None)
    large.pop(b, None)
    groups.links[c] = large
    for other, total in large.items():
        back = _links(groups, other)
        back.pop(a, None)
        back.pop(b, None)
        back[c] = total
        if heap is not None and (link := groups.link(c, other, total)) >= groups.rule.least:
            heapq.heappush(heap, (-link, other, c))
    return c
