from collections.abc import Callable

import pytest

from eval.consistency.checker import Checker
from summarize import catalog
from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.methods.grounding import ground
from summarize.records import Article, Budget, Draft, Event
from summarize.run.guard import guard

DAM = (
    "A dam broke above the town of Orvel on Monday. Mayor Ana Ruiz said 12 people were killed "
    "in the flood. The sirens of the lower town failed twice "
    "that night, according to the water board. "
    '"We heard a roar and ran up the hill with the children," said Tomas Bell, a baker. '
    "The river rose by four metres within an hour.",
    "The dam above Orvel broke on Monday morning after heavy rain. Rescuers pulled two people "
    "alive from a cellar in the old quarter. Pavel Strand, the head of the fire brigade, said 20 "
    "people were killed in the flood. The water board did not inspect the wall last year.",
)


@pytest.fixture
def dam() -> Event:
    """Two articles of one event, that differ on how many people were killed."""
    return event_of(*DAM)


@pytest.fixture
def checker() -> Checker:
    made: Checker = catalog.checkers().get("typed").make()
    return made


@pytest.fixture
def guarded(checker: Checker) -> Callable[..., Draft]:
    """The draft that the guard makes of sentences."""

    def run(event: Event, *sentences: str, budget: Budget | None = None) -> Draft:
        return guard(draft_of(event, *sentences), event, checker, "repair", budget)

    return run


def event_of(*texts: str) -> Event:
    documents = tuple(
        prepare(Article(str(number), text, source=f"Post {number}", published="2031-03-04"))
        for number, text in enumerate(texts)
    )
    return annotate(Event("dam", "", documents))


def draft_of(event: Event, *sentences: str) -> Draft:
    return Draft(event.event_id, "test", ground(sentences, event))
