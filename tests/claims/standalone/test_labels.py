"""Loaded labels: whose they are, and what stands in their place."""

from summarize.claims.annotate import annotate
from summarize.claims.standalone import standalone
from summarize.corpus.document import prepare
from summarize.records import Article, Event

REGIME = (
    "Regime planes hit the market of Orv. The army said regime planes had bombed Marle. "
    '"The regime lies," Ada Oko said. Oko said the regime had lost twelve men. '
    "The army said the men had called for regime change."
)


def test_an_outlet_is_named_for_its_loaded_words(statement_of):
    text = "The regime's police closed the road to Orv and sent the farmers home."
    found = statement_of(text, "closed the road", source="Orv Post")
    assert found.text.startswith("According to the Orv Post, the regime's police")
    assert found.speaker == "Orv Post"


def test_a_label_in_a_cue_is_the_outlets_and_not_ours(statement_of):
    text = "Regime media said that the farmers had gone home and the road was open."
    found = statement_of(text, "farmers", source="Orv Post")
    assert found.text.startswith("According to the Orv Post, regime media said")


def test_which_words_are_loaded_is_the_houses_choice(statement_of):
    text = "Settlers closed the road to Orv and sent the regime's farmers home."
    more = {"source": "Orv Post", "labels": frozenset({"settlers"})}
    found = statement_of(text, "sent", **more)
    assert found.text == f"According to the Orv Post, settlers {text.partition(' ')[2]}"
    assert found.speaker == "Orv Post"
    more["labels"] = frozenset({"occupiers"})
    assert statement_of(text, "sent", **more).text == text


def test_a_label_inside_a_quotation_is_the_speakers(statement_of):
    text = (
        'Ada Oko ran for mayor. "The regime has closed the road," Oko told a crowd in the market.'
    )
    found = statement_of(text, "closed the road", source="Orv Post")
    assert "According to" not in found.text
    assert found.speaker == "Ada Oko"


def test_an_outlets_label_gives_way_in_what_it_reports_of_others(statement_of, source_of):
    found = statement_of(REGIME, "bombed Marle", source="Orv Post")
    assert found.text == "The army said government planes had bombed Marle."
    assert [(edit.was, edit.kind) for edit in found.edits] == [("regime", "label")]
    assert "".join(source_of(found).split()) == "".join(found.evidence[0].text.split())


def test_a_speaker_who_says_the_label_keeps_it(statement_of):
    found = statement_of(REGIME, "twelve men", source="Orv Post")
    assert found.text == "Ada Oko said the regime had lost twelve men."


def test_where_there_is_no_neutral_word_the_outlet_is_named(statement_of):
    found = statement_of(REGIME, "change", source="Orv Post")
    assert found.text.startswith("According to the Orv Post, the army said the men had called for")
    assert statement_of(REGIME, "change") is None


def test_a_label_that_only_a_speaker_uses_is_the_speakers(statement_of):
    text = "Planes hit the market of Orv. The army said terrorists had bombed Marle."
    assert "terrorists" in statement_of(text, "bombed", source="Orv Post").text


def test_a_label_at_the_start_gives_way_too(statement_of):
    text = REGIME + " Regime planes had bombed Kell, the army said."
    found = statement_of(text, "Kell", source="Orv Post")
    assert found.text == "Government planes had bombed Kell, the army said."


def test_a_connective_goes_where_the_outlet_is_put_first(statement_of):
    text = "The bridge at Orv fell. But the regime's police closed the road to the farmers."
    found = statement_of(text, "closed", source="Orv Post")
    assert found.text.startswith("According to the Orv Post, the regime's police closed")


def test_a_label_in_the_headline_is_the_outlets(event_of):
    article = Article("a", "The regime hit Orv on Monday, a monitor said.", "Regime bombs Orv")
    event = annotate(Event("e", "", (prepare(article),)))
    (found,) = standalone(event).values()
    assert found.text.startswith("The government hit Orv on Monday")
