"""Two places of one thing, who holds a town, what takes place, rates, last signs, orders."""

import pytest

from summarize.claims.conflicts import find_conflicts

APART = {
    "place": (
        "A light aircraft was lost on Sunday. The plane crashed in a forest near Orv, the fire"
        " brigade said.",
        "Two survived the crash of a plane on Sunday. It fell into Lake Orv, a boatman said.",
    ),
    "arrest": (
        "The search for Dana Kell is over. She was arrested at her home in Orv, the police said.",
        "Dana Kell has been found. Officers detained her at a hotel in the hills, her lawyer said.",
    ),
    "holder": (
        "The town of Marle was captured by the rebels on Monday, a rebel commander said.",
        "Marle remains under the control of the army, the defence ministry said.",
    ),
    "never lost": (
        "We have seized the airport of Orv, the militia said.",
        "The airport never left the control of the government, the general staff said.",
    ),
    "on and off": (
        "The concert on 3 June has been cancelled, the promoter said.",
        "The concert will go ahead on 3 June as planned, the city said.",
    ),
    "rate": (
        "The inflation rate rose to 5.2 per cent in May, the statistics office said.",
        "The rate stood at 8.9 per cent in May, the trade union said.",
    ),
    "turnout": (
        "Turnout was 66 per cent, the electoral commission said.",
        "Only 31 per cent of registered voters took part, the observers said.",
    ),
    "last sign": (
        "Its last signal was received on Monday 5 May, the coastguard said.",
        "The trawler sent its final signal on Thursday 8 May, the owner said.",
    ),
    "order": (
        "The order to leave the valley was given on Tuesday, the governor said.",
        "The order came only on Thursday, the mayor of Orv said.",
    ),
    "bomb": (
        "The rebels said an army plane had dropped a large bomb on the market.",
        "The blast at the market was caused by a rebel mortar shell, the defence ministry said.",
    ),
    "no such": (
        "The two ministers met in Orv on Monday, a diplomat said.",
        "No such meeting took place, the foreign ministry said.",
    ),
}
TOGETHER = {
    "place in place": (
        "The plane crashed near Orv in a field, the fire brigade said.",
        "The plane came down in a forest, a farmer said.",
    ),
    "two people": (
        "Dana Kell was arrested at her home on Monday, the police said.",
        "Otto Brand was arrested at a hotel on Monday, the police of Marle said.",
    ),
    "one side": (
        "The town of Marle was captured by the army on Monday, a colonel said.",
        "Marle remains under the control of the army, the defence ministry said.",
    ),
    "other town": (
        "The town of Marle was captured by the rebels on Monday, a rebel commander said.",
        "Orv remains under the control of the army, the defence ministry said.",
    ),
    "other event": (
        "The concert on 3 June has been cancelled, the promoter said.",
        "The trial will go ahead on 5 June as planned, the court said.",
    ),
    "other target": (
        "The rebels said an army plane had dropped a large bomb on the market.",
        "The blast at the bridge was caused by a rebel mortar shell, the defence ministry said.",
    ),
    "other rate": (
        "The inflation rate rose to 5.2 per cent in May, the statistics office said.",
        "The interest rate stood at 3.5 per cent in May, the bank said.",
    ),
    "turnout so far": (
        "Turnout was 66 per cent, the electoral commission said.",
        "Turnout was 31 per cent by noon, the observers said.",
    ),
}


def made(event_of, texts):
    return find_conflicts(event_of(*texts, date="2031-06-01"))


@pytest.mark.parametrize("name", APART)
def test_two_that_cannot_both_be_are_found(event_of, name):
    assert len(made(event_of, APART[name])) == 1


@pytest.mark.parametrize("name", TOGETHER)
def test_none_is_found_where_both_may_be(event_of, name):
    assert made(event_of, TOGETHER[name]) == ()


def test_a_place_is_asked_for_by_the_name_that_a_pronoun_stands_for(event_of):
    (found,) = made(event_of, APART["arrest"])
    assert found.about == "where Dana Kell was arrested"


def test_what_was_done_to_a_thing_is_told_in_the_passive(event_of):
    texts = (
        "The army captured the town on 4 May, a colonel said.",
        "The army captured the town on 9 May, the mayor said.",
    )
    assert [one.about for one in made(event_of, texts)] == ["when the town was captured"]


@pytest.fixture
def dated(monkeypatch):
    from summarize.claims.annotate import annotate
    from summarize.corpus.document import prepare
    from summarize.records import Article, Event

    def make(*rows):
        documents = tuple(
            prepare(Article(f"a{n}", text, "", f"Outlet {n}", day))
            for n, (text, day) in enumerate(rows)
        )
        return find_conflicts(annotate(Event("e", "", documents)))

    return make


def test_people_who_are_missing_may_be_found_by_the_next_day(dated):
    first = "The number of missing stood at 102, the rescue service said."
    second = "Sixty-one people were missing, the governor said."
    assert dated((first, "2031-05-04"), (second, "2031-05-05")) == ()
    assert dated((first, "2031-05-04"), (second, "2031-05-04"))


def test_those_who_are_still_treated_are_not_all_who_were_hurt(event_of):
    texts = (
        "Doctors in Orv counted 118 injured.",
        "Ninety-six people were still being treated, the health department said.",
    )
    assert made(event_of, texts) == ()
