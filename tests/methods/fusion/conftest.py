from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.methods.candidates import pool_of
from summarize.methods.fusion.style import Style, style_of
from summarize.methods.fusion.worth import Worth
from summarize.records import Article, Event

FILLERS = (
    "The harbour office opened at eight and the shops around the market stayed shut.",
    "Traffic on the coast road was led through the villages, with buses running late.",
    "Pupils sang in the old church, whose roof has just been mended by volunteers.",
)


@pytest.fixture(scope="session")
def told_by() -> Callable[..., Event]:
    """A function that makes an annotated event of (outlet, text[, day]) articles."""

    def make(*articles: tuple[str, ...]) -> Event:
        documents = []
        for number, (outlet, text, *rest) in enumerate(articles):
            day = rest[0] if rest else None
            body = f"{text}\n\n{FILLERS[number % len(FILLERS)]}"
            documents.append(prepare(Article("abcdefgh"[number], body, "", outlet, day)))
        return annotate(Event("e1", "An event", tuple(documents)))

    return make


@pytest.fixture(scope="session")
def style(told_by: Callable[..., Event]) -> Style:
    event = told_by(("Outlet", "The harbour was closed by the mayor, the police said."))
    return style_of(event, pool_of(event))


@pytest.fixture(scope="session")
def worth(told_by: Callable[..., Event]) -> Worth:
    return Worth(pool_of(told_by(("Outlet", "The harbour was closed for two days."))))
