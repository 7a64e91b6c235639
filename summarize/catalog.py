"""The built-in components: one line each, and nothing imported until it is used."""

from __future__ import annotations

from functools import cache

from summarize.registry import Component, Param, Registry

_REDUNDANCY = Param(
    "redundancy", "float", 0.6, "highest cosine between two chosen sentences", 0.0, 1.0
)
_POSITION = Param("position", "float", 0.9, "strength of the position prior", 0.0, 1.0)
_DAMPING = Param("damping", "float", 0.85, "probability of following an edge", 0.0, 0.999)

METHODS: tuple[Component, ...] = (
    Component(
        "lead",
        1,
        "summarize.methods.lead:Lead",
        "first sentences of each article in turn",
        (_REDUNDANCY,),
    ),
    Component(
        "lexrank",
        1,
        "summarize.methods.lexrank:LexRank",
        "PageRank over TF-IDF cosines, with a position prior",
        (_DAMPING, _POSITION, _REDUNDANCY),
    ),
    Component(
        "centroid",
        1,
        "summarize.methods.centroid:Centroid",
        "beam search for the summary nearest to the centroid of all articles",
        (
            Param("beam", "int", 8, "partial summaries that are kept", 1, 64),
            Param("pool", "int", 200, "nearest sentences that are searched", 10, 2000),
            _POSITION,
            _REDUNDANCY,
        ),
    ),
)

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
        (Param("checker", "str", "typed", "the name of a checker"),),
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
                "share of a sentence's content words that one source sentence must hold",
                0.0,
                1.0,
            ),
        ),
    ),
)

CHECKERS: tuple[Component, ...] = (
    Component(
        "typed",
        1,
        "eval.consistency.typed:TypedChecker",
        "typed checks against all sources, without weights",
        (Param("threshold", "float", 0.6, "scores below it are not consistent", 0.0, 1.0),),
    ),
)

_JOBS = Param("jobs", "int", 1, "number of workers", 1)

EXECUTORS: tuple[Component, ...] = (
    Component("serial", 1, "summarize.run.executors:Serial", "one event after the other", (_JOBS,)),
    Component(
        "processes",
        1,
        "summarize.run.executors:Processes",
        "events spread over processes of this machine",
        (Param("jobs", "int", 2, "number of workers", 1),),
    ),
)


@cache
def methods() -> Registry:
    """All summarization methods."""
    return Registry.load("methods", METHODS)


@cache
def metrics() -> Registry:
    """All measures of a summary."""
    return Registry.load("metrics", METRICS)


@cache
def checkers() -> Registry:
    """All checkers of factual consistency."""
    return Registry.load("checkers", CHECKERS)


@cache
def executors() -> Registry:
    """All ways of spreading events over workers."""
    return Registry.load("executors", EXECUTORS)
