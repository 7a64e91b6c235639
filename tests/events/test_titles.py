from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.events.headlines import headline, is_attributed, toll
from summarize.events.titles import title
from summarize.records import Document

Make = Callable[..., Document]


def event(make: Make, *rows: tuple[str, str, str]) -> list[Document]:
    """Documents of one event from (time, headline, lead)."""
    return [
        make(f"a{number}", lead, title=text, published=time or None)
        for number, (time, text, lead) in enumerate(rows)
    ]


def fault(make: Make, text: str) -> float:
    found = headline(make("a", "A dam broke above Orv on Monday.", title=text))
    assert found is not None
    return found.fault


def shown(make: Make, text: str, source: str = "") -> str:
    found = headline(make("a", "A dam broke above Orv on Monday.", title=text, source=source))
    assert found is not None
    return found.text


def test_a_later_toll_wins_over_an_earlier_one(make: Make) -> None:
    lead = "The ferry Star of Moru sank on Lake Moru near Kabela, killing passengers."
    rows = [
        ("2021-05-03T08:00", "At least 12 dead as ferry sinks on Lake Moru", lead),
        ("2021-05-03T18:00", "Lake Moru ferry: death toll rises to 31", lead),
    ]
    assert title(event(make, *rows)) == rows[1][1]


@pytest.mark.parametrize(
    "text",
    [
        "Regime bombs Lake Moru ferry",
        "Horror as Lake Moru ferry sinks",
        '"I heard the women sing" on Lake Moru ferry',
        "Did the Lake Moru ferry sink?",
        "Why the Lake Moru ferry sank",
        "The Lake Moru ferry and what you should know",
        "Lake Moru ferry: nobody has seen anything",
        "Lake Moru ferry. The night was long",
        "Lake Moru ferry � sinks near Kabela",
        "Lake Moru ferry sinking in pictures",
    ],
)
def test_what_moves_or_does_not_tell_is_no_title(make: Make, text: str) -> None:
    assert fault(make, text) > 0
    lead = "The ferry sank on Lake Moru near Kabela."
    plain = "Ferry sinks on Lake Moru near Kabela"
    rows = [("2021-05-03", text, lead), ("2021-05-03", plain, lead)]
    assert title(event(make, *rows)) == plain
    assert title(event(make, *reversed(rows))) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Ferry sinks on Lake Moru near Kabela",
        "Rep. Ana Ruiz resigns from Congress",
        "U.S. and I.R.S. officials meet in Orv",
        "Mayor Ruiz says she will resign after the flood",
        'Court calls vote in Orv "irregular" and orders a repeat',
        "US and Norrland sign treaty on fishing",
    ],
)
def test_plain_headlines_have_no_fault(make: Make, text: str) -> None:
    assert fault(make, text) == 0


def test_what_is_disputed_is_put_into_a_mouth(make: Make) -> None:
    lead = "The army said it had retaken Orv, but a monitor said that fighting went on in Orv."
    rows = [
        ("2021-05-03", "Army fully retakes Orv in swift advance", lead),
        ("2021-05-03", "Army says it has retaken Orv, monitor reports fighting", lead),
        ("2021-05-03", "Front denies that army has retaken Orv", lead),
    ]
    assert title(event(make, *rows)) == rows[1][1]


def test_attribution_is_told_from_its_look_alikes() -> None:
    for text in ("Army claims to hold Orv", "21 dead in Orv: monitor", "Dam broke, police say"):
        assert is_attributed(text), text
    for text in (
        "Flood claims 21 lives in Orv",
        "Court questions claims in Orv suit",
        "Don't Tell",
    ):
        assert not is_attributed(text), text


def test_tolls() -> None:
    assert toll("One dead, dozens hurt in fire at Orv") == 1
    assert toll("Orv flood: death toll passes 150") == 150
    assert toll("Second death after Orv fire") == 2
    assert toll("Singer dies of heart attack at 52") is None
    assert toll("Judge sentences 720 to death") is None
    assert toll("Mayor meets 40 farmers") is None


def test_the_name_of_the_site_goes_and_a_speaker_stays(make: Make) -> None:
    assert shown(make, "Dam breaks above Orv | Orv Gazette") == "Dam breaks above Orv"
    assert shown(make, "Dam breaks above Orv - Vela", "vela") == "Dam breaks above Orv"
    assert shown(make, "UPDATE: Dam breaks above Orv") == "Dam breaks above Orv"
    kept = "Dam above Orv is safe - Defence Ministry"
    assert shown(make, kept, "Vela") == kept


def test_an_article_without_a_headline_stands_in_only_where_there_is_none(make: Make) -> None:
    long = "A dam broke above Orv on Monday, " + "and the water rose and rose, " * 9 + "they said."
    assert title([make("a", long)]).startswith("A dam broke above Orv on Monday")
    assert len(title([make("a", long)])) <= 162
    pair = [make("a", long), make("b", "A dam broke above Orv.", title="Shock and rage in Orv!")]
    assert title(pair) == "Shock and rage in Orv!"
    assert title([make("a", "")]) == ""


def test_a_loaded_title_stands_with_its_outlet(make: Make) -> None:
    text = "Regime forces take the dam above Orv"
    loaded = make("a", "The dam above Orv fell on Monday.", title=text, source="Orv Post")
    assert title([loaded]) == f"Orv Post: {text}"
    assert title([loaded], frozenset({"rebels"})) == text
    unknown = make("a", "The dam above Orv fell on Monday.", title=text)
    assert title([unknown]) == "“Regime” forces take the dam above Orv"
    plain = make("b", "The dam above Orv fell on Monday.", title="Army takes the dam above Orv")
    assert title([loaded, plain]) == "Army takes the dam above Orv"


def test_a_headline_that_ends_in_a_bare_quotation_is_no_title(make: Make) -> None:
    quoted = make("a", "A dam broke above Orv.", title='Thousands on the square: "Open the gates"')
    told = make(
        "b", "A dam broke above Orv on Monday.", title="Court orders the gates of Orv opened"
    )
    assert title([quoted, told]) == "Court orders the gates of Orv opened"
    assert fault(make, 'Police: "The gates were open"') < fault(make, 'On the square: "Open them"')
