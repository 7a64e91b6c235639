"""A run over thousands of clusters: clusters a second, memory, and where the time goes.

    python benchmarks/run_scale.py [--data ../shared/data] [--limit N] [--jobs 2] [--words 226]

Runs ``summarize run`` over ``mds/multinews_lower500/val.jsonl.gz`` with three methods, the metrics
rouge and overlap, and the briefs of one method, in processes of its own.  Memory is the sum of the
resident sets of all of them, sampled four times a second (pages that they share count twice).  CPU
seconds depend little on what else the machine does; wall seconds do.  What happens within events,
from ``claims`` to ``pages`` and the methods, are wall seconds of the workers, added up; ``write``
is what is left to do when the last event is done: scores with their intervals, and the comparison.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

METHODS = ("lead", "lexrank", "centroid")
CONFIG = """\
name: scale
data:
  articles: {articles}
group: {{by: cluster}}
budget: {{words: {words}}}
methods: [{methods}]
brief: {{method: lexrank}}
metrics: [rouge, overlap]
"""


def resident(root: int) -> int:
    """The resident bytes of a process and of all that it started."""
    children: dict[int, list[int]] = {}
    pages: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            pages[int(entry.name)] = int((entry / "statm").read_text().split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        children.setdefault(parent, []).append(int(entry.name))
    total, todo = 0, [root]
    while todo:
        one = todo.pop()
        total += pages.get(one, 0)
        todo += children.get(one, [])
    return total * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = Path(__file__).resolve().parents[1]
    parser.add_argument("--data", type=Path, default=root / "../shared/data")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--words", type=int, default=226)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "clusters.jsonl"
        path = args.data / "mds/multinews_lower500/val.jsonl.gz"
        with gzip.open(path, "rt", encoding="utf-8") as source:
            articles.write_text("".join(islice(source, args.limit)), encoding="utf-8")
        config = Path(folder) / "scale.yaml"
        text = CONFIG.format(articles=articles, words=args.words, methods=", ".join(METHODS))
        config.write_text(text, encoding="utf-8")
        out = Path(folder) / "run"
        command = [sys.executable, "-m", "summarize", "run", str(config), "--out", str(out)]
        start, most = time.perf_counter(), 0
        process = subprocess.Popen([*command, "--jobs", str(args.jobs)])
        while process.poll() is None:
            most = max(most, resident(process.pid))
            time.sleep(0.25)
        wall = time.perf_counter() - start
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    counts, seconds = manifest["counts"], manifest["seconds"]
    cpu = used.ru_utime + used.ru_stime
    print(
        f"{counts['events']} clusters, {counts['articles']} articles, {counts['failed']} failed:"
        f" {wall:.0f} s wall with {args.jobs} jobs, {cpu:.0f} CPU s,"
        f" {counts['events'] / wall:.1f} clusters/s, {1000 * cpu / counts['events']:.0f} CPU ms"
        f" a cluster, {cpu / wall:.2f} cores busy, peak {most / 2**20:.0f} MB in all processes"
    )
    stages = {name: value for name, value in seconds.items() if name != "total"}
    print("stages of the run:")
    for name in ("read", "group", "events", "write"):
        print(f"  {name:10} {stages[name]:7.1f} s {100 * stages[name] / seconds['total']:5.1f} %")
    inner = {k: v for k, v in stages.items() if k not in ("read", "group", "events", "write")}
    inner |= manifest["method_seconds"]
    whole = sum(inner.values())
    print("within events, all workers:")
    for name, value in sorted(inner.items(), key=lambda item: -item[1]):
        print(f"  {name:10} {value:7.1f} s {100 * value / whole:5.1f} %")


if __name__ == "__main__":
    main()
