"""What independent voices agree on, and what only looks like it."""

from summarize.claims.agreements import find_agreements
from summarize.claims.conflicts import find_conflicts

COURT = "The court in Orv put the number of those killed in the fire at 46."
HOSPITAL = "At the hospital, Dr. Ada Oko said 46 people died in the fire in Orv."


def agreed(event):
    return [
        (one.about, [position.speaker for position in one.values])
        for one in find_agreements(event, find_conflicts(event))
    ]


def test_two_voices_in_two_outlets_agree_on_a_toll(told_by):
    event = told_by(("Orv Post", HOSPITAL), ("Marle Gazette", COURT))
    assert agreed(event) == [("people killed", ["Ada Oko", "the court in Orv"])]


def test_one_voice_in_two_outlets_is_one(told_by):
    again = "Forty-six people are dead after the fire in Orv, according to Dr. Ada Oko."
    assert agreed(told_by(("Orv Post", HOSPITAL), ("Marle Gazette", again))) == []


def test_two_voices_of_one_outlet_are_one(told_by):
    assert agreed(told_by(("Orv Post", HOSPITAL), ("Orv Post", COURT))) == []


def test_a_sentence_that_two_outlets_share_is_of_one_hand(told_by):
    same = "Some 46 people died in the fire in Orv, which broke out in a mill by the river."
    assert agreed(told_by(("Orv Post", same), ("Marle Gazette", same))) == []


def test_what_a_third_voice_contradicts_is_not_agreed(told_by):
    third = "The owner of the mill, Ivo Lund, said 12 people died in the fire in Orv."
    event = told_by(("Orv Post", HOSPITAL), ("Marle Gazette", COURT), ("Kell News", third))
    assert agreed(event) == []


def test_two_voices_agree_on_the_day_of_a_happening(told_by):
    event = told_by(
        ("Orv Post", "The mill in Orv collapsed on Monday, the mayor said."),
        ("Marle Gazette", "A miller, Ivo Lund, said the mill in Orv had collapsed on Monday."),
    )
    assert [about for about, _ in agreed(event)] == ["when the mill in Orv collapsed"]


FILL = (
    "Trams ran every hour. Bakeries opened at dawn. A band played. Children fed the ducks."
    " Rain fell after lunch. A cat slept on the steps. Roses were planted. A choir sang. "
)


def test_a_small_number_alone_is_no_agreement_in_a_long_event(told_by):
    one = "The union said two women were killed at the quarry."
    two = "The parade ended badly, and two women were killed."
    event = told_by(("Orv Post", FILL + one), ("Marle Gazette", f"{two} {FILL}"))
    assert agreed(event) == []


def test_a_number_that_is_torn_apart_is_no_figure(told_by):
    one = "Police said as many as 20, 000 people took to the streets of Orv."
    two = "An estimated 100, 000 people took to the streets of Orv, the unions said."
    assert agreed(told_by(("Orv Post", one), ("Marle Gazette", two))) == []
