"""Whom a pronoun or a head noun means, where it is plain, and nobody where it is not."""

import pytest

from summarize.claims.extract import extract
from summarize.corpus.document import prepare
from summarize.records import Article


def _speaker(text: str, part: str) -> str | None:
    """Who the innermost claim with some words is said by."""
    claims = [
        claim
        for claim in extract(prepare(Article("a", text)))
        if any(part in span.of(text) for span in claim.content)
    ]
    inner = min(claims, key=lambda claim: len(claim.content[0].of(text)), default=None)
    return inner.speaker.name if inner is not None and inner.speaker is not None else None


@pytest.mark.parametrize(
    ("text", "part", "speaker"),
    [
        (  # another man came between
            "Walter Penn asked for time. The next in line was Tesfal Ondrik, 31, who ran a mill. "
            "He had told a cousin the mill was unsafe.",
            "mill was unsafe",
            "he",
        ),
        (  # a surname that is never given in full
            "Walter Penn praised the drummer. The one to blame was Quorle. "
            "“I lost the beat,” he said.",
            "I lost the beat",
            "he",
        ),
        (  # who only comes in by the way
            "Walter Penn left the band in May. He said it was time. "
            "The tour opened without Emil Torv and Robert Ash. He said: “It hurt.”",
            "It hurt",
            "he",
        ),
        (  # nobody is quoted naming himself
            "Robert Ash came. It was late. Nothing moved. The hall was full. Walter Penn ran for "
            "mayor. Penn gave a speech. “I told Walter to stop,” he said.",
            "I told Walter to stop",
            "he",
        ),
        (  # but for one who says who he is
            "Walter Penn ran for mayor. Penn gave a speech. “My name is Walter Penn,” he said.",
            "My name is Walter Penn",
            "Walter Penn",
        ),
        (
            "The Umber Water Board met on Monday. The hall was full. Rain fell. It was late. "
            "It said the dam was safe.",
            "dam was safe",
            "it",
        ),
        (
            "The Umber Water Board met on Monday. It said the dam was safe.",
            "dam was safe",
            "Umber Water Board",
        ),
        (
            "Officials of Umber met on Monday. The hall was full. Rain fell. It was late. "
            "They said the dam was safe.",
            "dam was safe",
            "they",
        ),
        (
            "Ed Quorle may have been right when he said the roof leaked.",
            "roof leaked",
            "Ed Quorle",
        ),
        (
            "The vote is hardly a setback for Quorle, who said the mill would close.",
            "mill would close",
            "Quorle",
        ),
        (
            "They met Ann Holt, the river commissioner, who said that tunnels exist.",
            "tunnels exist",
            "Ann Holt",
        ),
        (
            "Allen Orle examined the roof. Mrs Orle, 47, said it was old. “We love it,” she said.",
            "We love it",
            "Mrs Orle",
        ),
        (
            "Robert Ash said Emil Torv lied when he claimed Clara Moss knew it.",
            "Clara Moss knew it",
            "Emil Torv",
        ),
        (
            "Emil Torv said it was over. Town chief Robert Ash condemned an attack that killed "
            "two people, according to state media. “It was a crime,” he said.",
            "It was a crime",
            "Robert Ash",
        ),
        (
            "Orven Radio said the line was down. Officials said crews were on the way. "
            "It said the mast had burned.",
            "mast had burned",
            "it",
        ),
        (  # who speaks last in a sentence is not its "she"
            "Robert Ash had no help, Robin Perlo said. She grew afraid, telling Ash the roof "
            "would fall, Perlo explained.",
            "roof would fall",
            "she",
        ),
        (
            "Orven Radio waited on Monday. The prince was late. It said the mast had burned.",
            "mast had burned",
            "Orven Radio",
        ),
        (
            "Robert Ash waited. Another tenant of the mill, Emil Torv, explained his vote. "
            "“It is time,” he declared.",
            "It is time",
            "Emil Torv",
        ),
        (
            "Clara Moss ran the shop. A source said it was clear from a tape of Ms Moss that she "
            "had been warning that the roof would fall.",
            "roof would fall",
            "she",
        ),
        (  # who is told of is not who tells
            "Clara Moss wrote to Robert Ash. Ash said so. Moss laughed. Emil Torv waited. "
            "Torv said he was tired. Ash never called, he said.",
            "Ash never called",
            "Emil Torv",
        ),
        (
            "Nuttar Bontob of the non-profit Umber Road Centre said the road was narrow. "
            "“The bridge is too old,” he said.",
            "bridge is too old",
            "Nuttar Bontob",
        ),
        (  # who believes something inside another's words has not spoken
            "Robert Ash said that Walter Penn thought the roof was sound. "
            "“The walls are dry,” he added.",
            "walls are dry",
            "Robert Ash",
        ),
    ],
)
def test_a_pronoun_names_somebody_only_where_it_is_plain(text, part, speaker):
    assert _speaker(text, part) == speaker


@pytest.mark.parametrize(
    ("text", "part", "speaker"),
    [
        (
            "The Umber Supreme Court and the Umber Court of Appeals wrote rules. It rained. "
            "The Umber Court of Appeals said it was full. The Umber Supreme Court said so too. "
            "Rain fell. It was late. The court found that the jury was tired.",
            "jury was tired",
            "the court",
        ),
        (
            "Orven Bank said it was sound. The Delling Bank said it had lost money. "
            "The bank said the loss was small.",
            "loss was small",
            "Delling Bank",
        ),
        (
            "Robert Ash scored. Emil Torv watched Clara Moss run. "
            "“It was fun,” the 29-year-old said.",
            "It was fun",
            "the 29-year-old",
        ),
        (
            "Zaro Malfi of the Fastan opposition group told Reuters it was loud. "
            "The army agreed, but the opposition said the truce was dead.",
            "truce was dead",
            "the opposition",
        ),
    ],
)
def test_a_noun_names_the_one_it_fits(text, part, speaker):
    assert _speaker(text, part) == speaker


@pytest.mark.parametrize(
    ("text", "part", "speaker"),
    [
        (
            "Robert Ash sold the mill. Old Mr Penn left in May. Emil Torv and Clara Moss were sent "
            "an email about it. The email said the price was low.",
            "price was low",
            "the email",
        ),
        (
            "Clara Moss sent an email. “I am done,” Moss wrote in the email. It rained. "
            "The email said the price was low.",
            "price was low",
            "Clara Moss",
        ),
        (
            "“It is slow,” said Zaro Malfi, director of the Umber Observatory. "
            "The Observatory said the star was young.",
            "star was young",
            "Umber Observatory",
        ),
    ],
)
def test_a_document_is_said_by_who_is_told_to_have_made_it(text, part, speaker):
    assert _speaker(text, part) == speaker
