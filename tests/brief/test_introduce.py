"""A person whose name was put in is introduced once, with the words of the same article."""

import pytest

from summarize.brief.introduce import introduce
from summarize.claims.annotate import annotate
from summarize.claims.standalone import standalone
from summarize.corpus.document import prepare
from summarize.records import Article, Draft, Event

TEXT = (
    "Simon Ashe, director of public health, opened the school on Monday. "
    "He said the smoke had gone. "
    "“Nobody is in danger,” he said."
)


@pytest.fixture(name="event")
def event_():
    return annotate(Event("e", "", (prepare(Article("a", TEXT, "", "Post", "2031-03-04")),)))


def draft_of(event, *numbers):
    known = standalone(event)
    return Draft("e", "m", tuple(known["a", number] for number in numbers))


def test_the_first_place_has_the_role(event):
    told = introduce(draft_of(event, 1, 2), event, None).sentences
    assert [one.text for one in told] == [
        "Simon Ashe, director of public health, said the smoke had gone.",
        "“Nobody is in danger,” Simon Ashe said.",
    ]
    assert told[0].evidence[-1].text.startswith("Simon Ashe, director of public health")
    (edit,) = told[0].edits
    assert told[0].text[edit.start : edit.end] == "Simon Ashe, director of public health,"
    assert edit.was == "He"


def test_not_where_the_article_has_said_it(event):
    draft = draft_of(event, 0, 1)
    assert introduce(draft, event, None) == draft


@pytest.mark.parametrize(("room", "grows"), [(0, False), (3, False), (4, True)])
def test_never_more_words_than_there_is_room_for(event, room, grows):
    draft = draft_of(event, 1)
    assert (introduce(draft, event, room) != draft) is grows
