"""Speed of the text room on real articles: ``python benchmarks/text.py [DATA]``.

Prints units per second, one thread.  ``DATA`` is the folder of measuring data,
``../shared/data`` beside the repository by default.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from summarize.text.dates import find_dates
from summarize.text.names import find_names, name_key
from summarize.text.quantities import find_quantities
from summarize.text.sentences import split
from summarize.text.tokens import content_stems, count_words, words

DATA = Path(__file__).resolve().parents[1] / ".." / "shared" / "data"


def articles(data: Path) -> list[str]:
    path = data / "mds" / "multinews_sample100" / "clusters.jsonl"
    with path.open(encoding="utf-8") as lines:
        return [document["text"] for line in lines for document in json.loads(line)["docs"]]


def rate(work: Callable[[str], Any], texts: list[str], count: int | None = None) -> int:
    started = time.perf_counter()
    for text in texts:
        work(text)
    return round((count or len(texts)) / (time.perf_counter() - started))


def main() -> None:
    texts = articles(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
    sentences = [span.of(text) for text in texts for span in split(text)]
    names = sorted({span.of(text) for text in texts for span in find_names(text)})
    anchor = dt.date(2017, 11, 19)
    content_stems("load the stemmer")
    print(f"{len(texts)} articles, {len(sentences)} sentences, {len(names)} names")
    print(f"split           {rate(split, texts, len(sentences)):>9,} sentences a second")
    print(f"words           {rate(words, sentences):>9,}")
    print(f"content_stems   {rate(content_stems, sentences):>9,} (nothing cached)")
    print(f"content_stems   {rate(content_stems, sentences):>9,} (cached)")
    print(f"count_words     {rate(count_words, sentences):>9,}")
    print(f"find_dates      {rate(lambda text: find_dates(text, anchor), sentences):>9,}")
    print(f"find_quantities {rate(find_quantities, sentences):>9,}")
    print(f"find_names      {rate(find_names, texts, len(sentences)):>9,} (whole articles)")
    name_key.cache_clear()
    print(f"name_key        {rate(name_key, names):>9,} names a second (nothing cached)")


if __name__ == "__main__":
    main()
