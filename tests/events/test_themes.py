from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.events import group
from summarize.events.terms import Terms
from summarize.events.themes import SAMPLE, sample, theme
from summarize.records import Document

Make = Callable[..., Document]

SCENES = (
    (
        "Divers of the coast guard found the wreck of a trawler off {town}. Three fishermen "
        "drowned, and a fourth clung to a buoy through the night until a tugboat heard him shout."
    ),
    (
        "Teachers in {town} went on strike over unpaid wages. Forty schools stayed shut, parents "
        "marched beside them, and the headmasters promised to open kitchens for hungry pupils."
    ),
    (
        "A court in {town} sentenced a banker to nine years for forging the accounts of a pension "
        "fund. Pensioners in the gallery wept as the judge read out what was left of their "
        "savings."
    ),
    (
        "Hail the size of eggs flattened the vineyards around {town}. It broke hundreds of "
        "windows and greenhouses, and winegrowers expect to lose two harvests in a row."
    ),
    (
        "The museum of {town} got back a stolen mosaic. It had hung in a private house for "
        "decades, and an archaeologist knew it at once from a faded postcard."
    ),
    (
        "Engineers closed the suspension bridge at {town} after cracks were seen in two cables. "
        "Lorries must take the mountain road, a detour of ninety kilometres."
    ),
    (
        "A bakery chain from {town} called back rye bread in which splinters of glass were found. "
        "A worker had dropped a lamp over the dough, inspectors wrote."
    ),
    (
        "Veterinarians culled nine thousand turkeys on a farm near {town}. The strain of "
        "influenza is mild in people, but markets for poultry will stay closed."
    ),
)
TOWNS = ("Arlo", "Bresk", "Corvan", "Dunmar", "Eskil", "Farrow", "Gelt", "Hovan")


def articles(held: list[list[str]]) -> list[Terms]:
    return [Terms(dict.fromkeys(stems, 1.0), {}, {}) for stems in held]


def test_what_all_events_hold_says_little() -> None:
    told = articles([["war", f"town{n}"] for n in range(12)])
    worth = theme(told, [[n] for n in range(12)])
    assert set(worth) == {"war"}
    assert worth["war"] == pytest.approx(1 - (10 / 12) ** 2)


def test_the_words_of_one_big_event_are_no_theme() -> None:
    told = articles([["ferry", "lake"]] * 20 + [[f"town{n}"] for n in range(6)])
    assert theme(told, [list(range(20)), *([20 + n] for n in range(6))]) == {}


def test_few_events_have_no_theme() -> None:
    told = articles([["war"]] * 5)
    assert theme(told, [[n] for n in range(5)]) == {}
    assert theme([], []) == {}


@pytest.mark.parametrize("number", [0, 1, SAMPLE, SAMPLE + 1, 7 * SAMPLE + 3])
def test_the_sample_is_spread_over_the_batch(number: int) -> None:
    found = sample(number)
    assert len(found) == min(number, SAMPLE)
    assert found == sorted(set(found))
    assert all(0 <= at < number for at in found)


def test_a_name_that_a_whole_feed_shares_brings_no_strangers_together(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [
        make(f"a{n}", scene.format(town=town) + " Zubara is at war.")
        for n, (scene, town) in enumerate(zip(SCENES, TOWNS, strict=True))
    ]
    assert len(group(documents)) == len(SCENES)
    monkeypatch.setattr("summarize.events.grouping.theme", lambda articles, groups: {})
    assert len(group(documents)) < len(SCENES)


def test_one_event_of_many_articles_stays_one(ferries: list[Document], make: Make) -> None:
    told = " ".join(sentence.text for one in ferries[:3] for sentence in one.sentences)
    documents = [make(f"b{n}", f"{told} Reporter {n} was there.") for n in range(12)]
    assert len(group([*ferries, *documents])) == 2
