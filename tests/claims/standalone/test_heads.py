import pytest

from summarize.claims.standalone.heads import can_speak, name_last


@pytest.mark.parametrize(
    ("name", "able"),
    [
        ("Ada Oko", True),
        ("the harbour police", True),
        ("several justices", True),
        ("two lower courts", True),
        ("The Mill Times", True),
        ("the technique", False),
        ("the failed landing", False),
    ],
)
def test_things_do_not_speak(name, able):
    assert can_speak(name, ("The Mill Times",)) is able


def test_the_name_that_ends_some_words():
    assert name_last("the same letter Oko", "Ada Oko") == "Oko"
    assert name_last("the same letter", "Ada Oko") == ""
    assert name_last("the same letter Lund", "Ada Oko") == ""


def test_only_the_name_gives_way_to_the_name(statement_of):
    text = (
        "Brill Foods said in a statement on Monday that its mill was safe.\n\n"
        "In the same statement Brill repeated that the mill had been tested in spring."
    )
    found = statement_of(text, "repeated")
    assert found is not None
    assert not found.text.startswith("In Brill")


def test_what_cannot_speak_is_no_speaker(statement_of):
    text = "The technique, called slow firing, is expected to lead to harder tiles in every mill."
    found = statement_of(text, "technique")
    assert found is not None
    assert found.speaker is None
