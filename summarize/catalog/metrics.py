"""What a summary can be measured by."""

from __future__ import annotations

from summarize.registry import Component, Param

METRICS: tuple[Component, ...] = (
    Component(
        "rouge",
        1,
        "eval.rouge:RougeMetric",
        "ROUGE-1, 2, L and Lsum against the references",
        (
            Param(
                "preset",
                "str",
                "default",
                "the recipe of a published table",
                choices=("default", "primera", "rouge155", "fabbri2019", "wcep", "longbench"),
            ),
            Param("stemmer", "bool", False, "stem words (Porter)"),
            Param(
                "tokenizer",
                "str",
                "ascii",
                "[a-z0-9] only, as rouge-score, or every script",
                choices=("ascii", "unicode"),
            ),
            Param(
                "references",
                "str",
                "mean",
                "mean over the references, or the best of them",
                choices=("mean", "max"),
            ),
            Param("detail", "bool", False, "give precision and recall beside F"),
        ),
    ),
    Component(
        "consistency",
        1,
        "eval.consistency.metric:ConsistencyMetric",
        "factual consistency of each sentence with all sources, by a checker",
        (Param("checker", "checker", "typed", "the name of a checker"),),
    ),
    Component(
        "attribution",
        1,
        "eval.attribution:AttributionMetric",
        "who says what, against who says it in the articles",
    ),
    Component(
        "overlap",
        1,
        "eval.overlap:OverlapMetric",
        "copying, novelty, redundancy and length, without references",
    ),
    Component(
        "support",
        1,
        "eval.support:SupportMetric",
        "sentences and outlets that stand behind the summary, and their balance",
        (
            Param(
                "share",
                "float",
                0.6,
                "share of a sentence's content words that two sentences of an outlet must hold",
                0.0,
                1.0,
            ),
        ),
    ),
    Component(
        "facts",
        1,
        "eval.facts:FactsMetric",
        "given facts that the summary covers, and whether it cites their articles",
        (Param("path", "path", "", "JSON Lines of facts, a row an event", required=True),),
    ),
    Component(
        "bertscore",
        1,
        "eval.bertscore:BertScoreMetric",
        "likeness of contextual word vectors to the references",
        (
            Param("model", "model", "", "folder or cached id of an encoder"),
            Param("layer", "int", -1, "the hidden layer that is compared"),
        ),
        extra="neural",
    ),
)
