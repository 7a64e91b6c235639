"""Where sources differ, by construction, and what is no conflict."""

import pytest

from summarize.claims.conflicts import find_conflicts


def values(conflicts):
    return [[position.value for position in conflict.values] for conflict in conflicts]


def speakers(conflicts):
    return [[position.speaker for position in conflict.values] for conflict in conflicts]


CONFLICTS = {
    "neighbouring sentences": [
        ("A", "Police said 12 people died when the bus overturned. The hospital in Lorne said 19 "
        "people died."),
    ],
    "a bare figure for the one before": [
        ("A", "The ministry said 4,000 people had been evacuated. The mayor's office gave a "
        "figure of 6,500."),
    ],
    "put the number at": [
        ("A", "The coastguard said 90 people were on board the ferry. Passengers put the number "
        "at more than 130."),
    ],
    "the number of arrests at": [
        ("A", "The interior ministry said 31 people were arrested in the capital. Vera Lunt, a "
        "lawyer, put the number of arrests at 88."),
    ],
    "the crowd at": [
        ("A", "More than 5,000 people had come to the main square, the union said."),
        ("B", "The police put the crowd in the main square at 400."),
    ],
    "across articles": [
        ("A", "Police said 14 people were killed in the explosion at the Darro mill."),
        ("B", "Hospital director Lena Vos said 27 people were killed in the explosion at the "
        "Darro mill."),
    ],
    "bodies and deaths": [
        ("A", "The police say 12 people died when the ferry sank. The matron, Sister Ana Bell, "
        "said she had received 16 bodies."),
    ],
    "soldiers against soldiers": [
        ("A", "The Rights Monitor said at least 41 soldiers had been killed since the offensive "
        "began."),
        ("B", "Rebel commander Issa Dano said 112 soldiers had been killed in the offensive."),
    ],
    "a part above its total": [
        ("A", "The port authority said about 90 people were on board the ferry Lady Amara."),
        ("B", "Josephine Takuri said the ferry Lady Amara left with at least 150 passengers."),
    ],
    "votes ahead": [
        ("A", "The electoral board said Maro Stent had won the seat by 294 votes. The observer "
        "group Free Count said its tally put Ina Kolb 312 votes ahead."),
    ],
    "all against a share": [
        ("A", "The army said its troops had fully recaptured Zuhar. The newspaper al-Nahar said "
        "the army had captured 80 percent of Zuhar."),
        ("B", "The war has displaced thousands around Zuhar, aid workers said."),
    ],
    "all against still held": [
        ("A", "The army said it had completely retaken the town of Zuhar. The Rights Monitor "
        "said insurgents still controlled two districts of the town."),
        ("B", "Families are leaving Zuhar, aid workers said."),
    ],
    "denied that": [
        ("A", "Residents said an air strike had hit a bakery in the town. The army's spokesman, "
        "Karl Dorn, denied that an air strike had hit a bakery."),
    ],
    "denied it": [
        ("A", "Lena Hart, a lawyer, said the captain had been ordered to sail. Orient Lines "
        "denied it."),
    ],
    "denied this, saying": [
        ("A", "Women at the pump said the tankers draw water at the bridge. The office's "
        "spokesman, Kader Ouali, denied this: the tankers were filled at the plant in Samba."),
    ],
    "rejected the accusation": [
        ("A", "The manager, Paul Rindo, said the captain was drunk. The captain's wife, Grace "
        "Mwelu, rejected the accusation that her husband drank."),
    ],
    "dismissed the reports of": [
        ("A", "Residents said an air strike had hit a bakery in the town."),
        ("B", 'Governor Hisham Daqqaq dismissed as "fabrications" the reports about an air '
        'strike on a bakery.'),
    ],
    "called absurd": [
        ("A", "Witnesses said a bakery had been hit by a shell."),
        ("B", 'General Viktor Oblin called "absurd" the reports that a bakery had been hit by a '
        'shell.'),
    ],
    "as others have alleged": [
        ("A", "The spokesman, Bello Hama, denied that the tankers were to blame, as camp "
        "residents have alleged."),
    ],
    "there was no": [
        ("A", "Transport Minister Ramon Teluka said the ship had been struck by a giant "
        "wave."),
        ("B", '"There was no wave," said the fisherman Yosef Kale.'),
    ],
    "no one was": [
        ("A", "Stones were thrown at officers in the square, a police spokesman said."),
        ("B", "No stone was thrown before the charge, the teacher Ina Kolb said."),
    ],
    "never received": [
        ("A", "Yusra Bandeh said the letter had been opened by the office of the governor. The "
        "governor's office said it had never received the letter."),
    ],
    "dead against alive": [
        ("A", "The army said the commander Abu Yasin Marwan had been killed."),
        ("B", "A spokesman for the Front, Talha Sarat, said Abu Yasin Marwan was alive and in "
        "good health."),
    ],
    "no danger against over the limit": [
        ("A", "The company said the smoke posed no danger to the public. The Air Agency said its "
        "instruments had measured chlorine at three times the limit."),
    ],
    "overloaded": [
        ("A", "The owner, Laran Lines, denied that the ferry was overloaded."),
        ("B", "The driver Darius Obe said eleven trucks had been loaded, two more than the deck "
        "is marked for."),
    ],
    "denied before a date": [
        ("A", "A health official said a positive result had reached the ministry on April "
        "27."),
        ("B", "Minister Yusra Bandeh denied that she had known of the result before 3 May."),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", CONFLICTS)
def test_a_conflict_is_found(told_by, name):
    found = find_conflicts(told_by(*CONFLICTS[name]))
    assert len(found) == 1, values(found)
    assert len({position.speaker for position in found[0].values}) >= 2
    assert all(position.evidence and position.value for position in found[0].values)


def test_both_values_both_speakers_and_the_exact_evidence(told_by):
    event = told_by(*CONFLICTS["a bare figure for the one before"])
    (found,) = find_conflicts(event)
    assert found.about == "people displaced"
    assert [position.value for position in found.values] == ["4,000 people", "6,500"]
    assert found.values[0].speaker.endswith("ministry")
    assert found.values[1].speaker.endswith("mayor's office")
    for position in found.values:
        assert position.article_ids == ("a",)
        for item in position.evidence:
            text = event.document(item.article_id).article.text
            assert text[item.start : item.end] == item.text


def test_a_denial_is_told_in_its_own_words(told_by):
    (found,) = find_conflicts(told_by(*CONFLICTS["dismissed the reports of"]))
    assert 'dismissed as "fabrications"' in [position.value for position in found.values]
    assert found.about.startswith("whether")


def test_an_update_shows_the_earlier_figure_of_its_voice(told_by):
    event = told_by(
        ("A", "The Rights Monitor said at least 41 soldiers had been killed."),
        ("B", "Rebel commander Issa Dano said 112 soldiers had been killed.", "evening"),
        ("C", "The Rights Monitor said 53 soldiers had been killed.", "next noon"),
    )
    (found,) = find_conflicts(event)
    assert [p.value for p in found.values if "Monitor" in p.speaker] == [
        "53 soldiers (earlier at least 41 soldiers)"
    ]


def test_an_outlet_that_tells_it_itself_is_the_speaker(told_by):
    event = told_by(
        ("Delta Post", "The police put the crowd at 400; our own count came to about 2,000."),
        ("Coast Mail", "More than 5,000 people had gathered, the union said."),
    )
    assert any("Delta Post" in names for names in speakers(find_conflicts(event)))


def test_articles_set_aside_take_no_part(told_by):
    articles = CONFLICTS["across articles"]
    event = told_by(*articles, copies=("a", "b"))
    assert find_conflicts(event) == ()


def test_order_of_articles_does_not_matter(told_by):
    articles = CONFLICTS["the crowd at"]
    first = find_conflicts(told_by(*articles))
    second = find_conflicts(told_by(*reversed(articles)))
    assert sorted(values(first)[0]) == sorted(values(second)[0])


def test_an_empty_event_and_one_article(told_by):
    assert find_conflicts(told_by()) == ()
    assert find_conflicts(told_by(("A", "The fair was held on the green."))) == ()
