import pytest

from summarize.claims.standalone import standalone

SISTER = "Nancy Orle came to the harbour early. The plan was drawn up in May. "


def texts(event):
    return [statement.text for statement in standalone(event).values()]


def speakers(event):
    return {claim.speaker.name for claim in event.claims if claim.speaker is not None}


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Orle said the harbour would be dug out.",
        "Mr. Orle’s budget would pay for the harbour.",
        "Orle said the harbour would be dug out.",
    ],
)
def test_a_man_of_the_name_is_not_the_woman_named_in_full(event_of, sentence):
    event = event_of(f"{SISTER}{sentence} Mr. Orle left.")
    assert sentence in texts(event)
    assert speakers(event) <= {"Orle"}


def test_an_office_of_nobody_named_is_not_the_daughter_s(event_of):
    event = event_of(
        "First daughter Sindra Orle came to the harbour. President Orle said it would be paid for."
    )
    assert "President Orle said it would be paid for." in texts(event)
    assert "Sindra Orle" not in speakers(event)


def test_a_title_finds_the_one_who_bears_it(event_of):
    event = event_of(
        "President Walter Orle opened the harbour. His sister Nancy Orle came along.",
        f"{SISTER}President Orle said it would be paid for.",
    )
    assert "President Walter Orle said it would be paid for." in texts(event)


def test_the_article_s_own_person_keeps_a_surname_that_others_share(event_of):
    event = event_of(
        "Walter Orle spoke in Umber. Orle said the harbour would be dug out.",
        "Nancy Orle spoke in Weld. Orle said the bridge would be shut.",
    )
    assert "Walter Orle said the harbour would be dug out." in texts(event)
    assert "Nancy Orle said the bridge would be shut." in texts(event)


def test_courtesy_settles_between_two_of_one_article(event_of):
    event = event_of(
        "Walter Orle and Nancy Orle spoke in Umber. Ms. Orle said the bridge would be shut. "
        "Mr. Orle said the harbour would be dug out. Orle said the tide was late."
    )
    found = texts(event)
    assert "Nancy Orle said the bridge would be shut." in found
    assert "Walter Orle said the harbour would be dug out." in found
    assert "Orle said the tide was late." in found


def test_whom_an_article_long_called_so_stays_that_person(event_of):
    event = event_of(
        "Walter Orle spoke in Umber. Orle said the harbour would be dug out. "
        "Orle said it would be paid for. A clerk of his, Emil Orle, kept the door. "
        "Orle said the tide was late."
    )
    assert "Walter Orle said the tide was late." in texts(event)


def test_short_and_long_given_names_are_one_person(event_of):
    event = event_of(
        "Mike Tarn spoke in Umber. Tarn said the harbour would be dug out.",
        "Michael J. Tarn spoke in Weld, the town of Michael Tarn. Mr. Tarn said it was late.",
    )
    assert {name.split()[-1] for name in speakers(event)} == {"Tarn"}
    assert all(len(name.split()) > 1 for name in speakers(event))
