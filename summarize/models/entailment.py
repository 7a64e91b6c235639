"""Natural-language inference: does one text follow from another (Bowman et al. 2015)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from summarize.errors import InputError
from summarize.models.loading import load_model
from summarize.models.pairs import Floats, Pair, PairModel

_FOLLOWS = ("entail", "support", "consistent", "factual")
_CONTRADICTS = ("contra", "refute")


@dataclass(frozen=True, slots=True)
class Entailment:
    """``entails`` and ``contradicts``, ``(n,)`` each, and whether a pair had to be cut."""

    entails: Floats
    contradicts: Floats
    truncated: bool


class EntailmentModel(PairModel):
    """Any sequence classifier whose labels say which of them is entailment.

    Labels are read from the model's own table (``id2label``): ``entailment``, ``SUPPORTS``;
    ``contradiction``, ``REFUTES``.
    """

    def entailment(self, pairs: Sequence[Pair]) -> Entailment:
        """The two probabilities of every pair; no contradiction where the model has no such label.

        Raises:
            InputError: The labels do not say which one is entailment.
        """
        judged = self.judge(pairs)
        if not len(pairs):
            empty = judged.probabilities[:, 0:0].sum(axis=1)
            return Entailment(empty, empty, False)
        _, model = self._ready()
        follows = self._label(model, _FOLLOWS)
        if follows is None:
            names = ", ".join(map(str, model.config.id2label.values()))
            raise InputError(
                f"the labels of '{self.files.model}' do not say what entailment is: {names}",
                "name them in the id2label of its config.json",
            )
        contradicts = self._label(model, _CONTRADICTS)
        against = judged.probabilities[:, contradicts] if contradicts is not None else None
        supports = judged.probabilities[:, follows]
        return Entailment(supports, supports * 0 if against is None else against, judged.truncated)

    @staticmethod
    def _label(model: Any, names: Sequence[str]) -> int | None:
        for index, label in sorted(model.config.id2label.items()):
            if str(label).lower().startswith(tuple(names)):
                return int(index)
        return None

    def _load(self, device: str) -> Any:
        return load_model(self.files, "AutoModelForSequenceClassification", device, "auto")

    def _logits(self, model: Any, inputs: Mapping[str, Any]) -> Any:
        return model(**inputs).logits
