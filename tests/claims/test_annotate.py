from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.names.called import head_of, is_descriptor


def names(event):
    return [claim.speaker.name for claim in event.claims if claim.speaker]


def test_names_are_joined_across_articles(event_of):
    event = event_of(
        "The River Works Authority (RWA) said on Monday that the dam at Orv was sound.",
        "The RWA said the dam had been inspected in May.",
    )
    assert set(names(event)) == {"River Works Authority"}
    assert event.names["RWA"] == "River Works Authority"


def test_small_words_give_no_letters_where_great_ones_do(event_of):
    event = event_of("The Agency for Air and Water (AAW) said the limit was passed at noon.")
    assert event.names["AAW"] == "Agency for Air and Water"


def test_the_aliases_of_the_config_are_read(event_of):
    event = event_of(
        "Damwatch said the wall had moved by four centimetres.",
        "The Orv Dam Observatory said the wall was still moving.",
        aliases={"Orv Dam Observatory": ["Damwatch"]},
    )
    assert set(names(event)) == {"Orv Dam Observatory"}


def test_a_title_is_no_part_of_a_name(event_of):
    event = event_of(
        "Police Superintendent Moses Atiang told reporters that 15 people had died.",
        "Supt Moses Atiang said the search would go on.",
    )
    assert set(names(event)) == {"Moses Atiang"}


def test_an_apposition_says_who_holds_an_office(event_of):
    event = event_of(
        "The Minister of Health, Dr Yusra Bandeh, denied that there was cholera in the delta. "
        '"We have looked everywhere," the Minister said.'
    )
    assert set(names(event)) == {"Yusra Bandeh"}


def test_the_president_is_the_one_president_of_the_article(event_of):
    event = event_of(
        "President Hadi Wulang flew over the strait. "
        "The President said that nobody would be spared."
    )
    assert names(event) == ["Hadi Wulang"]


def test_of_two_presidents_the_president_is_neither(event_of):
    event = event_of(
        "President Hadi Wulang met President Ana Corvo in the capital. "
        "Late at night the president said that the talks had failed."
    )
    assert not {"Hadi Wulang", "Ana Corvo"} & set(names(event))


def test_who_is_not_named_keeps_the_descriptor_with_its_article(event_of):
    event = event_of(
        "A source in the security services said buses had been hired. "
        "The company's lawyers said the barge was working legally. Police said the road was closed."
    )
    assert names(event) == [
        "a source in the security services",
        "the company's lawyers",
        "police",
    ]


def test_a_name_at_the_start_of_a_sentence_keeps_its_capital(event_of):
    event = event_of("Tumbara's health ministry said that 154 people had died in the delta.")
    assert names(event) == ["Tumbara's health ministry"]


def test_the_first_of_a_chain_is_the_speaker(event_of):
    event = event_of("An aid worker quoted the Orv Relief Society as saying that 71 had survived.")
    (claim,) = [claim for claim in event.claims if claim.speaker]
    assert claim.chain == ("Orv Relief Society", "an aid worker")
    assert claim.chain[0] == claim.speaker.name


def test_descriptors_are_told_from_names():
    assert is_descriptor("a Syrian army source")
    assert is_descriptor("the army's general command")
    assert not is_descriptor("al-Mayadeen")
    assert not is_descriptor("Ministry of Health")
    assert head_of("the head of the chamber of commerce") == "head"


@given(st.permutations(range(3)))
def test_the_order_of_articles_does_not_matter(event_of, order):
    texts = [
        "The River Works Authority (RWA) said the dam was sound.",
        "Ada Oko, a farmer, said that the wall had moved. Oko said she had seen it.",
        "The RWA and its engineers said the wall could not move.",
    ]
    event = event_of(*(texts[place] for place in order))
    assert dict(event.names) == dict(event_of(*texts).names)
    assert sorted(names(event)) == sorted(names(event_of(*texts)))
