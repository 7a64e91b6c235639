from __future__ import annotations

import pickle
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from summarize.errors import InputError
from summarize.events import group, join
from summarize.records import Document, Event

Make = Callable[..., Document]
NOTICE = "The IP address for this domain may have changed recently. Check your DNS settings."


def shape(events: Sequence[Event]) -> list[tuple[str, str, list[str]]]:
    return [(e.event_id, e.title, [d.id for d in e.documents]) for e in events]


def given(documents: list[Document], name: str) -> list[Document]:
    return [replace(one, article=replace(one.article, event=name)) for one in documents]


def test_two_ferries_of_one_week_stay_two_events(ferries: list[Document]) -> None:
    events = group(ferries)
    assert [[d.id for d in event.documents] for event in events] in (
        [["lake0", "lake1", "lake2"], ["strait0", "strait1", "strait2"]],
        [["strait0", "strait1", "strait2"], ["lake0", "lake1", "lake2"]],
    )
    assert {(event.start, event.end) for event in events} == {("2021-05-03", "2021-05-05")}


def test_neither_ids_nor_contents_depend_on_the_order(ferries: list[Document]) -> None:
    expected = shape(group(ferries))
    for seed in range(5):
        mixed = random.Random(seed).sample(ferries, len(ferries))
        assert shape(group(mixed)) == expected


def test_where_events_are_looked_at_changes_nothing(ferries: list[Document]) -> None:
    def elsewhere(function: Any, items: Any) -> Any:
        return [pickle.loads(pickle.dumps(function(pickle.loads(pickle.dumps(i))))) for i in items]

    named = given(ferries, "e")
    for documents in (ferries, named):
        assert shape(group(documents, spread=elsewhere)) == shape(group(documents))
        old, new = group(documents[:3]), ferries[3:]
        spread = group(new, previous=old, spread=elsewhere)
        assert shape(spread) == shape(group(new, previous=old))


def test_ids_of_the_data_are_taken_where_all_have_one(ferries: list[Document]) -> None:
    named = given(ferries[:3], "b") + given(ferries[3:5], "a")
    assert [event.event_id for event in group(named)] == ["a", "b"]
    assert len(group([*named, ferries[5]])) == 2
    with pytest.raises(InputError, match="strait2"):
        group([*named, ferries[5]], by="event")


def test_new_articles_join_old_events_and_old_ids_stay(ferries: list[Document]) -> None:
    old = group([ferries[1], ferries[3]])
    assert len(old) == 2
    grown = join(old, ferries)
    assert {event.event_id for event in grown} == {event.event_id for event in old}
    assert sorted(len(event.documents) for event in grown) == [3, 3]
    assert shape(join(grown, ferries)) == shape(grown)


def test_old_events_are_never_merged(ferries: list[Document]) -> None:
    old = group(given(ferries[:1], "x") + given(ferries[2:3], "y"))
    assert {event.event_id for event in join(old, [ferries[1]])} == {"x", "y"}


def test_ids_of_the_data_go_on_with_earlier_events(ferries: list[Document]) -> None:
    old = [replace(event, references=("One.",)) for event in group(given(ferries[:2], "x"))]
    grown = group(given(ferries[:3], "x") + given(ferries[3:], "y"), previous=old)
    assert shape(grown) == shape(group(given(ferries[:3], "x") + given(ferries[3:], "y")))
    assert [event.references for event in grown if event.event_id == "x"] == [("One.",)]
    assert group([], previous=old, by="event") == old


TONGUES = {
    "en": "A ferry sank on Lake Moru near Kabela on Tuesday, and at least 22 people drowned.",
    "el": "Ένα πλοίο βυθίστηκε στη λίμνη Μόρου κοντά στην Καμπέλα και πνίγηκαν 22 άνθρωποι.",
    "ar": "غرقت عبارة في بحيرة مورو قرب كابيلا يوم الثلاثاء ولقي 22 شخصا على الأقل حتفهم.",
    "zh": "周二，一艘渡轮在卡贝拉附近的莫鲁湖沉没，至少22人溺水身亡。救援人员继续搜寻失踪者。",
    "he": "מעבורת טבעה ביום שלישי באגם מורו ליד קבלה, ולפחות 22 בני אדם טבעו.",
    "hi": "मंगलवार को कबेला के पास मोरू झील में एक नौका डूब गई और कम से कम 22 लोग मारे गए।",
}


def test_languages_that_share_no_words_stay_apart(ferries: list[Document], make: Make) -> None:
    documents = [make(name, text) for name, text in TONGUES.items()]
    documents += [make(f"{name}2", text + " " + text) for name, text in TONGUES.items()]
    homes = {
        one.id: event.event_id for event in group(documents + ferries) for one in event.documents
    }
    for name in TONGUES:
        mates = {other for other, home in homes.items() if home == homes[name]}
        assert mates & (TONGUES.keys() | {f"{tongue}2" for tongue in TONGUES}) == {name, name + "2"}


@pytest.mark.parametrize(
    "text", ["", " ", "…", "22", "的", "🚢🚢", "\u200b", "A" * 5000, "a." * 900]
)
def test_odd_articles_are_grouped_as_well(ferries: list[Document], make: Make, text: str) -> None:
    events = group([*ferries, make("odd", text), make("odd2", text)])
    assert sorted(one.id for event in events for one in event.documents) == sorted(
        [*(one.id for one in ferries), "odd", "odd2"]
    )


def test_a_page_without_a_story_is_kept_apart(ferries: list[Document], make: Make) -> None:
    events = group([*ferries, make("notice", NOTICE), make("notice2", NOTICE)])
    alone = [event for event in events if event.set_aside]
    assert sorted(event.documents[0].id for event in alone) == ["notice", "notice2"]
    assert all("not an article" in event.set_aside[0].reason for event in alone)
    assert len(events) == 4


def test_a_stranger_in_an_event_is_set_aside(ferries: list[Document], make: Make) -> None:
    text = "Shares of chip makers rose in early trading. Analysts expect lower interest rates."
    (event,) = group(given([*ferries[:3], make("market", text)], "e"))
    assert [item.article_id for item in event.set_aside] == ["market"]
    assert "market" in [document.id for document in event.documents]
    (event,) = group(given(ferries[:3], "e"))
    assert not event.set_aside


def test_articles_beyond_the_window_are_other_events(ferries: list[Document]) -> None:
    late = replace(ferries[1], article=replace(ferries[1].article, published="2023-05-04"))
    assert len(group([ferries[0], late], window_days=30)) == 2
    assert len(group(ferries[:2], window_days=30)) == 1


def test_the_title_is_plain_and_central(make: Make) -> None:
    body = " The army said it had taken Orlo, the last town held by the rebels in the north."
    titles = ["Army takes Orlo", "Heroic army takes Orlo from terrorist hordes!", "A night to fear"]
    documents = [make(f"a{n}", title + "." + body, title=title) for n, title in enumerate(titles)]
    (event,) = group(given(documents, "e"))
    assert event.title == "Army takes Orlo"


def test_empty_and_single_input(ferries: list[Document]) -> None:
    assert group([]) == []
    (event,) = group(ferries[:1])
    assert event.documents == (ferries[0],)
    assert len(group([*ferries[:1]], by="auto")) == 1


def test_another_script_is_grouped_too(make: Make) -> None:
    one = "غرقت عبارة في بحيرة مورو قرب كابيلا يوم الثلاثاء وفق ما قال مدير المرفأ يوناس ويندي."
    two = "قال مدير المرفأ يوناس ويندي إن عبارة غرقت في بحيرة مورو قرب كابيلا وقتل العشرات."
    three = "ارتفعت أسهم شركات الرقائق في التعاملات المبكرة بعد قرار البنك المركزي خفض الفائدة."
    events = group([make("one", one), make("two", two), make("three", three)])
    assert sorted(sorted(d.id for d in e.documents) for e in events) == [["one", "two"], ["three"]]
