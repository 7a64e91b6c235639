"""What stands first in a summary: of the first day, the article that says what happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.methods.candidates import pool_of
from summarize.methods.opening import opened
from summarize.records import Event

SIDE = "The yard of the harbour had asked the bank for another loan in the early spring."
REST = "The market of the old town was held in the hall of the church for once."
NEWS = "The ferry Lady Orla sank off the port of Brill on Monday with sixty people aboard."
AGAIN = "A ferry with sixty people aboard, the Lady Orla, sank near the port of Brill on Monday."
SHORT = "The Lady Orla sank off Brill."
LATE = "Divers found the bell of the Lady Orla at a depth of forty metres on Tuesday."


def order(event: Event, *texts: str) -> list[str]:
    pool = pool_of(event)
    places = {candidate.sentence.text: n for n, candidate in enumerate(pool.candidates)}
    return [pool.candidates[n].sentence.text for n in opened(pool, [places[t] for t in texts])]


@pytest.fixture
def ferry(event_of: Callable[..., Event]) -> Event:
    texts = (f"{REST} {SIDE} {NEWS}", AGAIN, LATE)
    return event_of(texts, ("2024-03-04", "2024-03-04", "2024-03-05"))


def test_what_happened_comes_before_a_side_fact_of_the_same_day(ferry: Event) -> None:
    assert order(ferry, SIDE, AGAIN, LATE) == [AGAIN, SIDE, LATE]
    assert order(ferry, REST, AGAIN) == [AGAIN, REST]


def test_an_article_stays_in_order(ferry: Event) -> None:
    assert order(ferry, REST, NEWS) == [REST, NEWS]
    assert order(ferry, SIDE, NEWS) == [SIDE, NEWS]
    assert order(ferry, NEWS, SIDE, AGAIN) == [AGAIN, SIDE, NEWS]


def test_days_keep_their_order(ferry: Event) -> None:
    assert order(ferry, LATE, SIDE) == [SIDE, LATE]


def test_the_first_stays_where_it_says_nearly_as_much(event_of: Callable[..., Event]) -> None:
    event = event_of((NEWS, AGAIN, LATE), ("2024-03-04", "2024-03-04", "2024-03-05"))
    assert order(event, AGAIN, NEWS) == [NEWS, AGAIN]


def test_a_few_words_do_not_open_a_summary(event_of: Callable[..., Event]) -> None:
    event = event_of((SIDE, f"{SHORT} {SIDE}", NEWS), ("2024-03-04",) * 3)
    pool = pool_of(event)
    places = [n for n, c in enumerate(pool.candidates) if c.sentence.text in (SIDE, SHORT)]
    assert opened(pool, places)[0] == 0
