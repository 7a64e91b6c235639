"""Methods that write new sentences, or take those that others wrote."""

from __future__ import annotations

from summarize.catalog.shared import REDUNDANCY
from summarize.registry import Component, Param

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

WRITING: tuple[Component, ...] = (
    Component(
        "fusion",
        1,
        "summarize.methods.fusion.method:Fusion",
        "claims joined, shortened and fused into new sentences, without a model",
        (
            Param(
                "brevity", "float", 3.0, "worth of what may be cut against what stays", 0.0, 10.0
            ),
            Param("rewriting", "float", 1.48, "factor on what was shortened or fused", 1.0, 5.0),
            Param("novelty", "float", 1.25, "exponent of the share of new word pairs", 0.0, 5.0),
            Param("length", "float", 0.1, "exponent of a sentence's words", -1.0, 1.0),
            REDUNDANCY,
        ),
        guard="repair",
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
