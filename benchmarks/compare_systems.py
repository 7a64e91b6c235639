"""Compares summaries that others wrote for the same clusters, all in one table.

    python benchmarks/compare_systems.py [DATA] [--out DIR]

DATA holds ``mds/multinews_sample100`` with ``clusters.jsonl`` and ``systems/*.jsonl``;
default: ``../shared/data`` beside the repository.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from rich.console import Console

from eval.compare import compare
from eval.example import Example
from eval.report import write_reports
from eval.report.terminal import to_terminal
from eval.runs import RunScores
from summarize import catalog
from summarize.corpus.document import prepare
from summarize.records import Article, Budget, Event, Score, Statement
from summarize.text.sentences import split

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--metrics", default="rouge,overlap,consistency")
    parser.add_argument("--methods", default="lead,centroid", help="of ours, beside the systems")
    options = parser.parse_args()
    begin = time.perf_counter()
    folder = options.data / "mds" / "multinews_sample100"
    clusters = [json.loads(line) for line in (folder / "clusters.jsonl").open(encoding="utf-8")]
    events = {row["id"]: event(row) for row in clusters}
    references = {row["id"]: tuple(row["refs"]) for row in clusters}
    metrics = [catalog.metrics().get(name).make() for name in options.metrics.split(",")]
    summaries: dict[tuple[str, str], tuple[Statement, ...]] = {}
    for path in sorted((folder / "systems").glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            summaries[path.stem, row["id"]] = tuple(
                Statement(span.of(row["summary"]), ()) for span in split(row["summary"])
            )
    read = time.perf_counter()
    seconds: dict[str, float] = {}
    for name in filter(None, options.methods.split(",")):
        method = catalog.methods().get(name).make()
        start = time.perf_counter()
        for identifier, item in events.items():
            draft = method.summarize(item, Budget(words=200))
            summaries[f"our {name}", identifier] = draft.sentences
        seconds[f"our {name}"] = time.perf_counter() - start
    made = time.perf_counter()
    scores: list[Score] = []
    signatures: dict[str, str] = {}
    better: dict[str, str] = {}
    for identifier, item in events.items():
        for (method_name, other), summary in summaries.items():
            if other != identifier:
                continue
            example = Example(identifier, method_name, summary, item, references[identifier])
            for metric in metrics:
                for name, value in metric.measure(example).items():
                    scores.append(Score(identifier, method_name, name, value))
                    signatures[name] = metric.signature()
                    better[name] = getattr(metric, "better", {}).get(name, "higher")
    scored = time.perf_counter()
    run = RunScores(
        "multinews_sample100",
        tuple(scores),
        signatures,
        better,
        costs={name: {"seconds": value} for name, value in seconds.items()},
        summaries={
            key: " ".join(statement.text for statement in summary)
            for key, summary in summaries.items()
        },
    )
    comparison = compare([run], baseline="lexrank")
    Console().print(to_terminal(comparison))
    if options.out:
        write_reports(comparison, options.out)
    end = time.perf_counter()
    print(
        f"{len(summaries)} summaries in {end - begin:.1f} s: reading {read - begin:.1f}, "
        f"our methods {made - read:.1f}, scoring {scored - made:.1f}, comparing {end - scored:.1f}"
    )


def event(row: dict[str, Any]) -> Event:
    documents = tuple(
        prepare(Article(f"{row['id']}/{number}", document["text"]))
        for number, document in enumerate(row["docs"])
    )
    return Event(row["id"], "", documents)


if __name__ == "__main__":
    main()
