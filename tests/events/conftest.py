from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.corpus.document import prepare
from summarize.records import Article, Document

FERRIES = {
    "lake": [
        "A ferry carrying about 90 people sank on Lake Moru near Kabela on Tuesday, the harbour"
        " master Jonas Wende said. Rescuers from Kabela pulled 61 passengers from the water."
        " The Star of Moru had left Kabela at dawn and was overloaded, Wende told reporters.",
        "Divers searched Lake Moru for the missing of the Star of Moru after the ferry sank off"
        " Kabela. At least 22 people drowned, said harbour master Jonas Wende. The owner of the"
        " Star of Moru, Tarek Lines, declined to comment.",
        "The captain of the Star of Moru was arrested in Kabela, two days after the ferry went"
        " down on Lake Moru. Police said Tarek Lines had sold more tickets than it had seats."
        " Jonas Wende put the dead at 27.",
    ],
    "strait": [
        "A car ferry caught fire and sank in the Sund of Helver late Monday, the coast guard of"
        " Norrland said. All but four of the 140 aboard the Queen Ilse were taken to Port Anders."
        " The fire began on the car deck, said spokeswoman Marit Dahl.",
        "Four people are still missing after the Queen Ilse sank in the Sund of Helver. Marit"
        " Dahl of the coast guard said the search off Port Anders went on. Investigators of"
        " Norrland want to know why the sprinklers on the car deck failed.",
        "Sprinklers on the car deck of the Queen Ilse had been out of order for weeks, according"
        " to a mechanic in Port Anders. The ferry sank in the Sund of Helver on Monday. Marit"
        " Dahl said Norrland would raise the wreck.",
    ],
}


@pytest.fixture
def make() -> Callable[..., Document]:
    def run(name: str, text: str, **fields: str) -> Document:
        return prepare(Article(name, text, **fields))

    return run


@pytest.fixture
def ferries(make: Callable[..., Document]) -> list[Document]:
    return [
        make(f"{place}{number}", text, published=f"2021-05-0{number + 3}")
        for place, texts in FERRIES.items()
        for number, text in enumerate(texts)
    ]
