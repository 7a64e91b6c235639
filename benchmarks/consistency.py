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
from pathlib import Path

import numpy as np
from fit_rows import events_of
from injected import CONTROLS, ERRORS, cases

from eval.consistency.checker import Checker
from summarize import catalog
from summarize.text.sentences import split

ROOT = Path(__file__).resolve().parent.parent
_SEVERITIES = (0.3, 0.45, 0.6)


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
    print(f"injected errors, below {cut:.3f}; verbatim sentences flagged: {alarms} of {originals}")
    for kind in (*ERRORS, *CONTROLS):
        if kind in scores:
            print(f"  {kind:20} {100 * np.mean(np.array(scores[kind]) < cut):5.1f}")


def speed(checker: Checker, data: Path) -> None:
    """Milliseconds for a summary against an event of several articles, already indexed."""
    first: list[float] = []
    again: list[float] = []
    for docs in events_of(data):
        if len(docs) < 3:
            continue
        sentences = [span.of(doc) for doc in docs for span in split(doc)[2:5]]
        summary = " ".join(" ".join(s.split()[1:]) for s in sentences)[:1400]
        for times in (first, again):
            start = time.process_time()
            checker.check(docs, summary)
            times.append(1000 * (time.process_time() - start))
    print(
        f"speed over {len(first)} events of 3 to 5 articles: index and check"
        f" {np.median(first):.1f} ms, check again {np.median(again):.1f} ms (medians)"
    )


if __name__ == "__main__":
    main()
