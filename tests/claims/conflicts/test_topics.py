"""Every topic reads as English: a whole clause behind "whether", or a noun phrase."""

import json
from pathlib import Path

import pytest

from summarize.claims.annotate import annotate
from summarize.claims.conflicts import find_conflicts
from summarize.claims.conflicts.phrasing import whether
from summarize.claims.conflicts.topics import denied_by, is_clause, is_noun_phrase, own_part, reads
from summarize.corpus.document import prepare
from summarize.records import Article, Event

SETS = sorted(Path(__file__).parent.parent.glob("event_sets*.jsonl"))


@pytest.mark.parametrize(
    "text",
    [
        "the bridge would have to be closed before the winter",
        "Dora Oko ever called the mayor a thief",
        "there is lead in the water",
        "the miners responsible for the raid had fled",
        "the wells draw water below the tannery",
        "Norland interfered with the vote",
        "people who lived there were warned",
        "the arrest was politically motivated",
    ],
)
def test_a_whole_clause_is_one(text):
    assert is_clause(text)
    assert reads(f"whether {text}")


@pytest.mark.parametrize(
    "text",
    [
        "to the Harbour Post that he ever called the mayor a thief",
        "reports in the press",
        "simultaneously mocking them for spending time on trifles",
        "of aiding and abetting the theft",
        "why the mayor has been so successful",
        "him a thief",
        "the group more a club than a real union",
        "had just become head of the yard, said to me",
        "union members on Tuesday of tolerating theft and passed a motion",
        "the claims at a trial",
    ],
)
def test_what_is_no_clause_may_not_stand_behind_whether(text):
    assert not is_clause(text)
    assert not reads(f"whether {text}")


@pytest.mark.parametrize(
    "about",
    [
        "people killed",
        "control of Zuhayra",
        "what is said of the letter",
        "what the ministry denies",
        "who or what was behind the fire",
    ],
)
def test_noun_phrases_read(about):
    assert reads(about)


@pytest.mark.parametrize(
    "about",
    [
        "",
        "what is said of to the Post that",
        "whether the",
        "whether it was [said",
        "whether “it is so",
    ],
)
def test_scraps_do_not(about):
    assert not reads(about)


@pytest.mark.parametrize(
    ("who", "topic"),
    [
        ("Alma Reyes", "what Alma Reyes denies"),
        ("health ministry", "what the health ministry denies"),
        ("the owners", "what the owners deny"),
        ("some", "what some deny"),
        ("the mayor and his deputy", "what the mayor and his deputy deny"),
    ],
)
def test_where_nothing_else_can_be_said_it_is_what_one_denies(who, topic):
    assert denied_by(who) == topic
    assert reads(topic)


@pytest.mark.parametrize(
    ("content", "topic"),
    [
        ("having been in the building", "whether Ada Oko had been in the building"),
        ("being part of the plan", "whether Ada Oko was part of the plan"),
        ("any role in the raid", "whether Ada Oko had any role in the raid"),
        ("feeling ill", ""),
    ],
)
def test_what_one_denies_of_oneself_is_told_of_one(content, topic):
    assert own_part(content, "Ada Oko") == topic


def test_a_pronoun_is_not_put_for_a_body_or_a_family():
    assert not reads(whether("he was carrying a knife", "family of the boy"))
    assert whether("he had met her", "Ivo Lund and his aides") == "whether Ivo Lund had met her"


@pytest.mark.parametrize("text", ["the letter", "racism", "a ban on the import of horses"])
def test_noun_phrases_are_told_apart(text):
    assert is_noun_phrase(text)
    assert whether(text) == f"what is said of {text}"


def test_topics_of_denials_in_the_event_sets_read():
    broken = []
    for path in SETS:
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            documents = tuple(
                prepare(Article(f"{row['id']}-{n}", one["text"], "", one["source"], one["date"]))
                for n, one in enumerate(row["articles"])
            )
            for conflict in find_conflicts(annotate(Event(row["id"], "", documents))):
                denied = any(p.value.startswith(("denied", "rejected")) for p in conflict.values)
                if denied and not reads(conflict.about):
                    broken.append(conflict.about)
    assert broken == []
