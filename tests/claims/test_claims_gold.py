"""The goals for conflicts and timeline, on the planted ones of the sample corpus."""

import importlib.util
import sys
from pathlib import Path

import pytest

from summarize.claims.conflicts import find_conflicts
from summarize.claims.timeline import build_timeline

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "claims_gold.py"


@pytest.fixture(scope="module")
def gold():
    spec = importlib.util.spec_from_file_location("claims_gold", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules["claims_gold"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["claims_gold"]


@pytest.fixture(scope="module")
def pairs(gold):
    made = gold.events(gold.sample() / "articles.jsonl")
    return list(gold.pairs(made, gold.gold(gold.sample() / "gold.json")))


def test_planted_conflicts(gold, pairs):
    total = gold.Agreement()
    for event, row in pairs:
        total.add(gold.score_conflicts(find_conflicts(event), row))
    assert total.recall >= 0.85, str(total)
    assert total.precision >= 0.85, str(total)


def test_updates_of_one_voice_are_no_conflict_by_themselves(gold, pairs):
    for event, _ in pairs:
        for conflict in find_conflicts(event):
            assert len({position.speaker for position in conflict.values}) > 1, conflict


def test_timeline(gold, pairs):
    total = gold.Agreement()
    for event, row in pairs:
        total.add(gold.score_timeline(build_timeline(event), row))
    assert total.recall >= 0.9, str(total)
    assert total.precision >= 0.9, str(total)
