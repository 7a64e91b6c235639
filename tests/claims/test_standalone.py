import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.claims.standalone import standalone

FERRY = (
    "The lakeshore police commander, Superintendent Moses Atiang, said the ferry was on her way "
    "to Kisenda when a barge struck her. "
    '"She rolled over in ten minutes," he said. "Those who could climb, climbed."\n\n'
    "The Inland Waterways Authority (IWA) said about 90 people were on board. "
    "The IWA said on Monday that both vessels had certificates. "
    "A mortuary attendant at Kisenda hospital said eleven bodies had been taken away. "
    "The company said its lamps were burning."
)


def squashed(text):
    return "".join(text.split())


def test_a_name_with_its_apposition_stays(statement_of):
    found = statement_of(FERRY, "lakeshore police")
    assert found.text.startswith(
        "The lakeshore police commander, Superintendent Moses Atiang, said"
    )
    assert found.speaker == "Moses Atiang"


def test_a_pronoun_gives_way_to_the_name(statement_of):
    found = statement_of(FERRY, "She rolled")
    assert found.text == '"She rolled over in ten minutes," Moses Atiang said.'
    assert [(edit.was, edit.kind) for edit in found.edits] == [("he", "speaker")]


def test_a_running_quotation_gets_its_cue_in_the_marks_of_the_article(statement_of):
    found = statement_of(FERRY, "Those who")
    assert found.text == '"Those who could climb, climbed," Moses Atiang said.'
    assert len(found.evidence) == 2


def test_an_acronym_gives_way_to_the_full_name_with_article_and_capital(statement_of):
    found = statement_of(FERRY, "both vessels")
    assert found.text.startswith("The Inland Waterways Authority said on Monday (March 11) that")


def test_an_unnamed_source_keeps_its_descriptor(statement_of):
    found = statement_of(FERRY, "mortuary")
    assert found.speaker == "a mortuary attendant at Kisenda hospital"
    assert not found.edits


def test_a_speaker_that_cannot_be_named_is_left_out(statement_of):
    assert statement_of(FERRY, "lamps were burning") is None


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        (
            "Jotham Ekiru was fishing that night. "
            '"I heard the wood," Ekiru, 61, said.',
            "heard",
            '"I heard the wood," Jotham Ekiru, 61, said.',
        ),
        (
            "Dr Yusra Bandeh runs the clinic. Dr Bandeh said the wards were full.",
            "wards",
            "Dr Yusra Bandeh said the wards were full.",
        ),
        (
            "Samuel Deso heads the yard. Mr Deso said the ship was sound.",
            "sound",
            "Samuel Deso said the ship was sound.",
        ),
        (
            "The Orv Relief Society sent tents. "
            '"People are walking in from the villages," said its coordinator, Agnes Molo.',
            "walking",
            '"People are walking in from the villages," said Agnes Molo.',
        ),
    ],
)  # fmt: skip
def test_of_a_name_only_what_is_short_is_written_out(statement_of, text, part, expected):
    assert statement_of(text, part).text == expected


def test_a_pronoun_after_the_surname_does_not_double_the_name(statement_of):
    text = "Ada Oko spoke first. Asked about Oko's farm, she said the dam had moved."
    found = statement_of(text, "dam had moved")
    assert found.text.count("Oko") == 1
    assert "Ada Oko" in found.text


def test_a_sentence_that_ends_inside_a_quotation_is_closed(statement_of):
    text = (
        "Ada Oko looked at the wall. “It moved in the night,” Ms. Oko said, “and nobody came to "
        "look. We will not sleep here.”"
    )
    first = statement_of(text, "moved in the night")
    assert first.text.endswith("nobody came to look.”")
    second = statement_of(text, "We will not sleep")
    assert second.text == "“We will not sleep here,” Ada Oko said."


@pytest.mark.parametrize("part", ["This would mean", "denied it"])
def test_what_points_elsewhere_is_left_out(statement_of, part):
    text = (
        "The mayor, Ada Oko, said the wall had moved by four metres in a week. "
        "This would mean that the dam was lost, Oko said nothing about. "
        "Ruben Ansel denied it."
    )
    found = statement_of(text, part)
    assert found is None or found.speaker is None


def test_the_sentence_of_two_speakers_goes_to_the_one_who_says_more(statement_of):
    text = (
        "The army said it held Orv, but the Orv Monitor said that two districts were still in the "
        "hands of the rebels and that fighting was going on in the third."
    )
    found = statement_of(text, "held Orv")
    assert found.speaker == "Orv Monitor"
    assert "The army said" in found.text


def test_a_clause_of_narration_has_no_speaker(statement_of):
    text = (
        "The road to Orv was closed on Monday after rain had washed away two bridges and the old "
        "mill, which Ada Oko said was lovely, though buses ran again at noon."
    )
    found = statement_of(text, "washed away")
    assert found is not None
    assert found.speaker is None


def test_few_words_before_their_cue_are_still_the_speakers(statement_of):
    text = (
        "Forty people died, Orv mayor Ada Oko told a vigil on the quay late at night, reading out "
        "their names one by one while the men of the police stood by and looked at the water."
    )
    assert statement_of(text, "Forty people").speaker == "Ada Oko"


def test_the_object_before_a_verb_is_nobody_who_speaks(statement_of):
    text = (
        "The River Authority sent a boat. "
        "Two traders who tried to board it say the crossing was cancelled at eight."
    )
    assert "board it say" in statement_of(text, "traders").text


def test_evidence_is_exact_and_edits_restore_the_source(event_of, source_of):
    event = event_of(FERRY, FERRY.replace("The IWA", "It"))
    texts = {document.id: document.article.text for document in event.documents}
    for statement in standalone(event).values():
        for evidence in statement.evidence:
            assert texts[evidence.article_id][evidence.start : evidence.end] == evidence.text
        assert squashed(source_of(statement)) == squashed(statement.evidence[0].text)


WORDS = st.sampled_from(
    ["Ada Oko", "Oko", "the ministry", "The River Ministry", "said", "told Reuters", "on Sunday",
     "that", "the wall had moved", "he", "She", "It", "“", "”", '"', ",", ".", "\n\n", "regime",
     "last month", "according to", "a source", "would fall", "until Friday", "(RM)", "RM"]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS, min_size=3, max_size=40))
def test_whatever_the_text_no_word_of_the_source_is_lost(event_of, source_of, words):
    event = event_of(" ".join(words), source="Orv Post")
    for statement in standalone(event).values():
        assert squashed(source_of(statement)) == squashed(statement.evidence[0].text)
        for edit in statement.edits:
            assert statement.text[edit.start : edit.end] != edit.was


def test_words_whose_speaker_was_not_read_do_not_stand_alone(statement_of):
    text = "Ada Oko ran for mayor. At least six of the men were farmers she said."
    assert statement_of(text, "farmers") is None or "Oko" in statement_of(text, "farmers").text
    kept = "The mayor left, and she said nothing of the dam."
    assert statement_of(f"Ada Oko ran for mayor. {kept}", "nothing of").text == kept


def test_a_he_that_nobody_explains_does_not_stand_alone(statement_of):
    text = "Ada Oko left. According to the River Board, she had been told in March. The end came."
    assert statement_of(text, "in March") is None
    told = "Ada Oko left. According to Jon Mara, he had been told in March."
    assert statement_of(told, "in March") is not None
    named = "After Ada Oko had left, the River Board said she had been told in March."
    assert statement_of(named, "in March") is not None


def test_who_only_comes_in_at_the_end_is_not_the_speaker(statement_of):
    text = "Ada Oko denied that the old wall was to blame, as camp residents have alleged."
    assert statement_of(text, "old wall").speaker == "Ada Oko"


def test_an_acronym_without_an_article_is_written_out(statement_of):
    text = (
        "The Islamic State (IS) left Orv on Monday. The army is close to ending IS in the valley. "
        "IS has not said where its men are."
    )
    found = statement_of(text, "close to ending")
    assert found.text == "The army is close to ending the Islamic State in the valley."
    assert statement_of(text, "has not").text.startswith("The Islamic State has not said")


def test_an_outlet_that_was_told_is_not_named_twice(statement_of):
    text = "The regime has lost it.\n\nThe terrorists left at noon, a commander told KARPA."
    statement = statement_of(text, "commander", source="Karsten Press Agency")
    assert statement.text == "The terrorists left at noon, a commander told KARPA."


def test_a_courtesy_title_tells_which_of_two_is_meant(statement_of):
    text = (
        "Arthur Pell had worked there for years. His wife, Joan Pell, spoke to reporters. "
        "Mr Pell, 66, died in the fire."
    )
    assert statement_of(text, "66").text == "Arthur Pell, 66, died in the fire."
