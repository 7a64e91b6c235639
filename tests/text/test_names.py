import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.names import find_names


def found(text: str) -> list[str]:
    return [span.of(text) for span in find_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Gen. Amos Tarrel and President Ida al-Brandt met U.S. Secretary of State Leo Falk.",
            ["Amos Tarrel", "Ida al-Brandt", "U.S.", "Leo Falk"],
        ),
        ("The U.S.-backed Valdian Democratic Forces left.", ["U.S.", "Valdian Democratic Forces"]),
        ("Officials in Deir ez-Zor said so on Sunday.", ["Deir ez-Zor"]),
        (
            "Omar bin Salim and Ursula von der Heide toured the Ministry of Health and Population.",
            ["Omar bin Salim", "Ursula von der Heide", "Ministry of Health and Population"],
        ),
        ("Syrian President Hale and the Iranian army left.", ["Hale"]),
        ("It quoted J. K. Marwick and George W. Hale.", ["J. K. Marwick", "George W. Hale"]),
        ("Bank of Valdia Governor Mark Orr resigned.", ["Bank of Valdia", "Mark Orr"]),
        (
            "He called the Syrian Observatory for Human Rights.",
            ["Syrian Observatory for Human Rights"],
        ),
        ("He fled the Islamic State (IS) group and IS men.", ["Islamic State", "IS", "IS"]),
        ("She reads The Orvin Times in The Hague.", ["Orvin Times", "Hague"]),
        ("Fox News CEO Roger Ames wrote to Dr. Reza.", ["Fox News", "Roger Ames", "Reza"]),
        ("The White House and the Security Council met.", ["White House", "Security Council"]),
        ("In Orvin Province the Army of Valdia fought.", ["Orvin Province", "Army of Valdia"]),
        ('"They lie," said Ina Koll, a teacher.', ["Ina Koll"]),
        ("The U.N. General Assembly met in New York.", ["U.N. General Assembly", "New York"]),
        ("Velnor & Sons sued Ruhl.", ["Velnor & Sons", "Ruhl"]),
        ("O'Brien met D'Souza at al-Shifa Hospital.", ["O'Brien", "D'Souza", "al-Shifa Hospital"]),
        ("Президент Орлов прибыл в Минск.", ["Президент Орлов", "Минск"]),
        ("Éric Łukasz went to Ōsaka.", ["Éric Łukasz", "Ōsaka"]),
        ("Syrian Observatory for Human Rights", ["Syrian Observatory for Human Rights"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Rebels said they left on Monday.",
        "Officials denied it in March.",
        'He said: "That was it." She\'s angry.',
        "Meanwhile, it rained. Police left. Troops came.",
        "The French and the Germans agreed with most Democrats.",
        "I think I'm right, he said.",
        "READ MORE. SHARE THIS ARTICLE.",
        "Army Retakes City From Rebels After Long Battle",
        "At 5 p.m. EST, the president spoke.",
        "See orvin.example.com for more.",
    ],
)
def test_capitals_that_are_no_names(text: str) -> None:
    assert found(text) == []


def test_other_sentences_tell_whether_an_opening_word_is_a_name() -> None:
    assert found("Bells fell. It was said that Bells would rise.") == ["Bells", "Bells"]
    assert found("Bells rang. The bells were loud.") == []
    assert "Plan" not in found("Plan of Hale Is Costly\n\nHale had a plan for it.")


def test_a_headline_gives_the_names_that_the_story_bears_out() -> None:
    text = "Ruhl Wins Big Vote Over Hale\n\nOn Monday Tessa Ruhl beat Karl Hale in a vote."
    assert found(text) == ["Tessa Ruhl", "Karl Hale"]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("ABCabc. '-’&U.S"))))
def test_spans_are_exact_and_ordered(text: str) -> None:
    end = 0
    for span in find_names(text):
        assert end <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        end = span.end


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor, Per Lund, said that it was late.", ["Per Lund"]),
        ("Critics asked Will Stone and An Nguyen to go.", ["Will Stone", "An Nguyen"]),
        ("Will Stone resign?", ["Stone"]),
        ("The paper asked: Will Stone resign?", ["Stone"]),
    ],
)
def test_a_given_name_that_looks_like_a_small_word(text: str, names: list[str]) -> None:
    assert [span.of(text) for span in find_names(text)] == names
