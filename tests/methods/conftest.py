from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from summarize.records import Article, Document, Event, Sentence
from summarize.text.sentences import split

STORM = (
    "Storm Odile reached the port of Karsten on Monday with winds of 140 kilometres an hour. "
    "The harbour authority closed all six piers and moved forty ships to the open sea. "
    "Rescue teams pulled nineteen fishermen from the water before nightfall. "
    "Mayor Ruta Alm said the old sea wall had held in every district except Low Quay. "
    "Power was cut to nine thousand homes across the northern suburbs of the city. "
    "The weather office expects the storm to turn east toward the Sound of Brill by Tuesday.",
    "Nineteen fishermen were rescued off Karsten as Storm Odile struck the coast on Monday. "
    "Winds of 140 kilometres an hour tore roofs from warehouses along the northern pier. "
    "The harbour authority ordered forty ships out to sea and closed the port. "
    "Teachers opened six schools as shelters for families from Low Quay. "
    "Insurance firms put the damage to the fishing fleet at eleven million crowns. "
    "Forecasters said the storm was losing strength on its way to the Sound of Brill.",
    "The government sent two hundred soldiers to Karsten after Storm Odile broke the sea wall. "
    "Low Quay lay under a metre of water on Monday night, according to the fire brigade. "
    "Nine thousand homes in the northern suburbs were without power. "
    "Engineers had warned the city council of cracks in the wall two years before. "
    "Opposition leader Jon Marek demanded an inquiry into the neglected repairs. "
    "Trains between Karsten and the capital stood still until Tuesday noon.",
)


def build(
    texts: Sequence[str], dates: Sequence[str | None] = (), references: Sequence[str] = ()
) -> Event:
    documents = []
    for number, text in enumerate(texts):
        name = f"a{number}"
        sentences = tuple(
            Sentence(name, index, span.start, span.end, span.of(text), 0)
            for index, span in enumerate(split(text))
        )
        date = dates[number] if number < len(dates) else None
        documents.append(Document(Article(name, text, published=date), sentences))
    return Event("e1", "Storm Odile hits Karsten", tuple(documents), references=tuple(references))


@pytest.fixture
def event_of() -> Callable[..., Event]:
    return build


@pytest.fixture
def storm() -> Event:
    return build(STORM, ("2024-03-05", "2024-03-04", "2024-03-05"))
