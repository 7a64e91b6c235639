"""Which of several summaries of one event is taken.

Two ways.  *Consensus* takes the one that is most like all the others: minimum Bayes risk with
ROUGE as the gain (Suzgun et al., Follow the Wisdom of the Crowd, ACL 2023 Findings).
*Consistency* takes the one that stands best on the articles; what "best" means is a function of
statements and event, so that a checker can be put in its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from summarize.methods.names import Names
from summarize.methods.terms import terms_of, weights_of
from summarize.records import Claim, Event, Statement
from summarize.text.tokens import count_words, words

Scorer = Callable[[Sequence[Statement], Event], float]
"""How well a summary stands on the articles of its event: higher is better."""

UNHEARD = 0.5
"""What a sentence counts whose speaker does not say it in the sentences that it stands on."""

MOST = 0.5
"""Share of a sentence's terms, without the speaker's name, that its speaker must say."""


def best(scores: Sequence[float]) -> int:
    """The place of the highest score, the first of equals."""
    return max(range(len(scores)), key=lambda index: (scores[index], -index))


def consensus(texts: Sequence[str]) -> list[float]:
    """The mean of ROUGE-1 and ROUGE-2 (F) of each text to all others, in [0, 1].

    A text alone has 1; one without a word 0.  Cost: quadratic in texts, linear in words.
    """
    if len(texts) == 1:
        return [1.0]
    grams = [_grams(words(text)) for text in texts]
    return [
        sum(_gain(own, other) for place, other in enumerate(grams) if place != index)
        / (len(grams) - 1)
        for index, own in enumerate(grams)
    ]


def support(statements: Sequence[Statement], event: Event) -> float:
    """The share of what is said that stands in the evidence, in [0, 1]; 0 for an empty summary.

    Names and numbers count twice.  A sentence with a speaker who does not say most of it in one
    of the sentences that it stands on counts half.  Longer sentences count more.

    Cost: linear in the words of statements and evidence.
    """
    names = Names(event.names)
    voices: dict[str, list[Claim]] = {}
    for claim in event.claims:
        voices.setdefault(claim.article_id, []).append(claim)
    total, said = 0.0, 0
    for statement in statements:
        length = count_words(statement.text)
        total += length * _held(statement, names) * _heard(statement, voices, names)
        said += length
    return total / said if said else 0.0


def _held(statement: Statement, names: Names) -> float:
    terms = terms_of(statement.text, names)
    weights = weights_of(statement.text, terms, names)
    there = {term for evidence in statement.evidence for term in terms_of(evidence.text, names)}
    whole = sum(weights.values())
    return sum(weights[term] for term in terms if term in there) / whole if whole else 0.0


def _heard(statement: Statement, voices: dict[str, list[Claim]], names: Names) -> float:
    speaker = statement.speaker
    if speaker is None:
        return 1.0
    own = set(terms_of(speaker, names))
    told = {term for term in terms_of(statement.text, names) if term not in own}
    for evidence in statement.evidence:
        says = any(
            speaker in claim.chain
            and any(evidence.start <= span.start < evidence.end for span in claim.content)
            for claim in voices.get(evidence.article_id, ())
        )
        if says and len(told.intersection(terms_of(evidence.text, names))) >= MOST * len(told):
            return 1.0
    return UNHEARD


def _grams(tokens: Sequence[str]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    return Counter(tokens), Counter(pairwise(tokens))


def _gain(
    own: tuple[Counter[str], Counter[tuple[str, str]]],
    other: tuple[Counter[str], Counter[tuple[str, str]]],
) -> float:
    return (_f(own[0], other[0]) + _f(own[1], other[1])) / 2


def _f(own: Counter[Any], other: Counter[Any]) -> float:
    size = own.total() + other.total()
    return 2 * (own & other).total() / size if size else 0.0
