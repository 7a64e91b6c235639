"""What is no conflict: bounds, updates, parts, other days, places and people."""

import pytest

from summarize.claims.conflicts import find_conflicts


def values(conflicts):
    return [[position.value for position in conflict.values] for conflict in conflicts]


NO_CONFLICTS = {
    "at least 30 and 31": [
        ("A", "Police said at least 30 people were killed when the mill collapsed. The mayor, "
        "Ana Ruiz, said 31 people were killed."),
    ],
    "about 100 and 97": [
        ("A", "Police said about 100 people were injured in the crash. The hospital said 97 "
        "people were injured."),
    ],
    "a later figure of the same voice": [
        ("A", "The health ministry said 38 people had been killed by the disease."),
        ("B", "The health ministry said 154 people had been killed by the disease.",
        "days later"),
    ],
    "an update by the minister for the ministry": [
        ("A", "The health ministry said 38 people had been killed by the fever in Tarn."),
        ("B", "Health Minister Ana Ruiz said 54 people had been killed by the fever in "
        "Tarn.", "next noon"),
    ],
    "a toll that rises through the day": [
        ("A", "Police said 14 people were killed in the fire at the Darro mill."),
        ("B", "The fire chief, Ina Kolb, said 19 people were killed in the fire at the Darro "
        "mill.", "evening"),
    ],
    "a toll as of the morning": [
        ("A", "Rescue teams said 14 people were confirmed dead as of 9 a.m."),
        ("B", "The coastguard said at least 19 people were dead.", "evening"),
    ],
    "two days": [
        ("A", "Police said 12 people were killed in a bombing in Tarn on Sunday. The army said "
        "30 people were killed in a bombing in Tarn on Monday."),
    ],
    "a total and its part": [
        ("A", "Police said 31 people were killed in the crash. The hospital said four children "
        "were killed in the crash."),
    ],
    "including": [
        ("A", "Police said 31 people were killed, including nine passengers of the bus. The "
        "mayor, Ana Ruiz, thanked the 40 volunteers."),
    ],
    "another": [
        ("A", "Police said 12 people were killed in the crash. The hospital said another three "
        "people were killed."),
    ],
    "two ships": [
        ("A", "The coastguard said 19 people drowned when a ferry sank in the Pelang Strait."),
        ("B", "Police said 31 people drowned when a ferry sank in Lake Nambiri."),
    ],
    "two places": [
        ("A", "The monitor said air strikes killed 16 people in Duma. State television said "
        "shelling killed four people in Harasta."),
    ],
    "dead and wounded": [
        ("A", "Police said 12 people were killed in the crash. The hospital said 40 people were "
        "injured in the crash."),
    ],
    "soldiers and insurgents": [
        ("A", "The monitor said 41 soldiers were killed in the battle. The army said 200 "
        "insurgents were killed in the battle."),
    ],
    "long ago": [
        ("A", "Police said 12 people died when the ferry sank."),
        ("B", "In 2019, 61 people died when a ferry sank in the same strait, the coastguard "
        "said."),
    ],
    "the whole war": [
        ("A", "Police said 12 people were killed in the shelling."),
        ("B", "The United Nations said more than 170,000 people had been killed in the civil "
        "war."),
    ],
    "hours and metres": [
        ("A", "Divers said they had worked for 12 hours at 40 metres. The coastguard said boats "
        "had searched for 30 hours."),
    ],
    "a copy of the wire": [
        ("A", "Police said 12 people were killed when the mill collapsed."),
        ("B", "Police said 12 people were killed when the mill collapsed."),
    ],
    "a denial without a claim": [
        ("A", "The road to the coast is being repaired. The minister, Ana Ruiz, denied that she "
        "would resign."),
    ],
    "a petition denied": [
        ("A", "The lawyer, Ina Kolb, said the verdict was unjust. The court denied the petition."),
    ],
    "neither confirm nor deny": [
        ("A", "The paper said a suspect had been identified. A spokesman said the police would "
        "neither confirm nor deny the report."),
    ],
    "entry denied": [
        ("A", "The observers said they had been invited to the count. Guards denied them entry "
        "to the hall."),
    ],
    "a state that has changed": [
        ("A", "The company's director, Benny Oho, said Captain Josua Merap had not been "
        "detained."),
        ("B", "Police said Captain Josua Merap had been detained.", "next noon"),
    ],
    "what will be": [
        ("A", "The mayor, Ana Ruiz, said a bridge would be built. There is no bridge in the "
        "town, the teacher Ina Kolb said."),
    ],
    "part only": [
        ("A", "The army said it had captured 60 percent of the town. The paper al-Nahar said the "
        "army held 80 percent of the harbour."),
    ],
    "an outlet that corrects itself": [
        ("Delta Post", "At least 12 people were killed when a bus overturned near Lorne."),
        ("Delta Post", "Fifteen people were killed when a bus overturned near Lorne.",
        "days later"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", NO_CONFLICTS)
def test_no_conflict_is_seen(told_by, name):
    copies = ("a", "b") if "copy" in name else ()
    assert values(find_conflicts(told_by(*NO_CONFLICTS[name], copies=copies))) == []
