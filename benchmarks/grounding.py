"""Evidence for sentences that somebody else wrote: how many have some, and how many wrongly.

    python benchmarks/grounding.py [--data ../shared/data] [--limit N]

Every sentence of the systems in ``multinews_sample100/systems`` is grounded in the articles of its
own cluster, and in those of the cluster seven places further on, where whatever is found is wrong.
Prints the share of sentences with 0 to 3 source sentences, the share with a speaker, the share
that has evidence in the wrong cluster, and CPU milliseconds a sentence, the articles read before.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.corpus.reader import read
from summarize.events import group
from summarize.methods.grounding import SPANS, ground, ground_of
from summarize.methods.written import read_written
from summarize.records import Article, Event

APART = 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--limit", type=int, default=40, help="clusters, from the first on")
    options = parser.parse_args()
    folder = options.data / "mds" / "multinews_sample100"
    rows = read(folder / "clusters.jsonl", lambda reject: None)
    documents = [prepare(row) for row in rows if isinstance(row, Article)]
    events = [annotate(event) for event in group(documents, by="cluster")[: options.limit]]
    for event in events:
        ground_of(event)
    print(f"{'system':10} sentences   0 %   1 %   2 %   3 %  speaker %  wrong cluster %  ms")
    for path in sorted((folder / "systems").glob("*.jsonl")):
        print(f"{path.stem:10} {line(path, events)}")


def line(path: Path, events: list[Event]) -> str:
    """The figures of one system."""
    found = read_written(str(path), lambda reject: None)
    summaries = {event: [s.text for s in one.sentences] for event, one in found.items()}
    spans: Counter[int] = Counter()
    speakers = wrong = 0
    begin = time.process_time()
    for event in events:
        for statement in ground(summaries.get(event.event_id, []), event):
            spans[len(statement.evidence)] += 1
            speakers += statement.speaker is not None
    seconds = time.process_time() - begin
    for place, event in enumerate(events):
        other = events[(place + APART) % len(events)]
        written = ground(summaries.get(event.event_id, []), other)
        wrong += sum(bool(statement.evidence) for statement in written)
    total = max(1, spans.total())
    shares = "".join(f"{100 * spans[number] / total:6.1f}" for number in range(SPANS + 1))
    return (
        f"{total:9}{shares}{100 * speakers / total:11.1f}{100 * wrong / total:17.1f}"
        f"{1000 * seconds / total:6.2f}"
    )


if __name__ == "__main__":
    main()
