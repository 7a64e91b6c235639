"""Gold facts that a summary covers, and the articles that it cites for them (SummHay)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import jsonlines

from eval.consistency.tokens import rarity, tokenize
from eval.example import Example
from summarize.errors import InputError
from summarize.records import Statement

FULL = 0.6
PARTIAL = 0.4
"""Shares of a fact's weight above which it counts as covered, or half covered.  They were chosen
on one topic of SummHay's articles, whose facts are known by construction: there the share ranks
articles with a fact above those without in .995 of pairs, on the other topic in .962."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a summary ought to say, and the articles that say it."""

    text: str
    article_ids: frozenset[str]


class FactsMetric:
    """Coverage and citation of given facts, after Laban et al. 2024 (SummHay).

    A fact is covered by the one or two neighbouring sentences that share most with it, in words
    weighted by rarity: 1 from .6 of its weight on, 0.5 from .4 on, else 0.  (SummHay asks a
    language model for the same three grades.)

    - ``fact_coverage``: the mean over the event's facts, in [0, 1].
    - ``fact_citation``: F1 of the articles in the evidence of those sentences against the
      articles that have the fact; mean over covered facts whose articles are given.
    - ``fact_joint``: coverage times citation, mean over all such facts.

    ``None`` where an event has no facts, and the last two where no fact names its articles.

    Args:
        path: JSON Lines, a row an event: ``{"event_id": "...", "facts": [{"text": "...",
            "article_ids": ["..."]}]}``.

    Raises:
        InputError: The file is missing or a row is of another form.

    Cost: facts times sentences.
    """

    name: ClassVar[str] = "facts"
    better: ClassVar[dict[str, str]] = {
        "fact_coverage": "higher",
        "fact_citation": "higher",
        "fact_joint": "higher",
    }

    def __init__(self, path: str = "") -> None:
        if not path:
            raise InputError("the metric 'facts' needs its facts", "{use: facts, path: FILE}")
        self._facts = read_facts(Path(path))

    def signature(self) -> str:
        """How facts are matched."""
        return f"facts|match:overlap|full:{FULL}|partial:{PARTIAL}|window:2|version:1"

    def measure(self, example: Example) -> dict[str, float | None]:
        """The three figures of one summary."""
        facts = self._facts.get(example.event_id)
        if not facts:
            return dict.fromkeys(self.better)
        windows = _windows(example.summary)
        covered, cited, joint = [], [], []
        for fact in facts:
            share, statements = _best(_weights(fact.text), windows)
            grade = 1.0 if share >= FULL else 0.5 if share >= PARTIAL else 0.0
            covered.append(grade)
            if fact.article_ids:
                citation = _f1(_cited(statements), fact.article_ids) if grade else 0.0
                joint.append(grade * citation)
                if grade:
                    cited.append(citation)
        return {
            "fact_coverage": sum(covered) / len(covered),
            "fact_citation": sum(cited) / len(cited) if cited else None,
            "fact_joint": sum(joint) / len(joint) if joint else None,
        }


def read_facts(path: Path) -> dict[str, tuple[Fact, ...]]:
    """The facts of every event in a file.

    Raises:
        InputError: The file is missing or a row is of another form.
    """
    if not path.is_file():
        raise InputError(f"there is no file {path}", "facts are JSON Lines, a row an event")
    found: dict[str, tuple[Fact, ...]] = {}
    with jsonlines.open(path) as reader:
        for number, row in enumerate(reader.iter(type=dict, skip_invalid=False), start=1):
            try:
                facts = tuple(
                    Fact(str(fact["text"]), frozenset(map(str, fact.get("article_ids", ()))))
                    for fact in row["facts"]
                )
                found[str(row["event_id"])] = facts
            except (KeyError, TypeError, AttributeError) as fault:
                raise InputError(
                    f"{path}:{number}: no row of facts",
                    '{"event_id": "...", "facts": [{"text": "...", "article_ids": ["..."]}]}',
                ) from fault
    return found


def best_share(fact: str, statements: Sequence[Statement]) -> float:
    """The largest share of a fact's weight in one or two neighbouring sentences, in [0, 1]."""
    return _best(_weights(fact), _windows(statements))[0]


_Window = tuple[frozenset[str], tuple[Statement, ...]]


def _windows(statements: Sequence[Statement]) -> list[_Window]:
    """Every sentence, and every two neighbours, with their words."""
    words = [frozenset(_weights(statement.text)) for statement in statements]
    made: list[_Window] = [(own, (s,)) for own, s in zip(words, statements, strict=True)]
    for number in range(len(words) - 1):
        made.append((words[number] | words[number + 1], tuple(statements[number : number + 2])))
    return made


def _weights(text: str) -> Mapping[str, float]:
    return {t.key: rarity(t.key) for t in tokenize(text) if t.kind != "p" and t.content}


def _best(
    weights: Mapping[str, float], windows: Sequence[_Window]
) -> tuple[float, tuple[Statement, ...]]:
    """The share of a fact that the best window holds; of equals the first, single ones first."""
    total = sum(weights.values())
    share = 0.0
    best: tuple[Statement, ...] = ()
    for words, statements in windows:
        held = sum(worth for key, worth in weights.items() if key in words) / total if total else 0
        if held > share + 1e-12:
            share, best = held, statements
    return share, best


def _cited(statements: Sequence[Statement]) -> frozenset[str]:
    return frozenset(e.article_id for statement in statements for e in statement.evidence)


def _f1(cited: frozenset[str], gold: frozenset[str]) -> float:
    right = len(cited & gold)
    return 2 * right / (len(cited) + len(gold)) if cited or gold else 0.0
