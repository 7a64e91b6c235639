"""Words inside a sentence that point at what another sentence has told."""

import pytest

DAM = (
    "Fishers blocked the dam at Orrin on Monday. "
    "Free River, which organised that protest, denied any part in the fire. "
)


def test_an_aside_that_points_back_is_cut_and_told(statement_of):
    found = statement_of(DAM, "denied any part")
    assert found.text == "Free River denied any part in the fire."
    assert [(edit.was, edit.kind) for edit in found.edits] == [
        (", which organised that protest,", "cut")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council rejected those claims on Monday.",
        "Members of that committee met at noon.",
        "Ann Holt warned against such plans.",
    ],
)
def test_a_sentence_that_opens_with_what_it_points_at_is_left_out(statement_of, text):
    assert statement_of(f"Fishers blocked the dam. {text}", text[-12:]) is None


@pytest.mark.parametrize(
    "text",
    [
        "Those hurt in the fire were taken to Orrin.",
        "The fire killed two of those in the mill.",
        "The army said that troops had left the valley.",
        "The mill burned on that day.",
        "Two plans were tabled, but those plans cost too much.",
        "Schools such as the Orrin college stayed shut.",
        "Ann Holt said: “We never wanted those plans.”",
        "The mill and the school will stay shut for the whole winter because of those floods.",
    ],
)
def test_other_sentences_stay(statement_of, text):
    found = statement_of(f"{text} It rained all week.", text[-14:])
    assert found is not None
    assert found.text.startswith(text[:8])
