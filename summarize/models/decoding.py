"""What an encoder-decoder is given, how it writes, and what it wrote."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One input: its token ids, and the places of the tokens that all others attend to."""

    ids: tuple[int, ...]
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Decoding:
    """How an output is found.

    Attributes:
        max_tokens: Longest output.
        min_tokens: Shortest output.
        beams: Partial outputs that are kept; 1 is greedy search.
        length_penalty: Exponent of the length by which the score of an output is divided.
        no_repeat_ngram: Runs of that many tokens are written at most once; 0 allows all.
        early_stopping: Whether as many finished outputs as there are beams end the search.
        candidates: Outputs of each input: the best of the beams, or so many draws.
        sample: Draw instead of searching (``beams`` does not count then).
        temperature: Of the draws, above 0.
        top_p: Share of the probability that is drawn from, in (0, 1].
        seed: Another seed, other draws.
    """

    max_tokens: int
    min_tokens: int = 0
    beams: int = 4
    length_penalty: float = 1.0
    no_repeat_ngram: int = 3
    early_stopping: bool = True
    candidates: int = 1
    sample: bool = False
    temperature: float = 1.0
    top_p: float = 0.9
    seed: int = 13


@dataclass(frozen=True, slots=True)
class Written:
    """One output; ``finished`` is false where the model had no room to come to an end."""

    text: str
    tokens: int
    finished: bool
