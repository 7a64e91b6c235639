import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.casualties import outcome
from summarize.text.numberwords import words_value
from summarize.text.quantities import find_quantities
from summarize.text.units import singular

Found = list[tuple[float, str, str]]


def found(text: str) -> Found:
    return [(q.value, q.unit, q.relation) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 31 members of the regime forces", [(31, "member", ">=")]),
        ("more than 50 fighters were lost", [(50, "fighter", ">=")]),
        ("up to 200 tanks, nearly 3,000 homes", [(200, "tank", "<="), (3000, "home", "~")]),
        ("as many as a hundred civilians", [(100, "civilian", "<=")]),
        ("80 percent of the city", [(80, "percent", "=")]),
        (
            "25% of the province and 80 pct of the town",
            [(25, "percent", "="), (80, "percent", "=")],
        ),
        ("a $3.5bn loan and £10m in aid", [(3.5e9, "usd", "="), (1e7, "gbp", "=")]),
        ("5 million euros", [(5e6, "eur", "=")]),
        ("1.2 million refugees", [(1.2e6, "refugee", "=")]),
        ("thirty-one soldiers and two dozen rockets", [(31, "soldier", "="), (24, "rocket", "=")]),
        ("two hundred and thirty-one people", [(231, "person", "=")]),
        ("two and a half million voters", [(2.5e6, "voter", "=")]),
        ("half a million children", [(5e5, "child", "=")]),
        ("a quarter of a million people", [(2.5e5, "person", "=")]),
        ("several hundred of the group's fighters crossed", [(300, "fighter", "~")]),
        ("a handful of villages", [(5, "village", "~")]),
        ("dozens of people", [(24, "person", "~")]),
        ("hundreds of thousands of refugees", [(2e5, "refugee", "~")]),
        ("six Tu-22M3 long-range bombers struck", [(6, "bomber", "=")]),
        (
            "200 IS militants and five police officers",
            [(200, "militant", "="), (5, "officer", "=")],
        ),
        ("70 regime and rebel fighters", [(70, "fighter", "=")]),
        ("six arms caches and four armored vehicles", [(6, "cache", "="), (4, "vehicle", "=")]),
        ("12 wounded soldiers", [(12, "soldier", "=")]),
        ("a 10-member delegation on a three-day visit", [(10, "member", "="), (3, "day", "=")]),
        ("one soldier was taken", [(1, "soldier", "=")]),
        ("the 67-year-old grandmother", [(67, "age", "=")]),
        ("Ina Koll, 34, a teacher, is 34 years old", [(34, "age", "="), (34, "age", "=")]),
        ("She was 85. He died at 75.", [(85, "age", "="), (75, "age", "=")]),
        ("40 km away, an 8 year deal", [(40, "kilometer", "="), (8, "year", "=")]),
        ("a third of the votes", [(1 / 3, "share", "=")]),
        ("a man aged 31 left", [(31, "age", "=")]),
        ("20+ tanks, 100 or so trucks", [(20, "tank", ">="), (100, "truck", "~")]),
        ("half of the city, two-thirds of voters", [(0.5, "share", "="), (2 / 3, "share", "=")]),
    ],
)
def test_quantities(text: str, expected: Found) -> None:
    assert found(text) == [(pytest.approx(value), *rest) for value, *rest in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killing 31", [(31, "killed", "=")]),
        (
            "The raid killed at least 31 and wounded 12 others.",
            [(31, "killed", ">="), (12, "injured", "=")],
        ),
        ("The blast left 39 dead.", [(39, "killed", "=")]),
        ("31 were killed, 4 injured", [(31, "killed", "="), (4, "injured", "=")]),
        ("The death toll rose to 45.", [(45, "killed", "=")]),
        ("The floods claimed 45 lives.", [(45, "killed", "=")]),
        ("12 others, including two women, were wounded", [(12, "injured", "="), (2, "woman", "=")]),
        ("There were 31 deaths.", [(31, "killed", "=")]),
        ("More than 10 million have been displaced", [(1e7, "displaced", ">=")]),
        ("Police arrested 14.", [(14, "arrested", "=")]),
    ],
)
def test_people_without_a_noun_are_counted_by_what_was_done(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 to 40 militants", [(30, "militant", ">="), (40, "militant", "<=")]),
        ("30-40 militants", [(30, "militant", ">="), (40, "militant", "<=")]),
        ("between 20 and 30 civilians", [(20, "civilian", ">="), (30, "civilian", "<=")]),
        ("rose from 30 to 40 percent", [(30, "percent", "="), (40, "percent", "=")]),
    ],
)
def test_ranges_are_two_quantities(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Route 6 was closed",
        "UN Resolution 2254",
        "the G20 and a Tu-22M3 and a Su-30SM",
        "the 31st day",
        "at 10:30 a.m. on May 5, 2017",
        "at 6 p.m., or 1500 GMT",
        "in 2014 and on Nov. 9",
        "They won 3-1.",
        "one of the men, no one, each one",
        "since 9/11",
        "4. The army leaves",
        "the second half of the game",
        "on Flight 370",
        "F-16 and COVID-19",
        "They won 91-73 and led 33 - 26 at the half.",
        "He called 911 at 8: 44AM.[20]",
        "a third man, even if one did",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert found(text) == []


def test_a_word_that_governs_the_number_does_not_qualify_it() -> None:
    assert found("took control over two villages") == [(2, "village", "=")]
    assert found("for over two years") == [(2, "year", ">=")]


def test_span_runs_from_the_qualifier_to_the_noun() -> None:
    text = "It said that at least 31 members of the forces died."
    (quantity,) = find_quantities(text)
    assert quantity.span.of(text) == "at least 31 members"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 31 members of the regime forces were killed.", "killed"),
        ("The strike killed 31 people.", "killed"),
        ("wounding 12 soldiers", "injured"),
        ("Police detained 14 protesters.", "arrested"),
        ("It bought 12 tanks.", ""),
    ],
)
def test_outcome(text: str, expected: str) -> None:
    assert outcome(text, find_quantities(text)[0]) == expected


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("cities", "city"), ("people", "person"), ("bosses", "boss"), ("houses", "house"),
        ("heroes", "hero"), ("firemen", "fireman"), ("housewives", "housewife"), ("boxes", "box"),
        ("troops", "troop"), ("forces", "force"), ("bus", "bus"), ("children", "child"),
        ("olives", "olive"), ("rookies", "rookie"), ("gas", "gas"), ("churches", "church"),
        ("tanks", "tank"),
    ],
)  # fmt: skip
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_words_value() -> None:
    assert words_value("one hundred twenty-three thousand four hundred and five") == 123405
    assert words_value("a dozen") == 12


@given(st.integers(0, 10**9))
def test_digits_with_separators_keep_their_value(number: int) -> None:
    assert found(f"He sold {number:,} tanks.") == [(number, "tank", "=")]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("0123456789.,-$% toandhalf"))))
def test_spans_are_exact_and_ordered(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        end = quantity.span.end


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Trams on lines 3 and 9 were diverted.", []),
        ("Flights 12, 14 and 16 were cancelled.", []),
        ("Gates 2 to 5 were open and 9 people fell.", [9.0]),
        ("Two buses and 15 cars burned.", [2.0, 15.0]),
    ],
)
def test_numbered_things_in_a_list_are_no_quantities(text: str, values: list[float]) -> None:
    assert [found.value for found in find_quantities(text)] == values
