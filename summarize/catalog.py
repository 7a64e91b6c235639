"""The built-in components: one line each, and nothing imported until it is used."""

from __future__ import annotations

from functools import cache

from summarize.registry import Component, Param, Registry

_REDUNDANCY = Param(
    "redundancy",
    "float",
    0.35,
    "highest cosine of two chosen sentences, where the budget allows",
    0.0,
    1.0,
)
_DAMPING = Param("damping", "float", 0.85, "probability of following an edge", 0.0, 0.999)


def _position(default: float) -> Param:
    return Param("position", "float", default, "strength of the position prior", 0.0, 1.0)


_BY_PROFILE = "null: as the profile says"
_DRAWING = (
    Param("temperature", "float", 1.0, "of the draws", 0.01, 10.0),
    Param("top_p", "float", 0.9, "probability of the tokens that are drawn from", 0.01, 1.0),
)
_SEQ2SEQ = (
    Param("model", "model", "", "a folder, or the id of a model in the local cache", required=True),
    Param(
        "profile",
        "str",
        "auto",
        "settings of a known checkpoint; auto goes by the model's name",
        choices=(
            "auto",
            "primera-multinews",
            "primera-wcep",
            "primera",
            "pegasus-multi_news",
            "bart-large-cnn",
            "led",
            "flan-t5",
            "plain",
        ),
    ),
    Param("revision", "str", None, "commit, branch or tag; null: the main branch"),
    Param("download", "bool", False, "fetch a model that is not in the cache"),
    Param("device", "str", "auto", "where the model runs: auto, cpu, cuda, cuda:1, mps"),
    Param(
        "dtype",
        "str",
        "auto",
        "auto: bfloat16 on a GPU that has it, else float32",
        choices=("auto", "float32", "bfloat16", "float16"),
    ),
    Param("input_tokens", "int", None, "longest input; null: what the model takes", 16, 1e6),
    Param(
        "article_tokens",
        "int",
        128,
        "what an article may be cut down to before an event is split into groups",
        16,
        100000,
    ),
    Param(
        "levels",
        "str",
        "groups",
        "groups: long events level by level; cut: all in one input",
        choices=("groups", "cut"),
    ),
    Param("prefix", "str", None, f"what an input begins with; {_BY_PROFILE}"),
    Param("separator", "str", None, f"what stands between articles; {_BY_PROFILE}"),
    Param("beams", "int", None, f"partial outputs that are kept; {_BY_PROFILE}", 1, 64),
    Param("length_penalty", "float", None, f"above 0: longer; {_BY_PROFILE}", -10.0, 10.0),
    Param("no_repeat_ngram", "int", None, f"token runs written once at most; {_BY_PROFILE}", 0, 50),
    Param("fill", "float", None, f"part of the budget that must be written; {_BY_PROFILE}", 0, 1),
    Param("candidates", "int", 1, "summaries that one is chosen from", 1, 64),
    Param(
        "choose",
        "str",
        "consensus",
        "the one most like the others, or the one best supported by the articles",
        choices=("consensus", "consistency"),
    ),
    Param("sample", "bool", False, "draw the candidates instead of taking the best beams"),
    *_DRAWING,
    Param(
        "batch_tokens",
        "int",
        None,
        "tokens of a batch of inputs; null: as the device has room",
        16,
        1e8,
    ),
    Param("seed", "int", 13, "another seed, other draws", 0, 2**31),
)

_CHAT = (
    Param("model", "model", "", "its name on the server, or a folder or cached id", required=True),
    Param("base_url", "url", "", "address of an OpenAI-compatible server; empty: none is used"),
    Param("key_env", "variable", "", "name of the environment variable that holds the key"),
    Param("input_words", "int", 1500, "words of the claims that the model is given", 50, 1e6),
    Param("max_tokens", "int", 1024, "longest answer, before it is cut off", 16, 1e6),
    Param("temperature", "float", 0.0, "0: the likeliest words", 0.0, 2.0),
    Param("seed", "int", 13, "another seed, other draws", 0, 2**31),
    Param("concurrency", "int", 4, "requests at a time", 1, 256),
    Param("timeout_s", "float", 120.0, "seconds for one answer", 1.0, 3600.0),
    Param("retries", "int", 4, "how often a request is made again", 0, 20),
    Param("cache", "folder", None, "where answers are kept; null: in the run"),
    Param("prompt_price", "float", None, "for a million tokens in; null: not known", 0.0, 1e6),
    Param("completion_price", "float", None, "for a million tokens out", 0.0, 1e6),
    Param("revision", "str", None, "without a server: commit, branch or tag"),
    Param("download", "bool", False, "without a server: fetch a model that is not in the cache"),
    Param("device", "str", "auto", "without a server: auto, cpu, cuda, cuda:1, mps"),
    Param(
        "dtype",
        "str",
        "auto",
        "without a server: how numbers are held",
        choices=("auto", "float32", "bfloat16", "float16"),
    ),
)

METHODS: tuple[Component, ...] = (
    Component(
        "lead",
        1,
        "summarize.methods.lead:Lead",
        "first sentences of each article in turn",
        (_REDUNDANCY,),
    ),
    Component(
        "first_k",
        1,
        "summarize.methods.first_k:FirstK",
        "first k sentences of each article, one article after the other",
        (Param("k", "int", 3, "sentences taken from each article", 1, 50), _REDUNDANCY),
    ),
    Component(
        "random",
        1,
        "summarize.methods.random:Random",
        "sentences drawn by a seed",
        (Param("seed", "int", 13, "another seed, another draw", 0, 2**31), _REDUNDANCY),
    ),
    Component(
        "luhn",
        1,
        "summarize.methods.luhn:Luhn",
        "clusters of frequent words",
        (
            Param("share", "float", 0.1, "part of the words that is significant", 0.001, 1.0),
            Param("gap", "int", 4, "longest run of other words inside a cluster", 0, 20),
            _position(0.0),
            _REDUNDANCY,
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
            _REDUNDANCY,
        ),
    ),
    Component(
        "lsa",
        1,
        "summarize.methods.lsa:Lsa",
        "sentences that are strong in the strongest latent topics",
        (
            Param("topics", "int", 8, "latent topics that count", 1, 100),
            _position(0.5),
            _REDUNDANCY,
        ),
    ),
    Component(
        "sumbasic",
        1,
        "summarize.methods.sumbasic:SumBasic",
        "probable words first, each only until it has been said",
        (_REDUNDANCY,),
    ),
    Component(
        "kl",
        1,
        "summarize.methods.kl:KlSum",
        "words distributed as those of the articles",
        (
            Param("smoothing", "float", 0.01, "pseudo-count of each stem", 1e-6, 1.0),
            _position(0.0),
            _REDUNDANCY,
        ),
    ),
    Component(
        "reduction",
        1,
        "summarize.methods.reduction:Reduction",
        "sentences that share most with all others",
        (_position(0.5), _REDUNDANCY),
    ),
    Component(
        "textrank",
        1,
        "summarize.methods.textrank:TextRank",
        "PageRank over shared words, with a position prior",
        (_DAMPING, _position(0.9), _REDUNDANCY),
    ),
    Component(
        "lexrank",
        1,
        "summarize.methods.lexrank:LexRank",
        "PageRank over TF-IDF cosines, with a position prior",
        (_DAMPING, _position(0.9), _REDUNDANCY),
    ),
    Component(
        "centroid",
        1,
        "summarize.methods.centroid:Centroid",
        "beam search for the summary nearest to the centroid of all articles",
        (
            Param("beam", "int", 8, "partial summaries that are kept", 1, 64),
            Param("pool", "int", 200, "nearest sentences that are searched", 10, 2000),
            _position(0.9),
            _REDUNDANCY,
        ),
    ),
    Component(
        "mmr",
        1,
        "summarize.methods.mmr:Mmr",
        "relevance to the centroid less likeness to what was chosen",
        (
            Param("relevance", "float", 0.7, "weight of relevance against novelty", 0.0, 1.0),
            _position(0.9),
            _REDUNDANCY,
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
            _position(0.9),
            _REDUNDANCY,
        ),
    ),
    Component(
        "ilp",
        2,
        "summarize.methods.ilp:Ilp",
        "exact coverage of weighted concepts (integer program)",
        (
            Param("pool", "int", 100, "sentences of highest worth per word", 10, 1000),
            Param("nodes", "int", 1000, "best solution so far after that search", 1, 1_000_000),
            Param("time_limit_s", "float", 60.0, "best solution so far after that", 0.1, 3600.0),
            _position(0.9),
            _REDUNDANCY,
        ),
    ),
    Component(
        "ranker",
        1,
        "summarize.methods.ranker:Ranker",
        "learned: trees over position, centrality, support in other articles and form",
        (
            Param("novelty", "float", 1.25, "exponent of the share of new word pairs", 0.0, 5.0),
            Param("length", "float", 0.1, "exponent of a sentence's words", -1.0, 1.0),
            Param("colour", "float", 0.5, "worth of quotations that only lend colour", 0.0, 1.0),
            _REDUNDANCY,
        ),
    ),
    Component(
        "fusion",
        1,
        "summarize.methods.fusion.method:Fusion",
        "claims joined, shortened and fused into new sentences, without a model",
        (
            Param(
                "brevity", "float", 3.0, "worth of what may be cut against what stays", 0.0, 10.0
            ),
            Param("rewriting", "float", 1.3, "factor on what was shortened or fused", 1.0, 5.0),
            Param("novelty", "float", 1.25, "exponent of the share of new word pairs", 0.0, 5.0),
            Param("length", "float", 0.1, "exponent of a sentence's words", -1.0, 1.0),
            _REDUNDANCY,
        ),
        guard="repair",
    ),
    Component(
        "oracle",
        1,
        "summarize.methods.oracle:Oracle",
        "upper bound that sees the references",
        (
            Param("readable", "bool", False, "only sentences that may stand in a summary"),
            Param("pairs", "float", 2.0, "weight of pairs against single stems", 0.0, 100.0),
            Param("redundancy", "float", 1.0, _REDUNDANCY.doc, 0.0, 1.0),
        ),
    ),
    Component(
        "seq2seq",
        1,
        "summarize.methods.seq2seq:Seq2seq",
        "new sentences by an encoder-decoder: PRIMERA, LED, PEGASUS, BART, T5 and others",
        _SEQ2SEQ,
        extra="neural",
        batch=True,
        guard="repair",
    ),
    Component(
        "chat",
        1,
        "summarize.methods.chat:Chat",
        "new sentences by an instruct model, each citing the claims that it stands on",
        _CHAT,
        extra="chat",
        batch=True,
        guard="repair",
    ),
    Component(
        "external",
        1,
        "summarize.methods.external:External",
        "summaries from elsewhere, word for word, by the id of their event",
        (Param("path", "path", "", "a file, or a folder of <event>.txt", required=True),),
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

_MODEL_DOC = "folder or cached id"
_CHECKER_MODEL = Param("model", "model", "", _MODEL_DOC)
_SUMMAC = Param("model", "model", "tals/albert-xlarge-vitaminc-mnli", _MODEL_DOC)
_DEVICE = Param("device", "str", "auto", "where the model runs: auto, cpu, cuda, cuda:1, mps")
_THRESHOLD = Param("threshold", "float", 0.5, "scores below it are not consistent", 0.0, 1.0)

CHECKERS: tuple[Component, ...] = (
    Component(
        "typed",
        1,
        "eval.consistency.typed:TypedChecker",
        "typed checks against all sources, without weights",
        (
            _THRESHOLD,
            Param(
                "profile",
                "str",
                "auto",
                "coefficients; auto goes by the number of articles and by copying",
                choices=("auto", "extractive", "abstractive", "multi"),
            ),
        ),
    ),
    Component(
        "nli",
        1,
        "eval.consistency.neural.nli:NliChecker",
        "best entailment by any inference model: nli:MODEL",
        (
            _CHECKER_MODEL,
            _THRESHOLD,
            Param("size", "int", 256, "tokens of a stretch of the source; 0: a sentence", 0, 4096),
            _DEVICE,
        ),
        extra="neural",
    ),
    Component(
        "summac-zs",
        1,
        "eval.consistency.neural.summac:SummacZeroShot",
        "best entailment less best contradiction, sentence by sentence",
        (_SUMMAC, _THRESHOLD, _DEVICE),
        extra="neural",
    ),
    Component(
        "summac-conv",
        1,
        "eval.consistency.neural.summac:SummacConv",
        "learned weighing of the entailments of a sentence",
        (
            _SUMMAC,
            Param("weights", "str", "", "folder of the converted weights"),
            _THRESHOLD,
            _DEVICE,
        ),
        extra="neural",
    ),
    Component(
        "alignscore-base",
        1,
        "eval.consistency.neural.alignscore:AlignScoreBase",
        "alignment of sentences with long stretches, RoBERTa base",
        (_CHECKER_MODEL, _THRESHOLD, _DEVICE),
        extra="neural",
    ),
    Component(
        "alignscore-large",
        1,
        "eval.consistency.neural.alignscore:AlignScoreLarge",
        "alignment of sentences with long stretches, RoBERTa large",
        (_CHECKER_MODEL, _THRESHOLD, _DEVICE),
        extra="neural",
    ),
    Component(
        "minicheck-roberta-large",
        1,
        "eval.consistency.neural.minicheck:MiniCheckRoberta",
        "support of a sentence by the best stretch, RoBERTa large",
        (
            Param("model", "model", "lytang/MiniCheck-RoBERTa-Large", _MODEL_DOC),
            _THRESHOLD,
            _DEVICE,
        ),
        extra="neural",
    ),
    Component(
        "minicheck-deberta-v3-large",
        1,
        "eval.consistency.neural.minicheck:MiniCheckDeberta",
        "support of a sentence by the best stretch, DeBERTa v3 large",
        (
            Param("model", "model", "lytang/MiniCheck-DeBERTa-v3-Large", _MODEL_DOC),
            _THRESHOLD,
            _DEVICE,
        ),
        extra="neural",
    ),
    Component(
        "minicheck-flan-t5-large",
        1,
        "eval.consistency.neural.minicheck:MiniCheckFlanT5",
        "support of a sentence by the best stretch, Flan-T5 large",
        (
            Param("model", "model", "lytang/MiniCheck-Flan-T5-Large", _MODEL_DOC),
            _THRESHOLD,
            _DEVICE,
        ),
        extra="neural",
    ),
    Component(
        "hhem",
        1,
        "eval.consistency.neural.hhem:Hhem",
        "consistency by HHEM-2.1-Open, without the code that comes with it",
        (_CHECKER_MODEL, _THRESHOLD, _DEVICE),
        extra="neural",
    ),
    Component(
        "llm-judge",
        1,
        "eval.consistency.neural.llm_judge:LlmJudge",
        "a language model on a server: llm-judge:MODEL,base_url=ADDRESS",
        (
            Param("model", "str", "", "the name that the server knows the model by"),
            Param("base_url", "str", "", "address of the server, up to /v1"),
            Param("key_env", "str", "", "environment variable that holds the key"),
            Param("passages", "int", 6, "passages of the sources that are shown", 1, 50),
            Param("threshold", "float", 0.75, "scores below it are not consistent", 0.0, 1.0),
            Param("cache", "str", "", "folder for answers"),
        ),
        extra="chat",
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
