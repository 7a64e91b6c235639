"""How fast ROUGE and the bootstrap are, as ratios within one process.

    python benchmarks/rouge_speed.py [DATA] [--pairs 40]

Reads pairs of about 220 words from ``mds/multinews_sample100`` under DATA (default:
``../shared/data`` beside the repository).  Both sides get the same texts with a
sentence a line, the Porter stemmer on, and the same four types; stems are cached and
references prepared beforehand on our side, as in a run that scores several methods.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from rouge_score.rouge_scorer import RougeScorer as Oracle

from eval.aggregate import bootstrap_means
from eval.rouge import RougeScorer
from eval.rouge.presets import preset
from summarize.text.sentences import split

ROOT = Path(__file__).resolve().parent.parent
TYPES = ["rouge1", "rouge2", "rougeL", "rougeLsum"]
WORDS = 220


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--pairs", type=int, default=40)
    options = parser.parse_args()
    pairs = read_pairs(options.data / "mds" / "multinews_sample100", options.pairs)
    lengths = [len(text.split()) for pair in pairs for text in pair]
    print(f"{len(pairs)} pairs, {statistics.mean(lengths):.0f} words a text")

    oracle = Oracle(TYPES, use_stemmer=True)
    scorer = RougeScorer(preset(stem=True, sentences="newline"))
    worst = 0.0
    for hypothesis, reference in pairs:
        expected = oracle.score(reference, hypothesis)
        found = scorer.score(hypothesis, [reference])
        for name in TYPES:
            worst = max(
                [worst, *(abs(a - b) for a, b in zip(expected[name], found[name], strict=True))]
            )
    print(f"largest difference to rouge-score on any field: {worst:.1e}")

    theirs = best(lambda: [oracle.score(r, h) for h, r in pairs], 1) / len(pairs)
    warm = best(lambda: [scorer.score(h, [r]) for h, r in pairs], 5) / len(pairs)
    fresh = best(lambda: [RougeScorer(scorer.recipe).score(h, [r]) for h, r in pairs], 5)
    fresh /= len(pairs)
    print(f"rouge-score                    {theirs * 1e3:8.3f} ms a pair")
    print(f"ours, references prepared once {warm * 1e3:8.3f} ms a pair: {theirs / warm:5.1f} x")
    print(f"ours, every reference new      {fresh * 1e3:8.3f} ms a pair: {theirs / fresh:5.1f} x")

    values = np.random.default_rng(0).random((5622, 12))
    for columns in (1, 12):
        part = values[:, :columns]
        seconds = best(lambda part=part: bootstrap_means(part, seed=13, samples=10_000), 3)
        print(f"bootstrap, 5,622 events, 10,000 samples, {columns:2} columns: {seconds:.2f} s")


def read_pairs(folder: Path, count: int) -> list[tuple[str, str]]:
    """Hypotheses and references, cut to the same number of words, a sentence a line."""
    summaries = {
        row["id"]: row["summary"]
        for row in map(json.loads, (folder / "systems" / "primera.jsonl").open(encoding="utf-8"))
    }
    rows = map(json.loads, (folder / "clusters.jsonl").open(encoding="utf-8"))
    pairs = [(lines(summaries[row["id"]]), lines(row["refs"][0])) for row in rows]
    longest = sorted(pairs, key=lambda pair: -min(len(text.split()) for text in pair))
    return longest[:count]


def lines(text: str) -> str:
    """The first words, with a line break after each sentence."""
    text = " ".join(text.split()[:WORDS])
    return "\n".join(span.of(text) for span in split(text))


def best(work: Callable[[], object], times: int) -> float:
    """The shortest of several measurements, in seconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


if __name__ == "__main__":
    main()
