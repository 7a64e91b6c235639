"""ROUGE of any hypotheses: equal to rouge-score where rouge-score has a figure, and fast.

Lin 2004, "ROUGE: a package for automatic evaluation of summaries".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, Literal

from eval.aggregate import CONFIDENCE, SAMPLES, mean_intervals
from eval.example import Example
from eval.rouge.core import PRF, distinct_lcs, lcs, overlap, union_lcs
from eval.rouge.presets import Recipe, RougeType, preset
from eval.rouge.text import Prepared, TokenizerName, sentences_of, tokenizer
from summarize.errors import InputError

_Measure = Callable[[Prepared, Prepared], PRF]


def _grams(n: int) -> _Measure:
    return lambda hypothesis, reference: overlap(hypothesis.grams(n), reference.grams(n))


_MEASURES: Mapping[RougeType, _Measure] = {
    "rouge1": _grams(1),
    "rouge2": _grams(2),
    "rouge3": _grams(3),
    "rouge4": _grams(4),
    "rougeL": lcs,
    "rougeLsum": union_lcs,
    "rougeSU4": lambda hypothesis, reference: overlap(hypothesis.skips, reference.skips),
}


class RougeScorer:
    """Compares texts by one recipe.

    Cost: about half a millisecond for four types on two texts of 200 words; a
    reference that is used again is not prepared again.

    Args:
        recipe: How texts are compared; see ``eval.rouge.presets``.
    """

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self._tokenize = tokenizer(recipe.tokenizer, recipe.stem)
        self._reference = lru_cache(maxsize=64)(self.prepare)
        self._measures = [
            (name, distinct_lcs if recipe.distinct else _MEASURES[name]) for name in recipe.types
        ]

    def prepare(self, text: str) -> Prepared:
        """Tokenizes a text and finds its sentences."""
        return Prepared(map(self._tokenize, sentences_of(text, self.recipe.sentences)))

    def hypothesis(self, sentences: Sequence[str]) -> Prepared:
        """A hypothesis whose sentences are known."""
        if self.recipe.cut_words is not None or self.recipe.sentences in ("period", "whole"):
            return self.hypothesis_text(" ".join(sentences))
        return Prepared(map(self._tokenize, sentences))

    def hypothesis_text(self, text: str) -> Prepared:
        """A hypothesis as one text, cut to the recipe's length."""
        if self.recipe.cut_words is not None:
            text = " ".join(text.split()[: self.recipe.cut_words])
        return self.prepare(text)

    def score(
        self, hypothesis: str | Prepared, references: Sequence[str]
    ) -> dict[RougeType, PRF] | None:
        """Precision, recall and F of each type; ``None`` if there is no reference."""
        if not references:
            return None
        ours = self.hypothesis_text(hypothesis) if isinstance(hypothesis, str) else hypothesis
        theirs = [self._reference(text) for text in references]
        scores: dict[RougeType, PRF] = {}
        for name, measure in self._measures:
            each = [measure(ours, reference) for reference in theirs]
            if self.recipe.references == "max":
                scores[name] = max(each, key=lambda score: score.f)
            else:
                scores[name] = PRF(*(sum(field) / len(each) for field in zip(*each, strict=True)))
        return scores

    def reads(self, texts: Iterable[str]) -> bool:
        """Whether the tokenizer finds a word in any of these texts that has letters.

        It does not where they are all in a script that it leaves out: their scores are 0,
        and say nothing.
        """
        written = [text for text in texts if any(map(str.isalnum, text))]
        return not written or any(self._reference(text).tokens for text in written)


class RougeMetric:
    """ROUGE F of a summary against its references.

    ``None`` without references, and where the tokenizer sees no word of them: ``ascii``
    has no figure for a text in another script.

    Args:
        preset: A recipe of ``eval.rouge.presets``; every name but ``default`` is
            added to the names of the metrics (``rouge1@primera``), since figures of
            two recipes cannot be compared.
        stemmer: Stem words (only with the default recipe).
        tokenizer: ``ascii`` keeps ``[a-z0-9]`` only, as rouge-score; ``unicode`` reads
            every script (only with the default recipe).
        references: ``mean`` over the references or the best one, ``max`` (only with
            the default recipe).
        detail: Give precision and recall as well (``rouge1_p``, ``rouge1_r``).

    Cost: about half a millisecond a summary of 200 words.
    """

    name: ClassVar[str] = "rouge"

    def __init__(
        self,
        preset: str = "default",
        stemmer: bool = False,
        tokenizer: TokenizerName = "ascii",
        references: Literal["mean", "max"] = "mean",
        detail: bool = False,
    ) -> None:
        self._scorer = RougeScorer(_recipe(preset, stemmer, tokenizer, references))
        self._suffix = "" if preset == "default" else f"@{preset}"
        self._detail = detail

    def signature(self) -> str:
        """The recipe's signature."""
        return self._scorer.recipe.signature()

    def measure(self, example: Example) -> dict[str, float | None]:
        """The F of each type, in [0, 1]."""
        hypothesis = self._scorer.hypothesis(example.sentences)
        scores = self._scorer.score(hypothesis, example.references)
        if not self._scorer.reads(example.references):
            scores = None
        values: dict[str, float | None] = {}
        for name in self._scorer.recipe.types:
            score = scores[name] if scores else None
            values[f"{name}{self._suffix}"] = score.f if score else None
            if self._detail:
                values[f"{name}{self._suffix}_p"] = score.p if score else None
                values[f"{name}{self._suffix}_r"] = score.r if score else None
        return values


@dataclass(frozen=True, slots=True)
class PairScores:
    """What ``summarize rouge`` gives: the means, and a row a pair.

    ``unread`` counts the pairs whose references are in a script that the tokenizer leaves out.
    """

    result: dict[str, Any]
    rows: list[dict[str, Any]]
    unread: int


def score_pairs(
    pairs: Iterable[Mapping[str, Any]],
    recipe: Recipe | None = None,
    *,
    seed: int = 13,
    samples: int = SAMPLES,
) -> PairScores:
    """Scores rows ``{"id", "hypothesis", "references"}``.

    Args:
        pairs: The rows; ``reference`` with a single text is read as well.
        recipe: How texts are compared; default: the default recipe.
        seed: Seed of the bootstrap over pairs.
        samples: Number of bootstrap samples.

    Returns:
        ``result`` is ``{"signature", "n", "rouge1": {"p", "r", "f", "ci": [low, high]}, ...}``
        with the interval of F; a pair without references has ``null`` in its row and
        is not counted in ``n``.

    Raises:
        NotAPairError: A row lacks a field or has one of the wrong type; says which.
    """
    recipe = recipe or preset()
    scorer = RougeScorer(recipe)
    rows: list[dict[str, Any]] = []
    table: list[list[float]] = []
    unread = 0
    for number, pair in enumerate(pairs, 1):
        identifier, hypothesis, references = _read_pair(pair, number)
        scores = scorer.score(hypothesis, references)
        row: dict[str, Any] = {"id": identifier}
        for name in recipe.types:
            row[name] = scores[name]._asdict() if scores else None
        rows.append(row)
        unread += not scorer.reads(references)
        if scores:
            table.append([value for name in recipe.types for value in scores[name]])
    signature = f"{recipe.signature()}|ci:{CONFIDENCE:.0%}|boot:{samples}|seed:{seed}"
    result: dict[str, Any] = {"signature": signature, "n": len(table)}
    columns = mean_intervals(table, 3 * len(recipe.types), seed=seed, samples=samples)
    for index, name in enumerate(recipe.types):
        p, r, f = columns[3 * index : 3 * index + 3]
        result[name] = (
            {"p": p.mean, "r": r.mean, "f": f.mean, "ci": [f.low, f.high]} if table else None
        )
    return PairScores(result, rows, unread)


class NotAPairError(InputError):
    """A row that lacks a field of a pair, or has one of the wrong type."""

    def __init__(self, number: int, identifier: object, problem: str) -> None:
        super().__init__(f"pair {number} ({identifier}): {problem}", _FORM)


_FORM = '{"id": "p1", "hypothesis": "...", "references": ["..."]}'


def _read_pair(pair: Mapping[str, Any], number: int) -> tuple[Any, str, list[str]]:
    identifier = pair.get("id", str(number))
    hypothesis = pair.get("hypothesis")
    references = pair.get("references", pair.get("reference"))
    if isinstance(references, str):
        references = [references]
    if not isinstance(hypothesis, str):
        raise NotAPairError(number, identifier, "'hypothesis' is not a text")
    if not isinstance(references, list) or not all(isinstance(text, str) for text in references):
        raise NotAPairError(number, identifier, "'references' is not a list of texts")
    return identifier, hypothesis, references


def _recipe(
    name: str, stemmer: bool, tokenizer: TokenizerName, references: Literal["mean", "max"]
) -> Recipe:
    if name != "default":
        if stemmer or tokenizer != "ascii" or references != "mean":
            raise InputError(
                f"the ROUGE preset '{name}' fixes stemmer, tokenizer and references",
                "leave them out, or leave out the preset",
            )
        return preset(name)
    return preset(tokenizer=tokenizer, stem=stemmer, references=references)
