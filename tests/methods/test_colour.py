"""Sentences that mostly quote, and those that tell."""

from summarize.corpus.document import prepare
from summarize.methods.candidates import pool_of
from summarize.methods.colour import PENALTY, colour_weight
from summarize.methods.ranker import Ranker
from summarize.records import Article, Budget, Event

TEXTS = (
    "A ferry sank off Doro on Tuesday and 19 people drowned, the coast guard said. "
    '"There was no wave at all," said Yosef Kale, the ferry\'s mate. '
    '"My grandmother always sang at breakfast," said Mina Patuwe. ',
    "A ferry sank off Doro on Tuesday. The owner blamed a wave. There was no wave at all, "
    "Yosef Kale, the ferry's mate, told a court.",
)


def event(*outlets):
    documents = [
        prepare(Article(f"a{number}", text, source=outlet, published="2031-03-12"))
        for number, (text, outlet) in enumerate(zip(TEXTS, outlets, strict=True))
    ]
    return Event("e", "Ferry", tuple(documents))


def quoted(pool):
    return ['"' in candidate.statement.text for candidate in pool.candidates]


def test_what_is_mostly_quoted_weighs_less():
    pool = pool_of(event("Vela", "Orsk"))
    assert sum(quoted(pool)) == 2
    assert all(
        (weight == PENALTY) == quote
        for weight, quote in zip(pool.weight, quoted(pool), strict=True)
    )


def test_a_word_in_quotation_marks_costs_nothing():
    assert colour_weight('The owner called it a "rogue wave" that nobody could have seen.') == 1


def test_nothing_weighs_less_where_outlets_are_not_known():
    assert set(pool_of(event("", "")).weight) == {1.0}


def test_the_ranker_takes_quotations_last():
    assert "grandmother" not in Ranker().summarize(event("Vela", "Orsk"), Budget(words=22)).text
