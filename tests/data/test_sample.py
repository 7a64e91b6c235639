"""The sample corpus holds what its README says: a gold file that is wrong would judge wrongly."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from importlib import resources
from typing import Any

import pytest

SAMPLE = resources.files("summarize.data") / "sample"
KINDS = {"direct", "indirect", "mixed", "according_to", "narrated"}
MODALITIES = {"asserted", "hedged", "denied"}
REAL_OUTLETS = (
    "Reuters|AFP|Agence France|Associated Press|Xinhua|TASS|Interfax|SANA|Anadolu|dpa|EFE|ANSA"
    "|Kyodo|Yonhap|BBC|CNN|[Aa]l[- ]Jazeera|Al Arabiya|Deutsche Welle|Guardian|New York Times"
    "|Washington Post|Le Monde|Press TV|CGTN|Sputnik|Getty|Twitter|Facebook|WhatsApp|YouTube"
    "|Telegram|United Nations|UNICEF|Red Cross|Red Crescent"
)


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (SAMPLE / name).read_text(encoding="utf-8").splitlines()]


ARTICLES = {row["id"]: row for row in _rows("articles.jsonl")}
REFERENCES = {row["event"]: row for row in _rows("references.jsonl")}
EVENTS = json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))["events"]
each_event = pytest.mark.parametrize("event", EVENTS, ids=lambda event: event["event"])


def _words(text: str) -> int:
    return sum(bool(re.search(r"\w", token)) for token in text.split())


def _own(event: dict[str, Any]) -> list[str]:
    return [i for i in event["articles"] if i not in event["off_topic"]]


def test_ids_are_unique_and_every_article_belongs_to_one_event() -> None:
    assert len(_rows("articles.jsonl")) == len(ARTICLES)
    listed = [article for event in EVENTS for article in event["articles"]]
    assert sorted(listed) == sorted(ARTICLES)
    facts = Counter(fact["id"] for event in EVENTS for fact in event["facts"])
    assert max(facts.values()) == 1


def test_articles_are_as_long_as_news_and_dated() -> None:
    for row in ARTICLES.values():
        assert list(row) == ["id", "title", "source", "date", "url", "text"]
        assert 200 <= _words(row["text"]) <= 500, row["id"]
        dt.datetime.fromisoformat(row["date"])
        assert ".example/" in row["url"]


@each_event
def test_sizes(event: dict[str, Any]) -> None:
    assert 4 <= len(event["articles"]) <= 6
    assert len({ARTICLES[i]["source"] for i in _own(event)}) >= 4
    attributed = [fact for fact in event["facts"] if fact["kind"] != "narrated"]
    assert len(attributed) >= 12
    assert len(event["conflicts"]) >= 3
    assert event["updates"]
    assert len(event["timeline"]) >= 5


@each_event
def test_references_are_briefs_of_the_event(event: dict[str, Any]) -> None:
    row = REFERENCES[event["event"]]
    assert row["articles"] == _own(event)
    assert len(row["references"]) == 2
    for text in row["references"]:
        assert 80 <= _words(text) <= 150


@each_event
def test_facts_quote_their_article(event: dict[str, Any]) -> None:
    for fact in event["facts"]:
        text = ARTICLES[fact["article"]]["text"]
        assert fact["article"] in event["articles"]
        assert text.count(fact["sentence"]) == 1, fact["id"]
        at = 0
        assert fact["content"], fact["id"]
        for part in fact["content"]:
            at = fact["sentence"].index(part, at) + len(part)
        assert fact["kind"] in KINDS
        assert fact["modality"] in MODALITIES
        assert (fact["speaker"] is None) == (fact["kind"] == "narrated") == (not fact["chain"])
        if fact["chain"]:
            assert fact["chain"][0] == fact["speaker"]
            assert ARTICLES[fact["article"]]["source"] not in fact["chain"][1:]


@each_event
def test_kinds_agree_with_the_quotation_marks(event: dict[str, Any]) -> None:
    for fact in event["facts"]:
        inside = any(mark in part for part in fact["content"] for mark in '"“”')
        if fact["kind"] == "mixed":
            assert inside, fact["id"]
        if fact["kind"] == "direct":
            first = fact["sentence"].index(fact["content"][0])
            assert first == 0 or fact["sentence"][first - 1] in '"“', fact["id"]
            assert not inside, fact["id"]
        if fact["kind"] == "according_to":
            assert "ccording to" in fact["sentence"], fact["id"]


@each_event
def test_speakers_are_the_first_form_of_their_name(event: dict[str, Any]) -> None:
    other = {form for group in event["names"] for form in group[1:]}
    forms = [form for group in event["names"] for form in group]
    assert len(forms) == len(set(forms))
    for fact in event["facts"]:
        assert not other & set(fact["chain"]), fact["id"]
    speakers = {link for fact in event["facts"] for link in fact["chain"]}
    outlets = {ARTICLES[i]["source"] for i in event["articles"]}
    for conflict in event["conflicts"]:
        for value in conflict["values"]:
            assert value["speaker"] in speakers | outlets, value


@each_event
def test_name_forms_stand_in_the_articles(event: dict[str, Any]) -> None:
    text = "\n".join(
        f"{ARTICLES[i]['source']}\n{ARTICLES[i]['title']}\n{ARTICLES[i]['text']}"
        for i in event["articles"]
    )
    for group in event["names"]:
        for form in group:
            assert form in text, form


@each_event
def test_conflicts_and_updates_quote_their_articles(event: dict[str, Any]) -> None:
    for conflict in event["conflicts"]:
        assert len(conflict["values"]) >= 2
        assert len({value["speaker"] for value in conflict["values"]}) >= 2, conflict["about"]
        for value in conflict["values"]:
            assert value["quote"] in ARTICLES[value["article"]]["text"]
            assert value["value"] in value["quote"]
    for update in event["updates"]:
        old, new = update["old"], update["new"]
        for side in (old, new):
            assert side["quote"] in ARTICLES[side["article"]]["text"]
            assert side["value"] in side["quote"]
        assert ARTICLES[old["article"]]["date"] < ARTICLES[new["article"]]["date"]


@each_event
def test_rows_have_only_the_keys_of_their_kind(event: dict[str, Any]) -> None:
    for conflict in event["conflicts"]:
        assert set(conflict) == {"about", "values"}
        for value in conflict["values"]:
            assert set(value) == {"value", "speaker", "article", "quote"}, value
    for entry in event["timeline"]:
        assert set(entry) - {"also"} == {"date", "what", "article", "quote"}, entry
        for place in entry.get("also", ()):
            assert set(place) == {"article", "quote"}, place


@each_event
def test_no_quote_is_cut_inside_a_number(event: dict[str, Any]) -> None:
    places = [value for conflict in event["conflicts"] for value in conflict["values"]]
    places += [p for entry in event["timeline"] for p in (entry, *entry.get("also", ()))]
    for place in places:
        text = ARTICLES[place["article"]]["text"]
        end = text.index(place["quote"]) + len(place["quote"])
        assert not re.match(r"[.,]?\d", text[end:]), place


@each_event
def test_timeline_quotes_its_articles_in_order(event: dict[str, Any]) -> None:
    dates = [entry["date"] for entry in event["timeline"]]
    assert dates == sorted(dates)
    for entry in event["timeline"]:
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", entry["date"])
        for place in (entry, *entry.get("also", ())):
            assert place["quote"] in ARTICLES[place["article"]]["text"]


@each_event
def test_weekdays_in_the_quotes_are_the_days_of_the_timeline(event: dict[str, Any]) -> None:
    days = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    for entry in event["timeline"]:
        if len(entry["date"]) < len("2024-01-01"):
            continue
        named = re.findall(days, entry["quote"])
        if len(named) == 1:
            assert dt.date.fromisoformat(entry["date"]).strftime("%A") == named[0], entry


@each_event
def test_boilerplate_is_on_the_page_and_nowhere_in_the_story(event: dict[str, Any]) -> None:
    told = [fact["sentence"] for fact in event["facts"]]
    told += REFERENCES[event["event"]]["references"]
    for line in event["boilerplate"]:
        assert line["text"] in ARTICLES[line["article"]]["text"]
        assert not [text for text in told if line["text"] in text], line


@each_event
def test_copies_share_their_words(event: dict[str, Any]) -> None:
    for original, *copies in event["copies"]:
        words = set(ARTICLES[original]["text"].split())
        for copy in copies:
            assert ARTICLES[copy]["title"] != ARTICLES[original]["title"]
            shared = [word in words for word in ARTICLES[copy]["text"].split()]
            assert sum(shared) / len(shared) > 0.8


def test_the_corpus_has_every_kind_of_trouble() -> None:
    assert len(EVENTS) == 6
    assert any(event["off_topic"] for event in EVENTS)
    assert any(event["copies"] for event in EVENTS)
    dirty = {line["article"] for event in EVENTS for line in event["boilerplate"]}
    assert len(ARTICLES) / 4 <= len(dirty) <= 2 * len(ARTICLES) / 3
    facts = [fact for event in EVENTS for fact in event["facts"]]
    assert {fact["kind"] for fact in facts} == KINDS
    assert {fact["modality"] for fact in facts} == MODALITIES
    assert sum(len(fact["chain"]) > 1 for fact in facts) >= 12


def test_no_real_outlet_or_platform_is_named() -> None:
    for row in ARTICLES.values():
        page = f"{row['source']} {row['title']} {row['text']}"
        assert not re.findall(rf"\b(?:{REAL_OUTLETS})\b", page), row["id"]
