"""Dated happenings: which date belongs to what happened, and what is told twice."""

import re

import pytest

from summarize.claims.timeline import build_timeline

# 2031-05-06 is a Tuesday.
DATED = {
    "a weekday": ("The ferry sank off the island on Monday.", "2031-05-05"),
    "a date": ("On April 29, the council closed the bridge to lorries.", "2031-04-29"),
    "yesterday": ("The president yesterday dismissed the head of the port.", "2031-05-05"),
    "a month": ("The bridge was inspected by engineers in March.", "2031-03"),
    "a year": ("The plant was fined in 2024 after a spill in the river.", "2024"),
    "what is to come": ("The search is to resume on Friday, the coastguard said.", "2031-05-09"),
    "an announced date": ("The court set the new vote for 23 June.", "2031-06-23"),
    "until": ("The authority has suspended all traffic until Thursday.", "2031-05-08"),
    "a day of the event named": ("The watchman died in Sunday's fire at the mill.", "2031-05-04"),
    "inside what is said": ("Police said the manager had been detained on Sunday.", "2031-05-04"),
    "a night of two": ("The river burst its banks in the night of 9 to 10 April.", "2031-04-10"),
    "the day of an announcement": ("The army said on Monday it had taken the town.", "2031-05-05"),
    "weeks ago, roughly": ("The clerk of Orv was married about three weeks ago.", "2031-04"),
    "weeks ago": ("The clerk of Orv was married three weeks ago.", "2031-04-15"),
    "since a day": ("Eleven people have died of the fever since 22 April.", "2031-04-22"),
}  # fmt: skip


@pytest.mark.parametrize("name", DATED)
def test_a_happening_is_dated(told_by, name):
    text, date = DATED[name]
    entries = build_timeline(told_by(("Coast Mail", text)))
    assert [entry.date for entry in entries] == [date]


UNDATED = {
    "denied": "The army denied that any aircraft had been in action on Sunday.",
    "a limit": "The minister said she had not known of the result before 3 May.",
    "every": "The captain was drunk as he was every Sunday, the manager said.",
    "what it was": "Passengers said Sunday was market day in the town of Luma.",
    "as before": "The army claimed the town again, as it had done on 5 September.",
    "only quoted": '"I heard the women singing," the fisherman Jo Ekiru said on Monday.',
    "since a month": "The valve has been leaking since August, the union said.",
    "may": "Some of the residents may be able to go home today.",
    "two days in one": "Some 31 people were arrested in protests on Sunday and Monday.",
    "no verb": "Tonight at seven, the square again, with candles.",
    "what was only due": "The minister was reportedly due to visit Orv yesterday.",
    "a year of a title": "The 2029 champion dropped to fifth by the end of the first lap.",
    "a day that is a name": "The preacher held up signs that thanked God for 9/11.",
    "no date": "The ferry sank off the island after a collision with a barge.",
}


@pytest.mark.parametrize("name", UNDATED)
def test_a_date_of_nothing_is_left_out(told_by, name):
    assert build_timeline(told_by(("Coast Mail", UNDATED[name]))) == ()


def test_the_day_of_the_saying_is_not_that_of_the_happening(told_by):
    text = "The fair went on. Police said on Monday that the bridge had collapsed on Saturday."
    entries = build_timeline(told_by(("Coast Mail", text)))
    assert [entry.date for entry in entries] == ["2031-05-03"]


def test_the_same_happening_in_two_articles_is_one_entry(told_by):
    event = told_by(
        ("A", "An air strike on Sunday hit a bakery in the suburb of Karm, residents said."),
        ("B", "The doctor said eleven people had died in the strike on the bakery on Sunday."),
    )
    (entry,) = build_timeline(event)
    assert entry.date == "2031-05-04"
    assert {item.article_id for item in entry.evidence} == {"a", "b"}


def test_two_happenings_of_a_day_stay_two(told_by):
    event = told_by(
        ("A", "An air strike on Sunday hit a bakery in the suburb of Karm, residents said."),
        ("B", "The president flew to the capital of the province on Sunday."),
    )
    assert len(build_timeline(event)) == 2


def test_two_dates_in_a_sentence_are_two_entries(told_by):
    text = "The union has copies of both fault reports, dated 14 April and 29 April."
    entries = build_timeline(told_by(("A", text)))
    assert [entry.date for entry in entries] == ["2031-04-14", "2031-04-29"]


def test_two_years_in_a_sentence_are_two_years(told_by):
    entries = build_timeline(told_by(("Coast Mail", "The club won the cup in 2022 and 2023.")))
    assert [entry.date for entry in entries] == ["2022", "2023"]


def test_what_it_was_is_not_told_of_the_subject_before(told_by):
    text = "The ministry was closed. It was the worst street fighting in Orv since May 3, 2030."
    assert not any("ministry was the" in e.text for e in build_timeline(told_by(("Mail", text))))


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office said the pier was shut. It was the second time this month.",
        "Ada Oko said the pier was shut. It followed a calm that had lasted since April 29.",
        "Nobody knew whom they meant. On Monday he gave back the keys of the lighthouse.",
    ],
)
def test_a_line_says_of_whom_it_tells(told_by, text):
    for entry in build_timeline(told_by(("Mail", text))):
        assert not re.match(
            r"(?:The (?:the )?harbour office was|Ada Oko followed|On Monday he)", entry.text
        )


def test_two_main_clauses_with_a_day_each_are_two_lines(told_by):
    text = (
        "On May 3, the army took the mill from the rebels, but on May 5, the rebels launched an"
        " attack and took it back."
    )
    assert [entry.text for entry in build_timeline(told_by(("Mail", text)))] == [
        "On May 3, the army took the mill from the rebels.",
        "On May 5, the rebels launched an attack and took it back.",
    ]


def test_a_clause_that_leans_on_the_first_stays_with_it(told_by):
    text = "On May 3, the army took the mill, but on May 5, it lost the mill to the rebels."
    assert {entry.text for entry in build_timeline(told_by(("Mail", text)))} == {text}


def test_a_line_has_one_article_before_its_subject(told_by):
    text = "The harbour office said the pier was shut. It opened the gate again on Monday."
    (entry,) = build_timeline(told_by(("Mail", text)))
    assert entry.text.lower().count("the harbour office") == 1
    assert "the the" not in entry.text.lower()


def test_a_relative_clause_that_holds_the_date_stands_by_itself(told_by):
    text = "Police have arrested the captain of a ferry that sank on Monday night, at the harbour."
    (entry,) = build_timeline(told_by(("A", text)))
    assert entry.text == "A ferry sank on Monday night."
    assert entry.evidence[0].text == text


def test_entries_are_in_order_and_quote_exactly(told_by):
    event = told_by(
        ("A", "The bridge collapsed on Saturday. The council had closed it on April 29."),
        ("B", "In 2024 the plant was fined after a spill."),
    )
    entries = build_timeline(event)
    assert [entry.date for entry in entries] == ["2024", "2031-04-29", "2031-05-03"]
    for entry in entries:
        for item in entry.evidence:
            text = event.document(item.article_id).article.text
            assert text[item.start : item.end] == item.text


def test_an_article_without_a_date_gets_full_dates_only(told_by):
    text = "The bridge collapsed on Saturday. On 3 May 2031, the mayor resigned in the town hall."
    entries = build_timeline(told_by(("A", text, None)))
    assert [entry.date for entry in entries] == ["2031-05-03"]


def test_a_pronoun_gives_way_to_the_speaker_before(told_by):
    text = "Judge Edita Sorn said the count was void. She set the new vote for 23 June."
    entries = build_timeline(told_by(("A", text)))
    assert [entry.text.split(" set")[0] for entry in entries] == ["Edita Sorn"]


def test_order_of_articles_does_not_matter(told_by):
    one = ("A", "An air strike on Sunday hit a bakery in Karm.", "2031-05-06T09:00:00")
    two = ("B", "The strike on the bakery in Karm on Sunday killed nine.", "2031-05-06T11:00:00")
    first, second = build_timeline(told_by(one, two)), build_timeline(told_by(two, one))
    assert [(e.date, e.text) for e in first] == [(e.date, e.text) for e in second]


def test_an_empty_event(told_by):
    assert build_timeline(told_by()) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen robbed a bank in Lorne on Tuesday, police said. The car was found a day later.",
            {"2031-03-04", "2031-03-05"},
        ),
        (
            "A shell hit the mill on Feb. 20. The following day the owners closed the mill.",
            {"2031-02-20", "2031-02-21"},
        ),
        (
            "The barge struck the pier on Feb. 20. A week before the accident the pilot had left.",
            {"2031-02-20", "2031-02-13"},
        ),
        (
            "Parliament passed the budget on Tuesday, a day after the minister, Ada Oko, resigned.",
            {"2031-03-04", "2031-03-03"},
        ),
        ("By Tuesday evening, police had caught nine of the prisoners.", {"2031-03-04"}),
        ("A fire destroyed the old mill on New Year's Eve, killing two men.", {"2030-12-31"}),
        ("The school reopens on Friday after a month of repairs.", {"2031-03-07"}),
        ("The mill had been rebuilt after a fire in the autumn of 2024.", {"2024"}),
        ("The mill is to be rebuilt by the end of this year.", {"2031"}),
        ("The council is to choose a builder by the end of the month.", {"2031-03"}),
        ("The parties had settled it at the start of the year.", {"2031-01"}),
        ("The works will be finished by June 30.", {"2031-06-30"}),
        ("The owner was fined on Feb. 20 of this year.", {"2031-02-20"}),
        ("A coal train overran the signal late Sunday.", {"2031-03-02"}),
        (
            "The court on Tuesday opened a case over the collapse of Feb. 20. A day before the "
            "collapse, guards had seen a crack.",
            {"2031-03-04", "2031-02-20", "2031-02-19"},
        ),
        ("The town has been free since the spring of 2029.", set()),
        ("Shops would have to close by the end of the month.", set()),
        ("The town has been under siege since last December.", {"2030-12"}),
        ("A later date of nothing: the car was found a day later.", set()),
    ],
)
def test_days_are_reckoned_from_other_days(told_by, text, expected):
    event = told_by(("A", text, "2031-03-06"))
    assert {entry.date for entry in build_timeline(event)} == expected


def test_a_pronoun_at_the_start_is_told_by_its_noun(told_by):
    text = "A probe entered orbit on Wednesday. It was launched from Orv on Feb. 20."
    entries = build_timeline(told_by(("A", text, "2031-03-06")))
    assert entries[0].text == "The probe was launched from Orv on Feb. 20."


def test_a_loaded_label_stands_with_its_outlet(told_by):
    text = "Mayor Ada Oko pointed to the terrorists who blocked the gate of the port on Feb. 20."
    (entry,) = build_timeline(told_by(("Orv Post", text, "2031-03-06")))
    assert entry.date == "2031-02-20"
    assert entry.text.startswith("According to the Orv Post, Mayor Ada Oko pointed")


def test_days_reckoned_from_days_that_nobody_knows_are_left_out(told_by):
    text = "The ferry sank on Thursday. Three days later the search ended, police said."
    assert build_timeline(told_by(("Orv Post", text, None))) == ()


def test_he_is_told_behind_the_sentence_that_says_who_he_is(told_by):
    text = (
        "Prosecutors on Monday indicted the former head of a shipyard. "
        "He was arrested on 16 April and has been in hospital since."
    )
    first, second = build_timeline(told_by(("Coast Mail", text)))
    assert (first.date, second.date) == ("2031-04-16", "2031-05-05")
    assert first.text.startswith("Prosecutors on Monday (May 5) indicted the former head")
    assert first.text.endswith("He was arrested on 16 April and has been in hospital since.")
    assert [one.text for one in first.evidence] == text.replace(". He", ".|He").split("|")


def test_a_distance_is_not_told_beside_its_day(told_by):
    text = "The mine was flooded on 9 April. A fortnight earlier, inspectors had closed a shaft."
    first, _ = build_timeline(told_by(("Coast Mail", text)))
    assert (first.date, first.text) == ("2031-03-26", "Inspectors had closed a shaft.")
