"""Consistency of a summary as a metric: the mean score of its sentences, and its flags."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from eval.example import Example
from summarize import catalog
from summarize.models.files import ModelFiles
from summarize.records import Span


class ConsistencyMetric:
    """What a checker holds of a summary.

    - ``consistency``: mean score of its sentences, in [0, 1].
    - ``flagged``: share of its sentences with at least one flag, in [0, 1].

    Both are ``None`` for a summary without sentences.

    Args:
        checker: The name of a checker, ``NAME[:MODEL][,KEY=VALUE]...``.

    Raises:
        InputError: There is no such checker, or it lacks its model.
    """

    name: ClassVar[str] = "consistency"
    better: ClassVar[dict[str, str]] = {"consistency": "higher", "flagged": "lower"}

    def __init__(self, checker: str = "typed") -> None:
        self.checker = checker
        self._component, params = catalog.checkers().named(checker)
        self._checker = self._component.make(**params)

    def models(self) -> tuple[ModelFiles, ...]:
        """The models that the checker loads; none for the default."""
        find: Callable[[], tuple[ModelFiles, ...]] | None
        find = getattr(self._checker, "models", None)
        return find() if find else ()

    def signature(self) -> str:
        """The checker and its version."""
        return f"consistency|checker:{self.checker}|version:{self._component.version}"

    def measure(self, example: Example) -> dict[str, float | None]:
        """The two figures of one summary."""
        if not example.summary:
            return {"consistency": None, "flagged": None}
        docs = [document.article.text for document in example.event.documents]
        spans, start = [], 0
        for sentence in example.sentences:
            spans.append(Span(start, start + len(sentence)))
            start += len(sentence) + 1
        outlets = [document.article.source for document in example.event.documents]
        checked = self._checker.check(docs, example.text, spans, outlets).sentences
        return {
            "consistency": sum(sentence.score for sentence in checked) / len(checked),
            "flagged": sum(bool(sentence.flags) for sentence in checked) / len(checked),
        }
