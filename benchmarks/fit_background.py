"""Counts in how many news articles each word stands: the background that grouping weighs by.

Reads the articles of the sets that may be used for fitting (``factuality``), none of
which is in the sets that grouping is measured on, and writes
``summarize/data/background/en.tsv``: a line with the number of articles, then stem and
count.  No text leaves the data folder.

    python benchmarks/fit_background.py --data ../shared/data
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from summarize.text.tokens import content_stems

_OUT = Path(__file__).parents[1] / "summarize" / "data" / "background" / "en.tsv"
_SHORTEST = 15
_RAREST = 2


def articles(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("*.jsonl")):
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                yield from json.loads(line)["docs"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=_OUT)
    options = parser.parse_args()
    seen: set[tuple[str, ...]] = set()
    counts: Counter[str] = Counter()
    for text in articles(options.data / "factuality"):
        stems = sorted(set(content_stems(text)))
        key = tuple(stems[:40])
        if len(stems) >= _SHORTEST and key not in seen:
            seen.add(key)
            counts.update(stems)
    rows = sorted((-count, stem) for stem, count in counts.items() if count >= _RAREST)
    options.out.parent.mkdir(exist_ok=True)
    with options.out.open("w", encoding="utf-8", newline="\n") as out:
        out.write(f"# articles\t{len(seen)}\n")
        out.writelines(f"{stem}\t{-count}\n" for count, stem in rows)
    print(f"{len(seen)} articles, {len(rows)} stems -> {options.out}")


if __name__ == "__main__":
    main()
