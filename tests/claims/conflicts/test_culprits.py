"""Who or what was behind a happening: where two voices differ, and where they do not."""

import pytest

from summarize.claims.conflicts import find_conflicts
from summarize.claims.conflicts.culprits import culprit_conflicts
from summarize.claims.conflicts.sayings import sayings

CONFLICTS = {
    "blamed on": (
        "The government blamed the strike on rebels. The opposition blamed the strike on the army."
    ),
    "blamed for": (
        "The mayor, Ana Ruiz, blamed the Delta Front for the bombing in Tarn. The Delta Front "
        "blamed the army for the bombing."
    ),
    "accused of bombing": (
        "The ministry accused Norland of bombing the hospital. Norland said the hospital had been"
        " bombed by the Delta Front."
    ),
    "responsible": (
        "Police said Mara Kolb was responsible for the killing of the judge. The lawyer, Ina "
        "Stent, said Karl Dorn was responsible for the killing of the judge."
    ),
    "it was that": (
        "Residents said it was the army that shelled the market. The army said it was the rebels "
        "who shelled the market."
    ),
    "carried out": (
        "The army said the attack on the mosque was carried out by the Delta Front. The Rights "
        "Monitor said the attack on the mosque was carried out by the Coast Brigade."
    ),
    "causes": (
        "The company said the fire was caused by sabotage. The union said the fire was caused by "
        "a leaking valve."
    ),
    "cause of": (
        "The ministry said the cause of the crash was a storm. The pilots' union said the cause "
        "of the crash was engine failure."
    ),
    "due to": (
        "The railway said the derailment was due to speeding. The drivers' union said the "
        "derailment was due to a worn rail and a brake failure."
    ),
    "behind": (
        "The president said Norland was behind the assassination of General Dorn. The Rights "
        "Monitor said Ostia was behind the assassination of General Dorn."
    ),
    "holds responsible": (
        "The Delta Front held the army responsible for the massacre in Tarn. The army said the "
        "massacre in Tarn was the work of the Delta Front."
    ),
    "attributed": (
        "The operator attributed the blackout to a heatwave. The regulator attributed the "
        "blackout to a faulty transformer."
    ),
    "shot down": (
        "Norland said the airliner was shot down by Ostia. Ostia said the airliner was shot down "
        "by Norland."
    ),
    "started by": (
        "Police said the blaze at the mill was started by an arsonist. The owner, Ana Ruiz, said "
        "the blaze at the mill was started by a short circuit."
    ),
}


@pytest.mark.parametrize("name", CONFLICTS)
def test_a_conflict_is_found(told_by, name):
    event = told_by(("A", CONFLICTS[name]))
    (found,) = culprit_conflicts(sayings(event))
    assert len({position.value for position in found.values}) == 2
    assert len({position.speaker for position in found.values}) == 2
    assert found in find_conflicts(event)
    for position in found.values:
        assert position.value in position.evidence[0].text


NONE = {
    "two strikes": (
        "The government blamed the strike in Tarn on rebels. The opposition blamed the strike in "
        "Lorne on the army."
    ),
    "same": (
        "The ministry said the attack was carried out by militants. Police said the attack was "
        "carried out by Delta Front militants."
    ),
    "vaguer": (
        "The ministry said the attack was carried out by militants. Police said the attack was "
        "carried out by the Delta Front."
    ),
    "same voice": (
        "Police said the fire was caused by sabotage. Police said the fire was caused by a "
        "leaking valve."
    ),
    "also": (
        "The ministry said the crash was caused by fog. The union said the crash was also caused "
        "by worn brakes."
    ),
    "denied": (
        "The ministry accused Norland of bombing the hospital. Ostia denied that it had bombed "
        "the hospital."
    ),
    "a condition": (
        "The ministry said the fire was caused by a leaking valve. The union said it would strike"
        " if the fire was caused by sabotage."
    ),
    "two things": (
        "The ministry blamed the inflation on the central bank. The opposition blamed the strike "
        "on the army."
    ),
    "two days": (
        "Police blamed the attack on Monday on the Delta Front. The army blamed the attack on "
        "Tuesday on the Coast Brigade."
    ),
    "adj": (
        "Police said Norland was behind the bombing. The ministry said Norlandic agents were "
        "behind the bombing."
    ),
    "two kinds": (
        "Police said the fire was caused by a short circuit. The ministry said the crash was "
        "caused by fog."
    ),
    "first second": (
        "The army said the first attack was carried out by the Delta Front. The monitor said the "
        "second attack was carried out by the Coast Brigade."
    ),
    "a and a": (
        "The army said a soldier was killed by the Delta Front. The monitor said a soldier was "
        "killed by the Coast Brigade."
    ),
    "fault": (
        "The company said the fire was caused by a technical fault. The union said the fire was "
        "caused by faulty wiring."
    ),
    "in charge": (
        "The ministry said the agency was responsible for the harbour. The mayor, Ana Ruiz, said "
        "the police were responsible for the harbour."
    ),
    "damage": (
        "The army said the attack caused heavy damage to houses. The monitor said the bombing "
        "caused heavy damage to houses."
    ),
    "relative clause": (
        "The ministry condemned what it said was an attack carried out by Norland. The monitor "
        "said the attack was carried out by Norland's air force."
    ),
}


@pytest.mark.parametrize("name", NONE)
def test_no_conflict_is_seen(told_by, name):
    assert not list(culprit_conflicts(sayings(told_by(("A", NONE[name])))))


def test_values_and_topic_are_in_the_words_of_the_articles(told_by):
    (found,) = culprit_conflicts(sayings(told_by(("A", CONFLICTS["accused of bombing"]))))
    assert found.about == "by whom the hospital was bombed"
    assert {position.value for position in found.values} == {"the Delta Front", "Norland"}
