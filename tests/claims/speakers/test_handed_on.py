"""What papers hand on, whom bodies and persons are called by, and what claims nothing."""

from __future__ import annotations

import pytest

from summarize.claims.extract import extract
from summarize.corpus.document import prepare
from summarize.records import Article, Claim


def claims(text: str) -> list[Claim]:
    return list(extract(prepare(Article("a", text, source="The Post"))))


def content(text: str, claim: Claim) -> str:
    return " ".join(span.of(text) for span in claim.content)


@pytest.mark.parametrize(
    ("text", "said", "chain"),
    [
        ("Detectives suspect a gas leak, the weekly Umbra reported.", "a gas leak", "Umbra"),
        ("Doctors fear a second wave, Radio Luma reported.", "a second wave", "Radio Luma"),
        (
            "Rangers suspect the cub had fled, the daily Al Sadu wrote.",
            "the cub had fled",
            "Al Sadu",
        ),
    ],
)
def test_what_is_suspected_in_a_paper_is_the_suspicion_of_who_has_it(text, said, chain):
    (claim,) = claims(text)
    assert content(text, claim) == said
    assert claim.modality == "hedged"
    assert claim.chain == (text.split()[0].lower(), chain)


def test_a_suspicion_that_nobody_hands_on_is_no_claim():
    assert claims("Detectives suspect a gas leak. Doctors fear a second wave.") == []


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Mr Lund, speaking to the BBC after the match, said he was tired.", ("Lund", "BBC")),
        ("Mr Lund, speaking to his father at home, said he was tired.", ("Lund",)),
        (
            "A guard called Dana, speaking to Umbra TV from her bed, recalled that it shook.",
            ("Dana", "Umbra TV"),
        ),
        ("Speaking to Umbra TV from his home, Ola Berg said it shook.", ("Ola Berg", "Umbra TV")),
        ("Ola Berg told Channel 4 News that the hull shook.", ("Ola Berg", "Channel 4 News")),
        ("Ola Berg told Channel 12 that the hull shook.", ("Ola Berg", "Channel 12")),
        ("Ola Berg told Reuters 20 people had died.", ("Ola Berg", "Reuters")),
        (
            "The hull shook, stokers told the aid group Orfa, which passed on their account.",
            ("stokers", "Orfa"),
        ),
        ("The hull shook, stokers told the aid group Orfa, which helped them.", ("stokers",)),
    ],
)
def test_who_was_spoken_to_passes_on_what_he_hands_on(text, chain):
    assert [claim.chain for claim in claims(text)] == [chain]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # "it" issues a statement: a body, though its name might be a person's
        (
            "The owner, Norwick Mills, denied that a door was locked. "
            "In a statement it said that all was well.",
            ["Norwick Mills", "Norwick Mills"],
        ),
        (
            "Zorka Petrova denied the ministry's charge. In a statement it said that all was well.",
            ["Zorka Petrova", "it"],
        ),
        # a middle surname
        (
            'Marta Condori Flores, a clerk, said it was late. Condori called that "a joke".',
            ["Marta Condori Flores"] * 2,
        ),
        (
            "Marta Condori Flores said it was late. Ana Condori Paz said it was cold. "
            "Condori said it was wet.",
            ["Marta Condori Flores", "Ana Condori Paz", "Condori"],
        ),
        # the only one who was named, by a trade of old
        (
            'Ada Finch kept the map for years. "I forgot it," the retired nurse explained.',
            ["Ada Finch"],
        ),
        (
            "Ada Finch kept the map for years. Rolf Berg found it. "
            '"I forgot it," the retired nurse explained.',
            ["the retired nurse"],
        ),
        (
            'Judge Ada Finch kept the map. "I forgot it," the retired nurse explained.',
            ["the retired nurse"],
        ),
        ("The coach of the day, the late Rolf Berg, said it was late.", ["Rolf Berg"]),
        # answers
        ("Will it open? No, says engineer Rolf Berg: the roof is gone.", ["Rolf Berg"]),
        ("Is it safe? Not really, said Ada Finch: the roof is gone.", ["Ada Finch"]),
    ],
)
def test_who_is_meant_where_one_is_plain(text, names):
    assert [claim.speaker.name for claim in claims(text) if claim.speaker] == names


@pytest.mark.parametrize(
    "text",
    [
        "Has the mayor ever said how much the hall cost?",
        "Did the minister say that the army would leave?",
        "Have the police said why the road was closed?",
    ],
)
def test_whether_somebody_said_so_is_no_claim(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a region behind a place names nobody
        ("The mayor of Dayton, Ohio, said it was late.", ["the mayor of Dayton"]),
        ("A woman from Albany, New York, said it was late.", ["a woman from Albany"]),
        ("The mayor of Dayton, Ann Lee, said it was late.", ["Ann Lee"]),
        ("The governor of Ohio, Virginia Foxe, said it was late.", ["Virginia Foxe"]),
        ("The Rev. Larry Torv of the Umber Bible Church said it was late.", ["Larry Torv"]),
        # one department with several concerns
        (
            "The Department for Culture, Media and Sport said it was shut.",
            ["Department for Culture, Media and Sport"],
        ),
        ("It was shut, according to the museum's Web site.", ["the museum's Web site"]),
        # what an act is done to does not speak
        (
            "He praised the crew, lamented the loss of the ship and warned that it was late.",
            ["he", "he"],
        ),
        ("He visited the crew, warned that it was late and left.", ["he"]),
        ("He went into a bar and, seeing a sign, asked the clerk for a pen.", []),
        (
            "The fire at the mill, 15 years old, on Friday sparked two days of riots after nurses"
            " claimed it was lit.",
            ["nurses"],
        ),
        ("Ahead of the cup final at Dayton, Torv said it was late.", ["Torv"]),
        # no verbs
        ("Police have arrested the wrong suspect.", []),
        ("As the police suspect, the driver fled.", ["the police"]),
        ("We were able to share detailed maps with our partners.", []),
    ],
)
def test_what_stands_before_a_cue_and_speaks_or_does_not(text, names):
    assert [claim.speaker.name for claim in claims(text) if claim.speaker] == names
