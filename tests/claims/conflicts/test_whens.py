"""When one thing happened: where two voices differ, and where they do not."""

import pytest

from summarize.claims.conflicts import find_conflicts
from summarize.claims.conflicts.sayings import sayings
from summarize.claims.conflicts.whens import when_conflicts

CONFLICTS = {
    "clock": (
        "The coastguard said the ferry sank at 10:52 p.m. on Sunday. The rescue office said the "
        "ferry sank at 11:40 p.m. on Sunday."
    ),
    "first victim": (
        "The ministry said the first victim died on April 15. Doctor Nadia Farouq said the first "
        "victim died on April 22."
    ),
    "weekday": (
        "Police said the bridge collapsed on Saturday. The mayor, Ana Ruiz, said the bridge "
        "collapsed on Friday."
    ),
    "name died": (
        "The army said General Karl Dorn died on Saturday. The family's lawyer, Ina Stent, said "
        "Dorn died on Thursday."
    ),
    "broke out": (
        "The company said the fire broke out at 3:15 a.m. Fire chief Ina Kolb said the fire broke"
        " out at 2:20 a.m."
    ),
    "arrested": (
        "Police said Mara Kolb was arrested on Saturday. The lawyer, Ina Stent, said Mara Kolb "
        "was arrested on Thursday."
    ),
    "24h": (
        "The airline said the plane crashed at 14:10. The control tower said the plane crashed at"
        " 14:32."
    ),
    "quake": (
        "The institute said the earthquake struck at 3:36 a.m. The observatory said the "
        "earthquake struck at 4:10 a.m."
    ),
    "date first": (
        "On 3 May the dam burst, the operator said. The mayor, Ana Ruiz, said the dam burst on 1 "
        "May."
    ),
    "noon": ("The army said the attack began at noon. Residents said the attack began at 9 a.m."),
    "took place": (
        "Police said the explosion took place at 6:30 a.m. The hospital said the explosion "
        "occurred at 8 a.m."
    ),
    "left": (
        "The owner said the ferry left port at 5 p.m. The harbour office said the ferry left port"
        " at 7:30 p.m."
    ),
    "about": (
        "The owner said the blast occurred at about 5 p.m. The harbour office said the blast "
        "occurred at 7:30 p.m."
    ),
}


@pytest.mark.parametrize("name", CONFLICTS)
def test_a_conflict_is_found(told_by, name):
    event = told_by(("A", CONFLICTS[name]))
    (found,) = when_conflicts(sayings(event))
    assert len({position.value for position in found.values}) == 2
    assert len({position.speaker for position in found.values}) == 2
    assert found in find_conflicts(event)
    for position in found.values:
        assert position.value in position.evidence[0].text


NONE = {
    "saying day": (
        "The coastguard said on Sunday the ferry sank. The rescue office said on Monday the ferry"
        " sank."
    ),
    "saying day2": (
        "The ferry sank, the coastguard said on Sunday. The ferry sank, the rescue office said on"
        " Monday."
    ),
    "two ships": (
        "The coastguard said the Lady Amara sank on Saturday. Police said the Putri Doro sank on "
        "Sunday."
    ),
    "vaguer": (
        "The ministry said the first victim died in April. Doctor Nadia Farouq said the first "
        "victim died on April 22."
    ),
    "night": (
        "Police said the bridge collapsed on Sunday night. The mayor, Ana Ruiz, said the bridge "
        "collapsed early on Monday."
    ),
    "overnight": (
        "Police said the bridge collapsed overnight. The mayor, Ana Ruiz, said the bridge "
        "collapsed on Monday."
    ),
    "first second": (
        "Police said the first bomb exploded on Saturday. The army said the second bomb exploded "
        "on Sunday."
    ),
    "same voice": (
        "Police said the bridge collapsed on Saturday. Police said the bridge collapsed on Friday."
    ),
    "since": (
        "Police said the search began on Saturday. The mayor, Ana Ruiz, said the search had gone "
        "on since Friday."
    ),
    "two men": (
        "Police said a man was arrested on Saturday. The army said a man was arrested on Friday."
    ),
    "many": ("Police said 12 people died on Saturday. The hospital said 14 people died on Friday."),
    "about 11": (
        "The owner said the blast occurred at about 5 p.m. The harbour office said the blast "
        "occurred at 5:20 p.m."
    ),
    "half": (
        "The owner said the blast occurred at 5:20. The harbour office said the blast occurred at"
        " 5:20 p.m."
    ),
    "zone": (
        "The institute said the earthquake struck at 3:36 a.m. local time. The observatory said "
        "the earthquake struck at 1:36 GMT."
    ),
    "future": (
        "The union said the strike would begin on Saturday. The board said the strike began on "
        "Friday."
    ),
    "two places": (
        "Police said the explosion in Tarn took place on Saturday. The army said the explosion in"
        " Lorne took place on Friday."
    ),
    "range": (
        "Police said the fire broke out between 3 a.m. and 4 a.m. The company said the fire broke"
        " out at 3:30 a.m."
    ),
    "before": (
        "Police said the fire broke out before 4 a.m. The company said the fire broke out at 3:30"
        " a.m."
    ),
    "long ago": (
        "Police said the mill collapsed on Saturday. The paper said the mill collapsed on 4 March"
        " 2019."
    ),
    "died found": (
        "Police said Mara Kolb died on Saturday. The army said Mara Kolb was found on Sunday."
    ),
    "not": (
        "Police said the bridge collapsed on Saturday. The mayor, Ana Ruiz, said the bridge had "
        "not collapsed on Friday."
    ),
}


@pytest.mark.parametrize("name", NONE)
def test_no_conflict_is_seen(told_by, name):
    assert not list(when_conflicts(sayings(told_by(("A", NONE[name])))))


def test_values_and_topic_are_in_the_words_of_the_articles(told_by):
    (found,) = when_conflicts(sayings(told_by(("A", CONFLICTS["about"]))))
    assert found.about == "when the blast occurred"
    assert [position.value for position in found.values] == ["about 5 p.m.", "7:30 p.m."]


def test_two_outlets_that_tell_it_themselves(told_by):
    event = told_by(
        ("Delta Post", "The bridge in Tarn collapsed on Saturday.", "2031-05-06T12:00:00"),
        ("Coast Mail", "The bridge in Tarn collapsed on Friday.", "2031-05-06T12:00:00"),
    )
    (found,) = when_conflicts(sayings(event))
    assert [position.speaker for position in found.values] == ["Delta Post", "Coast Mail"]


def test_two_roundups_of_two_bridges(told_by):
    event = told_by(
        ("Delta Post", "A bridge collapsed on Saturday.", "2031-05-06T12:00:00"),
        ("Coast Mail", "A bridge collapsed on Friday.", "2031-05-06T12:00:00"),
    )
    assert not list(when_conflicts(sayings(event)))
