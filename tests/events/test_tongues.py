"""An event whose articles are in several languages is told in one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from summarize.claims.annotate import annotate
from summarize.events import group
from summarize.methods.lead import Lead
from summarize.records import Budget, Document, Event

Make = Callable[..., Document]

ENGLISH = (
    "A ferry with about 90 people on board sank on Lake Moru near Kabela on Tuesday. Rescuers"
    " pulled 61 passengers from the water, said the harbour master Jonas Wende."
)
CZECH = (
    "Na jezeře Moru u města Kabela se v úterý potopil trajekt, na kterém bylo asi 90 lidí. Podle"
    " správce přístavu, který se jmenuje Jonas Wende, záchranáři vytáhli z vody 61 cestujících."
)
FRENCH = (
    "Un ferry qui avait à son bord environ 90 personnes a coulé mardi sur le lac Moru, près de"
    " Kabela. Les secours ont sorti 61 passagers de l'eau, a dit le capitaine du port Jonas Wende."
)
TABLE = "Moru 90. Kabela 61. Wende 22."


def told(*documents: Document) -> Event:
    """The one event of articles that somebody has put together."""
    (event,) = group([replace(one, article=replace(one.article, event="e")) for one in documents])
    return event


def reasons(event: Event) -> dict[str, str]:
    return {item.article_id: item.reason for item in event.set_aside}


def test_the_language_of_most_articles_is_summarized(make: Make) -> None:
    event = told(
        make("a", ENGLISH, published="2021-05-04"),
        make("b", ENGLISH.replace("pulled", "saved"), published="2021-05-05"),
        make("c", CZECH, published="2021-05-03"),
        make("d", FRENCH, published="2021-05-06"),
    )
    found = reasons(event)
    assert set(found) == {"c", "d"}
    assert "Czech" in found["c"]
    assert "French" in found["d"]
    assert all("summary is in English" in reason for reason in found.values())
    draft = Lead().summarize(annotate(event), Budget(words=200))
    used = {piece.article_id for sentence in draft.sentences for piece in sentence.evidence}
    assert used
    assert used <= {"a", "b"}


def test_articles_in_other_languages_stay_sources_and_days(make: Make) -> None:
    event = told(
        make("a", ENGLISH, published="2021-05-04"),
        make("b", ENGLISH.replace("pulled", "saved"), published="2021-05-05"),
        make("c", CZECH, title="Trajekt se potopil", published="2021-05-03"),
    )
    assert {document.id for document in event.documents} == {"a", "b", "c"}
    assert (event.start, event.end) == ("2021-05-03", "2021-05-05")
    assert event.title != "Trajekt se potopil"


def test_a_majority_wins_over_english(make: Make) -> None:
    event = told(make("a", ENGLISH), make("b", FRENCH), make("c", FRENCH.replace("mardi", "lundi")))
    assert set(reasons(event)) == {"a"}


def test_between_equals_it_is_english_and_else_the_longer(make: Make) -> None:
    assert set(reasons(told(make("a", CZECH + " " + CZECH), make("b", ENGLISH)))) == {"a"}
    more = FRENCH + " Le bateau était surchargé, et il avait quitté le port à l'aube, selon lui."
    assert set(reasons(told(make("a", CZECH), make("b", more)))) == {"a"}


def test_what_is_in_no_clear_language_stays(make: Make) -> None:
    assert not reasons(told(make("a", ENGLISH), make("b", ENGLISH + " Wende."), make("c", TABLE)))


def test_a_translation_is_no_other_story(make: Make) -> None:
    event = told(
        *(make(f"a{n}", ENGLISH + f" It was the {n}th.") for n in range(4)), make("c", CZECH)
    )
    assert "language" in reasons(event)["c"]


def test_a_later_run_may_turn_the_language(make: Make) -> None:
    old = [told(make("a", ENGLISH), make("b", FRENCH))]
    assert set(reasons(old[0])) == {"b"}
    new = [make("c", FRENCH.replace("mardi", "lundi")), make("d", FRENCH.replace("61", "60"))]
    fresh = [replace(one, article=replace(one.article, event="e")) for one in new]
    (event,) = group(fresh, previous=old)
    assert set(reasons(event)) == {"a"}
