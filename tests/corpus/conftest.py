from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.corpus.reader import read
from summarize.records import Article, Cluster, Reject

Loaded = tuple[list[Article], list[Cluster], list[Reject]]


@pytest.fixture
def load() -> Callable[[Path | str], Loaded]:
    def run(path: Path | str) -> Loaded:
        rejects: list[Reject] = []
        records = list(read(path, rejects.append))
        articles = [record for record in records if isinstance(record, Article)]
        clusters = [record for record in records if isinstance(record, Cluster)]
        return articles, clusters, rejects

    return run
