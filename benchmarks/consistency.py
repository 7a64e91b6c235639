"""Names without a source (XENT), errors put into true sentences, and speed of a checker.

    python benchmarks/consistency.py [DATA] [--checker NAME] [--seed N] [--each N]

DATA holds ``factuality/xent_train.json`` and ``mds/multinews_sample100``; default:
``../shared/data`` beside the repository.  Agreement with the labels of whole summaries is
reported by ``fit_consistency.py``, by cross-validation; the coefficients that ship have
seen those summaries, and injected cases of another seed.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from fit_rows import events_of
from injected import CONTROLS, ERRORS, cases

from eval.consistency.articles import article_index, bare_words, fold
from eval.consistency.checker import Checker
from eval.consistency.sources import sources_of
from eval.consistency.tokens import tokenize
from summarize import catalog
from summarize.text.sentences import split

ROOT = Path(__file__).resolve().parent.parent
_SEVERITIES = (0.3, 0.45, 0.6)
_PASSES = 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--checker", default="typed")
    parser.add_argument("--seed", type=int, default=23)
    parser.add_argument("--each", type=int, default=60)
    options = parser.parse_args()
    checker: Checker = catalog.checkers().get(options.checker).make()
    names(checker, options.data)
    errors(checker, options.data, options.each, options.seed)
    speed(checker, options.data)


def names(checker: Checker, data: Path) -> None:
    """Labelled entities: hallucinated ones that the source lacks, against all true ones."""
    rows = json.loads((data / "factuality" / "xent_train.json").read_text(encoding="utf-8"))
    found: dict[bool, list[float]] = {True: [], False: []}
    for row in rows:
        checked = checker.check([row["source"]], row["prediction"])
        flags = [flag for sentence in checked.sentences for flag in sentence.flags]
        for entity in row["entities"]:
            wrong = entity["label"] != "Non-hallucinated"
            if wrong and entity["ent"].lower() in row["source"].lower():
                continue
            worst = max(
                (
                    flag.severity
                    for flag in flags
                    if flag.type in {"entity", "number", "date"}
                    and flag.span.start < entity["end"]
                    and entity["start"] < flag.span.end
                ),
                default=0.0,
            )
            found[wrong].append(worst)
    print(f"XENT: {len(found[True])} entities without a source, {len(found[False])} with one")
    for least in _SEVERITIES:
        recall, alarms = (100 * np.mean(np.array(found[kind]) >= least) for kind in (True, False))
        print(f"  severity {least}: found {recall:.1f}, false alarms {alarms:.1f}")


def errors(checker: Checker, data: Path, each: int, seed: int) -> None:
    """Recall at 10 % false alarms over the controls, and whether verbatim text is left alone."""
    scores: dict[str, list[float]] = {}
    alarms = originals = 0
    for case in cases(events_of(data), each, seed):
        scores.setdefault(case.kind, []).append(checker.check(case.docs, case.summary).score)
        copied = checker.check(case.docs, case.original)
        originals += 1
        alarms += copied.score < 1 or any(sentence.flags for sentence in copied.sentences)
    cut = float(np.quantile([s for kind in CONTROLS for s in scores.get(kind, [])], 0.10))
    print(f"verbatim sentences flagged: {alarms} of {originals}")
    print(f"{'injected':20} below {cut:.3f}, below 0.5")
    for kind in (*ERRORS, *CONTROLS):
        if kind in scores:
            below = [100 * np.mean(np.array(scores[kind]) < limit) for limit in (cut, 0.5)]
            print(f"  {kind:20} {below[0]:5.1f} {below[1]:5.1f}")
    wrong = np.array([score for kind in CONTROLS for score in scores.get(kind, [])])
    print(f"  controls below 0.5: {100 * np.mean(wrong < 0.5):.1f}")


def speed(checker: Checker, data: Path) -> None:
    """Milliseconds of one thread for events of five articles that are read for the first time.

    Once an event: its index, and a first summary, for which the articles it draws on are
    read for who says what.  After that any other summary.  The summaries are of ten
    sentences that lost their second word, so that none is verbatim.  Of several passes,
    each over articles forgotten in between, the least time counts: others share the machine.
    """
    times: dict[str, list[list[float]]] = {}
    for _ in range(_PASSES):
        for known in (article_index, sources_of, tokenize, fold, bare_words):
            known.cache_clear()
        found: dict[str, list[float]] = {"index": [], "first summary": [], "later summary": []}
        for docs in _events_of_five(data):
            summaries = [_altered(docs, first) for first in (2, 4, 6, 8)]
            steps: list[tuple[str, Callable[[], object]]] = [
                ("index", partial(sources_of, docs)),
                ("first summary", partial(checker.check, docs, summaries[0])),
                *(("later summary", partial(checker.check, docs, text)) for text in summaries[1:]),
            ]
            for name, step in steps:
                start = time.process_time()
                step()
                found[name].append(1000 * (time.process_time() - start))
        for name, values in found.items():
            times.setdefault(name, []).append(values)
    print(f"speed over {len(times['index'][0])} events of five articles: median of the least times")
    for name, passes in times.items():
        print(f"  {name:14} {np.median(np.min(passes, axis=0)):5.1f} ms")


def _events_of_five(data: Path) -> Iterator[tuple[str, ...]]:
    """The first five articles of every cluster that has as many."""
    with (data / "mds" / "multinews_sample100" / "clusters.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            docs = tuple(doc["text"] for doc in json.loads(line)["docs"])
            if len(docs) >= 5:
                yield docs[:5]


def _altered(docs: Sequence[str], first: int) -> str:
    """Two sentences of each article without their second words."""
    sentences = [span.of(doc).split() for doc in docs for span in split(doc)[first : first + 2]]
    return " ".join(" ".join([*words[:1], *words[2:]]) for words in sentences)


if __name__ == "__main__":
    main()
