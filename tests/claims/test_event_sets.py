"""Small invented events: two voices that cannot both be right, and events where they can.

Each event has its kind and, where sources conflict, words of the two sides.  Its
conflict is found if two positions of one conflict stand on sentences with those words;
an event of the kind ``none`` must give no conflict at all.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarize.claims.annotate import annotate
from summarize.claims.conflicts import find_conflicts
from summarize.corpus.document import prepare
from summarize.records import Article, Conflict, Event

HERE = Path(__file__).parent
EVENTS, WIDE, SLOTS, FRESH = (
    [
        json.loads(line)
        for line in (HERE / f"event_sets{name}.jsonl").read_text("utf-8").splitlines()
    ]
    for name in ("", "_wide", "_slots", "_fresh")
)


def conflicts(row: dict[str, Any]) -> tuple[Conflict, ...]:
    documents = [
        prepare(Article(f"{row['id']}-{n}", one["text"], "", one["source"], one["date"]))
        for n, one in enumerate(row["articles"])
    ]
    return find_conflicts(annotate(Event(row["id"], "", tuple(documents))))


def is_of(conflict: Conflict, sides: list[str]) -> bool:
    """Whether two positions of a conflict stand on the two sides."""
    held = [
        {side for side in sides for item in position.evidence if side in item.text}
        for position in conflict.values
    ]
    return any(
        sides[0] in a and sides[1] in b
        for n, a in enumerate(held)
        for b in held[:n] + held[n + 1 :]
    )


def right(row: dict[str, Any]) -> bool:
    found = conflicts(row)
    return any(is_of(one, row["sides"]) for one in found) if row["sides"] else not found


def test_most_conflicts_are_found() -> None:
    rows = [row for row in EVENTS if row["sides"]]
    missed = [row["id"] for row in rows if not right(row)]
    assert len(missed) <= 0.15 * len(rows), missed


def test_most_are_found_in_other_words() -> None:
    """Pairs of sentences that tell one thing with different verbs, nouns and figures."""
    rows = [row for row in WIDE if row["sides"]]
    missed = [row["id"] for row in rows if not right(row)]
    assert len(missed) <= 0.2 * len(rows), missed


def test_none_is_found_in_other_words() -> None:
    assert [row["id"] for row in WIDE if not row["sides"] and not right(row)] == []


def test_one_thing_that_differs_is_found() -> None:
    """Pairs that are about the same but for one cause, agent, number, day, "not" or rest."""
    rows = [row for row in SLOTS if row["sides"]]
    missed = [row["id"] for row in rows if not right(row)]
    assert len(missed) <= 0.1 * len(rows), missed


def test_none_is_found_where_the_rest_differs_too() -> None:
    assert [row["id"] for row in SLOTS if not row["sides"] and not right(row)] == []


def test_more_than_half_are_found_in_events_written_beforehand() -> None:
    """Written before the rules that find them: what one may expect of an event never seen."""
    rows = [row for row in FRESH if row["sides"]]
    missed = [row["id"] for row in rows if not right(row)]
    assert len(missed) <= 0.45 * len(rows), missed


def test_none_is_found_in_harmless_events_written_beforehand() -> None:
    assert [row["id"] for row in FRESH if not row["sides"] and not right(row)] == []


def test_few_are_found_where_sources_agree() -> None:
    rows = [row for row in EVENTS if not row["sides"]]
    wrong = [row["id"] for row in rows if not right(row)]
    assert len(wrong) <= 0.15 * len(rows), wrong


@pytest.mark.parametrize("kind", sorted({row["kind"] for row in EVENTS}))
def test_every_kind_is_seen(kind: str) -> None:
    rows = [row for row in EVENTS if row["kind"] == kind]
    assert sum(map(right, rows)) >= 0.6 * len(rows)
