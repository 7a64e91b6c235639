"""What the typed checks see in sentences with one change, and what they leave alone."""

import pytest

from eval.consistency.typed import TypedChecker

FIRE = (
    "A fire tore through a warehouse in the port of Telma on Tuesday, killing 14 people and "
    "injuring 230 others, officials said. Mayor Ines Corvo said the warehouse had been inspected "
    "in March 2029. The police arrested the owner, Paul Drenn, on Wednesday. “We heard two "
    "explosions before the roof fell,” said Rana Oss, a nurse. Firefighters from Halden helped the "
    "crews of Telma. The harbour will not reopen before Friday. The blaze was possibly caused by "
    "a short circuit. Sales of the company rose by 12 percent last year."
)
SIBLING = (
    "Telma's fire brigade put the number of dead in the warehouse at 16. Drenn's lawyer, Ada Mott, "
    "denied that the building was unsafe. The union leader Karl Weiss blamed the port authority "
    "for the disaster. Dockers stopped work for three hours."
)
DOCS = (FIRE, SIBLING)


@pytest.fixture(scope="module")
def checker():
    return TypedChecker()


def types(checker, summary):
    return [flag.type for s in checker.check(DOCS, summary).sentences for flag in s.flags]


@pytest.mark.parametrize(
    ("kind", "summary", "marked"),
    [
        (
            "number",
            "A fire tore through a warehouse in the port of Telma on Tuesday, killing 41 people "
            "and injuring 230 others, officials said.",
            "41",
        ),
        (
            "number",
            "A fire tore through a warehouse in the port of Telma on Tuesday, killing 230 people "
            "and injuring 14 others, officials said.",
            "230",
        ),
        (
            "date",
            "Mayor Ines Corvo said the warehouse had been inspected in May 2029.",
            "May",
        ),
        ("date", "The police arrested the owner, Paul Drenn, on Saturday.", "Saturday"),
        ("date", "The police arrested the owner, Paul Drenn, on Friday.", "Friday"),
        ("entity", "The police arrested the owner, Victor Hume, on Wednesday.", "Victor Hume"),
        ("entity", "The police arrested the owner, Karl Weiss, on Wednesday.", "Karl Weiss"),
        ("negation", "The harbour will reopen before Friday.", "will reopen"),
        ("negation", "The police have not arrested the owner, Paul Drenn.", "not"),
        ("antonym", "Sales of the company fell by 12 percent last year.", "fell"),
        ("antonym", "The police released the owner, Paul Drenn, on Wednesday.", "released"),
        ("role", "The owner, Paul Drenn, arrested the police on Wednesday.", None),
        ("hedge_lost", "The blaze was caused by a short circuit.", None),
        (
            "quote_altered",
            "“We heard ten explosions before the roof fell,” said Rana Oss, a nurse.",
            "We heard ten explosions before the roof fell",
        ),
        (
            "quote_speaker",
            "“We heard two explosions before the roof fell,” said Ines Corvo.",
            "Ines Corvo",
        ),
        (
            "attribution_swapped",
            "Ada Mott said the warehouse had been inspected in March 2029.",
            "Ada Mott",
        ),
        ("attribution_dropped", "The warehouse had been inspected in March 2029.", None),
        ("unsupported", "Ministers promised cheaper electricity for rural schools.", None),
    ],
)
def test_one_change_is_seen_and_named(checker, kind, summary, marked):
    checked = checker.check(DOCS, summary)
    flags = [flag for s in checked.sentences for flag in s.flags if flag.type == kind]
    assert flags, types(checker, summary)
    if marked:
        assert summary[flags[0].span.start : flags[0].span.end] == marked
    assert flags[0].evidence is None or flags[0].evidence.doc in (0, 1)
    assert checked.score < 1


@pytest.mark.parametrize(
    "summary",
    [
        "Mayor Ines Corvo stated the warehouse had been inspected in March 2029.",
        "Corvo said the warehouse had been inspected in March 2029.",
        "Dockers stopped work for 3 hours.",
        "The owner, Paul Drenn, was arrested by the police on Wednesday.",
        "The police arrested the owner, Paul Drenn, on Wednesday (March 7).",
        "On Wednesday the police arrested the owner, Paul Drenn.",
        "Rana Oss, a nurse, said: “We heard two explosions before the roof fell.”",
        "According to Ines Corvo, the warehouse had been inspected in March 2029.",
    ],
)
def test_what_means_the_same_is_left_alone(checker, summary):
    assert types(checker, summary) == []


def test_a_dated_copy_is_still_a_copy(checker):
    dated = "The police arrested the owner, Paul Drenn, on Wednesday (March 7)."
    assert checker.check(DOCS, dated).score == 1


def test_a_copy_with_its_speaker_named_is_still_a_copy(checker):
    docs = ("Ana Ruiz was tired. “I have kept the key,” she said. It rained.",)
    assert checker.check(docs, "“I have kept the key,” Ana Ruiz said.").score == 1
    assert checker.check(docs, "“I have kept the key,” Karl Weiss said.").score < 0.5


def test_a_speaker_described_with_a_name_of_no_source_is_no_copy(checker):
    docs = ("A man who was beaten at an Orv station tells Radio Nine he is surprised. It rained.",)
    changed = "A man who was beaten at a Halden station tells Radio Nine he is surprised."
    assert checker.check(docs, changed).score < 0.5


def test_a_note_of_the_source_itself_is_a_copy(checker):
    doc = "The quake shook Orv this morning (Aug. 24), geologists said."
    assert checker.check((doc,), doc).score == 1


def test_a_figure_that_another_article_disputes_is_named(checker):
    docs = (
        "The flood in Orv killed 12 people on Monday.",
        "Another report on the flood. The flood in Orv killed 19 people on Monday, rescuers found.",
    )
    summary = "On Monday the flood in Orv killed 12 people."
    flags = [flag for s in checker.check(docs, summary).sentences for flag in s.flags]
    assert [flag.type for flag in flags] == ["conflicting_sources"]
    assert flags[0].evidence.doc == 1


def test_a_figure_beside_another_voices_is_not_flagged(checker):
    docs = (
        "Police in Orv said the flood had killed 12 people on Monday.",
        "The mayor, Ana Ruiz, said the flood in Orv had killed 19 people. It rained.",
        "Another report on the flood. The flood in Orv killed 9 people on Monday, rescuers found.",
    )
    both = (
        "Police in Orv said the flood had killed 12 people; the mayor, Ana Ruiz, said the flood in"
        " Orv had killed 19 people."
    )
    flags = [flag.type for s in checker.check(docs, both).sentences for flag in s.flags]
    assert "conflicting_sources" not in flags


def test_a_body_is_the_same_in_full_and_by_its_initials(checker):
    docs = (
        "Trains of the State Harbour Lines (SHL) stood still. It rained in Orv for a week.",
        "According to the director of SHL, Ana Ruiz, 340 sailors will have their posts again.",
    )
    summary = "According to the director of the {}, 340 sailors will have their posts again."
    for body, wrong in (("State Harbour Lines", False), ("Orv Fire Brigade", True)):
        flags = [
            f.type for s in checker.check(docs, summary.format(body)).sentences for f in s.flags
        ]
        assert ("attribution_swapped" in flags) == wrong


def test_content_of_two_articles_can_be_combined(checker):
    summary = "Paul Drenn, the owner, was arrested, and Ada Mott is his lawyer."
    checked = checker.check(DOCS, summary)
    assert {place.doc for place in checked.sentences[0].evidence} == {0, 1}


def test_flags_come_worst_first(checker):
    summary = "The police released the owner, Victor Hume, on Saturday with 99 others."
    severities = [f.severity for s in checker.check(DOCS, summary).sentences for f in s.flags]
    assert len(severities) >= 3
    assert severities == sorted(severities, reverse=True)


def test_the_outlet_may_be_named(checker):
    docs = ("Forty houses were flooded in the valley of Nem.",)
    summary = "According to Vela, forty houses were flooded in the valley of Nem."
    known = checker.check(docs, summary, None, ("Vela",))
    assert [f for s in known.sentences for f in s.flags] == []
    assert known.score >= checker.check(docs, summary).score


PLANT = (
    "The glass maker Orvex said on Monday that quarterly sales fell 9% to $310 million, hurt by "
    "a strike. Sales in Asia grew 4% to $120 million. Orvex bought Lumina from Castell for 80 "
    "million euros. Its director, Petra Lind, said the company might close its plant in Nem. "
    "Dockers accused the port council of hiding the report. Workers said the guards carried "
    "batons. The council denied that any guards were hurt. No guards were missing, it said.",
    "Lind had wanted to keep the plant. Its manager, Omar Haddad, said he had begged her to stay. "
    "Minister Vera Holm visited Nem on Thursday. President Jan Kroll dismissed the harbour chief "
    "on Friday. Residents told reporters that the attackers wore masks.",
)


@pytest.mark.parametrize(
    ("kind", "summary"),
    [
        ("number", "Sales in Asia grew 9% to $120 million."),
        ("role", "The port council accused dockers of hiding the report."),
        ("role", "Orvex bought Castell from Lumina for 80 million euros."),
        ("entity", "President Vera Holm dismissed the harbour chief on Friday."),
        ("hedge_lost", "Petra Lind said the company would close its plant in Nem."),
        ("antonym", "The council confirmed that any guards were hurt."),
        ("attribution_dropped", "The attackers in Nem wore masks."),
        ("attribution_swapped", "The council said the guards carried batons."),
    ],
)
def test_an_error_in_other_words_is_seen(checker, kind, summary):
    checked = checker.check(PLANT, summary)
    assert kind in [flag.type for s in checked.sentences for flag in s.flags]
    assert checked.score < 0.5


@pytest.mark.parametrize(
    "summary",
    [
        "Quarterly sales were hurt by a strike, the company said.",
        "The council said that none of the guards were missing.",
        "Holm visited Nem on Thursday, and Kroll dismissed the harbour chief on Friday.",
        "According to Petra Lind, the company might close its plant in Nem.",
        "Lumina was bought by Orvex from Castell for 80 million euros.",
        "Sales in Asia grew 4 percent to 120 million dollars.",
        "Jan Kroll, the president, sacked no one but dismissed the harbour chief on Friday.",
    ],
)
def test_a_paraphrase_keeps_its_speaker_and_its_roles(checker, summary):
    wrong = {"attribution_swapped", "role", "number", "hedge_lost", "attribution_dropped"}
    found = [f for s in checker.check(PLANT, summary).sentences for f in s.flags]
    assert not [f.type for f in found if f.type in wrong]


def test_a_verb_of_judgement_is_no_verb_of_saying(checker):
    docs = ("Dremia approved the loan in May. It rained.",)
    assert checker.check(docs, "Dremia rejected the loan in May.").score < 0.5


def test_words_that_stand_for_each_other_are_the_same(checker):
    docs = ("Many children were injured when the automobile crashed near the lake on Monday.",)
    other = "Numerous kids were wounded when the vehicle crashed near the lake on Monday."
    assert not [f for s in checker.check(docs, other).sentences for f in s.flags]


def test_a_firm_may_be_named_in_full_for_its_short_name(checker):
    docs = [
        "A fire broke out in a store of the works at Karsten on Tuesday, the fire chief said. The "
        "union said a leaking valve had been reported twice. Orven denied that any fault report "
        "was open. Residents were told to stay indoors.",
        "Orven Chemicals said on Wednesday that a camera had filmed a man at the fence of the "
        "works. The shares of the company fell.",
    ]
    summary = (
        "The union said a leaking valve had been reported twice; Orven Chemicals denied that any "
        "fault report was open."
    )
    (sentence,) = checker.check(docs, summary).sentences
    assert [flag for flag in sentence.flags if flag.type == "entity"] == []
