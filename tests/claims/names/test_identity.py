import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.names.identity import NameTable, plain
from summarize.claims.speakers.persons import apposed_person, is_role, untitled


def table(counts, acronyms=(), aliases=None, speakers=None):
    counts = dict.fromkeys(counts, 1) if not isinstance(counts, dict) else counts
    return NameTable(counts, counts if speakers is None else speakers, acronyms, aliases or {})


def test_an_acronym_is_the_name_that_an_article_explains():
    names = table(["RWA", "River Works Authority"], [("RWA", "River Works Authority")])
    assert names.name("RWA") == names.name("the RWA") == "River Works Authority"


def test_full_before_acronym_however_often_the_acronym_occurs():
    names = table({"N.T.K.O.": 9, "NTKO": 40, "National Teachers' Kin Organisation": 1})
    assert names.name("NTKO") == names.name("N.T.K.O.") == "National Teachers' Kin Organisation"


@pytest.mark.parametrize("form", ["Bukhat", "al-Bukhat", "Al-Bukhat", "Albukhat", "Boukhat"])
def test_spellings_of_one_name_are_one(form):
    names = table({"al-Bukhat": 5, "Bukhat": 2, "Al-Bukhat": 1, "Albukhat": 1, "Boukhat": 1})
    assert names.name(form) == "al-Bukhat"


def test_names_that_the_press_uses_for_one_body_are_one():
    names = table(["ISIL", "Daesh", "Islamic State"])
    assert {names.name(form) for form in ("ISIL", "Daesh", "Islamic State")} == {"Islamic State"}


def test_the_config_wins_over_the_press_and_over_acronyms():
    names = table(
        ["UN", "Union of Nurses"],
        [("UN", "Union of Nurses")],
        {"Union of Nurses": ["UN", "the Nurses"]},
    )
    assert names.name("UN") == names.name("the Nurses") == "Union of Nurses"


def test_a_surname_is_the_one_longer_name_that_it_ends():
    assert table(["Oko", "Ada Oko"]).name("Oko") == "Ada Oko"


def test_a_firm_goes_by_the_beginning_of_its_name():
    assert table(["Orven", "Orven Chemicals"]).name("Orven") == "Orven Chemicals"
    assert table(["Orven Oil", "Orven Oil Holdings Ltd"]).name("Orven Oil").endswith("Ltd")


@pytest.mark.parametrize(
    "forms",
    [
        ["Orven", "Orven Chemicals", "Orven Airways"],
        ["Orven", "Orven Police"],
        ["Kenya", "Kenya Airways"],
    ],
)
def test_a_beginning_that_may_be_another_is_left(forms):
    assert table(forms).name(forms[0]) == forms[0]


def test_a_surname_is_no_firm():
    assert table(["Orven", "Orven Chemicals", "Ada Orven"]).name("Orven") == "Ada Orven"


def test_no_firm_goes_by_the_name_of_a_place():
    names = NameTable(
        dict.fromkeys(["Orven", "Orven Bank"], 1), ["Orven"], (), {}, places={"Orven"}
    )
    assert names.name("Orven") == "Orven"


def test_two_people_with_one_surname_stay_apart():
    names = table(["Oko", "Ada Oko", "Ben Oko"])
    assert names.name("Oko") == "Oko"
    assert names.name("Ada Oko") != names.name("Ben Oko")


def test_initials_and_junior_do_not_make_another_person():
    names = table({"Ruben T. Ansel Jr.": 1, "Ruben Ansel": 3, "Ansel": 2})
    assert len({names.name(f) for f in ("Ruben T. Ansel Jr.", "Ruben Ansel", "Ansel")}) == 1


def test_two_names_that_lost_their_comma_are_no_longer_name():
    names = table({"Veldra": 7, "Sorovia": 5, "Sorovia Veldra": 1})
    assert names.name("Veldra") == "Veldra"


def test_an_office_of_a_body_is_not_the_body():
    names = table(
        ["Inland Waterways Authority", "Director-General of the Inland Waterways Authority"]
    )
    assert names.name("Inland Waterways Authority") == "Inland Waterways Authority"
    assert names.name("Director-General of the Inland Waterways Authority").startswith("Director")


def test_two_ministries_are_two_and_the_ministry_is_neither():
    names = table(["Veldran Health Ministry", "Sorovian Health Ministry", "ministry"])
    assert (
        len({names.name(f) for f in ("Veldran Health Ministry", "Sorovian Health Ministry")}) == 2
    )
    assert names.name("ministry") == "ministry"


def test_the_table_tells_only_of_names_with_more_than_one_form():
    assert table(["Ada Oko", "Oko", "Lone Star Union"]).table() == {
        "Ada Oko": "Ada Oko",
        "Oko": "Ada Oko",
    }


@pytest.mark.parametrize(
    ("full", "name"),
    [
        ("Supt Moses Atiang", "Moses Atiang"),
        ("Port Luma MP Josephine Takuri", "Josephine Takuri"),
        ("Minister of Transport Ramon Teluka", "Ramon Teluka"),
        ("Foreign Minister Ana de la Cruz", "Ana de la Cruz"),
        ("Crown Prince Salem bin Rashid", "Salem bin Rashid"),
        ("King Osric", "King Osric"),
        ("General Command of the Army", "General Command of the Army"),
        ("General Lamp Company", "General Lamp Company"),
        ("Director-General of the River Authority", "Director-General of the River Authority"),
        ("Prime Minister's Office", "Prime Minister's Office"),
    ],
)
def test_a_person_has_no_title_and_a_body_keeps_all_its_words(full, name):
    assert untitled(full) == name


def test_appositions_that_are_persons():
    assert apposed_person("Dr Yusra Bandeh") == "Yusra Bandeh"
    assert apposed_person("the trader Peter Lolo") == "Peter Lolo"
    assert apposed_person("the town's only bank") == ""


def test_roles_are_of_persons():
    assert is_role("the head of the chamber of commerce")
    assert is_role("An opposition MP")
    assert not is_role("the river authority")
    assert not is_role("the government")


NAMES = st.lists(
    st.sampled_from(
        ["Ada Oko", "Oko", "Ben Oko", "UN", "United Nations", "al-Bukhat", "Bukhat", "the Bukhat",
         "Gen. Ada Oko", "River Authority", "Authority", "IS", "Daesh", "Veldra", "Sorovia Veldra"]
    ),
    unique=True,
    max_size=10,
)  # fmt: skip


@given(NAMES, st.randoms())
def test_every_form_has_one_name_that_is_its_own_whatever_the_order(forms, random):
    names = table(forms)
    shuffled = list(forms)
    random.shuffle(shuffled)
    again = table(shuffled)
    for form in forms:
        name = names.name(form)
        assert name == again.name(form)
        assert names.name(name) == name
        assert plain(name) in {plain(other) for other in forms} | {"United Nations"}
