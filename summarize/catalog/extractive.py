"""Methods that take sentences out of the articles."""

from __future__ import annotations

from dataclasses import replace

from summarize.catalog.shared import DAMPING, REDUNDANCY, position
from summarize.registry import Component, Param

EXTRACTIVE: tuple[Component, ...] = (
    Component(
        "lead",
        1,
        "summarize.methods.lead:Lead",
        "first sentences of each article in turn",
        (REDUNDANCY,),
    ),
    Component(
        "first_k",
        1,
        "summarize.methods.first_k:FirstK",
        "first k sentences of each article, one article after the other",
        (Param("k", "int", 3, "sentences taken from each article", 1, 50), REDUNDANCY),
    ),
    Component(
        "random",
        1,
        "summarize.methods.random:Random",
        "sentences drawn by a seed",
        (Param("seed", "int", 13, "another seed, another draw", 0, 2**31), REDUNDANCY),
    ),
    Component(
        "luhn",
        1,
        "summarize.methods.luhn:Luhn",
        "clusters of frequent words",
        (
            Param("share", "float", 0.1, "part of the words that is significant", 0.001, 1.0),
            Param("gap", "int", 4, "longest run of other words inside a cluster", 0, 20),
            position(0.0),
            REDUNDANCY,
        ),
    ),
    Component(
        "edmundson",
        1,
        "summarize.methods.edmundson:Edmundson",
        "cue words, key words, title words and location",
        (
            Param("cue", "float", 1.0, "weight of cue words", 0.0, 100.0),
            Param("key", "float", 0.0, "weight of key words", 0.0, 100.0),
            Param("title", "float", 1.0, "weight of title words", 0.0, 100.0),
            Param("location", "float", 1.0, "weight of the place in the article", 0.0, 100.0),
            REDUNDANCY,
        ),
    ),
    Component(
        "lsa",
        1,
        "summarize.methods.lsa:Lsa",
        "sentences that are strong in the strongest latent topics",
        (
            Param("topics", "int", 8, "latent topics that count", 1, 100),
            position(0.6),
            replace(REDUNDANCY, default=0.45),
        ),
    ),
    Component(
        "sumbasic",
        1,
        "summarize.methods.sumbasic:SumBasic",
        "probable words first, each only until it has been said",
        (REDUNDANCY,),
    ),
    Component(
        "kl",
        1,
        "summarize.methods.kl:KlSum",
        "words distributed as those of the articles",
        (
            Param("smoothing", "float", 0.01, "pseudo-count of each stem", 1e-6, 1.0),
            position(0.0),
            REDUNDANCY,
        ),
    ),
    Component(
        "reduction",
        1,
        "summarize.methods.reduction:Reduction",
        "sentences that share most with all others",
        (position(0.5), REDUNDANCY),
    ),
    Component(
        "textrank",
        1,
        "summarize.methods.textrank:TextRank",
        "PageRank over shared words, with a position prior",
        (DAMPING, position(0.9), REDUNDANCY),
    ),
    Component(
        "lexrank",
        1,
        "summarize.methods.lexrank:LexRank",
        "PageRank over TF-IDF cosines, with a position prior",
        (DAMPING, position(0.9), REDUNDANCY),
    ),
    Component(
        "centroid",
        1,
        "summarize.methods.centroid:Centroid",
        "beam search for the summary nearest to the centroid of all articles",
        (
            Param("beam", "int", 8, "partial summaries that are kept", 1, 64),
            Param("pool", "int", 200, "nearest sentences that are searched", 10, 2000),
            position(0.9),
            REDUNDANCY,
        ),
    ),
    Component(
        "mmr",
        1,
        "summarize.methods.mmr:Mmr",
        "relevance to the centroid less likeness to what was chosen",
        (
            Param("relevance", "float", 0.7, "weight of relevance against novelty", 0.0, 1.0),
            position(0.9),
            REDUNDANCY,
        ),
    ),
    Component(
        "submodular",
        1,
        "summarize.methods.submodular:Submodular",
        "lazy greedy coverage of what the articles share",
        (
            Param("curve", "float", 0.3, "how much saying it again counts", 0.0, 0.99),
            Param("scaling", "float", 1.0, "exponent of the length in gains per word", 0.0, 2.0),
            position(0.9),
            REDUNDANCY,
        ),
    ),
    Component(
        "ilp",
        3,
        "summarize.methods.ilp:Ilp",
        "exact coverage of weighted concepts (integer program)",
        (
            Param("pool", "int", 60, "sentences of highest worth per word", 10, 1000),
            Param("gap", "float", 0.01, "how far from the optimum it may stop", 0.0, 1.0),
            Param("nodes", "int", 1000, "best solution so far after that search", 1, 1_000_000),
            Param("time_limit_s", "float", 60.0, "best solution so far after that", 0.1, 3600.0),
            position(0.9),
            REDUNDANCY,
        ),
    ),
    Component(
        "ranker",
        2,
        "summarize.methods.ranker:Ranker",
        "learned: trees over position, centrality, support in other articles and form",
        (
            Param("novelty", "float", 1.25, "exponent of the share of new word pairs", 0.0, 5.0),
            Param("length", "float", 0.1, "exponent of a sentence's words", -1.0, 1.0),
            REDUNDANCY,
        ),
    ),
    Component(
        "oracle",
        1,
        "summarize.methods.oracle:Oracle",
        "upper bound that sees the references",
        (
            Param("readable", "bool", False, "only sentences that may stand in a summary"),
            Param("pairs", "float", 2.0, "weight of pairs against single stems", 0.0, 100.0),
            Param("redundancy", "float", 1.0, REDUNDANCY.doc, 0.0, 1.0),
        ),
    ),
)
