"""ILP: the set of sentences that covers the most concepts, found exactly."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.methods.concepts import Concepts, concepts
from summarize.methods.fill import fill
from summarize.methods.redundancy import alike_among
from summarize.methods.selection import Selection, draft
from summarize.methods.vectors import Ints
from summarize.records import Budget, Draft, Event

_ROOM = 4
"""How many times the budget the sentences that are chosen among hold, if there are so many."""

_LARGEST = 100
"""Up to how many are taken to that end."""

_OPTIMAL = 1e-4
"""The gap of a solution that counts as the optimum."""


class Ilp:
    """Maximum coverage of weighted concepts within the budget, as an integer program.

    A concept counts once however often it is said, a sentence costs its words, and of two
    sentences that are too much alike one may be chosen.  Solved by HiGHS through scipy.  The
    notes of the draft say whether the optimum was reached, a solution within ``gap`` of it, or
    which limit came first (``status``), and how far the solution may be from the optimum (``gap``,
    a part of the bound); if there is no solution by then, the greedy one is returned and the
    notes say so.

    Paper: Gillick and Favre, A Scalable Global Model for Summarization, ILP-NLP 2009.

    Cost: exponential at worst; some hundredths of a second for ``pool`` sentences.

    Args:
        pool: Among how many sentences of highest worth per word is chosen at least, 10 to 1000;
            up to 100 where the budget would hold a quarter of their words.
        gap: The part of the bound by which a solution may fall short of it and be taken, in
            [0, 1]; the worth of concepts is no finer measure of a summary than one in a hundred.
        nodes: Nodes of the search after which the best solution so far is taken, 1 to 1000000; the
            same on every machine.
        time_limit_s: Seconds after which it is taken in any case, from 0.1.  Only a summary whose
            ``status`` is "time limit" can differ between machines.
        position: Strength of the position prior, in [0, 1].
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "ilp"

    def __init__(
        self,
        pool: int = 60,
        gap: float = 0.01,
        nodes: int = 1000,
        time_limit_s: float = 60.0,
        position: float = 0.9,
        redundancy: float = 0.35,
    ) -> None:
        self.pool = pool
        self.gap = gap
        self.nodes = nodes
        self.time_limit_s = time_limit_s
        self.position = position
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        selection = Selection(pool, limit_of(budget, pool.total_words), self.redundancy)
        if not len(pool):
            return draft(pool, self.name, ())
        given = concepts(pool, self.position)
        density = np.asarray(given.held @ given.worth).ravel() * pool.weight
        density = density / np.maximum(pool.words, 1)
        open_ = np.flatnonzero(selection.open())
        best = np.argsort(-density[open_], kind="stable")
        held = np.cumsum(selection.costs[open_][best])
        enough = int(np.searchsorted(held, _ROOM * selection.limit.size)) + 1
        size = max(self.pool, min(enough, _LARGEST))
        chosen, notes = self.solve(selection, given, open_[np.sort(best[:size])])
        for index in chosen:
            selection.add(index)
        fill(selection, density)
        return draft(pool, self.name, selection.chosen, notes)

    def solve(
        self, selection: Selection, given: Concepts, among: Ints
    ) -> tuple[tuple[int, ...], dict[str, Any]]:
        """The best of the sentences ``among`` (in rising order), and what the solver says."""
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import coo_matrix, csr_matrix, hstack, identity

        n = len(among)
        if n == 0:
            return (), {"status": "optimal", "gap": 0.0, "value": 0.0}
        rows = given.held[among]
        spread = np.bincount(rows.indices, minlength=rows.shape[1])
        own = rows @ np.where(spread == 1, given.worth, 0.0)
        columns = np.flatnonzero(spread > 1)
        held = rows[:, columns]
        worth = given.worth[columns]
        c = len(columns)
        costs = selection.costs[among].astype(float)
        covers = hstack([-held.T, identity(c)], format="csr")
        room = csr_matrix(np.concatenate([costs, np.zeros(c)])[None, :])
        constraints = [
            LinearConstraint(covers, -np.inf, 0.0),
            LinearConstraint(room, -np.inf, float(selection.limit.size)),
        ]
        pairs = _pairs(selection, among)
        if pairs:
            rows = np.repeat(np.arange(len(pairs)), 2)
            shape = (len(pairs), n + c)
            apart = coo_matrix((np.ones(2 * len(pairs)), (rows, np.ravel(pairs))), shape=shape)
            constraints.append(LinearConstraint(apart.tocsr(), -np.inf, 1.0))
        result = milp(
            c=np.concatenate([1e-6 * np.arange(n) / n - own, -worth]),
            integrality=np.concatenate([np.ones(n), np.zeros(c)]),
            bounds=Bounds(0.0, 1.0),
            constraints=constraints,
            options={
                "disp": False,
                "node_limit": self.nodes,
                "time_limit": self.time_limit_s,
                "mip_rel_gap": self.gap,
            },
        )
        spent = (result.mip_node_count or 0) >= self.nodes
        limit = "node limit" if spent else "time limit"
        if result.x is None:
            return (), {"status": f"no solution within the {limit}, greedy instead", "gap": None}
        chosen = tuple(int(index) for index in among[result.x[:n] > 0.5])
        gap = float(result.mip_gap) if result.mip_gap is not None else 0.0
        reached = "optimal" if gap <= _OPTIMAL else "within the gap"
        status = reached if result.status == 0 else limit
        return chosen, {"status": status, "gap": gap, "value": given.covered(chosen)}


def _pairs(selection: Selection, among: Ints) -> list[tuple[int, int]]:
    """The pairs of places in ``among`` whose sentences are too much alike."""
    near = np.triu(alike_among(selection.pool, among, selection.redundancy), k=1)
    return [(int(one), int(other)) for one, other in zip(*np.nonzero(near), strict=True)]
