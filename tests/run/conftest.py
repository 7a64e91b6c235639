import json

import pytest

from summarize import catalog
from summarize.registry import Component

ARTICLES = [
    ("a1", "dam", "A dam broke above Orv on Monday. Mayor Ana Ruiz said 12 people were missing."),
    ("a2", "dam", "The dam above Orv broke on Monday morning. Rescuers found two people alive."),
    (
        "b1",
        "vote",
        "Voters in Kell chose a new council. The count took nine hours, officials said.",
    ),
    ("c1", "fire", "A fire destroyed the market hall of Tarn. Nobody was hurt, the brigade said."),
]


class Fragile:
    """A method that cannot do one event as long as a file is missing."""

    name = "fragile"

    def __init__(self, needs: str = "", event: str = "vote") -> None:
        self.needs, self.event = needs, event

    def summarize(self, event, budget):
        from pathlib import Path

        from summarize.methods.lead import Lead

        if event.event_id == self.event and not Path(self.needs).exists():
            raise ZeroDivisionError("cannot do this one")
        return Lead().summarize(event, budget)


@pytest.fixture
def job(tmp_path, monkeypatch):
    """A config over three events, with a method that fails on one of them."""
    from summarize.registry import Param

    params = (Param("needs", "str", "", "a file"), Param("event", "str", "vote", "an event"))
    fragile = Component("fragile", 1, f"{__name__}:Fragile", "fails on one event", params)
    registry = catalog.methods()
    monkeypatch.setitem(registry._components, "fragile", fragile)
    monkeypatch.setattr(Component, "make", _make_here(Component.make))
    rows = [
        {"id": i, "event": event, "text": text, "source": "Post", "date": "2031-03-04"}
        for i, event, text in ARTICLES
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    path = tmp_path / "job.yaml"
    path.write_text(
        "data: {articles: a.jsonl}\nbudget: {words: 40}\n"
        f"methods: [lead, {{use: fragile, needs: '{tmp_path / 'cure'}'}}]\n"
        "brief: {method: lead}\nmetrics: [overlap]\nrun: {jobs: 1}\n"
    )
    return path


def _make_here(make):
    """``fragile`` lives in this file, which is no importable module."""

    def made(self, **params):
        return Fragile(**params) if self.name == "fragile" else make(self, **params)

    return made
