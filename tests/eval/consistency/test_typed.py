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
