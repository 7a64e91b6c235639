"""The recipes by which published ROUGE tables were made, and the signature of each.

Figures made by two recipes cannot be compared: on the same summaries they differ
by several points.  A signature says everything that changes a figure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from eval.rouge.text import SentenceMode, TokenizerName
from summarize.errors import InputError
from summarize.registry import suggest

RougeType = Literal["rouge1", "rouge2", "rouge3", "rouge4", "rougeL", "rougeLsum", "rougeSU4"]

# Raised whenever a figure changes for the same texts and the same recipe.
SCORER_VERSION = 1


@dataclass(frozen=True, slots=True)
class Recipe:
    """How texts are compared.

    Args:
        name: The preset's name.
        types: What is counted, in the order of the columns.
        tokenizer: See ``eval.rouge.text``.
        stem: Whether the Porter stemmer is applied to words of four letters and more.
        references: ``mean`` over the references, or the one with the highest F
            (``max``, as rouge-score's ``score_multi``; for each type on its own).
        sentences: What ``rougeLsum`` takes for a sentence.
        cut_words: Only so many white-space words of a hypothesis are read.
        distinct: Count each distinct word once, as the package ``rouge`` does.
        table: The published figures that were made this way.
    """

    name: str
    types: tuple[RougeType, ...]
    tokenizer: TokenizerName = "ascii"
    stem: bool = False
    references: Literal["mean", "max"] = "mean"
    sentences: SentenceMode = "split"
    cut_words: int | None = None
    distinct: bool = False
    table: str = ""

    def signature(self) -> str:
        """Everything that changes a figure, as ``key:value`` joined by ``|``."""
        parts = {
            "rouge": self.name,
            "tok": self.tokenizer,
            "case": "kept" if self.tokenizer == "space" else "lower",
            "stem": "porter" if self.stem else "no",
            "refs": self.references,
        }
        if "rougeLsum" in self.types or self.distinct:
            parts["sents"] = self.sentences
        if self.cut_words is not None:
            parts["cut"] = f"{self.cut_words}words"
        if self.distinct:
            parts["count"] = "distinct"
        parts["version"] = str(SCORER_VERSION)
        return "|".join(f"{key}:{value}" for key, value in parts.items())


_RECIPES = (
    Recipe("default", ("rouge1", "rouge2", "rougeL", "rougeLsum"), table="none: our own choice"),
    Recipe(
        "primera",
        ("rouge1", "rouge2", "rougeL"),
        stem=True,
        table="PRIMERA (Xiao et al. 2022), PEGASUS and BART rows of its tables",
    ),
    Recipe(
        "rouge155",
        ("rouge1", "rouge2", "rougeSU4"),
        table="MultiLing 2011, TAC and DUC: ROUGE-1.5.5 -n 2 -2 4 -u -x -f A",
    ),
    Recipe(
        "fabbri2019",
        ("rouge1", "rouge2", "rougeSU4"),
        sentences="whole",
        table="Multi-News (Fabbri et al. 2019): ROUGE-1.5.5 -2 4 -U on one lower-cased line",
    ),
    Recipe(
        "wcep",
        ("rouge1", "rouge2", "rougeL"),
        cut_words=40,
        table="WCEP (Gholipour Ghalandari et al. 2020): lower-cased, at most 40 words",
    ),
    Recipe(
        "longbench",
        ("rougeL",),
        tokenizer="space",
        references="max",
        sentences="period",
        distinct=True,
        table="LongBench (Bai et al. 2024): rouge-l of the package 'rouge'",
    ),
)

PRESETS = MappingProxyType({recipe.name: recipe for recipe in _RECIPES})


def preset(
    name: str = "default",
    *,
    tokenizer: TokenizerName | None = None,
    stem: bool | None = None,
    references: Literal["mean", "max"] | None = None,
    sentences: SentenceMode | None = None,
) -> Recipe:
    """The recipe of that name, with single settings changed where they are given.

    A changed recipe is named after its origin with a ``+``, and its signature shows
    the changed values.

    Raises:
        InputError: There is no preset of that name.
    """
    if name not in PRESETS:
        raise InputError(
            f"there is no ROUGE preset '{name}'",
            suggest(name, PRESETS) or f"known: {', '.join(PRESETS)}",
        )
    recipe = PRESETS[name]
    changed = replace(
        recipe,
        tokenizer=tokenizer or recipe.tokenizer,
        stem=recipe.stem if stem is None else stem,
        references=references or recipe.references,
        sentences=sentences or recipe.sentences,
    )
    if changed == recipe:
        return recipe
    return replace(changed, name=recipe.name if name == "default" else f"{recipe.name}+")


def presets_table() -> str:
    """The presets as a Markdown table, for the documentation."""
    lines = ["| preset | types | published table | signature |", "|---|---|---|---|"]
    for recipe in PRESETS.values():
        signature = recipe.signature().replace("|", "\\|")
        lines.append(
            f"| `{recipe.name}` | {', '.join(recipe.types)} | {recipe.table} | `{signature}` |"
        )
    return "\n".join(lines) + "\n"
