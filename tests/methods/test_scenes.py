"""Openings that paint a scene are kept for when nothing better is left."""

from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.methods.candidates import pool_of
from summarize.records import Article, Event

SCENE = (
    "The fish market of Orv smelled of disinfectant at dawn. Men in boots stood about and smoked. "
    "The ferry Star of Orv had sunk on Monday with 80 passengers."
)
NEWS = "A ferry with 80 passengers sank off Orv on Monday. Rescuers found 12 of them alive."
CAPTION = "People look at the water from a bridge. A ferry sank off Orv on Monday, police said."


def faults(*articles):
    documents = tuple(
        prepare(Article(f"a{n}", text, title)) for n, (title, text) in enumerate(articles)
    )
    pool = pool_of(annotate(Event("e", "", documents)))
    return {c.statement.text.split(".")[0]: c.fault for c in pool.candidates}


def test_an_opening_that_no_headline_has_a_word_of_is_a_scene():
    found = faults(
        ("The night nobody came", SCENE), ("Ferry sinks with 80 passengers aboard", NEWS)
    )
    assert found["The fish market of Orv smelled of disinfectant at dawn"] == "scene"
    assert found["Men in boots stood about and smoked"] == "scene"
    assert found["The ferry Star of Orv had sunk on Monday with 80 passengers"] == ""
    assert found["A ferry with 80 passengers sank off Orv on Monday"] == ""


def test_a_caption_is_one_too():
    found = faults(("Ferry sinks off Orv with dozens of passengers", CAPTION))
    assert found["People look at the water from a bridge"] == "scene"


def test_without_headlines_nothing_is_a_scene():
    assert "scene" not in faults(("", SCENE), ("", NEWS)).values()
    assert "scene" not in faults(("Orv", SCENE)).values()


def test_what_a_camera_sees_is_a_caption_anywhere():
    text = (
        "A ferry sank off Orv on Monday with dozens of passengers. "
        "Men and civil defence members look for survivors on the bank of the river. "
        "A man breathes through an oxygen mask at the hospital of Orv. "
        "Two men looked for survivors for a day and a night. "
        "People in Orv hold the company to be guilty, the mayor said."
    )
    found = faults(("Ferry sinks off Orv with dozens of passengers", text))
    assert [start for start, fault in found.items() if fault == "scene"] == [
        "Men and civil defence members look for survivors on the bank of the river",
        "A man breathes through an oxygen mask at the hospital of Orv",
    ]
