"""What looks like a second side of a conflict, and is about something else or is no claim."""

from summarize.claims.conflicts import find_conflicts

HELD = "The army said it had completely retaken the town of Zuhar."
NEARBY = "Families are leaving Zuhar, aid workers said."


def values(conflicts):
    return [position.value for conflict in conflicts for position in conflict.values]


def test_a_part_of_another_place_is_no_part_of_the_town(told_by):
    other = "Fighters had crossed into the hills of Lorne, the Rights Monitor said."
    part = "They still control a handful of villages there."
    event = told_by(("A", f"{HELD} {other} {part}"), ("B", NEARBY))
    assert find_conflicts(event) == ()


def test_a_part_of_the_same_place_is_one(told_by):
    other = "Fighters had come back into Zuhar, the Rights Monitor said."
    part = "The insurgents still controlled two districts there, the monitor said."
    event = told_by(("A", f"{HELD} {other} {part}"), ("B", NEARBY))
    assert len(find_conflicts(event)) == 1


def test_a_supposition_takes_no_side(told_by):
    text = (
        "If the letter is genuine, it would reveal a great fraud, the Delta Post wrote. Officials "
        "of the ministry have called the letter a fake."
    )
    assert not any("genuine" in value for value in values(find_conflicts(told_by(("A", text)))))


def test_two_who_both_call_it_untrue_do_not_differ(told_by):
    text = (
        "General Karl Dorn said there was no truth in the letter. The minister, Ana Ruiz, called "
        "it a fabrication."
    )
    assert find_conflicts(told_by(("A", text))) == ()


def test_lower_bounds_without_dates_may_have_grown(told_by):
    event = told_by(
        ("Delta Post", "The earthquake killed at least 73 people.", ""),
        ("Coast Mail", "The earthquake killed at least 241 people.", ""),
    )
    assert find_conflicts(event) == ()


def test_the_topic_of_a_thing_called_false_is_the_thing(told_by):
    text = (
        "Experts at the institute said they think the letter is authentic. Officials of the "
        "ministry have called the letter a fake."
    )
    (found,) = find_conflicts(told_by(("A", text)))
    assert found.about == "what is said of the letter"
