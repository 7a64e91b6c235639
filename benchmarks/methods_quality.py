"""ROUGE of every extractive method on Multi-News clusters and on MultiLing 2011.

    python benchmarks/methods_quality.py [--data ../shared/data] [--method NAME]... [--unseen N]

Multi-News: 226 words, rouge-score, stemmed, F1.  ``--unseen N`` scores N clusters of the
lower-cased validation set too.  MultiLing: 250 words, Unicode tokens, no stemming, the mean over
three references, against the lead of the first article; topics without articles are left out.
The ranker was fitted on the Multi-News clusters: for it see the cross-validation of fit_ranker.py.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

from summarize.catalog import methods
from summarize.catalog.extractive import EXTRACTIVE
from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.records import Article, Budget, Draft, Event
from summarize.text.tokens import count_words, words

_SCORER = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
LANGUAGES = ("arabic", "czech", "greek", "french", "hebrew", "hindi", "english")


def load_events(path: Path, limit: int | None = None) -> list[Event]:
    """The clusters of a file as events, prepared and with their claims."""
    return [_event(row) for row in islice(_rows(path), limit)]


def rouge_of(event: Event, draft: Draft) -> tuple[float, float]:
    """ROUGE-1 and ROUGE-2 F1 of a draft against the event's first reference."""
    found = _SCORER.score(event.references[0], draft.text)
    return found["rouge1"].fmeasure, found["rouge2"].fmeasure


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def _event(row: dict[str, Any]) -> Event:
    documents = tuple(
        prepare(
            Article(
                f"{row['id']}/{one['id']}",
                one["text"],
                one.get("title", ""),
                one.get("source", ""),
                one.get("date") or None,
            )
        )
        for one in row["docs"]
    )
    return annotate(Event(row["id"], "", documents, references=tuple(row["refs"])))


class _UnicodeTokens:
    def tokenize(self, text: str) -> list[str]:
        return words(text)


def _multiling(data: Path, names: list[str]) -> None:
    scorer = RougeScorer(["rouge1", "rouge2"], tokenizer=_UnicodeTokens())

    def score(event: Event, text: str) -> list[float]:
        found = [scorer.score(reference, text) for reference in event.references]
        return [np.mean([one[key].fmeasure for one in found]) for key in ("rouge1", "rouge2")]

    print(f"\nMultiLing 2011, 250 words, R1/R2\n{'':12}", *(f"{x[:7]:>11}" for x in LANGUAGES))
    table: dict[str, list[str]] = {name: [] for name in ("(lead of 1st)", *names)}
    for language in LANGUAGES:
        path = data / f"mds/multiling2011/{language}.jsonl"
        events = [event for event in load_events(path) if event.documents]
        for name in table:
            found = []
            for event in events:
                if name == "(lead of 1st)":
                    text = " ".join(event.documents[0].article.text.split()[:250])
                else:
                    draft = methods().get(name).make().summarize(event, Budget(words=250))
                    text = draft.text
                found.append(score(event, text))
            mean = 100 * np.mean(found, axis=0)
            table[name].append(f"{mean[0]:5.1f}/{mean[1]:4.1f}")
    for name, cells in table.items():
        print(f"{name:14}", *(f"{cell:>11}" for cell in cells))


def _multinews(path: Path, names: list[str], limit: int | None, size: int) -> None:
    events = load_events(path, limit)
    print(f"\n{path.name}: {len(events)} clusters, {size} words, rouge-score, stemmed, F1")
    for name in names:
        method = methods().get(name).make()
        start = time.perf_counter()
        drafts = [method.summarize(event, Budget(words=size)) for event in events]
        seconds = time.perf_counter() - start
        found = np.array([rouge_of(e, d) for e, d in zip(events, drafts, strict=True)])
        mean, error = 100 * found.mean(axis=0), 100 * found.std(axis=0) / len(found) ** 0.5
        used = np.mean([count_words(draft.text) for draft in drafts])
        print(
            f"{name:12} R1 {mean[0]:5.2f} ±{error[0]:.2f}  R2 {mean[1]:5.2f} ±{error[1]:.2f}"
            f"  words {used:5.1f}  {seconds:5.1f} s",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = Path(__file__).resolve().parents[1]
    parser.add_argument("--data", type=Path, default=root / "../shared/data")
    parser.add_argument("--method", action="append")
    parser.add_argument("--unseen", type=int, default=0)
    parser.add_argument("--multiling", action="store_true")
    args = parser.parse_args()
    apart = ("external",)  # needs the summaries of somebody else
    known = [one.name for one in EXTRACTIVE if one.extra is None and one.name not in apart]
    names = args.method or known
    _multinews(args.data / "mds/multinews_sample100/clusters.jsonl", names, None, 226)
    if args.unseen:
        path = args.data / "mds/multinews_lower500/val.jsonl.gz"
        _multinews(path, names, args.unseen, 226)
    if args.multiling:
        _multiling(args.data, [name for name in names if name != "oracle"])


if __name__ == "__main__":
    main()
