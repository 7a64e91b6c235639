"""In a long event figures and denials must be of the same thing, and not only alike."""

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
    "The library lent out some old books.",
    "Rain fell for an hour after lunch.",
    "A cat slept on the town hall steps.",
    "The baker sold his last loaf early.",
    "Gardeners planted roses along the canal.",
)


def found(first, second, dates=("2031-05-04", "2031-05-04")):
    """The conflicts of two articles of eleven sentences and more."""
    texts = [" ".join((first, *FILL)), " ".join((second, *FILL[::-1]))]
    documents = tuple(
        prepare(Article(f"d{n}", text, "", f"Paper {n}", dates[n])) for n, text in enumerate(texts)
    )
    return find_conflicts(annotate(Event("e", "", documents)))


BLAST = "Police said {} people were killed in the blast at the Orrin mill."
RIVAL = "Hospital director Lena Vos said {} people were killed in the blast at the Orrin mill."


def test_two_tolls_of_one_blast_are_at_odds():
    (one,) = found(BLAST.format(14), RIVAL.format(27))
    assert one.about == "people killed"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            BLAST.format("at least 14"), RIVAL.format(27), id="a bound of the same day may rise"
        ),
        pytest.param(
            BLAST.format(14),
            "Guards shot four of the raiders, putting the toll of the blast at the Orrin mill at 18"
            " people killed, Lena Vos said.",
            id="the four make up the difference",
        ),
        pytest.param(
            BLAST.format(14),
            "The updated toll of the blast at the Orrin mill was 27 people killed, Lena Vos said.",
            id="an updated toll",
        ),
        pytest.param(
            BLAST.format(14),
            "Police said 27 people were killed in Orrin and in Marle. " + RIVAL.format(27),
            id="a voice that gives both figures",
        ),
        pytest.param(
            BLAST.format(14),
            "Lena Vos said 27 people were killed in the past 48 hours, not only at the Orrin mill.",
            id="another stretch of time",
        ),
        pytest.param(
            "Police said 40 bodies were counted in Orrin, 31 in Tell and 12 in Marle after the"
            " blast.",
            RIVAL.format(14),
            id="one place of a list",
        ),
        pytest.param(
            "The convoy is set to see 3,000 people evacuated from Orrin, the army said.",
            "Some 900 people were evacuated from Orrin, Lena Vos said.",
            id="what is yet to be",
        ),
        pytest.param(
            "About 200 people attended the vigil in Orrin, the paper found.",
            "Channel Nine estimated the crowd at 70, and a kiosk was robbed.",
            id="two crowds",
        ),
        pytest.param(
            "Ana Ruiz had 38 percent support for mayor of Orrin in a poll in March.",
            "The last poll shows Ana Ruiz with 27 percent support for mayor of Orrin.",
            id="two polls",
        ),
    ],
)
def test_figures_that_count_two_things_are_not(first, second):
    assert found(first, second) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "The mayor said her lawyer had arranged for Ada Oko to enter the Orrin clinic.",
            "Prosecutor Ivo Lanz said Ada Oko had never entered the Orrin clinic.",
            id="entering is only planned",
        ),
        pytest.param(
            "Senator Gil Tamm said the union's new position would make the changes possible.",
            "The chairman, Pol Ritt, said the union had not changed its position.",
            id="the changes are a noun",
        ),
        pytest.param(
            "Councillor Ana Ruiz spoke of the plan to close twelve schools in Orrin.",
            'Councillor Pol Ritt said: "The idea of closing twelve schools in Orrin is absurd."',
            id="an opinion denies no fact",
        ),
        pytest.param(
            "Councillor Ana Ruiz said the mayor should publish his taxes, but Pol Ritt rejected"
            " that idea.",
            "The hall in Orrin seats two hundred.",
            id="what should be is no fact",
        ),
        pytest.param(
            "Ana Ruiz proposed a debate in Orrin on 15 April, but Pol Ritt rejected that.",
            "The hall in Orrin seats two hundred.",
            id="a proposal is no claim",
        ),
        pytest.param(
            "The coalition stressed the need to end the using of nerve gas in Orrin.",
            "President Odo Marn has denied previous accusations of using nerve gas in Orrin.",
            id="accusations of other times",
        ),
    ],
)
def test_words_of_a_denial_that_tell_no_claim_are_not(first, second):
    assert found(first, second) == ()


def test_the_claim_in_the_sentence_of_its_denial_is_taken():
    (one,) = found(
        "Ana Ruiz wrote a letter about the theatre."
        " Minister Gil Tamm said that Pol Ritt had sold the archive, but Ritt denies this.",
        "The hall in Orrin seats two hundred.",
    )
    assert [position.speaker for position in one.values] == ["Gil Tamm", "Pol Ritt"]


def test_what_it_has_no_part_in_is_set_against_the_sentence_before():
    (one,) = found(
        "The western allies said Orrin was directing the uprising in Marle with its agents."
        " Orrin denies that it is involved in the uprising.",
        "The hall in Tell seats two hundred.",
    )
    assert one.values[1].value == "denied"


def test_courses_in_general_and_some_that_closed_are_not_one_thing():
    assert (
        found(
            "Courses that are open to the public need money, Pol Ritt said.",
            "Almost 650 courses have closed since 2006, the Golf League said.",
        )
        == ()
    )
