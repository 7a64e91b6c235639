"""What other outlets say too, and the names under which a page calls its speakers."""

from dataclasses import replace

from summarize.brief.backing import backing
from summarize.brief.build import build_brief
from summarize.brief.html import brief_html
from summarize.brief.json import brief_from, brief_json
from summarize.brief.markdown import brief_markdown
from summarize.claims.annotate import annotate
from summarize.claims.conflicts import find_conflicts
from summarize.claims.standalone import standalone
from summarize.corpus.document import prepare
from summarize.records import Article, Conflict, Draft, Event, Position
from summarize.text.labels import neutral_name

FERRY = "The ferry Star of Orv sank near the old lighthouse with 80 passengers aboard."


def event_of(*told, **more):
    documents = tuple(
        prepare(Article(f"a{n}", text, "", source, "2031-03-04"))
        for n, (source, text) in enumerate(told)
    )
    return annotate(Event("e", "Ferry", documents, **more))


def also(event):
    first = standalone(event)["a0", 0]
    return [item.article_id for item in backing(event, (first,), find_conflicts(event))[0]]


def test_another_outlet_that_says_the_same_is_told():
    same = "On Monday the Star of Orv, a ferry with 80 passengers aboard, sank near the lighthouse."
    other = "The mayor of Marle opened a school on the hill."
    event = event_of(("Orv Post", FERRY), ("Marle Gazette", same), ("Kell News", other))
    assert also(event) == ["a1"]
    draft = Draft("e", "m", (standalone(event)["a0", 0],))
    brief = build_brief(event, draft)
    assert "also in Marle Gazette" in brief_html(brief, event.documents)
    assert "; also in Marle Gazette" in brief_markdown(brief)
    assert brief_from(brief_json(brief)) == brief


def test_other_figures_and_a_not_back_nothing():
    figures = FERRY.replace("80", "95")
    denied = FERRY.replace("sank", "did not sink")
    assert also(event_of(("Orv Post", FERRY), ("Marle Gazette", figures))) == []
    assert also(event_of(("Orv Post", FERRY), ("Marle Gazette", denied))) == []


def test_one_outlet_and_copies_back_nothing():
    assert also(event_of(("Orv Post", FERRY), ("Orv Post", FERRY))) == []
    copied = event_of(("Orv Post", FERRY), ("Marle Gazette", FERRY), copies=(("a0", "a1"),))
    assert also(copied) == []


def test_a_speaker_with_a_loaded_name_has_a_neutral_one_on_the_page():
    event = event_of(
        ("Orv Post", "Regime media said on Monday that 12 men had left the town of Orv.")
    )
    draft = Draft("e", "m", tuple(standalone(event).values()))
    brief = build_brief(event, draft)
    assert brief.summary[0].speaker.lower() == "government media"
    assert [statement.speaker.lower() for statement in brief.claims] == ["government media"]
    own = build_brief(replace(event, labels=frozenset({"rebels"})), draft)
    assert own.summary[0].speaker == draft.sentences[0].speaker


def test_a_label_without_a_neutral_word_stands_in_quotation_marks():
    assert neutral_name("Regime media") == "Government media"
    assert neutral_name("the occupation forces") == "the “occupation forces”"
    assert neutral_name("the “regime” media") == "the “regime” media"


def test_two_conflicts_about_one_thing_are_told_apart_by_their_day(monkeypatch):
    event = event_of(("Orv Post", FERRY), ("Marle Gazette", FERRY))
    first, second = (
        Conflict("people killed", (Position("12", "police", (name,), ()),)) for name in ("a0", "a1")
    )
    for found, abouts in (
        ((first,), ["people killed"]),
        ((first, second), ["people killed, as of 4 March 2031"] * 2),
    ):
        monkeypatch.setattr("summarize.brief.build.find_conflicts", lambda _, found=found: found)
        brief = build_brief(event, Draft("e", "m", ()))
        assert [conflict.about for conflict in brief.conflicts] == abouts


def test_what_independent_voices_agree_on_is_a_section_of_its_own():
    event = event_of(
        ("Orv Post", "At the hospital, Dr. Ada Oko said 46 people died in the fire in Orv."),
        ("Marle Gazette", "The court in Orv put the number of those killed in the fire at 46."),
    )
    brief = build_brief(event, Draft("e", "m", ()))
    assert [one.about for one in brief.agreed] == ["people killed"]
    told = brief_markdown(brief)
    assert (
        "## What is agreed\n\n- people killed: 46 people — *Ada Oko (Orv Post); the court" in told
    )
    assert '<section id="agreed">' in brief_html(brief, event.documents)
    assert brief_from(brief_json(brief)) == brief
