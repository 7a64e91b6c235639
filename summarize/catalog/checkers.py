"""What can say whether a summary is consistent with its sources."""

from __future__ import annotations

from summarize.registry import Component, Param

_MODEL_DOC = "folder or cached id"
_CHECKER_MODEL = Param("model", "model", "", _MODEL_DOC)
_SUMMAC = Param("model", "model", "tals/albert-xlarge-vitaminc-mnli", _MODEL_DOC)
_DEVICE = Param("device", "str", "auto", "where the model runs: auto, cpu, cuda, cuda:1, mps")
_THRESHOLD = Param("threshold", "float", 0.5, "scores below it are not consistent", 0.0, 1.0)

CHECKERS: tuple[Component, ...] = (
    Component(
        "typed",
        3,
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
            Param("base_url", "url", "", "address of the server, up to /v1"),
            Param("key_env", "variable", "", "environment variable that holds the key"),
            Param("passages", "int", 6, "passages of the sources that are shown", 1, 50),
            Param("threshold", "float", 0.75, "scores below it are not consistent", 0.0, 1.0),
            Param("cache", "folder", "", "where answers are kept"),
        ),
        extra="chat",
    ),
)
