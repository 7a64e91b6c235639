"""What fusion writes: ROUGE, how much is new and shorter, flags, attribution, and speed.

    python benchmarks/fusion.py [--data ../shared/data] [--articles PATH]... [--read N]

Multi-News: 226 words, rouge-score, stemmed, F1, with the ranker's scores by cross-validation (three
splits into five folds, as in fit_ranker.py) and the ranker and LSA on the same clusters beside it.
``--articles`` adds a folder or file of articles with the shipped scores.  A sentence is *not
verbatim* if no article has it, white space aside; *rewritten* if besides it differs from the
sentence that an extractive method prints, with speaker and day put in, by more than a short form
in brackets.  *Shorter by* is over
sentences that were cut and not merged, against what they were cut from.  ``--read N`` prints N
rewritten ones.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from fit_ranker import FOLDS, fit, targets
from methods_quality import load_events, rouge_of

from eval.attribution import AttributionMetric
from eval.example import Example
from summarize.catalog import checkers, methods
from summarize.claims.annotate import annotate
from summarize.corpus.document import prepare
from summarize.corpus.reader import read
from summarize.events import group
from summarize.methods.candidates import pool_of
from summarize.methods.features import features
from summarize.methods.fusion.method import Fusion
from summarize.methods.ranker import Ranker
from summarize.methods.vectors import Floats
from summarize.records import Article, Budget, Draft, Event, Span, Statement
from summarize.text.tokens import count_words

WORDS = 226
SPLITS = 3
_SHORT_FORM = re.compile(r" \([A-Z][\w&.-]{1,8}\)(?=[\s,.;’'])")
_SHOWN = ("asserted_as_fact", "quote_fidelity", "misattribution", "chain", "conflict_kept")


def held_out_scores(events: Sequence[Event]) -> list[list[Floats]]:
    """The ranker's score of every sentence by models that have not seen its cluster."""
    pools = [pool_of(event) for event in events]
    found = [features(pool) for pool in pools]
    names = tuple(found[0])
    rows = [np.column_stack([one[name] for name in names]) for one in found]
    target = [targets(pool, event.references[0]) for pool, event in zip(pools, events, strict=True)]
    used = [pool.eligible | pool.spare for pool in pools]
    scores: list[list[Floats]] = [[] for _ in events]
    for seed in range(SPLITS):
        order = np.random.RandomState(seed).permutation(len(events))
        for fold in range(FOLDS):
            held_out = set(order[fold::FOLDS])
            known = [k for k in order if k not in held_out]
            model = fit(
                np.vstack([rows[k][used[k]] for k in known]),
                np.concatenate([target[k][used[k]] for k in known]),
            )
            for k in held_out:
                scores[k].append(model.predict(rows[k]))
    return scores


def rouge(events: Sequence[Event], total: int) -> Callable[[str, Sequence[list[Draft]]], None]:
    """Prints the mean ROUGE of some drafts for each event; an event without any counts with 0."""

    def show(name: str, drafts: Sequence[list[Draft]]) -> None:
        found = [
            np.mean([rouge_of(event, draft) for draft in some], axis=0)
            for event, some in zip(events, drafts, strict=True)
        ]
        mean = 100 * np.sum(found, axis=0) / total
        print(f"{name:8} R1 {mean[0]:5.2f}  R2 {mean[1]:5.2f}", flush=True)

    return show


def restored(statement: Statement) -> str:
    """The statement before it was cut."""
    text = statement.text
    for edit in reversed(statement.edits):
        if edit.kind == "cut":
            text = text[: edit.start] + edit.was + text[edit.end :]
    return text


def describe(name: str, pairs: Sequence[tuple[Event, Draft]]) -> list[Statement]:
    """Prints what the drafts are made of; the rewritten sentences come back."""
    checker, metric = checkers().get("typed").make(), AttributionMetric()
    counts: Counter[str] = Counter()
    types: Counter[str] = Counter()
    values: dict[str, list[float]] = {key: [] for key in _SHOWN}
    rewritten = []
    for event, draft in pairs:
        told = " ".join(" ".join(document.article.text.split()) for document in event.documents)
        plain = {candidate.statement.text for candidate in pool_of(event).candidates}
        plain |= {_SHORT_FORM.sub("", text) for text in plain}
        spans, start = [], 0
        for statement in draft.sentences:
            spans.append(Span(start, start + len(statement.text)))
            start += len(statement.text) + 1
        docs = [document.article.text for document in event.documents]
        outlets = [document.article.source for document in event.documents]
        checked = checker.check(docs, draft.text, spans, outlets).sentences if spans else ()
        for statement, one in zip(draft.sentences, checked, strict=True):
            fused = any(edit.kind == "fused" for edit in statement.edits)
            verbatim = " ".join(statement.text.split()) in told
            new = statement.text not in plain and not verbatim
            counts["sentences"] += 1
            counts["flagged"] += bool(one.flags)
            counts["not verbatim"] += not verbatim
            counts["rewritten"] += new
            counts["fused"] += fused
            types.update(flag.type for flag in one.flags)
            if new:
                rewritten.append(statement)
            if new and not fused:
                counts["words"] += count_words(statement.text)
                counts["words before"] += count_words(restored(statement))
        found = metric.measure(Example(event.event_id, draft.method, draft.sentences, event))
        for key in _SHOWN:
            value = found[key]
            if value is not None:
                values[key].append(value)
    total = counts["sentences"]
    shares = ", ".join(
        f"{key} {100 * counts[key] / total:.1f} %"
        for key in ("not verbatim", "rewritten", "fused", "flagged")
    )
    print(f"{name:8} {total} sentences: {shares}  {dict(types.most_common())}")
    if counts["words before"]:
        print(f"{'':8} shorter by {100 * (1 - counts['words'] / counts['words before']):.1f} %")
    means = {key: round(float(np.mean(some)), 3) for key, some in values.items() if some}
    print(f"{'':8} {means}", flush=True)
    return rewritten


def articles(path: Path) -> list[Event]:
    """The events of somebody's articles."""
    read_articles = [one for one in read(path, print) if isinstance(one, Article)]
    return [annotate(event) for event in group([prepare(one) for one in read_articles])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = Path(__file__).resolve().parents[1]
    parser.add_argument("--data", type=Path, default=root / "../shared/data")
    parser.add_argument("--articles", type=Path, action="append", default=[])
    parser.add_argument("--read", type=int, default=0)
    args = parser.parse_args()
    fusion, ranker, budget = Fusion(), Ranker(), Budget(words=WORDS)
    every = load_events(args.data / "mds/multinews_sample100/clusters.jsonl")
    events = [event for event in every if len(pool_of(event))]
    scores = held_out_scores(events)
    show = rouge(events, len(every))
    pairs = list(zip(events, scores, strict=True))
    show("ranker", [[ranker.choose(pool_of(e), one, budget) for one in some] for e, some in pairs])
    lsa = methods().get("lsa").make()
    show("lsa", [[lsa.summarize(event, budget)] for event in events])
    start = time.process_time()
    drafts = [[fusion.write(event, one, budget) for one in some] for event, some in pairs]
    seconds = time.process_time() - start
    show("fusion", drafts)
    print(f"{'':8} {1000 * seconds / SPLITS / len(events):.0f} ms an event, scores not counted")
    written = [(event, some[0]) for event, some in zip(events, drafts, strict=True)]
    rewritten = describe("fusion", written)
    chosen = [(e, ranker.choose(pool_of(e), some[0], budget)) for e, some in pairs]
    describe("ranker", chosen)
    for path in args.articles:
        theirs = articles(path)
        print(f"\n{path.name}: {len(theirs)} events")
        for method in (fusion, ranker):
            found = [(event, method.summarize(event, budget)) for event in theirs]
            rewritten += describe(method.name, found)
    random.Random(0).shuffle(rewritten)
    for statement in rewritten[: args.read]:
        print(f"\n{statement.text}")
        for edit in statement.edits:
            if edit.kind in ("cut", "fused"):
                print(f"    {edit.kind}: {edit.was!r} -> {statement.text[edit.start : edit.end]!r}")


if __name__ == "__main__":
    main()
