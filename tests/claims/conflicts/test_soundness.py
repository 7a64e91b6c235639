"""In a long event a denial needs more than a word and a place in common with a claim."""

import pytest

from summarize.claims.annotate import annotate
from summarize.claims.conflicts import find_conflicts
from summarize.corpus.document import prepare
from summarize.records import Article, Event

FILL = (
    "The market square was swept in the morning.",
    "Two bakeries opened at dawn.",
    "Trams ran every ten minutes.",
    "A band played by the fountain.",
    "Children fed the ducks in the park.",
    "The library lent out forty books.",
    "Rain fell for an hour after lunch.",
    "A cat slept on the town hall steps.",
    "The baker sold his last loaf at four.",
    "Gardeners planted roses along the canal.",
    "The cinema showed an old comedy.",
    "A choir sang in the evening.",
    "The ferry left on time.",
    "Students painted a wall blue.",
    "Lamps were lit at six.",
    "The last tram was empty.",
    "A clock struck midnight.",
)


def found(*sentences, other=()):
    texts = [" ".join((*FILL[:9], *sentences, *FILL[9:])), " ".join((*FILL[::-1], *other))]
    documents = tuple(
        prepare(Article(f"d{n}", text, "", f"Paper {n}", "2031-05-04"))
        for n, text in enumerate(texts)
    )
    return find_conflicts(annotate(Event("e", "", documents)))


def test_a_claim_and_its_denial_are_found():
    (one,) = found(
        "The union said the dam inspector had been bribed by the builders.",
        "The builders denied that the dam inspector had been bribed.",
    )
    assert one.about == "whether the dam inspector had been bribed"


def test_a_denial_that_is_only_taken_up_is_found():
    (one,) = found(
        "The Harbour Post reported that Ada Oko had sold the town archive.",
        "Oko vehemently denied those reports.",
    )
    assert one.about == "whether Ada Oko had sold the town archive"


@pytest.mark.parametrize(
    "sentences",
    [
        # a noun phrase, and a sentence that only shares a name with it
        (
            "Ivo Lund said the Norland team had won the toss.",
            "Mayor Alma Reyes has also dismissed Lund's idea that week.",
        ),
        # nobody denies
        ("The union said the dam had cracked.", "Ada Oko could not rule out that the dam cracked."),
        ("The union said the dam had cracked.", "The owners said they could refute the claims."),
        # the claim is in the outlet's own voice
        (
            "The row over the dam deepened after the Post released a tape of a call.",
            "Ada Oko strongly denied that she had threatened the Post.",
        ),
        # another voice is heard in between
        (
            "Ivo Lund said the dam needs a new gate.",
            "Alma Reyes said the weather would turn.",
            "Ada Oko denied that the dam inspector had been bribed.",
        ),
        # both sides say that it is not so
        (
            "Ivo Lund said a long inquiry had failed to show that the debt affected her work.",
            "Ada Oko said the debt did not affect her work.",
        ),
        # a question is no claim
        (
            "When asked if the dam had cracked, Ada Oko said nothing.",
            "“This is nonsense,” Oko said.",
        ),
    ],
)
def test_what_only_stands_beside_it_is_not_denied(sentences):
    assert found(*sentences) == ()


def test_another_article_must_tell_of_the_same_deed():
    denial = "The builders did not drive piles to bedrock, Ada Oko said."
    assert found(denial, other=("Ivo Lund said new piles could reach bedrock.",)) == ()


def test_states_of_two_things_are_no_conflict():
    assert (
        found(
            "Ivo Lund said the school concert was a success.",
            other=("Ada Oko said the harbour talks had failed.",),
        )
        == ()
    )


def test_ages_parents_and_ranges_are_no_counts():
    assert (
        found(
            "Police said two men, aged 22 and 23, were arrested in Orv.",
            other=("Two men were arrested in Orv, the Orv prosecutor said.",),
        )
        == ()
    )


def test_tolls_of_two_provinces_are_not_set_against_each_other():
    assert (
        found(
            "Two people were injured in Orv province, Ivo Lund said.",
            other=("In the province of Tal 14 people were injured, Ada Oko said.",),
        )
        == ()
    )
