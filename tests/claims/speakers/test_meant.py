"""Who a pronoun, a relative or a head noun means, and when it is better left as it stands."""

import pytest

from summarize.claims.extract import extract
from summarize.corpus.document import prepare
from summarize.records import Article


def speakers(text: str) -> list[str | None]:
    """The names of the speakers of an article, claim by claim."""
    return [claim.speaker and claim.speaker.name for claim in extract(prepare(Article("a", text)))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A storm of protest by senior members of the Umber Party who said it was late came.",
            None,
        ),
        ("He drew the fire of critics who say the dam is weak.", "critics"),
        ("A third man, Robert Ash, 55, who admitted that he had lied, was fined.", "Robert Ash"),
        ("The vote did not sway shopkeepers, who say the road is shut.", "shopkeepers"),
        ("It was good for Anna Holt (U-West), who said the road was shut.", "Anna Holt"),
        ("The sale pleased Mira Lund - who said it was late - and her sons.", "Mira Lund"),
        ("They wrote to dozens of owners, all of whom say the road is shut.", "dozens of owners"),
    ],
)
def test_a_relative_goes_to_the_people_before_it(text, name):
    found = speakers(text)
    assert found[0] == (name or "senior members of the Umber Party")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # who spoke last speaks on, though the sentence is about another
        (
            "Penn failed two tests, Officer Ray Umber said. Penn had been fined before, he said.",
            ["Ray Umber", "Ray Umber"],
        ),
        # a body that is called what no person is
        (
            "The Vale Herald's Emil Torv wrote that it was late. He noted that it was cold.",
            ["Emil Torv", "Emil Torv"],
        ),
        (
            "The team brought Elton Bran to Umber. Reed signed on but the club felt he was slow.",
            ["the club"],
        ),
        # "they" are people, and "it" is what can speak
        (
            "The study of soil said it was wet. They found that two plants grew.",
            ["the study of soil", "they"],
        ),
        ("Orvex said the bug was small. Its flaws were old, it said.", ["Orvex", "Orvex"]),
        (
            "The tower fell. Orvex's first report led to anger as it suggested that Penn lied.",
            ["Orvex"],
        ),
        ("The tower fell. When Orvex closed it, it said that it was weak.", ["Orvex"]),
        # a clause of time that opens tells who "he" is
        (
            "Gerald Adler came. A clerk said it was late. "
            "Just before Adler walked in, he denied that he had lied.",
            ["a clerk", "Gerald Adler"],
        ),
        (
            "Emil Torv met Walter Penn. In 1990, he left with Robert Ash. He said it was cold.",
            ["Emil Torv"],
        ),
    ],
)
def test_pronouns_go_to_who_can_be_meant(text, names):
    assert speakers(text) == names


def test_who_asks_is_not_who_goes_on():
    text = (
        "Asked by host David Gray how the plan would work, Reed said it was sound. "
        "And he rejected the idea that it was late."
    )
    assert speakers(text)[1:] == ["Reed", "Reed"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dan Carey left. The mayor of Umber, DC, suggested it was late.", "the mayor of Umber"),
        ("Home Secretary Theresa May has said the law is old.", "Theresa May"),
        ("Former Mayor of London Walter Penn said it was late.", "Walter Penn"),
        ("Vale Micro advanced threat researcher Paul Orle said it was late.", "Paul Orle"),
        ("Residents left. 9/11 families say they are still waiting.", "9/11 families"),
        ("The head of the Ways and Means Committee said it was late.", None),
        ("The son, whom state media says will now lead, left.", "state media"),
        ("On her Fox News program, Reed left. Fox News said it was late.", "Fox"),
    ],
)
def test_names_and_offices_are_read_whole(text, name):
    (found,) = speakers(text)
    assert found == (name or "the head of the Ways and Means Committee")


@pytest.mark.parametrize(
    "text",
    [
        "The Vale Brigade, the group charged with guarding the port, left on Monday.",
        "The counsel's statement adds more confusion over what the team knows.",
        "Members want to vote for a man that they believe in, even if he loses.",
        "The House voted on a bill that reaffirmed the motto and put it in schools.",
        "The bug, which relates to memory, was old.",
        "Reed was in tears and was crying, so that he had to stop.",
        "He wrote poetry during the 1940s and, from 1953, taught in Umber.",
        "Nations that are already feeling the heat of the sun have pressed on.",
        "Surely they'll tell their sons that they were there.",
        'Penn, who directed "The Golden Stair," came late.',
        "They dismissed two editors on Monday.",
        "This is an article about a blog maintained by a member of the faculty.",
        "She posted a selfie that showed the lake.",
    ],
)
def test_no_claim(text):
    assert speakers(text) == []


def test_who_is_introduced_for_himself_is_not_the_spokesman_before():
    text = (
        "A spokesman for Emil Torv said it was late. "
        'Paul Orle, the transport secretary, said: "It was cold."'
    )
    assert speakers(text) == ["a spokesman for Emil Torv", "Paul Orle"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # nobody speaks of himself by name
        (
            "Emil Torv spoke in Vale. Walter Penn came. He said Penn had thought of running.",
            ["Emil Torv"],
        ),
        # the owner of what somebody wrote in
        (
            "Walter Penn was angered by Emil Torv's letter in which he wrote that it was late.",
            ["Emil Torv"],
        ),
        # a title tells a man from a woman, whatever a pronoun was taken for before
        (
            "Mr. Vale met Anna Orle. Mr. Vale wrote that it was late. He wrote that it was cold.",
            ["Vale", "Vale"],
        ),
        # a person is no agency, and two are "they"
        (
            "President Vale said it was late. The agency said it was cold.",
            ["Vale", "the agency"],
        ),
        (
            "The board is new. Mr. Penn and Mr. Orle would close it, as they say it was late.",
            ["Penn and Orle"],
        ),
        ("Reed said it was late. The article said it was cold.", ["Reed", "the article"]),
        (
            "Half of the members came. A majority of members in the hall said it was late. "
            "They said it was cold.",
            ["a majority of members in the hall", "a majority of members in the hall"],
        ),
    ],
)
def test_who_cannot_be_meant(text, names):
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sergey Torv came. “It is late,” said Sergey, a guard at the gate.", ["Sergey"]),
        (
            "A bank was fined. Reacting to what it called a trap, Orvex left.",
            None,
        ),
        (
            "Emil Torv, a clerk in a town hit on Monday by a bomb, said it was late. "
            "“It is cold,” he said.",
            ["Emil Torv", "Emil Torv"],
        ),
        ("Superintendent Ian Krim from Vale Fire and Rescue said it was late.", ["Ian Krim"]),
        ("Some in the Senate have called for cuts in its size.", ["some in the Senate"]),
        (
            "Lawyers were angry at Emil Torv after the chairman was caught on camera saying that "
            "the road is shut.",
            ["the chairman"],
        ),
        (
            "The party released a statement from his doctor declaring that he is well.",
            ["his doctor"],
        ),
        (
            "President Sol Adek came. A senior Democrat said it was late. "
            "It was cold, said the Democrat.",
            ["a senior Democrat", "a senior Democrat"],
        ),
        ("Critics of the law often take words for facts. They say it is weak.", None),
        ("Volunteers from the town searched. They said it was late.", ["they"]),
    ],
)
def test_who_is_told_of_and_who_tells(text, names):
    assert speakers(text) == (names or [{"C": "critics of the law", "A": "Orvex"}[text[0]]])
