"""How well and how fast articles are grouped by event, with the default.

    python benchmarks/grouping.py [quality|roundups|speed|all] [--data ../shared/data]
                                  [--encoder MODEL]

Quality: B-cubed on each set whole, on 40 random batches of six events with at most five
articles each, and on the look-alike pairs of ECB+.  Every article counts; a page that
holds no article is a group of its own; the last figure is F1 without those pages.
Roundups: how many of 40 batches of six events with at most so many articles each have
events glued together once a roundup of three of them is added.  Speed: up to 200,000
articles; above those of Multi-News, articles are made by exchanging words between two of
them.  The exponent is fitted to CPU time, which other work on the machine does not change.
"""

from __future__ import annotations

import argparse
import math
import random
import resource
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from summarize.corpus.document import prepare
from summarize.corpus.reader import read
from summarize.events import group
from summarize.events.agreement import b_cubed
from summarize.records import Article, Document, Sentence

SETS = (
    *("ecbplus", "basil", "galaxy_wikinews_medium", "multinews_mix300"),
    *("galaxy_handpicked", "meantime_en_topics", "multiling2011_english_topics"),
)
PARTS = ("quality", "roundups", "speed", "all")


def load(path: Path) -> list[Article]:
    return [item for item in read(path, lambda reject: None) if isinstance(item, Article)]


def homes(documents: Sequence[Document], encoder: str | None = None) -> dict[str, str]:
    events = group(documents, encoder=encoder)
    return {document.id: event.event_id for event in events for document in event.documents}


def measure(
    documents: Sequence[Document], gold: dict[str, str], encoder: str | None = None
) -> tuple[float, ...]:
    """Precision, recall and F1 of all articles, and F1 of those that hold a story."""
    found = homes(documents, encoder)
    told = [document.id for document in documents if document.sentences]
    everyone, stories = (
        b_cubed([found[name] for name in ids], [gold[name] for name in ids])
        for ids in ([document.id for document in documents], told)
    )
    return (*everyone, stories.f1)


def mean(results: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(sum(values) / len(results) for values in zip(*results, strict=True))


def batches(by_event: dict[str, list[Document]], most: int = 5) -> Iterator[list[Document]]:
    for seed in range(40):
        draw = random.Random(seed)
        events = draw.sample(sorted(by_event), min(6, len(by_event)))
        yield [
            one
            for event in events
            for one in draw.sample(by_event[event], min(most, len(by_event[event])))
        ]


def read_set(data: Path, name: str) -> tuple[dict[str, str], dict[str, list[Document]]]:
    """The event of every article, and the articles of every event."""
    articles = load(data / "events" / name / "docs.jsonl")
    gold = {article.id: article.event or "" for article in articles}
    by_event: defaultdict[str, list[Document]] = defaultdict(list)
    for article in articles:
        by_event[gold[article.id]].append(prepare(replace(article, event=None)))
    return gold, by_event


def quality(data: Path, encoder: str | None) -> None:
    print(f"{'set':32}{'':9}   P     R     F1   stories")
    for name in SETS:
        gold, by_event = read_set(data, name)
        documents = [document for members in by_event.values() for document in members]
        show(name, "whole", measure(documents, gold, encoder))
        found = [measure(batch, gold, encoder) for batch in batches(by_event)]
        show(name, "batches", mean(found))
        if name == "ecbplus":
            topics: defaultdict[str, list[Document]] = defaultdict(list)
            for event, members in by_event.items():
                topics[event.split("_")[0]] += members
            pairs = [topics[topic] for topic in sorted(topics)]
            show(name, "pairs", mean([measure(pair, gold, encoder) for pair in pairs]))


def roundups(data: Path) -> None:
    for name in SETS[:4]:
        gold, by_event = read_set(data, name)
        for most in (1, 2, 5):
            glued = [0, 0]
            for seed, batch in enumerate(batches(by_event, most)):
                for at, documents in enumerate(
                    (batch, [*batch, roundup(by_event, batch, gold, seed)])
                ):
                    found = homes(documents)
                    pairs = {(found[one.id], gold[one.id]) for one in batch}
                    glued[at] += len({home for home, _ in pairs}) < len(
                        {event for _, event in pairs}
                    )
            print(f"{name:32}at most {most} articles: {glued[0]} of 40, with a roundup {glued[1]}")


def roundup(
    by_event: dict[str, list[Document]], batch: Sequence[Document], gold: dict[str, str], seed: int
) -> Document:
    """The beginnings of articles on the first three events of a batch, others where there are."""
    draw = random.Random(seed)
    used = {one.id for one in batch}
    parts = []
    for event in list(dict.fromkeys(gold[one.id] for one in batch))[:3]:
        told = [one for one in by_event[event] if one.sentences]
        fresh = [one for one in told if one.id not in used]
        if told:
            parts.append(" ".join(s.text for s in draw.choice(fresh or told).sentences[:4]))
    return prepare(Article("roundup", "\n\n".join(parts), title="Morning briefing"))


def show(name: str, part: str, result: tuple[float, ...]) -> None:
    print(f"{name:32}{part:9}" + " ".join(f"{value:.3f}" for value in result), flush=True)


def speed(data: Path, most: int) -> None:
    articles = load(data / "mds" / "multinews_lower500" / "val.jsonl.gz")
    gold = {article.id: article.event or "" for article in articles}
    started = time.perf_counter()
    documents = [prepare(replace(article, event=None)) for article in articles]
    print(f"prepared {len(documents)} articles in {time.perf_counter() - started:.1f} s")
    group(documents[:200])  # loads what is loaded once
    points: list[tuple[int, float]] = []
    for size in (1_000, 4_000, len(documents), 50_000, 200_000):
        if size > most:
            break
        batch = documents[:size] + list(made(documents, size - len(documents)))
        started, worked = time.perf_counter(), time.process_time()
        events = group(batch)
        seconds, clock = time.process_time() - worked, time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        points.append((size, seconds))
        print(
            f"{size:8} articles {len(events):7} events {clock:7.1f} s"
            f" ({seconds:.1f} s of CPU) {peak:7.0f} MB",
            end="",
        )
        if size <= len(documents):
            print("  " + " ".join(f"{value:.3f}" for value in measure(batch, gold)), end="")
        print(flush=True)
    xs = [math.log(size) for size, _ in points]
    ys = [math.log(seconds) for _, seconds in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    slope = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum(
        (a - x) ** 2 for a in xs
    )
    print(f"fitted exponent {slope:.2f}")


def made(documents: Sequence[Document], number: int) -> Iterator[Document]:
    draw = random.Random(0)
    told = [document for document in documents if document.sentences]
    for index in range(number):
        one, other = draw.choice(told), draw.choice(told)
        mine = " ".join(sentence.text for sentence in one.sentences).split()
        theirs = " ".join(sentence.text for sentence in other.sentences).split()
        text = " ".join(draw.choice(pair) for pair in zip(mine, theirs, strict=False))
        name = f"made-{index}"
        sentence = Sentence(name, 0, 0, len(text), text, 0)
        yield Document(Article(name, text), (sentence,))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("part", nargs="?", default="quality", choices=PARTS)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--encoder", help="a sentence encoder to count beside words (quality)")
    parser.add_argument("--most", type=int, default=200_000)
    options = parser.parse_args()
    if options.part in ("quality", "all"):
        quality(options.data, options.encoder)
    if options.part in ("roundups", "all"):
        roundups(options.data)
    if options.part in ("speed", "all"):
        speed(options.data, options.most)


if __name__ == "__main__":
    main()
