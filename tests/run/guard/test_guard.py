import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarize import catalog
from summarize.records import Budget, Statement
from summarize.rows import draft_from, summary_row
from summarize.run.guard import guard
from tests.run.guard.conftest import DAM, draft_of, event_of

TRUE = "Rescuers pulled two people alive from a cellar in the old quarter."


def only(draft) -> Statement:
    assert len(draft.sentences) == 1, [s.text for s in draft.sentences]
    return draft.sentences[0]


def test_a_fact_gets_back_the_one_who_said_it(dam, guarded) -> None:
    found = only(guarded(dam, "The sirens of the lower town failed twice that night."))
    assert found.text == (
        "According to the water board, the sirens of the lower town failed twice that night."
    )
    assert found.repair is not None
    assert found.repair.action == "repaired"
    assert found.repair.why == ("attribution_dropped",)
    assert found.repair.was.startswith("The sirens")
    assert found.speaker is not None
    assert "water board" in found.speaker
    assert "according to the water board" in found.evidence[0].text


def test_a_quotation_without_its_speaker_is_followed_by_him(dam, guarded) -> None:
    found = guarded(dam, '"We heard a roar and ran up the hill with the children."')
    assert [s.text for s in found.sentences] in (
        ['"We heard a roar and ran up the hill with the children," Tomas Bell said.'],
        ['"We heard a roar and ran up the hill with the children."'],  # the source's own words
    )


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        (
            "Rescuers pulled seven people alive from a cellar in the old quarter.",
            TRUE,
            "number",
        ),
        (
            "The river rose by nine metres within an hour.",
            "The river rose by four metres within an hour.",
            "number",
        ),
        (
            "The dam above Orvel broke on Thursday morning after heavy rain.",
            "The dam above Orvel broke on Monday morning after heavy rain.",
            "date",
        ),
        (
            "The water board did inspect the wall last year.",
            "The water board did not inspect the wall last year.",
            "negation",
        ),
        (
            "A dam broke above the town of Marbrook on Monday.",
            "A dam broke above the town of Orvel on Monday.",
            "entity",
        ),
    ],
)
def test_what_one_source_settles_is_put_right(dam, guarded, wrong, right, kind) -> None:
    found = only(guarded(dam, wrong))
    assert found.text == right
    assert found.repair is not None
    assert found.repair.was == wrong
    assert kind in found.repair.why


def test_words_of_a_quotation_are_the_source_s_again(dam, guarded) -> None:
    wrong = '"We heard a roar and ran down the hill with the children," said Tomas Bell, a baker.'
    found = only(guarded(dam, wrong))
    assert "ran up the hill with the children" in found.text
    assert found.repair is not None
    assert "quote_altered" in found.repair.why


def test_words_of_one_are_not_left_with_another(dam, guarded) -> None:
    wrong = '"We heard a roar and ran up the hill with the children," said Pavel Strand.'
    found = only(guarded(dam, wrong))
    assert "Tomas Bell" in found.text
    assert "Strand" not in found.text


def test_what_stands_nowhere_is_taken_out_and_recorded(dam, guarded) -> None:
    invented = "Shareholders of the airline celebrated record quarterly profits in Singapore."
    found = guarded(dam, TRUE, invented)
    assert [s.text for s in found.sentences] == [TRUE]
    assert [s.text for s in found.dropped] == [invented]
    repair = found.dropped[0].repair
    assert repair is not None
    assert repair.action == "dropped"
    assert "unsupported" in repair.why


def test_an_invented_quotation_is_taken_out(dam, guarded) -> None:
    invented = '"Nobody will ever rebuild those miserable houses again," the minister told us.'
    found = guarded(dam, TRUE, invented)
    assert invented not in found.text


def test_both_sides_of_a_conflict_are_given(dam, guarded) -> None:
    found = guarded(dam, "In the end, the mayor Ana Ruiz said 12 people were killed in the flood.")
    assert "12 people" in found.text
    assert "20 people" in found.text
    assert any(
        s.repair is not None and "conflicting_sources" in s.repair.why for s in found.sentences
    )


def test_the_source_s_own_sentences_are_never_touched(dam, guarded) -> None:
    sentences = [
        sentence.text
        for document in dam.documents
        for sentence in document.sentences
        if "killed" not in sentence.text
    ]
    found = guarded(dam, *sentences)
    assert [s.text for s in found.sentences] == sentences
    assert all(s.repair is None for s in found.sentences)


def test_a_paraphrase_is_left_alone(dam, guarded) -> None:
    sentence = "Two people were rescued alive from a cellar."
    assert only(guarded(dam, sentence)).text == sentence


def test_source_sentences_run_together_are_parted(dam, guarded) -> None:
    first = "The river rose by four metres within an hour"
    found = guarded(dam, f"{first} {TRUE}")
    assert [s.text for s in found.sentences] == [f"{first}.", TRUE]


def test_modes(dam, checker) -> None:
    draft = draft_of(dam, "The river rose by nine metres within an hour.")
    assert guard(draft, dam, checker, "off") is draft
    flagged = guard(draft, dam, checker, "flag")
    assert flagged.text == draft.text
    assert flagged.sentences[0].verdict is not None
    assert flagged.sentences[0].verdict.flags
    assert flagged.sentences[0].repair is None


def test_a_budget_is_kept(dam, guarded) -> None:
    sentences = (
        "The sirens of the lower town failed twice that night.",
        "Heavy rain fell on Orvel before the dam broke.",
    )
    free = guarded(dam, *sentences)
    assert len(free.sentences) == 2
    tight = guarded(dam, *sentences, budget=Budget(words=20))
    assert len(tight.text.split()) <= 20
    assert "budget" in {kind for s in tight.dropped if s.repair for kind in s.repair.why}


def test_nothing_comes_of_nothing(dam, guarded) -> None:
    assert guarded(dam).sentences == ()


def test_rows_hold_what_was_done(dam, guarded) -> None:
    found = guarded(
        dam,
        "The river rose by nine metres within an hour.",
        "Shareholders of the airline celebrated record quarterly profits in Singapore.",
    )
    assert draft_from(summary_row(found, 8)) == found
    assert found.dropped


SENTENCES = st.lists(
    st.sampled_from(
        [
            TRUE,
            "The river rose by nine metres within an hour.",
            "The sirens of the lower town failed twice that night.",
            "In the end, the mayor Ana Ruiz said 12 people were killed in the flood.",
            '"We heard a roar and ran down the hill with the children," said Pavel Strand.',
            "Shareholders of the airline celebrated record quarterly profits in Singapore.",
            "## What happened",
            "The dam above Orvel broke on Thursday morning after heavy",
            "He said it was the worst day of his life.",
        ]
    ),
    max_size=5,
)
EVENT = event_of(*DAM)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SENTENCES)
def test_a_second_call_changes_nothing(sentences: list[str]) -> None:
    checker = catalog.checkers().get("typed").make()
    once = guard(draft_of(EVENT, *sentences), EVENT, checker)
    assert guard(once, EVENT, checker) == once
