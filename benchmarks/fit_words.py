"""Words put in the place of others, and trees that tell them, for ``fit_consistency.py``.

Two kinds of wrong words are learnt from: those by which a person made a true summary false
(BUMP), and those that a rule puts into summaries held to be consistent: a name, figure, day,
verb or noun of the same article or of another one.
"""

from __future__ import annotations

import difflib
import random
import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from eval.consistency.cuts import classes
from eval.consistency.doubt import Doubter
from eval.consistency.groups import group_of, groups_of
from eval.consistency.sources import sources_of
from eval.consistency.tokens import Token, tokenize
from summarize.records import Span

TREES, LEAVES, LEAST, RATE, DAMPED = 100, 15, 30, 0.08, 5.0
KEPT = 0.35
"""The part of the words that are right which is learnt from."""
EDITED = "edited"
"""The name of what a rule has exchanged."""
PRONOUN = 0.12
SENTENCES = 25
"""How far into an article words are taken from."""


class Marked(Protocol):
    """What is learnt from: a summary whose wrong words are known."""

    @property
    def data(self) -> str:
        """Where it is from."""

    @property
    def label(self) -> int:
        """1 for a summary held to be consistent."""

    @property
    def fold(self) -> int:
        """Articles that share text are in the same."""

    @property
    def words(self) -> tuple[np.ndarray, ...]:
        """The features of the words of each sentence, in steps."""

    @property
    def wrong(self) -> tuple[np.ndarray, ...] | None:
        """Which are wrong, where that is known."""


def changed(before: str, after: str) -> list[Span]:
    """The words of a text that another one does not have in their place."""
    old, new = (list(re.finditer(r"\w+", text)) for text in (before, after))
    matcher = difflib.SequenceMatcher(
        None, [m[0] for m in old], [m[0] for m in new], autojunk=False
    )
    return [
        Span(*new[place].span())
        for step, _, _, start, end in matcher.get_opcodes()
        if step != "equal"
        for place in range(start, end)
    ]


def edited(
    docs: Sequence[str], summary: str, other: str, number: int, chance: random.Random
) -> list[tuple[str, Span]]:
    """Copies of a summary with one thing exchanged, and where.

    Args:
        docs: Its sources.
        summary: The text.
        other: An article on something else.
        number: How many copies at most.
        chance: What decides.
    """
    pools = [_pool(docs), _pool((other,))]
    tokens = [token for token in tokenize(summary) if token.kind != "p"]
    groups = _groups(tokens)
    places: dict[str, list[int]] = {}
    for position, group in enumerate(groups):
        if group in "ndCvN" and tokens[position].content:
            places.setdefault(group, []).append(position)
    found = []
    for _ in range(number if places else 0):
        group = chance.choice(sorted(places))
        position = chance.choice(places[group])
        token = tokens[position]
        start, end = token.start, token.end
        while group == "C" and position + 1 < len(tokens) and groups[position + 1] == "C":
            if summary[end : tokens[position + 1].start] != " ":
                break
            position += 1
            end = tokens[position].end
        opens = summary[:start].rstrip()[-1:] in ("", ".", "!", "?")
        if group in "CN" and opens and chance.random() < PRONOUN:
            new = chance.choice(["He", "She", "They"])
        else:
            fitting = chance.choice(pools).get((group, _ending(token, group)), [])
            options = [word for word in fitting if word.lower() not in summary.lower()]
            if not options:
                continue
            new = chance.choice(options)
            new = new[:1].upper() + new[1:] if opens else new
        found.append((summary[:start] + new + summary[end:], Span(start, start + len(new))))
    return found


def _groups(tokens: Sequence[Token]) -> list[str]:
    return [group_of(t, kind) for t, kind in zip(tokens, classes(tokens), strict=True)]


def _pool(docs: Sequence[str]) -> dict[tuple[str, str], list[str]]:
    """The words of some articles by group and ending."""
    found: dict[tuple[str, str], list[str]] = {}
    for sentence in sources_of(tuple(docs)).sentences[:SENTENCES]:
        for token, group in zip(sentence.tokens, groups_of(sentence.read), strict=True):
            if token.content and group in "ndCvN" and len(token.word) > 1:
                word = sentence.text[token.start : token.end]
                found.setdefault((group, _ending(token, group)), []).append(word)
    return found


def _ending(token: Token, group: str) -> str:
    """What a verb ends with, and whether a noun is one or many."""
    if group == "v":
        return token.word[-2:]
    return token.word[-1] if group == "N" and token.word.endswith("s") else ""


def fit_words(rows: Sequence[Marked], left_out: Collection[int] = ()) -> Doubter:
    """Trees that tell wrong words, from all folds but some.

    The right words count twice as much as the wrong ones, all together.
    """
    used = [row for row in rows if row.wrong is not None and row.words]
    used = [row for row in used if row.fold not in left_out]
    values = np.concatenate([words for row in used for words in row.words])
    wrong = np.concatenate([marks for row in used for marks in row.wrong or ()])
    sizes = [sum(map(len, row.words)) for row in used]
    right, bad = (np.repeat(each, sizes) for each in zip(*map(_weights, used), strict=True))
    weight = np.where(wrong, bad, right)
    kept = wrong | (np.random.default_rng(0).random(len(wrong)) < KEPT)
    values, wrong, weight = values[kept], wrong[kept], weight[kept]
    weight = np.where(wrong, weight, 2 * weight * weight[wrong].sum() / weight[~wrong].sum())
    trees = HistGradientBoostingClassifier(
        max_iter=TREES,
        learning_rate=RATE,
        max_leaf_nodes=LEAVES,
        min_samples_leaf=LEAST,
        l2_regularization=DAMPED,
        early_stopping=False,
        random_state=0,
    ).fit(values, wrong, sample_weight=weight)
    nodes = [each[0].nodes for each in trees._predictors]
    sizes = [len(each) for each in nodes]
    roots = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    base = np.repeat(roots, sizes)
    joined = np.concatenate(nodes)
    leaf = joined["is_leaf"].astype(bool)
    return Doubter(
        float(trees._baseline_prediction.ravel()[0]),
        roots.astype(np.int16),
        np.where(leaf, -1, joined["feature_idx"]).astype(np.int8),
        np.floor(np.where(leaf, 0, joined["num_threshold"])).astype(np.int16),
        np.where(leaf, 0, joined["left"] + base).astype(np.int16),
        np.where(leaf, 0, joined["right"] + base).astype(np.int16),
        np.where(leaf, joined["value"], 0).round(4).astype(np.float32),
    )


def _weights(row: Marked) -> tuple[float, float]:
    """What right and wrong words of a summary count for: persons err as they do, rules do not."""
    if row.data == "xent":
        return 1.0, 1.0
    if row.data == EDITED:
        return 0.15, 1.0
    if row.data.startswith("bump"):
        return (1.0, 0.0) if row.label else (0.15, 3.0)
    return 0.3, 0.0


def write_words(trees: Doubter, path: Path) -> None:
    """Writes the trees; the same trees give the same bytes."""
    parts = ("roots", "column", "limit", "left", "right", "value")
    arrays = {part: getattr(trees, part) for part in parts}
    np.savez_compressed(path, bias=np.float64(trees.bias), allow_pickle=False, **arrays)
