from dataclasses import replace

from summarize.brief.voices import who_said_what
from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.records import Article, Event, SetAside

FIRST = (
    "The River Authority said that 12 people had died at the dam. Ada Oko said the wall had moved. "
    "A source in the army said the road was closed."
)
SECOND = (
    "Ada Oko said the wall had moved by a metre since May. "
    "The River Authority said that 31 people had died at the dam. "
    "A source in the army said the guards had gone home."
)


def event(*texts, **more):
    documents = tuple(
        prepare(Article(f"a{n}", text, "", "", f"2024-03-{n + 1:02}"))
        for n, text in enumerate(texts)
    )
    return annotate(Event("e", "", documents, **more))


def said(found):
    return [(statement.speaker, statement.text) for statement in who_said_what(found)]


def test_speakers_come_in_the_order_in_which_they_are_first_heard():
    found = [speaker for speaker, _ in said(event(FIRST, SECOND))]
    assert list(dict.fromkeys(found)) == ["River Authority", "Ada Oko", "a source in the army"]
    places = {speaker: place for place, speaker in enumerate(found)}
    assert all(found[: places["River Authority"] + 1].count(s) == 0 for s in ("Ada Oko",))


def test_the_same_thing_is_listed_once_where_it_says_more():
    assert [text for speaker, text in said(event(FIRST, SECOND)) if speaker == "Ada Oko"] == [
        "Ada Oko said the wall had moved by a metre since May."
    ]


def test_another_figure_is_another_thing():
    texts = [text for speaker, text in said(event(FIRST, SECOND)) if speaker == "River Authority"]
    assert len(texts) == 2


def test_unnamed_sources_of_two_articles_are_not_put_together():
    found = [speaker for speaker, _ in said(event(FIRST, SECOND))]
    first, second = (n for n, speaker in enumerate(found) if speaker == "a source in the army")
    assert second > first


def test_copies_and_what_is_set_aside_are_not_read():
    copy = event(FIRST, FIRST)
    assert said(replace(copy, copies=(("a0", "a1"),))) == said(event(FIRST))
    assert said(replace(copy, set_aside=(SetAside("a1", "off topic"),))) == said(event(FIRST))


def test_an_event_in_which_nobody_speaks_has_no_voices():
    assert said(event("The dam at Orv broke on Monday. The road is closed.")) == []


def test_a_thing_that_cannot_speak_is_no_speaker():
    text = (
        "At least 20 men were killed in the failed attack said the statement. "
        "Two money changers said the bank was shut. "
        "An AFP photographer at the scene said the road was closed."
    )
    speakers = {speaker for speaker, _ in said(event(text))}
    assert speakers >= {"two money changers", "an AFP photographer at the scene"}
    assert not any("attack" in (speaker or "") for speaker in speakers)
