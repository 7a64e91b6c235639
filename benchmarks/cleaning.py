"""Samples what cleaning removes from a set of pages, to be judged by hand.

    python benchmarks/cleaning.py sample --seed 1 --size 200 > sample.txt
    python benchmarks/cleaning.py speed

``sample`` prints one removal a line with its rule, and the text before and after
it.  Read each: is the stretch part of the story?  Titles, headings and datelines
count as removals.  ``edges`` prints the first and last paragraphs that were kept, to
see what dirt was left in.  ``speed`` times cleaning and preparation, in processor time.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

from summarize.corpus.document import prepare
from summarize.records import Article
from summarize.text.cleaning import Cleaned, clean

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
CLUSTERS = "mds/multinews_sample100/clusters.jsonl"
AROUND = 70


def pages(data: Path) -> Iterator[tuple[str, str]]:
    """The id and the text of every page."""
    with (data / CLUSTERS).open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for doc in row["docs"]:
                yield f"{row['id']}/{doc['id']}", doc["text"]


def short(text: str, limit: int = 300) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else f"{text[: limit // 2]} [...] {text[-limit // 2 :]}"


def sample(data: Path, seed: int, size: int) -> None:
    found: list[tuple[str, str, Cleaned, int]] = []
    rules: collections.Counter[str] = collections.Counter()
    for page_id, text in pages(data):
        cleaned = clean(text)
        rules.update(item.rule for item in cleaned.removed)
        found.extend((page_id, text, cleaned, at) for at in range(len(cleaned.removed)))
    print(f"{len(found)} removals; by rule: {dict(rules.most_common())}")
    for number, (page_id, text, cleaned, at) in enumerate(
        random.Random(seed).sample(found, min(size, len(found))), start=1
    ):
        start, end = cleaned.removed[at].span
        before = short(text[max(0, start - AROUND) : start])
        after = short(text[end : end + AROUND])
        print(f"{number:3} {page_id} {cleaned.removed[at].rule}: {short(text[start:end])}")
        print(f"      < {before}\n      > {after}")


def edges(data: Path, seed: int, size: int) -> None:
    for page_id, text in random.Random(seed).sample(list(pages(data)), size):
        kept = [short(span.of(text)) for span in clean(text).paragraphs]
        print(f"== {page_id} ({len(kept)} paragraphs)")
        for paragraph in kept[:3]:
            print("   first", paragraph)
        for paragraph in kept[max(3, len(kept) - 3) :]:
            print("   last ", paragraph)


def speed(data: Path) -> None:
    articles = [Article(page_id, text) for page_id, text in pages(data)]
    letters = sum(len(article.text) for article in articles)
    for name, run in (
        ("clean", lambda article: clean(article.text)),
        ("prepare", prepare),
    ):
        for article in articles[:20]:  # what is imported on first use is not counted
            run(article)
        begin = time.process_time()
        for article in articles:
            run(article)
        taken = time.process_time() - begin
        print(
            f"{name}: {len(articles) / taken:.0f} articles/s, {letters / taken / 1e6:.2f} M chars/s"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("what", choices=["sample", "edges", "speed"])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=200)
    options = parser.parse_args()
    if options.what == "sample":
        sample(options.data, options.seed, options.size)
    elif options.what == "edges":
        edges(options.data, options.seed, options.size)
    else:
        speed(options.data)


if __name__ == "__main__":
    main()
