"""What looks like the subject of a cue and is nobody's voice."""

from __future__ import annotations

import pytest

from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.events import group
from summarize.records import Article


def speakers(text: str) -> list[str]:
    document = prepare(Article("a", text, source="The Post"))
    (event,) = group([document])
    claims = annotate(event).claims
    return [claim.speaker.name for claim in claims if claim.speaker is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Please note the winner will have to collect the boat within ten days.",
        "He led the club for ten years, with his odd manners seeing the team add two cups to its"
        " shelf.",
        "They were helped by 300 volunteers from local churches, dozens of nurses and four cooks.",
        "Minutes after the mayor's speech concluded, the crowd took a different road.",
        "Renk led the choir after the war, and her fame continued afterward.",
        "There is an old saying that “haste is the mother of error”.",
        "Updated: March 13, 2013 02: 15",
        "First built by Orlo and called the “iron door”, the gate is shut whenever the sea rises.",
    ],
)
def test_a_time_a_request_and_a_deed_are_nobodys_words(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "In a motion that was put to no vote, Ada Renk, a member of the Harbour party, said"
            " Orv's fear of losing trade amounted to cowardice.",
            "Ada Renk",
        ),
        (
            "Pressure on the mayor, Ada Renk, has been raised by a poll suggesting most voters"
            " want her to leave.",
            "a poll",
        ),
        (
            "Colonel Pavel Orlo, Deputy Commander of the 12th Brigade told reporters that the"
            " bridge would stay shut.",
            "Pavel Orlo",
        ),
        (
            "Relatives, among them a brother and a nun, insisted Orlo suffered from fits of fear.",
            "relatives",
        ),
        ("The gates were opened too late, claims Anna Renk, who lost her barn.", "Anna Renk"),
        (
            "The Observatory for Harbour Affairs, a monitor based abroad, reported that the boats"
            " had been seized.",
            "Observatory for Harbour Affairs",
        ),
        ("The road is shut, said Anna Renk of the Harbour Board.", "Anna Renk"),
        (
            "Late on Monday, some 30 mayors signed a letter, urging the state to reopen the road.",
            "some 30 mayors",
        ),
    ],
)
def test_the_voice_is_who_spoke(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]
